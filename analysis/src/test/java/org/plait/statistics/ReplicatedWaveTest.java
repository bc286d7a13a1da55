package org.plait.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Waves with sets of replicate weights, against the R package survey. */
class ReplicatedWaveTest {
  private static final double LEVEL = 0.95;
  private static final JsonNode R = Fixture.json("replicates.json");

  @ParameterizedTest
  @CsvSource({
    "brr,y", "brr,x", "brr,group_y", "brr,group_x",
    "fay,y", "fay,x", "fay,group_y", "fay,group_x",
    "jackknife,y", "jackknife,x", "jackknife,group_y", "jackknife,group_x",
    "bootstrap,y", "bootstrap,x", "bootstrap,group_y", "bootstrap,group_x"
  })
  void meansAndSharesAreThoseOfThePackageSurveyAlsoInGroups(String kind, String name) {
    JsonNode expected = R.get("results").get(kind).get(name);
    Observations answers =
        answers(kind, name.replace("group_", "") + "0", name.startsWith("group_"));
    Outcome outcome =
        name.endsWith("y")
            ? Proportion.of(answers).estimate(ProportionInterval.WILSON, LEVEL)
            : Mean.of(answers).estimate(LEVEL);
    Estimate estimate = outcome.estimate().orElseThrow();
    close(estimate.value(), expected, "mean");
    close(estimate.standardError().orElseThrow(), expected, "se");
    assertThat(estimate.interval().orElseThrow().method().name())
        .isEqualTo(
            name.endsWith("y")
                ? "Wilson score, effective sample size, replicate weights"
                : "t interval, replicate weights");
    if (name.endsWith("x")) {
      double half = Quantiles.student(LEVEL, R.get("weights").get(kind).get(0).size() - 1.0);
      assertThat(estimate.interval().orElseThrow().upper() - estimate.value())
          .isCloseTo(half * estimate.standardError().orElseThrow(), within(1e-9));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "brr,y",
    "brr,x",
    "fay,y",
    "fay,x",
    "jackknife,y",
    "jackknife,x",
    "bootstrap,y",
    "bootstrap,x"
  })
  void changesAreMadeAgainWithTheSetsOfBothWaves(String kind, String variable) {
    JsonNode expected = R.get("results").get(kind).get("change_" + variable);
    TwoWaves waves =
        TwoWaves.of(answers(kind, variable + "0", false), answers(kind, variable + "1", false));
    ChangeEstimate change =
        variable.equals("y")
            ? DifferenceOfProportions.of(waves).estimate(LEVEL)
            : DifferenceOfMeans.of(waves).estimate(LEVEL);
    Estimate estimate = change.estimate().estimate().orElseThrow();
    close(estimate.value(), expected, "difference");
    close(estimate.standardError().orElseThrow(), expected, "se");
    TestResult test = change.test().result().orElseThrow();
    assertThat(test.df()).hasValue(R.get("weights").get(kind).get(0).size() - 1.0);
    assertThat(test.method().name()).isEqualTo("t, replicate weights");
  }

  @Test
  void otherPeopleVaryByThemselves() {
    Observations first = answers("brr", "x0", false);
    Observations second = shifted("brr", "x1");
    TwoWaves waves = TwoWaves.of(first, second);
    assertThat(waves.design()).isEqualTo(Design.INDEPENDENT);
    double expected = Math.hypot(error(Mean.of(first)), error(Mean.of(second)));
    Outcome change = DifferenceOfMeans.of(waves).estimate(LEVEL).estimate();
    assertThat(change.estimate().orElseThrow().standardError().orElseThrow())
        .isCloseTo(expected, within(1e-12));
  }

  @Test
  void orderedAnswersVaryAsTheirPlacementsDo() {
    TwoWaves waves = TwoWaves.of(answers("fay", "y0", false), answers("fay", "y1", false));
    Estimate effect = RelativeEffect.of(waves).estimate(LEVEL).estimate().estimate().orElseThrow();
    Estimate difference =
        DifferenceOfProportions.of(waves).estimate(LEVEL).estimate().estimate().orElseThrow();
    assertThat(effect.standardError().orElseThrow())
        .isCloseTo(difference.standardError().orElseThrow() / 2, within(1e-12));
  }

