package org.plait.panel;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.plait.instrument.Instrument;
import org.plait.study.Survey;

/**
 * The linked waves of one survey.
 *
 * @param survey the survey as declared
 * @param instrument its instrument
 * @param waves its waves, in time order, with derived questions and scales added
 * @param linked whether respondents can be recognised over waves
 * @param pseudonyms a stable name for each person, by person number; the same key gives the same
 *     names
 * @param organisations the organisations' codes after succession, by organisation number
 * @param population how many people there are; empty when not known
 */
public record Panel(
    Survey survey,
    Instrument instrument,
    List<PanelWave> waves,
    boolean linked,
    List<String> pseudonyms,
    List<String> organisations,
    Optional<Population> population) {

  /** Copies the lists. */
  public Panel {
    waves = List.copyOf(waves);
    pseudonyms = Collections.unmodifiableList(pseudonyms);
    organisations = List.copyOf(organisations);
  }

  /**
   * Finds a wave.
   *
   * @param wave its id
   * @return the wave
   * @throws IllegalArgumentException when the panel has no such wave
   */
  public PanelWave wave(String wave) {
    return waves.stream()
        .filter(w -> w.id().equals(wave))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no wave " + wave));
  }
}
