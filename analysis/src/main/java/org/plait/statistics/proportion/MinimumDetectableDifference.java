package org.plait.statistics.proportion;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Quantiles;
import org.plait.statistics.Require;
import org.plait.statistics.Sample;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

/**
 * The smallest difference between two waves that a two-sided test would find with a given power:
 * what a comparison of this size could have shown.
 *
 * <p>For planning, from numbers of people; a comparison that has been made, with its weights and
 * clusters, has a standard error, from which {@code contrast.DetectableChange} tells the same.
 *
 * <p><b>Input</b>: the sizes of both waves, the people in both and the correlation of their two
 * answers, which shrinks the standard error by 2 r n12/(n1 n2). <b>Units</b>: shares from 0 to 1;
 * means in the unit of the standard deviation. <b>Undefined when</b> a wave has fewer than two
 * cases, or no difference that a share can reach would be found.
 *
 * <p><b>Formula</b>: shares: the |p2 - p1| that solves |p2 - p1| = z s0 + z' s1, z of the level, z'
 * of the power, s0 the standard error with the pooled share and s1 with the two shares. Means: the
 * difference at which a non-central t variable passes the critical value with the given power; its
 * degrees of freedom are n1 + n2 - 2 for independent waves, n12 - 1 for paired ones, and Derrick's
 * between them. Rejections in the wrong direction are not counted as power.
 *
 * <p><b>Reference</b>: Fleiss, Levin, Paik (2003) Statistical Methods for Rates and Proportions,
 * 3rd ed., Wiley, chapter 4; Cohen (1988) Statistical Power Analysis, 2nd ed., chapter 2; Derrick,
 * Russ, Toher, White (2017) J. Modern Applied Statistical Methods 16(1):137-157.
 *
 * <p><b>Checked against</b>: R 4.2.2 {@code power.prop.test}, {@code power.t.test}; fixture {@code
 * intervals.json}.
 */
public final class MinimumDetectableDifference {
  private static final String MEASURE = "minimum_detectable_difference";
  private static final Method SHARES =
      new Method(
          "minimum detectable difference of shares",
          "Fleiss, Levin, Paik (2003) Statistical Methods for Rates and Proportions, ch. 4");
  private static final Method MEANS =
      new Method(
          "minimum detectable difference of means", "Cohen (1988) Statistical Power Analysis");
  private static final String NONE_LARGE_ENOUGH =
      "too few cases: no difference is large enough to be found with this power";
  private static final int SLICES = 2000;

  /** With more degrees of freedom t is the normal to eight digits. */
  private static final double NORMAL_FROM = 1e8;

  private final long n1;
  private final long n2;
  private final long both;
  private final double correlation;

  private MinimumDetectableDifference(long n1, long n2, long both, double correlation) {
    this.n1 = n1;
    this.n2 = n2;
    this.both = both;
    this.correlation = correlation;
  }

  /**
   * Between two independent waves of these sizes.
   *
   * @param n1 the people in the earlier wave, or first group
   * @param n2 those in the other
   * @throws IllegalArgumentException if a count is negative
   */
  public static MinimumDetectableDifference of(long n1, long n2) {
    Require.count(n1, "n1");
    Require.count(n2, "n2");
    return new MinimumDetectableDifference(n1, n2, 0, 0);
  }

  /**
   * With people who answer in both waves.
   *
   * @param people how many answer in both
   * @param r the correlation of their two answers, -1 to 1
   * @throws IllegalArgumentException if there are more of them than either wave has answers
   */
  public MinimumDetectableDifference overlapping(long people, double r) {
    Require.count(people, "people");
    Require.unit(Math.abs(r), "|r|");
    if (people > Math.min(n1, n2)) {
      throw new IllegalArgumentException(
          "people must not be above the smaller wave, found " + people + " of " + Math.min(n1, n2));
    }
    return new MinimumDetectableDifference(n1, n2, people, r);
  }

  /**
   * The power of the test of two shares when these are the true ones.
   *
   * @param p1 the earlier share
   * @param p2 the later share
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless both shares lie between 0 and 1, and the level strictly
   */
  public double powerOfShares(double p1, double p2, double confidenceLevel) {
    Require.unit(p1, "p1");
    Require.unit(p2, "p2");
    Require.level(confidenceLevel);
    double free = sharesError(p1, p2);
    double margin = Math.abs(p2 - p1) - Quantiles.normal(confidenceLevel) * pooledError(p1, p2);
    return free > 0 ? Quantiles.normalUpper(-margin / free) : margin > 0 ? 1 : 0;
  }

  /**
   * The smallest rise from p1 that would be found.
   *
   * @param p1 the earlier share
   * @param power the chance to find it, e.g. 0.8
   * @param confidenceLevel e.g. 0.95
   */
  public Outcome rise(double p1, double power, double confidenceLevel) {
    return shares(p1, 1 - p1, 1, power, confidenceLevel);
  }

  /**
   * The smallest fall from p1 that would be found, as a positive number.
   *
   * @param p1 the earlier share
   * @param power the chance to find it, e.g. 0.8
   * @param confidenceLevel e.g. 0.95
   */
  public Outcome fall(double p1, double power, double confidenceLevel) {
    return shares(p1, p1, -1, power, confidenceLevel);
  }

