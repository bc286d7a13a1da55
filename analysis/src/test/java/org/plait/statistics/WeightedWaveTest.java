package org.plait.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plait.statistics.paired.NetChange;

/** Weighted estimates, against the R package survey with the person as the primary unit. */
class WeightedWaveTest {
  /** Closed forms. */
  private static final double CLOSED = 1e-9;

  /**
   * R's raked variance takes the unweighted mean of each margin's categories out in turn, ten
   * times; here the residuals are those of the regression with the calibrated weights. On these 130
   * and 140 people with weights from 0.2 up the standard errors lie 1 and 2 % apart.
   */
  private static final double RAKED = 0.03;

  private static final double LEVEL = 0.95;
  private static final JsonNode R = Fixture.json("weighted_waves.json");

  @ParameterizedTest
  @CsvSource({"weights,w,y", "weights,w,x", "sites,w,y", "sites,w,x", "post,post,y", "post,post,x"})
  void changesAreThoseOfThePackageSurvey(String design, String weight, String variable) {
    matches(R.get(design).get(variable), design, weight, variable, CLOSED);
  }

  @ParameterizedTest
  @CsvSource({"y", "x"})
  void rakedChangesComeCloseToThoseOfThePackageSurvey(String variable) {
    matches(R.get("raked").get(variable), "raked", "raked", variable, RAKED);
  }

  private static void matches(
      JsonNode expected, String design, String weight, String variable, double tolerance) {
    TwoWaves waves = waves(design, weight, variable);
    ChangeEstimate change =
        variable.equals("y")
            ? DifferenceOfProportions.of(waves).estimate(LEVEL)
            : DifferenceOfMeans.of(waves).estimate(LEVEL);
    Estimate estimate = change.estimate().estimate().orElseThrow();
    double difference = expected.get("difference").doubleValue();
    double error = expected.get("se").doubleValue();
    assertThat(estimate.value()).isCloseTo(difference, Fixture.close(difference, CLOSED));
    assertThat(estimate.standardError().orElseThrow())
        .isCloseTo(error, Fixture.close(error, tolerance));
    double t = difference / error;
    assertThat(change.test().result().orElseThrow().statistic())
        .isCloseTo(t, Fixture.close(t, tolerance));
    double mean = expected.get("from").doubleValue();
    assertThat(Mean.of(waves.from()).estimate(LEVEL).estimate().orElseThrow().value())
        .isCloseTo(mean, Fixture.close(mean, CLOSED));
  }

  @ParameterizedTest
  @CsvSource({"y", "x"})
  void hedgesIsThatOfTheMeansAndVariancesOfThePackageSurvey(String variable) {
    TwoWaves waves = waves("weights", "w", variable);
    double expected = R.get("hedges").get(variable).doubleValue();
    Outcome g = StandardizedDifference.of(waves.from(), waves.to()).hedgesG();
    assertThat(g.estimate().orElseThrow().value())
        .isCloseTo(expected, Fixture.close(expected, CLOSED));
  }

