package org.plait.statistics.model;

import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;

/** A number that a fit predicts, with its interval by the delta method. */
final class Prediction {
  private Prediction() {}

  /** A mean, with a symmetric interval. */
  static Estimate mean(ModelFit fit, double value, double[] gradient, double confidenceLevel) {
    return symmetric("predicted", fit, value, gradient, confidenceLevel);
  }

  /** The difference of two shares or means, with a symmetric interval. */
  static Estimate difference(
      ModelFit fit, double value, double[] gradient, double confidenceLevel) {
    return symmetric("predicted_difference", fit, value, gradient, confidenceLevel);
  }

  private static Estimate symmetric(
      String measure, ModelFit fit, double value, double[] gradient, double confidenceLevel) {
    double error = error(fit, gradient);
    double half = fit.critical(confidenceLevel) * error;
    Method method = method(fit, "delta method");
    return Estimate.of(measure, value, fit.n(), method)
        .withStandardError(error)
        .withInterval(new Interval(value - half, value + half, confidenceLevel, method));
  }

  /** A share strictly between 0 and 1, with an interval that is symmetric in its logit. */
  static Estimate share(ModelFit fit, double value, double[] gradient, double confidenceLevel) {
    double error = error(fit, gradient);
    Method method = method(fit, "delta method on the logit scale");
    Estimate share = Estimate.of("predicted", value, fit.n(), method).withStandardError(error);
    double spread = value * (1 - value);
    if (!(spread > 0)) {
      return share;
    }
    double logit = Math.log(value / (1 - value));
    double half = fit.critical(confidenceLevel) * error / spread;
    return share.withInterval(
        new Interval(
            Math.min(value, LogisticRegression.probability(logit - half)),
            Math.max(value, LogisticRegression.probability(logit + half)),
            confidenceLevel,
            method));
  }

  private static double error(ModelFit fit, double[] gradient) {
    return Math.sqrt(Math.max(0, Symmetric.quadratic(fit.covariance(), gradient)));
  }

  private static Method method(ModelFit fit, String interval) {
    return new Method(
        "average over the observed predictors, " + interval + "; " + fit.method().name(),
        fit.method().citation());
  }
}
