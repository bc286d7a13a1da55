package org.plait.statistics.design;

import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.Quantiles;
import org.plait.statistics.WilsonScore;
import org.plait.statistics.proportion.KornGraubard;

/** The named intervals of a weighted share, from its design-based variance and Student's t. */
public enum SurveyProportionInterval {
  /** The default: Clopper-Pearson with the effective sample size, capped at n. */
  KORN_GRAUBARD(KornGraubard.METHOD) {
    @Override
    Interval of(double p, double variance, double df, double level) {
      throw new IllegalStateException("n must be known for the Korn-Graubard interval");
    }
  },
  /** Wilson's with the effective sample size. */
  WILSON(WilsonScore.EFFECTIVE) {
    @Override
    Interval of(double p, double variance, double df, double level) {
      double size = p * (1 - p) / variance;
      return WilsonScore.interval(p, size, Quantiles.student(level, df), level, method());
    }
  },
  /** On the scale of log p/(1-p). */
  LOGIT(new Method("logit, design-based", "Korn and Graubard (1998) Surv. Meth. 24:193-201")) {
    @Override
    Interval of(double p, double variance, double df, double level) {
      double half = Quantiles.student(level, df) * Math.sqrt(variance) / (p * (1 - p));
      double odds = Math.log(p / (1 - p));
      return new Interval(
          1 / (1 + Math.exp(half - odds)), 1 / (1 + Math.exp(-half - odds)), level, method());
    }
  },
  /** On the scale of arcsin &radic;p. */
  ARCSINE(new Method("arcsine, design-based", "Anscombe (1948) Biometrika 35:246-254")) {
    @Override
    Interval of(double p, double variance, double df, double level) {
      double half = Quantiles.student(level, df) * Math.sqrt(variance / (4 * p * (1 - p)));
      double angle = Math.asin(Math.sqrt(p));
      double lower = Math.pow(Math.sin(Math.max(0, angle - half)), 2);
      double upper = Math.pow(Math.sin(Math.min(Math.PI / 2, angle + half)), 2);
      return new Interval(Math.min(p, lower), Math.max(p, upper), level, method());
    }
  },
  /** The shares whose likelihood ratio with the effective sample size is not above t&sup2;. */
  LIKELIHOOD(
      new Method(
          "likelihood ratio, design-based", "Rao and Scott (1984) Ann. Statistics 12:46-60")) {
    @Override
    Interval of(double p, double variance, double df, double level) {
      double size = p * (1 - p) / variance;
      double t = Quantiles.student(level, df);
      double lower = boundary(p, 0, size, t * t);
      double upper = boundary(p, 1, size, t * t);
      return new Interval(lower, upper, level, method());
    }
  },
  /** The estimate and t standard errors, cut at 0 and 1. */
  WALD(new Method("Wald, design-based", "Cochran (1977) Sampling Techniques, 3.6")) {
    @Override
    Interval of(double p, double variance, double df, double level) {
      double half = Quantiles.student(level, df) * Math.sqrt(variance);
      return new Interval(Math.max(0, p - half), Math.min(1, p + half), level, method());
    }
  };

  private final Method method;

  SurveyProportionInterval(Method method) {
    this.method = method;
  }

  /** The method's name and source. */
  public Method method() {
    return method;
  }

  abstract Interval of(double p, double variance, double df, double level);

  /** The share between p and an end of the scale at which the ratio reaches its limit. */
  private static double boundary(double p, double end, double size, double limit) {
    double inside = p;
    double outside = end;
    while (true) {
      double q = (inside + outside) / 2;
      if (q == inside || q == outside) {
        return q;
      }
      double ratio = 2 * size * (p * Math.log(p / q) + (1 - p) * Math.log((1 - p) / (1 - q)));
      if (ratio < limit) {
        inside = q;
      } else {
        outside = q;
      }
    }
  }
}
