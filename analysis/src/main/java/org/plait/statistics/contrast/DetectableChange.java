package org.plait.statistics.contrast;

import org.plait.statistics.Quantiles;
import org.plait.statistics.Require;

/**
 * The smallest change that a study of this size and make-up would have found with a given chance,
 * whatever it did find: it depends on the standard error, never on the estimate.
 *
 * <p>For a comparison that has been made; for planning from numbers of people there is {@link
 * org.plait.statistics.proportion.MinimumDetectableDifference}.
 *
 * <p><b>Input</b>: the standard error of the change, in which the numbers, the overlap and the
 * clusters are, and the degrees of freedom of its t. <b>Units</b>: those of the standard error.
 * <b>Undefined when</b>: never; without a standard error there is nothing to start from.
 * <b>Formula</b>: (t<sub>(1+level)/2</sub> + t<sub>power</sub>) se.
 *
 * <p><b>Reference</b>: Bloom (1995) Minimum detectable effects: a simple way to report the
 * statistical power of experimental designs, Evaluation Review 19:547-556. <b>Checked against</b>:
 * R power.t.test; fixture {@code contrast.json}.
 *
 * @param standardError the standard error of the change
 * @param df degrees of freedom of its t; infinite for the normal distribution
 */
public record DetectableChange(double standardError, double df) {

  public DetectableChange {
    Require.positive(standardError, "standardError");
    if (!(df > 0)) {
      throw new IllegalArgumentException("df must be above 0, found " + df);
    }
  }

  /**
   * The change found with this chance by a two-sided test.
   *
   * @param power the chance, e.g. 0.8
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless the power is above 0.5 and below 1, and the level lies
   *     strictly between 0 and 1
   */
  public double at(double power, double confidenceLevel) {
    Require.level(confidenceLevel);
    if (!(power > 0.5 && power < 1)) {
      throw new IllegalArgumentException("power must be above 0.5 and below 1, found " + power);
    }
    double critical = quantile(confidenceLevel);
    double chance = quantile(2 * power - 1);
    return (critical + chance) * standardError;
  }

  /** The value with this probability between it and its negative. */
  private double quantile(double between) {
    return Double.isInfinite(df) ? Quantiles.normal(between) : Quantiles.student(between, df);
  }
}
