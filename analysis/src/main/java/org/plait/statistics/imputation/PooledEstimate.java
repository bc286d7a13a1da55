package org.plait.statistics.imputation;

import java.util.OptionalDouble;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Quantiles;
import org.plait.statistics.Require;
import org.plait.statistics.Sample;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TestResult;
import org.plait.statistics.Undefined;

/**
 * One estimate from several completed data sets, with a variance that counts both what sampling and
 * what filling in leaves uncertain.
 *
 * <p><b>Input</b>: for each completed data set the estimate and its squared standard error, on a
 * scale on which the estimate is about normal (log odds rather than odds). <b>Missing</b>: none; a
 * data set in which the quantity could not be estimated must be dealt with before. <b>Undefined
 * when</b> there are fewer than two data sets, since then nothing tells what filling in leaves
 * uncertain.
 *
 * <p><b>Formula</b>: value = mean of the estimates; T = U + (1 + 1/m) B, U the mean of their
 * variances, B the variance between them; Student's t with Rubin's degrees of freedom, and with
 * Barnard and Rubin's where those of the complete data are given. Where all estimates are the same
 * (B = 0), those of the complete data, or the normal distribution.
 *
 * <p><b>Reference</b>: Rubin (1987) Multiple Imputation for Nonresponse in Surveys, Wiley, chapter
 * 3; Barnard and Rubin (1999) Small-sample degrees of freedom with multiple imputation, Biometrika
 * 86:948-955, doi:10.1093/biomet/86.4.948. <b>Checked against</b>: mice 3.15.0 {@code pool.scalar}
 * and {@code pool}; fixture {@code pooling.json}.
 */
public final class PooledEstimate {
  private static final Method RUBIN =
      new Method("Rubin's rules", "Rubin (1987) Multiple Imputation, ch. 3");
  private static final Method BARNARD_RUBIN =
      new Method(
          "Rubin's rules, Barnard-Rubin degrees of freedom",
          "Barnard and Rubin (1999) Biometrika 86:948-955");

  /** With fewer degrees of freedom Student's t has no quantiles that a computer can hold. */
  private static final double LEAST_DF = 0.1;

  private static final String TOO_UNCERTAIN = "what filling in leaves uncertain outweighs the data";

  private final String measure;
  private final double[] estimates;
  private final double[] variances;
  private final long n;
  private final OptionalDouble completeDf;

  private PooledEstimate(
      String measure, double[] estimates, double[] variances, long n, OptionalDouble completeDf) {
    this.measure = measure;
    this.estimates = estimates;
    this.variances = variances;
    this.n = n;
    this.completeDf = completeDf;
  }

  /**
   * Of the estimates of one quantity.
   *
   * @param measure the quantity
   * @param estimates one from each completed data set
   * @param variances their squared standard errors
   * @param n the people in each completed data set
   * @throws IllegalArgumentException if the lengths differ, a number is not finite or a variance is
   *     below 0
   */
  public static PooledEstimate of(String measure, double[] estimates, double[] variances, long n) {
    Require.text(measure, "measure");
    Require.sameLength(estimates.length, variances.length, "variances");
    for (double variance : variances) {
      Require.notNegative(variance, "variance");
    }
    return new PooledEstimate(
        measure, Require.finite(estimates), variances.clone(), n, OptionalDouble.empty());
  }

  /**
   * With the degrees of freedom that the complete data would have: people less coefficients.
   *
   * @param df the degrees of freedom that complete data would have, above 0
   * @throws IllegalArgumentException unless df is above 0
   */
  public PooledEstimate withCompleteDf(double df) {
    Require.positive(df, "df");
    return new PooledEstimate(measure, estimates, variances, n, OptionalDouble.of(df));
  }

  /** How many completed data sets there are, m. */
  public int imputations() {
    return estimates.length;
  }

  /** U, the mean variance within the completed data sets; 0 without any. */
  public double withinVariance() {
    return estimates.length == 0 ? 0 : Sample.mean(variances);
  }

