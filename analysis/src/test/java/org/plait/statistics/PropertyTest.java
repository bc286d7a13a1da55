package org.plait.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.statistics.Fixture.close;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for any data; the seed names the data. */
class PropertyTest {
  private static final List<Function<TwoWaves, ChangeEstimate>> CHANGES =
      List.of(
          waves -> DifferenceOfMeans.of(waves).estimate(0.9),
          waves -> RelativeEffect.of(waves).estimate(0.9),
          waves -> DifferenceOfProportions.of(waves).estimate(0.9));

  static IntStream seeds() {
    return IntStream.range(0, 120);
  }

  /** Two waves of 0 and 1, of any size, overlap, share of ones and clusters. */
  private static TwoWaves waves(Random random) {
    int n1 = 2 + random.nextInt(60);
    int n2 = 2 + random.nextInt(60);
    boolean all = random.nextInt(4) == 0;
    int later = all ? n1 : n2;
    int pairs = all ? n1 : random.nextInt(Math.min(n1, later) + 1);
    double p = random.nextInt(5) / 4.0;
    Observations from = wave(random, n1, Waves.persons(n1, 1000, pairs), p);
    Observations to = wave(random, later, Waves.persons(later, 2000, pairs), random.nextDouble());
    if (random.nextBoolean()) {
      return TwoWaves.of(from, to);
    }
    int clusters = 1 + random.nextInt(30);
    return TwoWaves.of(
        from.inClusters(random.ints(n1, -1, clusters).toArray()),
        to.inClusters(random.ints(later, -1, clusters).toArray()));
  }

  private static Observations wave(Random random, int n, int[] persons, double p) {
    return Observations.of(random.doubles(n).map(u -> u < p ? 1 : 0).toArray(), persons);
  }

  private static Estimate estimate(ChangeEstimate change) {
    return change.estimate().estimate().orElseThrow();
  }

