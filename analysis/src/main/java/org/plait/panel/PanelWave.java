package org.plait.panel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plait.ingest.AnswerColumn;
import org.plait.ingest.WaveResponses;
import org.plait.instrument.ItemRef;
import org.plait.panel.link.CodeCounts;
import org.plait.statistics.Require;
import org.plait.statistics.Weighting;
import org.plait.statistics.weighting.Raked;

/**
 * One wave of a panel: who answered, where they work, and every column of answers, derived ones
 * included.
 */
public final class PanelWave {

  private final WaveResponses responses;
  private final int[] persons;
  private final int[] organisations;
  private final int[] clusters;
  private final Set<Integer> ineligible;
  private final Map<ItemRef, AnswerColumn> columns;
  private final Optional<Weighting> weighting;
  private final Optional<Raked> raked;
  private final Optional<int[]> strata;
  private final Optional<CodeCounts> codes;
  private final Set<Integer> tied;

  /**
   * Makes a wave whose respondents all count the same, in which everybody is eligible.
   *
   * @param responses the wave as it was read
   * @param persons the person of each row, the same number in every wave
   * @param organisations the organisation of each row, or -1
   * @param clusters the cluster of each row for variances, or -1
   * @param columns all columns, derived questions and scales included; scales stand under their own
   *     id
   */
  public PanelWave(
      WaveResponses responses,
      int[] persons,
      int[] organisations,
      int[] clusters,
      Map<ItemRef, AnswerColumn> columns) {
    this(responses, persons, organisations, clusters, Set.of(), columns);
  }

  /**
   * Makes a wave whose respondents all count the same.
   *
   * @param responses the wave as it was read
   * @param persons the person of each row, the same number in every wave
   * @param organisations the organisation of each row, or -1
   * @param clusters the cluster of each row for variances, or -1
   * @param ineligible the persons of other waves who are known not to be eligible in this one
   * @param columns all columns, derived questions and scales included; scales stand under their own
   *     id
   */
  public PanelWave(
      WaveResponses responses,
      int[] persons,
      int[] organisations,
      int[] clusters,
      Set<Integer> ineligible,
      Map<ItemRef, AnswerColumn> columns) {
    this.responses = responses;
    this.ineligible = Set.copyOf(ineligible);
    this.persons = persons.clone();
    this.organisations = organisations.clone();
    this.clusters = clusters.clone();
    this.columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    this.weighting = Optional.empty();
    this.raked = Optional.empty();
    this.strata = Optional.empty();
    this.codes = Optional.empty();
    this.tied = Set.of();
  }

  private PanelWave(
      PanelWave wave,
      Optional<Weighting> weighting,
      Optional<Raked> raked,
      Optional<int[]> strata,
      Optional<CodeCounts> codes,
      Set<Integer> tied) {
    this.responses = wave.responses;
    this.persons = wave.persons;
    this.organisations = wave.organisations;
    this.clusters = wave.clusters;
    this.ineligible = wave.ineligible;
    this.columns = wave.columns;
    weighting.ifPresent(w -> Require.sameLength(wave.rows(), w.size(), "weights"));
    strata.ifPresent(s -> Require.sameLength(wave.rows(), s.length, "strata"));
    this.weighting = weighting;
    this.raked = raked;
    this.strata = strata;
    this.codes = codes;
    this.tied = Set.copyOf(tied);
  }

  /**
   * The same wave with weights.
   *
   * @param weights one a row
   * @return the wave
   * @throws IllegalArgumentException if there is not one weight a row
   */
  public PanelWave weighted(Weighting weights) {
    return new PanelWave(this, Optional.of(weights), Optional.empty(), strata, codes, tied);
  }

  /**
   * The same wave with weights that were made from a frame.
   *
   * @param weights one a row
   * @param made how they were made
   * @return the wave
   * @throws IllegalArgumentException if there is not one weight a row
   */
  public PanelWave weighted(Weighting weights, Raked made) {
    return new PanelWave(this, Optional.of(weights), Optional.of(made), strata, codes, tied);
  }

