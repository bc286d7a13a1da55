package org.plait.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How much a mean changed between two waves: later less earlier, with a t interval and test.
 *
 * <p><b>Undefined when</b> a wave has fewer than two valid answers. When no difference varies there
 * is no interval; p is then 1 if nothing changed, else undefined. <b>Formula</b>: variance
 * S1&sup2;/n1 + S2&sup2;/n2 - 2 n12/(n1 n2) r S1 S2 with r over the linked pairs; Welch's t when
 * independent, the paired t when paired, between them the partially overlapping t. With clusters
 * the two-way robust variance of the sums by cluster.
 *
 * <p><b>Reference</b>: Welch (1947) Biometrika 34:28-35; Derrick, Russ, Toher, White (2017) J.
 * Modern Applied Statistical Methods 16(1):137-157. <b>Checked against</b>: R package
 * Partiallyoverlapping and {@code t.test}.
 */
public final class DifferenceOfMeans {
  private static final String MEASURE = "difference_of_means";
  private static final Method DIFFERENCE = new Method("difference of means", "");
  private static final Method WELCH = new Method("Welch t", "Welch (1947) Biometrika 34:28-35");
  private static final Method STUDENT = new Method("Student t", "Student (1908) Biometrika 6:1-25");
  private static final Method PAIRED = new Method("paired t", "Student (1908) Biometrika 6:1-25");
  private static final Method OVERLAPPING =
      new Method(
          "partially overlapping t (Tnew2)",
          "Derrick, Russ, Toher, White (2017) J. Mod. Appl. Stat. Meth. 16(1):137-157");
  private static final Method OVERLAPPING_EQUAL =
      new Method(
          "partially overlapping t, equal variances (Tnew1)",
          "Derrick, Russ, Toher, White (2017) J. Mod. Appl. Stat. Meth. 16(1):137-157");
  private static final Method CLUSTERED =
      new Method("t, two-way robust variance", "Cameron, Gelbach, Miller (2011) JBES 29:238-249");
  private static final Method FINITE =
      new Method("t, finite population", "Tam (1984) Am. Statistician 38:288-289");

  private final TwoWaves waves;
  private final boolean equalVariances;

  private DifferenceOfMeans(TwoWaves waves, boolean equalVariances) {
    this.waves = waves;
    this.equalVariances = equalVariances;
  }

  /**
   * The change of the mean, each wave with its own variance.
   *
   * @param waves both waves
   */
  public static DifferenceOfMeans of(TwoWaves waves) {
    return new DifferenceOfMeans(waves, false);
  }

  /** With one pooled variance of both waves: Student's t, or Tnew1; clusters are left out. */
  public DifferenceOfMeans withEqualVariances() {
    return new DifferenceOfMeans(waves.withoutClusters(), true);
  }

  /**
   * The difference with its interval and test.
   *
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless the level lies strictly between 0 and 1
   */
  public ChangeEstimate estimate(double confidenceLevel) {
    Require.level(confidenceLevel);
    if (tooFew().isPresent()) {
      return ChangeEstimate.undefined(waves, MEASURE, tooFew().get());
    }
    double[] earlier = waves.from().values().clone();
    Arrays.setAll(earlier, i -> -earlier[i]);
    Optional<ClusterVariance> clusters = ClusterVariance.ofSum(earlier, waves.to().values(), waves);
    if (clusters.isPresent() && !clusters.get().estimable()) {
      Undefined test = Undefined.of(MEASURE, clusters.get().shortage(), total());
      return ChangeEstimate.of(waves, clusters.get().annotate(bare()), test);
    }
    if (clusters.isPresent() && clusters.get().variance() > 0) {
      ClusterVariance robust = clusters.get();
      return student(
          robust.annotate(bare()),
          robust.variance(),
          robust.df(),
          confidenceLevel,
          robust.named(CLUSTERED));
    }
    if (equalVariances) {
      return pooled(confidenceLevel);
    }
    OverlapVariance variance = OverlapVariance.of(earlier, waves.to().values(), waves);
    if (variance.total() == 0) {
      return withoutVariation(separateMethod());
    }
    return student(bare(), variance.total(), variance.df(), confidenceLevel, separateMethod());
  }

