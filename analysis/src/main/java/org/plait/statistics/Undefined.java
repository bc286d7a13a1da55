package org.plait.statistics;

import java.util.function.Function;

/**
 * The data are too little for this quantity or test, and why.
 *
 * @param measure the quantity or test
 * @param reason why there is no number, in words fit for a table note
 * @param n the valid answers there were
 */
public record Undefined(String measure, String reason, long n) implements Outcome, TestOutcome {

  public Undefined {
    Require.text(measure, "measure");
    Require.text(reason, "reason");
    Require.count(n, "n");
  }

  /**
   * Undefined for one of the shared reasons.
   *
   * @param measure the quantity or test
   * @param reason the reason
   * @param n the valid answers
   */
  public static Undefined of(String measure, TooLittle reason, long n) {
    return new Undefined(measure, reason.reason(), n);
  }

  /** In a line: the quantity, the reason and n. */
  @Override
  public String toString() {
    return measure + " undefined: " + reason + ", n = " + n;
  }

  @Override
  public <T> T fold(
      Function<? super Estimate, ? extends T> estimate,
      Function<? super Undefined, ? extends T> undefined,
      Function<? super Suppressed, ? extends T> suppressed) {
    return undefined.apply(this);
  }

  @Override
  public <T> T fold(
      Function<? super TestResult, ? extends T> result,
      Function<? super Undefined, ? extends T> undefined) {
    return undefined.apply(this);
  }
}
