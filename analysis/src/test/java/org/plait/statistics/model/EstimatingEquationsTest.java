package org.plait.statistics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.statistics.Fixture.TWELVE_DIGITS;
import static org.plait.statistics.Fixture.close;
import static org.plait.statistics.Fixture.column;
import static org.plait.statistics.Fixture.reference;
import static org.plait.statistics.model.Models.ageAndSmoke;
import static org.plait.statistics.model.Models.integers;
import static org.plait.statistics.model.Models.ohio;
import static org.plait.statistics.model.Models.pick;
import static org.plait.statistics.model.Models.rows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plait.statistics.Estimate;
import org.plait.statistics.Outcome;

/** Generalised estimating equations as R's geeglm, with the traps that it has left out. */
class EstimatingEquationsTest {
  /** geepack iterates; its numbers agree with ours to this share. */
  private static final double GEE = 1e-6;

  /** What geeglm's default epsilon leaves. */
  private static final double STOPPED_EARLY = 1e-5;

  private static final JsonNode EXPECTED = Models.EXPECTED.get("gee");
  private static final int[] UNBALANCED = rows(r -> (r + 1) % 3 != 0 && (r + 1) % 7 != 0);
  private static final WorkingCorrelation[] CORRELATIONS = {
    WorkingCorrelation.INDEPENDENCE, WorkingCorrelation.EXCHANGEABLE
  };

  private static EstimatingEquations ohioModel(int[] rows, String... terms) {
    return EstimatingEquations.of(
        ResponseFamily.BINARY,
        ageAndSmoke(rows, terms),
        pick(ohio("resp"), rows),
        integers(pick(ohio("id"), rows)));
  }

  /** Age as a number, as G1 has it. */
  private static EstimatingEquations linearInAge() {
    List<Predictor> predictors =
        List.of(Predictor.number("age", ohio("age")), Predictor.number("smoke", ohio("smoke")));
    return EstimatingEquations.of(
        ResponseFamily.BINARY,
        ModelMatrix.of(predictors, List.of("age", "smoke", "age:smoke")),
        ohio("resp"),
        integers(ohio("id")));
  }

  private static EstimatingEquations chicks() {
    List<String> diets = List.of("1", "2", "3", "4");
    String file = "model/chickweight.csv";
    return EstimatingEquations.of(
        ResponseFamily.GAUSSIAN,
        ModelMatrix.of(
            List.of(
                Predictor.number("Time", column(file, "Time")),
                Predictor.categories("Diet", diets, Models.positions(file, "Diet", diets)))),
        column(file, "weight"),
        integers(column(file, "Chick")));
  }

  private static ModelFit fitted(EstimatingEquations equations) {
    return equations.fit().fit().orElseThrow();
  }

  private static double value(Outcome outcome) {
    return outcome.estimate().orElseThrow().value();
  }

  private static void assertCoefficients(ModelFit fit, JsonNode expected, String errors) {
    for (int i = 0; i < fit.names().size(); i++) {
      double value = expected.get("coef").get(i).doubleValue();
      double error = expected.get(errors).get(i).doubleValue();
      assertThat(fit.coefficients()[i]).isCloseTo(value, close(Math.max(1, Math.abs(value)), GEE));
      assertThat(fit.standardError(i)).isCloseTo(error, close(error, GEE));
    }
  }

  private static void assertModel(EstimatingEquations equations, JsonNode expected) {
    assertCoefficients(fitted(equations), expected, "se");
    double correlation = expected.get("alpha").doubleValue();
    double scale = expected.get("phi").doubleValue();
    assertThat(value(equations.correlation())).isCloseTo(correlation, close(1, GEE));
    assertThat(value(equations.scale())).isCloseTo(scale, close(scale, GEE));
  }

  @Test
  void binaryModelsAreThoseOfGeepack() {
    assertModel(
        linearInAge().with(WorkingCorrelation.EXCHANGEABLE), EXPECTED.get("ohio_exchangeable"));
    assertModel(ohioModel(UNBALANCED, "age", "smoke"), EXPECTED.get("unbalanced_independence"));
    assertModel(
        ohioModel(UNBALANCED, "age", "smoke").with(WorkingCorrelation.EXCHANGEABLE),
        EXPECTED.get("unbalanced_exchangeable"));
  }

  @Test
  void gaussianModelsAreThoseOfGeepack() {
    assertModel(chicks(), EXPECTED.get("chicks_independence"));
    assertModel(
        chicks().with(WorkingCorrelation.EXCHANGEABLE), EXPECTED.get("chicks_exchangeable"));
  }

