package org.plait.statistics.paired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.statistics.Fixture.close;
import static org.plait.statistics.paired.PairedFixture.JSON;
import static org.plait.statistics.paired.PairedFixture.assertClose;
import static org.plait.statistics.paired.PairedFixture.assertInterval;
import static org.plait.statistics.paired.PairedFixture.assertRoot;
import static org.plait.statistics.paired.PairedFixture.done;
import static org.plait.statistics.paired.PairedFixture.found;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.PairedTable;
import org.plait.statistics.TestResult;
import org.plait.statistics.Undefined;

/** Those who moved: odds ratio, Cohen's g, the unconditional test, the sign test, net movers. */
class MoversTest {
  private final DiscordantPairs approval = DiscordantPairs.of(new PairedTable(794, 150, 86, 570));

  @Test
  void theOddsRatioAndCohensGHaveExactIntervals() {
    assertThat(found(approval.oddsRatio(0.95)).value()).isCloseTo(86 / 150.0, close(1));
    assertInterval(approval.oddsRatio(0.95), JSON.get("odds").get("approval"));
    DiscordantPairs few = DiscordantPairs.of(new PairedTable(3, 9, 1, 8));
    assertInterval(few.oddsRatio(0.95), JSON.get("odds").get("few"));
    DiscordantPairs none = DiscordantPairs.of(new PairedTable(3, 4, 0, 8));
    assertThat(found(none.oddsRatio(0.95)).value()).isZero();
    assertInterval(none.oddsRatio(0.95), JSON.get("odds").get("none_joined"));
    assertClose(found(approval.cohenG(0.95)).value(), JSON.get("cohen_g").get("approval"));
    assertInterval(approval.cohenG(0.95), JSON.get("cohen_g").get("interval"));
  }

  @Test
  void theUnconditionalTestCountsThoseWhoStayed() {
    for (JsonNode row : JSON.get("unconditional")) {
      long left = row.get("left").longValue();
      long joined = row.get("joined").longValue();
      long stayed = row.get("n").longValue() - left - joined;
      DiscordantPairs pairs = DiscordantPairs.of(new PairedTable(stayed, left, joined, 0));
      assertRoot(done(pairs.exactUnconditional()).pValue(), row.get("p"));
    }
  }

  @Test
  void nobodyMovedOrNobodyMovedBackIsAReason() {
    DiscordantPairs same = DiscordantPairs.of(new PairedTable(5, 0, 0, 7));
    assertThat(same.oddsRatio(0.95))
        .isEqualTo(new Undefined("conditional_odds_ratio", "no discordant pairs", 12));
    assertThat(same.cohenG(0.95)).isEqualTo(new Undefined("cohen_g", "no discordant pairs", 12));
    assertThat(done(same.exactUnconditional()).pValue()).isEqualTo(1);
    DiscordantPairs oneWay = DiscordantPairs.of(new PairedTable(5, 0, 4, 7));
    assertThat(oneWay.oddsRatio(0.95))
        .isEqualTo(new Undefined("conditional_odds_ratio", "nobody moved the other way", 16));
    DiscordantPairs nobody = DiscordantPairs.of(new PairedTable(0, 0, 0, 0));
    assertThat(nobody.exactUnconditional())
        .isEqualTo(new Undefined("mcnemar", "no linked pairs", 0));
  }

  @Test
  void netMoversHaveTangosIntervalAndTheSignTest() {
    NetMovers movers = NetMovers.of(1, 4, 7);
    Estimate estimate = found(movers.estimate(0.95));
    assertThat(estimate.value()).isEqualTo(-0.5);
    assertThat(estimate.interval()).hasValue(new PairedTable(4, 7, 1, 0).tango(0.95));
    TestResult sign = done(movers.test());
    assertThat(sign.statistic()).isEqualTo(-6);
    assertClose(sign.pValue(), JSON.get("sign_test").get("p"));
  }

  @Test
  void netMoversAreCountedFromThePairs() {
    double[] earlier = {3, 4, 4, 5};
    double[] later = {4, 4, 3, 6};
    assertThat(found(NetMovers.of(earlier, later).estimate(0.9)).value()).isEqualTo(0.25);
    assertThat(found(NetMovers.of(later, earlier).estimate(0.9)).value()).isEqualTo(-0.25);
  }

  @Test
  void whenNobodyMovedTheDifferenceIsNoneWithAnInterval() {
    Estimate same = found(NetMovers.of(0, 30, 0).estimate(0.95));
    assertThat(same.value()).isZero();
    assertThat(same.note()).hasValue("no change");
    assertThat(same.interval().orElseThrow().width()).isBetween(0.05, 0.3);
    assertThat(done(NetMovers.of(0, 30, 0).test()).pValue()).isEqualTo(1);
    assertThat(NetMovers.of(0, 0, 0).estimate(0.95))
        .isEqualTo(new Undefined("net_movers", "no linked pairs", 0));
    assertThat(NetMovers.of(0, 0, 0).test())
        .isEqualTo(new Undefined("net_movers", "no linked pairs", 0));
  }

  @Test
  void twiceThePeopleNarrowTheIntervalByAboutTheRootOfTwo() {
    Interval once = found(NetMovers.of(60, 100, 30).estimate(0.95)).interval().orElseThrow();
    Interval twice = found(NetMovers.of(120, 200, 60).estimate(0.95)).interval().orElseThrow();
    assertThat(once.width() / twice.width()).isCloseTo(Math.sqrt(2), close(1, 0.01));
  }
}
