package org.plait.statistics;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * The result of a significance test.
 *
 * @param statistic the test statistic; positive means higher in the second sample or wave
 * @param df degrees of freedom, empty for normal and exact tests
 * @param pValue between 0 and 1
 * @param alternative the alternative hypothesis
 * @param method the test
 * @param n the answers it rests on
 * @param note what a reader must be told beside the number, e.g. {@code no discordant pairs}
 */
public record TestResult(
    double statistic,
    OptionalDouble df,
    double pValue,
    Alternative alternative,
    Method method,
    long n,
    Optional<String> note)
    implements TestOutcome {

  public TestResult {
    Require.finite(statistic, "statistic");
    if (df.isPresent()) {
      Require.positive(df.getAsDouble(), "df");
    }
    Require.unit(pValue, "pValue");
    Require.count(n, "n");
  }

  /**
   * A two-sided result without degrees of freedom or note.
   *
   * @param statistic the statistic
   * @param pValue its p-value
   * @param method the test
   * @param n the answers it rests on
   */
  public static TestResult twoSided(double statistic, double pValue, Method method, long n) {
    return new TestResult(
        statistic,
        OptionalDouble.empty(),
        Math.min(1, pValue),
        Alternative.TWO_SIDED,
        method,
        n,
        Optional.empty());
  }

  /**
   * A two-sided test of a statistic that is standard normal under the hypothesis.
   *
   * @param z the statistic
   * @param method the test
   * @param n the answers it rests on
   */
  public static TestResult normal(double z, Method method, long n) {
    return twoSided(z, Quantiles.normalTwoSided(z), method, n);
  }

  /**
   * A two-sided test of a statistic that follows Student's t under the hypothesis.
   *
   * @param t the statistic
   * @param df degrees of freedom
   * @param method the test
   * @param n the answers it rests on
   */
  public static TestResult student(double t, double df, Method method, long n) {
    return twoSided(t, Quantiles.studentTwoSided(t, df), method, n).withDf(df);
  }

  /**
   * A test of a statistic that follows chi-squared under the hypothesis.
   *
   * @param statistic the statistic
   * @param df degrees of freedom
   * @param method the test
   * @param n the answers it rests on
   */
  public static TestResult chiSquared(double statistic, double df, Method method, long n) {
    return twoSided(statistic, Quantiles.chiSquaredUpper(statistic, df), method, n).withDf(df);
  }

  /**
   * A normal result against another alternative.
   *
   * @param other the alternative
   */
  public TestResult against(Alternative other) {
    double p =
        switch (other) {
          case TWO_SIDED -> Quantiles.normalTwoSided(statistic);
          case GREATER -> Quantiles.normalUpper(statistic);
          case LESS -> Quantiles.normalUpper(-statistic);
        };
    return new TestResult(statistic, df, p, other, method, n, note);
  }

  /**
   * The same with these degrees of freedom.
   *
   * @param degrees the degrees of freedom
   */
  public TestResult withDf(double degrees) {
    return new TestResult(
        statistic, OptionalDouble.of(degrees), pValue, alternative, method, n, note);
  }

  /**
   * The same with this note in place of any other.
   *
   * @param text what a reader must know of the test
   */
  public TestResult withNote(String text) {
    return new TestResult(statistic, df, pValue, alternative, method, n, Optional.of(text));
  }

  /** In a line, with four digits: the test, statistic, degrees of freedom, p and n. */
  @Override
  public String toString() {
    StringBuilder line = new StringBuilder(method.name() + ": " + Digits.of(statistic));
    df.ifPresent(degrees -> line.append(", df = ").append(Digits.of(degrees)));
    line.append(", p ").append(Digits.ofP(pValue)).append(", n = ").append(n);
    note.ifPresent(text -> line.append("; ").append(text));
    return line.toString();
  }

  @Override
  public <T> T fold(
      Function<? super TestResult, ? extends T> result,
      Function<? super Undefined, ? extends T> undefined) {
    return result.apply(this);
  }
}
