package org.plait.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Waves drawn within strata, against the R package survey. */
class StratifiedWaveTest {
  private static final double CLOSED = 1e-9;
  private static final double LEVEL = 0.95;
  private static final JsonNode R = Fixture.json("stratified_waves.json");

  @ParameterizedTest
  @CsvSource({
    "even,y", "even,x", "even,group_y", "even,group_x",
    "weights,y", "weights,x", "weights,group_y", "weights,group_x",
    "sites,y", "sites,x", "sites,group_y", "sites,group_x",
    "evensites,y", "evensites,x", "evensites,group_y", "evensites,group_x"
  })
  void meansAndSharesAreThoseOfThePackageSurveyAlsoInGroups(String design, String name) {
    JsonNode expected = R.get("single").get(design).get(name);
    Estimate estimate = single(answers("one", design, name));
    close(estimate.value(), expected, "mean");
    close(estimate.standardError().orElseThrow(), expected, "se");
    assertThat(estimate.n()).isEqualTo(expected.get("n").longValue());
    assertThat(estimate.interval().orElseThrow().method().name()).endsWith(", within strata");
  }

  @ParameterizedTest
  @CsvSource({"even,x", "even,group_x", "weights,x", "weights,group_x"})
  void degreesOfFreedomArePeopleWhoAnsweredLessStrata(String design, String name) {
    JsonNode expected = R.get("single").get(design).get(name);
    Estimate estimate = single(answers("one", design, name));
    Interval interval = estimate.interval().orElseThrow();
    double half = Quantiles.student(LEVEL, expected.get("df").doubleValue());
    assertThat(interval.upper() - estimate.value())
        .isCloseTo(half * estimate.standardError().orElseThrow(), within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({
    "apart,even,y", "apart,even,x", "apart,weights,y", "apart,weights,x",
    "same,even,y", "same,even,x", "same,weights,y", "same,weights,x",
    "same,sites,y", "same,sites,x", "same,evensites,y", "same,evensites,x"
  })
  void changesAreThoseOfThePackageSurvey(String later, String design, String variable) {
    JsonNode expected = R.get("change").get(variable).get(later).get(design);
    TwoWaves waves =
        TwoWaves.of(answers("one", design, variable), answers(later, design, variable));
    ChangeEstimate change =
        variable.equals("y")
            ? DifferenceOfProportions.of(waves).estimate(LEVEL)
            : DifferenceOfMeans.of(waves).estimate(LEVEL);
    Estimate estimate = change.estimate().estimate().orElseThrow();
    close(estimate.value(), expected, "difference");
    close(estimate.standardError().orElseThrow(), expected, "se");
    double t = expected.get("difference").doubleValue() / expected.get("se").doubleValue();
    assertThat(change.test().result().orElseThrow().statistic())
        .isCloseTo(t, Fixture.close(t, CLOSED));
  }

  @ParameterizedTest
  @CsvSource({"even,y", "even,x", "weights,y", "weights,x"})
  void aStratumOfOneIsMeasuredFromTheMeanOfAllAndSaysSo(String design, String variable) {
    JsonNode expected = R.get("alone").get(design).get(variable);
    Estimate estimate = single(answers("lonely", design, variable));
    close(estimate.value(), expected, "mean");
    close(estimate.standardError().orElseThrow(), expected, "se");
    assertThat(estimate.note())
        .contains("a stratum with one cluster: centred at the mean of all clusters");
    assertThat(estimate.interval().orElseThrow().method().name())
        .endsWith(", within strata; a stratum of one centred at the mean of all");
  }

  @Test
  void whereEveryStratumHasOneThereIsNoInterval() {
    Observations alone = sampled(new double[] {1, 2, 4}, new int[] {0, 1, 2}, ids(0, 3));
    Estimate mean = Mean.of(alone).estimate(LEVEL).estimate().orElseThrow();
    assertThat(mean.interval()).isEmpty();
    Observations later = sampled(new double[] {2, 2, 5}, new int[] {0, 1, 2}, ids(5, 3));
    TestOutcome test = DifferenceOfMeans.of(TwoWaves.of(alone, later)).estimate(LEVEL).test();
    assertThat(test.toString()).contains("one cluster in every stratum");
  }

  @Test
  void oneStratumIsNone() {
    double[] values = {1, 4, 2, 2, 5};
    Observations one = sampled(values, new int[5], ids(0, 5));
    assertThat(one.inStrata()).isFalse();
    assertThat(Mean.of(one).estimate(LEVEL)).isEqualTo(Mean.of(values).estimate(LEVEL));
  }

  @Test
  void strataThatDifferAndAreAllTheSameWithinLeaveNoVariance() {
    double[] values = {1, 1, 1, 5, 5, 5};
    Observations within = sampled(values, new int[] {0, 0, 0, 1, 1, 1}, ids(0, 6));
    Estimate mean = Mean.of(within).estimate(LEVEL).estimate().orElseThrow();
    assertThat(mean.value()).isEqualTo(3);
    assertThat(mean.note()).contains(Notes.NO_VARIATION);
    Observations shares =
        sampled(new double[] {0, 0, 0, 1, 1, 1}, new int[] {0, 0, 0, 1, 1, 1}, ids(0, 6));
    Estimate share =
        Proportion.of(shares).estimate(ProportionInterval.WILSON, LEVEL).estimate().orElseThrow();
    assertThat(share.interval().orElseThrow().lower()).isBetween(0.1, 0.5);
  }

  @Test
  void namesOfStrataAndTheOrderOfPeopleDoNotMatter() {
    for (int seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      double[] values = random.ints(30, 1, 6).asDoubleStream().toArray();
      int[] strata = random.ints(30, 0, 3).toArray();
      int[] renamed = Arrays.stream(strata).map(s -> 7 - 2 * s).toArray();
      int[] order = IntStream.range(0, 30).map(i -> (i * 7 + 3) % 30).toArray();
      double[] moved = Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
      int[] movedStrata = Arrays.stream(order).map(i -> renamed[i]).toArray();
      Outcome first = Mean.of(sampled(values, strata, ids(0, 30))).estimate(LEVEL);
      Outcome second = Mean.of(sampled(moved, movedStrata, order)).estimate(LEVEL);
      assertThat(error(second)).isCloseTo(error(first), within(1e-12));
    }
  }

  @Test
  void theRelativeEffectOfTwoAnswersVariesAsHalfTheDifferenceOfShares() {
    TwoWaves waves = TwoWaves.of(answers("one", "even", "y"), answers("same", "even", "y"));
    Estimate effect = RelativeEffect.of(waves).estimate(LEVEL).estimate().estimate().orElseThrow();
    Estimate difference =
        DifferenceOfProportions.of(waves).estimate(LEVEL).estimate().estimate().orElseThrow();
    assertThat(effect.value()).isCloseTo(0.5 + difference.value() / 2, within(1e-12));
    assertThat(effect.standardError().orElseThrow())
        .isCloseTo(difference.standardError().orElseThrow() / 2, within(1e-12));
  }

  /** Of 200 people in four unlike strata 60 answer, then 60 of whom half did before. */
  @Test
  void theVarianceOfAnOverlappingChangeIsRightOverManySamples() {
    Random random = new Random(5);
    double[] before = new double[200];
    double[] after = new double[200];
    for (int i = 0; i < 200; i++) {
      before[i] = i / 50 * 3 + random.nextGaussian();
      after[i] = before[i] + random.nextGaussian() * 0.7;
    }
    int draws = 1500;
    double estimated = 0;
    double[] changes = new double[draws];
    for (int d = 0; d < draws; d++) {
      int[] first = new int[60];
      int[] second = new int[60];
      for (int h = 0; h < 4; h++) {
        int[] order = shuffled(h, random);
        for (int k = 0; k < 15; k++) {
          first[h * 15 + k] = order[k];
          // Every other person stays; the strata are large beside the samples.
          second[h * 15 + k] = order[k % 2 == 0 ? k : 15 + k];
        }
      }
      TwoWaves waves = TwoWaves.of(drawn(before, first), drawn(after, second));
      Estimate change =
          DifferenceOfMeans.of(waves).estimate(LEVEL).estimate().estimate().orElseThrow();
      changes[d] = change.value();
      estimated += Math.pow(change.standardError().orElseThrow(), 2) / draws;
    }
    // What drawing without replacement saves: 15 of 50, as far as the answers have it in common.
    double true1 = Sample.variance(changes);
    assertThat(true1).isBetween(0.6 * estimated, 1.02 * estimated);
    double whole = Sample.variance(before) / 60;
    assertThat(estimated).isLessThan(whole / 3);
  }

  @Test
  void eachPersonHasAStratum() {
    WeightedWave wave = wave(3, ids(0, 3), none(3));
    assertThatThrownBy(() -> wave.stratified(new int[] {0, 1}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> wave.stratified(new int[] {0, 1, -1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("stratum must be 0 or more, found -1");
  }

  private static int[] shuffled(int stratum, Random random) {
    int[] order = IntStream.range(stratum * 50, stratum * 50 + 50).toArray();
    for (int i = 49; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
    return order;
  }

  private static Observations drawn(double[] values, int[] people) {
    double[] theirs = Arrays.stream(people).mapToDouble(i -> values[i]).toArray();
    return sampled(theirs, Arrays.stream(people).map(i -> i / 50).toArray(), people);
  }

  private static Observations sampled(double[] values, int[] strata, int[] persons) {
    int n = values.length;
    return wave(n, persons, none(n)).stratified(strata).answers(values, ids(0, n));
  }

  private static WeightedWave wave(int n, int[] persons, int[] clusters) {
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    return WeightedWave.of(Weighting.of(ones), persons, clusters);
  }

  private static double error(Outcome outcome) {
    return outcome.estimate().orElseThrow().standardError().orElseThrow();
  }

  private static Estimate single(Observations answers) {
    boolean shares = IntStream.range(0, answers.size()).allMatch(i -> answers.value(i) <= 1);
    Outcome outcome =
        shares
            ? Proportion.of(answers).estimate(ProportionInterval.WILSON, LEVEL)
            : Mean.of(answers).estimate(LEVEL);
    return outcome.estimate().orElseThrow();
  }

  /** The answers of a wave of the fixture; those of one group where the name says so. */
  private static Observations answers(String wave, String design, String name) {
    JsonNode rows = R.get(wave);
    String variable = name.replace("group_", "");
    int n = rows.get("person").size();
    IntPredicate member =
        i -> !name.startsWith("group_") || rows.get("group").get(i).intValue() == 1;
    int[] valid =
        IntStream.range(0, n)
            .filter(i -> member.test(i) && !rows.get(variable).get(i).isNull())
            .toArray();
    double[] values =
        Arrays.stream(valid).mapToDouble(i -> rows.get(variable).get(i).doubleValue()).toArray();
    double[] weights = new double[n];
    Arrays.setAll(weights, i -> design.startsWith("even") ? 1 : rows.get("w").get(i).doubleValue());
    int[] sites = design.endsWith("sites") ? ints(rows, "site") : none(n);
    return WeightedWave.of(Weighting.of(weights), ints(rows, "person"), sites)
        .stratified(ints(rows, "stratum"))
        .answers(values, valid);
  }

  private static int[] ints(JsonNode rows, String column) {
    return IntStream.range(0, rows.get(column).size())
        .map(i -> rows.get(column).get(i).intValue())
        .toArray();
  }

  private static int[] ids(int first, int n) {
    return IntStream.range(first, first + n).toArray();
  }

  private static int[] none(int n) {
    int[] none = new int[n];
    Arrays.fill(none, Observations.NONE);
    return none;
  }

  private static void close(double found, JsonNode expected, String entry) {
    double value = expected.get(entry).doubleValue();
    assertThat(found).isCloseTo(value, Fixture.close(value, CLOSED));
  }
}
