package org.plait.statistics.contrast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plait.statistics.Fixture.close;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plait.statistics.Estimate;
import org.plait.statistics.Fixture;
import org.plait.statistics.Interval;
import org.plait.statistics.Notes;
import org.plait.statistics.Observations;
import org.plait.statistics.RelativeEffect;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TestResult;
import org.plait.statistics.TwoWaves;
import org.plait.statistics.Undefined;
import org.plait.statistics.WeightedWave;
import org.plait.statistics.Weighting;
import org.plait.statistics.repeated.CochranQTest;
import org.plait.statistics.repeated.FriedmanTest;

/** Trends over several waves of people some of whom answer more than once. */
class TrendTest {
  private static final JsonNode R = Fixture.json("contrast/trend.json");
  private static final double[] TIMES = Fixture.doubles(R.get("times"));
  private static final int WAVES = TIMES.length;

  private record Row(int wave, int person, int organisation, double weight, double[] answers) {
    static Row of(String line) {
      String[] c = line.split(",");
      double[] answers = Arrays.stream(c, 4, 7).mapToDouble(Double::parseDouble).toArray();
      return new Row(
          Integer.parseInt(c[0]) - 1,
          Integer.parseInt(c[1]),
          Integer.parseInt(c[2]),
          Double.parseDouble(c[3]),
          answers);
    }

    double answer(String name) {
      return answers[List.of("yes", "number", "ordered").indexOf(name)];
    }
  }

  private static final List<Row> ROWS =
      Fixture.text("contrast/trend.csv").lines().skip(1).map(Row::of).toList();

  private static List<Observations> waves(List<Row> rows, String answer) {
    return IntStream.range(0, WAVES)
        .mapToObj(
            wave -> {
              List<Row> own = rows.stream().filter(r -> r.wave() == wave).toList();
              return Observations.of(
                  own.stream().mapToDouble(r -> r.answer(answer)).toArray(),
                  own.stream().mapToInt(Row::person).toArray());
            })
        .toList();
  }

  private static RepeatedAnswers people(String answer) {
    return RepeatedAnswers.of(waves(ROWS, answer));
  }

  /** How many people gave each set of answers. */
  private static RepeatedAnswers patterns(String answer) {
    double[] values =
        ROWS.stream().mapToDouble(r -> r.answer(answer)).sorted().distinct().toArray();
    Map<Integer, List<Integer>> byPerson = new HashMap<>();
    for (Row row : ROWS) {
      byPerson
          .computeIfAbsent(row.person(), p -> new ArrayList<>(Collections.nCopies(WAVES, -1)))
          .set(row.wave(), Arrays.binarySearch(values, row.answer(answer)));
    }
    Map<List<Integer>, Long> counts = new HashMap<>();
    byPerson.values().forEach(pattern -> counts.merge(pattern, 1L, Long::sum));
    List<List<Integer>> keys = new ArrayList<>(counts.keySet());
    return RepeatedAnswers.ofPatterns(
        values,
        keys.stream()
            .map(k -> k.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new),
        keys.stream().mapToLong(counts::get).toArray());
  }

  private static void agrees(TrendEstimate trend, JsonNode expected) {
    Estimate estimate = value(trend);
    double value = expected.get("estimate").doubleValue();
    assertThat(estimate.value()).isCloseTo(value, close(value));
    double error = expected.get("std_error").doubleValue();
    assertThat(estimate.standardError().orElseThrow()).isCloseTo(error, close(error));
  }

  private static void departs(TestOutcome departure, JsonNode expected) {
    TestResult result = departure.result().orElseThrow();
    double statistic = expected.get("departure").doubleValue();
    assertThat(result.statistic()).isCloseTo(statistic, close(statistic, 1e-7));
    assertThat(result.df()).hasValue(2);
  }

  private static Estimate value(TrendEstimate trend) {
    return trend.estimate().estimate().orElseThrow();
  }

