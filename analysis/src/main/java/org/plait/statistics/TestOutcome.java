package org.plait.statistics;

import java.util.Optional;
import java.util.function.Function;

/** What came of a significance test: a result, or the reason why it can't be done. */
public sealed interface TestOutcome permits TestResult, Undefined {

  /**
   * Answers with the function of the case at hand.
   *
   * @param <T> the kind of answer
   * @param result asked when the test could be done
   * @param undefined asked when it could not
   * @return the answer of the one function that was asked
   */
  <T> T fold(
      Function<? super TestResult, ? extends T> result,
      Function<? super Undefined, ? extends T> undefined);

  /** The result, when the test could be done. */
  default Optional<TestResult> result() {
    return fold(Optional::of, undefined -> Optional.empty());
  }
}
