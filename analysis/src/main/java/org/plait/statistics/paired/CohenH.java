package org.plait.statistics.paired;

import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Quantiles;
import org.plait.statistics.Require;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

/**
 * Cohen's h of two independent shares: their difference on a scale on which it is equally sure
 * everywhere, so that 2 % against 5 % counts for more than 50 % against 53 %.
 *
 * <p><b>Units</b>: radians, -&pi; to &pi;; positive when the later share is higher. <b>Undefined
 * when</b> a wave has no answer; shares of 0 and 1 are no exception. <b>Formula</b>: 2
 * asin&radic;p2 - 2 asin&radic;p1 &plusmn; z &radic;(1/n1 + 1/n2), cut at -&pi; and &pi;.
 *
 * <p><b>Reference</b>: Cohen (1988) Statistical Power Analysis, 2nd ed., ch. 6. <b>Checked
 * against</b>: row E1 of {@code quant_reference.tsv}.
 */
public final class CohenH {
  private static final String MEASURE = "cohen_h";
  private static final Method METHOD =
      new Method("Cohen's h", "Cohen (1988) Statistical Power Analysis, ch. 6");

  private final long xFrom;
  private final long nFrom;
  private final long xTo;
  private final long nTo;

  private CohenH(long xFrom, long nFrom, long xTo, long nTo) {
    this.xFrom = xFrom;
    this.nFrom = nFrom;
    this.xTo = xTo;
    this.nTo = nTo;
  }

  /**
   * Of the counts in the category and the valid answers of the earlier and the later wave.
   *
   * @param xFrom the answers in the category in the earlier wave
   * @param nFrom the valid answers of the earlier wave
   * @param xTo the answers in the category in the later wave
   * @param nTo the valid answers of the later wave
   * @throws IllegalArgumentException if a count is negative or above its total
   */
  public static CohenH of(long xFrom, long nFrom, long xTo, long nTo) {
    Require.count(xFrom, "xFrom");
    Require.count(nFrom - xFrom, "nFrom less xFrom");
    Require.count(xTo, "xTo");
    Require.count(nTo - xTo, "nTo less xTo");
    return new CohenH(xFrom, nFrom, xTo, nTo);
  }

  /**
   * The effect with its interval.
   *
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless the level lies strictly between 0 and 1
   */
  public Outcome estimate(double confidenceLevel) {
    Require.level(confidenceLevel);
    if (nFrom == 0 || nTo == 0) {
      return Undefined.of(MEASURE, TooLittle.NO_CASES, nFrom + nTo);
    }
    double h = angle(xTo, nTo) - angle(xFrom, nFrom);
    double error = Math.sqrt(1.0 / nFrom + 1.0 / nTo);
    double half = Quantiles.normal(confidenceLevel) * error;
    Interval interval =
        new Interval(
            Math.max(-Math.PI, h - half), Math.min(Math.PI, h + half), confidenceLevel, METHOD);
    return Estimate.of(MEASURE, h, nFrom + nTo, METHOD)
        .withStandardError(error)
        .withInterval(interval);
  }

  private static double angle(long x, long n) {
    return 2 * Math.asin(Math.sqrt((double) x / n));
  }
}
