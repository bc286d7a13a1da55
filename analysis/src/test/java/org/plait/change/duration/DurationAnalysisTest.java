package org.plait.change.duration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plait.change.duration.RoleTimes.Answer.current;
import static org.plait.change.duration.RoleTimes.Answer.former;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plait.change.duration.RoleTimes.Answer;
import org.plait.instrument.Comparability;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.time.FollowUp;

class DurationAnalysisTest {
  private static DurationResult one(RoleTimes times) {
    assertThat(times.results()).hasSize(1);
    return times.results().get(0);
  }

  private static DurationResult told(Answer... answers) {
    return one(new RoleTimes().wave("T2", "2026-01-12", "2026-03-27", answers));
  }

  @Test
  void aWaveSeesTheWholeMonthsThatEverybodyWhoAnsweredCouldTellOf() {
    DurationResult result = told(current(1, "2020-01"));
    assertThat(result.windows())
        .containsExactly(new WaveWindow("T2", YearMonth.of(2025, 4), YearMonth.of(2025, 12)));
  }

  @Test
  void whoIsInTheRoleIsFollowedFromTheFirstMonthToTheLast() {
    // In the middle of March 2025: half a month before the window, which lasts nine.
    assertThat(told(current(1, "2025-03")).pieces()).containsExactly(new FollowUp(0.5, 9.5, false));
    assertThat(told(current(1, "2025-12")).pieces()).containsExactly(new FollowUp(0, 0.5, false));
  }

  @Test
  void whoLeftIsFollowedUntilThen() {
    assertThat(told(former(1, "2024-04", "2025-10")).pieces())
        .containsExactly(new FollowUp(11.5, 18, true));
    assertThat(told(former(1, "2025-10", "2025-10")).pieces())
        .containsExactly(new FollowUp(0, 0.25, true));
  }

  @Test
  void whoLeftDuringFieldworkWasThereUntilItBegan() {
    assertThat(told(former(1, "2025-03", "2026-02")).pieces())
        .containsExactly(new FollowUp(0.5, 9.5, false));
  }

  @Test
  void everyOtherAnswerIsCountedByItsReason() {
    DurationResult result =
        told(
            current(1, "2020-01"),
            new Answer(2, ".", "2020-01", "-"),
            new Answer(3, "appointed", "2020-01", "-"),
            current(4, "."),
            former(5, "?", "2025-10"),
            former(6, "2020-01", "."),
            former(7, "2025-10", "2025-09"),
            former(8, "2020-01", "2026-04"),
            current(9, "2026-04"),
            former(10, "2020-01", "2025-03"),
            current(11, "2026-01"));
    assertThat(result.pieces()).hasSize(1);
    assertThat(result.apart())
        .isEqualTo(
            Map.of(
                NotFollowed.NO_STATUS, 1L,
                NotFollowed.OTHER_STATUS, 1L,
                NotFollowed.NO_START, 2L,
                NotFollowed.NO_END, 1L,
                NotFollowed.CONTRADICTION, 3L,
                NotFollowed.ENDED_EARLIER, 1L,
                NotFollowed.BEGAN_LATER, 1L));
  }

  @Test
  void aPersonOfTwoWavesIsFollowedThroughBoth() {
    DurationResult result =
        one(
            new RoleTimes()
                .wave("T2", "2026-01-12", "2026-03-27", current(1, "2025-03"))
                .wave("T3", "2028-05-08", "2028-07-21", current(1, "2025-03")));
    assertThat(result.pieces())
        .containsExactly(new FollowUp(0.5, 9.5, false), new FollowUp(28.5, 37.5, false));
  }

  @Test
  void monthsThatTwoWavesSeeCountOnceForAPersonOfBoth() {
    RoleTimes times =
        new RoleTimes()
            .wave("T2", "2026-01-01", "2026-01-31", current(1, "2024-01"), current(2, "2024-01"))
            .wave(
                "T3",
                "2026-07-01",
                "2026-07-31",
                former(1, "2024-01", "2026-03"),
                former(2, "2024-01", "2025-11"),
                current(3, "2024-01"));
    DurationResult result = one(times);
    assertThat(result.pieces())
        .containsExactly(
            new FollowUp(12.5, 23.5, false),
            new FollowUp(12.5, 23.5, false),
            new FollowUp(23.5, 26, true),
            new FollowUp(18.5, 29.5, false));
    assertThat(result.apart()).isEqualTo(Map.of(NotFollowed.SEEN_BEFORE, 1L));
    assertThat(one(times.unlinked()).apart()).isEmpty();
  }

