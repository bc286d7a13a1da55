package org.plait.study;

import java.util.List;
import java.util.Optional;

/**
 * Which rows of an export do not count as answers.
 *
 * @param test rows made by testers
 * @param partial rows too incomplete to use
 * @param duplicates which row of a respondent stays when there are several; empty means duplicates
 *     stop the run
 * @param ineligible rows of people the survey is not about
 * @param setAsideLimit the share of damaged rows, 0 to 1, above which the run stops
 * @param speeders rows answered faster than a person can; empty means that nobody looks for them
 * @param straightLine rows with one answer all through grids; empty means that nobody looks for
 *     them
 */
public record RowRules(
    Optional<Condition> test,
    Optional<Partial> partial,
    Optional<Duplicates> duplicates,
    Optional<Condition> ineligible,
    double setAsideLimit,
    Optional<Speeders> speeders,
    Optional<StraightLine> straightLine) {

  /** The rules that hold when a study declares none. */
  public static final RowRules NONE =
      new RowRules(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0.05);

  /**
   * Rules without one for careless answers.
   *
   * @param test rows made by testers
   * @param partial rows too incomplete to use
   * @param duplicates which row of a respondent stays
   * @param ineligible rows of people the survey is not about
   * @param setAsideLimit the share of damaged rows, 0 to 1, above which the run stops
   */
  public RowRules(
      Optional<Condition> test,
      Optional<Partial> partial,
      Optional<Duplicates> duplicates,
      Optional<Condition> ineligible,
      double setAsideLimit) {
    this(test, partial, duplicates, ineligible, setAsideLimit, Optional.empty(), Optional.empty());
  }

  /**
   * A row is partial when the number in a column is below a limit.
   *
   * @param column the column, such as a progress percentage
   * @param below the limit
   */
  public record Partial(String column, double below) {}

  /**
   * A row is a speeder's when the time in a column is below a limit; a row without a time is not.
   *
   * @param column the column, or a question that is bound to one
   * @param below the limit, in the unit of the column
   * @param action what becomes of such a row
   */
  public record Speeders(String column, double below, Action action) {}

  /**
   * A row is a straight-liner's when each of several grids has at least {@link #FEWEST} answers and
   * they are all the same.
   *
   * @param questions the grids; one that a wave did not ask does not bear on its rows
   * @param action what becomes of such a row
   */
  public record StraightLine(List<String> questions, Action action) {

    /** The fewest answers in a grid of which can be said that they are all the same. */
    public static final int FEWEST = 4;

    /** Copies the questions. */
    public StraightLine {
      questions = List.copyOf(questions);
    }
  }

  /** What becomes of a row that looks as if nobody had thought about it. */
  public enum Action {
    /** It is kept and counted. */
    FLAG,
    /** It is set aside. */
    SET_ASIDE
  }

  /** Which of a respondent's rows stays. */
  public enum Duplicates {
    /** The first in the file. */
    FIRST,
    /** The last in the file. */
    LAST,
    /** The one with the most answers; the first of these on a tie. */
    MOST_COMPLETE
  }
}
