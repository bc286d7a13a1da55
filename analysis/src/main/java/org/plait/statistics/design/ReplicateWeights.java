package org.plait.statistics.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
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
 * Variances from replicate weights: the estimate is made again with each set of weights, and varies
 * as those estimates do. It needs no derivative and so serves any statistic.
 *
 * <p><b>Input</b>: the weights of the sample, and sets of them by the {@linkplain Jackknife
 * jackknife}, the {@linkplain DesignBootstrap bootstrap} or whoever made the data. <b>Undefined
 * when</b> the estimate with some set of weights is, or there are no degrees of freedom.
 *
 * <p><b>Formula</b>: scale sum(r<sub>k</sub> (t<sub>k</sub> - centre)&sup2;), the centre the mean
 * of the t<sub>k</sub>, or the estimate itself (mean squared error, never smaller).
 *
 * <p><b>Reference</b>: Wolter (2007) Introduction to Variance Estimation, 2nd ed., Springer,
 * chapters 3 to 5. <b>Checked against</b>: R 4.2.2, survey 4.1-1 {@code as.svrepdesign}, {@code
 * svrepdesign}; fixture {@code design.json}.
 */
public final class ReplicateWeights {
  private final double[] weights;
  private final List<double[]> replicates;
  private final double scale;
  private final double[] factors;
  private final double df;
  private final Method method;
  private final boolean meanSquaredError;
  private final Optional<String> reason;
  private final Optional<String> note;
  private final boolean census;

  private ReplicateWeights(
      double[] weights,
      List<double[]> replicates,
      double scale,
      double[] factors,
      double df,
      Method method,
      boolean meanSquaredError,
      Optional<String> reason,
      Optional<String> note,
      boolean census) {
    this.weights = weights;
    this.replicates = replicates;
    this.scale = scale;
    this.factors = factors;
    this.df = df;
    this.method = method;
    this.meanSquaredError = meanSquaredError;
    this.reason = reason;
    this.note = note;
    this.census = census;
  }

  /**
   * Supplied with the data.
   *
   * @param weights the weights of the sample
   * @param replicates sets of weights, each with one entry a row
   * @param scale what the whole sum is multiplied by
   * @param factors what each replicate's square is multiplied by
   * @param df the degrees of freedom, as the documentation of the data gives them
   */
  public static ReplicateWeights supplied(
      double[] weights, List<double[]> replicates, double scale, double[] factors, double df) {
    return of(
        weights, replicates, scale, factors, df, new Method("replicate weights as supplied", ""));
  }

  static ReplicateWeights of(
      double[] weights,
      List<double[]> replicates,
      double scale,
      double[] factors,
      double df,
      Method method) {
    Require.sameLength(replicates.size(), factors.length, "factors");
    Require.notNegative(scale, "scale");
    Require.finite(df, "df");
    List<double[]> copies = new ArrayList<>();
    for (double[] replicate : replicates) {
      Require.sameLength(weights.length, replicate.length, "each replicate");
      copies.add(Require.finite(replicate));
    }
    return new ReplicateWeights(
        Require.finite(weights),
        copies,
        scale,
        Require.finite(factors),
        df,
        method,
        false,
        Optional.empty(),
        Optional.empty(),
        false);
  }

  /** With what the design says beside its weights: why there is no variance, or that it is 0. */
  ReplicateWeights about(SurveyDesign design) {
    return new ReplicateWeights(
        weights,
        replicates,
        scale,
        factors,
        df,
        method,
        meanSquaredError,
        Jackknife.unusable(design),
        Jackknife.note(design),
        design.census());
  }

  /** Around the estimate itself instead of the mean of the replicates. */
  public ReplicateWeights aroundTheEstimate() {
    return new ReplicateWeights(
        weights, replicates, scale, factors, df, method, true, reason, note, census);
  }

  /** How many sets of weights there are. */
  public int size() {
    return replicates.size();
  }

  /**
   * The weight of a row in one of the sets.
   *
   * @param replicate the set, counted from 0
   * @param row the row, counted from 0
   */
  public double weight(int replicate, int row) {
    return replicates.get(replicate)[row];
  }

