package org.plait.statistics.design;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Quantiles;
import org.plait.statistics.Require;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TestResult;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

/**
 * Two groups of a complex sample compared by their means, or by the means of their ranks.
 *
 * <p><b>Input</b>: a variable, and who is in the second group; all others in the domain are in the
 * first. Positive means higher in the second. <b>Missing</b>: as {@link SurveyMean}. <b>Undefined
 * when</b> a group has no answers, nothing varies, or there are two clusters or fewer beyond the
 * strata.
 *
 * <p><b>Formula</b>: the difference of the groups' weighted means over its linearised standard
 * error, covariance included, against t with clusters less strata less 1. Rank tests: the same with
 * scores of the ranks in the population as the weights estimate it, (W below + half of W at the
 * value)/W; as in an unweighted rank test the ranks are taken as given, to first order without
 * effect. Tied answers share one rank; R averages the rows' own sums of weights instead, which
 * depends on the order of the rows.
 *
 * <p><b>Reference</b>: Lumley and Scott (2013) Two-sample rank tests under complex sampling,
 * Biometrika 100:831-842. <b>Checked against</b>: R 4.2.2, survey 4.1-1 {@code svyttest}, {@code
 * svyranktest} on data without ties; row S2 of {@code quant_reference.tsv}; fixture {@code
 * design.json}.
 */
public final class SurveyTwoGroups {
  private static final Method MEANS =
      new Method("design-based t test", "Lumley (2010) Complex Surveys, ch. 2");

  /** The scores of the rank tests. */
  public enum Scores {
    /** The rank itself: Wilcoxon's test. */
    WILCOXON("design-based Wilcoxon test", rank -> rank),
    /** The normal quantile of the rank: van der Waerden's. */
    VAN_DER_WAERDEN(
        "design-based van der Waerden test",
        rank -> NormalDistribution.of(0, 1).inverseCumulativeProbability(inside(rank))),
    /** Whether the rank is in the upper half: Mood's test of the median. */
    MEDIAN("design-based median test", rank -> rank > 0.5 ? 1 : 0);

    private final Method method;
    private final DoubleUnaryOperator score;

    Scores(String name, DoubleUnaryOperator score) {
      this.method = new Method(name, "Lumley and Scott (2013) Biometrika 100:831-842");
      this.score = score;
    }

    /** Beside much larger weights a rank can round to 0 or 1, whose normal quantile is infinite. */
    private static double inside(double rank) {
      return Math.max(Double.MIN_NORMAL, Math.min(Math.nextDown(1.0), rank));
    }
  }

  private final SurveyDesign design;
  private final SurveyVariable variable;
  private final boolean[] second;
  private final boolean[] first;

  private SurveyTwoGroups(SurveyDesign design, SurveyVariable variable, boolean[] second) {
    this.design = design;
    this.variable = variable;
    this.second = second;
    this.first = new boolean[second.length];
    for (int i = 0; i < first.length; i++) {
      first[i] = !second[i];
    }
  }

  /**
   * Of one variable in the design's domain.
   *
   * @param design the design of the sample
   * @param variable what each row answered
   * @param inSecondGroup for each row whether it is in the second group
   * @throws IllegalArgumentException if the variable or the groups have not one entry for each row
   */
  public static SurveyTwoGroups of(
      SurveyDesign design, SurveyVariable variable, boolean[] inSecondGroup) {
    Require.sameLength(design.size(), variable.size(), "the variable");
    Require.sameLength(design.size(), inSecondGroup.length, "inSecondGroup");
    return new SurveyTwoGroups(design, variable, inSecondGroup.clone());
  }

  /**
   * The difference of the means with its t interval.
   *
   * @param confidenceLevel e.g. 0.95
   */
  public Outcome difference(double confidenceLevel) {
    return difference(variable, confidenceLevel);
  }

  /** The design-based t test. */
  public TestOutcome tTest() {
    return test(variable, MEANS);
  }

  /**
   * A design-based rank test.
   *
   * @param scores how ranks are scored
   */
  public TestOutcome rankTest(Scores scores) {
    return test(scored(scores), scores.method);
  }

  private Outcome difference(SurveyVariable values, double confidenceLevel) {
    Linearised means = SurveyMean.inDomains(design, values, first, second);
    Outcome found = means.combination("difference_of_means", new double[] {-1, 1}, confidenceLevel);
    double df = means.degreesOfFreedom() - 1.0;
    return found.fold(e -> withDf(e, df, confidenceLevel), none -> none, hidden -> hidden);
  }

  private Outcome withDf(Estimate found, double df, double confidenceLevel) {
    if (design.census() || found.standardError().isEmpty()) {
      return found;
    }
    if (df < 1) {
      return Undefined.of(found.measure(), TooLittle.TOO_FEW_CASES, found.n());
    }
    double half = Quantiles.student(confidenceLevel, df) * found.standardError().getAsDouble();
    Method method = found.interval().orElseThrow().method();
    return found.withInterval(
        new Interval(found.value() - half, found.value() + half, confidenceLevel, method));
  }

  private TestOutcome test(SurveyVariable values, Method method) {
    Outcome found = difference(values, 0.95);
    double df = SurveyMean.inDomains(design, values, first, second).degreesOfFreedom() - 1.0;
    return found.fold(
        e -> test(e, df, method),
        none -> none,
        hidden -> {
          throw new IllegalStateException("a difference must not be hidden here");
        });
  }

  private static TestOutcome test(Estimate found, double df, Method method) {
    double error = found.standardError().orElse(0);
    if (error == 0) {
      return Undefined.of(found.measure(), TooLittle.NO_VARIATION, found.n());
    }
    TestResult result = TestResult.student(found.value() / error, df, method, found.n());
    return found.note().map(result::withNote).orElse(result);
  }

  private SurveyVariable scored(Scores scores) {
    int[] ordered = design.ordered(variable);
    double total = IntStream.of(ordered).mapToDouble(design::weight).sum();
    double[] score = new double[design.size()];
    double below = 0;
    for (int from = 0; from < ordered.length; ) {
      int to = from;
      double here = 0;
      while (to < ordered.length && variable.value(ordered[to]) == variable.value(ordered[from])) {
        here += design.weight(ordered[to++]);
      }
      double value = scores.score.applyAsDouble((below + here / 2) / total);
      for (; from < to; from++) {
        score[ordered[from]] = value;
      }
      below += here;
    }
    return variable.with(score);
  }
}