  private static Interval interval(TrendEstimate trend) {
    return value(trend).interval().orElseThrow();
  }

  @Test
  void slopesAndDeparturesAreThoseOfEstimatingEquations() {
    for (String answer : List.of("yes", "number")) {
      JsonNode expected = R.get("slope").get(answer);
      for (RepeatedAnswers answers : List.of(people(answer), patterns(answer))) {
        TrendEstimate trend = LinearTrend.of(answers, TIMES).estimate(0.95);
        agrees(trend, expected);
        departs(trend.departure(), expected);
        double people = expected.get("people").doubleValue();
        double geeglm = expected.get("geeglm_std_error").doubleValue();
        assertThat(value(trend).standardError().orElseThrow() * Math.sqrt((people - 1) / people))
            .isCloseTo(geeglm, close(geeglm));
        assertThat(trend.test().result().orElseThrow().df()).hasValue(people - 2);
      }
    }
  }

  @Test
  void organisationsAndPeopleGiveTheTwoWaySandwich() {
    for (String answer : List.of("yes", "number")) {
      List<Observations> clustered = new ArrayList<>();
      for (int wave = 0; wave < WAVES; wave++) {
        int own = wave;
        clustered.add(
            waves(ROWS, answer)
                .get(wave)
                .inClusters(
                    ROWS.stream()
                        .filter(r -> r.wave() == own)
                        .mapToInt(Row::organisation)
                        .toArray()));
      }
      TrendEstimate trend = LinearTrend.of(RepeatedAnswers.of(clustered), TIMES).estimate(0.95);
      agrees(trend, R.get("two_way").get(answer));
      assertThat(trend.test().result().orElseThrow().df()).hasValue(15);
    }
  }

  @Test
  void weightsGiveTheSlopeAndErrorOfTheSurveyPackage() {
    for (String answer : List.of("yes", "number")) {
      TrendEstimate trend = LinearTrend.of(weighted(answer, r -> r.weight()), TIMES).estimate(0.95);
      agrees(trend, R.get("weighted").get(answer));
    }
  }

  @Test
  void equalWeightsAreNoWeights() {
    for (String answer : List.of("yes", "number")) {
      TrendEstimate trend = LinearTrend.of(weighted(answer, r -> 2.5), TIMES).estimate(0.95);
      assertThat(interval(trend))
          .isEqualTo(interval(LinearTrend.of(people(answer), TIMES).estimate(0.95)));
    }
  }

  @Test
  void weightsOfAWaveMayHaveAnySum() {
    TrendEstimate trend = LinearTrend.of(weighted("yes", Row::weight), TIMES).estimate(0.95);
    TrendEstimate other =
        LinearTrend.of(weighted("yes", r -> r.weight() * (r.wave() == 1 ? 700 : 1)), TIMES)
            .estimate(0.95);
    assertThat(interval(other).lower()).isCloseTo(interval(trend).lower(), close(1, 1e-12));
  }

  private static RepeatedAnswers weighted(
      String answer, java.util.function.ToDoubleFunction<Row> weight) {
    List<Observations> waves = new ArrayList<>();
    for (int wave = 0; wave < WAVES; wave++) {
      int own = wave;
      List<Row> rows = ROWS.stream().filter(r -> r.wave() == own).toList();
      int[] none = new int[rows.size()];
      Arrays.fill(none, Observations.NONE);
      waves.add(
          WeightedWave.of(
                  Weighting.of(rows.stream().mapToDouble(weight).toArray()),
                  rows.stream().mapToInt(Row::person).toArray(),
                  none)
              .answers(
                  rows.stream().mapToDouble(r -> r.answer(answer)).toArray(),
                  IntStream.range(0, rows.size()).toArray()));
    }
    return RepeatedAnswers.of(waves);
  }

