package org.plait.statistics.model;

import org.plait.statistics.Require;

/** The kind of outcome of estimating equations, with its canonical link. */
public enum ResponseFamily {
  /** 0 or 1, by the logit. */
  BINARY("binary logit") {
    @Override
    double mean(double predictor) {
      return LogisticRegression.probability(predictor);
    }

    @Override
    double variance(double mean) {
      return mean * (1 - mean);
    }

    @Override
    void check(double[] outcomes) {
      for (double outcome : outcomes) {
        if (outcome != 0 && outcome != 1) {
          throw new IllegalArgumentException("an outcome must be 0 or 1, found " + outcome);
        }
      }
    }
  },
  /** A number, by its mean. */
  GAUSSIAN("Gaussian identity") {
    @Override
    double mean(double predictor) {
      return predictor;
    }

    @Override
    double variance(double mean) {
      return 1;
    }

    @Override
    void check(double[] outcomes) {
      Require.finite(outcomes);
    }
  };

  private final String title;

  ResponseFamily(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** The mean that belongs to a linear predictor. */
  abstract double mean(double predictor);

  /** The variance function, which is the mean's derivative, the links being canonical. */
  abstract double variance(double mean);

  abstract void check(double[] outcomes);
}
