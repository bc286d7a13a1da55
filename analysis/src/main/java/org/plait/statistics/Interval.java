package org.plait.statistics;

/**
 * A confidence interval.
 *
 * @param lower the lower end
 * @param upper the upper end, not below the lower
 * @param confidenceLevel e.g. 0.95, strictly between 0 and 1
 * @param method how it was made
 */
public record Interval(double lower, double upper, double confidenceLevel, Method method) {

  public Interval {
    Require.finite(lower, "lower");
    Require.finite(upper, "upper");
    if (lower > upper) {
      throw new IllegalArgumentException(
          "lower must not be above upper, found " + lower + " and " + upper);
    }
    Require.level(confidenceLevel);
  }

  /**
   * Whether the value lies inside or on an end.
   *
   * @param value a number
   */
  public boolean contains(double value) {
    return lower <= value && value <= upper;
  }

  /** In a line, with four digits: {@code 95 % interval 0.5183 to 0.7681, Wilson score}. */
  @Override
  public String toString() {
    return Digits.of(100 * confidenceLevel)
        + " % interval "
        + Digits.of(lower)
        + " to "
        + Digits.of(upper)
        + ", "
        + method.name();
  }

  /** Upper end less lower end. */
  public double width() {
    return upper - lower;
  }
}
