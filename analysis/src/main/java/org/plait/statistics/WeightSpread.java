package org.plait.statistics;

import java.util.stream.DoubleStream;

/**
 * How unequal some weights are, and what that costs. Weights of 0 are left out.
 *
 * <p><b>Formula</b>: design effect n sum(w^2) / (sum w)^2, at least 1; effective size n over it;
 * coefficient of variation sqrt(design effect - 1). <b>Undefined when</b>: never; without a weight
 * above 0 there is no spread, and asking is an error. <b>Reference</b>: Kish (1965) Survey
 * Sampling, 11.7; Kish (1992) J. Official Statistics 8:183-200. <b>Checked against</b>: by hand;
 * equal weights give 1.
 *
 * @param n how many weights are above 0
 * @param minimum the smallest over the mean
 * @param maximum the largest over the mean
 * @param designEffect by how much unequal weights multiply a variance
 */
public record WeightSpread(long n, double minimum, double maximum, double designEffect) {

  /**
   * The spread of some weights.
   *
   * @param weights the weights, 0 or more
   * @throws IllegalArgumentException if a weight is negative or none is above 0
   */
  public static WeightSpread of(double[] weights) {
    for (double weight : weights) {
      Require.notNegative(weight, "weight");
    }
    double[] used = DoubleStream.of(weights).filter(w -> w > 0).toArray();
    if (used.length == 0) {
      throw new IllegalArgumentException("weights must hold one above 0");
    }
    double mean = DoubleStream.of(used).sum() / used.length;
    double squares = DoubleStream.of(used).map(w -> w / mean * (w / mean)).sum();
    return new WeightSpread(
        used.length,
        DoubleStream.of(used).min().orElseThrow() / mean,
        DoubleStream.of(used).max().orElseThrow() / mean,
        Math.max(1, squares / used.length));
  }

  /** The largest weight over the smallest. */
  public double ratio() {
    return maximum / minimum;
  }

  /** How many people of equal weight would say as much. */
  public double effectiveSize() {
    return n / designEffect;
  }

  /** The standard deviation of the weights over their mean. */
  public double coefficientOfVariation() {
    return Math.sqrt(designEffect - 1);
  }
}
