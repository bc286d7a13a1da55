package org.plait.change.row;

import java.util.List;
import java.util.Optional;
import org.plait.statistics.Bounds;
import org.plait.statistics.Outcome;

/**
 * One estimate of one wave, or of several that are told together.
 *
 * @param key what it is about
 * @param waves the wave's id; beside a pair or a series of waves the ids of all
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
    List<String> waves,
    Outcome outcome,
    Base base,
    boolean finitePopulation,
    Optional<Bounds> bounds,
    boolean weighted,
    String method) {

  private static final String JOINER = "-";

  /** Copies the list. */
  public EstimateRow {
    waves = List.copyOf(waves);
  }

  /**
   * A row of one wave.
   *
   * @param key what it is about
   * @param wave the wave's id
   * @param outcome the estimate, or why there is none
   * @param base what it rests on
   * @param finitePopulation whether it takes the size of the population into account
   * @param bounds the least and the greatest share of the population
   * @param weighted whether respondents count by their weights
   * @param method how it was made, in words
   */
  public EstimateRow(
      RowKey key,
      String wave,
      Outcome outcome,
      Base base,
      boolean finitePopulation,
      Optional<Bounds> bounds,
      boolean weighted,
      String method) {
    this(key, List.of(wave), outcome, base, finitePopulation, bounds, weighted, method);
  }

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

  /**
   * The same about several waves that are told together.
   *
   * @param several their ids, in order
   * @return the row
   */
  public EstimateRow of(List<String> several) {
    return new EstimateRow(key, several, outcome, base, finitePopulation, bounds, weighted, method);
  }

  /**
   * The wave in a table.
   *
   * @return its id; several joined by {@code -}
   */
  public String wave() {
    return joined(waves);
  }

  /**
   * Several waves in a table.
   *
   * @param waves their ids
   * @return the ids joined by {@code -}, from which they can't be told again
   */
  public static String joined(List<String> waves) {
    return waves.size() == 1 ? waves.get(0) : String.join(JOINER, waves);
  }
}
