package org.plait.change.duration;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.plait.statistics.time.ObservationWindow;
import org.plait.study.Wave;

/**
 * The whole months that everybody who answered a wave could have told of, whichever day they
 * answered: those for whom it ended were asked only if it did so within so many months of that day.
 * So the months begin after the last day of fieldwork less that time, and end before its first day.
 *
 * @param wave the wave
 * @param first the first month
 * @param last the last month
 */
public record WaveWindow(String wave, YearMonth first, YearMonth last) {
  /**
   * The months of a wave. Where the first day of fieldwork is not known, the last stands for it.
   *
   * @param wave the wave
   * @param within how many months those were asked about for whom it ended
   * @return the months; empty where fieldwork took so long that no whole month is left
   */
  public static Optional<WaveWindow> of(Wave wave, int within) {
    LocalDate since = wave.closed().minusMonths(within);
    YearMonth first = YearMonth.from(since).plusMonths(since.getDayOfMonth() == 1 ? 0 : 1);
    YearMonth last = YearMonth.from(wave.opened().orElse(wave.closed())).minusMonths(1);
    return last.isBefore(first)
        ? Optional.empty()
        : Optional.of(new WaveWindow(wave.id(), first, last));
  }

  /** A month counted from the year 0. */
  static int number(YearMonth month) {
    return month.getYear() * 12 + month.getMonthValue() - 1;
  }

  /** The months as a stretch of time, from a month on where they were seen before until then. */
  Optional<ObservationWindow> from(int month) {
    int from = Math.max(month, number(first));
    int to = number(last) + 1;
    return from < to ? Optional.of(new ObservationWindow(from, to)) : Optional.empty();
  }
}
