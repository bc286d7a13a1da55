package org.plait.statistics.prevalence;

import java.util.Arrays;
import java.util.Optional;
import org.plait.statistics.ChangeEstimate;
import org.plait.statistics.ClusterVariance;
import org.plait.statistics.Clustering;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.Mover;
import org.plait.statistics.Outcome;
import org.plait.statistics.Quantiles;
import org.plait.statistics.Require;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TestResult;
import org.plait.statistics.TooLittle;
import org.plait.statistics.TwoWaves;
import org.plait.statistics.Undefined;

/**
 * How much more or less often something is said in a later wave, from the corrected shares of two
 * waves whose cases have clusters, survey weights or strata: later less earlier.
 *
 * <p><b>Input</b>: two {@link SurveyPrevalence}s; persons and clusters have the same number in
 * both. <b>Units</b>: a difference of proportions, -1 to 1. <b>Undefined when</b> a share is.
 * <b>Formula</b>: from what each case adds to either share, the two-way robust variance V, by
 * cluster plus by person minus their intersection; from ten people with a case in both waves on
 * they count as the same. The interval puts both waves' Wilson intervals together with the
 * correlation that V implies; t = d/&radic;V, without clusters and weights z. No test with fewer
 * than ten clusters.
 *
 * <p><b>Reference</b>: Cameron, Gelbach, Miller (2011) J. Business &amp; Economic Statistics
 * 29:238-249; Zou and Donner (2008) Statistics in Medicine 27:1693-1702. <b>Checked against</b>:
 * hand computation, {@code SurveyPrevalenceTest}; coverage by simulation.
 */
public final class SurveyPrevalenceChange {
  private static final String MEASURE = "difference_of_proportions";
  private static final Method BY_PERSON =
      new Method(
          "difference of corrected shares",
          "Newcombe (1998) Statistics in Medicine 17:873-890; Zou and Donner (2008) Statistics in"
              + " Medicine 27:1693-1702");
  private static final Method BY_CLUSTER =
      new Method(
          "difference of corrected shares, two-way robust variance",
          "Zou and Donner (2008) Statistics in Medicine 27:1693-1702; Cameron, Gelbach, Miller"
              + " (2011) J. Business & Economic Statistics 29:238-249");

  private final SurveyPrevalence earlier;
  private final SurveyPrevalence later;
  private final TwoWaves waves;

  private SurveyPrevalenceChange(SurveyPrevalence earlier, SurveyPrevalence later) {
    this.earlier = earlier;
    this.later = later;
    this.waves = TwoWaves.of(earlier.wave().scores(), later.wave().scores());
  }

  /**
   * Of two waves whose judged samples were drawn apart.
   *
   * @param earlier the share of the earlier wave
   * @param later the share of the later wave
   */
  public static SurveyPrevalenceChange of(SurveyPrevalence earlier, SurveyPrevalence later) {
    return new SurveyPrevalenceChange(earlier, later);
  }

  /**
   * The difference with its interval and test; {@code nFrom} and {@code nTo} count judged cases.
   *
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless 0 &lt; confidenceLevel &lt; 1
   */
  public ChangeEstimate estimate(double confidenceLevel) {
    Require.level(confidenceLevel);
    Optional<Undefined> tooLittle = earlier.tooLittle().or(later::tooLittle);
    if (tooLittle.isPresent()) {
      Undefined none = new Undefined(MEASURE, tooLittle.get().reason(), tooLittle.get().n());
      return change(none, none);
    }
    double[] less = Arrays.stream(earlier.added()).map(one -> -one).toArray();
    ClusterVariance robust = ClusterVariance.ofSums(less, later.added(), waves);
    Method method = robust.byCluster() ? BY_CLUSTER : BY_PERSON;
    Estimate bare =
        robust.annotate(Estimate.of(MEASURE, later.share() - earlier.share(), judged(), method));
    if (!robust.estimable()) {
      return change(bare, Undefined.of(MEASURE, TooLittle.ONE_CLUSTER, judged()));
    }
    double critical =
        plain(robust)
            ? Quantiles.normal(confidenceLevel)
            : Quantiles.student(confidenceLevel, df(robust));
    // The variance is that of the sum of -p1 and p2, so their correlation has the other sign.
    Interval interval =
        Mover.difference(
            earlier.share(),
            earlier.interval(robust.from(), critical, confidenceLevel),
            later.share(),
            later.interval(robust.to(), critical, confidenceLevel),
            -robust.correlation(),
            method);
    Estimate estimate = bare.withStandardError(Math.sqrt(robust.variance())).withInterval(interval);
    return change(estimate, test(robust, bare.value(), method));
  }

  private TestOutcome test(ClusterVariance robust, double difference, Method method) {
    if (waves.clustering().filter(Clustering::tooFew).isPresent()) {
      return Undefined.of(MEASURE, TooLittle.TOO_FEW_CLUSTERS, judged());
    }
    if (!(robust.variance() > 0)) {
      return new Undefined(MEASURE, "no variation", judged());
    }
    double statistic = difference / Math.sqrt(robust.variance());
    return plain(robust)
        ? TestResult.normal(statistic, method, judged())
        : TestResult.student(statistic, df(robust), method, judged());
  }

  private boolean plain(ClusterVariance robust) {
    return !robust.byCluster() && !waves.weighted();
  }

  private double df(ClusterVariance robust) {
    return Math.min(robust.df(), Math.max(earlier.df(), later.df()));
  }

  private long judged() {
    return (long) earlier.wave().judged() + later.wave().judged();
  }

  private ChangeEstimate change(Outcome estimate, TestOutcome test) {
    return new ChangeEstimate(
        waves.design(),
        estimate,
        test,
        earlier.wave().judged(),
        later.wave().judged(),
        waves.nPairs(),
        waves.clustering());
  }
}
