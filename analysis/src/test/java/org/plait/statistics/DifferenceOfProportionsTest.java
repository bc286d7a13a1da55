package org.plait.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.statistics.Fixture.TWELVE_DIGITS;
import static org.plait.statistics.Fixture.close;
import static org.plait.statistics.Fixture.reference;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.plait.statistics.proportion.ContingencyTable;

class DifferenceOfProportionsTest {
  private static ChangeEstimate change(TwoWaves waves) {
    return DifferenceOfProportions.of(waves).estimate(0.95);
  }

  private static Estimate estimate(ChangeEstimate change) {
    return change.estimate().estimate().orElseThrow();
  }

  private static Interval interval(ChangeEstimate change) {
    return estimate(change).interval().orElseThrow();
  }

  private static TwoWaves independent(long x1, long n1, long x2, long n2) {
    return Waves.of(0, 0, 0, 0, x1, n1 - x1, x2, n2 - x2);
  }

  @Test
  void independentWavesMatchNewcombe() {
    Interval found = interval(change(independent(48, 80, 56, 70)));
    String quantity = "Newcombe hybrid score m10 unpaired";
    double lower = reference("M3", "56/70 vs 48/80", quantity + "[1]");
    double upper = reference("M3", "56/70 vs 48/80", quantity + "[2]");
    assertThat(found.lower()).isCloseTo(lower, close(lower, TWELVE_DIGITS));
    assertThat(found.upper()).isCloseTo(upper, close(upper, TWELVE_DIGITS));
    assertThat(found.method().name()).isEqualTo("Newcombe score (method 10)");
  }

  @Test
  void admissionsToBerkeleyMatchR() {
    JsonNode expected = Fixture.json("proportions.json").get("ucb_marginal");
    ChangeEstimate change = change(independent(557, 1835, 1198, 2691));
    assertThat(estimate(change).value())
        .isCloseTo(expected.get("newcombe").get(0).doubleValue(), close(0.1));
    assertThat(interval(change).lower())
        .isCloseTo(expected.get("newcombe").get(1).doubleValue(), close(0.1));
    assertThat(interval(change).upper())
        .isCloseTo(expected.get("newcombe").get(2).doubleValue(), close(0.1));
    TestResult z = change.test().result().orElseThrow();
    double chi = expected.get("prop_test").doubleValue();
    assertThat(z.statistic() * z.statistic()).isCloseTo(chi, close(chi));
    double p = expected.get("prop_test_p").doubleValue();
    assertThat(z.pValue()).isCloseTo(p, close(p, 1e-7));
    ContingencyTable table = ContingencyTable.of(new long[][] {{1198, 1493}, {557, 1278}});
    assertThat(table.chiSquared().result().orElseThrow().statistic()).isCloseTo(chi, close(chi));
    double fisher = expected.get("fisher_p").doubleValue();
    assertThat(table.fisher().result().orElseThrow().pValue())
        .isCloseTo(fisher, close(fisher, 1e-6));
    double upper = expected.get("prop_test_ci").get(1).doubleValue();
    double error = estimate(change).standardError().orElseThrow();
    assertThat(estimate(change).value() + Quantiles.normal(0.95) * error)
        .isCloseTo(upper, close(upper));
    double v = expected.get("cramer_v").doubleValue();
    assertThat(table.cramerV().estimate().orElseThrow().value()).isCloseTo(v, close(v));
  }

  @Test
  void departmentsOfBerkeleyMatchR() {
    JsonNode expected = Fixture.json("proportions.json").get("ucb_dept");
    long[][] rows = new long[6][];
    for (int i = 0; i < rows.length; i++) {
      JsonNode row = expected.get("admitted_rejected").get(i);
      rows[i] = new long[] {row.get(0).longValue(), row.get(1).longValue()};
    }
    TestResult chi = ContingencyTable.of(rows).chiSquared().result().orElseThrow();
    double statistic = expected.get("chi_squared").doubleValue();
    assertThat(chi.statistic()).isCloseTo(statistic, close(statistic));
    assertThat(chi.df()).hasValue(5);
    assertThat(chi.pValue()).isCloseTo(expected.get("p").doubleValue(), close(4.2e-166, 1e-6));
  }

