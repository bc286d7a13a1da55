package org.plait.change.contrast;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.plait.change.comparison.WaveWeights;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.change.row.Verdict;
import org.plait.statistics.Outcome;
import org.plait.statistics.TestResult;
import org.plait.study.analysis.WavePair;

/**
 * How one change differs from another, or what differs before and after an event: one estimate with
 * an interval, so that nobody compares two p-values. Exploratory.
 *
 * @param kind what is set against what
 * @param key what it is about; {@code group} is the group or survey whose change is told, {@code
 *     groupBy} the question that makes the groups or {@code survey}; a joint test of all groups has
 *     no group
 * @param companion whether it is the favourable share beside a question’s declared analysis, or
 *     without weights beside a weighted row: shown, never adjusted or judged
 * @param weighted whether respondents count by their weights
 * @param event the event's label; empty for differences
 * @param waves the two waves, the earlier first; beside an event the waves before and those after,
 *     joined by {@code -}
 * @param restsOn the groups or waves whose numbers it is worked out from; empty for everybody in
 *     both waves
 * @param difference the difference, or why there is none; empty for a joint test
 * @param test the test; empty where none is done
 * @param adjusted the p-value adjusted within its family; empty outside a family
 * @param n the valid answers it rests on; empty where they may not be shown
 * @param verdict what readers are told; empty where there is no number, and for a joint test
 * @param method how it was made, in words
 */
public record ContrastRow(
    Kind kind,
    RowKey key,
    boolean companion,
    boolean weighted,
    String event,
    WavePair waves,
    List<String> restsOn,
    Optional<Outcome> difference,
    Optional<TestResult> test,
    Optional<Double> adjusted,
    OptionalLong n,
    Optional<Verdict> verdict,
    String method) {

  /** What stands in {@code groupBy} where two surveys are set against each other. */
  public static final String SURVEY = "survey";

  /** Copies the list. */
  public ContrastRow {
    restsOn = List.copyOf(restsOn);
  }

  /**
   * The waves before an event.
   *
   * @return their ids; empty beside anything else
   */
  public List<String> before() {
    return kind == Kind.EVENT ? restsOn.subList(0, first()) : List.of();
  }

  /**
   * The waves after an event.
   *
   * @return their ids; empty beside anything else
   */
  public List<String> after() {
    return kind == Kind.EVENT ? restsOn.subList(first(), restsOn.size()) : List.of();
  }

  /** Where the waves after the event begin: {@code waves} has those before joined. */
  private int first() {
    int first = 1;
    while (first < restsOn.size()
        && !EstimateRow.joined(restsOn.subList(0, first)).equals(waves.from())) {
      first++;
    }
    return first;
  }

  /** What is set against what. */
  public enum Kind {
    /** A group's change less that of everybody else; without a group, all groups in one test. */
    GROUP_DIFFERENCE,
    /** Another survey's change less this survey's, of a question both asked in the same words. */
    SURVEY_DIFFERENCE,
    /** Another survey's answers less this survey's, in one wave and asked in the same words. */
    SURVEYS_IN_WAVE,
    /** The same within each organisation that has answers in both, on average. */
    ORGANISATION_PAIRS,
    /** The mean of the waves after an event less the mean of those before. */
    EVENT;

    /**
     * Whether two surveys are set against each other.
     *
     * @return true where {@code restsOn} is the other survey's question
     */
    public boolean betweenSurveys() {
      return this == SURVEY_DIFFERENCE || inOneWave();
    }

    /**
     * Whether it is about one wave rather than a change.
     *
     * @return true where both waves of the row are the same
     */
    public boolean inOneWave() {
      return this == SURVEYS_IN_WAVE || this == ORGANISATION_PAIRS;
    }
  }

  /**
   * Whether it is the joint test of all groups.
   *
   * @return true where it tells of no single group
   */
  public boolean joint() {
    return kind == Kind.GROUP_DIFFERENCE && key.group().isEmpty();
  }

  /**
   * What stands for this row in a survey with weights: the weighted row, which decides, and this
   * one beside it.
   *
   * @param weights the same with weights; empty where there are none or they change nothing
   * @return the rows, that which decides first
   */
  public List<ContrastRow> beside(Optional<ContrastRow> weights) {
    return weights.map(w -> List.of(w.weighing(n), asCompanion())).orElse(List.of(this));
  }

  /** The same as no companion, resting on so many answers. */
  ContrastRow deciding(long answers) {
    return new ContrastRow(
        kind,
        key,
        false,
        weighted,
        event,
        waves,
        restsOn,
        difference,
        test,
        adjusted,
        OptionalLong.of(answers),
        verdict,
        method);
  }

  private ContrastRow asCompanion() {
    return new ContrastRow(
        kind,
        key,
        true,
        weighted,
        event,
        waves,
        restsOn,
        difference,
        test,
        adjusted,
        n,
        verdict,
        method);
  }

  private ContrastRow weighing(OptionalLong counted) {
    return new ContrastRow(
        kind,
        key,
        companion,
        true,
        event,
        waves,
        restsOn,
        difference,
        test,
        adjusted,
        counted,
        verdict,
        WaveWeights.WEIGHTED + method);
  }

  /**
   * The same row with its p-value adjusted and what readers are told.
   *
   * @param p the adjusted p-value
   * @param told the verdict, or empty
   * @return the row
   */
  ContrastRow decided(Optional<Double> p, Optional<Verdict> told) {
    return new ContrastRow(
        kind,
        key,
        companion,
        weighted,
        event,
        waves,
        restsOn,
        difference,
        test,
        p,
        n,
        told,
        method);
  }

  /**
   * The same row with another difference and number of answers, such as rounded ones.
   *
   * @param other the difference
   * @param answers the valid answers it rests on
   * @return the row
   */
  public ContrastRow told(Optional<Outcome> other, OptionalLong answers) {
    return new ContrastRow(
        kind, key, companion, weighted, event, waves, restsOn, other, test, adjusted, answers,
        verdict, method);
  }

  /**
   * The same row with nothing left but what it is about and its method.
   *
   * @param hidden what stands in place of the difference
   * @return the row
   */
  public ContrastRow hidden(Outcome hidden) {
    return new ContrastRow(
        kind,
        key,
        companion,
        weighted,
        event,
        waves,
        restsOn,
        Optional.of(hidden),
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        Optional.empty(),
        method);
  }
}
