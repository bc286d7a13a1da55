package org.plait.statistics;

import java.util.Arrays;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * Differences of means in units of a standard deviation.
 *
 * <p><b>Input</b>: two samples; the sign is that of the second less the first. <b>Undefined
 * when</b> a sample has fewer than two cases or the standard deviation is 0.
 *
 * <p><b>Reference</b>: Cohen (1988) Statistical Power Analysis for the Behavioral Sciences, 2nd
 * ed.; Hedges (1981) J. Educational Statistics 6:107-128. <b>Checked against</b>: R package
 * effectsize 0.8.3.
 */
public final class StandardizedDifference {
  private static final Method COHEN = new Method("Cohen's d", "Cohen (1988) Power Analysis");
  private static final Method PAIRED = new Method("Cohen's dz", "Cohen (1988) Power Analysis");
  private static final Method HEDGES =
      new Method("Hedges' g", "Hedges (1981) J. Educational Statistics 6:107-128");

  private final double[] first;
  private final double[] second;

  private StandardizedDifference(double[] first, double[] second) {
    this.first = first;
    this.second = second;
  }

  /** Two samples; for {@link #cohenDz} of the same people in the same order. */
  public static StandardizedDifference of(double[] first, double[] second) {
    return new StandardizedDifference(Require.finite(first), Require.finite(second));
  }

  /** The difference over the pooled standard deviation of independent samples. */
  public Outcome cohenD() {
    return pooled("cohen_d", 1, COHEN);
  }

  /** Cohen's d without its small-sample bias, by the exact factor of gamma functions. */
  public Outcome hedgesG() {
    double m = first.length + second.length - 2.0;
    double ratio = Math.exp(LogGamma.value(m / 2) - LogGamma.value((m - 1) / 2));
    double factor = m > 1 ? ratio / Math.sqrt(m / 2) : 1;
    return pooled("hedges_g", factor, HEDGES);
  }

  /**
   * The mean difference of the same people over the standard deviation of their differences.
   *
   * @throws IllegalArgumentException if the samples differ in length
   */
  public Outcome cohenDz() {
    Require.sameLength(first.length, second.length, "second");
    if (first.length < 2) {
      TooLittle reason = first.length == 0 ? TooLittle.NO_PAIRS : TooLittle.ONE_CASE;
      return Undefined.of("cohen_dz", reason, first.length);
    }
    double[] differences = second.clone();
    Arrays.setAll(differences, i -> second[i] - first[i]);
    double deviation = Math.sqrt(Sample.variance(differences));
    return deviation == 0
        ? Undefined.of("cohen_dz", TooLittle.NO_VARIATION, first.length)
        : Estimate.of("cohen_dz", Sample.mean(differences) / deviation, first.length, PAIRED);
  }

  private Outcome pooled(String measure, double factor, Method method) {
    int n = first.length + second.length;
    int least = Math.min(first.length, second.length);
    if (least < 2) {
      return Undefined.of(measure, least == 0 ? TooLittle.NO_CASES : TooLittle.ONE_CASE, n);
    }
    double squares =
        (first.length - 1) * Sample.variance(first) + (second.length - 1) * Sample.variance(second);
    double deviation = Math.sqrt(squares / (n - 2));
    if (deviation == 0) {
      return Undefined.of(measure, TooLittle.NO_VARIATION, n);
    }
    double d = (Sample.mean(second) - Sample.mean(first)) / deviation;
    return Estimate.of(measure, factor * d, n, method);
  }
}
