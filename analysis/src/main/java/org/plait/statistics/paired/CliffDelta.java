package org.plait.statistics.paired;

import java.util.Arrays;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.Notes;
import org.plait.statistics.Outcome;
import org.plait.statistics.Quantiles;
import org.plait.statistics.Ranks;
import org.plait.statistics.Require;
import org.plait.statistics.Sample;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

/**
 * Cliff's delta of two independent samples with its interval: how much likelier a value of the
 * second is the higher one than the lower one.
 *
 * <p><b>Units</b>: P(X &lt; Y) - P(X &gt; Y), -1 to 1. <b>Undefined when</b> a sample has fewer
 * than two values. <b>Formula</b>: with the unbiased variance v of delta d, not below (1 -
 * d&sup2;)/ (n1 n2 - 1), the ends are (d - d&sup3; &plusmn; z &radic;v &radic;((1 - d&sup2;)&sup2;
 * + z&sup2; v))/(1 - d&sup2; + z&sup2; v). Of separated samples (d = &plusmn;1) the inner end is
 * &plusmn;(n - z&sup2;)/(n + z&sup2;), n the smaller sample, and a note says so.
 *
 * <p><b>Reference</b>: Cliff (1993) Psychological Bulletin 114:494-509; Feng and Cliff (2004) J.
 * Modern Applied Statistical Methods 3:322-332. <b>Checked against</b>: the formula over all pairs
 * in R, fixture {@code paired.json}.
 */
public final class CliffDelta {
  private static final String MEASURE = "cliff_delta";
  private static final Method DELTA =
      new Method("Cliff's delta", "Cliff (1993) Psychological Bulletin 114:494-509");
  private static final Method FENG_CLIFF =
      new Method("Feng-Cliff", "Feng and Cliff (2004) J. Mod. Appl. Stat. Meth. 3:322-332");

  private final double[] first;
  private final double[] second;

  private CliffDelta(double[] first, double[] second) {
    this.first = first;
    this.second = second;
  }

  /**
   * Of two independent samples.
   *
   * @param first the one sample
   * @param second the other sample
   * @throws IllegalArgumentException if a value is not finite
   */
  public static CliffDelta of(double[] first, double[] second) {
    return new CliffDelta(Require.finite(first), Require.finite(second));
  }

  /**
   * Delta with its interval.
   *
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless the level lies strictly between 0 and 1
   */
  public Outcome estimate(double confidenceLevel) {
    Require.level(confidenceLevel);
    int n = first.length + second.length;
    int least = Math.min(first.length, second.length);
    if (least < 2) {
      return Undefined.of(MEASURE, least == 0 ? TooLittle.NO_CASES : TooLittle.ONE_CASE, n);
    }
    double z = Quantiles.normal(confidenceLevel);
    double delta = Sample.mean(dominance(second, first));
    if (Math.abs(delta) == 1) {
      double inner = Math.max(-1, (least - z * z) / (least + z * z));
      Interval interval =
          delta > 0
              ? new Interval(inner, 1, confidenceLevel, FENG_CLIFF)
              : new Interval(-1, -inner, confidenceLevel, FENG_CLIFF);
      return Estimate.of(MEASURE, delta, n, DELTA)
          .withInterval(interval)
          .withNote(Notes.SEPARATION);
    }
    double variance = variance(delta);
    return Estimate.of(MEASURE, delta, n, DELTA)
        .withStandardError(Math.sqrt(variance))
        .withInterval(interval(delta, variance, z, confidenceLevel));
  }

  private static Interval interval(double delta, double variance, double z, double level) {
    double rest = 1 - delta * delta;
    double spread = z * Math.sqrt(variance) * Math.sqrt(rest * rest + z * z * variance);
    double below = rest + z * z * variance;
    double centre = delta * rest;
    return new Interval(
        Math.max(-1, (centre - spread) / below),
        Math.min(1, (centre + spread) / below),
        level,
        FENG_CLIFF);
  }

  private double variance(double delta) {
    double n1 = first.length;
    double n2 = second.length;
    double ofFirst = squares(dominance(first, second), -delta);
    double ofSecond = squares(dominance(second, first), delta);
    double ofPairs = unequal() - n1 * n2 * delta * delta;
    double unbiased =
        (n2 * n2 * ofFirst + n1 * n1 * ofSecond - ofPairs) / (n1 * n2 * (n1 - 1) * (n2 - 1));
    return Math.max(unbiased, (1 - delta * delta) / (n1 * n2 - 1));
  }

  private static double squares(double[] values, double centre) {
    return Arrays.stream(values).map(v -> (v - centre) * (v - centre)).sum();
  }

  /** The pairs of one value each that differ. */
  private double unequal() {
    double[] sorted = second.clone();
    Arrays.sort(sorted);
    double equal = 0;
    for (double value : first) {
      equal += Ranks.countBelow(sorted, value, true) - Ranks.countBelow(sorted, value, false);
    }
    return (double) first.length * second.length - equal;
  }

  /** For each value the share of the others below it less the share above it. */
  private static double[] dominance(double[] values, double[] others) {
    return Arrays.stream(Ranks.placements(values, others)).map(p -> 2 * p - 1).toArray();
  }
}
