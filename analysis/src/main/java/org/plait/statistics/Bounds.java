package org.plait.statistics;

/**
 * The least and the greatest a share of the population can be, whatever those who did not answer
 * think. Not a confidence interval: it has no level.
 *
 * @param lower the share if nobody else is in the category
 * @param upper the share if everybody else is
 * @param method how they were found
 */
public record Bounds(double lower, double upper, Method method) {

  public Bounds {
    Require.unit(lower, "lower");
    Require.unit(upper, "upper");
    if (lower > upper) {
      throw new IllegalArgumentException(
          "lower must not be above upper, found " + lower + " and " + upper);
    }
  }

  /** In a line, with four digits: {@code between 0.186 and 0.914}. */
  @Override
  public String toString() {
    return "between " + Digits.of(lower) + " and " + Digits.of(upper);
  }
}
