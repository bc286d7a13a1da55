package org.plait.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.plait.change.ChangeAnalysis;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.RowKey;
import org.plait.change.row.Verdict;
import org.plait.coding.CodedComments;
import org.plait.coding.Predictions;
import org.plait.coding.file.MachineCoding;
import org.plait.coding.theme.ThemeAnalysis;
import org.plait.instrument.Comparability;
import org.plait.instrument.LoadedStudy;
import org.plait.instrument.reader.StudyFiles;
import org.plait.report.words.Measures;
import org.plait.run.coding.CodedStudy;
import org.plait.run.coding.OwnCoder;
import org.plait.run.data.DataReading;
import org.plait.run.data.StudyData;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.study.Study;
import org.plait.study.analysis.WavePair;

/**
 * What a run said of a change, beside what was put into the synthetic answers.
 *
 * @param row the row of the run, before disclosure control
 * @param estimate its estimate
 * @param interval its interval
 * @param truth what the process that made the answers does, in the unit of the estimate
 * @param kind strong, weak or null
 * @param theme whether it is about a theme of comments
 */
public record ComparedWithTruth(
    ComparisonRow row,
    double estimate,
    Interval interval,
    double truth,
    String kind,
    boolean theme) {

  /** Whether the interval holds the truth. */
  public boolean covered() {
    return interval.lower() <= truth && truth <= interval.upper();
  }

  /** The verdict, where the row has one. */
  public Optional<Verdict> call() {
    return row.verdict();
  }

  /** Whether readers are told that it rose or fell. */
  public boolean saidToHaveChanged() {
    return call().filter(v -> v == Verdict.HIGHER || v == Verdict.LOWER).isPresent();
  }

  /** Whether the call names the way in which the answers really moved. */
  public boolean rightWay() {
    double none = row.key().measure().equals("relative_effect") ? 0.5 : 0;
    boolean up = truth > none;
    return !kind.equals("null")
        && call().filter(v -> v == (up ? Verdict.HIGHER : Verdict.LOWER)).isPresent();
  }

  /**
   * Analyses a synthetic study and puts every row of {@code truth.csv} beside the row of everybody
   * that estimates it; rows about a finite population and companion tests estimate something else.
   * Themes that a version of the codebook can't tell are left out.
   *
   * @param study the study file
   * @param data the folder of its data and of {@code truth.csv}
   */
  public static List<ComparedWithTruth> of(Path study, Path data) {
    LoadedStudy loaded = StudyFiles.read(study).value().orElseThrow();
    StudyData read =
        DataReading.read(loaded, data, survey -> person -> "of " + person, Progress.SILENT);
    CodedStudy text = CodedStudy.read(loaded, read, data, Progress.SILENT);
    CodedComments coded = text.coded().orElseThrow();
    ChangeAnalysis analysis = new ChangeAnalysis(loaded.study().analysis());
    Map<Change, ComparisonRow> answers = new LinkedHashMap<>();
    read.panels().forEach(panel -> add(analysis.of(panel).comparisons(), answers));
    List<ComparisonRow> changes =
        ThemeAnalysis.of(
                loaded.study(),
                read.panels(),
                coded,
                predictions(loaded.study(), read, text),
                text.bridge(loaded.study()))
            .changes();
    Map<Change, ComparisonRow> themes = deciding(changes);
    Set<Change> untold =
        changes.stream()
            .filter(r -> r.comparability() == Comparability.NOT_COMPARABLE)
            .map(r -> new Change(r.key(), r.waves()))
            .collect(Collectors.toSet());
    List<ComparedWithTruth> compared = new ArrayList<>();
    for (Map<String, String> truth : truth(data)) {
      Change change = Change.of(truth);
      if (untold.contains(change)) {
        continue;
      }
      boolean theme = themes.containsKey(change);
      ComparisonRow row = theme ? themes.get(change) : answers.get(change);
      assertThat(row).as("a row for %s", change).isNotNull();
      compared.add(of(row, Double.parseDouble(truth.get("truth")), truth.get("kind"), theme));
    }
    return compared;
  }

  /** Of each theme and pair of waves the row that decides. */
  private static Map<Change, ComparisonRow> deciding(List<ComparisonRow> changes) {
    Map<String, List<ComparisonRow>> byMeasure =
        changes.stream().collect(Collectors.groupingBy(r -> r.key().measure()));
    Map<Change, ComparisonRow> themes = new LinkedHashMap<>();
    for (String measure : List.of(Measures.PROPORTION, Measures.CORRECTED, Measures.BRIDGED)) {
      Map<Change, ComparisonRow> rows = new LinkedHashMap<>();
      add(byMeasure.getOrDefault(measure, List.of()), rows);
      rows.forEach((change, row) -> themes.put(change.ofPeople(), row));
    }
    return themes;
  }

  /** What Plait's own coder says, where the study asks for it: its corrected rows decide then. */
  private static Predictions predictions(Study study, StudyData read, CodedStudy text) {
    CodedComments coded = text.coded().orElseThrow();
    Path nothingKept = Path.of("nothing-kept");
    return study
        .coding()
        .flatMap(
            settings ->
                new OwnCoder(
                        study,
                        read.panels(),
                        settings,
                        nothingKept,
                        Progress.SILENT,
                        new ArrayList<>())
                    .read(coded, text.training(study), new TreeMap<>()))
        .<Predictions>map(OwnCoder.Fitted::predictions)
        .orElse(MachineCoding.NONE);
  }

  /**
   * The same for the answers to closed questions alone; changes of which a run gives no interval
   * are left out.
   *
   * @param study the study file
   * @param data the folder of its data and of {@code truth.csv}
   */
  public static List<ComparedWithTruth> ofAnswers(Path study, Path data) {
    LoadedStudy loaded = StudyFiles.read(study).value().orElseThrow();
    StudyData read =
        DataReading.read(loaded, data, survey -> person -> "of " + person, Progress.SILENT);
    ChangeAnalysis analysis = new ChangeAnalysis(loaded.study().analysis());
    Map<Change, ComparisonRow> answers = new LinkedHashMap<>();
    read.panels().forEach(panel -> add(analysis.of(panel).comparisons(), answers));
    List<ComparedWithTruth> compared = new ArrayList<>();
    for (Map<String, String> truth : truth(data)) {
      ComparisonRow row = answers.get(Change.of(truth));
      if (row != null) {
        compared.add(of(row, Double.parseDouble(truth.get("truth")), truth.get("kind"), false));
      }
    }
    return compared;
  }

  private static ComparedWithTruth of(ComparisonRow row, double truth, String kind, boolean theme) {
    Estimate estimate = row.difference().estimate().orElseThrow();
    return new ComparedWithTruth(
        row, estimate.value(), estimate.interval().orElseThrow(), truth, kind, theme);
  }

  private static void add(List<ComparisonRow> rows, Map<Change, ComparisonRow> byChange) {
    for (ComparisonRow row : rows) {
      boolean interval = row.difference().estimate().flatMap(Estimate::interval).isPresent();
      if (row.key().total() && !row.finitePopulation() && interval) {
        Change change = new Change(row.key(), row.waves());
        assertThat(byChange.put(change, row)).as("a second row for %s", change).isNull();
      }
    }
  }

  private static List<Map<String, String>> truth(Path data) {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser =
        CSVParser.parse(
            Files.readString(data.resolve("truth.csv"), StandardCharsets.UTF_8), format)) {
      return parser.getRecords().stream().map(CSVRecord::toMap).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What a row of either table is about. */
  private record Change(RowKey key, WavePair waves) {

    static Change of(Map<String, String> truth) {
      return new Change(
          new RowKey(
              truth.get("survey"),
              truth.get("question"),
              truth.get("item"),
              truth.get("category"),
              "",
              "",
              truth.get("measure")),
          new WavePair(truth.get("wave_from"), truth.get("wave_to")));
    }

    /** The change of people's coding that a corrected one stands beside. */
    Change ofPeople() {
      return new Change(key.withMeasure(Measures.PROPORTION), waves);
    }
  }
}
