package org.plait.statistics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plait.statistics.Fixture.close;
import static org.plait.statistics.Fixture.column;
import static org.plait.statistics.model.Models.ageAndSmoke;
import static org.plait.statistics.model.Models.integers;
import static org.plait.statistics.model.Models.ohio;
import static org.plait.statistics.model.Models.pick;
import static org.plait.statistics.model.Models.rows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plait.statistics.Estimate;
import org.plait.statistics.Fixture;
import org.plait.statistics.Outcome;

/** Models with weights, and with a correlation that falls with time, as geepack and survey. */
class WeightedModelsTest {
  private static final JsonNode EXPECTED = Fixture.json("model/weighted_models.json");

  /** geepack iterates; its numbers agree with ours to this share. */
  private static final double GEE = 1e-6;

  /** svyolr is fitted by a general optimiser that stops early. */
  private static final double OPTIMISED = 5e-4;

  /** Standard errors of survey from the weights before glm's last iteration. */
  private static final double SURVEY = 1e-7;

  private static final double[] IDS = ohio("id");
  private static final double[] AGES = ohio("age");
  private static final int[] ROWS = rows(r -> IDS[r] % 6 == 0 && (r + 1) % 5 != 0);
  private static final List<String> ANSWERS = List.of("low", "middle", "high", "highest");
  private static final double[] CUTS = {60, 100, 150};

  private static EstimatingEquations children(int... rows) {
    return EstimatingEquations.of(
            ResponseFamily.BINARY,
            ageAndSmoke(rows, "age", "smoke"),
            pick(ohio("resp"), rows),
            integers(pick(ohio("id"), rows)))
        .withTimes(integers(pick(ohio("age"), rows)));
  }

  private static double[] weights(IntToDoubleFunction of, int... rows) {
    return Arrays.stream(rows).mapToDouble(of).toArray();
  }

  private static double varying(int row) {
    return 0.5 + ((7 * (row + 1)) % 11) / 10.0;
  }

  private static double ofChild(int row) {
    return 0.5 + ((7 * (int) IDS[row]) % 11) / 10.0;
  }

  private static ModelMatrix chickMatrix() {
    List<String> diets = List.of("1", "2", "3", "4");
    String file = "model/chickweight.csv";
    return ModelMatrix.of(
        List.of(
            Predictor.number("Time", column(file, "Time")),
            Predictor.categories("Diet", diets, Models.positions(file, "Diet", diets))));
  }

  private static int[] chickIds() {
    return integers(column("model/chickweight.csv", "Chick"));
  }

  private static double[] chickWeights() {
    return weights(WeightedModelsTest::varying, IntStream.range(0, chickIds().length).toArray());
  }

  private static CumulativeLinkModel chickSizes() {
    int[] positions =
        Arrays.stream(column("model/chickweight.csv", "weight"))
            .mapToInt(w -> (int) Arrays.stream(CUTS).filter(cut -> w > cut).count())
            .toArray();
    return CumulativeLinkModel.of(chickMatrix(), ANSWERS, positions).inClusters(chickIds());
  }

  private static ModelFit fitted(ModelOutcome outcome) {
    return outcome.fit().orElseThrow();
  }

  private static double value(Outcome outcome) {
    return outcome.estimate().orElseThrow().value();
  }

  private static void assertFit(ModelFit fit, JsonNode expected, double tolerance) {
    for (int i = 0; i < fit.names().size(); i++) {
      double value = expected.get("coef").get(i).doubleValue();
      double error = expected.get("se").get(i).doubleValue();
      assertThat(fit.coefficients()[i])
          .isCloseTo(value, close(Math.max(1, Math.abs(value)), tolerance));
      assertThat(fit.standardError(i)).isCloseTo(error, close(Math.max(1, error), tolerance));
    }
  }

  private static void assertEquations(EstimatingEquations equations, JsonNode expected) {
    assertFit(fitted(equations.fit()), expected, GEE);
    assertThat(value(equations.correlation()))
        .isCloseTo(expected.get("alpha").doubleValue(), close(1, GEE));
    double scale = expected.get("phi").doubleValue();
    assertThat(value(equations.scale())).isCloseTo(scale, close(scale, GEE));
  }

  @Test
  void binaryModelsWithWeightsAreThoseOfGeepack() {
    for (WorkingCorrelation correlation : WorkingCorrelation.values()) {
      EstimatingEquations equations = children(ROWS).with(correlation);
      assertEquations(
          equations.withWeights(weights(WeightedModelsTest::varying, ROWS)),
          EXPECTED.get("ohio_w").get(correlation.title()));
      assertEquations(
          equations.withWeights(weights(WeightedModelsTest::ofChild, ROWS)),
          EXPECTED.get("ohio_wc").get(correlation.title()));
    }
  }

