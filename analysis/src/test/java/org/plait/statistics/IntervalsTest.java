package org.plait.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.statistics.Fixture.close;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plait.statistics.proportion.KornGraubard;
import org.plait.statistics.proportion.MantelHaenszel;
import org.plait.statistics.proportion.PresentationStandard;
import org.plait.statistics.proportion.SimultaneousIntervals;
import org.plait.statistics.proportion.TippingPoint;

/** Further intervals of shares, one by one and together; values of {@code intervals.R}. */
class IntervalsTest {
  private static final double LEVEL = 0.95;
  private static final JsonNode REFERENCE = Fixture.json("intervals.json");

  /** R's root finder stops at about 1e-8 here. */
  private static final double ROOT = 1e-7;

  /** The published examples were computed with the Edgeworth expansion. */
  private static final double EDGEWORTH = 1e-4;

  private static void assertEnds(Interval found, JsonNode expected, double relative) {
    assertThat(found.lower())
        .isCloseTo(expected.get(0).doubleValue(), close(expected.get(0).doubleValue(), relative));
    assertThat(found.upper())
        .isCloseTo(expected.get(1).doubleValue(), close(expected.get(1).doubleValue(), relative));
  }

  private static Interval interval(Outcome outcome) {
    return outcome.estimate().orElseThrow().interval().orElseThrow();
  }

  @Test
  void matchesRForEachMethodOfOneShare() {
    Map<String, ProportionInterval> methods =
        Map.of(
            "wilson_cc", ProportionInterval.WILSON_CORRECTED,
            "logit", ProportionInterval.LOGIT,
            "arcsine", ProportionInterval.ARCSINE,
            "likelihood", ProportionInterval.LIKELIHOOD);
    for (JsonNode c : REFERENCE.get("cases")) {
      long x = c.get("x").longValue();
      long n = c.get("n").longValue();
      methods.forEach(
          (name, method) -> {
            if (!halfWithoutCorrection(name, x, n)) {
              assertEnds(
                  interval(Proportion.of(x, n).estimate(method, LEVEL)),
                  c.get(name),
                  method == ProportionInterval.LIKELIHOOD ? ROOT : Fixture.CLOSED_FORM);
            }
          });
    }
  }

  /** R takes the correction of the test against 1/2 for that of the interval: none at x = n/2. */
  private static boolean halfWithoutCorrection(String name, long x, long n) {
    return name.equals("wilson_cc") && 2 * x == n;
  }

  @Test
  void theLogitIntervalOfNobodyIsClopperPearsonAndSaysSo() {
    Interval found = interval(Proportion.of(0, 12).estimate(ProportionInterval.LOGIT, LEVEL));
    assertThat(found.method()).isEqualTo(ProportionInterval.CLOPPER_PEARSON.method());
    assertThat(found.upper()).isCloseTo(1 - Math.pow(0.025, 1.0 / 12), close(1));
  }

  @Test
  void matchesRForAllCategoriesTogether() {
    for (JsonNode c : REFERENCE.get("categories")) {
      SimultaneousIntervals shares =
          SimultaneousIntervals.of(
              Arrays.stream(Fixture.doubles(c.get("counts"))).mapToLong(v -> (long) v).toArray());
      for (int i = 0; i < c.get("counts").size(); i++) {
        assertEnds(
            interval(shares.goodman(LEVEL).get(i)), c.get("goodman").get(i), Fixture.CLOSED_FORM);
        assertEnds(
            interval(shares.sisonGlaz(LEVEL).get(i)),
            c.get("sison_glaz").get(i),
            Fixture.CLOSED_FORM);
      }
    }
  }

