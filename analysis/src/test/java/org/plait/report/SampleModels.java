package org.plait.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.plait.change.model.ModelResult;
import org.plait.change.model.ModelRow;
import org.plait.change.model.ModelRow.Kind;
import org.plait.report.survey.SurveyView;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Suppressed;
import org.plait.statistics.TestResult;
import org.plait.study.analysis.ModelSettings;
import org.plait.study.analysis.ModelSettings.Correlation;
import org.plait.study.analysis.ModelSettings.Family;

/** Makes models of the sample report; the numbers are invented. */
public final class SampleModels {
  static final Method GEE = new Method("GEE", "Liang and Zeger (1986) Biometrika 73:13-22");

  private SampleModels() {}

  /** The specialists of the sample report. */
  public static SurveyView view() {
    return new SurveyView(SampleReport.report().surveys().get(0), 0.95);
  }

  public static ModelResult model(
      Family family, String outcome, List<String> predictors, ModelRow... rows) {
    String[] parts = outcome.split("\\.");
    boolean item = parts[0].equals("priorities") || parts[0].equals("exp_grid");
    return new ModelResult(
        new ModelSettings("m", "specialist", outcome, predictors, family, Correlation.EXCHANGEABLE),
        parts[0],
        item ? parts[1] : "",
        List.of("T1", "T2", "T3"),
        Map.of("wave", "T1", "clinical", "yes", "register", "nurse"),
        List.of(rows),
        List.of(),
        0,
        70,
        false);
  }

  /** A model of which nothing may be shown. */
  public static ModelResult notShown(boolean saturated, long df) {
    return new ModelResult(
        new ModelSettings(
            "m",
            "specialist",
            "exp_support.agree",
            List.of("wave"),
            Family.BINARY,
            Correlation.INDEPENDENCE),
        "exp_support",
        "",
        List.of("T1", "T3"),
        Map.of("wave", "T1"),
        List.of(
            hidden(Kind.PREDICTED, "wave", "T3", "agree"),
            hidden(Kind.ODDS_RATIO, "wave", "T3", "")),
        List.of(),
        0,
        df,
        saturated);
  }

  public static ModelRow row(
      Kind kind,
      String term,
      String level,
      String answer,
      Optional<Outcome> outcome,
      Optional<TestResult> test) {
    return new ModelRow(
        kind,
        term,
        level,
        answer,
        outcome,
        test,
        OptionalLong.of(160),
        OptionalLong.of(120),
        "GEE; clusters: person; unweighted");
  }

  private static Outcome estimate(double value, double low, double high) {
    return Estimate.of("m", value, 160, GEE).withInterval(new Interval(low, high, 0.95, GEE));
  }

  public static ModelRow effect(
      Kind kind, String term, String level, double value, double low, double high, double p) {
    return row(
        kind,
        term,
        level,
        "",
        Optional.of(estimate(value, low, high)),
        Optional.of(TestResult.twoSided(2, p, GEE, 160)));
  }

  public static ModelRow predicted(
      String term, String level, String answer, double value, double low, double high) {
    return row(
        Kind.PREDICTED,
        term,
        level,
        answer,
        Optional.of(estimate(value, low, high)),
        Optional.empty());
  }

  public static ModelRow difference(
      String term, String level, String answer, double value, double low, double high) {
    return row(
        Kind.PREDICTED_DIFFERENCE,
        term,
        level,
        answer,
        Optional.of(estimate(value, low, high)),
        Optional.empty());
  }

  public static ModelRow test(String term, double p) {
    return test(Kind.TERM_TEST, term, p);
  }

  public static ModelRow test(Kind kind, String term, double p) {
    return row(
        kind, term, "", "", Optional.empty(), Optional.of(TestResult.twoSided(2, p, GEE, 160)));
  }

  public static ModelRow hidden(Kind kind, String term, String level, String answer) {
    return row(kind, term, level, answer, Optional.empty(), Optional.empty())
        .hidden(new Suppressed("model", "minimum 5"));
  }
}