  /** B, the variance of the estimates between the completed data sets; 0 with fewer than two. */
  public double betweenVariance() {
    return estimates.length < 2 ? 0 : Sample.variance(estimates);
  }

  /** T = U + (1 + 1/m) B. */
  public double totalVariance() {
    return withinVariance() + betweenPart();
  }

  /** riv = (1 + 1/m) B / U, how much filling in adds; empty where U is 0, or as good as that. */
  public OptionalDouble relativeIncrease() {
    double increase = betweenPart() / withinVariance();
    return Double.isFinite(increase) ? OptionalDouble.of(increase) : OptionalDouble.empty();
  }

  /** &lambda; = (1 + 1/m) B / T, the share of the variance that filling in adds; 0 where T is 0. */
  public double shareOfVariance() {
    double total = totalVariance();
    return total > 0 ? betweenPart() / total : 0;
  }

  /** The fraction of information that is missing: (riv + 2/(df + 3)) / (riv + 1). */
  public double fractionMissing() {
    double share = shareOfVariance();
    OptionalDouble df = df();
    return df.isPresent() ? share + (1 - share) * 2 / (df.getAsDouble() + 3) : share;
  }

  /**
   * The degrees of freedom; empty for the normal distribution (B = 0, or next to it, and no
   * complete df).
   */
  public OptionalDouble df() {
    double share = shareOfVariance();
    if (share == 0) {
      return completeDf.isPresent() ? OptionalDouble.of(observedDf(0)) : OptionalDouble.empty();
    }
    double rubin = (estimates.length - 1) / (share * share);
    if (completeDf.isEmpty()) {
      return Double.isFinite(rubin) ? OptionalDouble.of(rubin) : OptionalDouble.empty();
    }
    double observed = observedDf(share);
    return OptionalDouble.of(observed > 0 ? 1 / (1 / rubin + 1 / observed) : rubin);
  }

  private double observedDf(double share) {
    double complete = completeDf.orElseThrow();
    return (complete + 1) / (complete + 3) * complete * (1 - share);
  }

  private double betweenPart() {
    return estimates.length == 0 ? 0 : (1 + 1.0 / estimates.length) * betweenVariance();
  }

  /**
   * The pooled value with its standard error and interval.
   *
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless the level lies strictly between 0 and 1
   */
  public Outcome estimate(double confidenceLevel) {
    Require.level(confidenceLevel);
    if (estimates.length < 2) {
      return tooFew();
    }
    Estimate estimate = Estimate.of(measure, Sample.mean(estimates), n, method());
    double error = Math.sqrt(totalVariance());
    if (error == 0) {
      return estimate;
    }
    OptionalDouble df = df();
    if (df.isPresent() && df.getAsDouble() < LEAST_DF) {
      return estimate.withStandardError(error).withNote(TOO_UNCERTAIN);
    }
    double half =
        error
            * (df.isPresent()
                ? Quantiles.student(confidenceLevel, df.getAsDouble())
                : Quantiles.normal(confidenceLevel));
    Interval interval =
        new Interval(estimate.value() - half, estimate.value() + half, confidenceLevel, method());
    return estimate.withStandardError(error).withInterval(interval);
  }

  /** The test that the quantity is 0. */
  public TestOutcome test() {
    if (estimates.length < 2) {
      return tooFew();
    }
    double error = Math.sqrt(totalVariance());
    if (error == 0) {
      return new Undefined(measure, "no variance", n);
    }
    double statistic = Sample.mean(estimates) / error;
    OptionalDouble df = df();
    if (df.isPresent() && df.getAsDouble() < LEAST_DF) {
      return new Undefined(measure, TOO_UNCERTAIN, n);
    }
    return df.isPresent()
        ? TestResult.student(statistic, df.getAsDouble(), method(), n)
        : TestResult.normal(statistic, method(), n);
  }

  private Undefined tooFew() {
    String reason =
        estimates.length == 0
            ? "no completed data sets"
            : "one completed data set: nothing tells what filling in leaves uncertain";
    return new Undefined(measure, reason, n);
  }

  private Method method() {
    return completeDf.isPresent() ? BARNARD_RUBIN : RUBIN;
  }
}
