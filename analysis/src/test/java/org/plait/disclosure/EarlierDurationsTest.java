package org.plait.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plait.change.duration.DurationCurve;
import org.plait.change.duration.DurationPoint;
import org.plait.change.duration.RoleTimes;
import org.plait.change.duration.WaveWindow;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.study.report.DisclosureRule;

/** How long something lasts, told in steps, beside an earlier report. */
class EarlierDurationsTest {

  private static final WaveWindow WINDOW =
      new WaveWindow("T1", YearMonth.of(2025, 1), YearMonth.of(2025, 12));

  private static DurationCurve curve(int start) {
    return new DurationCurve(
        "staff",
        RoleTimes.TENURE,
        List.of(WINDOW),
        start,
        List.of(
            new DurationPoint(
                3, Estimate.of("survival", 0.8, 0, new Method("m", "")), OptionalLong.of(50))),
        new DurationCurve.Counts(OptionalLong.of(80), OptionalLong.of(20), Map.of(), 10));
  }

  /** The third year and how many were followed, as an earlier report shows them. */
  private static DurationCurve beside(double share, long followed, long all, int start) {
    Map<List<String>, Map<String, Double>> shown =
        Map.of(
            List.of("staff", "T1", RoleTimes.TENURE.id(), "3", "survival"),
            Map.of("n", (double) followed, "estimate", share, "after", (double) start),
            List.of("staff", "T1", RoleTimes.TENURE.id(), "followed", "count"),
            Map.of("n", (double) all));
    return EarlierDurations.of(
            DisclosureRule.DEFAULT, new ShownFigures(Map.of(FigureTable.DURATIONS, shown)))
        .apply(curve(0));
  }

  @Test
  void whatIsTheSameIsShown() {
    assertThat(beside(0.8, 50, 80, 0)).isEqualTo(curve(0));
  }

  /** One person fewer can make ten of 45 and 44. */
  @ParameterizedTest
  @CsvSource({"0.79, 50, 80, 0", "0.8, 60, 80, 0", "0.8, 50, 90, 0", "0.8, 50, 80, 1"})
  void aCurveThatDiffersInAnythingIsHiddenAsAWhole(
      double share, long followed, long all, int start) {
    DurationCurve told = beside(share, followed, all, start);
    assertThat(told.shown()).isEmpty();
    assertThat(told.start()).isZero();
    assertThat(told.counts().followed()).isEmpty();
    assertThat(told.counts().apart().values()).allMatch(OptionalLong::isEmpty);
  }

  @Test
  void withoutAnEarlierReportItIsShown() {
    assertThat(EarlierDurations.of(DisclosureRule.DEFAULT, ShownFigures.NONE).apply(curve(1)))
        .isEqualTo(curve(1));
  }
}
