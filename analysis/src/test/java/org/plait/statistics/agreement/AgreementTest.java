package org.plait.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plait.statistics.Fixture.TWELVE_DIGITS;
import static org.plait.statistics.Fixture.close;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Collections;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.plait.statistics.Estimate;
import org.plait.statistics.Fixture;
import org.plait.statistics.Interval;
import org.plait.statistics.Outcome;
import org.plait.statistics.Undefined;

class AgreementTest {
  /** irrCAC prints five decimals. */
  private static final double PRINTED = 6e-6;

  private static final JsonNode EXPECTED = Fixture.json("agreement/kappa.json");
  private static final long[][] WOMEN = {
    {1520, 266, 124, 66}, {234, 1512, 432, 78}, {117, 362, 1772, 205}, {36, 82, 179, 492}
  };
  private static final long[][] MEN = {
    {821, 112, 85, 35}, {116, 494, 145, 27}, {72, 151, 583, 87}, {43, 34, 106, 331}
  };

  private static Estimate estimate(Outcome outcome) {
    return outcome.estimate().orElseThrow();
  }

  private static long[][] table(JsonNode rows) {
    return StreamSupport.stream(rows.spliterator(), false)
        .map(row -> Arrays.stream(Fixture.doubles(row)).mapToLong(Math::round).toArray())
        .toArray(long[][]::new);
  }

  private static void assertKappa(CohenKappa kappa, JsonNode expected, String weights) {
    Estimate found = estimate(kappa.estimate(0.95));
    assertThat(found.value()).isCloseTo(expected.get(weights).get(0).doubleValue(), close(1));
    assertThat(found.standardError().orElseThrow())
        .isCloseTo(expected.get(weights).get(1).doubleValue(), close(1));
    if (expected.has(weights + "Interval")) {
      Interval interval = found.interval().orElseThrow();
      JsonNode ends = expected.get(weights + "Interval");
      assertThat(interval.lower()).isCloseTo(ends.get(0).doubleValue(), close(1));
      assertThat(interval.upper()).isCloseTo(ends.get(1).doubleValue(), close(1));
    }
    if (expected.has("underChance")) {
      double z = found.value() / expected.get("underChance").get(weights).doubleValue();
      assertThat(kappa.test().result().orElseThrow().statistic()).isCloseTo(z, close(z));
    }
  }

  @Test
  void matchesKappaOfVcdAndStatsmodels() {
    EXPECTED
        .get("tables")
        .forEach(
            expected -> {
              CohenKappa kappa = CohenKappa.of(table(expected.get("table")));
              assertThat(kappa.observedAgreement())
                  .isCloseTo(expected.get("observedExpected").get(0).doubleValue(), close(1));
              assertThat(kappa.expectedAgreement())
                  .isCloseTo(expected.get("observedExpected").get(1).doubleValue(), close(1));
              assertKappa(kappa, expected, "plain");
              assertKappa(kappa.with(AgreementWeights.linear(4)), expected, "linear");
              assertKappa(kappa.with(AgreementWeights.quadratic(4)), expected, "quadratic");
            });
  }

  @Test
  void matchesM2() {
    assertAcuity(WOMEN, "vcd::VisualAcuity female");
    assertAcuity(MEN, "vcd::VisualAcuity male");
  }

  /** The first row of two of the same name is plain, the second linear. */
  private static void assertAcuity(long[][] table, String data) {
    double[] expected =
        Fixture.references("M2").stream()
            .filter(row -> row[1].equals(data) && row[2].startsWith("kappa"))
            .mapToDouble(row -> Double.parseDouble(row[3]))
            .toArray();
    CohenKappa kappa = CohenKappa.of(table);
    assertThat(estimate(kappa.estimate(0.95)).value())
        .isCloseTo(expected[0], close(expected[0], TWELVE_DIGITS));
    assertThat(estimate(kappa.with(AgreementWeights.linear(4)).estimate(0.95)).value())
        .isCloseTo(expected[1], close(expected[1], TWELVE_DIGITS));
  }

  private static Ratings wine() {
    int[][] units =
        StreamSupport.stream(EXPECTED.get("wine").get("ratings").spliterator(), false)
            .map(row -> Arrays.stream(Fixture.doubles(row)).mapToInt(v -> (int) v - 1).toArray())
            .toArray(int[][]::new);
    return Ratings.of(units, 5);
  }

