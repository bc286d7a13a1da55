package org.plait.statistics.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plait.statistics.Fixture.close;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plait.statistics.ChangeEstimate;
import org.plait.statistics.DifferenceOfMeans;
import org.plait.statistics.DifferenceOfProportions;
import org.plait.statistics.Estimate;
import org.plait.statistics.Fixture;
import org.plait.statistics.Interval;
import org.plait.statistics.Observations;
import org.plait.statistics.RelativeEffect;
import org.plait.statistics.TwoWaves;
import org.plait.statistics.Undefined;
import org.plait.statistics.model.LogisticRegression;
import org.plait.statistics.model.ModelMatrix;
import org.plait.statistics.model.Predictor;

/** Weights for staying, and the weighted change among those who stayed, as R's glm and survey. */
class StayingWeightsTest {
  private static final boolean[] STAYED = {true, true, true, false};
  private static final double LEVEL = 0.95;

  private static final JsonNode R = Fixture.json("response/staying.json");
  private static final JsonNode PEOPLE = R.get("people");
  private static final int[] STAYERS =
      IntStream.range(0, PEOPLE.get("stayed").size())
          .filter(i -> PEOPLE.get("stayed").get(i).intValue() == 1)
          .toArray();

  private static int[] column(String name) {
    int[] cells = new int[PEOPLE.get(name).size()];
    Arrays.setAll(cells, i -> PEOPLE.get(name).get(i).asInt());
    return cells;
  }

  private static Predictor predictor(String name, int categories) {
    List<String> labels = IntStream.range(0, categories).mapToObj(Integer::toString).toList();
    return Predictor.categories(name, labels, column(name));
  }

  private static StayingWeights weights() {
    int[] stayed = column("stayed");
    double[] outcomes = Arrays.stream(stayed).asDoubleStream().toArray();
    LogisticRegression model =
        LogisticRegression.of(
            ModelMatrix.of(
                List.of(predictor("region", 3), predictor("nurse", 2), predictor("first", 5))),
            outcomes);
    boolean[] again = new boolean[stayed.length];
    for (int i = 0; i < again.length; i++) {
      again[i] = stayed[i] == 1;
    }
    return StayingWeights.of(again, model.probabilities(model.fit().fit().orElseThrow()));
  }

  /** The answers of those who stayed, in both waves, one by one. */
  private static TwoWaves waves(IntToDoubleFunction value, boolean sites) {
    double[] weights = weights().weights();
    int[] site = column("site");
    double[] ofEach = IntStream.of(STAYERS).mapToDouble(i -> weights[i]).toArray();
    int[] clusters = IntStream.of(STAYERS).map(i -> sites ? site[i] : Observations.NONE).toArray();
    List<Observations> both = new ArrayList<>();
    for (String wave : List.of("first", "second")) {
      int[] answers = column(wave);
      double[] values =
          IntStream.of(STAYERS).mapToDouble(i -> value.applyAsDouble(answers[i])).toArray();
      both.add(Observations.of(values).inClusters(clusters).withWeights(ofEach));
    }
    return TwoWaves.paired(both.get(0), both.get(1));
  }

  private static void matches(JsonNode expected, ChangeEstimate change) {
    Estimate estimate = change.estimate().estimate().orElseThrow();
    double value = expected.get("estimate").doubleValue();
    double error = expected.get("se").doubleValue();
    assertThat(estimate.value()).isCloseTo(value, close(value));
    assertThat(estimate.standardError().orElseThrow()).isCloseTo(error, close(error));
    assertThat(estimate.interval().orElseThrow().contains(value)).isTrue();
  }

  @Test
  void theWeightsAreThoseOfGlm() {
    double[] weights = weights().weights();
    for (int i : STAYERS) {
      double expected = PEOPLE.get("w").get(i).doubleValue();
      assertThat(weights[i]).isCloseTo(expected, close(expected));
    }
    assertThat(Arrays.stream(weights).filter(w -> w > 0).count()).isEqualTo(STAYERS.length);
  }

  @ParameterizedTest
  @CsvSource({"by_person,false", "by_site,true"})
  void changesAmongThoseWhoStayedAreThoseOfThePackageSurvey(String design, boolean sites) {
    JsonNode expected = R.get(design);
    TwoWaves numbers = waves(answer -> answer, sites);
    matches(expected.get("mean"), DifferenceOfMeans.of(numbers).estimate(LEVEL));
    matches(expected.get("relative_effect"), RelativeEffect.of(numbers).estimate(LEVEL));
    TwoWaves shares = waves(answer -> answer >= 3 ? 1 : 0, sites);
    matches(expected.get("share"), DifferenceOfProportions.of(shares).estimate(LEVEL));
  }

