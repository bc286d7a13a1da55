package org.plait.statistics;

import java.util.function.DoubleUnaryOperator;
import java.util.function.IntPredicate;

/** The named intervals of a proportion x of n, some of them for a population of N. */
public enum ProportionInterval {
  /** The default without a population. */
  WILSON(WilsonScore.METHOD, false) {
    @Override
    Interval of(long x, long n, long population, double level) {
      return WilsonScore.interval((double) x / n, n, level);
    }
  },
  /** Wilson with n replaced by n(N-1)/(N-n); with n = N the ends meet. */
  WILSON_FINITE(
      new Method(
          "Wilson score, finite population",
          "Wilson (1927) JASA 22:209-212 with n(N-1)/(N-n) for n"),
      true) {
    @Override
    Interval of(long x, long n, long population, double level) {
      double p = (double) x / n;
      if (n == population) {
        return new Interval(p, p, level, method());
      }
      double effective = n * ((population - 1.0) / (population - n));
      return WilsonScore.interval(p, effective, Quantiles.normal(level), level, method());
    }
  },
  /**
   * Exact for simple random sampling without replacement: the population counts M that neither tail
   * test rejects, as shares M/N.
   */
  HYPERGEOMETRIC(
      new Method("exact hypergeometric", "Buonaccorsi (1987) Am. Statistician 41:215-218"), true) {
    @Override
    Interval of(long x, long n, long population, double level) {
      double tail = (1 - level) / 2;
      int size = Math.toIntExact(population);
      int low = firstTrue((int) x, (int) (size - n + x), m -> atLeast(size, m, n, x) > tail);
      int high =
          (int) (size - n + x)
              - firstTrue(
                  0, (int) (size - n), k -> atMost(size, (int) (size - n + x - k), n, x) > tail);
      return new Interval((double) low / size, (double) high / size, level, method());
    }
  },
  /** Never covers less than its level, usually more. */
  CLOPPER_PEARSON(
      new Method("Clopper-Pearson exact", "Clopper and Pearson (1934) Biometrika 26:404-413"),
      false) {
    @Override
    Interval of(long x, long n, long population, double level) {
      double tail = (1 - level) / 2;
      double lower = x == 0 ? 0 : Quantiles.beta(tail, x, n - x + 1.0);
      double upper = x == n ? 1 : Quantiles.beta(1 - tail, x + 1.0, n - x);
      return new Interval(lower, upper, level, method());
    }
  },
  /**
   * Equal-tailed posterior with the prior Beta(1/2, 1/2); 0 and 1 are ends where they were seen.
   */
  JEFFREYS(
      new Method("Jeffreys", "Brown, Cai, DasGupta (2001) Statistical Science 16:101-133"), false) {
    @Override
    Interval of(long x, long n, long population, double level) {
      double tail = (1 - level) / 2;
      double lower = x == 0 ? 0 : Quantiles.beta(tail, x + 0.5, n - x + 0.5);
      double upper = x == n ? 1 : Quantiles.beta(1 - tail, x + 0.5, n - x + 0.5);
      return new Interval(lower, upper, level, method());
    }
  },
  /** Clopper-Pearson with half the probability of the observed count in each tail. */
  MID_P(new Method("mid-p exact", "Berry and Armitage (1995) The Statistician 44:417-423"), false) {
    @Override
    Interval of(long x, long n, long population, double level) {
      double tail = (1 - level) / 2;
      double lower = x == 0 ? 0 : root(0, 1, p -> 1 - midP(x, n, p) - tail);
      double upper = x == n ? 1 : root(0, 1, p -> tail - midP(x, n, p));
      return new Interval(lower, upper, level, method());
    }
  },
  /** Wald about (x + z&sup2;/2)/(n + z&sup2;), cut at 0 and 1. */
  AGRESTI_COULL(
      new Method("Agresti-Coull", "Agresti and Coull (1998) Am. Statistician 52:119-126"), false) {
    @Override
    Interval of(long x, long n, long population, double level) {
      double z = Quantiles.normal(level);
      double size = n + z * z;
      double centre = (x + z * z / 2) / size;
      double half = z * Math.sqrt(centre * (1 - centre) / size);
      return new Interval(Math.max(0, centre - half), Math.min(1, centre + half), level, method());
    }
  },
  /** Wilson with the continuity correction of 1/(2n): close to Clopper-Pearson in closed form. */
  WILSON_CORRECTED(
      new Method(
          "Wilson score, continuity-corrected",
          "Newcombe (1998) Statistics in Medicine 17:857-872, method 4"),
      false) {
    @Override
    Interval of(long x, long n, long population, double level) {
      double z = Quantiles.normal(level);
      double below = Math.max(0, (x - 0.5) / n);
      double above = Math.min(1, (x + 0.5) / n);
      double lower = x == 0 ? 0 : WilsonScore.interval(below, n, z, level, method()).lower();
      double upper = x == n ? 1 : WilsonScore.interval(above, n, z, level, method()).upper();
      return new Interval(lower, upper, level, method());
    }
  },
  /** Wald on the scale of log p/(1-p), which is infinite at 0 and n: Clopper-Pearson there. */
  LOGIT(new Method("logit", "Newcombe (2001) Am. Statistician 55:200-202"), false) {
    @Override
    Interval of(long x, long n, long population, double level) {
      if (x == 0 || x == n) {
        return CLOPPER_PEARSON.of(x, n, population, level);
      }
      double odds = Math.log((double) x / (n - x));
      double half = Quantiles.normal(level) / Math.sqrt((double) x * (n - x) / n);
      return new Interval(
          1 / (1 + Math.exp(half - odds)), 1 / (1 + Math.exp(-half - odds)), level, method());
    }
  },
  /** Wald on the scale of arcsin &radic;p, whose standard error is 1/(2&radic;n) for every p. */
  ARCSINE(new Method("arcsine", "Anscombe (1948) Biometrika 35:246-254"), false) {
    @Override
    Interval of(long x, long n, long population, double level) {
      double p = (double) x / n;
      double angle = Math.asin(Math.sqrt(p));
      double half = Quantiles.normal(level) / (2 * Math.sqrt(n));
      double lower = Math.pow(Math.sin(Math.max(0, angle - half)), 2);
      double upper = Math.pow(Math.sin(Math.min(Math.PI / 2, angle + half)), 2);
      return new Interval(Math.min(p, lower), Math.max(p, upper), level, method());
    }
  },
  /** The shares whose likelihood ratio against x/n is not rejected. */
  LIKELIHOOD(
      new Method("likelihood ratio", "Brown, Cai, DasGupta (2001) Statistical Science 16:101-133"),
      false) {
    @Override
    Interval of(long x, long n, long population, double level) {
      double z = Quantiles.normal(level);
      double p = (double) x / n;
      double lower = x == 0 ? 0 : root(0, p, q -> z * z - deviance(x, n, q));
      double upper = x == n ? 1 : root(p, 1, q -> deviance(x, n, q) - z * z);
      return new Interval(lower, upper, level, method());
    }
  };

