package org.plait.statistics;

import java.util.function.DoubleUnaryOperator;

/**
 * The answers of the same people in two waves, in the category or not, with the intervals of the
 * change of their share.
 *
 * <p><b>Input</b>: counts of people. <b>Units</b>: a difference of shares, -1 to 1. <b>Missing</b>:
 * people without both answers are left out before. <b>Undefined when</b> there is nobody: asking
 * then is an error, {@link DifferenceOfProportions} says why. <b>Formula</b>: Newcombe: both Wilson
 * intervals combined ({@link Mover}) with the corrected phi; Tango: the differences at which his
 * score statistic is z and -z.
 *
 * <p><b>Reference</b>: Newcombe (1998) Improved confidence intervals for the difference between
 * binomial proportions based on paired data, Statistics in Medicine 17:2635-2650; Tango (1998)
 * Equivalence test and confidence interval for the difference in proportions for the paired-sample
 * design, Statistics in Medicine 17:891-908. <b>Checked against</b>: both intervals of Agresti's
 * approval table (row M3 of {@code quant_reference.tsv}).
 *
 * @param bothIn in the category in both waves
 * @param left in it in the earlier wave only
 * @param joined in it in the later wave only
 * @param neither in it in neither
 */
public record PairedTable(long bothIn, long left, long joined, long neither) {
  private static final Method NEWCOMBE =
      new Method("Newcombe paired score (method 10)", "Newcombe (1998) Stat. Med. 17:2635-2650");
  private static final Method TANGO =
      new Method("Tango score", "Tango (1998) Statistics in Medicine 17:891-908");
  private static final int BISECTIONS = 200;

  public PairedTable {
    Require.count(bothIn, "bothIn");
    Require.count(left, "left");
    Require.count(joined, "joined");
    Require.count(neither, "neither");
    Require.total(bothIn, left, joined, neither);
  }

  /** The people. */
  public long n() {
    return bothIn + left + joined + neither;
  }

  /** The correlation of the two answers; 0 where a margin is empty. */
  public double phi() {
    double scale = scale();
    return scale == 0 ? 0 : Sample.clamp(cross() / scale, -1, 1);
  }

  /**
   * phi as Newcombe's method 10 takes it: with bc - ad reduced by n/2 where it is positive, but not
   * below 0.
   */
  public double phiCorrected() {
    double scale = scale();
    double cross = cross();
    double corrected = cross > 0 ? Math.max(cross - n() / 2.0, 0) : cross;
    return scale == 0 ? 0 : Sample.clamp(corrected / scale, -1, 1);
  }

  /**
   * The later share less the earlier one.
   *
   * @throws IllegalStateException if there is nobody
   */
  public double difference() {
    return ((double) joined - left) / people();
  }

  /**
   * Newcombe's hybrid score interval of {@link #difference}.
   *
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless the level lies strictly between 0 and 1
   * @throws IllegalStateException if there is nobody
   */
  public Interval newcombe(double confidenceLevel) {
    double first = ((double) bothIn + left) / people();
    double second = ((double) bothIn + joined) / people();
    return Mover.difference(
        first,
        WilsonScore.interval(first, n(), confidenceLevel),
        second,
        WilsonScore.interval(second, n(), confidenceLevel),
        phiCorrected(),
        NEWCOMBE);
  }

  /**
   * Tango's score interval of {@link #difference}.
   *
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless the level lies strictly between 0 and 1
   * @throws IllegalStateException if there is nobody
   */
  public Interval tango(double confidenceLevel) {
    Require.level(confidenceLevel);
    double z = Quantiles.normal(confidenceLevel);
    double lower = root(-1, difference(), delta -> score(delta) - z);
    double upper = root(difference(), 1, delta -> score(delta) + z);
    return new Interval(
        Math.min(lower, difference()), Math.max(upper, difference()), confidenceLevel, TANGO);
  }

  private long people() {
    if (n() == 0) {
      throw new IllegalStateException("a paired table must have people to compare, found none");
    }
    return n();
  }

  private double cross() {
    return (double) bothIn * neither - (double) left * joined;
  }

  private double scale() {
    double earlier = Math.sqrt((double) bothIn + left) * Math.sqrt((double) joined + neither);
    double later = Math.sqrt((double) bothIn + joined) * Math.sqrt((double) left + neither);
    return earlier * later;
  }

  /** Tango's score statistic of a hypothetical difference; falls as that rises. */
  private double score(double delta) {
    double n = n();
    double linear = -joined - left + (2 * n - joined + left) * delta;
    double constant = -left * delta * (1 - delta);
    double q = (Math.sqrt(linear * linear - 8 * n * constant) - linear) / (4 * n);
    return (joined - left - n * delta) / Math.sqrt(n * (2 * q + delta * (1 - delta)));
  }

  private static double root(double from, double to, DoubleUnaryOperator decreasing) {
    double low = from;
    double high = to;
    for (int step = 0; step < BISECTIONS; step++) {
      double middle = (low + high) / 2;
      if (middle == low || middle == high) {
        break;
      }
      if (decreasing.applyAsDouble(middle) > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}
