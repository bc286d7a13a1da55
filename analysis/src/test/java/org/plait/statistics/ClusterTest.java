package org.plait.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plait.statistics.Fixture.close;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Answers that come in clusters, such as people of the same organisation. */
class ClusterTest {
  private static final int NONE = Observations.NONE;

  /** 24 clusters of four; the first 40 people answer twice, every fifth from another cluster. */
  private static TwoWaves panel(Random random, boolean binary) {
    int people = 120;
    double[] site = random.doubles(24, -0.8, 0.8).toArray();
    int[] earlierCluster = new int[80];
    int[] laterCluster = new int[80];
    double[] earlier = new double[80];
    double[] later = new double[80];
    int[] persons = new int[80];
    int[] laterPersons = new int[80];
    double[] own = random.doubles(people, -1, 1).toArray();
    for (int i = 0; i < 80; i++) {
      persons[i] = i;
      earlierCluster[i] = i % 24;
      laterPersons[i] = i < 40 ? i : 40 + i;
      laterCluster[i] = i < 40 && i % 5 == 0 ? (i + 7) % 24 : i % 24;
      earlier[i] = score(own[i] + site[earlierCluster[i]] + random.nextDouble(), binary);
      later[i] = score(own[laterPersons[i]] + site[laterCluster[i]] + random.nextDouble(), binary);
    }
    return TwoWaves.of(
        Observations.of(earlier, persons).inClusters(earlierCluster),
        Observations.of(later, laterPersons).inClusters(laterCluster));
  }

  private static double score(double latent, boolean binary) {
    return binary ? (latent > 0.5 ? 1 : 0) : Math.round(latent + 3);
  }

