package org.plait.statistics.design;

import java.util.List;
import java.util.Optional;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.Notes;
import org.plait.statistics.Outcome;
import org.plait.statistics.Quantiles;
import org.plait.statistics.Require;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

/**
 * One or several estimates with their design-based covariance matrix and degrees of freedom.
 *
 * <p>Made by {@link SurveyMean}, {@link SurveyTotal} and {@link SurveyRatio}. An estimate without
 * cases has no value; asking for it is an error, its {@link #estimate} says why.
 *
 * <p><b>Undefined when</b> there are no cases, the strata have one cluster and no policy for that,
 * there are more rows than the population has, or no degrees of freedom are left; without an
 * interval when nothing varies. <b>Formula</b>: value &plusmn; t &radic;v, v the variance of the
 * weighted sums of influences by cluster within strata, t with clusters less strata degrees of
 * freedom.
 *
 * <p><b>Reference</b>: Binder (1983) On the variances of asymptotically normal estimators from
 * complex surveys, International Statistical Review 51:279-292. <b>Checked against</b>: as {@link
 * SurveyMean}.
 */
public final class Linearised {
  private static final Method INTERVAL =
      new Method("t interval, Taylor linearisation", "Binder (1983) Int. Stat. Review 51:279-292");

  private final String measure;
  private final Method method;
  private final SurveyDesign design;
  private final List<Influence> parts;
  private final DesignVariance variance;
  private final int df;

  private Linearised(
      String measure,
      Method method,
      SurveyDesign design,
      List<Influence> parts,
      DesignVariance variance,
      int df) {
    this.measure = measure;
    this.method = method;
    this.design = design;
    this.parts = parts;
    this.variance = variance;
    this.df = df;
  }

  /** Of estimates that are given by their values and influences. */
  static Linearised of(String measure, Method method, SurveyDesign design, List<Influence> parts) {
    double[][] influence = parts.stream().map(Influence::values).toArray(double[][]::new);
    boolean[] active = new boolean[design.size()];
    for (Influence part : parts) {
      for (int i = 0; i < active.length; i++) {
        active[i] |= part.active(i);
      }
    }
    DesignVariance variance = DesignVariance.of(design, influence, active);
    return new Linearised(
        measure, method, design, parts, variance, design.degreesOfFreedom(active));
  }

  /** How many estimates there are. */
  public int size() {
    return parts.size();
  }

  /**
   * The value of an estimate.
   *
   * @param i the place of the estimate, counted from 0
   * @throws IllegalStateException if the data give none
   */
  public double value(int i) {
    parts
        .get(i)
        .reason()
        .ifPresent(
            reason -> {
              throw new IllegalStateException("there must be a value, found " + reason);
            });
    return parts.get(i).value();
  }

  /**
   * The covariance of two estimates; of one with itself, its variance.
   *
   * @param i the place of an estimate, counted from 0
   * @param j the place of another
   */
  public double covariance(int i, int j) {
    return variance.matrix()[i][j];
  }

  /** Clusters less strata, of those with a row in the domain. */
  public int degreesOfFreedom() {
    return df;
  }

  /** What was done about strata of one cluster. */
  public Optional<String> note() {
    return variance.note();
  }

  /**
   * An estimate with its standard error and t interval.
   *
   * @param i the place of the estimate, counted from 0
   * @param confidenceLevel e.g. 0.95
   */
  public Outcome estimate(int i, double confidenceLevel) {
    double[] only = new double[size()];
    only[i] = 1;
    return combination(measure, only, confidenceLevel);
  }

  /**
   * A weighted sum of the estimates, such as the difference of two domains.
   *
   * @param name the quantity it is
   * @param coefficients one an estimate; those with 0 need no value
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless there is one coefficient for each estimate and the
   *     level lies strictly between 0 and 1
   */
  public Outcome combination(String name, double[] coefficients, double confidenceLevel) {
    Require.level(confidenceLevel);
    Require.sameLength(size(), coefficients.length, "coefficients");
    long n = 0;
    long missing = 0;
    double value = 0;
    for (int i = 0; i < coefficients.length; i++) {
      Influence part = parts.get(i);
      if (coefficients[i] != 0 && part.reason().isPresent()) {
        return new Undefined(name, part.reason().get(), part.n());
      }
      n += coefficients[i] == 0 ? 0 : part.n();
      missing += coefficients[i] == 0 ? 0 : part.missing();
      value += coefficients[i] == 0 ? 0 : coefficients[i] * part.value();
    }
    Optional<String> failure = unusable();
    if (failure.isPresent()) {
      return new Undefined(name, failure.get(), n);
    }
    double variance = varianceOf(coefficients);
    if (!Double.isFinite(value) || !Double.isFinite(variance)) {
      return Undefined.of(name, TooLittle.TOO_LARGE_NUMBERS, n);
    }
    Estimate bare = Estimate.of(name, value, n, method).withMissing(missing);
    return spread(bare, variance, confidenceLevel);
  }

  /** Why no variance can be given at all. */
  Optional<String> unusable() {
    if (design.impossible()) {
      return Optional.of(TooLittle.POPULATION_TOO_SMALL.reason());
    }
    if (design.census()) {
      return Optional.empty();
    }
    return df > 0 ? variance.failure() : Optional.of(tooFewClusters());
  }

  private String tooFewClusters() {
    return variance.failure().orElse(TooLittle.ONE_CLUSTER.reason());
  }

  private double varianceOf(double[] coefficients) {
    double sum = 0;
    for (int i = 0; i < coefficients.length; i++) {
      for (int j = 0; j < coefficients.length; j++) {
        sum += coefficients[i] * coefficients[j] * covariance(i, j);
      }
    }
    return Math.max(0, sum);
  }

  private Estimate spread(Estimate bare, double variance, double confidenceLevel) {
    double value = bare.value();
    if (design.census()) {
      return bare.withInterval(new Interval(value, value, confidenceLevel, INTERVAL)).asCensus();
    }
    Estimate told = note().map(bare::withNote).orElse(bare);
    double error = Math.sqrt(variance);
    if (error <= Influence.ROUNDING * Math.abs(value) || error == 0) {
      return bare.withNote(
          note().map(n -> Notes.NO_VARIATION + "; " + n).orElse(Notes.NO_VARIATION));
    }
    double half = Quantiles.student(confidenceLevel, df) * error;
    return told.withStandardError(error)
        .withInterval(new Interval(value - half, value + half, confidenceLevel, INTERVAL));
  }
}
