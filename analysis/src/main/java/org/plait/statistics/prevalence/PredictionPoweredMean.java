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
 * The share of yes by prediction-powered inference, with the plain interval p &plusmn; z SE: for
 * comparison with other programs. {@link CorrectedPrevalence} is the default, as this interval
 * covers too rarely where yes is rare.
 *
 * <p><b>Input</b>: a {@link JudgedSample}; the machine's scores of the cases that people did not
 * judge stand apart. <b>Units</b>: a proportion, which may lie outside 0..1 before it is cut.
 * <b>Undefined when</b> fewer than {@value CorrectedPrevalence#FEWEST} cases were judged, or all
 * were.
 *
 * <p><b>Formula</b>: with N<sub>u</sub> cases not judged, p = &lambda; mean<sub>u</sub>(f) + mean(y
 * - &lambda; f); V = &lambda;&sup2; var<sub>u</sub>(f)/N<sub>u</sub> + var(y - &lambda; f)/n, both
 * variances with their number as divisor; tuned &lambda; = Cov(y, f) / ((1 + n/N<sub>u</sub>)
 * Var(f)), with Var over all cases, cut to 0..1. &lambda; = 0 is the human-coded sample alone,
 * &lambda; = 1 prediction-powered inference as first published.
 *
 * <p><b>Reference</b>: Angelopoulos, Bates, Fannjiang, Jordan and Zrnic (2023) Prediction-powered
 * inference, Science 382:669-674; Angelopoulos, Duchi and Zrnic (2023) PPI++, arXiv:2311.01453.
 * <b>Checked against</b>: hand computation, {@code PrevalenceTest}.
 */
public final class PredictionPoweredMean {
  private static final Method METHOD =
      new Method(
          "prediction-powered inference", "Angelopoulos, Duchi and Zrnic (2023) arXiv:2311.01453");

  private final JudgedSample sample;
  private final double lambda;

  private PredictionPoweredMean(JudgedSample sample, double lambda) {
    this.sample = sample;
    this.lambda = lambda;
  }

  /**
   * With &lambda; tuned to the sample.
   *
   * @param sample what people judged, and the machine's scores
   */
  public static PredictionPoweredMean of(JudgedSample sample) {
    return new PredictionPoweredMean(sample, tuned(sample));
  }

  /**
   * With a given &lambda;.
   *
   * @param sample what people judged, and the machine's scores
   * @param lambda the weight of the scores
   * @throws IllegalArgumentException unless it lies between 0 and 1
   */
  public static PredictionPoweredMean of(JudgedSample sample, double lambda) {
    Require.unit(lambda, "lambda");
    return new PredictionPoweredMean(sample, lambda);
  }

  /** The weight of the machine's scores. */
  public double lambda() {
    return lambda;
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
    long others = sample.all().cases() - n;
    if (n < CorrectedPrevalence.FEWEST || others == 0) {
      return n < CorrectedPrevalence.FEWEST
          ? CorrectedPrevalence.tooFew(n)
          : new Undefined(CorrectedPrevalence.MEASURE, "every case was judged", n);
    }
    double[] residuals = sample.residuals(lambda, 0);
    double p = Sample.clamp(lambda * sample.meanOfOthers() + Sample.mean(residuals), 0, 1);
    double variance =
        lambda * lambda * varianceOfOthers(others) / others
            + Sample.variance(residuals) * (n - 1) / n / n;
    double half = Quantiles.normal(confidenceLevel) * Math.sqrt(variance);
    return Estimate.of(CorrectedPrevalence.MEASURE, p, n, METHOD)
        .withStandardError(Math.sqrt(variance))
        .withInterval(
            new Interval(Math.max(0, p - half), Math.min(1, p + half), confidenceLevel, METHOD));
  }

  private static double tuned(JudgedSample sample) {
    int n = sample.size();
    long others = sample.all().cases() - n;
    double spread = sample.all().variance();
    if (n < 2 || others == 0 || !(spread > 0)) {
      return 0;
    }
    return Sample.clamp(sample.covariance() / ((1 + (double) n / others) * spread), 0, 1);
  }

  /** The variance of the scores of the other cases, with their number as divisor. */
  private double varianceOfOthers(long others) {
    double[] scores = sample.scores();
    double mean = Sample.mean(scores);
    double total = sample.all().variance() * (sample.all().cases() - 1);
    double squares = 0;
    for (double score : scores) {
      squares += (score - mean) * (score - mean);
    }
    double apart = mean - sample.meanOfOthers();
    double between = apart * apart * scores.length * others / sample.all().cases();
    return Math.max(0, total - squares - between) / others;
  }
}