  @Test
  void orderedAnswersGiveJonckheeresJForEachPairOfAnswers() {
    JsonNode expected = R.get("ordered");
    for (RepeatedAnswers answers : List.of(people("ordered"), patterns("ordered"))) {
      TrendEstimate trend = OrderedTrend.of(answers, TIMES).estimate(0.95);
      agrees(trend, expected);
      departs(trend.departure(), expected);
      assertThat(value(trend).value() * expected.get("pairs").doubleValue())
          .isCloseTo(expected.get("j").doubleValue(), close(1, 1e-6));
    }
  }

  @Test
  void withTwoWavesItIsTheRelativeEffect() {
    List<Observations> both = waves(ROWS, "ordered").subList(0, 2);
    TwoWaves waves = TwoWaves.of(both.get(0), both.get(1));
    double effect =
        RelativeEffect.of(waves).estimate(0.95).estimate().estimate().orElseThrow().value();
    TrendEstimate trend = OrderedTrend.of(RepeatedAnswers.of(both), 0, 1).estimate(0.95);
    assertThat(value(trend).value()).isCloseTo(effect, close(1, 1e-12));
    assertThat(trend.departure())
        .isEqualTo(new Undefined("departure", "fewer than three waves", trend.n()));
  }

  @Test
  void independentPeopleAreTestedByCochranArmitageAndJonckheere() {
    JsonNode expected = R.get("unlinked");
    List<Observations> yes = waves(ROWS, "yes").stream().map(TrendTest::unlinked).toList();
    TrendEstimate trend = LinearTrend.of(RepeatedAnswers.of(yes), TIMES).estimate(0.95);
    TestResult test = trend.test().result().orElseThrow();
    assertThat(test.method().name()).isEqualTo("Cochran-Armitage trend");
    assertThat(test.statistic()).isCloseTo(expected.get("statistic").doubleValue(), close(10));
    assertThat(test.pValue()).isCloseTo(expected.get("p").doubleValue(), close(1));
    assertThat(value(trend).standardError().orElseThrow())
        .isCloseTo(expected.get("std_error").doubleValue(), close(1));
    List<Observations> ordered = waves(ROWS, "ordered").stream().map(TrendTest::unlinked).toList();
    assertThat(
            OrderedTrend.of(RepeatedAnswers.of(ordered), TIMES)
                .estimate(0.95)
                .test()
                .result()
                .orElseThrow()
                .method()
                .name())
        .isEqualTo("Jonckheere-Terpstra");
  }

  private static Observations unlinked(Observations wave) {
    return Observations.of(IntStream.range(0, wave.size()).mapToDouble(wave::value).toArray());
  }

  @Test
  void thoseWhoAnsweredEveryTimeGiveFriedmansTest() {
    for (String answer : List.of("yes", "number", "ordered")) {
      JsonNode expected = R.get("complete").get(answer);
      CompleteAnswers complete = CompleteAnswers.of(patterns(answer));
      FriedmanTest friedman = complete.friedman();
      TestResult test = friedman.test().result().orElseThrow();
      assertThat(test.n()).isEqualTo(expected.get("n").longValue());
      assertThat(test.statistic()).isCloseTo(expected.get("statistic").doubleValue(), close(10));
      assertThat(test.pValue()).isCloseTo(expected.get("p").doubleValue(), close(1));
      assertThat(friedman.kendallW().estimate().orElseThrow().value())
          .isCloseTo(expected.get("w").doubleValue(), close(1));
      assertThat(CompleteAnswers.of(people(answer)).friedman().test())
          .isEqualTo(complete.friedman().test());
    }
    CochranQTest q = CompleteAnswers.of(people("yes")).cochranQ();
    assertThat(q.test().result().orElseThrow().statistic())
        .isCloseTo(R.get("complete").get("yes").get("statistic").doubleValue(), close(10));
  }

