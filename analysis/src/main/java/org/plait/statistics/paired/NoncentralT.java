package org.plait.statistics.paired;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.numbers.gamma.LogGamma;
import org.plait.statistics.Quantiles;

/**
 * Student's t when the hypothesis does not hold: (Z + shift)/&radic;(X/df), X chi-squared.
 *
 * <p><b>Formula</b>: P(T &lt;= t) is the mean of P(Z &lt;= t s - shift) over s = &radic;(X/df), by
 * Gauss-Legendre quadrature over all s within {@value #REACH} standard deviations of 1.
 *
 * <p><b>Checked against</b>: R 4.2.2 {@code pt(ncp = )}.
 */
record NoncentralT(double df) {
  private static final int REACH = 12;
  private static final int PANELS = 48;
  private static final int EVALUATIONS = 200;
  private static final double ACCURACY = 1e-13;
  private static final GaussIntegratorFactory GAUSS = new GaussIntegratorFactory();

  /** P(T &lt;= t). */
  double atMost(double t, double shift) {
    double deviation = 1 / Math.sqrt(2 * df);
    double low = Math.max(0, 1 - REACH * deviation);
    double width = (1 + REACH * deviation - low) / PANELS;
    double sum = 0;
    for (int panel = 0; panel < PANELS; panel++) {
      double start = low + panel * width;
      GaussIntegrator rule = GAUSS.legendre(12, start, start + width);
      sum += rule.integrate(s -> density(s) * Quantiles.normalUpper(shift - t * s));
    }
    return Math.min(1, sum);
  }

  /** The shift with which P(T &lt;= t) is this probability. */
  double shift(double t, double probability) {
    double reach = 1 + Math.sqrt(1 + t * t / (2 * df));
    double low = t - reach;
    while (atMost(t, low) < probability) {
      low -= reach;
    }
    double high = t + reach;
    while (atMost(t, high) > probability) {
      high += reach;
    }
    return new BrentSolver(ACCURACY)
        .solve(EVALUATIONS, shift -> atMost(t, shift) - probability, low, high);
  }

  /** The density of &radic;(X/df). */
  private double density(double s) {
    double half = df / 2;
    double log =
        Math.log(2)
            + half * Math.log(half)
            - LogGamma.value(half)
            + (df - 1) * Math.log(s)
            - half * s * s;
    return Math.exp(log);
  }
}
