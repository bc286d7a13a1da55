package org.plait.statistics.model;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Quantiles;
import org.plait.statistics.Require;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TestResult;
import org.plait.statistics.Undefined;

/**
 * A fitted model: its coefficients with their covariance, and the tests and intervals that follow.
 *
 * <p><b>Units</b>: coefficients in the units of the link, log odds for the logit. <b>Formula</b>:
 * Wald intervals and tests, by the normal distribution, or by Student's t and F where the model has
 * degrees of freedom. An odds ratio is the exponential of a coefficient, and of its interval.
 */
public final class ModelFit implements ModelOutcome {
  private final List<String> names;
  private final List<String> terms;
  private final double[] coefficients;
  private final double[][] covariance;
  private final Method method;
  private final long n;
  private final OptionalLong clusters;
  private final OptionalDouble df;
  private final OptionalDouble logLikelihood;

  private ModelFit(
      List<String> names,
      List<String> terms,
      double[] coefficients,
      double[][] covariance,
      Method method,
      long n,
      OptionalLong clusters,
      OptionalDouble df,
      OptionalDouble logLikelihood) {
    Require.sameLength(names.size(), coefficients.length, "coefficients");
    Require.sameLength(names.size(), covariance.length, "covariance");
    Require.sameLength(names.size(), terms.size(), "terms");
    this.names = List.copyOf(names);
    this.terms = List.copyOf(terms);
    this.coefficients = Require.finite(coefficients);
    this.covariance = Arrays.stream(covariance).map(Require::finite).toArray(double[][]::new);
    this.method = method;
    this.n = n;
    this.clusters = clusters;
    this.df = df;
    this.logLikelihood = logLikelihood;
  }

  static ModelFit of(
      List<String> names,
      List<String> terms,
      double[] coefficients,
      double[][] covariance,
      Method method,
      long n) {
    return new ModelFit(
        names,
        terms,
        coefficients,
        covariance,
        method,
        n,
        OptionalLong.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  ModelFit withLogLikelihood(double value) {
    return new ModelFit(
        names,
        terms,
        coefficients,
        covariance,
        method,
        n,
        clusters,
        df,
        OptionalDouble.of(Require.finite(value, "logLikelihood")));
  }

  ModelFit withMethod(Method other) {
    return new ModelFit(
        names, terms, coefficients, covariance, other, n, clusters, df, logLikelihood);
  }

  ModelFit withClusters(long count) {
    return new ModelFit(
        names,
        terms,
        coefficients,
        covariance,
        method,
        n,
        OptionalLong.of(count),
        df,
        logLikelihood);
  }

  ModelFit withDf(double degrees) {
    return new ModelFit(
        names,
        terms,
        coefficients,
        covariance,
        method,
        n,
        clusters,
        OptionalDouble.of(degrees),
        logLikelihood);
  }

  /** The coefficients' names in their order; the constant is {@code (Intercept)}. */
  public List<String> names() {
    return names;
  }

  /** The term of each coefficient; the constant and thresholds have an empty one. */
  public List<String> terms() {
    return terms;
  }

  /** The coefficients, in the order of {@link #names()}. */
  public double[] coefficients() {
    return coefficients.clone();
  }

  /** The coefficients' covariance. */
  public double[][] covariance() {
    return Arrays.stream(covariance).map(double[]::clone).toArray(double[][]::new);
  }

  /** How it was fitted, and where the variance comes from. */
  public Method method() {
    return method;
  }

  /** The rows it rests on. */
  public long n() {
    return n;
  }

  /** The clusters of a robust variance. */
  public OptionalLong clusters() {
    return clusters;
  }

  /** The degrees of freedom of Student's t; empty for the normal distribution. */
  public OptionalDouble df() {
    return df;
  }

  /** The log-likelihood, where the model has one. */
  public OptionalDouble logLikelihood() {
    return logLikelihood;
  }

  /**
   * A coefficient with its Wald interval.
   *
   * @param name the column
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException if there is no coefficient of this name
   */
  public Outcome coefficient(String name, double confidenceLevel) {
    int place = place(name);
    return interval("coefficient", place, confidenceLevel, value -> value)
        .withStandardError(standardError(place));
  }

  /**
   * The odds ratio of a coefficient of a logit model, with its interval.
   *
   * @param name the column
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException if there is no coefficient of this name
   */
  public Outcome oddsRatio(String name, double confidenceLevel) {
    int place = place(name);
    double ratio = Math.exp(coefficients[place]);
    if (!Double.isFinite(Math.exp(coefficients[place] + half(place, confidenceLevel)))) {
      return new Undefined("odds_ratio", "too uncertain for an interval", n);
    }
    return interval("odds_ratio", place, confidenceLevel, Math::exp)
        .withStandardError(ratio * standardError(place));
  }

  /**
   * The Wald test of a coefficient of 0.
   *
   * @param name the column
   * @throws IllegalArgumentException if there is no coefficient of this name
   */
  public TestOutcome test(String name) {
    int place = place(name);
    double error = standardError(place);
    if (error == 0) {
      return new Undefined(name, "no variance", n);
    }
    double statistic = coefficients[place] / error;
    return df.isPresent()
        ? TestResult.student(statistic, df.getAsDouble(), method, n)
        : TestResult.normal(statistic, method, n);
  }

  /**
   * The Wald test of a whole term: that all its coefficients are 0. Chi-squared, or F where there
   * are degrees of freedom (its denominator's; the numerator's are the number of coefficients).
   *
   * @param term the name of a term
   * @throws IllegalArgumentException if there is no such term
   */
  public TestOutcome testOfTerm(String term) {
    int[] places =
        IntStream.range(0, terms.size()).filter(i -> terms.get(i).equals(term)).toArray();
    if (places.length == 0) {
      throw new IllegalArgumentException("there must be a term " + term + ", there are " + terms);
    }
    return Wald.test("wald", coefficients, covariance, places, df, method, n);
  }

  double standardError(int place) {
    return Math.sqrt(Math.max(0, covariance[place][place]));
  }

  private double half(int place, double confidenceLevel) {
    Require.level(confidenceLevel);
    return standardError(place) * critical(confidenceLevel);
  }

  double critical(double confidenceLevel) {
    return df.isPresent()
        ? Quantiles.student(confidenceLevel, df.getAsDouble())
        : Quantiles.normal(confidenceLevel);
  }

  private Estimate interval(
      String measure,
      int place,
      double confidenceLevel,
      java.util.function.DoubleUnaryOperator scale) {
    double value = coefficients[place];
    double half = half(place, confidenceLevel);
    return Estimate.of(measure, scale.applyAsDouble(value), n, method)
        .withInterval(
            new Interval(
                scale.applyAsDouble(value - half),
                scale.applyAsDouble(value + half),
                confidenceLevel,
                method));
  }

  private int place(String name) {
    int place = names.indexOf(name);
    if (place < 0) {
      throw new IllegalArgumentException(
          "there must be a coefficient " + name + ", there are " + names);
    }
    return place;
  }

  @Override
  public <T> T fold(
      Function<? super ModelFit, ? extends T> fit,
      Function<? super NotFitted, ? extends T> notFitted) {
    return fit.apply(this);
  }
}
