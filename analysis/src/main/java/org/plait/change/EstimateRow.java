package org.plait.change;

import java.util.Optional;
import org.plait.statistics.Bounds;
import org.plait.statistics.Outcome;

/**
 * One estimate of one wave.
 *
 * @param key what it is about
 * @param wave the wave's id
 * @param outcome the estimate, or why there is none
 * @param base what it rests on
 * @param finitePopulation whether it takes the size of the population into account
 * @param bounds the least and the greatest share of the population, whatever those who did not
 *     answer think; only beside a proportion that takes the size of the population into account
 * @param weighted whether respondents count by their weights
 * @param method how it was made, in words
 */
public record EstimateRow(
    RowKey key,
    String wave,
    Outcome outcome,
    Base base,
    boolean finitePopulation,
    Optional<Bounds> bounds,
    boolean weighted,
    String method) {

  /**
   * A row without weights.
   *
   * @param key what it is about
   * @param wave the wave's id
   * @param outcome the estimate, or why there is none
   * @param base what it rests on
   * @param finitePopulation whether it takes the size of the population into account
   * @param bounds the least and the greatest share of the population
   * @param method how it was made, in words
   */
  public EstimateRow(
      RowKey key,
      String wave,
      Outcome outcome,
      Base base,
      boolean finitePopulation,
      Optional<Bounds> bounds,
      String method) {
    this(key, wave, outcome, base, finitePopulation, bounds, false, method);
  }

  /**
   * A row without weights and worst-case bounds.
   *
   * @param key what it is about
   * @param wave the wave's id
   * @param outcome the estimate, or why there is none
   * @param base what it rests on
   * @param finitePopulation whether it takes the size of the population into account
   * @param method how it was made, in words
   */
  public EstimateRow(
      RowKey key,
      String wave,
      Outcome outcome,
      Base base,
      boolean finitePopulation,
      String method) {
    this(key, wave, outcome, base, finitePopulation, Optional.empty(), method);
  }
}
