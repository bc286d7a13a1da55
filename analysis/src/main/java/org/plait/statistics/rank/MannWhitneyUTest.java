package org.plait.statistics.rank;

import java.util.Arrays;
import java.util.Optional;
import org.plait.statistics.Method;
import org.plait.statistics.Ranks;
import org.plait.statistics.Require;
import org.plait.statistics.Sample;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TestResult;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

/**
 * The Mann-Whitney U test (Wilcoxon rank sum) of two independent samples.
 *
 * <p><b>Undefined when</b> a sample is empty, or all values are the same. <b>Formula</b>: U = the
 * pairs in which the first value is higher, ties counting half; exact over all ways to divide the
 * midranks, both tails by their distance from n1 n2/2; else normal with the variance corrected for
 * ties. The statistic of a normal result is Z, positive when the first sample is higher.
 *
 * <p><b>Reference</b>: Mann and Whitney (1947) Ann. Math. Statist. 18:50-60; Streitberg and
 * R&ouml;hmel (1986) Statistical Software Newsletter 12:10-17. <b>Checked against</b>: R 4.2.2
 * {@code wilcox.test}, coin 1.4-2.
 */
public final class MannWhitneyUTest {
  private static final String MEASURE = "mann_whitney";
  private static final double TOLERANCE = 1e-9;
  private static final int MOST = 200;
  private static final String SOURCE = "Mann and Whitney (1947) Ann. Math. Statist. 18:50-60";
  private static final Method EXACT = new Method("Mann-Whitney exact", SOURCE);
  private static final Method ASYMPTOTIC = new Method("Mann-Whitney asymptotic", SOURCE);
  private static final Method CORRECTED =
      new Method("Mann-Whitney asymptotic with continuity correction", SOURCE);

  private final double[] pooled;
  private final double[] ranks;
  private final int n1;

  private MannWhitneyUTest(double[] pooled, int n1) {
    this.pooled = pooled;
    this.ranks = Ranks.of(pooled);
    this.n1 = n1;
  }

  /**
   * Two independent samples.
   *
   * @param first the one sample
   * @param second the other sample
   * @throws IllegalArgumentException if a value is not finite
   */
  public static MannWhitneyUTest of(double[] first, double[] second) {
    double[] pooled = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, pooled, first.length, second.length);
    return new MannWhitneyUTest(Require.finite(pooled), first.length);
  }

  /** U of the first sample. */
  public double u() {
    return rankSum() - n1 * (n1 + 1.0) / 2;
  }

  /** The normal approximation without continuity correction. */
  public TestOutcome asymptotic() {
    return normal(0, ASYMPTOTIC);
  }

  /** The normal approximation with U moved by 1/2 towards its expectation. */
  public TestOutcome asymptoticWithContinuityCorrection() {
    return normal(0.5, CORRECTED);
  }

  /** The exact test, ties allowed; the statistic is U. Undefined of more than 200. */
  public TestOutcome exact() {
    if (tooLittle().isPresent()) {
      return Undefined.of(MEASURE, tooLittle().get(), pooled.length);
    }
    if (pooled.length > MOST) {
      return Undefined.of(MEASURE, TooLittle.TOO_MANY_CASES, pooled.length);
    }
    double[] distribution = distribution();
    double centre = n1 * (pooled.length + 1.0);
    double distance = Math.abs(2 * rankSum() - centre);
    double extreme = 0;
    double all = 0;
    for (int doubled = 0; doubled < distribution.length; doubled++) {
      all += distribution[doubled];
      if (Math.abs(doubled - centre) >= distance - TOLERANCE) {
        extreme += distribution[doubled];
      }
    }
    return TestResult.twoSided(u(), extreme / all, EXACT, pooled.length);
  }

  private TestOutcome normal(double correction, Method method) {
    if (tooLittle().isPresent()) {
      return Undefined.of(MEASURE, tooLittle().get(), pooled.length);
    }
    double n = pooled.length;
    double n2 = n - n1;
    double distance = u() - n1 * n2 / 2;
    double moved = Math.signum(distance) * Math.max(0, Math.abs(distance) - correction);
    double variance = n1 * n2 / 12 * (n + 1 - Ranks.tieTerm(pooled) / (n * (n - 1)));
    return TestResult.normal(moved / Math.sqrt(variance), method, pooled.length);
  }

  private Optional<TooLittle> tooLittle() {
    if (n1 == 0 || n1 == pooled.length) {
      return Optional.of(TooLittle.NO_CASES);
    }
    return Sample.isConstant(pooled) ? Optional.of(TooLittle.NO_VARIATION) : Optional.empty();
  }

  private double rankSum() {
    double sum = 0;
    for (int i = 0; i < n1; i++) {
      sum += ranks[i];
    }
    return sum;
  }

  /** How many ways to choose n1 of the ranks have each doubled sum. */
  private double[] distribution() {
    int total = pooled.length * (pooled.length + 1);
    double[][] ways = new double[n1 + 1][total + 1];
    ways[0][0] = 1;
    for (double rank : ranks) {
      int shift = (int) Math.round(2 * rank);
      for (int chosen = n1; chosen > 0; chosen--) {
        for (int sum = total; sum >= shift; sum--) {
          ways[chosen][sum] += ways[chosen - 1][sum - shift];
        }
      }
    }
    return ways[n1];
  }
}
