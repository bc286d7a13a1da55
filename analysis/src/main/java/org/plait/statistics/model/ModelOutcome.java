package org.plait.statistics.model;

import java.util.Optional;
import java.util.function.Function;

/** What came of fitting a model: the fit, or the reason why the data give none. */
public sealed interface ModelOutcome permits ModelFit, NotFitted {

  /**
   * Answers with the function of the case at hand.
   *
   * @param <T> the kind of answer
   * @param fit asked when the model could be fitted
   * @param notFitted asked when it could not
   * @return the answer of the one function that was asked
   */
  <T> T fold(
      Function<? super ModelFit, ? extends T> fit,
      Function<? super NotFitted, ? extends T> notFitted);

  /** The fit, when there is one. */
  default Optional<ModelFit> fit() {
    return fold(Optional::of, notFitted -> Optional.empty());
  }
}
