package org.plait.statistics.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plait.statistics.Fixture.TWELVE_DIGITS;
import static org.plait.statistics.Fixture.close;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plait.statistics.Estimate;
import org.plait.statistics.Fixture;
import org.plait.statistics.Interval;
import org.plait.statistics.Outcome;
import org.plait.statistics.TestResult;
import org.plait.statistics.Undefined;

class KaplanMeierTest {
  private static final JsonNode EXPECTED = Fixture.json("time/survival.json");
  private static final Map<String, CurveInterval> TYPES =
      Map.of(
          "log-log", CurveInterval.LOG_LOG, "log", CurveInterval.LOG, "plain", CurveInterval.PLAIN);
  private static final Durations LUNG = lung("sex", 0);
  private static final Durations DELAYED = LUNG.enteredAt(Fixture.column("time/lung.csv", "entry"));

  /** Rows of the lung data, of one value of a column, or all (0). */
  private static Durations lung(String column, int value) {
    return rows("time/lung.csv", "time", 2, column, value);
  }

  private static Durations rows(String file, String time, int event, String column, int value) {
    double[] times = Fixture.column(file, time);
    double[] status = Fixture.column(file, "status");
    double[] group = Fixture.column(file, column);
    int[] kept =
        IntStream.range(0, times.length).filter(i -> value == 0 || group[i] == value).toArray();
    boolean[] events = new boolean[kept.length];
    for (int i = 0; i < kept.length; i++) {
      events[i] = status[kept[i]] == event;
    }
    return Durations.of(Arrays.stream(kept).mapToDouble(i -> times[i]).toArray(), events);
  }

  private static Estimate estimate(Outcome outcome) {
    return outcome.estimate().orElseThrow();
  }

  private static void assertCurve(KaplanMeier curve, JsonNode expected, CurveInterval type) {
    assertThat(curve.steps()).hasSize(expected.get("time").size());
    for (int i = 0; i < curve.steps().size(); i++) {
      SurvivalStep step = curve.steps().get(i);
      assertThat(step.time()).isEqualTo(expected.get("time").get(i).doubleValue());
      assertThat(step.atRisk()).isEqualTo(expected.get("atRisk").get(i).intValue());
      assertThat(step.events()).isEqualTo(expected.get("events").get(i).intValue());
      double survival = expected.get("survival").get(i).doubleValue();
      assertThat(step.survival()).isCloseTo(survival, close(1));
      if (survival > 0) {
        assertThat(step.standardError())
            .isCloseTo(expected.get("error").get(i).doubleValue(), close(1));
      }
      if (type.exists(step)) {
        Interval interval = type.of(step, 0.95);
        assertThat(interval.lower())
            .isCloseTo(expected.get("lower").get(i).doubleValue(), close(1));
        assertThat(interval.upper())
            .isCloseTo(expected.get("upper").get(i).doubleValue(), close(1));
      }
    }
  }

  private static void assertQuantiles(KaplanMeier curve, JsonNode expected, CurveInterval type) {
    double[] shares = {0.25, 0.5, 0.75};
    for (int i = 0; i < shares.length; i++) {
      Estimate found = estimate(curve.quantile(shares[i], type, 0.95));
      assertThat(found.value()).isEqualTo(expected.get("quantile").get(i).doubleValue());
      Interval interval = found.interval().orElseThrow();
      assertThat(interval.lower()).isEqualTo(expected.get("lower").get(i).doubleValue());
      assertThat(interval.upper()).isEqualTo(expected.get("upper").get(i).doubleValue());
    }
  }

  @Test
  void matchesSurvfitInEveryStepWithAllIntervals() {
    TYPES.forEach(
        (name, type) -> {
          assertCurve(KaplanMeier.of(LUNG), EXPECTED.get("lung").get(name), type);
          assertCurve(KaplanMeier.of(DELAYED), EXPECTED.get("delayed").get(name), type);
        });
    for (int x = 1; x <= 2; x++) {
      assertCurve(
          KaplanMeier.of(lung("sex", x)),
          EXPECTED.get("men_women").get(x - 1),
          CurveInterval.LOG_LOG);
      Durations cgd = rows("time/cgd.csv", "tstop", 1, "treat", x);
      assertCurve(KaplanMeier.of(cgd), EXPECTED.get("cgd").get(x - 1), CurveInterval.LOG_LOG);
    }
  }

  @Test
  void matchesTheQuantilesOfSurvfit() {
    TYPES.forEach(
        (name, type) -> {
          assertQuantiles(KaplanMeier.of(LUNG), EXPECTED.get("quantiles").get(name), type);
          assertQuantiles(
              KaplanMeier.of(DELAYED), EXPECTED.get("delayedQuantiles").get(name), type);
        });
    for (int x = 1; x <= 2; x++) {
      assertQuantiles(
          KaplanMeier.of(lung("sex", x)),
          EXPECTED.get("sexQuantiles").get(x - 1),
          CurveInterval.LOG_LOG);
    }
  }