  @ParameterizedTest
  @CsvSource({"weights,w,y", "weights,w,x", "raked,raked,y", "raked,raked,x"})
  void thePartsOfAChangeAreThoseOfThePackageSurveyAndAddUp(
      String design, String weight, String variable) {
    JsonNode expected = R.get("parts").get(design).get(variable);
    TwoWaves waves = waves(design, weight, variable);
    NetChange change = NetChange.of(waves);
    assertThat(waves.nPairs()).isEqualTo(expected.get("pairs").intValue());
    close(change.net(), expected.get("net"));
    close(change.amongStayers(), expected.get("stayers"));
    close(change.byJoiners(), expected.get("joiners"));
    close(change.byLeavers(), expected.get("leavers"));
    assertThat(value(change.amongStayers()) + value(change.byJoiners()) + value(change.byLeavers()))
        .isCloseTo(value(change.net()), within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({
    "weights,w,from",
    "weights,w,to",
    "sites,w,from",
    "sites,w,to",
    "post,post,from",
    "post,post,to"
  })
  void mediansAreThoseOfThePackageSurveyWithWoodruffsInterval(
      String design, String weight, String wave) {
    JsonNode expected = R.get("medians").get(design).get(wave);
    Estimate median = median(wave(wave.equals("from") ? 0 : 1, design, weight, "x"));
    assertThat(median.value()).isEqualTo(expected.get("median").doubleValue());
    Interval interval = median.interval().orElseThrow();
    assertThat(interval.lower()).isEqualTo(expected.get("low").doubleValue());
    assertThat(interval.upper()).isEqualTo(expected.get("high").doubleValue());
    assertThat(interval.method().name()).isEqualTo("Woodruff interval");
  }

  /**
   * The ends may be a neighbouring answer, as the standard errors differ by the tolerance above.
   */
  @ParameterizedTest
  @CsvSource({"from", "to"})
  void rakedMediansAreThoseOfThePackageSurvey(String wave) {
    JsonNode expected = R.get("medians").get("raked").get(wave);
    Estimate median = median(wave(wave.equals("from") ? 0 : 1, "raked", "raked", "x"));
    assertThat(median.value()).isEqualTo(expected.get("median").doubleValue());
    Interval interval = median.interval().orElseThrow();
    assertThat(interval.lower()).isCloseTo(expected.get("low").doubleValue(), within(0.1));
    assertThat(interval.upper()).isCloseTo(expected.get("high").doubleValue(), within(0.1));
  }

  @Test
  void aMedianHalfWayBetweenTwoAnswersIsThatWithoutWeights() {
    int[][] one = {new int[6]};
    double[] ones = {1, 1, 1, 1, 1, 1};
    double[] answers = {4, 9, 1, 3, 2, 7};
    Observations calibrated =
        WeightedWave.of(Weighting.of(ones, one), ids(0, 6), none(6)).answers(answers, ids(0, 6));
    assertThat(calibrated.weighted()).isTrue();
    assertThat(median(calibrated).value()).isEqualTo(3.5).isEqualTo(median(answers).value());
  }

  @Test
  void thePartsOfAWeightedChangeAddUpAndEqualWeightsGiveThoseWithoutWeights() {
    for (int seed = 0; seed < 200; seed++) {
      NetChange change = NetChange.of(random(new Random(seed).doubles(60, 0.2, 4).toArray(), seed));
      double sum =
          value(change.amongStayers()) + value(change.byJoiners()) + value(change.byLeavers());
      assertThat(sum).isCloseTo(value(change.net()), within(1e-12));
    }
    double[] ones = new double[60];
    Arrays.fill(ones, 1);
    TwoWaves even = random(ones, 1);
    TwoWaves calibrated = TwoWaves.of(calibrated(0), calibrated(30));
    assertThat(calibrated.weighted()).isTrue();
    assertThat(value(NetChange.of(calibrated).amongStayers()))
        .isCloseTo(value(NetChange.of(even).amongStayers()), within(1e-12));
    assertThat(value(NetChange.of(calibrated).byLeavers()))
        .isCloseTo(value(NetChange.of(even).byLeavers()), within(1e-12));
  }

  /** The sixty people of {@link #random} with a weight of 1 that meets a margin. */
  private static Observations calibrated(int first) {
    double[] answers = new Random(first).ints(60, 1, 6).asDoubleStream().toArray();
    double[] ones = new double[60];
    Arrays.fill(ones, 1);
    Weighting weights = Weighting.of(ones, new int[][] {new int[60]});
    return WeightedWave.of(weights, ids(first, 60), none(60)).answers(answers, ids(0, 60));
  }

  @Test
  void equalWeightsGiveTheMedianWithoutWeights() {
    double[] answers = {4, 9, 1, 3, 2, 7};
    Observations even =
        WeightedWave.of(Weighting.of(new double[] {2, 2, 2, 2, 2, 2}), ids(0, 6), none(6))
            .answers(answers, ids(0, 6));
    assertThat(median(even)).isEqualTo(median(answers));
  }

  @Test
  void aMedianHasNoIntervalWhereThereIsTooLittle() {
    Weighting weights = Weighting.of(new double[] {1, 2, 3});
    WeightedWave wave = WeightedWave.of(weights, ids(0, 3), none(3));
    Estimate constant = median(wave.answers(new double[] {5, 5, 5}, ids(0, 3)));
    assertThat(constant.interval()).isEmpty();
    assertThat(constant.note()).contains(Notes.NO_VARIATION);
    Estimate three = median(wave.answers(new double[] {5, 6, 7}, ids(0, 3)));
    assertThat(three.value()).isEqualTo(6.5);
    assertThat(three.note()).contains(Notes.TOO_FEW_FOR_LEVEL);
    assertThat(Median.of(wave.answers(new double[] {5}, ids(0, 1))).estimate(LEVEL))
        .isInstanceOf(Undefined.class);
  }

  @Test
  void aMedianLiesInItsIntervalAndMovesWithTheAnswers() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      double[] answers = random.ints(40, 0, 12).asDoubleStream().toArray();
      double[] more = Arrays.stream(answers).map(a -> a + 3).toArray();
      Weighting weights = Weighting.of(random.doubles(40, 0.2, 4).toArray());
      WeightedWave wave = WeightedWave.of(weights, ids(0, 40), none(40));
      Estimate median = median(wave.answers(answers, ids(0, 40)));
      Interval interval = median.interval().orElseThrow();
      assertThat(median.value()).isBetween(interval.lower(), interval.upper());
      assertThat(median(wave.answers(more, ids(0, 40))).value()).isEqualTo(median.value() + 3);
    }
  }