  @Test
  void matchesFleissAndUniformChanceOfTheWines() {
    RaterAgreement wines = RaterAgreement.of(wine());
    JsonNode expected = EXPECTED.get("wine");
    assertThat(wines.observedAgreement())
        .isCloseTo(expected.get("observed").doubleValue(), close(1));
    assertThat(wines.expectedAgreement(ChanceModel.POOLED))
        .isCloseTo(expected.get("expected").doubleValue(), close(1));
    assertThat(estimate(wines.estimate(ChanceModel.POOLED, 0.95)).value())
        .isCloseTo(expected.get("fleiss").doubleValue(), close(1));
    assertThat(estimate(wines.estimate(ChanceModel.UNIFORM, 0.95)).value())
        .isCloseTo(expected.get("uniform").doubleValue(), close(1));
  }

  @Test
  void matchesTheIntraclassCorrelationsOfTheWines() {
    double[][] units =
        StreamSupport.stream(EXPECTED.get("wine").get("ratings").spliterator(), false)
            .map(Fixture::doubles)
            .toArray(double[][]::new);
    IntraclassCorrelation wines = IntraclassCorrelation.of(units);
    for (IntraclassForm form : IntraclassForm.values()) {
      JsonNode expected = EXPECTED.get("wine").get("icc").get(form.ordinal());
      Estimate found = estimate(wines.estimate(form, 0.95));
      assertThat(found.value()).isCloseTo(expected.get(0).doubleValue(), close(1));
      assertThat(found.interval().orElseThrow().lower())
          .isCloseTo(expected.get(1).doubleValue(), close(1));
      assertThat(found.interval().orElseThrow().upper())
          .isCloseTo(expected.get(2).doubleValue(), close(1));
    }
  }

  private static Ratings fourRaters() {
    OptionalInt[][] units =
        Arrays.stream(EXPECTED.get("irrCAC").get("raw4raters").textValue().split("\\|"))
            .map(
                unit ->
                    Arrays.stream(unit.split(" "))
                        .map(
                            word ->
                                word.equals(".")
                                    ? OptionalInt.empty()
                                    : OptionalInt.of(Integer.parseInt(word) - 1))
                        .toArray(OptionalInt[]::new))
            .toArray(OptionalInt[][]::new);
    return Ratings.of(units, 5);
  }

  @Test
  void matchesFourRatersWithMissingJudgements() {
    for (ChanceModel model : ChanceModel.values()) {
      Estimate found = estimate(RaterAgreement.of(fourRaters()).estimate(model, 0.95));
      JsonNode expected = EXPECTED.get("irrCAC").get(model.name());
      assertThat(found.value())
          .as(model.name())
          .isCloseTo(expected.get(0).doubleValue(), Offset.offset(PRINTED));
      assertThat(found.standardError().orElseThrow())
          .as(model.name())
          .isCloseTo(expected.get(1).doubleValue(), Offset.offset(PRINTED));
      assertThat(found.missing()).isEqualTo(1);
    }
  }

  /** The units behind a table of two raters. */
  private static Ratings units(long[][] table) {
    int[][] units =
        IntStream.range(0, table.length * table.length)
            .boxed()
            .flatMap(
                cell ->
                    Collections.nCopies(
                        (int) table[cell / table.length][cell % table.length],
                        new int[] {cell / table.length, cell % table.length})
                        .stream())
            .toArray(int[][]::new);
    return Ratings.of(units, table.length);
  }

  @Test
  void ofTwoRatersCongerIsCohenAndAc1IsGwets() {
    EXPECTED
        .get("tables")
        .forEach(
            expected -> {
              long[][] table = table(expected.get("table"));
              RaterAgreement raters = RaterAgreement.of(units(table));
              for (AgreementWeights weights :
                  new AgreementWeights[] {
                    AgreementWeights.identity(4), AgreementWeights.quadratic(4)
                  }) {
                double cohen = estimate(CohenKappa.of(table).with(weights).estimate(0.95)).value();
                Estimate conger =
                    estimate(raters.with(weights).estimate(ChanceModel.BY_RATER, 0.95));
                assertThat(conger.value()).isCloseTo(cohen, close(1));
              }
              assertThat(estimate(raters.estimate(ChanceModel.GWET, 0.95)).value())
                  .isCloseTo(expected.get("ac1").doubleValue(), close(1));
            });
  }