  private static void assertSame(ChangeEstimate found, ChangeEstimate expected) {
    assertThat(found.design()).isEqualTo(expected.design());
    assertThat(estimate(found).value()).isCloseTo(estimate(expected).value(), close(1));
    assertThat(found.test().result().isPresent()).isEqualTo(expected.test().result().isPresent());
    found
        .test()
        .result()
        .ifPresent(
            test ->
                assertThat(test.pValue())
                    .isCloseTo(expected.test().result().orElseThrow().pValue(), close(1, 1e-7)));
    assertThat(estimate(found).interval().isPresent())
        .isEqualTo(estimate(expected).interval().isPresent());
    estimate(found)
        .interval()
        .ifPresent(
            interval -> {
              Interval other = estimate(expected).interval().orElseThrow();
              assertThat(interval.lower()).isCloseTo(other.lower(), close(1, 1e-7));
              assertThat(interval.upper()).isCloseTo(other.upper(), close(1, 1e-7));
            });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anIntervalContainsItsEstimate(int seed) {
    TwoWaves waves = waves(new Random(seed));
    for (Function<TwoWaves, ChangeEstimate> measure : CHANGES) {
      Estimate found = estimate(measure.apply(waves));
      found.interval().ifPresent(interval -> assertThat(interval.contains(found.value())).isTrue());
    }
    Populations people = Populations.of(130, 140);
    for (Outcome outcome :
        List.of(
            DifferenceOfMeans.of(waves).estimateOfPopulations(people, 0.9),
            DifferenceOfProportions.of(waves).estimateOfPopulations(people, 0.9),
            Mean.of(waves.from()).estimate(0.9),
            Median.of(waves.from()).estimate(0.9))) {
      Estimate found = outcome.estimate().orElseThrow();
      found.interval().ifPresent(interval -> assertThat(interval.contains(found.value())).isTrue());
    }
    for (ProportionInterval method : ProportionInterval.values()) {
      Estimate share =
          Proportion.of(waves.to())
              .ofPopulation(200)
              .estimate(method, 0.9)
              .estimate()
              .orElseThrow();
      share.interval().ifPresent(interval -> assertThat(interval.contains(share.value())).isTrue());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void swappingTheWavesTurnsTheSign(int seed) {
    TwoWaves waves = waves(new Random(seed));
    for (Function<TwoWaves, ChangeEstimate> measure : CHANGES) {
      ChangeEstimate there = measure.apply(waves);
      ChangeEstimate back = measure.apply(waves.swapped());
      boolean share = estimate(there).measure().equals("relative_effect");
      double centre = share ? 1 : 0;
      assertThat(estimate(back).value()).isCloseTo(centre - estimate(there).value(), close(1));
      estimate(there)
          .interval()
          .ifPresent(
              interval -> {
                Interval other = estimate(back).interval().orElseThrow();
                assertThat(other.lower()).isCloseTo(centre - interval.upper(), close(1));
                assertThat(other.upper()).isCloseTo(centre - interval.lower(), close(1));
              });
      there
          .test()
          .result()
          .ifPresent(
              test -> {
                TestResult other = back.test().result().orElseThrow();
                assertThat(other.pValue()).isCloseTo(test.pValue(), close(1));
                assertThat(other.statistic())
                    .isCloseTo(-test.statistic(), close(1 + Math.abs(test.statistic())));
              });
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theOrderAndTheNumbersOfPeopleAndClustersChangeNothing(int seed) {
    Random random = new Random(seed);
    TwoWaves waves = waves(random);
    TwoWaves shuffled = TwoWaves.of(shuffled(waves.from(), random), shuffled(waves.to(), random));
    for (Function<TwoWaves, ChangeEstimate> measure : CHANGES) {
      assertSame(measure.apply(shuffled), measure.apply(waves));
    }
  }

  /** Other order, other numbers for the same people and clusters. */
  private static Observations shuffled(Observations wave, Random random) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, wave.size()).boxed().toList());
    Collections.shuffle(order, random);
    double[] values = new double[order.size()];
    int[] persons = new int[order.size()];
    int[] clusters = new int[order.size()];
    for (int i = 0; i < values.length; i++) {
      int at = order.get(i);
      values[i] = wave.values()[at];
      persons[i] = 9000 - wave.person(at);
      clusters[i] = wave.cluster(at) < 0 ? -1 : 500 - wave.cluster(at);
    }
    return Observations.of(values, persons).inClusters(clusters);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anOrdinalScaleMayBeStretched(int seed) {
    Random random = new Random(seed);
    double[] x = random.ints(30, 1, 6).asDoubleStream().toArray();
    double[] y = random.ints(25, 2, 6).asDoubleStream().toArray();
    int pairs = random.nextInt(26);
    Observations from = Observations.of(x, Waves.persons(30, 100, pairs));
    Observations to = Observations.of(y, Waves.persons(25, 200, pairs));
    Observations fromStretched = stretched(x, Waves.persons(30, 100, pairs));
    Observations toStretched = stretched(y, Waves.persons(25, 200, pairs));
    assertSame(
        RelativeEffect.of(TwoWaves.of(fromStretched, toStretched)).estimate(0.9),
        RelativeEffect.of(TwoWaves.of(from, to)).estimate(0.9));
  }

  private static Observations stretched(double[] values, int[] persons) {
    return Observations.of(
        IntStream.range(0, values.length).mapToDouble(i -> Math.exp(values[i])).toArray(), persons);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aHigherLevelGivesAWiderInterval(int seed) {
    TwoWaves waves = waves(new Random(seed));
    Estimate narrow = estimate(DifferenceOfProportions.of(waves).estimate(0.8));
    Estimate wide = estimate(DifferenceOfProportions.of(waves).estimate(0.99));
    narrow
        .interval()
        .ifPresent(
            interval ->
                assertThat(interval.width())
                    .isLessThanOrEqualTo(wide.interval().orElseThrow().width()));
  }
}
