package org.plait.panel;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plait.instrument.Instrument;
import org.plait.statistics.response.Dispositions;
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
 * @param dispositions what became of everybody who was invited, by wave; none where no file tells
 */
public record Panel(
    Survey survey,
    Instrument instrument,
    List<PanelWave> waves,
    boolean linked,
    List<String> pseudonyms,
    List<String> organisations,
    Optional<Population> population,
    Map<String, Dispositions> dispositions) {

  /** Copies the lists. */
  public Panel {
    waves = List.copyOf(waves);
    pseudonyms = Collections.unmodifiableList(pseudonyms);
    organisations = List.copyOf(organisations);
    dispositions = Map.copyOf(dispositions);
  }

  /**
   * A panel of which nobody told what became of those who were invited.
   *
   * @param survey the survey as declared
   * @param instrument its instrument
   * @param waves its waves, in time order
   * @param linked whether respondents can be recognised over waves
   * @param pseudonyms a stable name for each person
   * @param organisations the organisations' codes after succession
   * @param population how many people there are
   */
  public Panel(
      Survey survey,
      Instrument instrument,
      List<PanelWave> waves,
      boolean linked,
      List<String> pseudonyms,
      List<String> organisations,
      Optional<Population> population) {
    this(survey, instrument, waves, linked, pseudonyms, organisations, population, Map.of());
  }

  /**
   * The same survey with other waves.
   *
   * @param others the waves, in time order
   * @return the panel
   */
  public Panel withWaves(List<PanelWave> others) {
    return new Panel(
        survey, instrument, others, linked, pseudonyms, organisations, population, dispositions);
  }

  /**
   * The same panel with what became of everybody who was invited.
   *
   * @param told the dispositions by wave
   * @return the panel
   */
  public Panel withDispositions(Map<String, Dispositions> told) {
    return new Panel(
        survey, instrument, waves, linked, pseudonyms, organisations, population, told);
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
