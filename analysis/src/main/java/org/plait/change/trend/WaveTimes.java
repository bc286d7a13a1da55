package org.plait.change.trend;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.plait.study.Survey;
import org.plait.study.Wave;

/** When waves were: the middle of their fieldwork, in years since that of the first. */
final class WaveTimes {
  private static final double YEAR = 365.25;

  private WaveTimes() {}

  /** In the order of the waves; a wave without a first day counts by its last. */
  static double[] of(Survey survey, List<String> waves) {
    double first = middle(survey.wave(waves.get(0)));
    return waves.stream().mapToDouble(wave -> (middle(survey.wave(wave)) - first) / YEAR).toArray();
  }

  private static double middle(Wave wave) {
    LocalDate opened = wave.opened().orElse(wave.closed());
    return opened.toEpochDay() + ChronoUnit.DAYS.between(opened, wave.closed()) / 2.0;
  }
}