  /** The sum over all pairs of answers that share a cluster or a person, times G/(G - 1). */
  private static double byDefinition(double[] u, double[] v, TwoWaves waves) {
    int n1 = u.length;
    int n = n1 + v.length;
    double[] added = new double[n];
    int[] cluster = new int[n];
    int[] person = new int[n];
    for (int i = 0; i < n; i++) {
      boolean first = i < n1;
      Observations wave = first ? waves.from() : waves.to();
      int at = first ? i : i - n1;
      double[] values = first ? u : v;
      added[i] = (values[at] - Sample.mean(values)) / values.length;
      cluster[i] = wave.cluster(at);
      person[i] = wave.person(at);
    }
    double sum = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        sum += cluster[i] == cluster[j] || person[i] == person[j] ? added[i] * added[j] : 0;
      }
    }
    double groups = Arrays.stream(cluster).distinct().count();
    return sum * groups / (groups - 1);
  }

  private static double[] negated(double[] values) {
    return Arrays.stream(values).map(x -> -x).toArray();
  }

  @Test
  void aChangeOfMeansHasTheTwoWayRobustVariance() {
    TwoWaves waves = panel(new Random(1), false);
    ChangeEstimate change = DifferenceOfMeans.of(waves).estimate(0.95);
    double variance = byDefinition(negated(waves.from().values()), waves.to().values(), waves);
    Estimate estimate = change.estimate().estimate().orElseThrow();
    double error = Math.sqrt(variance);
    assertThat(estimate.standardError().orElseThrow()).isCloseTo(error, close(error));
    TestResult test = change.test().result().orElseThrow();
    assertThat(test.df()).hasValue(23);
    assertThat(test.statistic())
        .isCloseTo(estimate.value() / error, close(estimate.value() / error));
    double half = estimate.interval().orElseThrow().width() / 2;
    assertThat(half).isCloseTo(2.0686576 * error, close(half, 1e-7));
  }

  @Test
  void aChangeOfProportionsCombinesTheWavesWithTheSameVariance() {
    TwoWaves waves = panel(new Random(2), true);
    ChangeEstimate change = DifferenceOfProportions.of(waves).estimate(0.95);
    double variance = byDefinition(negated(waves.from().values()), waves.to().values(), waves);
    Estimate estimate = change.estimate().estimate().orElseThrow();
    double error = Math.sqrt(variance);
    assertThat(estimate.standardError().orElseThrow()).isCloseTo(error, close(error));
    // Far from 0 and 1 the combined interval is nearly the estimate and t standard errors.
    assertThat(estimate.interval().orElseThrow().width())
        .isCloseTo(2 * 2.0686576 * error, close(error, 0.25));
  }

  @Test
  void aRelativeEffectSumsPlacementsByCluster() {
    TwoWaves waves = panel(new Random(3), false);
    double[] x = waves.from().values();
    double[] y = waves.to().values();
    double[] below = Arrays.stream(x).map(a -> share(y, a)).toArray();
    double[] above = Arrays.stream(y).map(b -> 1 - share(x, b)).toArray();
    double error = Math.sqrt(byDefinition(below, above, waves));
    Estimate estimate = RelativeEffect.of(waves).estimate(0.95).estimate().estimate().orElseThrow();
    assertThat(estimate.value()).isCloseTo(Sample.mean(above), close(1));
    assertThat(estimate.standardError().orElseThrow()).isCloseTo(error, close(error));
  }

  /** The share of the values above one, ties counting half. */
  private static double share(double[] values, double one) {
    return Arrays.stream(values).map(v -> v > one ? 1 : v == one ? 0.5 : 0).average().orElseThrow();
  }

  @Test
  void oneWaveHasTheVarianceOfTheSumsByCluster() {
    double[] values = {1, 1, 0, 0, 1, 0, 1, 1, 1, 0, 0, 0, 1, 0, 1, 1, 0, 0, 1, 1, 1, 0};
    int[] clusters = new int[22];
    Arrays.setAll(clusters, i -> i / 2);
    Observations wave = Observations.of(values).inClusters(clusters);
    double p = 12 / 22.0;
    double squares = 0;
    for (int g = 0; g < 11; g++) {
      double sum = values[2 * g] + values[2 * g + 1] - 2 * p;
      squares += sum * sum;
    }
    double v = 11 / 10.0 * squares / 22 / 22;
    Estimate share =
        Proportion.of(wave).estimate(ProportionInterval.WILSON, 0.95).estimate().orElseThrow();
    assertThat(share.standardError().orElseThrow()).isCloseTo(Math.sqrt(v), close(Math.sqrt(v)));
    double t = Quantiles.student(0.95, 10);
    Interval expected = WilsonScore.interval(p, p * (1 - p) / v, t, 0.95, WilsonScore.EFFECTIVE);
    assertThat(share.interval().orElseThrow().lower()).isCloseTo(expected.lower(), close(1));
    assertThat(share.interval().orElseThrow().upper()).isCloseTo(expected.upper(), close(1));
    Estimate mean = Mean.of(wave).estimate(0.95).estimate().orElseThrow();
    assertThat(mean.standardError()).isEqualTo(share.standardError());
    assertThat(mean.interval().orElseThrow().upper()).isCloseTo(p + t * Math.sqrt(v), close(1));
  }

  @Test
  void clustersOfOneChangeNothing() {
    double[] values = {3, 4, 4, 5, 2, 3, 4, 4, 5, 1, 3, 3};
    Observations wave = Observations.of(values).inClusters(Waves.persons(12, 0, 12));
    assertThat(Mean.of(wave).estimate(0.95)).isEqualTo(Mean.of(values).estimate(0.95));
    TwoWaves waves = TwoWaves.of(wave, Observations.of(5, 4, 3, 5, 5, 5, 4, 4, 5, 5));
    assertThat(RelativeEffect.of(waves).estimate(0.95).estimate())
        .isEqualTo(RelativeEffect.of(waves.withoutClusters()).estimate(0.95).estimate());
  }

  @Test
  void aMissingClusterIsTakenFromTheOtherWaveElseIsOfOne() {
    TwoWaves waves =
        TwoWaves.of(
            Observations.of(new double[] {1, 2, 3, 4}, new int[] {0, 1, 2, 3})
                .inClusters(new int[] {7, NONE, NONE, 7}),
            Observations.of(new double[] {2, 2, 4}, new int[] {0, 1, 2})
                .inClusters(new int[] {NONE, 8, NONE}));
    assertThat(waves.clustering()).hasValue(new Clustering(2, 1, 2, 1));
    ClusterAssignment groups = waves.clusters();
    assertThat(groups.from()[1]).isEqualTo(groups.to()[1]);
    assertThat(groups.from()[2]).isEqualTo(groups.to()[2]);
    assertThat(groups.groups()).isEqualTo(3);
  }

  @Test
  void fewerThanTenClustersDecideNothing() {
    TwoWaves all = panel(new Random(4), true);
    int[] few = new int[80];
    Arrays.setAll(few, i -> i % 9);
    TwoWaves waves = TwoWaves.of(all.from().inClusters(few), all.to().inClusters(few));
    ChangeEstimate change = DifferenceOfProportions.of(waves).estimate(0.95);
    assertThat(change.tooFewClusters()).isTrue();
    assertThat(change.test())
        .isEqualTo(new Undefined("difference_of_proportions", "fewer than 10 clusters", 160));
    assertThat(change.estimate().estimate().orElseThrow().note())
        .hasValue("fewer than 10 clusters");
  }

  @Test
  void oneClusterHasNoInterval() {
    Observations wave = Observations.of(1, 0, 1, 1).inClusters(new int[] {3, 3, 3, 3});
    Estimate share =
        Proportion.of(wave).estimate(ProportionInterval.WILSON, 0.95).estimate().orElseThrow();
    assertThat(share.interval()).isEmpty();
    ChangeEstimate change = DifferenceOfMeans.of(TwoWaves.of(wave, wave)).estimate(0.95);
    assertThat(change.estimate().estimate().orElseThrow().interval()).isEmpty();
    assertThat(change.tooFewClusters()).isTrue();
  }

  /** Eleven clusters whose people move between them so that the two-way sum is negative. */
  @Test
  void aNegativeTwoWaySumGivesWayToTheLargerOneWayVariance() {
    int size = 22;
    double[] earlier = new double[size];
    double[] later = new double[size];
    int[] from = new int[size];
    int[] to = new int[size];
    for (int i = 0; i < size; i++) {
      from[i] = i / 2;
      to[i] = (i / 2 + 1) % 11;
      earlier[i] = i % 2;
      later[i] = i % 2;
    }
    int[] persons = Waves.persons(size, 0, size);
    TwoWaves waves =
        TwoWaves.of(
            Observations.of(earlier, persons).inClusters(from),
            Observations.of(later, persons).inClusters(to));
    ClusterVariance variance = ClusterVariance.ofSum(negated(earlier), later, waves).orElseThrow();
    assertThat(byDefinition(negated(earlier), later, waves)).isNegative();
    assertThat(variance.variance()).isNotNegative();
    ChangeEstimate change = DifferenceOfProportions.of(waves).estimate(0.95);
    assertThat(change.estimate().estimate().orElseThrow().interval().orElseThrow().contains(0))
        .isTrue();
  }

  /** 30 sites of six with a common part; 95 intervals in 100 must hold the truth, which is 0. */
  @Test
  void intervalsHoldTheTruthAsOftenAsTheySay() {
    Random random = new Random(20261122);
    int draws = 800;
    int shares = 0;
    int effects = 0;
    for (int draw = 0; draw < draws; draw++) {
      TwoWaves waves = sites(random);
      shares += covers(DifferenceOfProportions.of(binary(waves)).estimate(0.95), 0);
      effects += covers(RelativeEffect.of(waves).estimate(0.95), 0.5);
    }
    // Standard error of the coverage: 0.8 points.
    assertThat(shares / (double) draws).isBetween(0.93, 0.975);
    assertThat(effects / (double) draws).isBetween(0.93, 0.975);
  }

  private static int covers(ChangeEstimate change, double truth) {
    Interval interval = change.estimate().estimate().orElseThrow().interval().orElseThrow();
    return interval.contains(truth) ? 1 : 0;
  }

  private static TwoWaves sites(Random random) {
    int n = 180;
    double[] earlier = new double[n];
    double[] later = new double[n];
    int[] cluster = new int[n];
    int[] persons = new int[n];
    int[] others = new int[n];
    double[] atSite = new double[30];
    double[] then = new double[30];
    Arrays.setAll(atSite, g -> 0.5 * random.nextGaussian());
    Arrays.setAll(then, g -> 0.3 * random.nextGaussian());
    for (int i = 0; i < n; i++) {
      cluster[i] = i % 30;
      persons[i] = i;
      others[i] = i % 6 < 3 ? i : n + i;
      double own = random.nextGaussian();
      double second = others[i] == i ? own : random.nextGaussian();
      earlier[i] = atSite[i % 30] + own + 0.7 * random.nextGaussian();
      later[i] = atSite[i % 30] + then[i % 30] + second + 0.7 * random.nextGaussian();
    }
    return TwoWaves.of(
        Observations.of(rounded(earlier), persons).inClusters(cluster),
        Observations.of(rounded(later), others).inClusters(cluster));
  }

  private static double[] rounded(double[] values) {
    return Arrays.stream(values).map(v -> Math.max(-2, Math.min(2, Math.round(v)))).toArray();
  }

  private static TwoWaves binary(TwoWaves waves) {
    return TwoWaves.of(binary(waves.from()), binary(waves.to()));
  }

  private static Observations binary(Observations wave) {
    int[] persons = new int[wave.size()];
    int[] clusters = new int[wave.size()];
    Arrays.setAll(persons, wave::person);
    Arrays.setAll(clusters, wave::cluster);
    double[] values = Arrays.stream(wave.values()).map(v -> v > 0 ? 1 : 0).toArray();
    return Observations.of(values, persons).inClusters(clusters);
  }

  @Test
  void refusesWhatIsNoCluster() {
    assertThatThrownBy(() -> Observations.of(1, 2).inClusters(new int[] {1}))
        .hasMessage("clusters must have one entry for each value: 2, found 1");
    assertThatThrownBy(() -> Observations.of(1, 2).inClusters(new int[] {1, -2}))
        .hasMessage("cluster must be 0 or more, or -1 for none, found -2");
  }
}
