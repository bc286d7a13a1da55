package org.plait.change.row;

import java.util.OptionalLong;

/**
 * What an estimate rests on; whatever may not be shown is empty.
 *
 * @param n the number in the category for counts and proportions, else the valid answers;
 *     unweighted
 * @param denominator the valid answers; unweighted
 * @param population everybody the estimate is about, when it takes the size of the population into
 *     account
 */
public record Base(OptionalLong n, OptionalLong denominator, OptionalLong population) {

  /** Nothing that may be shown. */
  public static final Base HIDDEN =
      new Base(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());

  /**
   * A base without a population.
   *
   * @param n the number in the category, or the valid answers
   * @param denominator the valid answers
   * @return the base
   */
  public static Base of(long n, long denominator) {
    return new Base(OptionalLong.of(n), OptionalLong.of(denominator), OptionalLong.empty());
  }
}