  private static Estimate median(Observations answers) {
    return Median.of(answers).estimate(LEVEL).estimate().orElseThrow();
  }

  private static Estimate median(double[] answers) {
    return Median.of(answers).estimate(LEVEL).estimate().orElseThrow();
  }

  private static double value(Outcome outcome) {
    return outcome.estimate().orElseThrow().value();
  }

  private static void close(Outcome outcome, JsonNode expected) {
    double value = expected.doubleValue();
    assertThat(value(outcome)).isCloseTo(value, Fixture.close(value, CLOSED));
  }

  @Test
  void equalWeightsChangeNothing() {
    double[] even = new double[60];
    Arrays.fill(even, 2.5);
    TwoWaves weighted = random(even, 1);
    TwoWaves plain = TwoWaves.of(weighted.from().unweighted(), weighted.to().unweighted());
    assertThat(weighted.weighted()).isFalse();
    for (TwoWaves waves : List.of(weighted, plain)) {
      assertThat(RelativeEffect.of(waves).estimate(LEVEL))
          .isEqualTo(RelativeEffect.of(plain).estimate(LEVEL));
    }
  }

  @Test
  void anotherUnitOfWeightChangesNothing() {
    double[] weights = new Random(3).doubles(60, 0.2, 4).toArray();
    double[] tenfold = Arrays.stream(weights).map(w -> 10 * w).toArray();
    same(random(tenfold, 1), random(weights, 1));
  }

  @Test
  void theOrderOfRowsChangesNothing() {
    double[] weights = new Random(4).doubles(60, 0.2, 4).toArray();
    same(random(weights, 2), random(weights, 1));
  }

  @Test
  void respondentsOfWeightZeroCountNowhere() {
    WeightedWave wave =
        WeightedWave.of(Weighting.of(new double[] {1, 2, 0, 1}), new int[] {0, 1, 2, 3}, none(4));
    Observations answers = wave.answers(new double[] {0, 1, 99, 1}, new int[] {0, 1, 2, 3});
    assertThat(answers.size()).isEqualTo(3);
    assertThat(Mean.of(answers).estimate(LEVEL).estimate().orElseThrow().value())
        .isCloseTo(0.75, within(CLOSED));
  }

  @Test
  void nobodyWhoAnsweredIsSaidAndNotGuessed() {
    WeightedWave wave =
        WeightedWave.of(Weighting.of(new double[] {1, 2}), new int[] {0, 1}, none(2));
    Observations nobody = wave.answers(new double[0], new int[0]);
    assertThat(Proportion.of(nobody).estimate(ProportionInterval.WILSON, LEVEL))
        .isInstanceOf(Undefined.class);
    assertThat(Mean.of(nobody).estimate(LEVEL)).isInstanceOf(Undefined.class);
  }

  @Test
  void anEverybodyShareHasTheIntervalOfTheEffectiveSize() {
    WeightedWave wave =
        WeightedWave.of(Weighting.of(new double[] {1, 1, 4}), new int[] {0, 1, 2}, none(3));
    Observations all = wave.answers(new double[] {1, 1, 1}, new int[] {0, 1, 2});
    Interval interval =
        Proportion.of(all)
            .estimate(ProportionInterval.WILSON, LEVEL)
            .estimate()
            .orElseThrow()
            .interval()
            .orElseThrow();
    assertThat(interval.upper()).isEqualTo(1);
    double c = Quantiles.student(LEVEL, 2);
    assertThat(interval.lower()).isCloseTo(2 / (2 + c * c), within(CLOSED));
  }

