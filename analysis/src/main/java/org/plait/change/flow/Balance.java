package org.plait.change.flow;

import java.util.Arrays;
import java.util.List;
import org.plait.change.flow.Decomposition.Group;
import org.plait.change.row.Base;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.statistics.Outcome;
import org.plait.statistics.response.BalanceDifference;
import org.plait.study.analysis.WavePair;

/**
 * How those who answered again differ from those who did not, in what was known of both in the
 * earlier wave.
 *
 * @param key what it is about, with {@link #DIFFERENCE}, {@link #P_VALUE} or {@link #ADJUSTED} as
 *     its measure
 * @param waves the two waves
 * @param outcome a standardised difference, positive where those who answered again have more of
 *     it; or a p-value of all differences that a model takes together, or of one question's answers
 * @param groups the people behind it; none where they may not be told
 * @param taken the questions that a model takes together; none of anything else
 * @param method how it was made, in words
 */
public record Balance(
    RowKey key,
    WavePair waves,
    Outcome outcome,
    List<Group> groups,
    List<Taken> taken,
    String method) {

  /** The measure of a standardised difference. */
  public static final String DIFFERENCE = "standardised_difference";

  /** The measure of a test whether anything known tells who answered again. */
  public static final String P_VALUE = "answered_again_p_value";

  /** The measure of such a test of one question, adjusted for their number. */
  public static final String ADJUSTED = "answered_again_p_value_adjusted";

  /** How a test was made, without what the answers decide. */
  static final String TEST = "likelihood-ratio test of a logistic regression of answering again";

  static final String APART = "those who answered again less those who did not";
  private static final String SAME_QUESTION =
      "those who answered the question in both waves less those who did in the earlier one only";

  /** Copies the lists. */
  public Balance {
    groups = List.copyOf(groups);
    taken = List.copyOf(taken);
  }

  /**
   * A difference, or the test of one question's answers.
   *
   * @param key what it is about
   * @param waves the two waves
   * @param outcome the number
   * @param groups the people behind it
   * @param method how it was made, in words
   */
  public Balance(RowKey key, WavePair waves, Outcome outcome, List<Group> groups, String method) {
    this(key, waves, outcome, groups, List.of(), method);
  }

  /**
   * A question that a model takes.
   *
   * @param question the question's id
   * @param parts the parts that its answers make
   */
  public record Taken(String question, int parts) {}

  /**
   * The difference behind a share that was taken apart, between the same people.
   *
   * @param change a change of a share
   * @return the difference in the earlier wave
   */
  static Balance of(Decomposition change) {
    Outcome difference =
        BalanceDifference.ofShares(
                shares(change.groups().get(Decomposition.STAYERS_BEFORE)),
                shares(change.groups().get(Decomposition.THOSE_WHO_LEFT)))
            .estimate();
    return new Balance(
        change.key().withMeasure(DIFFERENCE),
        change.waves(),
        difference,
        change.groups(),
        SAME_QUESTION);
  }

  private static double[] shares(Group group) {
    double[] values = new double[Math.toIntExact(group.of())];
    Arrays.fill(values, 0, Math.toIntExact(group.in().orElseThrow()), 1);
    return values;
  }

  /**
   * The same without its number, and without what a test was about: which questions a model took
   * and which it left out depends on how many people gave each answer.
   *
   * @param hidden what stands for it
   * @return the balance
   */
  public Balance hidden(Outcome hidden) {
    String told = testOfAll() ? TEST : method;
    return new Balance(key, waves, hidden, List.of(), told);
  }

  /**
   * Whether it is the test of a model of what is known of people, not of a single question.
   *
   * @return true for the p-value of all differences together
   */
  public boolean testOfAll() {
    return key.measure().equals(P_VALUE) && key.question().isEmpty();
  }

  /**
   * The same with its number told otherwise.
   *
   * @param other the number
   * @return the balance
   */
  public Balance told(Outcome other) {
    return new Balance(key, waves, other, groups, taken, method);
  }

  /**
   * As a row of the table of attrition.
   *
   * @return the row; its wave names both
   */
  public EstimateRow row() {
    Base base =
        outcome.estimate().map(estimate -> Base.of(estimate.n(), estimate.n())).orElse(Base.HIDDEN);
    return new EstimateRow(key, waves.from(), outcome, base, false, method).of(waves.ids());
  }
}
