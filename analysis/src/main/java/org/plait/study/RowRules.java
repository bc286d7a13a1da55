package org.plait.study;

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
 */
public record RowRules(
    Optional<Condition> test,
    Optional<Partial> partial,
    Optional<Duplicates> duplicates,
    Optional<Condition> ineligible,
    double setAsideLimit) {

  /** The rules that hold when a study declares none. */
  public static final RowRules NONE =
      new RowRules(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0.05);

  /**
   * A row is partial when the number in a column is below a limit.
   *
   * @param column the column, such as a progress percentage
   * @param below the limit
   */
  public record Partial(String column, double below) {}

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