  /**
   * Any statistic of the weights.
   *
   * @param measure the quantity
   * @param n the answers it rests on
   * @param statistic the estimate with given weights; NaN where they give none
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless the level lies strictly between 0 and 1
   */
  public Outcome estimate(
      String measure, long n, ToDoubleFunction<double[]> statistic, double confidenceLevel) {
    Require.level(confidenceLevel);
    double value = statistic.applyAsDouble(weights.clone());
    if (!Double.isFinite(value)) {
      return Undefined.of(measure, TooLittle.NO_CASES, n);
    }
    if (reason.isPresent()) {
      return new Undefined(measure, reason.get(), n);
    }
    if (census) {
      return Estimate.of(measure, value, n, method)
          .withInterval(new Interval(value, value, confidenceLevel, method))
          .asCensus();
    }
    if (!(df > 0) || replicates.isEmpty()) {
      return Undefined.of(measure, TooLittle.ONE_CLUSTER, n);
    }
    double[] estimates =
        replicates.stream().mapToDouble(w -> statistic.applyAsDouble(w.clone())).toArray();
    if (!Arrays.stream(estimates).allMatch(Double::isFinite)) {
      return new Undefined(measure, "no estimate with some replicate weights", n);
    }
    Estimate bare = Estimate.of(measure, value, n, method);
    double error = Math.sqrt(variance(value, estimates));
    if (!Double.isFinite(error)) {
      return Undefined.of(measure, TooLittle.TOO_LARGE_NUMBERS, n);
    }
    if (error <= Influence.ROUNDING * Math.abs(value)) {
      return bare.withNote(
          note.map(told -> Notes.NO_VARIATION + "; " + told).orElse(Notes.NO_VARIATION));
    }
    double half = Quantiles.student(confidenceLevel, df) * error;
    return note.map(bare::withNote)
        .orElse(bare)
        .withStandardError(error)
        .withInterval(new Interval(value - half, value + half, confidenceLevel, method));
  }

  /**
   * The weighted mean of the rows that answered.
   *
   * @param variable what each row answered
   * @param confidenceLevel e.g. 0.95
   */
  public Outcome mean(SurveyVariable variable, double confidenceLevel) {
    return ratio("mean", variable, variable.with(Jackknife.ones(variable.size())), confidenceLevel);
  }

  /**
   * The ratio of two weighted totals over the rows that answered both.
   *
   * @param numerator what is above the line
   * @param denominator what is below
   * @param confidenceLevel e.g. 0.95
   */
  public Outcome ratio(
      SurveyVariable numerator, SurveyVariable denominator, double confidenceLevel) {
    return ratio("ratio", numerator, denominator, confidenceLevel);
  }

  private Outcome ratio(
      String measure, SurveyVariable numerator, SurveyVariable denominator, double level) {
    Require.sameLength(weights.length, numerator.size(), "the variable");
    SurveyVariable both = numerator.where(denominator);
    long n = 0;
    for (int i = 0; i < weights.length; i++) {
      n += both.answered(i) && weights[i] > 0 ? 1 : 0;
    }
    return estimate(measure, n, w -> ratio(w, both, denominator), level);
  }

  private static double ratio(double[] w, SurveyVariable numerator, SurveyVariable denominator) {
    double upper = 0;
    double lower = 0;
    for (int i = 0; i < w.length; i++) {
      if (numerator.answered(i)) {
        upper += w[i] * numerator.value(i);
        lower += w[i] * denominator.value(i);
      }
    }
    return lower == 0 ? Double.NaN : upper / lower;
  }

  private double variance(double value, double[] estimates) {
    double used = Arrays.stream(factors).filter(f -> f > 0).count();
    double centre = 0;
    for (int k = 0; k < estimates.length; k++) {
      centre += factors[k] > 0 ? estimates[k] / used : 0;
    }
    centre = meanSquaredError ? value : centre;
    double sum = 0;
    for (int k = 0; k < estimates.length; k++) {
      sum += factors[k] * (estimates[k] - centre) * (estimates[k] - centre);
    }
    return scale * sum;
  }
}
