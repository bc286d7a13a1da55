package org.plait.statistics.model;

/**
 * One of the predictors that a column multiplies.
 *
 * @param predictor its place among the predictors
 * @param category the category for which it is 1, else 0; {@link #NUMBER} for the number itself
 */
record Factor(int predictor, int category) {
  static final int NUMBER = -1;

  double of(double[] cell) {
    return category == NUMBER ? cell[predictor] : cell[predictor] == category ? 1 : 0;
  }

  /** As part of a column's name. */
  String name(Predictor of) {
    return category == NUMBER ? of.name() : of.name() + "[" + of.labels().get(category) + "]";
  }
}