  /**
   * The same wave, drawn within strata.
   *
   * @param ofEach the stratum of each row, the same number in every wave
   * @return the wave
   * @throws IllegalArgumentException if there is not one stratum a row
   */
  public PanelWave stratified(int[] ofEach) {
    return new PanelWave(this, weighting, raked, Optional.of(ofEach.clone()), codes, tied);
  }

  /**
   * The same wave, whose respondents were recognised by the codes they made up.
   *
   * @param counts how many were, and how
   * @return the wave
   */
  PanelWave recognisedBy(CodeCounts counts) {
    return new PanelWave(this, weighting, raked, strata, Optional.of(counts), tied);
  }

  /**
   * The same wave, of whose people some can't be followed.
   *
   * @param people everybody whose code is as near to one person as to another
   * @return the wave
   */
  PanelWave unlike(Set<Integer> people) {
    return new PanelWave(this, weighting, raked, strata, codes, people);
  }

  /**
   * How respondents were recognised by the codes they made up.
   *
   * @return the numbers; empty where people have a key, or none
   */
  public Optional<CodeCounts> codes() {
    return codes;
  }

  /**
   * Whether a respondent would be recognised in another wave.
   *
   * @param row the row, counted from 0
   * @return true with a key that is nobody else's
   */
  public boolean recognised(int row) {
    return responses.respondents().get(row).isPresent() && !tied.contains(persons[row]);
  }

  /**
   * The stratum of each row.
   *
   * @return a number for each row, the same in every wave; empty where the study names no strata
   */
  public Optional<int[]> strata() {
    return strata.map(int[]::clone);
  }

  /**
   * The people of each stratum, where the export counts them.
   *
   * @return the number by stratum; by 0 where the study names no strata; empty when not known
   */
  public Map<Integer, Long> people() {
    Map<Integer, Long> people = new LinkedHashMap<>();
    List<Double> sizes = responses.design().populationSizes();
    for (int row = 0; row < sizes.size(); row++) {
      people.put(strata.isPresent() ? strata.get()[row] : 0, sizes.get(row).longValue());
    }
    return people;
  }

  /**
   * What each row stands for.
   *
   * @return the weights, or empty where every row counts the same
   */
  public Optional<Weighting> weighting() {
    return weighting;
  }

  /**
   * How the weights were made.
   *
   * @return what it took; empty without weights, and where each respondent came with theirs
   */
  public Optional<Raked> raked() {
    return raked;
  }

  /**
   * The wave's id.
   *
   * @return the id
   */
  public String id() {
    return responses.wave();
  }

  /**
   * How many respondents it has.
   *
   * @return the number of rows
   */
  public int rows() {
    return persons.length;
  }

  /**
   * The person behind a row.
   *
   * @param row the row, counted from 0
   * @return the person's number, the same in every wave
   */
  public int person(int row) {
    return persons[row];
  }

  /**
   * Who of an earlier wave is known not to be eligible any more, as their row of this wave was set
   * aside for that.
   *
   * @return the persons' numbers
   */
  public Set<Integer> ineligible() {
    return ineligible;
  }

  /**
   * The organisation of a row, after succession.
   *
   * @param row the row, counted from 0
   * @return the organisation's number, or -1 when not known
   */
  public int organisation(int row) {
    return organisations[row];
  }

  /**
   * The cluster of a row, for variances.
   *
   * @param row the row, counted from 0
   * @return the cluster's number, or -1 when not known
   */
  public int cluster(int row) {
    return clusters[row];
  }

  /**
   * The answers to an item.
   *
   * @param item the item
   * @return its column, or empty when the wave did not ask it
   */
  public Optional<AnswerColumn> column(ItemRef item) {
    return Optional.ofNullable(columns.get(item));
  }

  /**
   * All columns, in questionnaire order, then derived questions, then scales.
   *
   * @return the columns
   */
  public Map<ItemRef, AnswerColumn> columns() {
    return columns;
  }

  /**
   * The wave as it was read.
   *
   * @return the responses
   */
  public WaveResponses responses() {
    return responses;
  }
}
