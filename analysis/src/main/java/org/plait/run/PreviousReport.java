package org.plait.run;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.plait.change.row.Base;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Results;
import org.plait.change.row.RowKey;
import org.plait.disclosure.DisclosureControl.Exposed;
import org.plait.report.compare.PublishedReport;
import org.plait.statistics.Undefined;
import org.plait.study.Finding;
import org.plait.study.Severity;
import org.plait.study.Study;

/**
 * What an earlier report of the study shows, for those who have both.
 *
 * @param date its date, as its manifest has it; empty where none is named
 * @param tables its tables of numbers of people that are shown, by the name of the file
 */
record PreviousReport(Optional<String> date, List<Table> tables) {

  /** No earlier report. */
  static final PreviousReport NONE = new PreviousReport(Optional.empty(), List.of());

  private static final String FIELD = "report.previous";
  private static final List<String> NAMES =
      List.of("estimates", "scales", "response", "attrition", "missing");

  /** A table: its name and the rows that show numbers. */
  private record Table(String name, List<EstimateRow> rows) {}

  PreviousReport {
    tables = List.copyOf(tables);
  }

  /** The files a run reads of an earlier report. */
  static List<Path> files(Path folder) {
    return Stream.concat(
            Stream.of(folder.resolve("manifest.json")),
            NAMES.stream().map(name -> folder.resolve("data").resolve(name + ".csv")))
        .toList();
  }

  /** What is wrong with the folder a study names; nothing when it can be used or none is named. */
  static List<Finding> findings(Study study) {
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
  static PreviousReport read(Study study) throws IOException {
    Optional<Path> folder = study.report().previous();
    if (folder.isEmpty()) {
      return NONE;
    }
    List<Table> tables = new ArrayList<>();
    for (String name : NAMES) {
      tables.add(new Table(name, rows(folder.get().resolve("data").resolve(name + ".csv"))));
    }
    return new PreviousReport(Optional.of(PublishedReport.read(folder.get()).date()), tables);
  }

  /** What it shows of a survey; empty where there is no earlier report. */
  Optional<Results> of(String survey) {
    return date.map(
        d ->
            new Results(
                survey,
                rows("estimates", survey),
                List.of(),
                rows("scales", survey),
                rows("response", survey),
                rows("attrition", survey),
                rows("missing", survey)));
  }

  /** What can't be protected any more, as the earlier report shows it. */
  static List<Finding> exposed(Study study, String survey, List<Exposed> exposed) {
    return exposed.stream().map(place -> exposed(study, survey, place)).toList();
  }

  private static Finding exposed(Study study, String survey, Exposed place) {
    String of = place.question().isEmpty() ? "response" : "question " + place.question();
    return error(
        study,
        "previous-report-shows",
        "must name a report that shows nothing this one has to hide; it shows a number of survey "
            + survey
            + ", wave "
            + place.wave()
            + ", "
            + of
            + ".",
        "Leave the question or its breakdown out, or choose limits that the earlier report kept.");
  }

  private static Finding error(Study study, String rule, String message, String remedy) {
    return Finding.of(Severity.ERROR, rule, study.place(), FIELD, message, remedy);
  }

  private List<EstimateRow> rows(String name, String survey) {
    return tables.stream()
        .filter(table -> table.name().equals(name))
        .flatMap(table -> table.rows().stream())
        .filter(row -> row.key().survey().equals(survey))
        .toList();
  }

  private static List<EstimateRow> rows(Path file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    List<EstimateRow> rows = new ArrayList<>();
    for (CSVRecord row : format.parse(new StringReader(Files.readString(file)))) {
      if (!row.get("n").isEmpty() && !row.get("denominator").isEmpty()) {
        rows.add(row(row));
      }
    }
    return rows;
  }

  /** Only who is counted and how many matters; the figure itself says nothing more. */
  private static EstimateRow row(CSVRecord row) {
    String measure = row.get("measure");
    RowKey key =
        new RowKey(
            row.get("survey"),
            row.get("question"),
            row.get("item"),
            row.get("category"),
            row.get("group_by"),
            row.get("group"),
            measure);
    Base base = new Base(number(row, "n"), number(row, "denominator"), OptionalLong.empty());
    return new EstimateRow(
        key,
        row.get("wave"),
        new Undefined(measure, "not read", 0),
        base,
        false,
        row.get("method"));
  }

  private static OptionalLong number(CSVRecord row, String column) {
    return OptionalLong.of(Long.parseLong(row.get(column)));
  }
}
