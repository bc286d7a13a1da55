package org.plait.statistics;

import java.util.Optional;

/**
 * The arithmetic mean of a sample with its t interval.
 *
 * <p><b>Missing</b>: left out of the sample. <b>Undefined when</b> there are fewer than two cases;
 * without an interval when all values are the same. <b>Formula</b>: mean &plusmn; t s/&radic;n with
 * n - 1 degrees of freedom; of a population of N with s&sup2;(1-n/N)/n; with clusters the variance
 * of the sums by cluster.
 *
 * <p><b>Reference</b>: Student (1908) The probable error of a mean, Biometrika 6:1-25; Cochran
 * (1977) Sampling Techniques, 3rd ed., Wiley, section 2.6. <b>Checked against</b>: R 4.2.2 {@code
 * t.test} with Student's sleep data.
 */
public final class Mean {
  private static final String MEASURE = "mean";
  private static final Method ARITHMETIC = new Method("arithmetic mean", "");
  private static final Method STUDENT =
      new Method("Student t interval", "Student (1908) Biometrika 6:1-25");
  private static final Method FINITE =
      new Method(
          "Student t interval, finite population", "Cochran (1977) Sampling Techniques, 2.6");
  private static final Method ROBUST =
      new Method("t interval, sums by cluster", "Liang and Zeger (1986) Biometrika 73:13-22");

  private final Observations observations;

  private Mean(Observations observations) {
    this.observations = observations;
  }

  /**
   * The mean of these values.
   *
   * @param sample the valid answers
   */
  public static Mean of(double[] sample) {
    return new Mean(Observations.of(sample));
  }

  /**
   * The mean of observations, with the variance of their clusters if they have any.
   *
   * @param observations the valid answers
   */
  public static Mean of(Observations observations) {
    return new Mean(observations);
  }

  /**
   * The mean with its interval.
   *
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless the level lies strictly between 0 and 1
   */
  public Outcome estimate(double confidenceLevel) {
    Require.level(confidenceLevel);
    if (observations.size() < 2) {
      return tooFew();
    }
    Optional<ClusterVariance> clusters = ClusterVariance.ofMean(observations);
    if (clusters.isPresent()) {
      ClusterVariance robust = clusters.get();
      Estimate estimate = robust.annotate(bare());
      return robust.estimable()
          ? spread(estimate, robust.variance(), robust.df(), confidenceLevel, robust.named(ROBUST))
          : estimate;
    }
    int n = observations.size();
    double variance = observations.variance(observations.values()) / n;
    return spread(bare(), variance, n - 1, confidenceLevel, STUDENT);
  }

  /**
   * The mean of a population of this size, of which the sample was drawn without replacement.
   *
   * @param population the people in the population
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless the level lies strictly between 0 and 1
   */
  public Outcome estimateOfPopulation(long population, double confidenceLevel) {
    Require.level(confidenceLevel);
    int n = observations.size();
    if (n > population) {
      return Undefined.of(MEASURE, TooLittle.POPULATION_TOO_SMALL, n);
    }
    if (n > 0 && n == population) {
      double mean = bare().value();
      return bare().withInterval(new Interval(mean, mean, confidenceLevel, FINITE)).asCensus();
    }
    if (n < 2) {
      return tooFew();
    }
    double variance =
        (1 - (double) n / population) * observations.variance(observations.values()) / n;
    return spread(bare(), variance, n - 1, confidenceLevel, FINITE);
  }

  private Outcome tooFew() {
    return observations.size() == 0
        ? Undefined.of(MEASURE, TooLittle.empty(observations.missing()), 0)
        : Undefined.of(MEASURE, TooLittle.ONE_CASE, 1);
  }

  private Estimate bare() {
    double mean = observations.mean(observations.values());
    return Estimate.of(MEASURE, mean, observations.size(), ARITHMETIC)
        .withMissing(observations.missing());
  }

  private static Estimate spread(
      Estimate estimate, double variance, double df, double confidenceLevel, Method method) {
    if (variance <= 0) {
      return estimate.withNote(Notes.NO_VARIATION);
    }
    double error = Math.sqrt(variance);
    double half = Quantiles.student(confidenceLevel, df) * error;
    double mean = estimate.value();
    return estimate
        .withStandardError(error)
        .withInterval(new Interval(mean - half, mean + half, confidenceLevel, method));
  }
}