  @Test
  void g1CoefficientsAndRobustStandardErrors() {
    ModelFit exchangeable = fitted(linearInAge().with(WorkingCorrelation.EXCHANGEABLE));
    ModelFit independent = fitted(linearInAge());
    List<String> names = List.of("(Intercept)", "age", "smoke", "age:smoke");
    for (int i = 0; i < 4; i++) {
      assertG1(exchangeable.coefficients()[i], "beta[" + names.get(i) + "]");
      assertG1(exchangeable.standardError(i), "robust SE[" + (i + 1) + "]");
      assertG1(independent.coefficients()[i], "beta indep[" + (i + 1) + "]");
      assertG1(independent.standardError(i), "robust SE indep[" + (i + 1) + "]");
    }
    assertThat(exchangeable.clusters()).hasValue(537);
  }

  /** With scale.fix geepack keeps the scale that independence has; ours follows the residuals. */
  @Test
  void g1Correlation() {
    EstimatingEquations exchangeable = linearInAge().with(WorkingCorrelation.EXCHANGEABLE);
    double product = value(exchangeable.correlation()) * value(exchangeable.scale());
    assertG1(product / value(linearInAge().scale()), "alpha");
  }

  /** geeglm stopped at its default epsilon of 1e-4: five digits; its scale is fixed at 1. */
  @Test
  void g1CorrelationThatFallsWithTime() {
    int[] ages = Arrays.stream(ohio("age")).mapToInt(age -> (int) age).toArray();
    ModelFit fit =
        fitted(linearInAge().withTimes(ages).withScaleOne().with(WorkingCorrelation.AR1));
    for (int i = 0; i < 4; i++) {
      double coefficient = reference("G1", "geepack::ohio", "beta ar1[" + (i + 1) + "]");
      double error = reference("G1", "geepack::ohio", "SE ar1[" + (i + 1) + "]");
      assertThat(fit.coefficients()[i]).isCloseTo(coefficient, close(1, STOPPED_EARLY));
      assertThat(fit.standardError(i)).isCloseTo(error, close(1, STOPPED_EARLY));
    }
  }

  private static void assertG1(double found, String quantity) {
    double expected = reference("G1", "geepack::ohio", quantity);
    assertThat(found).isCloseTo(expected, close(expected, TWELVE_DIGITS));
  }

  @Test
  void exchangeableIsIndependenceInABalancedSaturatedModel() {
    EstimatingEquations saturated = ohioModel(rows(r -> true), "age", "smoke", "age:smoke");
    ModelFit independent = fitted(saturated);
    ModelFit exchangeable = fitted(saturated.with(WorkingCorrelation.EXCHANGEABLE));
    for (int i = 0; i < 8; i++) {
      assertThat(exchangeable.coefficients()[i]).isCloseTo(independent.coefficients()[i], close(1));
      assertThat(exchangeable.standardError(i)).isCloseTo(independent.standardError(i), close(1));
    }
    assertModel(saturated.with(WorkingCorrelation.EXCHANGEABLE), EXPECTED.get("ohio_saturated"));
  }

  @Test
  void fewClustersAreCorrectedAndJudgedByStudentsT() {
    JsonNode small = Models.EXPECTED.get("small");
    int[] rows = new int[small.get("rows").size()];
    Arrays.setAll(rows, i -> small.get("rows").get(i).intValue() - 1);
    for (WorkingCorrelation correlation : CORRELATIONS) {
      EstimatingEquations few = ohioModel(rows, "age", "smoke").with(correlation);
      JsonNode expected = small.get(correlation.title());
      assertCoefficients(fitted(few), expected, "mancl_derouen");
      assertCoefficients(
          fitted(few.with(SmallSampleCorrection.FAY_GRAUBARD)), expected, "fay_graubard");
      assertCoefficients(fitted(few.with(SmallSampleCorrection.NONE)), expected, "plain");
      ModelFit fit = fitted(few);
      assertThat(fit.clusters()).hasValue(45);
      assertThat(fit.df()).hasValue(45 - fit.names().size());
      assertThat(fit.method().name())
          .isEqualTo(
              "GEE, binary logit, "
                  + correlation.title()
                  + " working correlation, robust variance by cluster, corrected after Mancl and"
                  + " DeRouen (2001), t with clusters less coefficients as df");
    }
  }

  @Test
  void independenceHasTheCoefficientsOfLogisticRegression() {
    double[] plain =
        LogisticRegression.of(
                ageAndSmoke(UNBALANCED, "age", "smoke"), pick(ohio("resp"), UNBALANCED))
            .fit()
            .fit()
            .orElseThrow()
            .coefficients();
    double[] equations = fitted(ohioModel(UNBALANCED, "age", "smoke")).coefficients();
    for (int i = 0; i < plain.length; i++) {
      assertThat(equations[i]).isCloseTo(plain[i], close(1));
    }
  }

