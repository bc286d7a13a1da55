package org.plait.statistics.model;

import org.apache.commons.math3.distribution.NormalDistribution;

/** How a cumulative link model turns a linear predictor into a probability. */
public enum CumulativeLink {
  /** Log odds: the coefficients' exponentials are odds ratios. */
  LOGIT("logit") {
    @Override
    double probability(double predictor) {
      return LogisticRegression.probability(predictor);
    }

    @Override
    double density(double predictor) {
      double p = LogisticRegression.probability(-Math.abs(predictor));
      return p * (1 - p);
    }

    @Override
    double slope(double predictor) {
      return density(predictor) * (1 - 2 * probability(predictor));
    }

    @Override
    double predictor(double probability) {
      return Math.log(probability / (1 - probability));
    }
  },
  /** Standard normal quantiles. */
  PROBIT("probit") {
    @Override
    double probability(double predictor) {
      return NORMAL.cumulativeProbability(predictor);
    }

    @Override
    double density(double predictor) {
      return NORMAL.density(predictor);
    }

    @Override
    double slope(double predictor) {
      return -predictor * density(predictor);
    }

    @Override
    double predictor(double probability) {
      return NORMAL.inverseCumulativeProbability(probability);
    }
  };

  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

  private final String title;

  CumulativeLink(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** The probability of lying below a cut. */
  abstract double probability(double predictor);

  /** Its first derivative. */
  abstract double density(double predictor);

  /** Its second derivative. */
  abstract double slope(double predictor);

  /** The inverse of the probability. */
  abstract double predictor(double probability);

  /** The probability of lying between two cuts, without loss of digits in the upper tail. */
  double between(double lower, double upper) {
    return lower > 0
        ? probability(-lower) - probability(-upper)
        : probability(upper) - probability(lower);
  }
}
