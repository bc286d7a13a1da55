package org.plait.statistics.time;

import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.Quantiles;

/** The pointwise intervals of a Kaplan-Meier curve; all rest on Greenwood's variance. */
public enum CurveInterval {
  /** Symmetric on the scale log(-log S): stays between 0 and 1 and covers best; the default. */
  LOG_LOG("log-log interval, Greenwood", "Kalbfleisch and Prentice (1980) Failure Time Data") {
    @Override
    double end(double survival, double logError, double z) {
      double log = Math.log(survival);
      return Math.exp(-Math.exp(Math.log(-log) + z * logError / log));
    }
  },

  /** Symmetric on the scale log S, cut at 1. */
  LOG("log interval, Greenwood", "Kalbfleisch and Prentice (1980) Failure Time Data") {
    @Override
    double end(double survival, double logError, double z) {
      return survival * Math.exp(z * logError);
    }
  },

  /** Symmetric on the scale of S, cut at 0 and 1. */
  PLAIN("plain interval, Greenwood", "Greenwood (1926) The errors of sampling of survivorship") {
    @Override
    double end(double survival, double logError, double z) {
      return survival + z * survival * logError;
    }
  };

  private final Method method;

  CurveInterval(String name, String citation) {
    this.method = new Method(name, citation);
  }

  /** The lower (z below 0) or upper end. */
  abstract double end(double survival, double logError, double z);

  /** How it is made, with its source. */
  public Method method() {
    return method;
  }

  /** Whether a step has an interval: neither everybody nor nobody is left. */
  boolean exists(SurvivalStep step) {
    return step.survival() > 0 && step.logVariance() > 0;
  }

  Interval of(SurvivalStep step, double confidenceLevel) {
    double z = Quantiles.normal(confidenceLevel);
    double error = Math.sqrt(step.logVariance());
    double lower = Math.max(0, end(step.survival(), error, -z));
    double upper = Math.min(1, end(step.survival(), error, z));
    return new Interval(lower, upper, confidenceLevel, method);
  }
}