  @Test
  void pairedWavesMatchNewcombeAndMcNemar() {
    ChangeEstimate change = change(Waves.of(794, 150, 86, 570, 0, 0, 0, 0));
    PairedTable table = new PairedTable(794, 150, 86, 570);
    assertThat(change.design()).isEqualTo(Design.PAIRED);
    assertThat(interval(change)).isEqualTo(table.newcombe(0.95));
    assertThat(change.test()).isEqualTo(McNemarTest.of(150, 86).midP());
    String quantity = "Newcombe paired m10";
    double lower = reference("M3", "Agresti approval 794,150,86,570", quantity + "[1]");
    assertThat(-interval(change).upper()).isCloseTo(lower, close(lower, TWELVE_DIGITS));
  }

  /** Derrick's z8; the list takes the earlier less the later wave. */
  @Test
  void overlappingWavesMatchTheListOfReferenceValuesX1() {
    ChangeEstimate change = change(Waves.of(12, 6, 3, 9, 8, 7, 5, 9));
    String set = "a12 b6 c3 d9; e8 f7; g5 h9";
    double z = reference("X1", set, "z8 proportions[statistic]");
    double p = reference("X1", set, "z8 proportions[p.value]");
    double difference = reference("X1", set, "z8 proportions[estimate]");
    assertThat(change.design()).isEqualTo(Design.OVERLAPPING);
    assertThat(change.nPairs()).isEqualTo(30);
    TestResult test = change.test().result().orElseThrow();
    assertThat(-test.statistic()).isCloseTo(z, close(z, TWELVE_DIGITS));
    assertThat(test.pValue()).isCloseTo(p, close(p, TWELVE_DIGITS));
    assertThat(-estimate(change).value()).isCloseTo(difference, close(difference, TWELVE_DIGITS));
    // That program's interval is the estimate and z times the pooled standard error.
    double low = reference("X1", set, "z8 proportions[conf.int1]");
    double half = Quantiles.normal(0.95) * estimate(change).value() / test.statistic();
    assertThat(-estimate(change).value() - half).isCloseTo(low, close(low, TWELVE_DIGITS));
    double high = reference("X1", set, "z8 proportions[conf.int2]");
    assertThat(-estimate(change).value() + half).isCloseTo(high, close(high, TWELVE_DIGITS));
  }

  @Test
  void theOverlapNarrowsTheIntervalWhenAnswersGoTogether() {
    Interval overlapping = interval(change(Waves.of(30, 5, 5, 30, 10, 10, 12, 8)));
    Interval independent = interval(change(independent(45, 90, 47, 90)));
    assertThat(overlapping.width()).isLessThan(independent.width());
  }

  @Test
  void nobodyMovedIsNoChangeWithAnInterval() {
    ChangeEstimate change = change(Waves.of(12, 0, 0, 9, 0, 0, 0, 0));
    assertThat(estimate(change).value()).isZero();
    assertThat(interval(change).contains(0)).isTrue();
    assertThat(interval(change).width()).isPositive();
    TestResult test = change.test().result().orElseThrow();
    assertThat(test.pValue()).isEqualTo(1);
    assertThat(test.note()).hasValue("no discordant pairs");
    assertThat(estimate(change).note()).hasValue("no discordant pairs");
  }

  @Test
  void oneCategoryInBothWavesIsNoChangeWithAnInterval() {
    ChangeEstimate change = change(independent(0, 12, 0, 15));
    TestResult test = change.test().result().orElseThrow();
    assertThat(test.pValue()).isEqualTo(1);
    assertThat(test.note()).hasValue("everyone gave the same answer");
    assertThat(interval(change).lower()).isNegative();
    assertThat(interval(change).upper()).isPositive();
    assertThat(estimate(change).standardError()).isEmpty();
  }

  @Test
  void fewerThanTenPairsCountAsIndependent() {
    ChangeEstimate nine = change(Waves.of(4, 1, 1, 3, 10, 10, 10, 10));
    assertThat(nine.design()).isEqualTo(Design.INDEPENDENT);
    assertThat(nine.nPairs()).isEqualTo(9);
    assertThat(interval(nine)).isEqualTo(interval(change(independent(15, 29, 15, 29))));
  }

  @Test
  void anEmptyWaveGivesAReason() {
    ChangeEstimate change = change(independent(3, 9, 0, 0));
    assertThat(change.estimate())
        .isEqualTo(new Undefined("difference_of_proportions", "no cases", 0));
    assertThat(change.test()).isEqualTo(change.estimate());
  }
}
