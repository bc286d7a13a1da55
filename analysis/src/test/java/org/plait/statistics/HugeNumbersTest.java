package org.plait.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plait.statistics.Fixture.close;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.plait.statistics.agreement.CohenKappa;
import org.plait.statistics.design.SurveyVariable;
import org.plait.statistics.imputation.PooledEstimate;
import org.plait.statistics.paired.BowkerTest;
import org.plait.statistics.paired.DiscordantPairs;
import org.plait.statistics.paired.IndependentShares;
import org.plait.statistics.paired.NetMovers;
import org.plait.statistics.paired.SquareTable;
import org.plait.statistics.proportion.ContingencyTable;
import org.plait.statistics.proportion.MantelHaenszel;
import org.plait.statistics.proportion.SimultaneousIntervals;
import org.plait.statistics.rank.Correlation;
import org.plait.statistics.rank.HodgesLehmann;
import org.plait.statistics.rank.MannWhitneyUTest;
import org.plait.statistics.rank.SignedRank;
import org.plait.statistics.repeated.CochranArmitageTest;
import org.plait.statistics.response.Dispositions;

/** Counts that an int, or a long, does not hold, and values whose squares a double does not. */
class HugeNumbersTest {
  private static final long HUGE = 3_000_000_000L;
  private static final long LARGEST = Long.MAX_VALUE;
  private static final String TOO_MANY = "too many cases for the exact method";
  private static final double[] DESCENDING =
      IntStream.range(0, 20_000).mapToDouble(i -> -i).toArray();

  private static Map<String, Supplier<Object>> tooMany() {
    Map<String, Supplier<Object>> exact = new LinkedHashMap<>();
    IndependentShares shares = IndependentShares.of(HUGE, 2 * HUGE, HUGE + 1, 2 * HUGE);
    exact.put("Boschloo", shares::boschloo);
    exact.put("Fisher", shares::fisher);
    exact.put("Fisher of few", IndependentShares.of(1, HUGE, 2, HUGE)::test);
    PairedTable pairs = new PairedTable(HUGE, 5, 9, HUGE);
    exact.put("unconditional", DiscordantPairs.of(pairs)::exactUnconditional);
    exact.put("Sison-Glaz", () -> SimultaneousIntervals.of(HUGE, HUGE).sisonGlaz(0.95).get(0));
    double[] zeros = new double[DESCENDING.length];
    exact.put("Hodges-Lehmann", () -> HodgesLehmann.of(DESCENDING, zeros).estimate(0.95));
    exact.put("Mann-Whitney", () -> MannWhitneyUTest.of(DESCENDING, zeros).exact());
    exact.put("signed rank", () -> SignedRank.of(DESCENDING, zeros).exact(SignedRank.Zeros.PRATT));
    return exact;
  }

  @Test
  void whatWouldTakeTooLongSaysSo() {
    tooMany()
        .forEach(
            (name, answer) ->
                assertThat(((Undefined) answer.get()).reason()).as(name).isEqualTo(TOO_MANY));
  }

  @Test
  void exactMethodsStillServeTheCountsTheyAreFor() {
    assertThat(IndependentShares.of(400, 1000, 450, 1000).boschloo().result()).isPresent();
    assertThat(DiscordantPairs.of(new PairedTable(4000, 900, 1000, 4000)).exactUnconditional())
        .isInstanceOf(TestResult.class);
    assertThat(SimultaneousIntervals.of(300_000, 300_000, 400_000).sisonGlaz(0.95))
        .allMatch(outcome -> outcome.estimate().orElseThrow().interval().isPresent());
  }

