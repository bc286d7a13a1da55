package org.plait.statistics;

import java.util.Arrays;
import java.util.List;

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

  private final Groups groups;

  private JonckheereTerpstraTest(Groups groups) {
    this.groups = groups;
  }

  /** Independent samples in their order. */
  public static JonckheereTerpstraTest of(List<double[]> ordered) {
    return new JonckheereTerpstraTest(Groups.of(ordered));
  }

  /** J. */
  public double j() {
    double sum = 0;
    int start = 0;
    for (int size : groups.sizes()) {
      double[] earlier = Arrays.copyOfRange(groups.pooled(), 0, start);
      Arrays.sort(earlier);
      for (int i = start; i < start + size; i++) {
        double value = groups.pooled()[i];
        sum +=
            (Ranks.countBelow(earlier, value, false) + Ranks.countBelow(earlier, value, true))
                / 2.0;
      }
      start += size;
    }
    return sum;
  }

  /** The expectation of J when the samples don't differ. */
  public double expectation() {
    double n = groups.pooled().length;
    double squares = 0;
    for (double size : groups.sizes()) {
      squares += size * size;
    }
    return (n * n - squares) / 4;
  }

  /** The variance of J when the samples don't differ, corrected for ties. */
  public double variance() {
    double n = groups.pooled().length;
    double[] sizes = Arrays.stream(groups.sizes()).asDoubleStream().toArray();
    double[] ties = Arrays.stream(Ranks.ties(groups.pooled())).asDoubleStream().toArray();
    double main = (cubic(n) - sumCubic(sizes) - sumCubic(ties)) / 72;
    double triples = sumTriples(sizes) * sumTriples(ties) / (36 * n * (n - 1) * (n - 2));
    double pairs = sumPairs(sizes) * sumPairs(ties) / (8 * n * (n - 1));
    return main + (n > 2 ? triples : 0) + pairs;
  }

  /** The two-sided test; the statistic is Z, positive when values rise. */
  public TestOutcome test() {
    return test(Alternative.TWO_SIDED);
  }

  /** The test against this alternative: GREATER when values rise along the samples. */
  public TestOutcome test(Alternative alternative) {
    int n = groups.pooled().length;
    if (groups.count() < 2) {
      return Undefined.of(MEASURE, n == 0 ? TooLittle.NO_CASES : TooLittle.ONE_GROUP, n);
    }
    if (Sample.isConstant(groups.pooled())) {
      return Undefined.of(MEASURE, TooLittle.NO_VARIATION, n);
    }
    double z = (j() - expectation()) / Math.sqrt(variance());
    return TestResult.normal(z, METHOD, n).against(alternative);
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
