package org.plait.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plait.statistics.Fixture.CLOSED_FORM;
import static org.plait.statistics.Fixture.TWELVE_DIGITS;
import static org.plait.statistics.Fixture.close;
import static org.plait.statistics.ProportionInterval.AGRESTI_COULL;
import static org.plait.statistics.ProportionInterval.CLOPPER_PEARSON;
import static org.plait.statistics.ProportionInterval.HYPERGEOMETRIC;
import static org.plait.statistics.ProportionInterval.JEFFREYS;
import static org.plait.statistics.ProportionInterval.MID_P;
import static org.plait.statistics.ProportionInterval.WILSON;
import static org.plait.statistics.ProportionInterval.WILSON_FINITE;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProportionTest {
  private static final double LEVEL = 0.95;

  private static Interval interval(Proportion proportion, ProportionInterval method) {
    return proportion.estimate(method, LEVEL).estimate().orElseThrow().interval().orElseThrow();
  }

  private static void assertEnds(Interval found, double lower, double upper, double relative) {
    assertThat(found.lower()).isCloseTo(lower, close(lower, relative));
    assertThat(found.upper()).isCloseTo(upper, close(upper, relative));
  }

  @Test
  void saysTheShareTheIntervalAndTheMethod() {
    Estimate estimate = Proportion.of(34, 52).estimate(WILSON, LEVEL).estimate().orElseThrow();
    assertThat(estimate.value()).isEqualTo(34.0 / 52);
    assertThat(estimate.n()).isEqualTo(52);
    assertThat(estimate.interval().orElseThrow().lower()).isCloseTo(0.518, close(0.518, 1e-3));
    assertThat(estimate.interval().orElseThrow().upper()).isCloseTo(0.768, close(0.768, 1e-3));
    assertThat(estimate.interval().orElseThrow().method())
        .isEqualTo(new Method("Wilson score", "Wilson (1927) JASA 22:209-212"));
  }

  @Test
  void matchesTheListOfReferenceValuesP1() {
    Map<String, ProportionInterval> methods =
        Map.of(
            "Wilson", WILSON,
            "ClopperPearson", CLOPPER_PEARSON,
            "Jeffreys(BCD)", JEFFREYS,
            "midP", MID_P);
    List<String[]> rows = Fixture.references("P1");
    assertThat(rows).hasSize(72);
    for (String[] row : rows) {
      String[] counts = row[1].split("/");
      Proportion proportion = Proportion.of(Long.parseLong(counts[0]), Long.parseLong(counts[1]));
      Interval found = interval(proportion, methods.get(row[2].replaceAll("\\[.\\]$", "")));
      double end = row[2].endsWith("[1]") ? found.lower() : found.upper();
      double expected = Double.parseDouble(row[3]);
      assertThat(end).as(row[1] + " " + row[2]).isCloseTo(expected, close(expected, TWELVE_DIGITS));
    }
  }

  @Test
  void matchesTheListOfReferenceValuesP2() {
    List<String[]> rows = Fixture.references("P2");
    assertThat(rows).hasSize(30);
    for (String[] row : rows) {
      String[] counts = row[1].split("[/ =N]+");
      Proportion proportion =
          Proportion.of(Long.parseLong(counts[0]), Long.parseLong(counts[1]))
              .ofPopulation(Long.parseLong(counts[2]));
      ProportionInterval method = row[2].startsWith("exact") ? HYPERGEOMETRIC : WILSON_FINITE;
      Interval found = interval(proportion, method);
      boolean low = row[2].endsWith("[lo]") || row[2].endsWith("[1]");
      double expected = Math.max(0, Double.parseDouble(row[3]));
      assertThat(low ? found.lower() : found.upper())
          .as(row[1] + " " + row[2])
          .isCloseTo(expected, close(expected, TWELVE_DIGITS));
    }
  }

  @Test
  void matchesRForEveryCase() {
    JsonNode cases = Fixture.json("proportions.json").get("cases");
    assertThat(cases).hasSize(28);
    for (JsonNode c : cases) {
      Proportion proportion =
          Proportion.of(c.get("x").longValue(), c.get("n").longValue())
              .ofPopulation(c.get("N").longValue());
      Map<String, ProportionInterval> methods =
          Map.of(
              "wilson", WILSON,
              "clopper_pearson", CLOPPER_PEARSON,
              "jeffreys", JEFFREYS,
              "agresti_coull", AGRESTI_COULL,
              "wilson_fpc_effective_n", WILSON_FINITE,
              "hypergeometric_exact", HYPERGEOMETRIC);
      methods.forEach(
          (name, method) -> {
            if (!c.get(name).isNull()) {
              assertEnds(
                  interval(proportion, method),
                  Math.max(0, c.get(name).get(0).doubleValue()),
                  Math.min(1, c.get(name).get(1).doubleValue()),
                  CLOSED_FORM);
            }
          });
    }
  }

  /** R's Wald intervals are the estimate and z standard errors; a sign test is McNemar's exact. */
  @Test
  void standardErrorsAndTheSignTestMatchR() {
    double z = Quantiles.normal(LEVEL);
    for (JsonNode c : Fixture.json("proportions.json").get("cases")) {
      long x = c.get("x").longValue();
      long n = c.get("n").longValue();
      Proportion proportion = Proportion.of(x, n).ofPopulation(c.get("N").longValue());
      assertHalf(proportion, WILSON, z, c.get("wald"));
      assertHalf(proportion, WILSON_FINITE, z, c.get("wald_fpc_unbiased"));
      double p = c.get("binom_p_vs_half").doubleValue();
      assertThat(McNemarTest.of(n - x, x).exact().pValue()).isCloseTo(p, close(p, 1e-8));
    }
  }

  private static void assertHalf(
      Proportion proportion, ProportionInterval method, double z, JsonNode wald) {
    double expected = (wald.get(1).doubleValue() - wald.get(0).doubleValue()) / 2;
    double error =
        proportion.estimate(method, LEVEL).estimate().orElseThrow().standardError().orElse(0);
    assertThat(z * error).isCloseTo(expected, close(1e-3 + expected));
  }

  @Test
  void aCensusHasNoSamplingError() {
    Estimate all =
        Proportion.of(350, 700)
            .ofPopulation(700)
            .estimate(HYPERGEOMETRIC, LEVEL)
            .estimate()
            .orElseThrow();
    assertThat(all.interval().orElseThrow().width()).isZero();
    assertThat(all.standardError()).hasValue(0);
    assertThat(all.note())
        .hasValue("census: no sampling error; measurement and non-response error remain");
  }

  @Test
  void thoseWhoDidNotAnswerBoundTheShareOfThePopulation() {
    Bounds bounds = Proportion.of(30, 60).ofPopulation(100).nonResponseBounds().orElseThrow();
    assertThat(bounds.lower()).isEqualTo(0.3);
    assertThat(bounds.upper()).isEqualTo(0.7);
  }

  @Test
  void aPopulationSmallerThanTheSampleHasNoEstimate() {
    assertThat(Proportion.of(3, 12).ofPopulation(10).estimate(WILSON_FINITE, LEVEL))
        .isEqualTo(new Undefined("proportion", "more answers than people in the population", 12));
  }

  @Test
  void noAnswersGiveAReason() {
    assertThat(Proportion.of(0, 0).estimate(WILSON, LEVEL))
        .isEqualTo(new Undefined("proportion", "no cases", 0));
    assertThat(Proportion.of(0, 0).withMissing(4).estimate(WILSON, LEVEL))
        .isEqualTo(new Undefined("proportion", "all missing", 0));
  }

  @Test
  void refusesWhatIsNoProportion() {
    assertThatThrownBy(() -> Proportion.of(5, 4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("x must not be above n, found 5 of 4");
    assertThatThrownBy(() -> Proportion.of(-1, 4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("x must be 0 or more, found -1");
    assertThatThrownBy(() -> Proportion.of(1, 4).estimate(WILSON, 95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("confidenceLevel must be strictly between 0 and 1, e.g. 0.95, found 95.0");
    assertThatThrownBy(() -> Proportion.of(1, 4).estimate(WILSON_FINITE, LEVEL))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a finite population must be given: call ofPopulation");
  }

  @Test
  void takesVeryLargeCounts() {
    for (ProportionInterval method :
        List.of(WILSON, WILSON_FINITE, CLOPPER_PEARSON, JEFFREYS, MID_P, AGRESTI_COULL)) {
      Proportion proportion =
          Proportion.of(400_000_000_000L, 1_000_000_000_000L).ofPopulation(9_000_000_000_000L);
      Interval found = interval(proportion, method);
      assertThat(found.contains(0.4)).as(method.name()).isTrue();
      assertThat(found.width()).as(method.name()).isBetween(1e-7, 1e-5);
    }
    assertThat(
            Proportion.of(4, 10).ofPopulation(9_000_000_000_000L).estimate(HYPERGEOMETRIC, LEVEL))
        .isEqualTo(new Undefined("proportion", "population too large for the exact interval", 10));
  }

  @Test
  void theEffectiveSizeIsTheSampleSizeWhereNothingVaries() {
    assertThat(WilsonScore.effectiveSize(0.25, 0.25 * 0.75 / 40, 100)).isCloseTo(40, close(40));
    assertThat(WilsonScore.effectiveSize(0.25, 0, 100)).isEqualTo(100);
    assertThat(WilsonScore.effectiveSize(0, 0.01, 100)).isEqualTo(100);
    assertEnds(WilsonScore.interval(0.5, 10.5, LEVEL), 0.24166, 0.75834, 1e-2);
  }
}
