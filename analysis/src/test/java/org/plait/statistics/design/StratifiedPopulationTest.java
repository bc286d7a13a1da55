package org.plait.statistics.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plait.statistics.DifferenceOfMeans;
import org.plait.statistics.Estimate;
import org.plait.statistics.Fixture;
import org.plait.statistics.Observations;
import org.plait.statistics.Outcome;
import org.plait.statistics.Populations;
import org.plait.statistics.Quantiles;
import org.plait.statistics.Sample;
import org.plait.statistics.TwoWaves;

/** Populations whose strata have known sizes, against the R package survey. */
class StratifiedPopulationTest {
  private static final double LEVEL = 0.95;
  private static final JsonNode R = Fixture.json("stratified_waves.json");
  private static final Map<Integer, Long> SIZES = Map.of(0, 100L, 1, 90L, 2, 60L, 3, 250L);

  @ParameterizedTest
  @CsvSource({"one,y", "one,x", "apart,y", "apart,x"})
  void meansAndSharesAreThoseOfThePackageSurvey(String wave, String variable) {
    JsonNode expected = R.get("finite").get(variable).get(wave);
    StratifiedPopulation population = of(wave, variable);
    Outcome outcome = variable.equals("y") ? population.share(LEVEL) : population.mean(LEVEL);
    Estimate estimate = outcome.estimate().orElseThrow();
    assertThat(estimate.value()).isCloseTo(expected.get("mean").doubleValue(), within(1e-12));
    double error = expected.get("se").doubleValue();
    assertThat(estimate.standardError().orElseThrow()).isCloseTo(error, within(1e-12));
    if (variable.equals("x")) {
      double half = Quantiles.student(LEVEL, expected.get("df").doubleValue()) * error;
      assertThat(estimate.interval().orElseThrow().upper() - estimate.value())
          .isCloseTo(half, within(1e-9));
    }
    assertThat(population.people()).isEqualTo(500);
  }

  @Test
  void whereEverybodyAnsweredThereIsNoSamplingError() {
    StratifiedPopulation census =
        StratifiedPopulation.of(
            Observations.of(1, 0, 1), new int[] {0, 0, 1}, Map.of(0, 2L, 1, 1L));
    Estimate share = census.share(LEVEL).estimate().orElseThrow();
    assertThat(share.standardError()).hasValue(0);
    assertThat(share.interval().orElseThrow().width()).isZero();
    assertThat(census.mean(LEVEL).estimate().orElseThrow().value())
        .isCloseTo(2 / 3.0, within(1e-12));
  }

  @Test
  void aStratumInWhichEverybodyAnsweredAddsNothing() {
    StratifiedPopulation both =
        StratifiedPopulation.of(
            Observations.of(1, 5, 2, 4, 3), new int[] {0, 0, 1, 1, 1}, Map.of(0, 2L, 1, 8L));
    double expected = 0.8 * Math.sqrt((1 - 3 / 8.0) / 3);
    assertThat(error(both.mean(LEVEL))).isCloseTo(expected, within(1e-12));
  }

  @Test
  void aStratumOfOneAnswerSaysHowItWasMeasured() {
    StratifiedPopulation one =
        StratifiedPopulation.of(
            Observations.of(1, 5, 2), new int[] {0, 0, 1}, Map.of(0, 20L, 1, 10L));
    Estimate mean = one.mean(LEVEL).estimate().orElseThrow();
    assertThat(mean.note())
        .contains("a stratum with one answer: centred at the mean of all answers");
    assertThat(mean.interval().orElseThrow().method().name())
        .endsWith(", within strata; a stratum of one centred at the mean of all");
    assertThat(mean.standardError().orElseThrow()).isPositive();
  }

  @ParameterizedTest
  @CsvSource({
    "'', mean, no cases",
    "'0:3', mean, nobody answered in a stratum",
    "'0:3 0:4 1:2 1:2 1:5', mean, more answers than people in the population",
    "'0:1 1:0', share, "
  })
  void thereIsNoEstimateWhereDataAreTooLittle(String answers, String what, String reason) {
    String[] words = answers.isEmpty() ? new String[0] : answers.split(" ");
    double[] values = Arrays.stream(words).mapToDouble(w -> w.charAt(2) - '0').toArray();
    int[] strata = Arrays.stream(words).mapToInt(w -> w.charAt(0) - '0').toArray();
    StratifiedPopulation population =
        StratifiedPopulation.of(Observations.of(values), strata, Map.of(0, 9L, 1, 2L));
    Outcome outcome = what.equals("mean") ? population.mean(LEVEL) : population.share(LEVEL);
    if (reason == null) {
      assertThat(outcome.estimate()).isPresent();
    } else {
      assertThat(outcome.toString()).contains(reason);
      assertThat(StratifiedPopulationChange.of(population, of("one", "x")).mean(LEVEL).toString())
          .contains(reason);
    }
  }

  @Test
  void everybodyAnsweringAlikeKeepsAnIntervalOfTheShare() {
    StratifiedPopulation alike =
        StratifiedPopulation.of(
            Observations.of(1, 1, 1, 1), new int[] {0, 0, 1, 1}, Map.of(0, 20L, 1, 10L));
    Estimate share = alike.share(LEVEL).estimate().orElseThrow();
    assertThat(share.value()).isEqualTo(1);
    assertThat(share.interval().orElseThrow().lower()).isBetween(0.1, 0.3);
    assertThat(alike.mean(LEVEL).estimate().orElseThrow().note())
        .contains("no variation: no interval");
  }

