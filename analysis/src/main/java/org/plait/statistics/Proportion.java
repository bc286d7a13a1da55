package org.plait.statistics;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * The share of the valid answers that lie in a category.
 *
 * <p><b>Input</b>: a count x of n, or 0/1 {@link Observations} with clusters. <b>Units</b>: a
 * proportion, 0 to 1. <b>Missing</b>: not among the n; told with {@link #withMissing}. <b>Undefined
 * when</b> n is 0, or n is above the population of a finite interval. Clusters widen {@link
 * ProportionInterval#WILSON} only: the effective size is p(1-p)/v with v from the sums by cluster,
 * and t with the clusters' degrees of freedom stands for z. <b>Formula</b>: x/n; the intervals have
 * theirs in {@link ProportionInterval}.
 *
 * <p><b>Reference</b>: that of each interval; Manski (1989) Anatomy of the selection problem, J.
 * Human Resources 24:343-360 for the bounds. <b>Checked against</b>: R 4.2.2 {@code prop.test},
 * {@code binom.test}, {@code phyper}; fixture {@code proportions.json}.
 */
public final class Proportion {
  private static final String MEASURE = "proportion";
  private static final Method COUNT = new Method("share of valid answers", "");
  private static final Method MANSKI =
      new Method("worst-case non-response bounds", "Manski (1989) J. Human Resources 24:343-360");

  private final long x;
  private final long n;
  private final double share;
  private final double effective;
  private final long missing;
  private final OptionalLong population;
  private final Optional<ClusterVariance> clusters;

  private Proportion(
      long x,
      long n,
      double share,
      double effective,
      long missing,
      OptionalLong population,
      Optional<ClusterVariance> clusters) {
    this.x = x;
    this.n = n;
    this.share = share;
    this.effective = effective;
    this.missing = missing;
    this.population = population;
    this.clusters = clusters;
  }

  /**
   * A count of a total.
   *
   * @param x the answers in the category
   * @param n the valid answers
   * @throws IllegalArgumentException unless 0 &lt;= x &lt;= n
   */
  public static Proportion of(long x, long n) {
    Require.count(x, "x");
    if (x > n) {
      throw new IllegalArgumentException("x must not be above n, found " + x + " of " + n);
    }
    return new Proportion(x, n, (double) x / n, n, 0, OptionalLong.empty(), Optional.empty());
  }

  /**
   * The share of ones among observations that are 0 or 1; with clusters, their variance.
   *
   * @param observations answers that are 0 or 1
   * @throws IllegalArgumentException if a value is neither 0 nor 1
   */
  public static Proportion of(Observations observations) {
    long ones = observations.countOnes();
    return new Proportion(
        ones,
        observations.size(),
        observations.mean(observations.values()),
        observations.effectiveSize(),
        observations.missing(),
        OptionalLong.empty(),
        ClusterVariance.ofMean(observations));
  }

  /**
   * Drawn without replacement from a population of this size, which finite intervals need.
   *
   * @param size the people in the population
   * @throws IllegalArgumentException if the size is negative
   */
  public Proportion ofPopulation(long size) {
    Require.count(size, "population");
    return new Proportion(x, n, share, effective, missing, OptionalLong.of(size), clusters);
  }

  /**
   * The answers that were missing and are not among the n.
   *
   * @param count how many answers were missing
   */
  public Proportion withMissing(long count) {
    return new Proportion(x, n, share, effective, count, population, clusters);
  }

  /**
   * The share with its interval.
   *
   * @param interval the method of the interval
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalStateException if the interval needs a population and none was given
   * @throws IllegalArgumentException unless the level lies strictly between 0 and 1
   */
  public Outcome estimate(ProportionInterval interval, double confidenceLevel) {
    Require.level(confidenceLevel);
    if (n == 0) {
      return Undefined.of(MEASURE, TooLittle.empty(missing), 0);
    }
    if (interval.finite()) {
      return finite(interval, confidenceLevel);
    }
    if (clusters.isPresent() && interval == ProportionInterval.WILSON) {
      return clustered(clusters.get(), confidenceLevel);
    }
    double p = (double) x / n;
    return bare()
        .withStandardError(Math.sqrt(p * (1 - p) / n))
        .withInterval(interval.of(x, n, 0, confidenceLevel));
  }

  /**
   * The least and greatest share of the whole population, x/N and (x + N - n)/N.
   *
   * @throws IllegalStateException if no population was given
   */
  public Optional<Bounds> nonResponseBounds() {
    long size = knownPopulation();
    if (size == 0 || n > size) {
      return Optional.empty();
    }
    return Optional.of(new Bounds((double) x / size, (double) (x + (size - n)) / size, MANSKI));
  }

  private Outcome finite(ProportionInterval interval, double confidenceLevel) {
    long size = knownPopulation();
    if (n > size) {
      return Undefined.of(MEASURE, TooLittle.POPULATION_TOO_SMALL, n);
    }
    if (interval == ProportionInterval.HYPERGEOMETRIC && size > Integer.MAX_VALUE) {
      return Undefined.of(MEASURE, TooLittle.POPULATION_TOO_LARGE, n);
    }
    Estimate estimate = bare().withInterval(interval.of(x, n, size, confidenceLevel));
    if (n == size) {
      return estimate.asCensus();
    }
    double p = (double) x / n;
    double variance = n > 1 ? (1 - (double) n / size) * p * (1 - p) / (n - 1) : 0;
    return estimate.withStandardError(Math.sqrt(variance));
  }

  private Outcome clustered(ClusterVariance robust, double confidenceLevel) {
    double p = share;
    Estimate estimate = robust.annotate(bare());
    if (!robust.estimable()) {
      return estimate;
    }
    double effective = WilsonScore.effectiveSize(p, robust.variance(), this.effective);
    double critical = Quantiles.student(confidenceLevel, robust.df());
    return estimate
        .withStandardError(Math.sqrt(robust.variance()))
        .withInterval(
            WilsonScore.interval(
                p, effective, critical, confidenceLevel, robust.named(WilsonScore.EFFECTIVE)));
  }

  private Estimate bare() {
    return Estimate.of(MEASURE, share, n, COUNT).withMissing(missing);
  }

  private long knownPopulation() {
    return population.orElseThrow(
        () -> new IllegalStateException("a finite population must be given: call ofPopulation"));
  }
}
