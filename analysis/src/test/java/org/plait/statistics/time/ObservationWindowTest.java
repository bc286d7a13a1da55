package org.plait.statistics.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.plait.statistics.Fixture.close;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plait.statistics.Estimate;
import org.plait.statistics.Fixture;
import org.plait.statistics.Interval;

class ObservationWindowTest {
  private static final OptionalDouble GOES_ON = OptionalDouble.empty();
  private static final ObservationWindow YEAR = new ObservationWindow(24, 36);

  private static Estimate at(KaplanMeier curve, double time) {
    return curve.survival(time, CurveInterval.LOG_LOG, 0.95).estimate().orElseThrow();
  }

  @Test
  void aDurationThatHadBegunIsFollowedFromTheWindowOn() {
    assertThat(YEAR.of(10, GOES_ON)).contains(new FollowUp(14, 26, false));
    assertThat(YEAR.of(10, OptionalDouble.of(30))).contains(new FollowUp(14, 20, true));
  }

  @Test
  void aDurationThatBeginsInTheWindowIsFollowedFromItsBeginning() {
    assertThat(YEAR.of(30, GOES_ON)).contains(new FollowUp(0, 6, false));
    assertThat(YEAR.of(30, OptionalDouble.of(31))).contains(new FollowUp(0, 1, true));
  }

  @Test
  void whatEndsAfterTheWindowIsCutOffAtItsEnd() {
    assertThat(YEAR.of(30, OptionalDouble.of(36))).contains(new FollowUp(0, 6, true));
    assertThat(YEAR.of(30, OptionalDouble.of(37))).contains(new FollowUp(0, 6, false));
  }

  @Test
  void whatLiesOutsideTheWindowShowsNothing() {
    assertThat(YEAR.of(10, OptionalDouble.of(24))).isEmpty();
    assertThat(YEAR.of(36, GOES_ON)).isEmpty();
  }

  @Test
  void misuseIsRefused() {
    assertThatThrownBy(() -> new ObservationWindow(3, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a window must end after it begins, found 3.0 and 3.0");
    assertThatThrownBy(() -> YEAR.of(30, OptionalDouble.of(29)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a duration must end after it began, found 30.0 and 29.0");
  }

  @Test
  void matchesSurvfitWithDelayedEntry() {
    JsonNode expected = Fixture.json("time/windows.json");
    double[] starts = Fixture.column("time/windows.csv", "start");
    double[] ends = Fixture.column("time/windows.csv", "end");
    double[] from = Fixture.column("time/windows.csv", "window_from");
    double[] to = Fixture.column("time/windows.csv", "window_to");
    List<FollowUp> pieces = new ArrayList<>();
    for (int i = 0; i < starts.length; i++) {
      OptionalDouble end = Double.isNaN(ends[i]) ? GOES_ON : OptionalDouble.of(ends[i]);
      new ObservationWindow(from[i], to[i]).of(starts[i], end).ifPresent(pieces::add);
    }
    Durations durations = Durations.of(pieces);
    assertThat(durations.size()).isEqualTo(expected.get("pieces").intValue());
    assertThat(durations.events()).isEqualTo(expected.get("events").intValue());
    KaplanMeier curve = KaplanMeier.of(durations);
    for (JsonNode row : expected.get("at")) {
      double time = row.get("time").doubleValue();
      Estimate found = at(curve, time);
      assertThat(found.value()).isCloseTo(row.get("survival").doubleValue(), close(1));
      assertThat(found.standardError().orElseThrow())
          .isCloseTo(row.get("error").doubleValue(), close(1));
      Interval interval = found.interval().orElseThrow();
      assertThat(interval.lower()).isCloseTo(row.get("lower").doubleValue(), close(1));
      assertThat(interval.upper()).isCloseTo(row.get("upper").doubleValue(), close(1));
      assertThat(curve.atRisk(time)).isEqualTo(row.get("atRisk").intValue());
    }
    assertThat(curve.median(CurveInterval.LOG_LOG, 0.95).estimate().orElseThrow().value())
        .isCloseTo(expected.get("median").doubleValue(), within(1e-9));
  }

  /**
   * People begin evenly over ten years and end with one hazard; two surveys two years apart see a
   * year each. Without delayed entry those met would seem to stay far longer than people do.
   */
  @Test
  void windowsOfTwoSurveysFindTheTrueCurveAndItsIntervalCoversIt() {
    double hazard = 0.015;
    double[] times = {12, 24, 36};
    int draws = 1500;
    double[] sum = new double[times.length];
    double naive = 0;
    int[] covered = new int[times.length];
    Random random = new Random(20261129);
    for (int draw = 0; draw < draws; draw++) {
      List<FollowUp> pieces = pieces(random, hazard);
      KaplanMeier curve = KaplanMeier.of(Durations.of(pieces));
      for (int i = 0; i < times.length; i++) {
        Estimate found = at(curve, times[i]);
        double truth = Math.exp(-hazard * times[i]);
        sum[i] += found.value();
        covered[i] +=
            found.interval().filter(in -> in.lower() <= truth && truth <= in.upper()).isPresent()
                ? 1
                : 0;
      }
      naive += at(KaplanMeier.of(withoutDelay(pieces)), 36).value();
    }
    for (int i = 0; i < times.length; i++) {
      assertThat(sum[i] / draws).isCloseTo(Math.exp(-hazard * times[i]), within(0.004));
      assertThat(covered[i] / (double) draws).isBetween(0.935, 0.965);
    }
    assertThat(naive / draws).isGreaterThan(Math.exp(-hazard * 36) + 0.15);
  }

  private static List<FollowUp> pieces(Random random, double hazard) {
    List<FollowUp> pieces = new ArrayList<>();
    for (int person = 0; person < 1000; person++) {
      double start = random.nextDouble() * 144;
      OptionalDouble end = OptionalDouble.of(start - Math.log(1 - random.nextDouble()) / hazard);
      new ObservationWindow(108, 120).of(start, end).ifPresent(pieces::add);
      new ObservationWindow(132, 144).of(start, end).ifPresent(pieces::add);
    }
    return pieces;
  }

  private static Durations withoutDelay(List<FollowUp> pieces) {
    return Durations.of(
        pieces.stream().map(piece -> new FollowUp(0, piece.exit(), piece.event())).toList());
  }
}
