package org.plait.statistics.weighting;

import java.util.Optional;
import java.util.function.Function;

/** What came of making weights: the weights, or the reason why there are none. */
public sealed interface RakingOutcome permits Raked, NotRaked {

  /**
   * Answers with the function of the case at hand.
   *
   * @param <T> the kind of answer
   * @param raked asked when there are weights
   * @param not asked when there are none
   * @return the answer of the one function that was asked
   */
  <T> T fold(
      Function<? super Raked, ? extends T> raked, Function<? super NotRaked, ? extends T> not);

  /** The weights, when there are any. */
  default Optional<Raked> raked() {
    return fold(Optional::of, not -> Optional.empty());
  }
}
