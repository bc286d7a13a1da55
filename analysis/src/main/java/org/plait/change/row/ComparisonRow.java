package org.plait.change.row;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.plait.instrument.Comparability;
import org.plait.statistics.AnswerWays;
import org.plait.statistics.Outcome;
import org.plait.statistics.TestResult;
import org.plait.study.analysis.WavePair;

/**
 * One comparison of two waves.
 *
 * @param key what it is about
 * @param waves the two waves, the earlier first
 * @param role whether it decides the verdict or stands beside
 * @param design which respondents the two waves share
 * @param difference the difference, later less earlier, or why there is none
 * @param finitePopulation whether it takes the size of the population into account
 * @param weighted whether respondents count by their weights
 * @param test the test; empty where none is done
 * @param adjusted the p-value adjusted within its family; empty outside a family
 * @param effect an effect size; empty where none is given
 * @param bases how many answers it rests on
 * @param movers how many linked respondents moved; empty when not linked
 * @param comparability how the two waves' answers compare
 * @param verdict what readers are told; empty on rows that decide nothing or have no number
 * @param reasons why the verdict is what it is, the deciding reason first; without a verdict empty,
 *     or why there is none
 * @param family how many tests were adjusted together; empty where nothing was adjusted
 * @param method how it was made, in words
 */
public record ComparisonRow(
    RowKey key,
    WavePair waves,
    Role role,
    Design design,
    Outcome difference,
    boolean finitePopulation,
    boolean weighted,
    Optional<TestResult> test,
    Optional<Double> adjusted,
    Optional<Effect> effect,
    Bases bases,
    Optional<Movers> movers,
    Comparability comparability,
    Optional<Verdict> verdict,
    List<VerdictReason> reasons,
    OptionalInt family,
    String method) {

  /** Copies the reasons. */
  public ComparisonRow {
    reasons = List.copyOf(reasons);
  }

  /**
   * A row without weights that belongs to no family and gives no reasons.
   *
   * @param key what it is about
   * @param waves the two waves, the earlier first
   * @param role whether it decides the verdict or stands beside
   * @param design which respondents the two waves share
   * @param difference the difference, later less earlier, or why there is none
   * @param finitePopulation whether it takes the size of the population into account
   * @param test the test; empty where none is done
   * @param adjusted the p-value adjusted within its family; empty outside a family
   * @param effect an effect size; empty where none is given
   * @param bases how many answers it rests on
   * @param movers how many linked respondents moved; empty when not linked
   * @param comparability how the two waves' answers compare
   * @param verdict what readers are told; empty on rows that decide nothing or have no number
   * @param method how it was made, in words
   */
  public ComparisonRow(
      RowKey key,
      WavePair waves,
      Role role,
      Design design,
      Outcome difference,
      boolean finitePopulation,
      Optional<TestResult> test,
      Optional<Double> adjusted,
      Optional<Effect> effect,
      Bases bases,
      Optional<Movers> movers,
      Comparability comparability,
      Optional<Verdict> verdict,
      String method) {
    this(
        key,
        waves,
        role,
        design,
        difference,
        finitePopulation,
        false,
        test,
        adjusted,
        effect,
        bases,
        movers,
        comparability,
        verdict,
        List.of(),
        OptionalInt.empty(),
        method);
  }

  /**
   * The same row with what readers are told.
   *
   * @param told the verdict, or empty
   * @param why why it is what it is
   * @return the row
   */
  public ComparisonRow decided(Optional<Verdict> told, List<VerdictReason> why) {
    return with(role, adjusted, told, why, family, method);
  }

  /**
   * The same row with its p-value adjusted.
   *
   * @param p the adjusted p-value
   * @param tests how many tests were adjusted together
   * @return the row
   */
  public ComparisonRow adjustedTo(double p, int tests) {
    return with(role, Optional.of(p), verdict, reasons, OptionalInt.of(tests), method);
  }

  /** The same row as one that decides nothing. */
  public ComparisonRow beside() {
    return with(Role.COMPANION, adjusted, verdict, reasons, family, method);
  }

  /** The same row, made as these words say. */
  public ComparisonRow made(String how) {
    return with(role, adjusted, verdict, reasons, family, how);
  }

  /**
   * The same row with another difference and other numbers of people, such as rounded ones.
   *
   * @param other the difference
   * @param answers how many answers it rests on
   * @param moved how many linked respondents moved
   * @return the row
   */
  public ComparisonRow told(Outcome other, Bases answers, Optional<Movers> moved) {
    return new ComparisonRow(
        key,
        waves,
        role,
        design,
        other,
        finitePopulation,
        weighted,
        test,
        adjusted,
        effect,
        answers,
        moved,
        comparability,
        verdict,
        reasons,
        family,
        method);
  }

  private ComparisonRow with(
      Role part,
      Optional<Double> p,
      Optional<Verdict> told,
      List<VerdictReason> why,
      OptionalInt tests,
      String how) {
    return new ComparisonRow(
        key,
        waves,
        part,
        design,
        difference,
        finitePopulation,
        weighted,
        test,
        p,
        effect,
        bases,
        movers,
        comparability,
        told,
        why,
        tests,
        how);
  }

  /** What part a row plays. */
  public enum Role {
    /** The question's declared analysis: it decides the verdict and belongs to the family. */
    PRIMARY,
    /** Beside the primary row, such as the other way to analyse the question or a second test. */
    COMPANION,
    /** A breakdown, a theme or a category on its own: exploratory, and says so. */
    EXPLORATORY
  }

  /** Which respondents two waves share. */
  public enum Design {
    /** Nobody can be linked, or too few. */
    INDEPENDENT,
    /** Everybody who answered in either wave answered in both. */
    PAIRED,
    /** Some answered in both waves. */
    OVERLAPPING
  }

  /**
   * How many answers a comparison rests on; whatever may not be shown is empty.
   *
   * @param from valid answers of the earlier wave
   * @param to valid answers of the later wave
   * @param pairs respondents with a valid answer in both
   */
  public record Bases(Optional<Long> from, Optional<Long> to, Optional<Long> pairs) {

    /** Nothing that may be shown. */
    public static final Bases HIDDEN =
        new Bases(Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * Bases that are known.
     *
     * @param from valid answers of the earlier wave
     * @param to valid answers of the later wave
     * @param pairs respondents with a valid answer in both
     * @return the bases
     */
    public static Bases of(long from, long to, long pairs) {
      return new Bases(Optional.of(from), Optional.of(to), Optional.of(pairs));
    }
  }

  /**
   * An effect size.
   *
   * @param name what it is
   * @param value its value
   * @param lower lower end of its interval, when known
   * @param upper upper end of its interval, when known
   */
  public record Effect(String name, double value, Optional<Double> lower, Optional<Double> upper) {}

  /**
   * How linked respondents moved.
   *
   * @param up answered higher in the later wave
   * @param same answered the same
   * @param down answered lower
   * @param ways in how many ways people answered over the two waves, and how few in the rarest;
   *     empty where nobody counted
   */
  public record Movers(long up, long same, long down, Optional<AnswerWays> ways) {

    /** Without the ways in which they answered. */
    public Movers(long up, long same, long down) {
      this(up, same, down, Optional.empty());
    }
  }
}