  @Test
  void whatEndedOnceDoesNotGoOnLater() {
    DurationResult result =
        one(
            new RoleTimes()
                .wave(
                    "T2",
                    "2026-01-12",
                    "2026-03-27",
                    former(1, "2024-01", "2025-10"),
                    former(2, "2024-01", "2025-10"))
                .wave(
                    "T3",
                    "2028-05-08",
                    "2028-07-21",
                    current(1, "2024-01"),
                    current(2, "2026-06")));
    assertThat(result.pieces()).hasSize(3);
    assertThat(result.apart()).isEqualTo(Map.of(NotFollowed.CONTRADICTION, 1L));
  }

  @Test
  void longFieldworkLeavesNoMonth() {
    assertThat(
            new RoleTimes().wave("T2", "2025-03-01", "2026-03-27", current(1, "2024-01")).results())
        .isEmpty();
  }

  @Test
  void aWaveWhoseDatesDoNotCompareIsLeftOut() {
    DurationResult result =
        one(
            new RoleTimes(Comparability.NOT_COMPARABLE)
                .wave("T2", "2026-01-12", "2026-03-27", current(1, "2025-03"))
                .wave("T3", "2028-05-08", "2028-07-21", current(1, "2025-03")));
    assertThat(result.windows()).extracting(WaveWindow::wave).containsExactly("T2");
  }

  @Test
  void theCurveTellsTheShareAfterEachWholeYearAndTheNumbersFollowed() {
    List<Answer> answers = new ArrayList<>(RoleTimes.people(0, 6, current(0, "2024-06")));
    answers.addAll(RoleTimes.people(10, 2, former(0, "2024-06", "2025-05")));
    DurationCurve curve =
        one(new RoleTimes().wave("T2", "2026-01-12", "2026-03-27", answers)).curve(0.95);
    assertThat(curve.points()).hasSize(1);
    DurationPoint year = curve.points().get(0);
    assertThat(year.share().estimate().map(Estimate::value)).contains(0.75);
    assertThat(year.followed()).hasValue(6);
    assertThat(curve.counts().followed()).hasValue(8);
    assertThat(curve.counts().ended()).hasValue(2);
    assertThat(curve.counts().step()).isOne();
    assertThat(curve.counts().apart()).hasSameSizeAs(NotFollowed.values());
    assertThat(curve.half()).isEmpty();
  }

  /**
   * Months as people tell them, fieldwork of two months and more, and only those asked who left in
   * the year before they answered: the curve is the true one, and its interval covers it.
   */
  @Test
  void answersToTheMonthFindTheTrueCurve() {
    double hazard = 0.02;
    int draws = 250;
    Random random = new Random(20261130);
    double[] sum = new double[3];
    int[] covered = new int[3];
    for (int draw = 0; draw < draws; draw++) {
      DurationCurve curve =
          one(new RoleTimes()
                  .wave("T2", "2026-01-12", "2026-03-27", answers(random, hazard, 2026 * 12 + 0.35))
                  .wave("T3", "2028-05-08", "2028-07-21", answers(random, hazard, 2028 * 12 + 4.2))
                  .unlinked())
              .curve(0.95);
      for (int i = 0; i < 3; i++) {
        Estimate found = curve.points().get(i).share().estimate().orElseThrow();
        double truth = Math.exp(-hazard * 12 * (i + 1));
        Interval interval = found.interval().orElseThrow();
        sum[i] += found.value();
        covered[i] += interval.lower() <= truth && truth <= interval.upper() ? 1 : 0;
      }
    }
    for (int i = 0; i < 3; i++) {
      assertThat(sum[i] / draws).isCloseTo(Math.exp(-hazard * 12 * (i + 1)), within(0.012));
      assertThat(covered[i] / (double) draws).isBetween(0.92, 0.98);
    }
  }

  /** People began evenly over eight years; each answers some day of the fieldwork. */
  private static List<Answer> answers(Random random, double hazard, double opened) {
    List<Answer> answers = new ArrayList<>();
    for (int person = 0; person < 500; person++) {
      double told = opened + random.nextDouble() * 2.4;
      double start = told - random.nextDouble() * 96;
      double left = start - Math.log(1 - random.nextDouble()) / hazard;
      if (left > told) {
        answers.add(current(person, month(start)));
      } else if (left > told - 12) {
        answers.add(former(person, month(start), month(left)));
      }
    }
    return answers;
  }

  private static String month(double time) {
    int whole = (int) Math.floor(time);
    return YearMonth.of(whole / 12, whole % 12 + 1).toString();
  }
}