  @Test
  void matchesTheRestrictedMeans() {
    EXPECTED.get("restricted").forEach(row -> assertMean(KaplanMeier.of(LUNG), row));
    EXPECTED.get("restrictedDelayed").forEach(row -> assertMean(KaplanMeier.of(DELAYED), row));
  }

  private static void assertMean(KaplanMeier curve, JsonNode row) {
    Estimate found = estimate(curve.restrictedMean(row.get("limit").doubleValue(), 0.95));
    assertThat(found.value()).isCloseTo(row.get("value").doubleValue(), close(1000));
    assertThat(found.standardError().orElseThrow())
        .isCloseTo(row.get("error").doubleValue(), close(10));
  }

  @Test
  void matchesK1() {
    String data = "survival::aml Maintained";
    KaplanMeier curve = KaplanMeier.of(rows("time/aml.csv", "time", 1, "group", 1));
    for (SurvivalStep step : curve.steps()) {
      String at = "[" + Math.round(step.time()) + "]";
      double survival = Fixture.reference("K1", data, "surv" + at);
      assertThat(step.survival()).isCloseTo(survival, close(survival, TWELVE_DIGITS));
      double log = Fixture.reference("K1", data, "lower log" + at);
      assertThat(CurveInterval.LOG.of(step, 0.95).lower())
          .isCloseTo(log, close(log, TWELVE_DIGITS));
      double logLog = Fixture.reference("K1", data, "lower loglog" + at);
      assertThat(CurveInterval.LOG_LOG.of(step, 0.95).lower())
          .isCloseTo(logLog, close(logLog, TWELVE_DIGITS));
    }
    double mean = Fixture.reference("K1", data, "RMST tau=40");
    double error = Fixture.reference("K1", data, "RMST se");
    Estimate restricted = estimate(curve.restrictedMean(40, 0.95));
    assertThat(restricted.value()).isCloseTo(mean, close(mean, TWELVE_DIGITS));
    assertThat(restricted.standardError().orElseThrow())
        .isCloseTo(error, close(error, TWELVE_DIGITS));
    for (int x = 1; x <= 2; x++) {
      KaplanMeier group = KaplanMeier.of(rows("time/aml.csv", "time", 1, "group", x));
      assertThat(estimate(group.median(CurveInterval.LOG_LOG, 0.95)).value())
          .isEqualTo(Fixture.reference("K1", "survival::aml", "median M,N[" + x + "]"));
    }
    LogRankTest test =
        LogRankTest.of(
            List.of(
                rows("time/aml.csv", "time", 1, "group", 1),
                rows("time/aml.csv", "time", 1, "group", 2)));
    double chi = Fixture.reference("K1", "survival::aml", "logrank chisq");
    assertThat(test.test().result().orElseThrow().statistic())
        .isCloseTo(chi, close(chi, TWELVE_DIGITS));
  }

  @Test
  void withoutCensoringItIsTheShareOfLongerDurations() {
    double[] times = new Random(7).ints(40, 1, 15).asDoubleStream().toArray();
    boolean[] events = new boolean[40];
    Arrays.fill(events, true);
    KaplanMeier curve = KaplanMeier.of(Durations.of(times, events));
    for (SurvivalStep step : curve.steps()) {
      double longer = Arrays.stream(times).filter(t -> t > step.time()).count() / 40.0;
      assertThat(step.survival()).isCloseTo(longer, close(1));
    }
    assertThat(estimate(curve.restrictedMean(30, 0.95)).value())
        .isCloseTo(Arrays.stream(times).average().orElseThrow(), close(15));
  }

  @Test
  void noEventsLeaveTheMedianUnreached() {
    Durations quiet = Durations.of(new double[] {3, 4, 5}, new boolean[3]);
    KaplanMeier curve = KaplanMeier.of(quiet);
    assertThat(curve.median(CurveInterval.LOG_LOG, 0.95))
        .isEqualTo(new Undefined("median", "not reached", 3));
    Estimate share = estimate(curve.survival(4, CurveInterval.LOG_LOG, 0.95));
    assertThat(share.value()).isEqualTo(1);
    assertThat(share.interval()).isEmpty();
    assertThat(LogRankTest.of(List.of(quiet, quiet)).test())
        .isEqualTo(new Undefined("log_rank", "no variation", 6));
  }

  @Test
  void nobodyAndNothingBeyondTheCurveHaveNoNumber() {
    KaplanMeier none = KaplanMeier.of(Durations.of(new double[0], new boolean[0]).withMissing(2));
    assertThat(none.survival(1, CurveInterval.LOG, 0.95))
        .isEqualTo(new Undefined("survival", "all missing", 0));
    assertThat(none.restrictedMean(1, 0.95))
        .isEqualTo(new Undefined("restricted_mean", "all missing", 0));
    assertThat(KaplanMeier.of(LUNG).survival(2000, CurveInterval.LOG, 0.95).estimate()).isEmpty();
    assertThat(KaplanMeier.of(LUNG).restrictedMean(2000, 0.95).estimate()).isEmpty();
  }

