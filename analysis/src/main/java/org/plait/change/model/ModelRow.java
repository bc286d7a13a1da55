package org.plait.change.model;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.plait.statistics.Outcome;
import org.plait.statistics.TestResult;

/**
 * One number of a model.
 *
 * @param kind what it is
 * @param term the term it belongs to, such as {@code wave} or {@code wave:band}; empty for the
 *     constant; for a threshold, the category below it
 * @param level the category of the term, joined by {@code :} for an interaction; for a threshold,
 *     the category above it
 * @param answer the category or net whose share is predicted; else empty
 * @param outcome the number with its interval; empty for a test
 * @param test the test; empty for predictions
 * @param n the answers the model rests on; empty when it may not be told
 * @param clusters the people or organisations they come from; empty when it may not be told
 * @param method how it was made
 */
public record ModelRow(
    Kind kind,
    String term,
    String level,
    String answer,
    Optional<Outcome> outcome,
    Optional<TestResult> test,
    OptionalLong n,
    OptionalLong clusters,
    String method) {

  /** What a row tells: the words of the column {@code measure}. */
  public enum Kind {
    /** A share or mean, on average over the observed predictors. */
    PREDICTED,
    /** How much that is higher in a later wave than in the first. */
    PREDICTED_DIFFERENCE,
    /** The ratio of the odds to those of the reference. */
    ODDS_RATIO,
    /** A coefficient of the linear predictor. */
    COEFFICIENT,
    /** A threshold between two answers, or the constant. */
    THRESHOLD,
    /** The test of all coefficients of a term. */
    TERM_TEST,
    /** The test of whether a term's odds ratios are the same at every cut of the scale. */
    PROPORTIONAL_ODDS
  }

  /**
   * The row with nothing left but what it is about and how it was made.
   *
   * @param suppressed what stands in place of the number
   * @return the row
   */
  public ModelRow hidden(Outcome suppressed) {
    return new ModelRow(
        kind,
        term,
        level,
        answer,
        Optional.of(suppressed),
        Optional.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        method);
  }

  /**
   * The row without how many answers and people it rests on.
   *
   * @return the row
   */
  public ModelRow withoutCounts() {
    return new ModelRow(
        kind,
        term,
        level,
        answer,
        outcome,
        test.map(ModelRow::withoutDf),
        OptionalLong.empty(),
        OptionalLong.empty(),
        method);
  }

  /** Degrees of freedom tell how many there were. */
  private static TestResult withoutDf(TestResult test) {
    return new TestResult(
        test.statistic(),
        OptionalDouble.empty(),
        test.pValue(),
        test.alternative(),
        test.method(),
        test.n(),
        Optional.empty());
  }
}
