package org.plait.statistics.time;

import java.util.Optional;
import java.util.OptionalDouble;
import org.plait.statistics.Require;

/**
 * A stretch of the calendar in which everybody whose duration went on for any part of it could be
 * met: those in whom it goes on at its end, and those in whom it ended during it.
 *
 * <p>What lies before the window was not seen, as those whose duration ended then were not there to
 * be asked: a duration that had begun is followed only from the window's beginning on (delayed
 * entry, left truncation). What lies after it was not seen either: a duration that goes on is cut
 * off at its end. The curve of such pieces estimates how long durations last, whenever they began,
 * if those of one length end as often whatever the year, and if those in whom it ended can be met
 * as often as the others.
 *
 * <p><b>Units</b>: of time, counted from any one day. <b>Reference</b>: Wang (1991) Nonparametric
 * estimation from cross-sectional survival data, JASA 86:130-143; Tsai, Jewell and Wang (1987) A
 * note on the product-limit estimator under right censoring and left truncation, Biometrika
 * 74:883-886. <b>Checked against</b>: survival 3.5-3 {@code survfit(Surv(entry, exit, event))};
 * fixture {@code windows.json}; simulated durations whose curve is known.
 *
 * @param from its beginning
 * @param to its end
 */
public record ObservationWindow(double from, double to) {
  /**
   * Checks the window.
   *
   * @throws IllegalArgumentException if it does not end after it begins
   */
  public ObservationWindow {
    Require.finite(from, "from");
    Require.finite(to, "to");
    if (from >= to) {
      throw new IllegalArgumentException(
          "a window must end after it begins, found " + from + " and " + to);
    }
  }

  /**
   * What the window shows of a duration.
   *
   * @param start when it began
   * @param end when it ended; empty where it goes on, or nobody knows
   * @return the piece; empty where the duration lies wholly before or after the window
   * @throws IllegalArgumentException if it does not end after it began
   */
  public Optional<FollowUp> of(double start, OptionalDouble end) {
    Require.finite(start, "start");
    if (end.isPresent() && end.getAsDouble() <= start) {
      throw new IllegalArgumentException(
          "a duration must end after it began, found " + start + " and " + end.getAsDouble());
    }
    boolean ended = end.isPresent() && end.getAsDouble() <= to;
    double until = ended ? end.getAsDouble() : to;
    double since = Math.max(start, from);
    return since < until
        ? Optional.of(new FollowUp(since - start, until - start, ended))
        : Optional.empty();
  }
}
