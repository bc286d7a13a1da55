package org.plait.statistics.rank;

import java.util.Arrays;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Median;
import org.plait.statistics.Method;
import org.plait.statistics.Notes;
import org.plait.statistics.Outcome;
import org.plait.statistics.Quantiles;
import org.plait.statistics.Require;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

/**
 * The Hodges-Lehmann estimate of how far the same people's values moved: the median of the means of
 * all pairs of differences, with the interval that belongs to the exact signed-rank test.
 *
 * <p><b>Undefined when</b> there are fewer than two people; without an interval when there are too
 * few for the level (fewer than 6 at 0.95). The interval is exact for differences without ties and
 * zeros, approximate with them; above {@link SignedRank#EXACT_LIMIT} people its depth comes from
 * the normal approximation. <b>Formula</b>: the median of the n(n + 1)/2 averages (d<sub>i</sub> +
 * d<sub>j</sub>)/2, i &lt;= j; the interval runs from the k-th smallest to the k-th largest, k the
 * largest with P(V &lt; k) &lt;= (1 - level)/2, V the signed-rank sum.
 *
 * <p><b>Reference</b>: Hodges and Lehmann (1963) Ann. Math. Statist. 34:598-611; Bauer (1972) JASA
 * 67:687-690. <b>Checked against</b>: R 4.2.2 {@code wilcox.test(conf.int = TRUE)}.
 */
public final class HodgesLehmann {
  private static final String MEASURE = "hodges_lehmann";
  private static final Method MEDIAN =
      new Method("Hodges-Lehmann", "Hodges and Lehmann (1963) Ann. Math. Statist. 34:598-611");
  private static final Method INTERVAL =
      new Method("exact signed-rank interval", "Bauer (1972) JASA 67:687-690");

  /** Above it the means of all pairs would take gigabytes. */
  private static final int MOST = 10_000;

  private final double[] differences;

  private HodgesLehmann(double[] differences) {
    this.differences = differences;
  }

  /**
   * Of the same people's earlier and later values.
   *
   * @param earlier the values of the earlier wave
   * @param later those of the same people in the later wave, in the same order
   * @throws IllegalArgumentException if the vectors differ in length or a value is not finite
   */
  public static HodgesLehmann of(double[] earlier, double[] later) {
    Require.sameLength(earlier.length, later.length, "later");
    double[] differences = Require.finite(later);
    Arrays.setAll(differences, i -> differences[i] - earlier[i]);
    return new HodgesLehmann(Require.finite(differences));
  }

  /**
   * The estimate with its interval.
   *
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless the level lies strictly between 0 and 1
   */
  public Outcome estimate(double confidenceLevel) {
    Require.level(confidenceLevel);
    int n = differences.length;
    if (n < 2) {
      return Undefined.of(MEASURE, n == 0 ? TooLittle.NO_PAIRS : TooLittle.ONE_CASE, n);
    }
    if (n > MOST) {
      return Undefined.of(MEASURE, TooLittle.TOO_MANY_CASES, n);
    }
    double[] averages = averages();
    Estimate estimate = Estimate.of(MEASURE, Median.middle(averages), n, MEDIAN);
    int depth = depth(n, (1 - confidenceLevel) / 2);
    if (depth == 0) {
      return estimate.withNote(Notes.TOO_FEW_FOR_LEVEL);
    }
    double lower = averages[depth - 1];
    double upper = averages[averages.length - depth];
    return estimate.withInterval(new Interval(lower, upper, confidenceLevel, INTERVAL));
  }

  private double[] averages() {
    int n = differences.length;
    double[] averages = new double[n * (n + 1) / 2];
    int count = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i; j < n; j++) {
        averages[count++] = differences[i] / 2 + differences[j] / 2;
      }
    }
    Arrays.sort(averages);
    return averages;
  }

  /** The largest depth d with P(V &lt; d) &lt;= tail, V the rank sum without ties. */
  private static int depth(int n, double tail) {
    if (n > SignedRank.EXACT_LIMIT) {
      double mean = n * (n + 1.0) / 4;
      double deviation = Math.sqrt(mean * (2 * n + 1) / 6);
      return (int) Math.floor(mean - Quantiles.normal(1 - 2 * tail) * deviation + 0.5);
    }
    double[] probability = SignedRank.distributionWithoutTies(n);
    double below = 0;
    int depth = 0;
    while (below + probability[depth] <= tail) {
      below += probability[depth];
      depth++;
    }
    return depth;
  }
}
