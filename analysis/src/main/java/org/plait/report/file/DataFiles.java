package org.plait.report.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plait.change.contrast.ContrastRow;
import org.plait.change.flow.Balance;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.ComparisonRow.Effect;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Results;
import org.plait.change.row.RowKey;
import org.plait.change.row.Verdict;
import org.plait.change.sensitivity.PrecisionAnalysis;
import org.plait.change.sensitivity.PrecisionRow;
import org.plait.change.sensitivity.SensitivityRow;
import org.plait.ingest.Reconciliation;
import org.plait.instrument.Binding;
import org.plait.instrument.Question;
import org.plait.report.FindingCount;
import org.plait.report.Report;
import org.plait.report.SurveyResults;
import org.plait.report.words.OutcomeStatus;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Outcome;
import org.plait.statistics.TestResult;
import org.plait.statistics.contrast.Equivalence;

/**
 * The tables of a report as tidy files, a row an estimate. Numbers have full double precision,
 * shares run from 0 to 1, missing numbers are empty and the status says why.
 */
public final class DataFiles {
  private static final String[] ESTIMATE = {
    "survey",
    "wave",
    "question",
    "item",
    "category",
    "group_by",
    "group",
    "measure",
    "estimate",
    "std_error",
    "conf_low",
    "conf_high",
    "conf_level",
    "n",
    "denominator",
    "population",
    "finite_population",
    "weighted",
    "method",
    "status"
  };

  private static final String[] COMPARISON = {
    "survey",
    "wave_from",
    "wave_to",
    "question",
    "item",
    "category",
    "group_by",
    "group",
    "measure",
    "design",
    "estimate",
    "std_error",
    "conf_low",
    "conf_high",
    "conf_level",
    "finite_population",
    "weighted",
    "test",
    "statistic",
    "df",
    "p_value",
    "p_adjusted",
    "effect",
    "effect_size",
    "effect_low",
    "effect_high",
    "n_from",
    "n_to",
    "n_pairs",
    "comparability",
    "verdict",
    "method",
    "status"
  };

  private static final String[] CONTRAST = {
    "survey",
    "question",
    "item",
    "category",
    "kind",
    "group_by",
    "group",
    "event",
    "wave_from",
    "wave_to",
    "measure",
    "estimate",
    "std_error",
    "conf_low",
    "conf_high",
    "conf_level",
    "weighted",
    "statistic",
    "df",
    "p_value",
    "p_adjusted",
    "n",
    "status",
    "method"
  };

  private static final String[] SENSITIVITY =
      Stream.concat(Arrays.stream(COMPARISON), Stream.of("analysis", "agrees"))
          .toArray(String[]::new);

  private static final String[] COUNT = {
    "survey", "wave", "file", "rule", "field", "rows", "remedy"
  };

  private DataFiles() {}

