package org.plait.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plait.statistics.Estimate;
import org.plait.statistics.Fixture;
import org.plait.statistics.Outcome;

/** Agreement as published tables and the examples of R package irrCAC have it. */
class PublishedAgreementTest {
  private static final JsonNode JSON = Fixture.json("agreement/published.json");
  private static final double[][] LAST_HALFWAY = {{1, 0, 0.5}, {0, 1, 0.5}, {0.5, 0.5, 1}};
  private static final Map<String, Function<Integer, AgreementWeights>> WEIGHTS =
      Map.of(
          "identity", AgreementWeights::identity,
          "linear", AgreementWeights::linear,
          "quadratic", AgreementWeights::quadratic,
          "ordinal", AgreementWeights::ordinal,
          "last halfway", categories -> AgreementWeights.of(LAST_HALFWAY));
  private static final Map<String, ChanceModel> MODELS =
      Map.of(
          "percent", ChanceModel.NONE,
          "uniform", ChanceModel.UNIFORM,
          "pooled", ChanceModel.POOLED,
          "conger", ChanceModel.BY_RATER,
          "gwet", ChanceModel.GWET);

  /** The judgements of units, a position or nothing for each rater. */
  private record Data(List<List<OptionalInt>> units, int categories, boolean table) {

    static Data ofTable(JsonNode rows) {
      List<List<OptionalInt>> units = new ArrayList<>();
      for (int i = 0; i < rows.size(); i++) {
        for (int j = 0; j < rows.size(); j++) {
          for (int k = 0; k < rows.get(i).get(j).intValue(); k++) {
            units.add(List.of(OptionalInt.of(i), OptionalInt.of(j)));
          }
        }
      }
      return new Data(units, rows.size(), true);
    }

    static Data ofUnits(String words) {
      List<List<OptionalInt>> units =
          Arrays.stream(words.split("\\|"))
              .map(w -> w.chars().mapToObj(Data::position).toList())
              .toList();
      return new Data(units, 5, false);
    }

    private static OptionalInt position(int character) {
      return character == '.' ? OptionalInt.empty() : OptionalInt.of(character - '1');
    }

    Ratings ratings() {
      return Ratings.of(
          units.stream().map(u -> u.toArray(OptionalInt[]::new)).toArray(OptionalInt[][]::new),
          categories);
    }

    List<List<Integer>> given() {
      return units.stream()
          .map(u -> u.stream().flatMapToInt(OptionalInt::stream).boxed().toList())
          .toList();
    }

    List<List<Double>> numbers() {
      return given().stream().map(u -> u.stream().map(p -> p + 1.0).toList()).toList();
    }

    CohenKappa kappa() {
      long[][] counts = new long[categories][categories];
      given().forEach(unit -> counts[unit.get(0)][unit.get(1)]++);
      return CohenKappa.of(counts);
    }

    Outcome outcome(String coefficient, AgreementWeights weights) {
      return switch (coefficient) {
        case "alpha" -> KrippendorffAlpha.weighted(given(), weights).estimate(0.95);
        case "kappa" -> kappa().with(weights).estimate(0.95);
        default ->
            RaterAgreement.of(ratings()).with(weights).estimate(MODELS.get(coefficient), 0.95);
      };
    }

    /** irrCAC divides by n for a table of counts, by n - 1 for units; here always n - 1. */
    double error(Estimate estimate, String coefficient) {
      double error = estimate.standardError().orElseThrow();
      boolean divided = table && !coefficient.equals("kappa");
      return divided ? error * Math.sqrt((units.size() - 1.0) / units.size()) : error;
    }
  }

  @TestFactory
  Stream<DynamicTest> matchesPrintedTables() {
    return JSON.get("tables").properties().stream()
        .flatMap(e -> tests(e.getKey(), e.getValue(), Data.ofTable(e.getValue().get("table"))));
  }

  @TestFactory
  Stream<DynamicTest> matchesPrintedUnits() {
    return JSON.get("units").properties().stream()
        .flatMap(
            e ->
                tests(
                    e.getKey(), e.getValue(), Data.ofUnits(e.getValue().get("units").textValue())));
  }

  private static Stream<DynamicTest> tests(String name, JsonNode expected, Data data) {
    return WEIGHTS.keySet().stream()
        .sorted()
        .filter(expected::has)
        .flatMap(
            weights ->
                expected.get(weights).properties().stream()
                    .map(
                        e ->
                            DynamicTest.dynamicTest(
                                name + ", " + weights + ", " + e.getKey(),
                                () -> check(data, weights, e.getKey(), e.getValue()))));
  }

  private static void check(Data data, String weights, String coefficient, JsonNode expected) {
    Outcome outcome = data.outcome(coefficient, WEIGHTS.get(weights).apply(data.categories()));
    Estimate found = outcome.estimate().orElseThrow();
    assertThat(found.value()).isCloseTo(expected.get(0).doubleValue(), printed(expected.get(0)));
    if (expected.size() > 1) {
      assertThat(data.error(found, coefficient))
          .isCloseTo(expected.get(1).doubleValue(), printed(expected.get(1)));
    }
  }

  /** Half a unit of the last digit printed, and a little. */
  private static Offset<Double> printed(JsonNode number) {
    int places = number.asText().replaceAll(".*[.]", "").length();
    return Offset.offset(0.6 * Math.pow(10, -Math.max(3, places)));
  }

  @Test
  void matchesKrippendorffsOrdinalAndIntervalDistances() {
    JsonNode expected = JSON.get("units").get("G Krippendorff, 12 units, 4 raters");
    Data data = Data.ofUnits(expected.get("units").textValue());
    JsonNode values = expected.get("krippendorff");
    assertValue(KrippendorffAlpha.interval(data.numbers()), values.get("interval"));
    assertValue(KrippendorffAlpha.ordinal(data.numbers()), values.get("ordinal"));
  }