  @Test
  void theRelativeEffectComparesWeightedAnswers() {
    WeightedWave from = WeightedWave.of(Weighting.of(new double[] {3, 1}), ids(0, 2), none(2));
    WeightedWave to = WeightedWave.of(Weighting.of(new double[] {1, 2}), ids(5, 2), none(2));
    TwoWaves waves =
        TwoWaves.of(
            from.answers(new double[] {1, 3}, ids(0, 2)),
            to.answers(new double[] {1, 2}, ids(0, 2)));
    double byHand = (1 * 3 / 2.0 + 2 * 3) / (3 * 4);
    assertThat(RelativeEffect.of(waves).estimate(LEVEL).estimate().estimate().orElseThrow().value())
        .isCloseTo(byHand, within(CLOSED));
  }

  @Test
  void refusesWhatDoesNotFit() {
    Weighting two = Weighting.of(new double[] {1, 2});
    assertThatThrownBy(() -> WeightedWave.of(two, ids(0, 3), none(2)))
        .isInstanceOf(IllegalArgumentException.class);
    Observations answers =
        WeightedWave.of(two, ids(0, 2), none(2)).answers(new double[] {0, 1}, ids(0, 2));
    assertThatThrownBy(() -> answers.inClusters(ids(0, 2)))
        .isInstanceOf(IllegalStateException.class);
  }

  private static TwoWaves waves(String design, String weight, String variable) {
    return TwoWaves.of(wave(0, design, weight, variable), wave(1, design, weight, variable));
  }

  private static Observations wave(int wave, String design, String weight, String variable) {
    JsonNode rows = R.get("rows");
    int[] in =
        IntStream.range(0, rows.get("wave").size())
            .filter(i -> rows.get("wave").get(i).intValue() == wave)
            .toArray();
    double[] weights =
        Arrays.stream(in).mapToDouble(i -> rows.get(weight).get(i).doubleValue()).toArray();
    int[][] margins =
        switch (design) {
          case "post" -> new int[][] {ints(rows, "region", in)};
          case "raked" -> new int[][] {ints(rows, "region", in), ints(rows, "size", in)};
          default -> new int[0][];
        };
    int[] sites = design.equals("sites") ? ints(rows, "site", in) : none(in.length);
    WeightedWave everybody =
        WeightedWave.of(Weighting.of(weights, margins), ints(rows, "person", in), sites);
    int[] valid =
        IntStream.range(0, in.length)
            .filter(i -> !rows.get(variable).get(in[i]).isNull())
            .toArray();
    double[] values =
        Arrays.stream(valid)
            .mapToDouble(i -> rows.get(variable).get(in[i]).doubleValue())
            .toArray();
    return everybody.answers(values, valid);
  }

  private static int[] ints(JsonNode rows, String column, int[] in) {
    return Arrays.stream(in).map(i -> rows.get(column).get(i).intValue()).toArray();
  }

  /** Sixty people, half of them in both waves, in an order that the seed decides. */
  private static TwoWaves random(double[] weights, long order) {
    return TwoWaves.of(random(weights, 0, order), random(weights, 30, order));
  }

  private static Observations random(double[] weights, int first, long order) {
    Random random = new Random(first);
    double[] answers = random.ints(60, 1, 6).asDoubleStream().toArray();
    List<Integer> rows = IntStream.range(0, 60).boxed().collect(Collectors.toList());
    Collections.shuffle(rows, new Random(order));
    double[] shuffled = rows.stream().mapToDouble(i -> weights[i]).toArray();
    int[] persons = rows.stream().mapToInt(i -> first + i).toArray();
    double[] values = rows.stream().mapToDouble(i -> answers[i]).toArray();
    return WeightedWave.of(Weighting.of(shuffled), persons, none(60)).answers(values, ids(0, 60));
  }

  private static void same(TwoWaves one, TwoWaves other) {
    Estimate found = RelativeEffect.of(one).estimate(LEVEL).estimate().estimate().orElseThrow();
    Estimate expected =
        RelativeEffect.of(other).estimate(LEVEL).estimate().estimate().orElseThrow();
    assertThat(found.value()).isCloseTo(expected.value(), within(1e-12));
    assertThat(found.standardError().orElseThrow())
        .isCloseTo(expected.standardError().orElseThrow(), within(1e-12));
  }

  private static int[] ids(int first, int count) {
    return IntStream.range(first, first + count).toArray();
  }

  private static int[] none(int count) {
    int[] none = new int[count];
    Arrays.fill(none, Observations.NONE);
    return none;
  }
}