  /**
   * Sison and Glaz (1995), their first example, as the R package MultinomialCI computes it (quoted
   * from the tests of statsmodels 0.14, BSD licence).
   */
  @Test
  void matchesTheExampleOfSisonAndGlaz() {
    double[][] published = {
      {.07922912, .1643361},
      {.11349036, .1985973},
      {.11563169, .2007386},
      {.08565310, .1707601},
      {.09207709, .1771840},
      {.14561028, .2307172},
      {.08351178, .1686187}
    };
    List<Outcome> found = SimultaneousIntervals.of(56, 72, 73, 59, 62, 87, 58).sisonGlaz(LEVEL);
    for (int i = 0; i < published.length; i++) {
      assertThat(interval(found.get(i)).lower())
          .isCloseTo(published[i][0], org.assertj.core.data.Offset.offset(EDGEWORTH));
      assertThat(interval(found.get(i)).upper())
          .isCloseTo(published[i][1], org.assertj.core.data.Offset.offset(EDGEWORTH));
    }
  }

  @Test
  void anEmptyCategoryKeepsItsPlaceAndItsUpperEnd() {
    Interval nobody = interval(SimultaneousIntervals.of(35, 0, 22).goodman(LEVEL).get(1));
    assertThat(nobody.lower()).isZero();
    assertThat(nobody.upper()).isBetween(0.05, 0.15);
    assertThat(SimultaneousIntervals.of(0, 0, 0).goodman(LEVEL).get(1))
        .isEqualTo(new Undefined("proportion", "no cases", 0));
    assertThat(SimultaneousIntervals.of(4).sisonGlaz(LEVEL).get(0))
        .isEqualTo(new Undefined("proportion", "one category used", 4));
  }

