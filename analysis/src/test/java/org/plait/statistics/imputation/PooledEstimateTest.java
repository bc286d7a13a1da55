package org.plait.statistics.imputation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plait.statistics.Fixture.TWELVE_DIGITS;
import static org.plait.statistics.Fixture.close;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.plait.statistics.Estimate;
import org.plait.statistics.Fixture;
import org.plait.statistics.Interval;
import org.plait.statistics.TestResult;
import org.plait.statistics.Undefined;

class PooledEstimateTest {
  private static final double[] RUBIN = {206.8, 205.0, 203.6, 207.1, 206.2};
  private static final double[] ERRORS = {11.2, 10.8, 12.1, 11.0, 11.5};

  private static double[] squares(double[] errors) {
    return Arrays.stream(errors).map(e -> e * e).toArray();
  }

  private static Estimate estimate(PooledEstimate pooled) {
    return pooled.estimate(0.95).estimate().orElseThrow();
  }

  private static void assertReference(PooledEstimate pooled, String n) {
    double[] found = {
      estimate(pooled).value(),
      pooled.withinVariance(),
      pooled.betweenVariance(),
      pooled.totalVariance(),
      pooled.df().orElseThrow(),
      pooled.relativeIncrease().orElseThrow(),
      pooled.fractionMissing()
    };
    String[] names = {"qbar", "ubar", "b", "t", "df", "r", "fmi"};
    for (int i = 0; i < names.length; i++) {
      double expected =
          Fixture.reference("I1", "Rubin fixed n=" + n, "qbar,ubar,b,t,df,r,fmi[" + names[i] + "]");
      assertThat(found[i]).as(names[i]).isCloseTo(expected, close(expected, TWELVE_DIGITS));
    }
  }

  @Test
  void matchesI1WithAndWithoutCompleteDegreesOfFreedom() {
    PooledEstimate pooled = PooledEstimate.of("mean", RUBIN, squares(ERRORS), 25);
    assertReference(pooled.withCompleteDf(24), "25");
    assertReference(pooled, "Inf");
  }

  @Test
  void matchesTheCoefficientsOfTwentyImputations() {
    Fixture.json("imputation/pooling.json")
        .get("pooled")
        .forEach(
            row -> {
              PooledEstimate large =
                  PooledEstimate.of(
                      "coefficient",
                      Fixture.doubles(row.get("estimates")),
                      squares(Fixture.doubles(row.get("errors"))),
                      25);
              PooledEstimate small = large.withCompleteDf(22);
              assertClose(small.betweenVariance(), row, "b");
              assertClose(small.totalVariance(), row, "t");
              assertClose(small.df().orElseThrow(), row, "df");
              assertClose(small.relativeIncrease().orElseThrow(), row, "r");
              assertClose(small.fractionMissing(), row, "fmi");
              assertClose(large.df().orElseThrow(), row, "dfLarge");
              assertClose(large.fractionMissing(), row, "fmiLarge");
              Interval interval = estimate(small).interval().orElseThrow();
              assertThat(interval.lower())
                  .isCloseTo(row.get("ci").get(0).doubleValue(), close(100));
              assertThat(interval.upper())
                  .isCloseTo(row.get("ci").get(1).doubleValue(), close(100));
              assertClose(small.test().result().map(TestResult::pValue).orElseThrow(), row, "p");
            });
  }

  private static void assertClose(double found, JsonNode row, String name) {
    double expected = row.get(name).doubleValue();
    assertThat(found).as(name).isCloseTo(expected, close(expected));
  }

  @Test
  void oneCompletedDataSetTellsNothingOfWhatFillingInLeavesUncertain() {
    PooledEstimate one = PooledEstimate.of("mean", new double[] {3}, new double[] {1}, 40);
    assertThat(one.estimate(0.95))
        .isEqualTo(
            new Undefined(
                "mean",
                "one completed data set: nothing tells what filling in leaves uncertain",
                40));
    assertThat(one.test()).isEqualTo(one.estimate(0.95));
    assertThat(PooledEstimate.of("mean", new double[0], new double[0], 0).estimate(0.95))
        .isEqualTo(new Undefined("mean", "no completed data sets", 0));
  }

  @Test
  void nothingMissingGivesTheIntervalOfTheCompleteData() {
    double[] same = {5, 5, 5};
    PooledEstimate pooled = PooledEstimate.of("mean", same, new double[] {4, 4, 4}, 30);
    assertThat(pooled.df()).isEmpty();
    assertThat(pooled.fractionMissing()).isZero();
    assertThat(estimate(pooled).standardError()).hasValue(2);
    assertThat(estimate(pooled).interval().orElseThrow().upper())
        .isCloseTo(5 + 2 * 1.959963984540054, close(9));
    assertThat(pooled.withCompleteDf(20).df().orElseThrow()).isCloseTo(21 / 23.0 * 20, close(20));
  }

  @Test
  void noVarianceAtAllGivesTheValueAlone() {
    PooledEstimate none = PooledEstimate.of("mean", new double[] {5, 5}, new double[] {0, 0}, 30);
    assertThat(estimate(none).interval()).isEmpty();
    assertThat(none.test()).isEqualTo(new Undefined("mean", "no variance", 30));
  }

  @Test
  void theOrderOfTheDataSetsChangesNothing() {
    double[] turned = {206.2, 207.1, 203.6, 205.0, 206.8};
    double[] errors = {11.5, 11.0, 12.1, 10.8, 11.2};
    Estimate there = estimate(PooledEstimate.of("mean", RUBIN, squares(ERRORS), 25));
    Estimate back = estimate(PooledEstimate.of("mean", turned, squares(errors), 25));
    assertThat(back.value()).isCloseTo(there.value(), close(206));
    assertThat(back.standardError().orElseThrow())
        .isCloseTo(there.standardError().orElseThrow(), close(11));
  }

  @Test
  void misuseIsRefused() {
    assertThatThrownBy(() -> PooledEstimate.of("mean", RUBIN, new double[] {1}, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("variances must have one entry for each value");
    assertThatThrownBy(() -> PooledEstimate.of("mean", new double[] {1}, new double[] {-1}, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("variance must be 0 or more");
  }
}