  @Test
  void correlationsThatFallWithTimeAreThoseOfGeepackWithAndWithoutGaps() {
    assertEquations(
        children(ROWS).with(WorkingCorrelation.AR1), EXPECTED.get("ohio_unweighted").get("ar1"));
    List<Predictor> linear =
        List.of(Predictor.number("age", ohio("age")), Predictor.number("smoke", ohio("smoke")));
    assertEquations(
        EstimatingEquations.of(
                ResponseFamily.BINARY,
                ModelMatrix.of(linear, List.of("age", "smoke", "age:smoke")),
                ohio("resp"),
                integers(ohio("id")))
            .withTimes(integers(ohio("age")))
            .with(WorkingCorrelation.AR1),
        EXPECTED.get("ohio_full").get("ar1"));
  }

  @Test
  void gaussianModelsWithWeightsAreThoseOfGeepack() {
    EstimatingEquations chicks =
        EstimatingEquations.of(
                ResponseFamily.GAUSSIAN,
                chickMatrix(),
                column("model/chickweight.csv", "weight"),
                chickIds())
            .withWeights(chickWeights());
    assertEquations(chicks, EXPECTED.get("chicks").get("independence"));
    assertEquations(
        chicks.with(WorkingCorrelation.EXCHANGEABLE), EXPECTED.get("chicks").get("exchangeable"));
  }

  @Test
  void independenceWithWeightsIsThatOfSvyglmWithPeopleAsSamplingUnits() {
    EstimatingEquations equations =
        children(ROWS).withWeights(weights(WeightedModelsTest::varying, ROWS));
    ModelFit fit = fitted(equations.fit());
    assertFit(fit, EXPECTED.get("svyglm"), SURVEY);
    ModelMatrix matrix = ageAndSmoke(ROWS, "age", "smoke");
    Estimate difference =
        equations
            .difference(
                fit, matrix.withEverybodyIn("age", "1"), matrix.withEverybodyIn("age", "-2"), 0.95)
            .estimate()
            .orElseThrow();
    assertDifference(difference, EXPECTED.get("difference"), SURVEY);
  }

  private static void assertDifference(Estimate found, JsonNode expected, double tolerance) {
    assertThat(found.value()).isCloseTo(expected.get("value").doubleValue(), close(1, tolerance));
    assertThat(found.standardError().orElseThrow())
        .isCloseTo(expected.get("se").doubleValue(), close(1, tolerance));
    assertThat(found.interval().orElseThrow().contains(found.value())).isTrue();
  }

  @Test
  void cumulativeModelsWithWeightsAreThoseOfSvyolr() {
    CumulativeLinkModel model = chickSizes().withWeights(chickWeights());
    ModelFit fit = fitted(model.fit());
    assertFit(fit, EXPECTED.get("svyolr"), OPTIMISED);
    assertFit(fit, EXPECTED.get("clm"), GEE);
    assertThat(fit.n()).isEqualTo(chickIds().length);
    assertThat(fit.method().name())
        .isEqualTo("cumulative logit model, weighted, robust variance by cluster");
    assertThat(fit.method().citation())
        .isEqualTo(
            "McCullagh (1980) JRSS B 42:109-142; Liang and Zeger (1986) Biometrika 73:13-22");
    ModelMatrix matrix = chickMatrix();
    Outcome difference =
        model.difference(
            fit,
            matrix.withEverybodyAt("Time", 20),
            matrix.withEverybodyAt("Time", 2),
            List.of("high", "highest"),
            0.95);
    assertDifference(difference.estimate().orElseThrow(), EXPECTED.get("clm_difference"), GEE);
  }

  @Test
  void weightsOfOneAreNoWeightsAndOnlyRatiosMatter() {
    for (WorkingCorrelation correlation : WorkingCorrelation.values()) {
      EstimatingEquations equations = children(ROWS).with(correlation);
      ModelFit plain = fitted(equations.fit());
      ModelFit ones = fitted(equations.withWeights(weights(row -> 1, ROWS)).fit());
      assertThat(ones.coefficients()).isEqualTo(plain.coefficients());
      assertThat(ones.covariance()).isDeepEqualTo(plain.covariance());
      assertSame(
          fitted(equations.withWeights(weights(row -> 250 * varying(row), ROWS)).fit()),
          fitted(equations.withWeights(weights(row -> varying(row), ROWS)).fit()));
    }
    double[] ones = new double[chickIds().length];
    Arrays.fill(ones, 1);
    assertThat(fitted(chickSizes().withWeights(ones).fit()).covariance())
        .isDeepEqualTo(fitted(chickSizes().fit()).covariance());
  }

