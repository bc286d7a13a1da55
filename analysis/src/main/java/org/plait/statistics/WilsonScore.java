package org.plait.statistics;

/**
 * Wilson's score interval for a share, also with an effective sample size that is not a whole
 * number: from clusters, a finite population or a corrected estimate.
 *
 * <p><b>Formula</b>: (p + c&sup2;/2n &plusmn; c &radic;(p(1-p)/n + c&sup2;/4n&sup2;)) / (1 +
 * c&sup2;/n), c the critical value; with p = 0 the lower end is exactly 0, with p = 1 the upper
 * exactly 1. <b>Undefined when</b>: never; without cases there is no share to ask about, and n of 0
 * is an error.
 *
 * <p><b>Reference</b>: Wilson (1927) Probable inference, the law of succession, and statistical
 * inference, JASA 22:209-212; recommended by Brown, Cai, DasGupta (2001) Statistical Science
 * 16:101-133. <b>Checked against</b>: R 4.2.2 {@code prop.test(correct = FALSE)} (rows P1 and P2 of
 * {@code quant_reference.tsv}).
 */
public final class WilsonScore {
  /** The method's name and source. */
  public static final Method METHOD = new Method("Wilson score", "Wilson (1927) JASA 22:209-212");

  public static final Method EFFECTIVE =
      new Method(
          "Wilson score, effective sample size",
          "Wilson (1927) JASA 22:209-212; Korn and Graubard (1998) Surv. Meth. 24:193-201");

  private WilsonScore() {}

  /**
   * The interval of a share p observed among n.
   *
   * @param p the share, 0 to 1
   * @param n the sample size, above 0, not necessarily whole
   * @param confidenceLevel e.g. 0.95
   * @return an interval within 0 and 1 that contains p
   * @throws IllegalArgumentException unless p lies between 0 and 1, n is above 0 and the level lies
   *     strictly between 0 and 1
   */
  public static Interval interval(double p, double n, double confidenceLevel) {
    Require.level(confidenceLevel);
    return interval(p, n, Quantiles.normal(confidenceLevel), confidenceLevel, METHOD);
  }

  /**
   * The sample size at which simple random sampling would give the variance v: p(1-p)/v; n itself
   * where v is 0 or p is 0 or 1, as no variance can be learnt there.
   *
   * @param p the share
   * @param v its variance
   * @param n the sample size where v tells nothing
   * @throws IllegalArgumentException unless p lies between 0 and 1 and v is 0 or more
   */
  public static double effectiveSize(double p, double v, double n) {
    Require.unit(p, "p");
    Require.notNegative(v, "v");
    double spread = p * (1 - p);
    return v > 0 && spread > 0 ? spread / v : n;
  }

  /**
   * The interval with a critical value of one's own.
   *
   * @param p the share, 0 to 1
   * @param n the sample size, above 0, not necessarily whole
   * @param critical the critical value, such as that of t
   * @param confidenceLevel the level it stands for
   * @param method the name under which the interval goes
   * @throws IllegalArgumentException unless p lies between 0 and 1 and n is above 0
   */
  public static Interval interval(
      double p, double n, double critical, double confidenceLevel, Method method) {
    Require.unit(p, "p");
    Require.positive(n, "n");
    double c2 = critical * critical;
    double centre = p + c2 / (2 * n);
    double half = critical * Math.sqrt(p * (1 - p) / n + c2 / (4 * n * n));
    double scale = 1 + c2 / n;
    double lower = p == 0 ? 0 : Math.min(p, Math.max(0, (centre - half) / scale));
    double upper = p == 1 ? 1 : Math.max(p, Math.min(1, (centre + half) / scale));
    return new Interval(lower, upper, confidenceLevel, method);
  }
}
