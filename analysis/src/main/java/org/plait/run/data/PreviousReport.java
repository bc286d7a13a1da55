package org.plait.run.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plait.change.row.Results;
import org.plait.disclosure.Exposed;
import org.plait.disclosure.ShownFigures;
import org.plait.disclosure.ShownModel;
import org.plait.disclosure.cell.ThemeTables;
import org.plait.report.compare.PublishedReport;
import org.plait.study.Study;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Severity;
import org.plait.study.report.DisclosureRule;
import org.plait.study.words.MatrixSettings;

/**
 * What an earlier report of the study shows, for those who have both.
 *
 * @param date its date, as its manifest has it; empty where none is named
 * @param tables its tables of numbers of people that are shown
 * @param bands what makes the bands of each quote matrix of the study
 */
public record PreviousReport(
    Optional<String> date, PublishedCounts tables, Map<String, String> bands) {

  /** No earlier report. */
  static final PreviousReport NONE =
      new PreviousReport(Optional.empty(), PublishedCounts.NONE, Map.of());

  private static final String FIELD = "report.previous";

  /** The files a run reads of an earlier report; those of themes are there only with comments. */
  public static List<Path> files(Path folder) {
    Path data = folder.resolve("data");
    return Stream.concat(
            Stream.concat(
                Stream.of(folder.resolve("manifest.json")),
                PublishedCounts.ALWAYS.stream().map(name -> data.resolve(name + ".csv"))),
            PublishedCounts.SOMETIMES.stream()
                .map(name -> data.resolve(name + ".csv"))
                .filter(Files::isRegularFile))
        .toList();
  }

  /** What is wrong with the folder a study names; nothing when it can be used or none is named. */
  public static List<Finding> findings(Study study) {
    return study.report().previous().filter(folder -> !usable(study, folder)).stream()
        .map(
            folder ->
                error(
                    study,
                    "no-previous-report",
                    "must name the folder `report` of an earlier run of this study, found none"
                        + " there with manifest.json and data/estimates.csv.",
                    "Put it beside the study file, or remove `previous`."))
        .toList();
  }

  private static boolean usable(Study study, Path folder) {
    try {
      if (!files(folder).stream().allMatch(Files::isRegularFile)) {
        return false;
      }
      PublishedReport report = PublishedReport.read(folder);
      LocalDate.parse(report.date());
      read(study);
      return report.study().equals(study.id());
    } catch (IOException | DateTimeParseException | IllegalArgumentException broken) {
      return false;
    }
  }

  /** Reads the earlier report that a study names. */
  public static PreviousReport read(Study study) throws IOException {
    Optional<Path> folder = study.report().previous();
    if (folder.isEmpty()) {
      return NONE;
    }
    return new PreviousReport(
        Optional.of(PublishedReport.read(folder.get()).date()),
        PublishedCounts.read(folder.get().resolve("data")),
        study.integration().matrices().stream()
            .collect(Collectors.toUnmodifiableMap(MatrixSettings::id, MatrixSettings::groupBy)));
  }

  /**
   * The figures it shows besides; none where there is no earlier report.
   *
   * @param rule what may be shown now; beside rounded figures nothing is compared, as they differ
   *     by rounding too
   */
  public ShownFigures figures(DisclosureRule rule) {
    return rule.profile().step() > 1 ? ShownFigures.NONE : tables.figures();
  }

  /** What it shows of a survey; empty where there is no earlier report. */
  public Optional<Results> of(String survey) {
    return date.map(
        d ->
            new Results(
                survey,
                tables.estimates("estimates", survey),
                tables.comparisons("comparisons", survey),
                tables.estimates("scales", survey),
                tables.estimates("response", survey),
                tables.estimates("attrition", survey),
                tables.estimates("missing", survey)));
  }

  /** What it shows of the themes of a survey; empty where there is no earlier report. */
  public Optional<ThemeTables> themes(String survey) {
    return date.map(
        d ->
            new ThemeTables(
                Stream.concat(
                        tables.estimates("themes", survey).stream(),
                        tables.bands(survey, bands).stream())
                    .toList(),
                tables.comparisons("theme_changes", survey),
                List.of()));
  }

  /** The models of a survey that it shows. */
  public List<ShownModel> models(String survey) {
    return tables.models(survey);
  }

  /** What can't be protected any more, as the earlier report shows it. */
  public static List<Finding> exposed(Study study, String survey, List<Exposed> exposed) {
    return exposed.stream().map(place -> exposed(study, survey, place)).toList();
  }

  private static Finding exposed(Study study, String survey, Exposed place) {
    return error(
        study,
        "previous-report-shows",
        "must name a report that shows nothing this one has to hide; it shows a number of survey "
            + survey
            + ", wave "
            + place.wave()
            + ", "
            + place.figure()
            + ".",
        "Leave it or its breakdown out, or choose limits that the earlier report kept.");
  }

  private static Finding error(Study study, String rule, String message, String remedy) {
    return Finding.of(Severity.ERROR, rule, study.place(), FIELD, message, remedy);
  }
}
