package org.plait.statistics.group;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * The noncentral chi-squared distribution: chi-squared of a Poisson number of further pairs of
 * degrees of freedom.
 *
 * <p><b>Formula</b>: P(X &le; x) = &Sigma; Poisson(j; &lambda;/2) F(x; df + 2j); the terms beyond
 * ten standard deviations of j are below 1e-16. <b>Checked against</b>: R 4.2.2 {@code pchisq},
 * fixture {@code groups.json}.
 */
final class NoncentralChiSquared {
  private static final int HALVINGS = 100;
  private static final int DEVIATIONS = 10;
  private static final int BEYOND = 20;

  private NoncentralChiSquared() {}

  /** P(X &lt;= x). */
  static double atMost(double x, double df, double noncentrality) {
    double mean = noncentrality / 2;
    if (mean == 0) {
      return ChiSquaredDistribution.of(df).cumulativeProbability(x);
    }
    int reach = (int) Math.ceil(DEVIATIONS * Math.sqrt(mean)) + BEYOND;
    int from = Math.max(0, (int) Math.floor(mean) - reach);
    int to = (int) Math.floor(mean) + reach;
    double weight = PoissonDistribution.of(mean).probability(from);
    double below = ChiSquaredDistribution.of(df + 2.0 * from).cumulativeProbability(x);
    // F(x; d + 2) = F(x; d) - 2 f(x; d + 2): one density a step instead of one integral.
    double density = 2 * ChiSquaredDistribution.of(df + 2.0 * from + 2).density(x);
    double sum = 0;
    for (int j = from; j <= to; j++) {
      sum += weight * below;
      below = Math.max(0, below - density);
      density *= x / (df + 2.0 * j + 2);
      weight *= mean / (j + 1);
    }
    return Math.min(1, sum);
  }

  /** The noncentrality at which a statistic of x is at or below it so often; 0 where none is. */
  static double noncentralityAt(double probability, double x, double df) {
    if (atMost(x, df, 0) <= probability) {
      return 0;
    }
    double low = 0;
    double high = Math.max(1, x);
    while (atMost(x, df, high) > probability) {
      low = high;
      high *= 2;
    }
    for (int i = 0; i < HALVINGS && high - low > Math.ulp(high); i++) {
      double middle = (low + high) / 2;
      if (atMost(x, df, middle) > probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}
