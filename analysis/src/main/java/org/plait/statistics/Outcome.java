package org.plait.statistics;

import java.util.Optional;
import java.util.function.Function;

/**
 * What came of estimating one quantity: a number, the reason why there is none, or a number that
 * must not be shown. Never {@code NaN}; a reader has to face all three cases.
 */
public sealed interface Outcome permits Estimate, Undefined, Suppressed {

  /** The quantity, e.g. {@code proportion} or {@code difference_of_means}. */
  String measure();

  /**
   * Answers with the function of the case at hand.
   *
   * @param <T> the kind of answer
   * @param estimate asked when there is a number
   * @param undefined asked when the data give none
   * @param suppressed asked when the number must not be shown
   * @return the answer of the one function that was asked
   */
  <T> T fold(
      Function<? super Estimate, ? extends T> estimate,
      Function<? super Undefined, ? extends T> undefined,
      Function<? super Suppressed, ? extends T> suppressed);

  /** The estimate, when there is one and it may be shown. */
  default Optional<Estimate> estimate() {
    return fold(Optional::of, undefined -> Optional.empty(), suppressed -> Optional.empty());
  }
}