  private static void assertSame(ModelFit found, ModelFit expected) {
    for (int i = 0; i < expected.names().size(); i++) {
      assertThat(found.coefficients()[i]).isCloseTo(expected.coefficients()[i], close(1));
      assertThat(found.standardError(i)).isCloseTo(expected.standardError(i), close(1));
    }
  }

  @Test
  void aWeightOfTwoIsTheRowTwice() {
    int[] twice = IntStream.concat(Arrays.stream(ROWS), IntStream.of(ROWS).limit(40)).toArray();
    IntToDoubleFunction heavier = row -> row <= ROWS[39] ? 2 : 1;
    assertSame(
        fitted(children(ROWS).withWeights(weights(heavier, ROWS)).fit()),
        fitted(children(twice).fit()));
  }

  @Test
  void aWeightOfTwoIsTheRowTwiceInACumulativeModel() {
    double[] ratings = column("model/wine.csv", "rating");
    int[] once = IntStream.range(0, ratings.length).toArray();
    int[] twice = IntStream.concat(IntStream.of(once), IntStream.range(0, 30)).toArray();
    assertSame(
        fitted(wine(once).withWeights(weights(row -> row < 30 ? 2 : 1, once)).fit()),
        fitted(wine(twice).fit()));
  }

  private static CumulativeLinkModel wine(int... rows) {
    List<String> temperatures = List.of("cold", "warm");
    int[] temperature = Models.positions("model/wine.csv", "temp", temperatures);
    double[] ratings = column("model/wine.csv", "rating");
    return CumulativeLinkModel.of(
            ModelMatrix.of(
                List.of(
                    Predictor.categories(
                        "temp",
                        temperatures,
                        Arrays.stream(rows).map(row -> temperature[row]).toArray()))),
            List.of("1", "2", "3", "4", "5"),
            Arrays.stream(rows).map(row -> (int) ratings[row] - 1).toArray())
        .inClusters(integers(pick(column("model/wine.csv", "judge"), rows)));
  }

  @Test
  void theOrderOfRowsChangesNothing() {
    int[] reversed = IntStream.range(0, ROWS.length).map(i -> ROWS[ROWS.length - 1 - i]).toArray();
    for (WorkingCorrelation correlation : WorkingCorrelation.values()) {
      assertSame(fitted(weighted(correlation, reversed)), fitted(weighted(correlation, ROWS)));
    }
  }

  private static ModelOutcome weighted(WorkingCorrelation correlation, int... rows) {
    return children(rows)
        .withWeights(weights(WeightedModelsTest::ofChild, rows))
        .with(correlation)
        .fit();
  }

  /** Two waves have one correlation, whether it is called the same for all or one step apart. */
  @Test
  void withTwoTimesFallingWithTimeIsExchangeable() {
    int[] two = rows(r -> AGES[r] >= 0);
    assertSame(
        fitted(children(two).with(WorkingCorrelation.AR1).fit()),
        fitted(children(two).with(WorkingCorrelation.EXCHANGEABLE).fit()));
  }

  @Test
  void whatCannotBeMeantIsRefused() {
    ModelMatrix matrix = ModelMatrix.of(List.of(Predictor.number("x", new double[] {0, 1, 2, 3})));
    EstimatingEquations four =
        EstimatingEquations.of(
            ResponseFamily.BINARY, matrix, new double[] {0, 1, 0, 1}, new int[] {1, 1, 2, 3});
    assertThatThrownBy(() -> four.withWeights(new double[] {1, 1, 0, 1}))
        .hasMessageContaining("weight");
    assertThatThrownBy(() -> four.with(WorkingCorrelation.AR1))
        .hasMessage("ar1 must have times: call withTimes before");
    EstimatingEquations timed = four.withTimes(new int[] {1, 1, 1, 1});
    assertThatThrownBy(() -> timed.with(WorkingCorrelation.AR1).fit())
        .hasMessage("two rows of a cluster must have different times");
    CumulativeLinkModel free =
        CumulativeLinkModel.of(matrix, List.of("a", "b"), new int[] {0, 1, 0, 1});
    assertThatThrownBy(() -> free.withWeights(new double[] {1, 1, 1, 1}))
        .hasMessage("weights must be joined with clusters: call inClusters");
  }
}
