package org.plait.statistics.prevalence;

import java.util.Optional;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TestResult;
import org.plait.statistics.Undefined;

/**
 * How much more or less often something is said in a later wave, with each wave as it would have
 * been judged afresh: the change without what the judging itself moved.
 *
 * <p><b>Input</b>: the change between two waves, and for either or both the {@link JudgementShift}
 * of a bridge sample, all with standard error and interval of one level; the bridge was judged
 * apart from what the change rests on. <b>Units</b>: a difference of proportions, -1 to 1, later
 * minus earlier. <b>Undefined when</b> one of them has no standard error or interval.
 *
 * <p><b>Formula</b>: with the change c and the shifts d<sub>1</sub> of the earlier and
 * d<sub>2</sub> of the later wave: c + d<sub>2</sub> - d<sub>1</sub>, V = V<sub>c</sub> +
 * V<sub>1</sub> + V<sub>2</sub>; lower end c + d<sub>2</sub> - d<sub>1</sub> - &radic;((c -
 * l<sub>c</sub>)&sup2; + (d<sub>2</sub> - l<sub>2</sub>)&sup2; + (u<sub>1</sub> -
 * d<sub>1</sub>)&sup2;), the upper likewise; z = (c + d<sub>2</sub> - d<sub>1</sub>)/&radic;V.
 *
 * <p><b>Reference</b>: Zou and Donner (2008) Construction of confidence limits about effect
 * measures, Statistics in Medicine 27:1693-1702. <b>Checked against</b>: hand computation, {@code
 * BridgedChangeTest}.
 */
public final class BridgedChange {

  private static final String MEASURE = "difference_of_proportions";
  private static final Method METHOD =
      new Method(
          "change moved by a bridge sample",
          "Zou and Donner (2008) Statistics in Medicine 27:1693-1702");

  private final Outcome change;
  private final Optional<Outcome> earlier;
  private final Optional<Outcome> later;

  private BridgedChange(Outcome change, Optional<Outcome> earlier, Optional<Outcome> later) {
    this.change = change;
    this.earlier = earlier;
    this.later = later;
  }

  /**
   * Of a change and the shifts of its waves.
   *
   * @param change the change as the waves were judged
   * @param earlier how far the judging of the earlier wave has moved since; empty where it has not
   * @param later the same of the later wave
   */
  public static BridgedChange of(
      Outcome change, Optional<Outcome> earlier, Optional<Outcome> later) {
    return new BridgedChange(change, earlier, later);
  }

  /** The difference with its interval, at the level of the change. */
  public Outcome difference() {
    if (!usable()) {
      return undefined();
    }
    double d = value();
    double below = Math.sqrt(square(low(change)) + square(low(later)) + square(high(earlier)));
    double above = Math.sqrt(square(high(change)) + square(high(later)) + square(low(earlier)));
    double level = known(change).interval().orElseThrow().confidenceLevel();
    return Estimate.of(MEASURE, d, known(change).n(), METHOD)
        .withStandardError(error())
        .withInterval(new Interval(Math.max(-1, d - below), Math.min(1, d + above), level, METHOD));
  }

  /** The test of no difference. */
  public TestOutcome test() {
    return usable() ? TestResult.normal(value() / error(), METHOD, known(change).n()) : undefined();
  }

  private double value() {
    return known(change).value()
        + later.map(shift -> known(shift).value()).orElse(0.0)
        - earlier.map(shift -> known(shift).value()).orElse(0.0);
  }

  private double error() {
    double variance = square(error(change));
    variance += later.map(shift -> square(error(shift))).orElse(0.0);
    return Math.sqrt(variance + earlier.map(shift -> square(error(shift))).orElse(0.0));
  }

  private boolean usable() {
    return told(change)
        && earlier.map(BridgedChange::told).orElse(true)
        && later.map(BridgedChange::told).orElse(true);
  }

  private static boolean told(Outcome outcome) {
    return outcome
        .estimate()
        .filter(e -> e.interval().isPresent() && e.standardError().isPresent())
        .isPresent();
  }

  private Undefined undefined() {
    long n = change.estimate().map(Estimate::n).orElse(0L);
    return new Undefined(MEASURE, "a change or shift without interval", n);
  }

  private static Estimate known(Outcome outcome) {
    return outcome.estimate().orElseThrow();
  }

  private static double error(Outcome outcome) {
    return known(outcome).standardError().orElseThrow();
  }

  private static double low(Outcome outcome) {
    return known(outcome).value() - known(outcome).interval().orElseThrow().lower();
  }

  private static double high(Outcome outcome) {
    return known(outcome).interval().orElseThrow().upper() - known(outcome).value();
  }

  private static double low(Optional<Outcome> shift) {
    return shift.map(outcome -> low(outcome)).orElse(0.0);
  }

  private static double high(Optional<Outcome> shift) {
    return shift.map(outcome -> high(outcome)).orElse(0.0);
  }

  private static double square(double value) {
    return value * value;
  }
}