  @Test
  void aSumVariesAsItsMeanWhereSetsSumToTheWeights() {
    // Each set moves weight within the wave only, so that the linear form is exact.
    double[][] sets = {{2, 0, 1, 1}, {0, 2, 1, 1}, {1, 1, 2, 0}, {1, 1, 0, 2}};
    Observations wave =
        WeightedWave.of(Weighting.of(new double[] {1, 1, 1, 1}), ids(4), none(4))
            .replicated(Replication.of(sets, 0.25))
            .answers(new double[] {1, 2, 4, 8}, ids(4));
    double exact = ClusterVariance.ofMean(wave).orElseThrow().variance();
    assertThat(ClusterVariance.of(wave, wave.added(wave.values())).variance())
        .isCloseTo(exact, within(1e-12))
        .isCloseTo(0.25 * 2 * (0.0625 + 1), within(1e-12));
  }

  @Test
  void aSetThatCountsNobodyWhoAnsweredLeavesNoVariance() {
    double[][] sets = {{0, 0, 2}, {1, 1, 0}};
    WeightedWave wave =
        WeightedWave.of(Weighting.of(new double[] {1, 1, 1}), ids(3), none(3))
            .replicated(Replication.of(sets, 0.5));
    Observations two = wave.answers(new double[] {1, 3}, new int[] {0, 1});
    Estimate mean = Mean.of(two).estimate(LEVEL).estimate().orElseThrow();
    assertThat(mean.value()).isEqualTo(2);
    assertThat(mean.interval()).isEmpty();
    TestOutcome test = DifferenceOfMeans.of(TwoWaves.of(two, two)).estimate(LEVEL).test();
    assertThat(test.toString()).contains("a set of replicate weights without cases");
  }

  @Test
  void setsMustFitTheWave() {
    assertThatThrownBy(() -> Replication.of(new double[][] {{1, 1}}, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there must be two sets or more, found 1");
    assertThatThrownBy(() -> Replication.of(new double[][] {{1, -1}, {1, 1}}, 1))
        .isInstanceOf(IllegalArgumentException.class);
    Replication sets = Replication.of(new double[][] {{1, 1}, {0, 2}}, 1);
    WeightedWave three = WeightedWave.of(Weighting.of(new double[] {1, 2, 1}), ids(3), none(3));
    assertThatThrownBy(() -> three.replicated(sets)).isInstanceOf(IllegalArgumentException.class);
    WeightedWave raked =
        WeightedWave.of(Weighting.of(new double[] {1, 2}, new int[][] {{0, 1}}), ids(2), none(2));
    assertThatThrownBy(() -> raked.replicated(sets))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("calibrated weights need sets that were calibrated too");
  }

  private static double error(Mean mean) {
    return mean.estimate(LEVEL).estimate().orElseThrow().standardError().orElseThrow();
  }

  private static Observations answers(String kind, String variable, boolean group) {
    return answers(kind, variable, group, 0);
  }

  private static Observations shifted(String kind, String variable) {
    return answers(kind, variable, false, 1000);
  }

  private static Observations answers(String kind, String variable, boolean group, int first) {
    JsonNode rows = R.get("rows");
    int n = rows.get("person").size();
    int[] valid =
        IntStream.range(0, n)
            .filter(i -> !group || rows.get("group").get(i).intValue() == 1)
            .filter(i -> !rows.get(variable).get(i).isNull())
            .toArray();
    double[] weights = new double[n];
    Arrays.setAll(weights, i -> rows.get("w").get(i).doubleValue());
    int[] persons = IntStream.range(first, first + n).toArray();
    return WeightedWave.of(Weighting.of(weights), persons, none(n))
        .replicated(sets(kind))
        .answers(
            Arrays.stream(valid)
                .mapToDouble(i -> rows.get(variable).get(i).doubleValue())
                .toArray(),
            valid);
  }

  private static Replication sets(String kind) {
    JsonNode rows = R.get("weights").get(kind);
    int sets = rows.get(0).size();
    double[][] weights = new double[sets][rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      for (int r = 0; r < sets; r++) {
        weights[r][i] = rows.get(i).get(r).doubleValue();
      }
    }
    double scale =
        switch (kind) {
          case "brr" -> 1.0 / sets;
          case "fay" -> 1 / (sets * 0.49);
          case "jackknife" -> (sets - 1.0) / sets;
          default -> 1 / (sets - 1.0);
        };
    return Replication.of(weights, scale);
  }

  private static int[] ids(int n) {
    return IntStream.range(0, n).toArray();
  }

  private static int[] none(int n) {
    int[] none = new int[n];
    Arrays.fill(none, Observations.NONE);
    return none;
  }

  private static void close(double found, JsonNode expected, String entry) {
    double value = expected.get(entry).doubleValue();
    assertThat(found).isCloseTo(value, Fixture.close(value, 1e-9));
  }
}