  @Test
  void theCurveStopsBeforeFewerThanFiveAreFollowed() {
    KaplanMeier whole = KaplanMeier.of(LUNG);
    KaplanMeier safe = KaplanMeier.withLeastAtRisk(LUNG, 5);
    assertThat(safe.stopped()).isTrue();
    assertThat(whole.stopped()).isFalse();
    assertThat(safe.steps()).isEqualTo(whole.steps().subList(0, safe.steps().size()));
    assertThat(safe.steps()).allMatch(step -> step.atRisk() >= 5);
    assertThat(whole.steps().get(safe.steps().size()).atRisk()).isLessThan(5);
  }

  @Test
  void withDelayedEntryTheCurveBeginsWhereEnoughAreFollowed() {
    double[] times = {2, 5, 6, 7, 8, 9};
    boolean[] events = {true, true, true, true, false, true};
    Durations late = Durations.of(times, events).enteredAt(new double[] {0, 3, 3, 3, 3, 3});
    assertThat(late.delayedEntry()).isTrue();
    assertThat(KaplanMeier.of(late).steps().get(0).survival()).isZero();
    KaplanMeier safe = KaplanMeier.withLeastAtRisk(late, 3);
    assertThat(safe.start()).isEqualTo(2);
    assertThat(safe.steps().get(0).survival()).isCloseTo(0.8, close(1));
    assertThat(safe.atRisk(5)).isEqualTo(5);
  }

  @Test
  void matchesTheLogRankTests() {
    assertLogRank(LogRankTest.of(List.of(lung("sex", 1), lung("sex", 2))), "logrank");
    assertLogRank(
        LogRankTest.of(
            List.of(
                rows("time/cgd.csv", "tstop", 1, "treat", 1),
                rows("time/cgd.csv", "tstop", 1, "treat", 2))),
        "logrankCgd");
    double[] ecog = Fixture.column("time/lung.csv", "ph.ecog");
    double[] sex = Fixture.column("time/lung.csv", "sex");
    assertLogRank(
        LogRankTest.of(IntStream.range(0, 4).mapToObj(e -> picked(i -> ecog[i] == e)).toList()),
        "logrankEcog");
    assertLogRank(
        LogRankTest.stratified(
            IntStream.range(0, 4)
                .mapToObj(
                    e ->
                        List.of(
                            picked(i -> ecog[i] == e && sex[i] == 1),
                            picked(i -> ecog[i] == e && sex[i] == 2)))
                .toList()),
        "logrankStratified");
  }

  private static Durations picked(IntPredicate which) {
    double[] times = Fixture.column("time/lung.csv", "time");
    double[] status = Fixture.column("time/lung.csv", "status");
    int[] rows = IntStream.range(0, times.length).filter(which).toArray();
    boolean[] events = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      events[i] = status[rows[i]] == 2;
    }
    return Durations.of(Arrays.stream(rows).mapToDouble(i -> times[i]).toArray(), events);
  }

  private static void assertLogRank(LogRankTest test, String name) {
    JsonNode expected = EXPECTED.get(name);
    TestResult result = test.test().result().orElseThrow();
    double chi = expected.get("chisq").doubleValue();
    assertThat(result.statistic()).as(name).isCloseTo(chi, close(chi));
    for (int g = 0; g < expected.get("observed").size(); g++) {
      assertThat(test.observed()[g])
          .isCloseTo(expected.get("observed").get(g).doubleValue(), close(100));
      assertThat(test.expected()[g])
          .isCloseTo(expected.get("expected").get(g).doubleValue(), close(100));
    }
    assertThat(result.df()).hasValue(expected.get("observed").size() - 1.0);
  }

  @Test
  void matchesTheScoreTestUnderDelayedEntry() {
    double[] times = Fixture.column("time/lung.csv", "time");
    double[] status = Fixture.column("time/lung.csv", "status");
    double[] sex = Fixture.column("time/lung.csv", "sex");
    double[] entry = Fixture.column("time/lung.csv", "entry");
    List<Durations> groups =
        IntStream.rangeClosed(1, 2)
            .mapToObj(
                x -> {
                  int[] rows = IntStream.range(0, times.length).filter(i -> sex[i] == x).toArray();
                  boolean[] events = new boolean[rows.length];
                  for (int i = 0; i < rows.length; i++) {
                    events[i] = status[rows[i]] == 2;
                  }
                  return Durations.of(
                          Arrays.stream(rows)
                              .mapToDouble(i -> times[i] + (i + 1) / 1000.0)
                              .toArray(),
                          events)
                      .enteredAt(Arrays.stream(rows).mapToDouble(i -> entry[i]).toArray());
                })
            .toList();
    double expected = EXPECTED.get("logrankDelayed").doubleValue();
    assertThat(LogRankTest.of(groups).test().result().orElseThrow().statistic())
        .isCloseTo(expected, close(expected));
  }

  @Test
  void misuseIsRefused() {
    assertThatThrownBy(() -> Durations.of(new double[] {0}, new boolean[1]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("time must be above 0");
    assertThatThrownBy(
            () -> Durations.of(new double[] {3}, new boolean[1]).enteredAt(new double[] {3}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("entry must be before the end");
  }
}