  /**
   * The power of the t test of two means that differ by so much.
   *
   * @param difference the difference of the means
   * @param deviation the standard deviation in both
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless the difference is finite, the deviation above 0 and the
   *     level strictly between 0 and 1
   */
  public double powerOfMeans(double difference, double deviation, double confidenceLevel) {
    Require.finite(difference, "difference");
    Require.positive(deviation, "deviation");
    Require.level(confidenceLevel);
    double df = degreesOfFreedom();
    double shift = Math.abs(difference) / (deviation * Math.sqrt(inverseSizes()));
    return nonCentralUpper(Quantiles.student(confidenceLevel, df), df, shift);
  }

  /**
   * The smallest difference of means that would be found.
   *
   * @param deviation the standard deviation of the answers, the same in both waves
   * @param power the chance to find it, e.g. 0.8
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless the deviation is above 0, the level lies strictly
   *     between 0 and 1, and the power is below 1 and above what chance gives
   */
  public Outcome ofMeans(double deviation, double power, double confidenceLevel) {
    Require.positive(deviation, "deviation");
    requirePower(power, confidenceLevel);
    if (Math.min(n1, n2) < 2 || !(inverseSizes() > 0)) {
      return tooFew();
    }
    double high = deviation;
    while (powerOfMeans(high, deviation, confidenceLevel) < power) {
      high *= 2;
    }
    double found = root(d -> powerOfMeans(d, deviation, confidenceLevel) - power, high);
    return Estimate.of(MEASURE, found, n1 + n2, MEANS);
  }

  private Outcome shares(double p1, double room, int sign, double power, double confidenceLevel) {
    Require.unit(p1, "p1");
    requirePower(power, confidenceLevel);
    if (Math.min(n1, n2) < 2) {
      return tooFew();
    }
    DoubleUnaryOperator excess =
        d -> powerOfShares(p1, Sample.clamp(p1 + sign * d, 0, 1), confidenceLevel) - power;
    if (room == 0 || excess.applyAsDouble(room) < 0) {
      return new Undefined(MEASURE, NONE_LARGE_ENOUGH, n1 + n2);
    }
    return Estimate.of(MEASURE, root(excess, room), n1 + n2, SHARES);
  }

  private Undefined tooFew() {
    return Undefined.of(MEASURE, TooLittle.TOO_FEW_CASES, n1 + n2);
  }

  private static void requirePower(double power, double confidenceLevel) {
    Require.level(confidenceLevel);
    if (!(power > (1 - confidenceLevel) / 2 && power < 1)) {
      throw new IllegalArgumentException(
          "power must be below 1 and above what chance gives, e.g. 0.8, found " + power);
    }
  }

  /** 1/n1 + 1/n2 - 2 r n12/(n1 n2): the squared error of a difference in units of the variance. */
  private double inverseSizes() {
    return 1.0 / n1 + 1.0 / n2 - 2 * overlap();
  }

  private double overlap() {
    return correlation * both / n1 / n2;
  }

  private double pooledError(double p1, double p2) {
    double pooled = (n1 * p1 + n2 * p2) / (n1 + n2);
    return Math.sqrt(Math.max(0, pooled * (1 - pooled) * inverseSizes()));
  }

  private double sharesError(double p1, double p2) {
    double first = p1 * (1 - p1);
    double second = p2 * (1 - p2);
    double shared = 2 * overlap() * Math.sqrt(first) * Math.sqrt(second);
    return Math.sqrt(Math.max(0, first / n1 + second / n2 - shared));
  }

  private double degreesOfFreedom() {
    double single = n1 + n2 - 2.0 * both;
    return both - 1.0 + (single + both - 1.0) / (single + 2.0 * both) * single;
  }

  /**
   * P(T &gt; t) of a non-central t variable: the normal tail averaged over the distribution of the
   * standard deviation, by Simpson's rule between its far quantiles; the normal tail itself where
   * the deviation is as good as known.
   */
  private static double nonCentralUpper(double t, double df, double shift) {
    if (df > NORMAL_FROM) {
      return Quantiles.normalUpper(t - shift);
    }
    ChiSquaredDistribution chi = ChiSquaredDistribution.of(df);
    double low = Math.sqrt(chi.inverseCumulativeProbability(1e-14) / df);
    double high = Math.sqrt(chi.inverseSurvivalProbability(1e-14) / df);
    double step = (high - low) / SLICES;
    double sum = 0;
    for (int i = 0; i <= SLICES; i++) {
      double s = low + i * step;
      double weight = i == 0 || i == SLICES ? 1 : i % 2 == 1 ? 4 : 2;
      sum += weight * Quantiles.normalUpper(t * s - shift) * chi.density(df * s * s) * 2 * df * s;
    }
    return Math.min(1, sum * step / 3);
  }

  /** Where the function, negative at 0 and not at the upper end, turns, to the last digit. */
  private static double root(DoubleUnaryOperator function, double upper) {
    double low = 0;
    double high = upper;
    while (true) {
      double middle = (low + high) / 2;
      if (middle <= low || middle >= high) {
        return high;
      }
      if (function.applyAsDouble(middle) < 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
  }
}