  /** R 4.2.2 takes unsorted ids for new clusters: 2143 instead of 537, and says nothing. */
  @Test
  void neitherTheOrderOfRowsNorTheNumbersOfClustersMatter() {
    List<Integer> order = new java.util.ArrayList<>(IntStream.of(UNBALANCED).boxed().toList());
    Collections.shuffle(order, new Random(3));
    int[] shuffled = order.stream().mapToInt(Integer::intValue).toArray();
    int[] renumbered =
        Arrays.stream(integers(pick(ohio("id"), shuffled)))
            .map(id -> (id * 7919) % 100_003)
            .toArray();
    EstimatingEquations other =
        EstimatingEquations.of(
                ResponseFamily.BINARY,
                ageAndSmoke(shuffled, "age", "smoke"),
                pick(ohio("resp"), shuffled),
                renumbered)
            .with(WorkingCorrelation.EXCHANGEABLE);
    ModelFit expected =
        fitted(ohioModel(UNBALANCED, "age", "smoke").with(WorkingCorrelation.EXCHANGEABLE));
    ModelFit found = fitted(other);
    assertThat(found.clusters()).isEqualTo(expected.clusters());
    assertThat(found.coefficients()).isEqualTo(expected.coefficients());
    assertThat(found.covariance()).isDeepEqualTo(expected.covariance());
  }

  @Test
  void anotherReferenceChangesNoPrediction() {
    int[] rows = UNBALANCED;
    Predictor age = Models.age(pick(ohio("age"), rows));
    Predictor smoke = Predictor.number("smoke", pick(ohio("smoke"), rows));
    for (WorkingCorrelation correlation : CORRELATIONS) {
      Estimate one = predictedAt(age, smoke, rows, correlation);
      Estimate other = predictedAt(age.withReference("0"), smoke, rows, correlation);
      assertThat(other.value()).isCloseTo(one.value(), close(1));
      assertThat(other.standardError().orElseThrow())
          .isCloseTo(one.standardError().orElseThrow(), close(1));
      assertThat(one.interval().orElseThrow().contains(one.value())).isTrue();
    }
  }

  private static Estimate predictedAt(
      Predictor age, Predictor smoke, int[] rows, WorkingCorrelation correlation) {
    ModelMatrix matrix = ModelMatrix.of(List.of(age, smoke));
    EstimatingEquations equations =
        EstimatingEquations.of(
                ResponseFamily.BINARY,
                matrix,
                pick(ohio("resp"), rows),
                integers(pick(ohio("id"), rows)))
            .with(correlation);
    return equations
        .predicted(fitted(equations), matrix.withEverybodyIn("age", "1"), 0.95)
        .estimate()
        .orElseThrow();
  }

  @Test
  void aSaturatedModelPredictsTheObservedShares() {
    int[] all = rows(r -> true);
    EstimatingEquations equations = ohioModel(all, "age");
    Outcome predicted =
        equations.predicted(
            fitted(equations), ageAndSmoke(all, "age").withEverybodyIn("age", "-2"), 0.95);
    double[] first = pick(ohio("resp"), rows(r -> ohio("age")[r] == -2));
    assertThat(value(predicted)).isCloseTo(Arrays.stream(first).average().orElseThrow(), close(1));
  }

  @Test
  void tooLittleDataIsAnAnswer() {
    ModelMatrix one = ModelMatrix.of(List.of(Predictor.number("x", new double[] {0, 1, 2, 3})));
    double[] y = {0, 1, 0, 1};
    assertThat(reason(ModelMatrix.constant(0), new double[0], new int[0])).isEqualTo("no cases");
    assertThat(reason(one, new double[4], new int[] {1, 2, 3, 4})).isEqualTo("no variation");
    assertThat(reason(one, y, new int[] {7, 7, 7, 7})).isEqualTo("one cluster");
    assertThat(reason(one, y, new int[] {7, 7, 8, 8}))
        .isEqualTo("too few cases for so many coefficients");
    assertThat(reason(one, new double[] {0, 0, 1, 1}, new int[] {1, 2, 3, 4}))
        .isEqualTo("separation");
  }

  private static String reason(ModelMatrix matrix, double[] y, int[] clusters) {
    return EstimatingEquations.of(ResponseFamily.BINARY, matrix, y, clusters)
        .fit()
        .fold(fit -> "fitted", NotFitted::reason);
  }
}
