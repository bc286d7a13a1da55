package org.plait.statistics.paired;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Require;
import org.plait.statistics.Sample;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

/**
 * The mean change of the same people in units of a standard deviation, with intervals.
 *
 * <p><b>Input</b>: the earlier and the later value of each person, in the same order; positive when
 * the later are higher. <b>Undefined when</b> there are fewer than two people or the standard
 * deviation is 0. <b>Formula</b>: d<sub>z</sub> divides by the standard deviation of the changes,
 * d<sub>av</sub> by &radic;((s1&sup2; + s2&sup2;)/2), which makes it comparable with independent
 * samples. The intervals turn the noncentral t around: exact for d<sub>z</sub> of normal changes,
 * approximate for d<sub>av</sub>.
 *
 * <p><b>Reference</b>: Cumming and Finch (2001) Educational and Psychological Measurement
 * 61:532-574; Algina and Keselman (2003) Educational and Psychological Measurement 63:537-553.
 * <b>Checked against</b>: R 4.2.2 {@code pt(ncp = )} with {@code uniroot}, fixture {@code
 * paired.json}.
 */
public final class PairedEffect {
  private static final Method DZ =
      new Method("Cohen's dz", "Cohen (1988) Statistical Power Analysis");
  private static final Method DAV =
      new Method("Cohen's d, average variance", "Algina and Keselman (2003) EPM 63:537-553");
  private static final Method NONCENTRAL =
      new Method("noncentral t", "Cumming and Finch (2001) EPM 61:532-574");

  /** Changes that differ by less than this share of the values differ by rounding. */
  private static final double ROUNDING = 1e-14;

  private final double[] earlier;
  private final double[] later;
  private final double[] changes;

  private PairedEffect(double[] earlier, double[] later, double[] changes) {
    this.earlier = earlier;
    this.later = later;
    this.changes = changes;
  }

  /**
   * Of the same people's earlier and later values.
   *
   * @param earlier the values of the earlier wave
   * @param later those of the same people in the later wave, in the same order
   * @throws IllegalArgumentException if the lengths differ or a value is not finite
   */
  public static PairedEffect of(double[] earlier, double[] later) {
    Require.sameLength(earlier.length, later.length, "later");
    double[] from = Require.finite(earlier);
    double[] to = Require.finite(later);
    double[] changes = to.clone();
    Arrays.setAll(changes, i -> to[i] - from[i]);
    return new PairedEffect(from, to, changes);
  }

  /**
   * The mean change over the standard deviation of the changes.
   *
   * @param confidenceLevel e.g. 0.95
   */
  public Outcome dz(double confidenceLevel) {
    return estimate("cohen_dz", Sample.variance(changes), DZ, confidenceLevel);
  }

  /**
   * The mean change over the root of the mean of the two waves' variances.
   *
   * @param confidenceLevel e.g. 0.95
   */
  public Outcome dAverage(double confidenceLevel) {
    double variance = (Sample.variance(earlier) + Sample.variance(later)) / 2;
    return estimate("cohen_dav", variance, DAV, confidenceLevel);
  }

  private Outcome estimate(String measure, double variance, Method method, double level) {
    Require.level(level);
    int n = changes.length;
    if (n < 2) {
      return Undefined.of(measure, n == 0 ? TooLittle.NO_PAIRS : TooLittle.ONE_CASE, n);
    }
    double error = Math.sqrt(Sample.variance(changes) / n);
    if (!(variance > 0) || error <= ROUNDING * largest()) {
      return Undefined.of(measure, TooLittle.NO_VARIATION, n);
    }
    double unit = Math.sqrt(variance);
    double t = Sample.mean(changes) / error;
    NoncentralT distribution = new NoncentralT(n - 1.0);
    double tail = (1 - level) / 2;
    Interval interval =
        new Interval(
            distribution.shift(t, 1 - tail) * error / unit,
            distribution.shift(t, tail) * error / unit,
            level,
            NONCENTRAL);
    return Estimate.of(measure, Sample.mean(changes) / unit, n, method).withInterval(interval);
  }

  private double largest() {
    return DoubleStream.concat(DoubleStream.of(earlier), DoubleStream.of(later))
        .map(Math::abs)
        .max()
        .orElse(0);
  }
}