  @Test
  void shiftingAllDatesChangesNothingAndAnotherUnitOfTimeScalesTheSlope() {
    double[] later = Arrays.stream(TIMES).map(t -> t + 2023).toArray();
    double[] months = Arrays.stream(TIMES).map(t -> t * 12).toArray();
    TrendEstimate years = LinearTrend.of(people("number"), TIMES).estimate(0.95);
    TrendEstimate shifted = LinearTrend.of(people("number"), later).estimate(0.95);
    TrendEstimate monthly = LinearTrend.of(people("number"), months).estimate(0.95);
    assertThat(interval(shifted).upper()).isCloseTo(interval(years).upper(), close(1));
    assertThat(interval(monthly).upper() * 12).isCloseTo(interval(years).upper(), close(1));
    for (TrendEstimate same : List.of(shifted, monthly)) {
      assertThat(same.test().result().orElseThrow().pValue())
          .isCloseTo(years.test().result().orElseThrow().pValue(), close(1));
      assertThat(same.departure().result().orElseThrow().statistic())
          .isCloseTo(years.departure().result().orElseThrow().statistic(), close(1, 1e-6));
    }
    assertThat(interval(OrderedTrend.of(people("ordered"), later).estimate(0.95)))
        .isEqualTo(interval(OrderedTrend.of(people("ordered"), TIMES).estimate(0.95)));
  }

  @Test
  void theOrderOfPeopleAndOfWavesDoesNothing() {
    List<Row> shuffled = new ArrayList<>(ROWS);
    Collections.shuffle(shuffled, new Random(3));
    List<Observations> waves = new ArrayList<>(waves(shuffled, "ordered"));
    double[] times = TIMES.clone();
    Collections.swap(waves, 0, 2);
    times[0] = TIMES[2];
    times[2] = TIMES[0];
    Interval expected = interval(OrderedTrend.of(people("ordered"), TIMES).estimate(0.95));
    Interval found = interval(OrderedTrend.of(RepeatedAnswers.of(waves), times).estimate(0.95));
    assertThat(found.lower()).isCloseTo(expected.lower(), close(1));
    assertThat(interval(LinearTrend.of(RepeatedAnswers.of(waves), times).estimate(0.95)).lower())
        .isCloseTo(
            interval(LinearTrend.of(people("ordered"), TIMES).estimate(0.95)).lower(), close(1));
  }

  @Test
  void anIntervalHoldsItsEstimateAndAnEffectStaysBetweenNoneAndAll() {
    Random random = new Random(11);
    for (int draw = 0; draw < 200; draw++) {
      double lift = random.nextDouble() * 4;
      List<Observations> waves =
          IntStream.range(0, 3)
              .mapToObj(
                  wave ->
                      Observations.of(
                          IntStream.range(0, 12)
                              .mapToDouble(i -> Math.rint(random.nextGaussian() + lift * wave))
                              .toArray(),
                          IntStream.range(0, 12).map(i -> i + wave).toArray()))
              .toList();
      Estimate effect = value(OrderedTrend.of(RepeatedAnswers.of(waves), 0, 1, 2).estimate(0.95));
      effect
          .interval()
          .ifPresent(
              i -> {
                assertThat(i.contains(effect.value())).isTrue();
                assertThat(i.lower()).isGreaterThanOrEqualTo(0);
                assertThat(i.upper()).isLessThanOrEqualTo(1);
              });
    }
  }

