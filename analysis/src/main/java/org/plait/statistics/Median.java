package org.plait.statistics;

/**
 * The median of a sample with the exact interval between two order statistics.
 *
 * <p><b>Missing</b>: left out of the sample. <b>Undefined when</b> there are fewer than two cases;
 * without an interval when even the smallest and the largest value do not reach the level (fewer
 * than 6 cases at 0.95). <b>Formula</b>: from the k-th smallest to the k-th largest value, k the
 * largest with P(B &lt; k) &lt;= (1 - level)/2, B binomial with n and 1/2; it covers at least its
 * level. With weights: half of the weight lies up to it, and Woodruff's interval, which allows for
 * clusters.
 *
 * <p><b>Reference</b>: Thompson (1936) On confidence ranges for the median, Ann. Math. Statist.
 * 7:122-128; Conover (1999) Practical Nonparametric Statistics, 3rd ed., section 3.2. <b>Checked
 * against</b>: the binomial tails of Student's sleep data ({@code qbinom} in R 4.2.2).
 */
public final class Median {
  static final String MEASURE = "median";
  private static final Method MIDDLE = new Method("median", "");
  private static final Method BINOMIAL =
      new Method(
          "exact binomial interval of order statistics",
          "Thompson (1936) Ann. Math. Statist. 7:122-128");

  private final Observations observations;
  private final Distribution answers;

  private Median(Observations observations) {
    this.observations = observations;
    this.answers = Distribution.of(observations.unweighted());
  }

  /**
   * The median of these values, in any order.
   *
   * @param sample the valid answers
   */
  public static Median of(double[] sample) {
    return of(Observations.of(sample));
  }

  /**
   * The median of observations; without weights their clusters are not taken into account.
   *
   * @param observations the valid answers
   */
  public static Median of(Observations observations) {
    return new Median(observations);
  }

  /**
   * The median with its interval.
   *
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless the level lies strictly between 0 and 1
   */
  public Outcome estimate(double confidenceLevel) {
    Require.level(confidenceLevel);
    int n = n();
    if (n < 2) {
      TooLittle reason = n == 0 ? TooLittle.empty(observations.missing()) : TooLittle.ONE_CASE;
      return Undefined.of(MEASURE, reason, n);
    }
    if (observations.weighted()) {
      return WeightedMedian.estimate(observations, confidenceLevel);
    }
    Estimate estimate =
        Estimate.of(MEASURE, middle(), n, MIDDLE).withMissing(observations.missing());
    int k = depth(n, (1 - confidenceLevel) / 2);
    if (k == 0) {
      return estimate.withNote(Notes.TOO_FEW_FOR_LEVEL);
    }
    return estimate.withInterval(
        new Interval(answers.smallest(k), answers.smallest(n - k + 1L), confidenceLevel, BINOMIAL));
  }

  private int n() {
    return (int) answers.total();
  }

  private double middle() {
    double lower = answers.smallest((n() + 1) / 2);
    double upper = answers.smallest(n() / 2 + 1);
    return lower == upper ? lower : lower / 2 + upper / 2;
  }

  /**
   * The middle of some numbers, or half-way between the two in the middle.
   *
   * @param sorted in ascending order, at least one
   */
  public static double middle(double[] sorted) {
    int n = sorted.length;
    int half = n / 2;
    return n % 2 == 1 ? sorted[half] : sorted[half - 1] / 2 + sorted[half] / 2;
  }

  private static int depth(int n, double tail) {
    int low = 0;
    int high = n / 2;
    while (low < high) {
      int k = low + (high - low + 1) / 2;
      if (Quantiles.binomialAtMost(k - 1, n, 0.5) <= tail) {
        low = k;
      } else {
        high = k - 1;
      }
    }
    return low;
  }
}
