package org.plait.instrument;

/**
 * A range of numbers.
 *
 * @param lower the lower end
 * @param lowerIncluded whether the lower end belongs to it
 * @param upper the upper end, possibly infinite
 * @param upperIncluded whether the upper end belongs to it
 */
public record Range(double lower, boolean lowerIncluded, double upper, boolean upperIncluded) {

  /**
   * A range with both ends.
   *
   * @param lower the lower end
   * @param upper the upper end
   * @return the closed range
   */
  public static Range closed(double lower, double upper) {
    return new Range(lower, true, upper, true);
  }

  /**
   * Whether a number lies in the range.
   *
   * @param value the number
   * @return true when it does
   */
  public boolean contains(double value) {
    return (lowerIncluded ? value >= lower : value > lower)
        && (upperIncluded ? value <= upper : value < upper);
  }
}