  /**
   * The difference with the interval for these finite populations; without clusters.
   *
   * @param populations the people there were to ask
   * @param confidenceLevel e.g. 0.95
   * @return undefined when a wave, or the pairs, outnumber the people there were
   * @throws IllegalArgumentException unless the level lies strictly between 0 and 1
   */
  public Outcome estimateOfPopulations(Populations populations, double confidenceLevel) {
    Require.level(confidenceLevel);
    if (tooFew().isPresent()) {
      return Undefined.of(MEASURE, tooFew().get(), Math.min(waves.nFrom(), waves.nTo()));
    }
    if (!populations.hold(waves)) {
      return Undefined.of(MEASURE, TooLittle.POPULATION_TOO_SMALL, total());
    }
    double difference = difference();
    if (waves.nFrom() == populations.from() && waves.nTo() == populations.to()) {
      return bare()
          .withInterval(new Interval(difference, difference, confidenceLevel, FINITE))
          .asCensus();
    }
    double variance = FiniteVariance.of(waves, populations).total();
    if (variance == 0) {
      return bare().withNote(Notes.NO_VARIATION);
    }
    double df = OverlapVariance.of(waves.from().values(), waves.to().values(), waves).df();
    double half = Quantiles.student(confidenceLevel, df) * Math.sqrt(variance);
    return bare()
        .withStandardError(Math.sqrt(variance))
        .withInterval(new Interval(difference - half, difference + half, confidenceLevel, FINITE));
  }

  private ChangeEstimate pooled(double confidenceLevel) {
    double[] x = waves.from().values();
    double[] y = waves.to().values();
    double n1 = waves.nFrom();
    double n2 = waves.nTo();
    boolean independent = waves.design() == Design.INDEPENDENT;
    double pairs = independent ? 0 : waves.nPairs();
    double r = independent ? 0 : waves.correlation(x, y);
    double common =
        ((n1 - 1) * waves.from().variance(x) + (n2 - 1) * waves.to().variance(y)) / (n1 + n2 - 2);
    double variance = common * (1 / n1 + 1 / n2 - 2 * r * pairs / n1 / n2);
    double single = n1 + n2 - 2 * pairs;
    double df = pairs - 1 + (single + pairs - 1) * single / (single + 2 * pairs);
    Method method = independent ? STUDENT : OVERLAPPING_EQUAL;
    return variance > 0
        ? student(bare(), variance, df, confidenceLevel, method)
        : withoutVariation(method);
  }

  private ChangeEstimate student(
      Estimate estimate, double variance, double df, double confidenceLevel, Method method) {
    double error = Math.sqrt(variance);
    double half = Quantiles.student(confidenceLevel, df) * error;
    double difference = difference();
    Estimate complete =
        estimate
            .withStandardError(error)
            .withInterval(
                new Interval(difference - half, difference + half, confidenceLevel, method));
    return ChangeEstimate.of(
        waves, complete, TestResult.student(difference / error, df, method, total()));
  }

  private ChangeEstimate withoutVariation(Method method) {
    if (difference() == 0) {
      TestResult test =
          new TestResult(
              0,
              OptionalDouble.empty(),
              1,
              Alternative.TWO_SIDED,
              method,
              total(),
              Optional.of(Notes.NO_CHANGE));
      return ChangeEstimate.of(waves, bare().withNote(Notes.NO_CHANGE), test);
    }
    Undefined test = Undefined.of(MEASURE, TooLittle.NO_VARIATION, total());
    return ChangeEstimate.of(waves, bare().withNote(Notes.NO_VARIATION), test);
  }

  private Method separateMethod() {
    return switch (waves.design()) {
      case INDEPENDENT -> WELCH;
      case PAIRED -> PAIRED;
      case OVERLAPPING -> OVERLAPPING;
    };
  }

  private Optional<TooLittle> tooFew() {
    Observations smaller = waves.nFrom() <= waves.nTo() ? waves.from() : waves.to();
    return switch (smaller.size()) {
      case 0 -> Optional.of(TooLittle.empty(smaller.missing()));
      case 1 -> Optional.of(TooLittle.ONE_CASE);
      default -> Optional.empty();
    };
  }

  private Estimate bare() {
    return Estimate.of(MEASURE, difference(), total(), DIFFERENCE)
        .withMissing(waves.from().missing() + waves.to().missing());
  }

  private double difference() {
    return waves.to().mean(waves.to().values()) - waves.from().mean(waves.from().values());
  }

  private long total() {
    return (long) waves.nFrom() + waves.nTo();
  }
}