  static IntStream seeds() {
    return IntStream.range(0, 30);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void intervalsHoldTheirSharesStayInsideAndKeepTheirOrder(int seed) {
    java.util.Random random = new java.util.Random(seed);
    long[] counts = random.longs(2 + random.nextInt(6), 0, 40).toArray();
    counts[0]++;
    SimultaneousIntervals shares = SimultaneousIntervals.of(counts);
    long[] reversed = new long[counts.length];
    Arrays.setAll(reversed, i -> counts[counts.length - 1 - i]);
    for (int i = 0; i < counts.length; i++) {
      for (Outcome outcome : List.of(shares.goodman(0.9).get(i), shares.sisonGlaz(0.9).get(i))) {
        Interval found = interval(outcome);
        assertThat(found.contains(outcome.estimate().orElseThrow().value())).isTrue();
        assertThat(found.lower()).isBetween(0.0, 1.0);
        assertThat(found.upper()).isBetween(0.0, 1.0);
      }
      Interval other =
          interval(SimultaneousIntervals.of(reversed).sisonGlaz(0.9).get(counts.length - 1 - i));
      assertThat(other.upper()).isCloseTo(interval(shares.sisonGlaz(0.9).get(i)).upper(), close(1));
    }
  }

  @Test
  void commonOddsRatioAndTestMatchR() {
    JsonNode ucb = REFERENCE.get("ucb");
    long[][][] tables = new long[6][2][2];
    for (int k = 0; k < 6; k++) {
      for (int i = 0; i < 2; i++) {
        for (int j = 0; j < 2; j++) {
          tables[k][i][j] = ucb.get("tables").get(k).get(i).get(j).longValue();
        }
      }
    }
    MantelHaenszel admissions = MantelHaenszel.of(tables);
    Outcome ratio = admissions.oddsRatio(LEVEL);
    double expected = ucb.get("odds_ratio").doubleValue();
    assertThat(ratio.estimate().orElseThrow().value()).isCloseTo(expected, close(expected));
    assertEnds(interval(ratio), ucb.get("interval"), Fixture.CLOSED_FORM);
    assertTest(admissions.test(), ucb.get("statistic"), ucb.get("p"));
    assertTest(admissions.correctedTest(), ucb.get("corrected"), ucb.get("corrected_p"));
  }

  private static void assertTest(TestOutcome found, JsonNode statistic, JsonNode p) {
    TestResult result = found.result().orElseThrow();
    assertThat(result.statistic())
        .isCloseTo(statistic.doubleValue(), close(statistic.doubleValue()));
    assertThat(result.pValue()).isCloseTo(p.doubleValue(), close(p.doubleValue()));
  }

  @Test
  void strataWithoutBothRowsAndColumnsSayNothing() {
    MantelHaenszel empty =
        MantelHaenszel.of(new long[][] {{0, 0}, {3, 4}}, new long[][] {{1, 0}, {0, 0}});
    assertThat(empty.test()).isEqualTo(new Undefined("common_odds_ratio", "no variation", 8));
    assertThat(empty.oddsRatio(LEVEL))
        .isEqualTo(new Undefined("common_odds_ratio", "no variation", 8));
    assertThat(MantelHaenszel.of().test())
        .isEqualTo(new Undefined("common_odds_ratio", "no cases", 0));
  }

  @Test
  void theTippingPointIsTheShareAmongTheOthers() {
    Estimate found = TippingPoint.of(60, 100, 200).at(0.5).estimate().orElseThrow();
    assertThat(found.value()).isEqualTo(0.4);
    assertThat(found.missing()).isEqualTo(100);
    assertThat(TippingPoint.of(60, 100, 110).at(0.5))
        .isEqualTo(
            new Undefined("tipping_point", "above the value whatever the others think", 100));
    assertThat(TippingPoint.of(10, 100, 110).at(0.5))
        .isEqualTo(
            new Undefined("tipping_point", "below the value whatever the others think", 100));
    assertThat(TippingPoint.of(5, 10, 10).at(0.5))
        .isEqualTo(new Undefined("tipping_point", "everybody answered", 10));
    assertThat(TippingPoint.of(0, 0, 10).at(0.5))
        .isEqualTo(new Undefined("tipping_point", "no cases", 0));
    assertThat(TippingPoint.of(3, 12, 10).at(0.5))
        .isEqualTo(
            new Undefined("tipping_point", "more answers than people in the population", 12));
  }

  @Test
  void nobodyInAComplexSampleHasAnIntervalFromItsEffectiveSize() {
    Interval found =
        interval(KornGraubard.of(0, 0, 60, 19).withWeightingEffect(1.5).estimate(LEVEL));
    double ratio = Quantiles.student(LEVEL, 59) / Quantiles.student(LEVEL, 19);
    double size = 60 / 1.5 * ratio * ratio;
    assertThat(found.lower()).isZero();
    assertThat(found.upper()).isCloseTo(1 - Math.pow(0.025, 1 / size), close(1));
    assertThat(KornGraubard.of(0.5, 0.001, 60, 59).effectiveSize(LEVEL)).isEqualTo(60);
    assertThat(KornGraubard.of(0.5, 0.001, 60, 59).uncapped().effectiveSize(LEVEL))
        .isCloseTo(250, close(250));
    assertThat(KornGraubard.of(0.5, 0.1, 6, 0).estimate(LEVEL))
        .isEqualTo(new Undefined("proportion", "one cluster", 6));
    assertThat(KornGraubard.of(0, 0, 0, 3).estimate(LEVEL))
        .isEqualTo(new Undefined("proportion", "no cases", 0));
  }

  @Test
  void thePresentationStandardGivesItsReasons() {
    assertThat(standard(30, 60, 59).words()).isEqualTo("print");
    assertThat(standard(30, 60, 5).words()).isEqualTo("review: fewer than 8 degrees of freedom");
    assertThat(standard(0, 400, 399).words()).isEqualTo("review: nobody in the category");
    assertThat(standard(400, 400, 399).words()).isEqualTo("review: everybody in the category");
    assertThat(standard(10, 20, 19).words())
        .isEqualTo("suppress: fewer than 30 answers; interval 30 points wide or wider");
    assertThat(standard(2, 60, 59).words())
        .isEqualTo("suppress: interval wider than 130 % of the share");
  }

  private static PresentationStandard standard(long x, long n, double df) {
    double p = (double) x / n;
    KornGraubard share = KornGraubard.of(p, p * (1 - p) / n, n, n - 1.0);
    return PresentationStandard.of(
        p, interval(share.estimate(LEVEL)), n, share.effectiveSize(LEVEL), df);
  }
}
