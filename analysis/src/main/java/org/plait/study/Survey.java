package org.plait.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One survey of the study: an instrument asked in one wave or more.
 *
 * @param id its short name
 * @param instrument the instrument's file
 * @param waves its waves, in file order, which is time order
 * @param rows which rows do not count
 * @param link how respondents and organisations are recognised over the waves
 * @param population how many people there are; empty when not known
 * @param cluster the column whose values group respondents for variances; empty when none
 * @param withdrawn the file of people who withdrew, relative to the data folder
 */
public record Survey(
    String id,
    Path instrument,
    List<Wave> waves,
    RowRules rows,
    Linkage link,
    Optional<PopulationSettings> population,
    Optional<String> cluster,
    Optional<String> withdrawn) {

  /** Copies the waves. */
  public Survey {
    waves = List.copyOf(waves);
  }

  /**
   * Finds a wave by its id.
   *
   * @param wave the id
   * @return the wave
   * @throws IllegalArgumentException when the survey has no such wave
   */
  public Wave wave(String wave) {
    return waves.stream()
        .filter(w -> w.id().equals(wave))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no wave " + wave + " in " + id));
  }
}