  /**
   * Writes every table; one without rows has its header only.
   *
   * @param report the report
   * @return the files' bytes by name, such as {@code estimates.csv}, sorted
   */
  public static SortedMap<String, byte[]> of(Report report) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    estimates(files, "estimates.csv", rows(report, Results::estimates));
    estimates(files, "response.csv", rows(report, Results::response));
    estimates(files, "attrition.csv", attrition(report));
    estimates(files, "missing.csv", rows(report, Results::missing));
    estimates(files, "scales.csv", scales(report));
    comparisons(files, "comparisons.csv", rows(report, Results::comparisons));
    report
        .coding()
        .ifPresent(
            coded -> {
              files.put("keyness.csv", GapFiles.keywords(report.gaps()));
              files.put("cooccurrence.csv", GapFiles.cooccurrence(report.gaps()));
              files.put("themes_seen.csv", GapFiles.themesSeen(report.gaps()));
              files.put("uncoded_groups.csv", GapFiles.uncoded(report.gaps()));
              estimates(files, "themes.csv", coded.estimates());
              comparisons(files, "theme_changes.csv", coded.comparisons());
              estimates(files, "agreement.csv", coded.agreement());
              files.put("drift.csv", DriftFile.of(coded.drift()));
              if (coded.coder().isPresent()) {
                estimates(files, "coder_quality.csv", coded.quality());
              }
            });
    files.put("models.csv", ModelsFile.of(report.further().models()));
    files.put("trends.csv", TrendsFile.of(report.trends()));
    files.put("contrasts.csv", contrasts(report));
    files.put("precision.csv", precision(report));
    files.put("sensitivity.csv", sensitivity(report));
    files.put("decomposition.csv", FlowFiles.decomposition(report.further().flows()));
    files.put("transitions.csv", FlowFiles.transitions(report.further().flows()));
    files.put("harmonisation.csv", harmonisation(report));
    files.put("findings.csv", findings(report));
    files.put("reconciliation.csv", reconciliation(report));
    return files;
  }

  /** The scores of each survey, then how well the items of its scales go together. */
  private static List<EstimateRow> scales(Report report) {
    List<EstimateRow> rows = new ArrayList<>();
    for (SurveyResults survey : report.surveys()) {
      rows.addAll(survey.results().scales());
      report
          .further()
          .scalesOf(survey.results().survey())
          .forEach(scale -> rows.addAll(scale.rows()));
    }
    return rows;
  }

  /** Who stayed and left, then how they differ. */
  private static List<EstimateRow> attrition(Report report) {
    return Stream.concat(
            rows(report, Results::attrition).stream(),
            report.further().flows().balances().stream().map(Balance::row))
        .toList();
  }

  private static <T> List<T> rows(Report report, Function<Results, List<T>> table) {
    return report.surveys().stream().flatMap(s -> table.apply(s.results()).stream()).toList();
  }

  /**
   * Writes a table of estimates.
   *
   * @param rows its rows
   * @return the file's bytes
   */
  public static byte[] table(List<EstimateRow> rows) {
    Csv csv = new Csv(ESTIMATE);
    rows.forEach(row -> estimate(csv, row));
    return csv.bytes();
  }

  private static void estimates(
      SortedMap<String, byte[]> files, String name, List<EstimateRow> rows) {
    files.put(name, table(rows));
  }

  private static void estimate(Csv csv, EstimateRow row) {
    RowKey key = row.key();
    csv.text(key.survey()).text(row.wave()).text(key.question()).text(key.item());
    csv.text(key.category()).text(key.groupBy()).text(key.group()).text(key.measure());
    numbers(csv, row.outcome());
    csv.number(row.base().n()).number(row.base().denominator()).number(row.base().population());
    csv.flag(row.finitePopulation())
        .flag(row.weighted())
        .text(row.method())
        .text(OutcomeStatus.of(row.outcome()));
    csv.end();
  }

  private static void comparisons(
      SortedMap<String, byte[]> files, String name, List<ComparisonRow> rows) {
    Csv csv = new Csv(COMPARISON);
    rows.forEach(row -> comparison(csv, row));
    files.put(name, csv.bytes());
  }

  private static void comparison(Csv csv, ComparisonRow row) {
    cells(csv, row);
    csv.end();
  }

  private static void cells(Csv csv, ComparisonRow row) {
    RowKey key = row.key();
    csv.text(key.survey()).text(row.waves().from()).text(row.waves().to());
    csv.text(key.question()).text(key.item()).text(key.category());
    csv.text(key.groupBy()).text(key.group()).text(key.measure());
    csv.text(word(row.design()));
    numbers(csv, row.difference());
    csv.flag(row.finitePopulation()).flag(row.weighted());
    test(csv, row.test());
    csv.number(row.adjusted());
    csv.text(row.effect().map(Effect::name).orElse(""));
    csv.number(row.effect().map(Effect::value));
    csv.number(row.effect().flatMap(Effect::lower));
    csv.number(row.effect().flatMap(Effect::upper));
    csv.whole(row.bases().from()).whole(row.bases().to()).whole(row.bases().pairs());
    csv.text(row.comparability().word());
    csv.text(row.verdict().map(Verdict::words).orElse(""));
    csv.text(row.method()).text(OutcomeStatus.of(row.difference()));
  }

  private static byte[] contrasts(Report report) {
    Csv csv = new Csv(CONTRAST);
    for (ContrastRow row : report.further().contrasts()) {
      RowKey key = row.key();
      csv.text(key.survey()).text(key.question()).text(key.item()).text(key.category());
      csv.text(word(row.kind())).text(key.groupBy()).text(key.group()).text(row.event());
      csv.text(row.waves().from()).text(row.waves().to()).text(key.measure());
      numbers(csv, row.difference().flatMap(Outcome::estimate));
      csv.flag(row.weighted()).number(row.test().map(TestResult::statistic));
      csv.number(row.test().map(TestResult::df).orElse(OptionalDouble.empty()));
      csv.number(row.test().map(TestResult::pValue)).number(row.adjusted());
      csv.number(row.n()).text(status(row)).text(row.method());
      csv.end();
    }
    return csv.bytes();
  }

  private static String status(ContrastRow row) {
    String without = row.test().isPresent() ? "ok" : "undefined: no joint test";
    return row.difference().map(OutcomeStatus::of).orElse(without);
  }

  private static byte[] precision(Report report) {
    Csv csv =
        new Csv(
            "survey",
            "wave_from",
            "wave_to",
            "question",
            "item",
            "category",
            "measure",
            "power",
            "detectable_change",
            "margin",
            "conf_low",
            "conf_high",
            "conf_level",
            "equivalent");
    for (PrecisionRow row : report.further().precision()) {
      RowKey key = row.key();
      Optional<Interval> interval = row.equivalence().map(Equivalence::interval);
      csv.text(key.survey()).text(row.waves().from()).text(row.waves().to());
      csv.text(key.question()).text(key.item()).text(key.category()).text(key.measure());
      csv.number(PrecisionAnalysis.POWER).number(row.detectable()).number(row.margin());
      csv.number(interval.map(Interval::lower)).number(interval.map(Interval::upper));
      csv.number(interval.map(Interval::confidenceLevel));
      csv.text(row.equivalence().map(e -> String.valueOf(e.shown())).orElse(""));
      csv.end();
    }
    return csv.bytes();
  }

  private static byte[] sensitivity(Report report) {
    Csv csv = new Csv(SENSITIVITY);
    for (SensitivityRow row : report.further().sensitivity()) {
      cells(csv, row.row());
      csv.text(word(row.way())).text(row.agrees().map(String::valueOf).orElse(""));
      csv.end();
    }
    return csv.bytes();
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  static void test(Csv csv, Optional<TestResult> test) {
    csv.text(test.map(t -> t.method().name()).orElse(""));
    csv.number(test.map(TestResult::statistic));
    csv.number(test.map(TestResult::df).orElse(OptionalDouble.empty()));
    csv.number(test.map(TestResult::pValue));
  }

  private static void numbers(Csv csv, Outcome outcome) {
    numbers(csv, outcome.estimate());
  }

  static void numbers(Csv csv, Optional<Estimate> estimate) {
    Optional<Interval> interval = estimate.flatMap(Estimate::interval);
    csv.number(estimate.map(Estimate::value));
    csv.number(estimate.map(Estimate::standardError).orElse(OptionalDouble.empty()));
    csv.number(interval.map(Interval::lower)).number(interval.map(Interval::upper));
    csv.number(interval.map(Interval::confidenceLevel));
  }

  private static byte[] harmonisation(Report report) {
    Csv csv = new Csv("survey", "wave", "question", "comparability", "note", "wording");
    for (SurveyResults survey : report.surveys()) {
      for (Question question : survey.instrument().all()) {
        survey
            .survey()
            .waves()
            .forEach(
                wave -> {
                  Optional<Binding> binding = Optional.ofNullable(question.waves().get(wave.id()));
                  csv.text(survey.survey().id()).text(wave.id()).text(question.id());
                  csv.text(binding.map(b -> b.comparability().word()).orElse("not asked"));
                  csv.text(binding.flatMap(Binding::note).orElse(""));
                  csv.text(binding.map(b -> b.text().orElse(question.text())).orElse(""));
                  csv.end();
                });
      }
    }
    return csv.bytes();
  }

  private static byte[] findings(Report report) {
    Csv csv = new Csv(COUNT);
    for (FindingCount f : report.findings()) {
      csv.text(f.survey()).text(f.wave()).text(f.file()).text(f.rule()).text(f.field());
      csv.number(f.rows()).text(f.remedy());
      csv.end();
    }
    return csv.bytes();
  }

  private static byte[] reconciliation(Report report) {
    Csv csv = new Csv(COUNT);
    List<Reconciliation> all = new ArrayList<>();
    report.surveys().forEach(s -> all.addAll(s.reconciliation()));
    report.coding().ifPresent(coded -> all.addAll(coded.reconciliation()));
    for (Reconciliation r : all) {
      went(csv, r, "read", r.read());
      r.setAside().forEach(aside -> went(csv, r, aside.rule(), aside.rows()));
      went(csv, r, "kept", r.kept());
    }
    return csv.bytes();
  }

  private static void went(Csv csv, Reconciliation r, String rule, long rows) {
    csv.text(r.survey()).text(r.wave()).text(r.file()).text(rule).text("");
    csv.number(OptionalLong.of(rows)).text("");
    csv.end();
  }
}