  private static Map<String, ThrowingCallable> refused() {
    Map<String, ThrowingCallable> refused = new LinkedHashMap<>();
    long[][] square = {{LARGEST, 1}, {1, 1}};
    refused.put("table", () -> ContingencyTable.of(square));
    refused.put("square table", () -> SquareTable.of(square));
    refused.put("kappa", () -> CohenKappa.of(square));
    refused.put("strata", () -> MantelHaenszel.of(square));
    refused.put("paired table", () -> new PairedTable(LARGEST, 1, 0, 0));
    refused.put("McNemar", () -> McNemarTest.of(LARGEST, 1));
    refused.put("net movers", () -> NetMovers.of(LARGEST, 1, 0));
    refused.put("shares", () -> IndependentShares.of(1, LARGEST, 1, 2));
    refused.put("intervals", () -> SimultaneousIntervals.of(LARGEST, 1));
    refused.put("dispositions", () -> new Dispositions(LARGEST, 1, 0, 0, 0, 0, 0, 0));
    refused.put(
        "trend",
        () ->
            CochranArmitageTest.of(
                new long[2], new long[] {LARGEST, LARGEST}, new double[] {1, 2}));
    return refused;
  }

  @Test
  void countsThatNoLongHoldsTogetherAreRefused() {
    refused()
        .forEach(
            (name, made) ->
                assertThatThrownBy(made)
                    .as(name)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                        "counts must add up to at most 9,223,372,036,854,775,807, found more"));
    assertThatThrownBy(() -> Observations.ofCounts(new double[] {1, 2}, new long[] {HUGE, 1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("counts must add up to at most 2,147,483,647, found more");
  }

  @Test
  void valuesWhoseVarianceNoDoubleHoldsAreRefused() {
    List<ThrowingCallable> inputs =
        List.of(
            () -> Observations.of(1, 1e200),
            () -> Mean.of(new double[] {1, 1e200}),
            () -> Correlation.of(new double[] {1, 1e200}, new double[] {1, 2}),
            () -> SurveyVariable.of(new double[] {1e200}, new boolean[] {true}));
    for (ThrowingCallable input : inputs) {
      assertThatThrownBy(input)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("value must lie between -1.0E50 and 1.0E50, found 1.0E200");
    }
  }

  @Test
  void theLargestValuesHaveAMeanAndAnInterval() {
    double[] large = {1e50, 2e49, 7e49, 3e49};
    Estimate mean = Mean.of(large).estimate(0.95).estimate().orElseThrow();
    assertThat(mean.value()).isCloseTo(5.5e49, close(5.5e49));
    double[] small = {1, 0.2, 0.7, 0.3};
    double width = Mean.of(small).estimate(0.95).estimate().orElseThrow().interval().get().width();
    assertThat(mean.interval().orElseThrow().width()).isCloseTo(width * 1e50, close(width * 1e50));
  }

  @Test
  void hugeCountsOfPairsAreComputed() {
    SquareTable table = SquareTable.of(new long[][] {{HUGE, 4, 0}, {5, HUGE, HUGE}, {0, HUGE, 1}});
    TestResult bowker = BowkerTest.of(table).test(1).result().orElseThrow();
    assertThat(bowker.statistic()).isCloseTo(1 / 9.0, close(1));
    assertThat(bowker.pValue()).isBetween(0.9, 1.0);
    Estimate odds =
        DiscordantPairs.of(new PairedTable(0, 1, 1L << 60, 0))
            .oddsRatio(0.95)
            .estimate()
            .orElseThrow();
    assertThat(odds.interval().orElseThrow().contains(Math.pow(2, 60))).isTrue();
    assertThat(odds.interval().orElseThrow().upper()).isGreaterThan(Math.pow(2, 64));
  }

  @Test
  void pooledEstimatesWithoutVarianceWithinHaveTheDegreesOfFreedomOfTheirNumber() {
    PooledEstimate between = PooledEstimate.of("mean", new double[] {1, 2, 4}, new double[3], 20);
    assertThat(between.relativeIncrease()).isEmpty();
    assertThat(between.df()).hasValue(2);
    assertThat(between.withCompleteDf(19).df()).hasValue(2);
    assertThat(between.estimate(0.95).estimate().orElseThrow().interval()).isPresent();
    PooledEstimate next =
        PooledEstimate.of("mean", new double[] {1, 1 + 1e-15}, new double[] {1e250, 1e250}, 20);
    assertThat(next.df()).isEqualTo(OptionalDouble.empty());
    assertThat(next.test().result()).isPresent();
  }
}