  @Test
  void relabellingAndTheOrderOfUnitsChangeNothingNominal() {
    int[][] units = {{0, 1, 1}, {2, 2, 2}, {1, 1, 0}, {0, 0, 0}, {2, 1, 2}, {1, 1, 1}};
    int[][] turned = {{0, 0, 0}, {1, 0, 1}, {2, 2, 2}, {0, 0, 2}, {1, 1, 1}, {2, 0, 0}};
    for (ChanceModel model : ChanceModel.values()) {
      Estimate there = estimate(RaterAgreement.of(Ratings.of(units, 3)).estimate(model, 0.95));
      Estimate back = estimate(RaterAgreement.of(Ratings.of(turned, 3)).estimate(model, 0.95));
      assertThat(back.value()).isCloseTo(there.value(), close(1));
      assertThat(back.standardError().orElseThrow())
          .isCloseTo(there.standardError().orElseThrow(), close(1));
    }
  }

  @Test
  void specificAgreementIsOfOneCategory() {
    CohenKappa kappa = CohenKappa.of(new long[][] {{8, 2, 0}, {1, 9, 0}, {0, 0, 0}});
    assertThat(estimate(kappa.specificAgreement(0, 0.95)).value()).isCloseTo(16 / 19.0, close(1));
    assertThat(kappa.specificAgreement(2, 0.95))
        .isEqualTo(new Undefined("specific_agreement", "category not used", 20));
  }

  @Test
  void fewUnitsDoNotEarnTheWordOfTheirEstimate() {
    Estimate ac1 = estimate(RaterAgreement.of(fourRaters()).estimate(ChanceModel.GWET, 0.95));
    assertThat(Benchmark.LANDIS_KOCH.word(ac1, 0.95)).hasValue("moderate");
    assertThat(Benchmark.LANDIS_KOCH.word(ac1, 0.3)).hasValue("almost perfect");
    assertThat(Benchmark.KRIPPENDORFF.word(ac1, 0.95)).hasValue("uncertain");
    assertThat(Benchmark.KRIPPENDORFF.word(ac1, 0.5)).hasValue("tentative");
    assertThat(Benchmark.LANDIS_KOCH.cumulative(ac1.value(), 0.14295).get(5))
        .isCloseTo(1, close(1));
  }

  @Test
  void oneCategoryUsedOrNothingJudgedTwiceIsUndefined() {
    assertThat(CohenKappa.of(new long[][] {{9, 0}, {0, 0}}).estimate(0.95))
        .isEqualTo(new Undefined("cohen_kappa", "one category used", 9));
    assertThat(CohenKappa.of(new long[2][2]).test())
        .isEqualTo(new Undefined("cohen_kappa", "no cases", 0));
    Ratings same = Ratings.of(new int[][] {{1, 1}, {1, 1}}, 2);
    assertThat(RaterAgreement.of(same).estimate(ChanceModel.POOLED, 0.95))
        .isEqualTo(new Undefined("fleiss_kappa", "one category used", 2));
    assertThat(RaterAgreement.of(same).estimate(ChanceModel.BY_RATER, 0.95))
        .isEqualTo(new Undefined("conger_kappa", "one category used", 2));
    Ratings single = Ratings.of(new int[][] {{1}, {0}}, 2);
    assertThat(RaterAgreement.of(single).estimate(ChanceModel.GWET, 0.95))
        .isEqualTo(new Undefined("gwet_ac", "no linked pairs", 0));
    assertThat(RaterAgreement.of(Ratings.of(new int[0][], 2)).estimate(ChanceModel.NONE, 0.95))
        .isEqualTo(new Undefined("percent_agreement", "no cases", 0));
    assertThat(
            IntraclassCorrelation.of(new double[][] {{2, 2}, {2, 2}})
                .estimate(IntraclassForm.ONE_WAY, 0.95))
        .isEqualTo(new Undefined("intraclass_correlation", "no variation", 2));
    assertThat(
            IntraclassCorrelation.of(new double[][] {{2, 3}})
                .estimate(IntraclassForm.ONE_WAY, 0.95))
        .isEqualTo(new Undefined("intraclass_correlation", "one case", 1));
  }

  @Test
  void misuseIsRefused() {
    assertThatThrownBy(() -> AgreementWeights.of(new double[][] {{1, 0.5}, {0.4, 1}}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("weights must be symmetric");
    assertThatThrownBy(() -> Ratings.of(new int[][] {{2}}, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("category must be between 0 and 1, found 2");
  }
}