  private static final int BISECTIONS = 2000;

  private final Method method;
  private final boolean finite;

  ProportionInterval(Method method, boolean finite) {
    this.method = method;
    this.finite = finite;
  }

  /** The method's name and source. */
  public Method method() {
    return method;
  }

  /** Whether it needs the size of the population. */
  public boolean finite() {
    return finite;
  }

  abstract Interval of(long x, long n, long population, double level);

  private static double atLeast(int population, int members, long n, long x) {
    return new HypergeometricTail(population, members, n).atLeast(x);
  }

  private static double atMost(int population, int members, long n, long x) {
    return new HypergeometricTail(population, members, n).atMost(x);
  }

  /** P(X &lt; x) + P(X = x)/2. */
  private static double midP(long x, long n, double p) {
    return (Quantiles.binomialAtMost(x, n, p) + Quantiles.binomialAtMost(x - 1, n, p)) / 2;
  }

  /** The first integer for which a condition that stays true once true holds. */
  private static int firstTrue(int from, int to, IntPredicate condition) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = low + (high - low) / 2;
      if (condition.test(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Twice the log likelihood lost by q instead of x/n. */
  private static double deviance(long x, long n, double q) {
    double inside = x == 0 ? 0 : x * Math.log(x / (n * q));
    double outside = x == n ? 0 : (n - x) * Math.log((n - x) / (n * (1 - q)));
    return 2 * (inside + outside);
  }

  /** The root of an increasing function between two ends, to the last digit. */
  private static double root(double from, double to, DoubleUnaryOperator increasing) {
    double low = from;
    double high = to;
    for (int step = 0; step < BISECTIONS; step++) {
      double middle = (low + high) / 2;
      if (middle == low || middle == high) {
        break;
      }
      if (increasing.applyAsDouble(middle) < 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}
