package org.plait.statistics;

import java.util.Arrays;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * Differences of means in units of a standard deviation.
 *
 * <p><b>Input</b>: two samples; the sign is that of the second less the first. <b>Undefined
 * when</b> a sample has fewer than two cases or the standard deviation is 0. <b>Formula</b>: d =
 * (m2 - m1)/s, s&sup2; the pooled variance with m = n1 + n2 - 2 degrees of freedom; g = d
 * &Gamma;(m/2)/(&radic;(m/2) &Gamma;((m - 1)/2)); paired, the mean of the differences over their
 * standard deviation. Of weighted answers the means are weighted, and each variance is n/(n-1)
 * times the weighted mean of the squares; n stays the number of cases.
 *
 * <p><b>Reference</b>: Cohen (1988) Statistical Power Analysis for the Behavioral Sciences, 2nd
 * ed.; Hedges (1981) J. Educational Statistics 6:107-128. <b>Checked against</b>: R package
 * effectsize 0.8.3; weighted with {@code svymean} and {@code svyvar} of survey 4.1-1.
 */
public final class StandardizedDifference {
  private static final Method COHEN =
      new Method("Cohen's d", "Cohen (1988) Statistical Power Analysis");
  private static final Method PAIRED =
      new Method("Cohen's dz", "Cohen (1988) Statistical Power Analysis");
  private static final Method HEDGES =
      new Method("Hedges' g", "Hedges (1981) J. Educational Statistics 6:107-128");

  private final Observations first;
  private final Observations second;

  private StandardizedDifference(Observations first, Observations second) {
    this.first = first;
    this.second = second;
  }

  /**
   * Two samples; for {@link #cohenDz} of the same people in the same order.
   *
   * @param first the one sample
   * @param second the other sample
   */
  public static StandardizedDifference of(double[] first, double[] second) {
    return of(Observations.of(first), Observations.of(second));
  }

  /**
   * Two samples as observations, such as tables of counts.
   *
   * @param first the one sample
   * @param second the other sample
   */
  public static StandardizedDifference of(Observations first, Observations second) {
    return new StandardizedDifference(first, second);
  }

  /** The difference over the pooled standard deviation of independent samples. */
  public Outcome cohenD() {
    return pooled("cohen_d", 1, COHEN);
  }

  /** Cohen's d without its small-sample bias, by the exact factor of gamma functions. */
  public Outcome hedgesG() {
    double m = first.size() + second.size() - 2.0;
    double ratio = Math.exp(LogGamma.value(m / 2) - LogGamma.value((m - 1) / 2));
    double factor = m > 1 ? ratio / Math.sqrt(m / 2) : 1;
    return pooled("hedges_g", factor, HEDGES);
  }

  /**
   * The mean difference of the same people over the standard deviation of their differences.
   *
   * @throws IllegalArgumentException if the samples differ in length or are tables of counts
   */
  public Outcome cohenDz() {
    Require.sameLength(first.size(), second.size(), "second");
    if (first.size() < 2) {
      TooLittle reason = first.size() == 0 ? TooLittle.NO_PAIRS : TooLittle.ONE_CASE;
      return Undefined.of("cohen_dz", reason, first.size());
    }
    Require.sameLength(first.size(), first.entries(), "first");
    Require.sameLength(second.size(), second.entries(), "second");
    double[] differences = new double[first.size()];
    Arrays.setAll(differences, i -> second.value(i) - first.value(i));
    double deviation = Math.sqrt(Sample.variance(differences));
    return deviation == 0
        ? Undefined.of("cohen_dz", TooLittle.NO_VARIATION, first.size())
        : Estimate.of("cohen_dz", Sample.mean(differences) / deviation, first.size(), PAIRED);
  }

  private Outcome pooled(String measure, double factor, Method method) {
    long n = (long) first.size() + second.size();
    int least = Math.min(first.size(), second.size());
    if (least < 2) {
      return Undefined.of(measure, least == 0 ? TooLittle.NO_CASES : TooLittle.ONE_CASE, n);
    }
    double squares =
        (first.size() - 1) * first.variance(first.values())
            + (second.size() - 1) * second.variance(second.values());
    double deviation = Math.sqrt(squares / (n - 2));
    if (squares < Double.MIN_NORMAL) {
      return Undefined.of(measure, TooLittle.NO_VARIATION, n);
    }
    double d = (second.mean(second.values()) - first.mean(first.values())) / deviation;
    return Estimate.of(measure, factor * d, n, method);
  }
}
