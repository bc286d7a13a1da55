package org.plait.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.plait.study.analysis.DesignColumns;
import org.plait.study.analysis.PopulationSettings;
import org.plait.study.analysis.WeightRule;

/**
 * One survey of the study: an instrument asked in one wave or more.
 *
 * @param id its short name
 * @param instrument the instrument's file
 * @param waves its waves, in file order, which is time order
 * @param rows which rows do not count
 * @param link how respondents and organisations are recognised over the waves
 * @param population how many people there are; empty when not known
 * @param design the columns that tell how the respondents were chosen
 * @param weights how weights are made from the frame; empty when they are not
 * @param dispositions the file that says what became of everybody who was invited, relative to the
 *     data folder
 * @param withdrawn the file of people who withdrew, relative to the data folder
 */
public record Survey(
    String id,
    Path instrument,
    List<Wave> waves,
    RowRules rows,
    Linkage link,
    Optional<PopulationSettings> population,
    DesignColumns design,
    Optional<WeightRule> weights,
    Optional<String> dispositions,
    Optional<String> withdrawn) {

  /** Copies the waves. */
  public Survey {
    waves = List.copyOf(waves);
  }

  /**
   * A survey without weights and dispositions.
   *
   * @param id its short name
   * @param instrument the instrument's file
   * @param waves its waves, in time order
   * @param rows which rows do not count
   * @param link how respondents and organisations are recognised over the waves
   * @param population how many people there are
   * @param cluster the column whose values group respondents for variances
   * @param withdrawn the file of people who withdrew
   */
  public Survey(
      String id,
      Path instrument,
      List<Wave> waves,
      RowRules rows,
      Linkage link,
      Optional<PopulationSettings> population,
      Optional<String> cluster,
      Optional<String> withdrawn) {
    this(
        id,
        instrument,
        waves,
        rows,
        link,
        population,
        DesignColumns.of(Optional.empty(), cluster),
        Optional.empty(),
        Optional.empty(),
        withdrawn);
  }

  /**
   * The column with the weight each respondent came with.
   *
   * @return the column; empty when none
   */
  public Optional<String> weight() {
    return design.weight();
  }

  /**
   * The column whose values group respondents for variances.
   *
   * @return the column; empty when none
   */
  public Optional<String> cluster() {
    return design.cluster();
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
