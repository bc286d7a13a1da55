package org.plait.change.duration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plait.instrument.CodeList;
import org.plait.instrument.Comparability;
import org.plait.instrument.ItemRef;
import org.plait.instrument.Question;
import org.plait.instrument.StateDuration;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.statistics.time.FollowUp;
import org.plait.study.Wave;

/**
 * Follows everybody through the months that their wave sees. A person of two waves is followed
 * twice, in months that do not overlap; nobody needs to be recognised for that unless two waves see
 * the same months. A wave whose dates or answers do not compare with those of the first is left
 * out. Weights and clusters are not used.
 */
public final class DurationAnalysis {

  /**
   * What a survey tells of each duration that its instrument declares.
   *
   * @param panel the survey's waves
   * @return a result a duration, in the order of the instrument; none for those of which no wave
   *     sees a whole month
   */
  public List<DurationResult> of(Panel panel) {
    return panel.instrument().durations().stream()
        .flatMap(duration -> result(panel, duration).stream())
        .toList();
  }

  private static Optional<DurationResult> result(Panel panel, StateDuration duration) {
    CodeList answers =
        panel.instrument().question(duration.status()).map(Question::codes).orElseThrow();
    List<FollowUp> pieces = new ArrayList<>();
    List<WaveWindow> windows = new ArrayList<>();
    WaveDurations reading = new WaveDurations(duration, answers, panel.linked(), pieces);
    for (PanelWave wave : panel.waves()) {
      Wave declared =
          panel.survey().waves().stream()
              .filter(w -> w.id().equals(wave.id()))
              .findFirst()
              .orElseThrow();
      Optional<WaveWindow> window =
          asks(wave, duration) && compares(panel, duration, windows, wave)
              ? WaveWindow.of(declared, duration.within())
              : Optional.empty();
      if (window.isPresent()) {
        windows.add(window.get());
        reading.read(wave, window.get(), declared.closed());
      }
    }
    return windows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new DurationResult(panel.survey().id(), duration, windows, pieces, reading.apart()));
  }

  /** Whether the wave's dates and answers mean what they meant in the first wave that counts. */
  private static boolean compares(
      Panel panel, StateDuration duration, List<WaveWindow> before, PanelWave wave) {
    return before.isEmpty()
        || duration.questions().stream()
            .flatMap(id -> panel.instrument().question(id).stream())
            .map(question -> question.comparability(before.get(0).wave(), wave.id()))
            .noneMatch(Comparability.NOT_COMPARABLE::equals);
  }

  private static boolean asks(PanelWave wave, StateDuration duration) {
    return duration.questions().stream().allMatch(q -> wave.column(ItemRef.of(q)).isPresent());
  }
}
