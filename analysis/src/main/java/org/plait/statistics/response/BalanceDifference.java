package org.plait.statistics.response;

import java.util.stream.DoubleStream;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Require;
import org.plait.statistics.Sample;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

/**
 * How far two groups of people, such as those who stayed and those who left, lie apart on one
 * variable: the standardised difference of covariate balance. It says how large a difference is
 * and, unlike a test, does not depend on how many people there are.
 *
 * <p><b>Input</b>: the values of both groups; 0 and 1 for having a category. The sign is that of
 * the first less the second. <b>Units</b>: standard deviations. <b>Missing</b>: left out by the
 * caller. <b>Undefined when</b> a group has fewer than two people, or neither varies.
 *
 * <p><b>Formula</b>: (m1 - m2) / sqrt((s1^2 + s2^2) / 2), with s^2 = p (1 - p) for shares and the
 * sample variance for numbers. <b>Reference</b>: Austin (2009) Statistics in Medicine 28:3083-3107.
 * <b>Checked against</b>: the formula by hand in {@code BalanceDifferenceTest}.
 */
public final class BalanceDifference {

  /** Differences above this, either way, are worth a reader's attention. */
  public static final double NOTABLE = 0.25;

  private static final String MEASURE = "standardised_difference";
  private static final Method METHOD =
      new Method(
          "standardised difference of covariate balance",
          "Austin (2009) Statistics in Medicine 28:3083-3107");

  private final double[] first;
  private final double[] second;
  private final boolean shares;

  private BalanceDifference(double[] first, double[] second, boolean shares) {
    this.first = Require.finite(first);
    this.second = Require.finite(second);
    this.shares = shares;
  }

  /**
   * Two groups and a number.
   *
   * @param first the values of one side
   * @param second those of the other
   */
  public static BalanceDifference ofNumbers(double[] first, double[] second) {
    return new BalanceDifference(first, second, false);
  }

  /**
   * Two groups and a category.
   *
   * @param first the one side
   * @param second the other
   * @throws IllegalArgumentException if a value is neither 0 nor 1
   */
  public static BalanceDifference ofShares(double[] first, double[] second) {
    DoubleStream.concat(DoubleStream.of(first), DoubleStream.of(second))
        .filter(value -> value != 0 && value != 1)
        .findFirst()
        .ifPresent(
            value -> {
              throw new IllegalArgumentException("value must be 0 or 1, found " + value);
            });
    return new BalanceDifference(first, second, true);
  }

  /** The standardised difference. */
  public Outcome estimate() {
    int n = first.length + second.length;
    int least = Math.min(first.length, second.length);
    if (least < 2) {
      return Undefined.of(MEASURE, least == 0 ? TooLittle.ONE_GROUP : TooLittle.ONE_CASE, n);
    }
    double deviation = Math.sqrt((variance(first) + variance(second)) / 2);
    return deviation == 0
        ? Undefined.of(MEASURE, TooLittle.NO_VARIATION, n)
        : Estimate.of(MEASURE, (Sample.mean(first) - Sample.mean(second)) / deviation, n, METHOD);
  }

  private double variance(double[] values) {
    double mean = Sample.mean(values);
    return shares ? mean * (1 - mean) : Sample.variance(values);
  }
}
