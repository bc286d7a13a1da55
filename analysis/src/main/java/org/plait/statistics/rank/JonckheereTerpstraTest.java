package org.plait.statistics.rank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.plait.statistics.Alternative;
import org.plait.statistics.Method;
import org.plait.statistics.Ranks;
import org.plait.statistics.Require;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TestResult;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

/**
 * The Jonckheere-Terpstra test of whether values rise, or fall, along ordered independent samples.
 *
 * <p><b>Undefined when</b> fewer than two samples have values, or all values are the same.
 * <b>Formula</b>: J = the sum over pairs of samples of the pairs of values in which the later is
 * higher, ties counting half; (J - E)/&radic;Var with the variance corrected for ties.
 *
 * <p><b>Reference</b>: Jonckheere (1954) Biometrika 41:133-145; Hollander, Wolfe, Chicken (2014)
 * Nonparametric Statistical Methods, 3rd ed., section 6.2. <b>Checked against</b>: their example, J
 * = 79, with the variance and z computed in R 4.2.2 (row W2 of {@code quant_reference.tsv}).
 */
public final class JonckheereTerpstraTest {
  private static final String MEASURE = "jonckheere";
  private static final Method METHOD =
      new Method("Jonckheere-Terpstra", "Jonckheere (1954) Biometrika 41:133-145");

  private final List<long[]> samples;
  private final double[] sizes;
  private final double[] ties;

  private JonckheereTerpstraTest(List<long[]> samples) {
    this.samples = samples;
    this.sizes = samples.stream().mapToDouble(counts -> LongStream.of(counts).sum()).toArray();
    this.ties = new double[samples.isEmpty() ? 0 : samples.get(0).length];
    samples.forEach(counts -> Arrays.setAll(ties, i -> ties[i] + counts[i]));
  }

  /**
   * Independent samples in their order.
   *
   * @param ordered the samples in their order
   * @throws IllegalArgumentException if a value is not finite
   */
  public static JonckheereTerpstraTest of(List<double[]> ordered) {
    double[] values =
        Require.finite(
            ordered.stream().flatMapToDouble(Arrays::stream).sorted().distinct().toArray());
    List<long[]> counts = new ArrayList<>();
    for (double[] sample : ordered) {
      long[] ofEach = new long[values.length];
      for (double value : sample) {
        ofEach[Ranks.countBelow(values, value, false)]++;
      }
      counts.add(ofEach);
    }
    return new JonckheereTerpstraTest(counts);
  }

  /**
   * How often each sample has each value, the values in ascending order.
   *
   * @param ordered the counts of each sample, the samples in their order
   * @throws IllegalArgumentException if the lengths differ or a count is negative
   */
  public static JonckheereTerpstraTest ofCounts(List<long[]> ordered) {
    for (long[] counts : ordered) {
      Require.sameLength(ordered.get(0).length, counts.length, "counts");
      LongStream.of(counts).forEach(count -> Require.count(count, "count"));
    }
    return new JonckheereTerpstraTest(ordered.stream().map(long[]::clone).toList());
  }

  /** J. */
  public double j() {
    double sum = 0;
    double[] earlier = new double[ties.length];
    for (long[] counts : samples) {
      double below = 0;
      for (int value = 0; value < counts.length; value++) {
        sum += counts[value] * (below + earlier[value] / 2);
        below += earlier[value];
      }
      Arrays.setAll(earlier, value -> earlier[value] + counts[value]);
    }
    return sum;
  }

  /** The expectation of J when the samples don't differ. */
  public double expectation() {
    double n = n();
    double squares = 0;
    for (double size : sizes) {
      squares += size * size;
    }
    return (n * n - squares) / 4;
  }

  /** The variance of J when the samples don't differ, corrected for ties. */
  public double variance() {
    double n = n();
    double main = (cubic(n) - sumCubic(sizes) - sumCubic(ties)) / 72;
    double triples = sumTriples(sizes) * sumTriples(ties) / (36 * n * (n - 1) * (n - 2));
    double pairs = sumPairs(sizes) * sumPairs(ties) / (8 * n * (n - 1));
    return main + (n > 2 ? triples : 0) + pairs;
  }

  /** The two-sided test; the statistic is Z, positive when values rise. */
  public TestOutcome test() {
    return test(Alternative.TWO_SIDED);
  }

  /**
   * The test against this alternative: GREATER when values rise along the samples.
   *
   * @param alternative rising, falling or either
   */
  public TestOutcome test(Alternative alternative) {
    long n = (long) n();
    if (filled(sizes) < 2) {
      return Undefined.of(MEASURE, n == 0 ? TooLittle.NO_CASES : TooLittle.ONE_GROUP, n);
    }
    if (filled(ties) < 2) {
      return Undefined.of(MEASURE, TooLittle.NO_VARIATION, n);
    }
    double z = (j() - expectation()) / Math.sqrt(variance());
    return TestResult.normal(z, METHOD, n).against(alternative);
  }

  private double n() {
    return Arrays.stream(sizes).sum();
  }

  private static long filled(double[] counts) {
    return Arrays.stream(counts).filter(count -> count > 0).count();
  }

  private static double cubic(double m) {
    return m * (m - 1) * (2 * m + 5);
  }

  private static double sumCubic(double[] values) {
    return Arrays.stream(values).map(JonckheereTerpstraTest::cubic).sum();
  }

  private static double sumTriples(double[] values) {
    return Arrays.stream(values).map(m -> m * (m - 1) * (m - 2)).sum();
  }

  private static double sumPairs(double[] values) {
    return Arrays.stream(values).map(m -> m * (m - 1)).sum();
  }
}
