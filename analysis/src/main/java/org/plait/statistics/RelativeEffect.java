package org.plait.statistics;

import java.util.Arrays;
import java.util.Optional;

/**
 * How far ordinal answers moved between two waves: the probability that someone of the later wave
 * answers higher than someone of the earlier, ties counting half. 1/2 is no change.
 *
 * <p><b>Units</b>: a probability, 0 to 1. <b>Undefined when</b> a wave has fewer than two valid
 * answers. <b>Formula</b>: P(X &lt; Y) + P(X = Y)/2. Each answer's placement is the share of the
 * other wave it stands below (earlier) or above (later); the variance is that of the sum of both
 * waves' mean placements, with the covariance over the linked pairs; t with Satterthwaite's degrees
 * of freedom when independent (Brunner and Munzel's test), n - 1 when paired, between them as for
 * the partially overlapping t. With clusters the two-way robust variance of the placements' sums.
 * The interval is cut at 0 and 1.
 *
 * <p>When the placements don't vary (no overlap between the waves, or nobody changed) the variance
 * would be 0; then the largest possible one, p(1-p)/min(n1, n2), gives a Wilson interval and the
 * matching score test, and a note says so.
 *
 * <p><b>Reference</b>: Brunner and Munzel (2000) Biometrical J. 42:17-25; Konietschke and Pauly
 * (2012) Electronic J. Statistics 6:1358-1372; bound: van Dantzig (1951) Indagationes Mathematicae
 * 13:1-8. <b>Checked against</b>: lawstat, scipy 1.10.1; fixture {@code rank_tests.json}.
 */
public final class RelativeEffect {
  private static final String MEASURE = "relative_effect";
  private static final double NO_CHANGE = 0.5;
  private static final Method EFFECT =
      new Method("relative effect", "Brunner and Munzel (2000) Biometrical J. 42:17-25");
  private static final Method INDEPENDENT =
      new Method("Brunner-Munzel", "Brunner and Munzel (2000) Biometrical J. 42:17-25");
  private static final Method LINKED =
      new Method(
          "placements summed by person, t",
          "Brunner and Munzel (2000) Biometrical J. 42:17-25; Konietschke and Pauly (2012) EJS"
              + " 6:1358-1372");
  private static final Method CLUSTERED =
      new Method(
          "placements summed by cluster, t", "Cameron, Gelbach, Miller (2011) JBES 29:238-249");
  private static final Method BOUND =
      new Method(
          "Wilson score, largest possible variance", "van Dantzig (1951) Indag. Math. 13:1-8");

  private final TwoWaves waves;
  private final double[] below;
  private final double[] above;

  private RelativeEffect(TwoWaves waves) {
    this.waves = waves;
    this.above = Distribution.of(waves.from()).placements(waves.to().values());
    double[] earlier = Distribution.of(waves.to()).placements(waves.from().values());
    Arrays.setAll(earlier, i -> 1 - earlier[i]);
    this.below = earlier;
  }

  /**
   * The relative effect of the later wave against the earlier.
   *
   * @param waves both waves
   */
  public static RelativeEffect of(TwoWaves waves) {
    return new RelativeEffect(waves);
  }

  /**
   * The effect with its interval and the test of 1/2.
   *
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless the level lies strictly between 0 and 1
   */
  public ChangeEstimate estimate(double confidenceLevel) {
    Require.level(confidenceLevel);
    Observations smaller = waves.nFrom() <= waves.nTo() ? waves.from() : waves.to();
    if (smaller.size() == 0) {
      return ChangeEstimate.undefined(waves, MEASURE, TooLittle.empty(smaller.missing()));
    }
    if (smaller.size() == 1) {
      return ChangeEstimate.undefined(waves, MEASURE, TooLittle.ONE_CASE);
    }
    Optional<ClusterVariance> clusters = ClusterVariance.ofSum(below, above, waves);
    if (clusters.isPresent() && !clusters.get().estimable()) {
      Undefined test = Undefined.of(MEASURE, clusters.get().shortage(), total());
      return ChangeEstimate.of(waves, clusters.get().annotate(bare()), test);
    }
    OverlapVariance variance = OverlapVariance.of(below, above, waves);
    if (variance.total() == 0) {
      return bounded(confidenceLevel);
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
    Method method = waves.design() == Design.INDEPENDENT ? INDEPENDENT : LINKED;
    return student(bare(), variance.total(), variance.df(), confidenceLevel, method);
  }

  /**
   * Cliff's delta of the later against the earlier answers, P(X &lt; Y) - P(X &gt; Y).
   *
   * <p><b>Reference</b>: Cliff (1993) Psychological Bulletin 114:494-509.
   *
   * @throws IllegalStateException if a wave has no valid answer
   */
  public double cliffDelta() {
    if (waves.nFrom() == 0 || waves.nTo() == 0) {
      throw new IllegalStateException("cliffDelta needs a valid answer in each wave");
    }
    return 2 * effect() - 1;
  }

  private ChangeEstimate student(
      Estimate estimate, double variance, double df, double confidenceLevel, Method method) {
    double error = Math.sqrt(variance);
    double half = Quantiles.student(confidenceLevel, df) * error;
    double effect = effect();
    Interval interval =
        new Interval(
            Math.max(0, effect - half), Math.min(1, effect + half), confidenceLevel, method);
    Estimate complete = estimate.withStandardError(error).withInterval(interval);
    double t = (effect - NO_CHANGE) / error;
    return ChangeEstimate.of(waves, complete, TestResult.student(t, df, method, total()));
  }

  private ChangeEstimate bounded(double confidenceLevel) {
    double effect = effect();
    double n = Math.min(waves.nFrom(), waves.nTo());
    String note = boundedNote(effect);
    double critical = Quantiles.normal(confidenceLevel);
    Interval interval = WilsonScore.interval(effect, n, critical, confidenceLevel, BOUND);
    double z = (effect - NO_CHANGE) / Math.sqrt(NO_CHANGE * NO_CHANGE / n);
    TestResult test = TestResult.normal(z, BOUND, total()).withNote(note);
    return ChangeEstimate.of(waves, bare().withInterval(interval).withNote(note), test);
  }

  private String boundedNote(double effect) {
    if (effect == 0 || effect == 1) {
      return Notes.SEPARATION;
    }
    boolean same =
        waves.from().isConstant(waves.from().values())
            && waves.to().isConstant(waves.to().values());
    if (effect == NO_CHANGE) {
      return same ? Notes.SAME_ANSWER : Notes.NO_CHANGE;
    }
    return Notes.NO_VARIANCE;
  }

  private Estimate bare() {
    return Estimate.of(MEASURE, effect(), total(), EFFECT)
        .withMissing(waves.from().missing() + waves.to().missing());
  }

  private double effect() {
    return Sample.clamp(waves.to().mean(above), 0, 1);
  }

  private long total() {
    return (long) waves.nFrom() + waves.nTo();
  }
}
