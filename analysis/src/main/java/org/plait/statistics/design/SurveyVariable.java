package org.plait.statistics.design;

import org.plait.statistics.Require;

/**
 * What the rows of a sample answered to one question, and which of them answered at all.
 *
 * <p><b>Input</b>: a number for each row of the {@link SurveyDesign}, in its order. <b>Units</b>:
 * those of the answers, 0 and 1 for a share. <b>Missing</b>: a row without an answer is outside the
 * estimate as a row outside the domain is; its cluster still counts as drawn.
 */
public final class SurveyVariable {
  private final double[] values;
  private final boolean[] answered;

  private SurveyVariable(double[] values, boolean[] answered) {
    this.values = values;
    this.answered = answered;
  }

  /**
   * Everybody answered.
   *
   * @param values one a row
   * @throws IllegalArgumentException if a value is not finite
   */
  public static SurveyVariable of(double... values) {
    boolean[] all = new boolean[values.length];
    java.util.Arrays.fill(all, true);
    return new SurveyVariable(Require.finite(values), all);
  }

  /**
   * Some did not.
   *
   * @param values one a row; what stands where nobody answered is never read
   * @param answered whether the row has an answer
   * @throws IllegalArgumentException if the lengths differ or an answer is not a finite number or
   *     beyond 1e50
   */
  public static SurveyVariable of(double[] values, boolean[] answered) {
    Require.sameLength(values.length, answered.length, "answered");
    double[] kept = new double[values.length];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = answered[i] ? Require.value(values[i], "value") : 0;
    }
    return new SurveyVariable(kept, answered.clone());
  }

  /** How many rows there are, with or without an answer. */
  public int size() {
    return values.length;
  }

  double value(int row) {
    return values[row];
  }

  boolean answered(int row) {
    return answered[row];
  }

  /** 1 for answers up to this value, 0 for those above. */
  SurveyVariable atMost(double limit) {
    double[] inside = new double[values.length];
    for (int i = 0; i < inside.length; i++) {
      inside[i] = values[i] <= limit ? 1 : 0;
    }
    return new SurveyVariable(inside, answered);
  }

  /** The same rows with other values. */
  SurveyVariable with(double[] other) {
    return new SurveyVariable(other, answered);
  }

  /** Only the rows that also answered another variable. */
  SurveyVariable where(SurveyVariable other) {
    Require.sameLength(values.length, other.values.length, "each variable");
    boolean[] both = new boolean[values.length];
    for (int i = 0; i < both.length; i++) {
      both[i] = answered[i] && other.answered[i];
    }
    return new SurveyVariable(values, both);
  }
}
