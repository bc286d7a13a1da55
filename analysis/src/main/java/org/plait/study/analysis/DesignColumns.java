package org.plait.study.analysis;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * How the respondents of a survey were chosen, as far as its exports tell it row by row.
 *
 * @param weight the column with the weight each respondent came with; empty when none
 * @param strata the column whose values say from which part of the population a respondent was
 *     drawn; empty when everybody was drawn from the whole
 * @param cluster the column whose values group respondents for variances; empty when none
 * @param populationSize the column with the number of people in the row's stratum; empty when none
 * @param people the number of people in each wave, where one number says it
 * @param replicates the sets of weights with which estimates are made again; empty when none
 */
public record DesignColumns(
    Optional<String> weight,
    Optional<String> strata,
    Optional<String> cluster,
    Optional<String> populationSize,
    OptionalLong people,
    Optional<ReplicateRule> replicates) {

  /** Nothing is known of how they were chosen. */
  public static final DesignColumns NONE = of(Optional.empty(), Optional.empty());

  /**
   * A design without replicate weights.
   *
   * @param weight the column of weights
   * @param strata the column of strata
   * @param cluster the column of clusters
   * @param populationSize the column of population sizes
   * @param people the number of people in each wave
   */
  public DesignColumns(
      Optional<String> weight,
      Optional<String> strata,
      Optional<String> cluster,
      Optional<String> populationSize,
      OptionalLong people) {
    this(weight, strata, cluster, populationSize, people, Optional.empty());
  }

  /**
   * A design without strata and population sizes.
   *
   * @param weight the column of weights
   * @param cluster the column of clusters
   * @return the design
   */
  public static DesignColumns of(Optional<String> weight, Optional<String> cluster) {
    return new DesignColumns(
        weight, Optional.empty(), cluster, Optional.empty(), OptionalLong.empty());
  }

  /**
   * Whether the people of a stratum or wave are counted.
   *
   * @return true with a column of sizes, and with one number
   */
  public boolean sized() {
    return populationSize.isPresent() || people.isPresent();
  }
}
