package org.plait.statistics.prevalence;

import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Quantiles;
import org.plait.statistics.Require;
import org.plait.statistics.Sample;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TestResult;
import org.plait.statistics.Undefined;

/**
 * How much more or less often something is said in a later wave, from the corrected shares of both.
 *
 * <p><b>Input</b>: two shares with standard error and interval of the same level; where the same
 * people wrote in both, the covariance of the shares. <b>Units</b>: a difference of proportions, -1
 * to 1, later minus earlier; a ratio above 0. <b>Undefined when</b> either share is, and the ratio
 * where the earlier share is 0.
 *
 * <p><b>Formula</b>: d = p<sub>2</sub> - p<sub>1</sub>; lower end d - &radic;((p<sub>2</sub> -
 * l<sub>2</sub>)&sup2; + (u<sub>1</sub> - p<sub>1</sub>)&sup2; - 2r (p<sub>2</sub> - l<sub>2</sub>)
 * (u<sub>1</sub> - p<sub>1</sub>)), r = C/(SE<sub>1</sub> SE<sub>2</sub>), the upper likewise; z =
 * d/&radic;(V<sub>1</sub> + V<sub>2</sub> - 2C). The ratio's interval is that of its logarithm by
 * the delta method.
 *
 * <p><b>Reference</b>: Newcombe (1998) Interval estimation for the difference between independent
 * proportions, Statistics in Medicine 17:873-890; Zou and Donner (2008) Statistics in Medicine
 * 27:1693-1702. <b>Checked against</b>: hand computation, {@code PrevalenceTest}.
 */
public final class PrevalenceChange {
  private static final String DIFFERENCE = "difference_of_proportions";
  private static final String RATIO = "ratio_of_proportions";
  private static final Method SQUARE_AND_ADD =
      new Method(
          "difference of corrected shares",
          "Newcombe (1998) Statistics in Medicine 17:873-890; Zou and Donner (2008) Statistics in"
              + " Medicine 27:1693-1702");
  private static final Method DELTA =
      new Method("ratio of corrected shares", "Woodruff (1971) JASA 66:411-414");

  private final Outcome earlier;
  private final Outcome later;
  private final double covariance;

  private PrevalenceChange(Outcome earlier, Outcome later, double covariance) {
    this.earlier = earlier;
    this.later = later;
    this.covariance = covariance;
  }

  /**
   * Of two waves whose judged samples were drawn apart.
   *
   * @param earlier the share of the earlier wave
   * @param later the share of the later wave
   */
  public static PrevalenceChange of(Outcome earlier, Outcome later) {
    return new PrevalenceChange(earlier, later, 0);
  }

  /**
   * With the covariance of the two shares.
   *
   * @param value the covariance
   * @throws IllegalArgumentException if it is not finite
   */
  public PrevalenceChange withCovariance(double value) {
    return new PrevalenceChange(earlier, later, Require.finite(value, "covariance"));
  }

  /** The difference with its interval, at the level of the two shares. */
  public Outcome difference() {
    if (missing(earlier) || missing(later)) {
      return undefined(DIFFERENCE);
    }
    Estimate first = earlier.estimate().orElseThrow();
    Estimate second = later.estimate().orElseThrow();
    Interval one = first.interval().orElseThrow();
    Interval two = second.interval().orElseThrow();
    double d = second.value() - first.value();
    double below = combined(second.value() - two.lower(), one.upper() - first.value());
    double above = combined(two.upper() - second.value(), first.value() - one.lower());
    return Estimate.of(DIFFERENCE, d, first.n() + second.n(), SQUARE_AND_ADD)
        .withStandardError(Math.sqrt(variance()))
        .withInterval(
            new Interval(
                Math.max(-1, d - below),
                Math.min(1, d + above),
                one.confidenceLevel(),
                SQUARE_AND_ADD));
  }

  /** The test of no difference. */
  public TestOutcome test() {
    if (missing(earlier) || missing(later)) {
      return undefined(DIFFERENCE);
    }
    double variance = variance();
    Estimate first = earlier.estimate().orElseThrow();
    Estimate second = later.estimate().orElseThrow();
    long n = first.n() + second.n();
    if (!(variance > 0)) {
      return new Undefined(DIFFERENCE, "no variation", n);
    }
    double z = (second.value() - first.value()) / Math.sqrt(variance);
    return TestResult.normal(z, SQUARE_AND_ADD, n);
  }

  /**
   * The later share as a multiple of the earlier one.
   *
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless 0 &lt; confidenceLevel &lt; 1
   */
  public Outcome ratio(double confidenceLevel) {
    Require.level(confidenceLevel);
    if (missing(earlier) || missing(later)) {
      return undefined(RATIO);
    }
    Estimate first = earlier.estimate().orElseThrow();
    Estimate second = later.estimate().orElseThrow();
    long n = first.n() + second.n();
    if (first.value() == 0 || second.value() == 0) {
      return new Undefined(RATIO, "nobody said it in one of the waves", n);
    }
    double ratio = second.value() / first.value();
    double one = error(first) / first.value();
    double two = error(second) / second.value();
    double cross = covariance / (first.value() * second.value());
    double error = Math.sqrt(Math.max(0, one * one + two * two - 2 * cross));
    double factor = Math.exp(Quantiles.normal(confidenceLevel) * error);
    return Estimate.of(RATIO, ratio, n, DELTA)
        .withStandardError(ratio * error)
        .withInterval(new Interval(ratio / factor, ratio * factor, confidenceLevel, DELTA));
  }

  private double variance() {
    double one = error(earlier.estimate().orElseThrow());
    double two = error(later.estimate().orElseThrow());
    return Math.max(0, one * one + two * two - 2 * covariance);
  }

  private double combined(double one, double two) {
    double product =
        error(earlier.estimate().orElseThrow()) * error(later.estimate().orElseThrow());
    double r = product > 0 ? Sample.clamp(covariance / product, -1, 1) : 0;
    return Math.sqrt(Math.max(0, one * one + two * two - 2 * r * one * two));
  }

  private static double error(Estimate share) {
    return share.standardError().orElse(0);
  }

  private static boolean missing(Outcome share) {
    return share.estimate().flatMap(Estimate::interval).isEmpty();
  }

  private Undefined undefined(String measure) {
    Outcome reason = missing(earlier) ? earlier : later;
    return reason.fold(
        estimate -> new Undefined(measure, "a share without interval", estimate.n()),
        undefined -> new Undefined(measure, undefined.reason(), undefined.n()),
        hidden -> new Undefined(measure, "a share that is not shown", 0));
  }
}
