package org.plait.statistics.prevalence;

import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Quantiles;
import org.plait.statistics.Require;
import org.plait.statistics.Sample;
import org.plait.statistics.Undefined;

/**
 * The share of yes by the difference or regression estimator of finite populations, with t: the
 * textbook forms of what {@link CorrectedPrevalence} does.
 *
 * <p><b>Input</b>: a {@link JudgedSample}. <b>Units</b>: a proportion, cut to 0..1. <b>Undefined
 * when</b> fewer than {@value CorrectedPrevalence#FEWEST} cases were judged.
 *
 * <p><b>Formula</b>: p = mean(y) + b (mean of f over all N - mean of f in the sample); V = (1 -
 * n/N) s&sup2;/n, s&sup2; the residuals' variance with n - 1 for the difference estimator (b = 1)
 * and n - 2 for the regression estimator (b = Cov(y, f)/Var(f) in the sample).
 *
 * <p><b>Reference</b>: Cochran (1977) Sampling Techniques, 3rd edition, chapter 7. <b>Checked
 * against</b>: hand computation, {@code PrevalenceTest}.
 */
public final class RegressionPrevalence {
  private static final String CITATION = "Cochran (1977) Sampling Techniques, chapter 7";
  private static final Method DIFFERENCE = new Method("difference estimator", CITATION);
  private static final Method REGRESSION = new Method("regression estimator", CITATION);

  private final JudgedSample sample;
  private final double slope;
  private final int fitted;
  private final Method method;

  private RegressionPrevalence(JudgedSample sample, double slope, int fitted, Method method) {
    this.sample = sample;
    this.slope = slope;
    this.fitted = fitted;
    this.method = method;
  }

  /**
   * The machine's scores are taken as they are.
   *
   * @param sample what people judged, and the machine's scores
   */
  public static RegressionPrevalence difference(JudgedSample sample) {
    return new RegressionPrevalence(sample, 1, 1, DIFFERENCE);
  }

  /**
   * The machine's scores count as far as they go with the judgements; not at all if they never
   * vary.
   *
   * @param sample what people judged, and the machine's scores
   */
  public static RegressionPrevalence regression(JudgedSample sample) {
    double[] scores = sample.scores();
    double spread =
        scores.length < 2 ? 0 : Sample.variance(scores) * (scores.length - 1) / scores.length;
    double slope = spread > 0 ? sample.covariance() / spread : 0;
    return new RegressionPrevalence(sample, slope, 2, REGRESSION);
  }

  /** The weight of the machine's scores. */
  public double slope() {
    return slope;
  }

  /**
   * The share with its interval, both cut to 0..1.
   *
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless 0 &lt; confidenceLevel &lt; 1
   */
  public Outcome estimate(double confidenceLevel) {
    Require.level(confidenceLevel);
    int n = sample.size();
    if (n < CorrectedPrevalence.FEWEST) {
      return CorrectedPrevalence.tooFew(n);
    }
    double[] residuals = sample.residuals(slope, sample.all().mean());
    double spread = Sample.variance(residuals) * (n - 1.0) / (n - fitted);
    double p = Sample.clamp(Sample.mean(residuals), 0, 1);
    double error = Math.sqrt((1 - sample.fraction()) * spread / n);
    if (error == 0 && n < sample.all().cases()) {
      return new Undefined(CorrectedPrevalence.MEASURE, "no variation", n);
    }
    double half = Quantiles.student(confidenceLevel, n - fitted) * error;
    Estimate estimate =
        Estimate.of(CorrectedPrevalence.MEASURE, p, n, method)
            .withInterval(
                new Interval(
                    Math.max(0, p - half), Math.min(1, p + half), confidenceLevel, method));
    return n == sample.all().cases() ? estimate.asCensus() : estimate.withStandardError(error);
  }
}