  private static void assertValue(KrippendorffAlpha alpha, JsonNode expected) {
    assertThat(alpha.estimate(0.95).estimate().orElseThrow().value())
        .isCloseTo(expected.doubleValue(), printed(expected));
  }

  @Test
  void ratioDistancesByHand() {
    // Do = 4/6 (1/3)^2; De of 1, 1, 1, 2, 2, 2: 18/30 (1/3)^2
    List<List<Double>> units = List.of(List.of(1.0, 2.0), List.of(1.0, 1.0), List.of(2.0, 2.0));
    KrippendorffAlpha alpha = KrippendorffAlpha.ratio(units);
    assertThat(alpha.observedDisagreement()).isCloseTo(2 / 6.0 / 9, Offset.offset(1e-12));
    assertThat(alpha.expectedDisagreement()).isCloseTo(18 / 30.0 / 9, Offset.offset(1e-12));
    assertThat(alpha.estimate(0.95).estimate().orElseThrow().method().name())
        .isEqualTo("Krippendorff's alpha, ratio");
  }

  @Test
  void matchesFleissByCategoryAndHisErrorUnderChanceAsCorrectedIn1979() {
    JsonNode expected = JSON.get("units").get("I Fleiss 1971, 30 patients, 6 psychiatrists");
    Data data = Data.ofUnits(expected.get("units").textValue());
    RaterAgreement all = RaterAgreement.of(data.ratings());
    assertThat(all.expectedAgreement(ChanceModel.POOLED)).isCloseTo(0.2199383, Offset.offset(6e-8));
    double z = FleissChance.of(data.ratings()).test().result().orElseThrow().statistic();
    Estimate kappa = all.estimate(ChanceModel.POOLED, 0.95).estimate().orElseThrow();
    assertThat(kappa.value() / z)
        .isCloseTo(expected.get("errorUnderChance").doubleValue(), Offset.offset(6e-8));
    for (int k = 0; k < 5; k++) {
      int category = k;
      int[][] yesOrNo =
          data.given().stream()
              .map(u -> u.stream().mapToInt(p -> p == category ? 1 : 0).toArray())
              .toArray(int[][]::new);
      double found =
          RaterAgreement.of(Ratings.of(yesOrNo, 2))
              .estimate(ChanceModel.POOLED, 0.95)
              .estimate()
              .orElseThrow()
              .value();
      assertThat(found)
          .as("Fleiss rounded on the way")
          .isCloseTo(expected.get("categories").get(k).doubleValue(), Offset.offset(0.004));
    }
  }

  @Test
  void matchesTheExpectedAgreementPrintedByCohenAndGwet() {
    JsonNode tables = JSON.get("tables");
    for (String name : List.of("C Cohen 1960 p. 45", "D Cohen 1960 p. 37")) {
      Data data = Data.ofTable(tables.get(name).get("table"));
      assertThat(data.kappa().expectedAgreement())
          .isCloseTo(tables.get(name).get("expected").doubleValue(), Offset.offset(1e-12));
    }
    Data byHand = Data.ofTable(tables.get("M Gwet by hand").get("table"));
    assertThat(RaterAgreement.of(byHand.ratings()).expectedAgreement(ChanceModel.GWET))
        .isCloseTo(0.255, Offset.offset(1e-12));
  }

  @Test
  void theMeanOfCoefficientsHasTheErrorOfTheirUnitsTogether() {
    Data data = Data.ofTable(JSON.get("tables").get("E kappa paradox").get("table"));
    LinearisedAgreement alpha = KrippendorffAlpha.nominal(data.given()).linearised().orElseThrow();
    LinearisedAgreement same = LinearisedAgreement.mean(List.of(alpha, alpha));
    assertThat(same.value()).isEqualTo(alpha.value());
    assertThat(same.standardError()).isCloseTo(alpha.standardError(), Offset.offset(1e-15));
    int half = data.units().size() / 2;
    LinearisedAgreement one = LinearisedAgreement.of(0.5, spread(half, 1));
    LinearisedAgreement other = LinearisedAgreement.of(0.7, spread(half, -1));
    assertThat(LinearisedAgreement.mean(List.of(one, other)).standardError()).isZero();
  }

  private static double[] spread(int units, int sign) {
    return IntStream.range(0, units).mapToDouble(i -> i % 2 == 0 ? sign : -sign).toArray();
  }

  @Test
  void deviationsFollowTheCoefficientAsUnitsAreLeftOut() {
    Data data =
        Data.ofUnits(
            JSON.get("units")
                .get("I Fleiss 1971, 30 patients, 6 psychiatrists")
                .get("units")
                .textValue());
    List<List<Double>> numbers = data.numbers();
    KrippendorffAlpha whole = KrippendorffAlpha.interval(numbers);
    double squares = 0;
    int n = numbers.size();
    for (int left = 0; left < n; left++) {
      List<List<Double>> rest = new ArrayList<>(numbers);
      rest.remove(left);
      double alpha =
          KrippendorffAlpha.interval(rest).estimate(0.95).estimate().orElseThrow().value();
      double value = whole.estimate(0.95).estimate().orElseThrow().value();
      squares += (alpha - value) * (alpha - value);
    }
    double jackknife = Math.sqrt(squares * (n - 1) / n);
    assertThat(whole.linearised().orElseThrow().standardError())
        .isCloseTo(jackknife, Offset.offset(0.05 * jackknife));
  }
}
