package org.plait.run.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.plait.change.duration.WaveWindow;
import org.plait.instrument.Instrument;
import org.plait.instrument.LoadedStudy;
import org.plait.instrument.Question;
import org.plait.instrument.StateDuration;
import org.plait.study.Study;
import org.plait.study.Survey;
import org.plait.study.Wave;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Severity;

/** Warns of waves that tell nothing of a duration, as fieldwork took as long as it looks back. */
final class UnseenMonths {

  private UnseenMonths() {}

  static List<Finding> findings(LoadedStudy loaded) {
    List<Finding> findings = new ArrayList<>();
    for (Survey survey : loaded.study().surveys()) {
      Instrument instrument = loaded.instrument(survey.id());
      for (StateDuration duration : instrument.durations()) {
        survey.waves().stream()
            .filter(wave -> asks(instrument, duration, wave))
            .filter(wave -> WaveWindow.of(wave, duration.within()).isEmpty())
            .forEach(wave -> findings.add(finding(loaded.study(), survey, duration, wave)));
      }
    }
    return findings;
  }

  private static boolean asks(Instrument instrument, StateDuration duration, Wave wave) {
    return duration.questions().stream()
        .map(id -> instrument.question(id).orElse(null))
        .filter(Objects::nonNull)
        .map(Question::waves)
        .allMatch(waves -> waves.containsKey(wave.id()));
  }

  private static Finding finding(Study study, Survey survey, StateDuration duration, Wave wave) {
    return Finding.of(
            Severity.WARNING,
            "unseen-months",
            study.place(),
            survey.id() + ".waves." + wave.id(),
            "tells nothing of `"
                + duration.id()
                + "`: no whole month lies before the first day of fieldwork and within "
                + duration.within()
                + " months of the last.",
            "Correct `opened` and `closed`, or ask of more months and raise `within`.")
        .in(survey.id(), wave.id());
  }
}
