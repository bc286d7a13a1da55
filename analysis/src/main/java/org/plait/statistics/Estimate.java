package org.plait.statistics;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * An estimated number with all that a reader needs to judge it.
 *
 * @param measure the quantity, e.g. {@code proportion}
 * @param value the estimate; proportions run from 0 to 1
 * @param standardError the standard error, empty where none can be estimated (never 0 unless
 *     everyone was asked)
 * @param interval the confidence interval, empty where the data give none
 * @param n the valid answers it rests on
 * @param missing the answers that were missing
 * @param method how the value was found
 * @param note what a reader must be told beside the number, e.g. {@code no discordant pairs}
 */
public record Estimate(
    String measure,
    double value,
    OptionalDouble standardError,
    Optional<Interval> interval,
    long n,
    long missing,
    Method method,
    Optional<String> note)
    implements Outcome {

  public Estimate {
    Require.text(measure, "measure");
    Require.finite(value, "value");
    if (standardError.isPresent()) {
      Require.notNegative(standardError.getAsDouble(), "standardError");
    }
    Require.count(n, "n");
    Require.count(missing, "missing");
  }

  /**
   * The value alone, still without standard error, interval, missing answers and note.
   *
   * @param measure the quantity
   * @param value the estimate
   * @param n the valid answers
   * @param method the method it came from
   */
  public static Estimate of(String measure, double value, long n, Method method) {
    return new Estimate(
        measure, value, OptionalDouble.empty(), Optional.empty(), n, 0, method, Optional.empty());
  }

  /**
   * With this standard error; 0 counts as not estimable and leaves it empty.
   *
   * @param error the standard error; 0 stands for none
   */
  public Estimate withStandardError(double error) {
    OptionalDouble given = error > 0 ? OptionalDouble.of(error) : OptionalDouble.empty();
    return new Estimate(measure, value, given, interval, n, missing, method, note);
  }

  /**
   * The same with this interval.
   *
   * @param confidence the interval
   */
  public Estimate withInterval(Interval confidence) {
    return new Estimate(
        measure, value, standardError, Optional.of(confidence), n, missing, method, note);
  }

  /**
   * The same with this number of missing answers.
   *
   * @param count how many answers were missing
   */
  public Estimate withMissing(long count) {
    return new Estimate(measure, value, standardError, interval, n, count, method, note);
  }

  /**
   * The same with this note in place of any other.
   *
   * @param text what a reader must know of the number
   */
  public Estimate withNote(String text) {
    return new Estimate(
        measure, value, standardError, interval, n, missing, method, Optional.of(text));
  }

  /** Everyone was asked: a standard error of exactly 0, and the reason. */
  public Estimate asCensus() {
    return new Estimate(
        measure,
        value,
        OptionalDouble.of(0),
        interval,
        n,
        missing,
        method,
        Optional.of(Notes.CENSUS));
  }

  /** In a line, with four digits: {@code proportion 0.6538 (95 % interval 0.5183 to 0.7681)}. */
  @Override
  public String toString() {
    StringBuilder line = new StringBuilder(measure + " " + Digits.of(value));
    interval.ifPresent(bounds -> line.append(" (").append(bounds).append(")"));
    line.append(", n = ").append(n);
    note.ifPresent(text -> line.append("; ").append(text));
    return line.toString();
  }

  @Override
  public <T> T fold(
      Function<? super Estimate, ? extends T> estimate,
      Function<? super Undefined, ? extends T> undefined,
      Function<? super Suppressed, ? extends T> suppressed) {
    return estimate.apply(this);
  }
}
