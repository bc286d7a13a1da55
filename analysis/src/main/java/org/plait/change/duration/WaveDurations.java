package org.plait.change.duration;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.plait.ingest.CategoryColumn;
import org.plait.ingest.DateColumn;
import org.plait.instrument.CodeList;
import org.plait.instrument.ItemRef;
import org.plait.instrument.StateDuration;
import org.plait.panel.PanelWave;
import org.plait.statistics.time.FollowUp;

/**
 * Reads what each answer of a wave tells of a duration. A month without a day is its middle; what
 * began and ended in one month lasted a quarter of it, as the order of the days is all that is
 * known.
 */
final class WaveDurations {
  private static final double MIDDLE = 0.5;
  private static final double SAME_MONTH = 0.25;

  private final StateDuration duration;
  private final CodeList answers;
  private final boolean linked;

  /** Until which month each recognised person was followed before. */
  private final Map<Integer, Integer> seen = new HashMap<>();

  /** The month in which it ended for a recognised person of an earlier wave. */
  private final Map<Integer, Double> ended = new HashMap<>();

  private final Map<NotFollowed, Long> apart = new TreeMap<>();
  private final List<FollowUp> pieces;

  WaveDurations(StateDuration duration, CodeList answers, boolean linked, List<FollowUp> pieces) {
    this.duration = duration;
    this.answers = answers;
    this.linked = linked;
    this.pieces = pieces;
  }

  /** How many answers tell nothing, by reason. */
  Map<NotFollowed, Long> apart() {
    return apart;
  }

  /** Takes in the answers of a wave; waves in the order of time. */
  void read(PanelWave wave, WaveWindow window, LocalDate closed) {
    CategoryColumn status =
        (CategoryColumn) wave.column(ItemRef.of(duration.status())).orElseThrow();
    DateColumn from = (DateColumn) wave.column(ItemRef.of(duration.from())).orElseThrow();
    DateColumn to = (DateColumn) wave.column(ItemRef.of(duration.to())).orElseThrow();
    int told = WaveWindow.number(YearMonth.from(closed));
    for (int row = 0; row < wave.rows(); row++) {
      Optional<String> answer =
          status.given(row)
              ? Optional.of(answers.categories().get(status.category(row)).code())
              : Optional.empty();
      Told person = new Told(answer, month(from, row), month(to, row), told);
      Optional<NotFollowed> reason = person.reason(duration);
      if (reason.isPresent()) {
        leaveOut(reason.get());
      } else {
        follow(wave, row, window, person);
      }
    }
  }

  private static Optional<Integer> month(DateColumn dates, int row) {
    return dates.date(row).map(YearMonth::from).map(WaveWindow::number);
  }

  private void follow(PanelWave wave, int row, WaveWindow window, Told person) {
    boolean known = linked && wave.recognised(row);
    int from = known ? seen.getOrDefault(wave.person(row), 0) : 0;
    double start = person.start().orElseThrow() + MIDDLE;
    OptionalDouble end = person.end(duration, start);
    if (known && start < ended.getOrDefault(wave.person(row), 0.0)) {
      leaveOut(NotFollowed.CONTRADICTION);
      return;
    }
    Optional<FollowUp> piece = window.from(from).flatMap(w -> w.of(start, end));
    if (piece.isPresent()) {
      pieces.add(piece.get());
      if (known) {
        seen.put(wave.person(row), WaveWindow.number(window.last()) + 1);
        end.ifPresent(month -> ended.put(wave.person(row), month));
      }
    } else {
      boolean later = start > WaveWindow.number(window.last());
      boolean before = window.from(0).flatMap(w -> w.of(start, end)).isPresent();
      leaveOut(
          before
              ? NotFollowed.SEEN_BEFORE
              : later ? NotFollowed.BEGAN_LATER : NotFollowed.ENDED_EARLIER);
    }
  }

  private void leaveOut(NotFollowed reason) {
    apart.merge(reason, 1L, Long::sum);
  }

  /** What somebody told, dates as months, and the month in which nobody could tell more. */
  private record Told(
      Optional<String> status, Optional<Integer> start, Optional<Integer> left, int told) {

    private Optional<NotFollowed> reason(StateDuration duration) {
      if (status.isEmpty()) {
        return Optional.of(NotFollowed.NO_STATUS);
      }
      boolean ended = duration.ended().contains(status.get());
      if (!ended && !duration.goesOn().contains(status.get())) {
        return Optional.of(NotFollowed.OTHER_STATUS);
      }
      if (start.isEmpty()) {
        return Optional.of(NotFollowed.NO_START);
      }
      if (ended && left.isEmpty()) {
        return Optional.of(NotFollowed.NO_END);
      }
      boolean wrong =
          start.get() > told || ended && (left.get() < start.get() || left.get() > told);
      return wrong ? Optional.of(NotFollowed.CONTRADICTION) : Optional.empty();
    }

    private OptionalDouble end(StateDuration duration, double start) {
      return duration.ended().contains(status.orElseThrow())
          ? OptionalDouble.of(Math.max(left.orElseThrow() + MIDDLE, start + SAME_MONTH))
          : OptionalDouble.empty();
    }
  }
}