  @Test
  void tooLittleIsUndefinedWithTheReason() {
    Observations none = Observations.of();
    Observations some = Observations.of(0, 1, 1, 0);
    assertThat(
            LinearTrend.of(RepeatedAnswers.of(List.of(some, none, some)), 0, 1, 2)
                .estimate(0.95)
                .estimate())
        .isEqualTo(new Undefined("trend", "no cases", 8));
    RepeatedAnswers twice = RepeatedAnswers.of(List.of(some, some));
    assertThat(LinearTrend.of(twice, 1, 1).estimate(0.95).test())
        .isEqualTo(new Undefined("trend", "one group", 8));
    assertThat(OrderedTrend.of(twice, 1, 1).estimate(0.95).departure())
        .isEqualTo(new Undefined("departure", "one group", 8));
    RepeatedAnswers same = RepeatedAnswers.of(Collections.nCopies(3, Observations.of(1, 1, 1, 1)));
    for (TrendEstimate flat :
        List.of(
            LinearTrend.of(same, 0, 1, 2).estimate(0.95),
            OrderedTrend.of(same, 0, 1, 2).estimate(0.95))) {
      assertThat(value(flat).interval()).isEmpty();
      assertThat(value(flat).note()).contains(Notes.NO_VARIATION);
      assertThat(flat.test().result()).isEmpty();
    }
    assertThatThrownBy(() -> LinearTrend.of(same, 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("times");
  }

  @Test
  void peopleWhoNeverChangeTheirAnswerHaveNoTrendToTest() {
    int[] persons = IntStream.range(0, 20).toArray();
    double[] answers = IntStream.range(0, 20).mapToDouble(i -> i % 3).toArray();
    RepeatedAnswers steady =
        RepeatedAnswers.of(Collections.nCopies(3, Observations.of(answers, persons)));
    TrendEstimate trend = LinearTrend.of(steady, 0.1, 1.3, 2.9).estimate(0.95);
    assertThat(value(trend).value()).isCloseTo(0, close(1, 1e-12));
    assertThat(value(trend).interval()).isEmpty();
    assertThat(trend.test()).isEqualTo(new Undefined("trend", "no variation", 60));
  }

  @Test
  void fewerThanTenOrganisationsAreTooFewToTest() {
    List<Observations> waves =
        waves(ROWS, "yes").stream()
            .map(
                wave ->
                    wave.inClusters(
                        IntStream.range(0, wave.size()).map(i -> wave.person(i) % 8).toArray()))
            .toList();
    TrendEstimate trend = LinearTrend.of(RepeatedAnswers.of(waves), TIMES).estimate(0.95);
    assertThat(trend.tooFewClusters()).isTrue();
    assertThat(trend.test()).isEqualTo(new Undefined("trend", "fewer than 10 clusters", trend.n()));
  }

  /**
   * People seen again, in organisations that differ, without any trend: how often p is below 5 %.
   */
  @Test
  void withoutATrendFiveOfAHundredTestsAreBelowFivePerCent() {
    int draws = 2000;
    Random random = new Random(26);
    int[] below = new int[4];
    for (int draw = 0; draw < draws; draw++) {
      double[] own = random.doubles(240, -1, 1).toArray();
      double[] site = random.doubles(40, -1, 1).toArray();
      List<Observations> plain = new ArrayList<>();
      List<Observations> clustered = new ArrayList<>();
      for (int wave = 0; wave < 3; wave++) {
        int[] people = IntStream.range(40 * wave, 40 * wave + 160).toArray();
        double[] values =
            Arrays.stream(people)
                .mapToDouble(i -> Math.rint(1.5 * own[i] + site[i % 40] + random.nextGaussian()))
                .toArray();
        Observations answers = Observations.of(values, people);
        plain.add(answers);
        clustered.add(answers.inClusters(Arrays.stream(people).map(i -> i % 40).toArray()));
      }
      List<RepeatedAnswers> both =
          List.of(RepeatedAnswers.of(plain), RepeatedAnswers.of(clustered));
      for (int i = 0; i < 2; i++) {
        below[2 * i] += below(LinearTrend.of(both.get(i), 0, 3, 4.2));
        below[2 * i + 1] += below(OrderedTrend.of(both.get(i), 0, 3, 4.2));
      }
    }
    for (int count : below) {
      assertThat((double) count / draws).isBetween(0.035, 0.065);
    }
  }

  private static int below(LinearTrend trend) {
    return below(trend.estimate(0.95));
  }

  private static int below(OrderedTrend trend) {
    return below(trend.estimate(0.95));
  }

  private static int below(TrendEstimate trend) {
    return trend.test().result().orElseThrow().pValue() < 0.05 ? 1 : 0;
  }
}