  @Test
  void aTableOfThemGivesTheSameAsPeopleOneByOne() {
    double[] weights = weights().weights();
    int[] first = column("first");
    int[] second = column("second");
    Map<List<Double>, Long> table = new TreeMap<>(Comparator.comparing(List::toString));
    for (int i : STAYERS) {
      table.merge(List.of((double) first[i], (double) second[i], weights[i]), 1L, Long::sum);
    }
    assertThat(table).hasSizeLessThan(STAYERS.length);
    long[] counts = table.values().stream().mapToLong(Long::longValue).toArray();
    TwoWaves counted =
        TwoWaves.paired(
            Observations.ofCounts(part(table, 0), counts).withWeights(part(table, 2)),
            Observations.ofCounts(part(table, 1), counts).withWeights(part(table, 2)));
    matches(R.get("by_person").get("mean"), DifferenceOfMeans.of(counted).estimate(LEVEL));
    matches(R.get("by_person").get("relative_effect"), RelativeEffect.of(counted).estimate(LEVEL));
    ChangeEstimate one =
        DifferenceOfProportions.of(waves(answer -> answer >= 3 ? 1 : 0, false)).estimate(LEVEL);
    double[] from = Arrays.stream(part(table, 0)).map(a -> a >= 3 ? 1 : 0).toArray();
    double[] to = Arrays.stream(part(table, 1)).map(a -> a >= 3 ? 1 : 0).toArray();
    ChangeEstimate other =
        DifferenceOfProportions.of(
                TwoWaves.paired(
                    Observations.ofCounts(from, counts).withWeights(part(table, 2)),
                    Observations.ofCounts(to, counts).withWeights(part(table, 2))))
            .estimate(LEVEL);
    Interval interval = one.estimate().estimate().orElseThrow().interval().orElseThrow();
    Interval same = other.estimate().estimate().orElseThrow().interval().orElseThrow();
    assertThat(same.lower()).isCloseTo(interval.lower(), close(1));
    assertThat(same.upper()).isCloseTo(interval.upper(), close(1));
  }

  private static double[] part(Map<List<Double>, Long> table, int place) {
    return table.keySet().stream().mapToDouble(key -> key.get(place)).toArray();
  }

  @Test
  void theFormulaByHand() {
    StayingWeights weights = StayingWeights.of(STAYED, new double[] {0.75, 0.5, 0.25, 0.3});
    assertThat(weights.weights()).containsExactly(1, 1.5, 3, 0);
    assertThat(weights.trimmed()).isZero();
    double kish = 3 * (1 + 2.25 + 9) / (5.5 * 5.5);
    assertThat(weights.designEffect().estimate().orElseThrow().value())
        .isCloseTo(kish, close(kish));
  }

  @Test
  void whereAllAreAsLikelyToStayTheWeightsAreOne() {
    double[] same = {0.75, 0.75, 0.75, 0.75};
    assertThat(StayingWeights.of(STAYED, same).weights()).containsExactly(1, 1, 1, 0);
  }

  @Test
  void trimsBothEndsAtTheLimit() {
    StayingWeights weights =
        StayingWeights.of(STAYED, new double[] {0.75, 0.5, 0.25, 0.3}).trimmedAt(1.5);
    double mean = 5.5 / 3;
    assertThat(weights.weights()[0]).isCloseTo(mean / 1.5, close(1));
    assertThat(weights.weights()[2]).isCloseTo(mean * 1.5, close(1));
    assertThat(weights.trimmed()).isEqualTo(2);
    assertThat(DoubleStream.of(weights.weights()).max()).hasValue(weights.weights()[2]);
  }

  @Test
  void aGroupStandsForItsPeople() {
    StayingWeights groups =
        StayingWeights.of(
            new boolean[] {true, true, false, true},
            new double[] {0.5, 0.25, 0.3, 0.9},
            new long[] {2, 1, 1, 0});
    assertThat(groups.weights()).containsExactly(1.5, 3, 0, 0);
    StayingWeights each = StayingWeights.of(STAYED, new double[] {0.5, 0.5, 0.25, 0.3});
    assertThat(groups.designEffect()).isEqualTo(each.designEffect());
    assertThat(groups.trimmedAt(1.2).trimmed()).isEqualTo(3);
  }

  @Test
  void whereNobodyStayedThereIsNothingToWeigh() {
    StayingWeights none = StayingWeights.of(new boolean[] {false}, new double[] {0.5});
    assertThat(none.weights()).containsExactly(0);
    assertThat(none.designEffect()).isEqualTo(new Undefined("design_effect", "nobody stayed", 0));
    assertThat(none.trimmedAt(2).trimmed()).isZero();
    StayingWeights empty = StayingWeights.of(new boolean[0], new double[0]);
    assertThat(empty.designEffect()).isInstanceOf(Undefined.class);
  }

  @Test
  void wrongUseIsRefused() {
    assertThatThrownBy(() -> StayingWeights.of(new boolean[] {true}, new double[] {0}))
        .hasMessage("probability must be above 0, found 0.0");
  }
}
