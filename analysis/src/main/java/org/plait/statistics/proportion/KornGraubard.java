package org.plait.statistics.proportion;

import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Quantiles;
import org.plait.statistics.Require;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

/**
 * Korn and Graubard's interval of a share from a complex sample: Clopper-Pearson with the effective
 * sample size in place of n.
 *
 * <p><b>Input</b>: the share, its design-based variance, the answers n it rests on, the degrees of
 * freedom of the variance. <b>Units</b>: shares, 0 to 1. <b>Undefined when</b> n is 0 or there are
 * no degrees of freedom.
 *
 * <p><b>Formula</b>: n_eff = p(1-p)/v (t(n-1)/t(df))&sup2;; ends are the quantiles of Beta(n_eff p,
 * n_eff(1-p) + 1) and Beta(n_eff p + 1, n_eff(1-p)). Where v = 0, as when everybody or nobody is in
 * the category, p(1-p)/v says nothing and n/deff stands for it, deff the effect of unequal weights.
 * n_eff is capped at n, so that a sample never counts for more than its size; R does not cap.
 *
 * <p><b>Reference</b>: Korn and Graubard (1998) Confidence intervals for proportions with small
 * expected number of positive counts estimated from survey data, Survey Methodology 24:193-201; the
 * cap: Parker et al. (2017) National Center for Health Statistics data presentation standards for
 * proportions, Vital and Health Statistics 2(175).
 *
 * <p><b>Checked against</b>: R 4.2.2, survey 4.1-1 {@code svyciprop(method = "beta")}, uncapped;
 * fixture {@code design.json}.
 */
public final class KornGraubard {
  private static final String MEASURE = "proportion";
  private static final Method SHARE = new Method("weighted share of valid answers", "");
  public static final Method METHOD =
      new Method("Korn-Graubard", "Korn and Graubard (1998) Surv. Meth. 24:193-201");

  private final double p;
  private final double variance;
  private final long n;
  private final double df;
  private final double weightingEffect;
  private final boolean capped;

  private KornGraubard(
      double p, double variance, long n, double df, double weightingEffect, boolean capped) {
    this.p = p;
    this.variance = variance;
    this.n = n;
    this.df = df;
    this.weightingEffect = weightingEffect;
    this.capped = capped;
  }

  /**
   * Of a share with its variance.
   *
   * @param p the share, 0 to 1
   * @param variance its design-based variance
   * @param n the valid answers
   * @param df the degrees of freedom of the variance: first-stage clusters less strata
   * @throws IllegalArgumentException unless p lies between 0 and 1, the variance and n are 0 or
   *     more and df is finite
   */
  public static KornGraubard of(double p, double variance, long n, double df) {
    Require.unit(p, "p");
    Require.notNegative(variance, "variance");
    Require.count(n, "n");
    Require.finite(df, "df");
    return new KornGraubard(p, variance, n, df, 1, true);
  }

  /**
   * With the effect of unequal weights, n sum(w&sup2;)/(sum w)&sup2;, for shares without variance.
   *
   * @param effect the design effect of unequal weights, 1 or more
   * @throws IllegalArgumentException unless the effect is above 0
   */
  public KornGraubard withWeightingEffect(double effect) {
    Require.positive(effect, "effect");
    return new KornGraubard(p, variance, n, df, effect, capped);
  }

  /** Without the cap at n, as R computes it. */
  public KornGraubard uncapped() {
    return new KornGraubard(p, variance, n, df, weightingEffect, false);
  }

  /**
   * The sample size that the interval uses.
   *
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless the level lies strictly between 0 and 1
   */
  public double effectiveSize(double confidenceLevel) {
    Require.level(confidenceLevel);
    double size = variance > 0 && p > 0 && p < 1 ? p * (1 - p) / variance : n / weightingEffect;
    if (n > 1 && df > 0) {
      double ratio =
          Quantiles.student(confidenceLevel, n - 1.0) / Quantiles.student(confidenceLevel, df);
      size *= ratio * ratio;
    }
    return capped ? Math.min(size, n) : size;
  }

  /**
   * The share with its interval.
   *
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless the level lies strictly between 0 and 1
   */
  public Outcome estimate(double confidenceLevel) {
    Require.level(confidenceLevel);
    if (n == 0) {
      return Undefined.of(MEASURE, TooLittle.NO_CASES, 0);
    }
    if (!(df > 0)) {
      return Undefined.of(MEASURE, TooLittle.ONE_CLUSTER, n);
    }
    return Estimate.of(MEASURE, p, n, SHARE)
        .withStandardError(Math.sqrt(variance))
        .withInterval(interval(effectiveSize(confidenceLevel), confidenceLevel));
  }

  private Interval interval(double size, double confidenceLevel) {
    double tail = (1 - confidenceLevel) / 2;
    double in = size * p;
    double out = size * (1 - p);
    double lower = p == 0 ? 0 : Quantiles.beta(tail, in, out + 1);
    double upper = p == 1 ? 1 : Quantiles.beta(1 - tail, in + 1, out);
    return new Interval(Math.min(p, lower), Math.max(p, upper), confidenceLevel, METHOD);
  }
}
