package org.plait.statistics.repeated;

import org.plait.statistics.Method;
import org.plait.statistics.Proportion;
import org.plait.statistics.Require;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TestResult;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

/**
 * The Cochran-Armitage test of a linear trend in the proportions of independent samples.
 *
 * <p><b>Input</b>: counts of totals and a score each, e.g. the dates. <b>Undefined when</b> no or
 * every answer lies in the category, the scores don't differ, or a total is 0 for all but one.
 * <b>Formula</b>: chi-squared with one degree of freedom, (sum x s - p sum n s)&sup2;/(p(1-p) sum
 * n(s - mean s)&sup2;).
 *
 * <p><b>Reference</b>: Cochran (1954) Biometrics 10:417-451; Armitage (1955) Biometrics 11:375-386.
 * <b>Checked against</b>: R 4.2.2 {@code prop.trend.test}.
 */
public final class CochranArmitageTest {
  private static final String MEASURE = "cochran_armitage";
  private static final Method METHOD =
      new Method("Cochran-Armitage trend", "Armitage (1955) Biometrics 11:375-386");

  private final long[] counts;
  private final long[] totals;
  private final double[] scores;

  private CochranArmitageTest(long[] counts, long[] totals, double[] scores) {
    this.counts = counts;
    this.totals = totals;
    this.scores = scores;
  }

  /**
   * Counts of totals, with a score each.
   *
   * @param counts the answers in the category in each wave
   * @param totals the valid answers of each wave
   * @param scores where each wave stands, such as its date
   * @throws IllegalArgumentException if the lengths differ or a count is above its total
   */
  public static CochranArmitageTest of(long[] counts, long[] totals, double[] scores) {
    Require.sameLength(counts.length, totals.length, "totals");
    Require.sameLength(counts.length, scores.length, "scores");
    for (int i = 0; i < counts.length; i++) {
      Proportion.of(counts[i], totals[i]);
    }
    Require.total(totals);
    return new CochranArmitageTest(counts.clone(), totals.clone(), Require.finite(scores));
  }

  /** The test. */
  public TestOutcome test() {
    double x = 0;
    double n = 0;
    double scored = 0;
    double expected = 0;
    for (int i = 0; i < counts.length; i++) {
      x += counts[i];
      n += totals[i];
      scored += counts[i] * scores[i];
      expected += totals[i] * scores[i];
    }
    if (n == 0) {
      return Undefined.of(MEASURE, TooLittle.NO_CASES, 0);
    }
    double p = x / n;
    double mean = expected / n;
    double spread = 0;
    for (int i = 0; i < totals.length; i++) {
      spread += totals[i] * (scores[i] - mean) * (scores[i] - mean);
    }
    double variance = p * (1 - p) * spread;
    if (p == 0 || p == 1 || variance < Double.MIN_NORMAL) {
      return Undefined.of(MEASURE, TooLittle.NO_VARIATION, (long) n);
    }
    double distance = scored - p * expected;
    double statistic = distance * distance / variance;
    return TestResult.chiSquared(statistic, 1, METHOD, (long) n);
  }
}
