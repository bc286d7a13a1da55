package org.plait.disclosure;

import org.plait.change.duration.DurationCurve;
import org.plait.change.duration.DurationPoint;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;

/**
 * Works out from a published curve how many left in a stretch of it, with nothing assumed that need
 * not be so. It knows how the curve and its log-log interval are made and rounded, and how many
 * people could have been at risk at most, as tables of when people began tell. At times with k of n
 * leaving, L = sum of -log(1 - k/n) is at least the leavers divided by the largest n; and at most
 * the root of the leavers times V = sum of k/(n(n - k)), as -log(1 - x) is at most x/sqrt(1 - x).
 * It shares no code with what hides.
 */
final class DurationAttacker {
  private static final double Z = 1.959963984540054;
  private static final double TINY = 1e-9;

  private final double half;

  /**
   * An attacker of rounded figures.
   *
   * @param step what shares and limits are rounded to; near 0 where they are exact
   */
  DurationAttacker(double step) {
    this.half = step / 2;
  }

  /**
   * How many could have left.
   *
   * @param least no fewer
   * @param most no more
   */
  record Range(int least, int most) {
    boolean holds(int number) {
      return least <= number && number <= most;
    }
  }

  /** How many could have left in a stretch. */
  Range leavers(DurationCurve curve, int stretch, int atRisk) {
    double[] later = share(curve.shown().get(stretch));
    double[] sum = variance(curve.shown().get(stretch));
    double[] earlier = {1, 1};
    double before = 0;
    if (stretch > 0) {
      earlier = share(curve.shown().get(stretch - 1));
      before = variance(curve.shown().get(stretch - 1))[0];
    }
    double least = Math.max(0, Math.log(earlier[0] / later[1]));
    double most = Math.log(earlier[1] / later[0]);
    double variance = sum[1] - before;
    return new Range(
        (int) Math.ceil(least * least / variance - TINY), (int) Math.floor(most * atRisk + TINY));
  }

  private double[] share(DurationPoint point) {
    double value = point.share().estimate().map(Estimate::value).orElseThrow();
    return new double[] {Math.max(TINY, value - half), Math.min(1 - TINY, value + half)};
  }

  /** The least and the largest of Greenwood's sum that agree with both limits. */
  private double[] variance(DurationPoint point) {
    Interval limits = point.share().estimate().flatMap(Estimate::interval).orElseThrow();
    double[] low = errors(share(point), limits.lower());
    double[] up = errors(share(point), limits.upper());
    return new double[] {
      Math.pow(Math.max(low[0], up[0]), 2), Math.pow(Math.min(low[1], up[1]), 2)
    };
  }

  /** How far the standard error of log S may be, by which S and a limit are apart. */
  private double[] errors(double[] shares, double limit) {
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (double share : shares) {
      for (double moved : new double[] {limit - half, limit + half}) {
        double log = Math.log(share);
        double inside = Math.max(TINY, Math.min(1 - TINY, moved));
        double error = Math.abs(Math.log(Math.log(inside) / log) * log) / Z;
        least = Math.min(least, error);
        most = Math.max(most, error);
      }
    }
    return new double[] {least, most};
  }
}
