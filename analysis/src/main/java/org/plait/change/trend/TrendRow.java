package org.plait.change.trend;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.plait.change.row.ComparisonRow.Design;
import org.plait.change.row.RowKey;
import org.plait.change.row.Verdict;
import org.plait.change.row.VerdictReason;
import org.plait.instrument.Comparability;
import org.plait.statistics.Outcome;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TestResult;

/**
 * What is told of a question over all the waves that asked it alike.
 *
 * @param key what it is about
 * @param waves the waves, in time order
 * @param kind what is told
 * @param companion whether it decides nothing: the favourable share beside ordered answers, the row
 *     without weights, a test of the same people
 * @param weighted whether answers count by their weights
 * @param design which respondents the waves share
 * @param estimate the trend, or why there is none; empty for a test of the same people
 * @param test the test, or why there is none; empty where it is hidden or not done
 * @param adjusted the p-value adjusted within the survey; empty outside the family
 * @param departure the test of whether the waves lie off a straight line; empty where none is done
 * @param kendallW how far the same people agree on the order of the waves; empty where not told
 * @param bases how many answers it rests on
 * @param comparability the worst of any two waves
 * @param verdict what readers are told; empty on rows that decide nothing or have no number
 * @param reasons why the verdict is what it is, the deciding reason first
 * @param method how it was made, in words
 */
public record TrendRow(
    RowKey key,
    List<String> waves,
    Kind kind,
    boolean companion,
    boolean weighted,
    Design design,
    Optional<Outcome> estimate,
    Optional<TestOutcome> test,
    Optional<Double> adjusted,
    Optional<TestResult> departure,
    Optional<Double> kendallW,
    Bases bases,
    Comparability comparability,
    Optional<Verdict> verdict,
    List<VerdictReason> reasons,
    String method) {

  /** What is told. */
  public enum Kind {
    /** The change of a share or mean in a year. */
    CHANGE_PER_YEAR,
    /** How often the later of two answers from different waves is the higher. */
    AVERAGE_EFFECT,
    /** Whether the waves differ among people who answered every time. */
    SAME_PEOPLE,
    /** Whether the waves differ among people who answered at least twice. */
    ANSWERED_TWICE;

    /**
     * Whether a trend is told, so that the row has an estimate.
     *
     * @return false for the tests of the same people
     */
    public boolean trend() {
      return this == CHANGE_PER_YEAR || this == AVERAGE_EFFECT;
    }
  }

  /**
   * How many answers a row rests on; what may not be shown is empty.
   *
   * @param waves valid answers of each wave, in time order
   * @param people people whose answers a test of the same people uses
   * @param patterns how many people answered in exactly the same waves, a number for each set of
   *     waves that occurs; never shown
   * @param years how long it is from the middle of the first wave to that of the last
   */
  public record Bases(List<Long> waves, Optional<Long> people, List<Long> patterns, double years) {
    /** Copies the numbers. */
    public Bases {
      waves = List.copyOf(waves);
      patterns = List.copyOf(patterns);
    }

    /**
     * All answers.
     *
     * @return the sum over the waves; empty when it may not be shown
     */
    public Optional<Long> all() {
      return waves.stream().reduce(Long::sum);
    }

    /**
     * The fewest answers of any wave.
     *
     * @return the number; empty when it may not be shown
     */
    public Optional<Long> fewest() {
      return waves.stream().min(Long::compare);
    }
  }

  /** Copies the lists. */
  public TrendRow {
    waves = List.copyOf(waves);
    reasons = List.copyOf(reasons);
  }

  /**
   * The p-value and statistic of the test.
   *
   * @return the result, where there is one
   */
  public Optional<TestResult> result() {
    return test.flatMap(TestOutcome::result);
  }

  /** The same row with what readers are told. */
  TrendRow decided(Optional<Double> p, Optional<Verdict> told, List<VerdictReason> why) {
    return new TrendRow(
        key,
        waves,
        kind,
        companion,
        weighted,
        design,
        estimate,
        test,
        p,
        departure,
        kendallW,
        bases,
        comparability,
        told,
        why,
        method);
  }

  /**
   * The same row with fewer digits.
   *
   * @param estimates of the estimate
   * @param tests of the tests
   * @param probabilities of the adjusted p-value and Kendall's W
   * @return the row
   */
  public TrendRow coarser(
      UnaryOperator<Outcome> estimates,
      UnaryOperator<TestResult> tests,
      UnaryOperator<Double> probabilities) {
    return new TrendRow(
        key,
        waves,
        kind,
        companion,
        weighted,
        design,
        estimate.map(estimates),
        test.map(t -> t.fold(tests::apply, none -> none)),
        adjusted.map(probabilities),
        departure.map(tests),
        kendallW.map(probabilities),
        bases,
        comparability,
        verdict,
        reasons,
        method);
  }

  /**
   * The same row with other numbers of answers, such as rounded ones.
   *
   * @param other the numbers
   * @return the row
   */
  public TrendRow with(Bases other) {
    return new TrendRow(
        key,
        waves,
        kind,
        companion,
        weighted,
        design,
        estimate,
        test,
        adjusted,
        departure,
        kendallW,
        other,
        comparability,
        verdict,
        reasons,
        method);
  }

  /**
   * The same row with nothing left but what it is about and its method.
   *
   * @param hidden what stands in place of the numbers
   * @return the row
   */
  public TrendRow hidden(Outcome hidden) {
    return new TrendRow(
        key,
        waves,
        kind,
        companion,
        weighted,
        design,
        Optional.of(hidden),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new Bases(List.of(), Optional.empty(), List.of(), bases.years()),
        comparability,
        Optional.empty(),
        List.of(),
        method);
  }
}
