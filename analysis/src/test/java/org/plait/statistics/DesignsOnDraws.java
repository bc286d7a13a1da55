package org.plait.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plait.statistics.design.DesignBootstrap;
import org.plait.statistics.design.DesignEffect;
import org.plait.statistics.design.Jackknife;
import org.plait.statistics.design.LonelyPsu;
import org.plait.statistics.design.RaoScottTest;
import org.plait.statistics.design.SurveyDesign;
import org.plait.statistics.design.SurveyMean;
import org.plait.statistics.design.SurveyProportion;
import org.plait.statistics.design.SurveyProportionInterval;
import org.plait.statistics.design.SurveyQuantile;
import org.plait.statistics.design.SurveyRatio;
import org.plait.statistics.design.SurveyTotal;
import org.plait.statistics.design.SurveyTwoGroups;
import org.plait.statistics.design.SurveyVariable;
import org.plait.statistics.weighting.Margin;
import org.plait.statistics.weighting.Raked;
import org.plait.statistics.weighting.Raking;

/** The estimators of complex samples, on samples drawn for them. */
final class DesignsOnDraws {
  private static final double LEVEL = 0.9;
  private static final double ANY = Double.POSITIVE_INFINITY;

  private DesignsOnDraws() {}

  static List<EstimatorsOnDraws> all() {
    return List.of(
        new EstimatorsOnDraws("survey means", -ANY, ANY, DesignsOnDraws::means),
        new EstimatorsOnDraws("survey shares", 0, 1, DesignsOnDraws::shares),
        new EstimatorsOnDraws("survey effects", 0, ANY, DesignsOnDraws::effects),
        new EstimatorsOnDraws("survey groups", -ANY, ANY, DesignsOnDraws::groups),
        new EstimatorsOnDraws("survey replicates", -ANY, ANY, DesignsOnDraws::replicates),
        new EstimatorsOnDraws("raking", 0, ANY, DesignsOnDraws::raking));
  }

  /** Weights, strata, clusters, sizes of populations and a domain, each in some of the draws. */
  private static SurveyDesign design(RandomDraw d, int n) {
    SurveyDesign design = SurveyDesign.ofWeights(d.weights(n));
    LonelyPsu[] policies = LonelyPsu.values();
    if (d.coin()) {
      design = design.stratified(d.labels(n, 3));
    }
    if (d.coin()) {
      design = design.clustered(d.labels(n, 6));
    }
    if (d.coin()) {
      double[] sizes = new double[n];
      Arrays.fill(sizes, n + d.upTo(20));
      design = design.ofPopulation(sizes);
    }
    design = design.onLonely(policies[d.upTo(policies.length - 1)]);
    return d.coin() ? design : design.domain(d.flags(n));
  }

  private static SurveyVariable variable(RandomDraw d, double[] values) {
    return d.coin() ? SurveyVariable.of(values) : SurveyVariable.of(values, d.flags(values.length));
  }

  private static Stream<?> means(RandomDraw d) {
    int n = d.size();
    SurveyDesign design = design(d, n);
    SurveyVariable y = variable(d, d.values(n));
    SurveyVariable x = variable(d, d.values(n));
    return Stream.of(
        SurveyMean.of(design, y, x).estimate(0, LEVEL),
        SurveyMean.of(design, y, x).combination("gap", new double[] {1, -1}, LEVEL),
        SurveyTotal.of(design, y).estimate(0, LEVEL),
        SurveyRatio.of(design, y, x).estimate(0, LEVEL),
        SurveyQuantile.of(design, y).estimate(0.5, LEVEL),
        SurveyQuantile.of(design, y).estimate(0.1, LEVEL));
  }

  private static Stream<?> shares(RandomDraw d) {
    int n = d.size();
    SurveyProportion share = SurveyProportion.of(design(d, n), variable(d, d.ones(n)));
    return Stream.concat(
        Arrays.stream(SurveyProportionInterval.values()).map(i -> share.estimate(i, LEVEL)),
        Stream.of(share.kornGraubard().map(interval -> interval.estimate(LEVEL))));
  }

  private static Stream<?> effects(RandomDraw d) {
    int n = d.size();
    DesignEffect effect = DesignEffect.of(design(d, n), variable(d, d.values(n)));
    SurveyProportion share = SurveyProportion.of(design(d, n), variable(d, d.ones(n)));
    return Stream.of(
        effect.withReplacement(), effect.withoutReplacement(), share.weightingEffect());
  }

  private static Stream<?> groups(RandomDraw d) {
    int n = d.size();
    SurveyDesign design = design(d, n);
    SurveyTwoGroups groups = SurveyTwoGroups.of(design, variable(d, d.values(n)), d.flags(n));
    SurveyVariable rows = variable(d, asNumbers(d.numbers(n, 3)));
    SurveyVariable columns = variable(d, asNumbers(d.numbers(n, 3)));
    return Stream.concat(
        Arrays.stream(SurveyTwoGroups.Scores.values()).map(groups::rankTest),
        Stream.of(
            groups.difference(LEVEL),
            groups.tTest(),
            RaoScottTest.of(design, rows, columns).test()));
  }

  private static double[] asNumbers(int[] numbers) {
    return IntStream.of(numbers).asDoubleStream().toArray();
  }

  private static Stream<?> replicates(RandomDraw d) {
    int n = d.size();
    SurveyDesign design = design(d, n);
    SurveyVariable y = variable(d, d.values(n));
    SurveyVariable x = variable(d, d.values(n));
    return Stream.of(
        Jackknife.of(design).mean(y, LEVEL),
        Jackknife.of(design).ratio(y, x, LEVEL),
        DesignBootstrap.of(design, 20, 1).mean(y, LEVEL),
        DesignBootstrap.of(design, 20, 1).aroundTheEstimate().mean(y, LEVEL));
  }

  private static Stream<?> raking(RandomDraw d) {
    int n = d.size();
    Margin region = Margin.of("region", List.of("N", "S"), population(d), d.numbers(n, 2));
    Margin age = Margin.of("age", List.of("y", "o"), population(d), d.numbers(n, 2));
    return Raking.of(List.of(region, age))
        .weights()
        .fold(raked -> weights(raked), none -> Stream.of(none.remainder()));
  }

  private static Stream<?> weights(Raked raked) {
    return Stream.concat(
        Arrays.stream(raked.weights()).boxed(), Stream.of(raked.spread().designEffect()));
  }

  private static double[] population(RandomDraw d) {
    return new double[] {1 + d.upTo(40), 1 + d.upTo(40)};
  }
}
