package org.plait.statistics;

/**
 * The variance of a sum of two waves' means whose people partly overlap, and the degrees of freedom
 * of its t.
 *
 * <p><b>Formula</b>: s1&sup2;/n1 + s2&sup2;/n2 + 2 n12/(n1 n2) r s1 s2, r the correlation over the
 * linked pairs (0 where a side has no variation), s the standard deviations of all answers; no last
 * term for independent waves. Degrees of freedom: Satterthwaite's g when independent, n - 1 when
 * paired, between them (n12 - 1) + (g - n12 + 1)(na + nb)/(na + nb + 2 n12), na and nb the people
 * of one wave only.
 *
 * <p><b>Reference</b>: Derrick, Russ, Toher, White (2017) Test statistics for the comparison of
 * means for two samples that include both paired and independent observations, J. Modern Applied
 * Statistical Methods 16(1):137-157 (their Tnew2).
 *
 * @param total the variance of the sum
 * @param from the variance of the earlier mean
 * @param to the variance of the later mean
 * @param df degrees of freedom, 0 where neither wave varies
 */
record OverlapVariance(double total, double from, double to, double df) {
  /** Smaller shares of the independent variance are rounding. */
  private static final double NEGLIGIBLE = 1e-12;

  static OverlapVariance of(double[] u, double[] v, TwoWaves waves) {
    int n1 = waves.nFrom();
    int n2 = waves.nTo();
    double first = waves.from().variance(u);
    double second = waves.to().variance(v);
    double from = first / n1;
    double to = second / n2;
    double satterthwaite = satterthwaite(from, to, n1, n2);
    if (waves.design() == Design.INDEPENDENT || from + to == 0) {
      return new OverlapVariance(from + to, from, to, satterthwaite);
    }
    double pairs = waves.nPairs();
    double covariance = waves.correlation(u, v) * Math.sqrt(first * second) * pairs / n1 / n2;
    double total = from + to + 2 * covariance;
    double single = n1 + n2 - 2 * pairs;
    double df = pairs - 1 + (satterthwaite - pairs + 1) * single / (single + 2 * pairs);
    return new OverlapVariance(total > NEGLIGIBLE * (from + to) ? total : 0, from, to, df);
  }

  private static double satterthwaite(double from, double to, int n1, int n2) {
    if (from + to == 0) {
      return 0;
    }
    double below = from * from / (n1 - 1) + to * to / (n2 - 1);
    return (from + to) * (from + to) / below;
  }
}