  @Test
  void oneStratumIsThePopulationWithoutStrata() {
    for (int seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      Observations first = answers(random, 0, 25);
      Observations second = answers(random, seed % 2 == 0 ? 10 : 20, 30);
      Map<Integer, Long> before = Map.of(0, 60L);
      Map<Integer, Long> after = Map.of(0, 70L);
      Estimate found =
          StratifiedPopulationChange.of(
                  StratifiedPopulation.of(first, new int[25], before),
                  StratifiedPopulation.of(second, new int[30], after))
              .mean(LEVEL)
              .estimate()
              .orElseThrow();
      Estimate expected =
          DifferenceOfMeans.of(TwoWaves.of(first, second))
              .estimateOfPopulations(Populations.of(60, 70), LEVEL)
              .estimate()
              .orElseThrow();
      assertThat(found.value()).isCloseTo(expected.value(), within(1e-12));
      assertThat(found.standardError().orElseThrow())
          .isCloseTo(expected.standardError().orElseThrow(), within(1e-12));
    }
  }

  @Test
  void theVarianceOfAChangeIsRightOverManySamples() {
    Random random = new Random(8);
    double[] before = new double[120];
    double[] after = new double[120];
    for (int i = 0; i < 120; i++) {
      before[i] = i / 40 * 3 + random.nextGaussian();
      after[i] = before[i] + 0.4 + random.nextGaussian() * 0.8;
    }
    int draws = 1500;
    double[] changes = new double[draws];
    double estimated = 0;
    for (int d = 0; d < draws; d++) {
      int[] first = new int[54];
      int[] second = new int[54];
      for (int h = 0; h < 3; h++) {
        int[] order = shuffled(h, random);
        for (int k = 0; k < 18; k++) {
          first[h * 18 + k] = order[k];
          second[h * 18 + k] = order[k < 12 ? k : 18 + k];
        }
      }
      Outcome change =
          StratifiedPopulationChange.of(drawn(before, first), drawn(after, second)).mean(LEVEL);
      changes[d] = change.estimate().orElseThrow().value();
      estimated += Math.pow(error(change), 2) / draws;
    }
    assertThat(Sample.variance(changes)).isCloseTo(estimated, within(0.1 * estimated));
  }

  @Test
  void sharesOfTwoWavesAreDifferencesOfTheirOwn() {
    StratifiedPopulation first = of("one", "y");
    StratifiedPopulation second = of("apart", "y");
    Estimate change =
        StratifiedPopulationChange.of(first, second).share(LEVEL).estimate().orElseThrow();
    double difference =
        second.share(LEVEL).estimate().orElseThrow().value()
            - first.share(LEVEL).estimate().orElseThrow().value();
    assertThat(change.value()).isCloseTo(difference, within(1e-12));
    assertThat(change.interval().orElseThrow().lower()).isLessThan(difference);
    assertThat(change.standardError().orElseThrow())
        .isGreaterThanOrEqualTo(Math.hypot(error(first.share(LEVEL)), error(second.share(LEVEL))));
  }

  @Test
  void eachStratumHasPeople() {
    Observations answers = Observations.of(1, 0);
    assertThatThrownBy(() -> StratifiedPopulation.of(answers, new int[] {0, 1}, Map.of(0, 4L)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("people of a stratum");
    StratifiedPopulation numbers =
        StratifiedPopulation.of(Observations.of(2, 1), new int[] {0, 0}, Map.of(0, 4L));
    assertThatThrownBy(() -> numbers.share(LEVEL)).isInstanceOf(IllegalArgumentException.class);
  }

  private static double error(Outcome outcome) {
    return outcome.estimate().orElseThrow().standardError().orElseThrow();
  }

  private static Observations answers(Random random, int person, int n) {
    double[] values = random.ints(n, 1, 6).asDoubleStream().toArray();
    return Observations.of(values, IntStream.range(person, person + n).toArray());
  }

  private static int[] shuffled(int stratum, Random random) {
    int[] order = IntStream.range(stratum * 40, stratum * 40 + 40).toArray();
    for (int i = 39; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
    return order;
  }

  private static StratifiedPopulation drawn(double[] values, int[] people) {
    return StratifiedPopulation.of(
        Observations.of(Arrays.stream(people).mapToDouble(i -> values[i]).toArray(), people),
        Arrays.stream(people).map(i -> i / 40).toArray(),
        Map.of(0, 40L, 1, 40L, 2, 40L));
  }

  private static StratifiedPopulation of(String wave, String variable) {
    JsonNode rows = R.get(wave);
    int[] valid =
        IntStream.range(0, rows.get("person").size())
            .filter(i -> !rows.get(variable).get(i).isNull())
            .toArray();
    return StratifiedPopulation.of(
        Observations.of(
            Arrays.stream(valid)
                .mapToDouble(i -> rows.get(variable).get(i).doubleValue())
                .toArray(),
            Arrays.stream(valid).map(i -> rows.get("person").get(i).intValue()).toArray()),
        Arrays.stream(valid).map(i -> rows.get("stratum").get(i).intValue()).toArray(),
        SIZES);
  }
}
