package org.plait.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plait.statistics.rank.SignedRank;

/** A table of counts stands for its single answers in every estimate. */
class CountsTest {
  /** Sums are taken in another order. */
  private static final double ROUNDING = 1e-12;

  private static final double LEVEL = 0.95;

  @Test
  void ordinalChangesAreThoseOfTheSingleAnswers() {
    TwoWaves single = singles(5);
    TwoWaves table = table(single, 5);
    assertThat(table.nPairs()).isEqualTo(single.nPairs());
    assertThat(table.design()).isEqualTo(single.design());
    same(RelativeEffect.of(table).estimate(LEVEL), RelativeEffect.of(single).estimate(LEVEL));
    same(DifferenceOfMeans.of(table).estimate(LEVEL), DifferenceOfMeans.of(single).estimate(LEVEL));
    TestResult ranks = SignedRank.of(table).test().result().orElseThrow();
    TestResult expected = SignedRank.of(single).test().result().orElseThrow();
    assertThat(ranks.pValue()).isCloseTo(expected.pValue(), within(ROUNDING));
    assertThat(ranks.statistic()).isCloseTo(expected.statistic(), within(1e-9));
    assertThat(SignedRank.of(table).up()).isEqualTo(SignedRank.of(single).up());
    assertThat(SignedRank.of(table).same()).isEqualTo(SignedRank.of(single).same());
  }

  @Test
  void sharesAreThoseOfTheSingleAnswers() {
    TwoWaves single = singles(2);
    TwoWaves table = table(single, 2);
    assertThat(DifferenceOfProportions.of(table).pairs())
        .isEqualTo(DifferenceOfProportions.of(single).pairs());
    same(
        DifferenceOfProportions.of(table).estimate(LEVEL),
        DifferenceOfProportions.of(single).estimate(LEVEL));
    Populations people = Populations.of(400, 400);
    same(
        DifferenceOfProportions.of(table).estimateOfPopulations(people, LEVEL),
        DifferenceOfProportions.of(single).estimateOfPopulations(people, LEVEL));
    same(
        Proportion.of(table.from()).estimate(ProportionInterval.WILSON, LEVEL),
        Proportion.of(single.from()).estimate(ProportionInterval.WILSON, LEVEL));
  }

  @Test
  void middlesAndSpreadsAreThoseOfTheSingleAnswers() {
    TwoWaves single = singles(5);
    TwoWaves table = table(single, 5);
    same(Mean.of(table.from()).estimate(LEVEL), Mean.of(single.from()).estimate(LEVEL));
    same(Median.of(table.from()).estimate(LEVEL), Median.of(single.from()).estimate(LEVEL));
    same(
        StandardizedDifference.of(table.from(), table.to()).hedgesG(),
        StandardizedDifference.of(single.from(), single.to()).hedgesG());
  }

  @Test
  void valuesThatNobodyGaveChangeNothing() {
    Observations with = Observations.ofCounts(new double[] {0, 1, 2, 9}, new long[] {0, 3, 4, 0});
    Observations without = Observations.of(1, 1, 1, 2, 2, 2, 2);
    same(Mean.of(with).estimate(LEVEL), Mean.of(without).estimate(LEVEL));
    same(Median.of(with).estimate(LEVEL), Median.of(without).estimate(LEVEL));
    Observations alike = Observations.ofCounts(new double[] {0, 1}, new long[] {0, 12});
    assertThat(Mean.of(alike).estimate(LEVEL).estimate().orElseThrow().interval()).isEmpty();
  }

  @Test
  void linkedPairsStandOutOneByOne() {
    TwoWaves single = singles(3);
    assertThat(table(single, 3).pairedFrom()).containsExactlyInAnyOrder(single.pairedFrom());
    assertThat(table(single, 3).pairedTo()).containsExactlyInAnyOrder(single.pairedTo());
  }

  @Test
  void refusesWhatIsNoTable() {
    assertThatThrownBy(() -> Observations.ofCounts(new double[] {1}, new long[] {-1}))
        .isInstanceOf(IllegalArgumentException.class);
    Observations table = Observations.ofCounts(new double[] {1}, new long[] {4});
    assertThatThrownBy(() -> table.inClusters(new int[] {1}))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> TwoWaves.ofCounts(table, table, new long[0][]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static TwoWaves singles(int categories) {
    Random random = new Random(11);
    int[] earlier = IntStream.range(0, 120).toArray();
    int[] later = IntStream.range(40, 180).toArray();
    double[] x = random.ints(earlier.length, 0, categories).asDoubleStream().toArray();
    double[] y = random.ints(later.length, 0, categories).asDoubleStream().toArray();
    for (int i = 40; i < 90; i++) {
      y[i - 40] = x[i];
    }
    return TwoWaves.of(Observations.of(x, earlier), Observations.of(y, later));
  }

  private static TwoWaves table(TwoWaves single, int categories) {
    long[][] both = new long[categories][categories];
    for (int k = 0; k < single.nPairs(); k++) {
      both[(int) single.pairedFrom()[k]][(int) single.pairedTo()[k]]++;
    }
    return TwoWaves.ofCounts(
        counts(single.from(), categories), counts(single.to(), categories), both);
  }

  private static Observations counts(Observations wave, int categories) {
    long[] counts = new long[categories];
    for (int i = 0; i < wave.entries(); i++) {
      counts[(int) wave.value(i)]++;
    }
    double[] values = IntStream.range(0, categories).asDoubleStream().toArray();
    return Observations.ofCounts(values, counts);
  }

  private static void same(ChangeEstimate found, ChangeEstimate expected) {
    same(found.estimate(), expected.estimate());
    TestResult test = found.test().result().orElseThrow();
    assertThat(test.pValue())
        .isCloseTo(expected.test().result().orElseThrow().pValue(), within(ROUNDING));
  }

  private static void same(Outcome found, Outcome expected) {
    Estimate estimate = found.estimate().orElseThrow();
    Estimate single = expected.estimate().orElseThrow();
    assertThat(estimate.value()).isCloseTo(single.value(), within(ROUNDING));
    assertThat(estimate.n()).isEqualTo(single.n());
    if (single.interval().isPresent()) {
      Interval interval = single.interval().get();
      assertThat(estimate.interval().orElseThrow().lower())
          .isCloseTo(interval.lower(), within(ROUNDING));
      assertThat(estimate.interval().orElseThrow().upper())
          .isCloseTo(interval.upper(), within(ROUNDING));
    }
  }
}
