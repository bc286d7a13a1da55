package org.plait.integration.convergence;

import java.util.Optional;
import org.plait.change.row.Measure;
import org.plait.integration.convergence.Convergence.State;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.study.words.Display.Direction;

/**
 * Proposes how two sources fit, from intervals and a declared margin alone; people decide.
 *
 * <p>Answers speak for a thing where the interval of the favourable share lies above one half, and
 * against it where it lies below. Themes speak as the study declares, where the interval of their
 * share lies above the margin; they are silent where it lies below. A source whose interval does
 * neither is not precise enough. Two sources that speak the same way agree; in part only, where one
 * does so more strongly: two shares of the same kind that differ by more than the margin, or
 * answers that are within the margin of one half beside a theme.
 *
 * <p><b>Undefined when</b> a number may not be shown. <b>Reference</b>: Farmer, Robinson, Elliott,
 * Eyles (2006) Developing and implementing a triangulation protocol for qualitative health
 * research, Qualitative Health Research 16:377-394.
 */
final class ConvergenceRule {

  private static final double HALF = 0.5;

  /** Rounding must not part what the margin holds together. */
  private static final double ROUNDING = 1e-9;

  private final double margin;

  /** With the margin within which two shares are alike. */
  ConvergenceRule(double margin) {
    this.margin = margin;
  }

  /** What a source says: on which side, or why on none. */
  private enum Stance {
    FOR,
    AGAINST,
    SILENT,
    UNCLEAR
  }

  /** How two sources fit; empty where a number may not be shown. */
  Optional<State> judge(
      Source first, Evidence one, Source second, Evidence other, Optional<Direction> themesSay) {
    if (one.presence() == Presence.HIDDEN || other.presence() == Presence.HIDDEN) {
      return Optional.empty();
    }
    return Optional.of(
        judge(
            stance(first, one, themesSay),
            stance(second, other, themesSay),
            alike(first, one, second, other)));
  }

  private static State judge(Stance one, Stance other, boolean alike) {
    if (one == Stance.SILENT || other == Stance.SILENT) {
      return State.SILENCE;
    }
    if (one == Stance.UNCLEAR || other == Stance.UNCLEAR) {
      return State.INDETERMINATE;
    }
    if (one != other) {
      return State.DISSONANCE;
    }
    return alike ? State.AGREEMENT : State.PARTIAL_AGREEMENT;
  }

  private Stance stance(Source source, Evidence cell, Optional<Direction> themesSay) {
    if (cell.presence() != Presence.NUMBER) {
      return cell.presence() == Presence.NO_DATA ? Stance.UNCLEAR : Stance.SILENT;
    }
    Optional<Interval> interval =
        cell.row().flatMap(r -> r.outcome().estimate()).flatMap(Estimate::interval);
    if (interval.isEmpty() || !share(cell)) {
      return Stance.UNCLEAR;
    }
    return source.words() ? theme(interval.get(), themesSay) : answers(interval.get());
  }

  private static Stance answers(Interval interval) {
    return interval.lower() > HALF
        ? Stance.FOR
        : interval.upper() < HALF ? Stance.AGAINST : Stance.UNCLEAR;
  }

  private Stance theme(Interval interval, Optional<Direction> themesSay) {
    if (interval.upper() < margin) {
      return Stance.SILENT;
    }
    if (interval.lower() <= margin || themesSay.isEmpty()) {
      return Stance.UNCLEAR;
    }
    return themesSay.get() == Direction.FAVOURABLE ? Stance.FOR : Stance.AGAINST;
  }

  private boolean alike(Source first, Evidence one, Source second, Evidence other) {
    if (first.words() == second.words()) {
      return Math.abs(value(one) - value(other)) <= margin + ROUNDING;
    }
    Evidence answers = first.words() ? other : one;
    return Math.abs(value(answers) - HALF) > margin + ROUNDING;
  }

  /** Averages have no half to lie above or below. */
  private static boolean share(Evidence cell) {
    return cell.row()
        .filter(
            r ->
                r.key().measure().endsWith("proportion")
                    || r.key().measure().equals(Measure.TOP_BOX.word()))
        .isPresent();
  }

  private static double value(Evidence cell) {
    return cell.row().flatMap(r -> r.outcome().estimate()).map(Estimate::value).orElse(Double.NaN);
  }
}
