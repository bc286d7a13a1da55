package org.plait.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plait.change.duration.DurationCurve;
import org.plait.change.duration.DurationPoint;
import org.plait.change.duration.DurationResult;
import org.plait.change.duration.RoleTimes;
import org.plait.change.duration.WaveWindow;
import org.plait.instrument.Instrument;
import org.plait.statistics.time.FollowUp;
import org.plait.study.report.DisclosureProfile;
import org.plait.study.report.DisclosureRule;

/** What can be worked out from curves, alone and beside the curve of an earlier report. */
class DurationAttackTest {
  private static final Instrument INSTRUMENT = new Instrument("s", List.of(), List.of(), List.of());
  private static final List<WaveWindow> NO_WINDOWS = List.of();

  /** Pieces of one wave: people who began evenly over seven years, seen for nine months. */
  private static List<FollowUp> wave(Random random, int people, double hazard) {
    List<FollowUp> pieces = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      double since = Math.floor(random.nextDouble() * 84) - 8.5;
      double entry = Math.max(0, since);
      double left = -Math.log(1 - random.nextDouble()) / hazard;
      double exit = since + 9;
      double end = Math.max(0.25, Math.rint(entry + left));
      if (exit > entry) {
        boolean ended = end > entry && end < exit;
        pieces.add(new FollowUp(entry, ended ? end : exit, ended));
      }
    }
    return pieces;
  }

  private static DurationResult result(List<FollowUp> pieces) {
    return new DurationResult("s", RoleTimes.TENURE, NO_WINDOWS, pieces, java.util.Map.of());
  }

  private static DurationCurve safe(DisclosureRule rule, List<FollowUp> pieces) {
    return DurationControl.of(rule, INSTRUMENT).apply(result(pieces), 0.95);
  }

  private static int from(DurationCurve curve, int stretch) {
    return stretch == 0 ? curve.start() : curve.shown().get(stretch - 1).years();
  }

  @ParameterizedTest
  @EnumSource(value = DisclosureProfile.class, mode = EnumSource.Mode.EXCLUDE, names = "INTERNAL")
  void everyStretchRestsOnEnoughPeople(DisclosureProfile profile) {
    DisclosureRule rule = DisclosureRule.of(profile);
    Random random = new Random(5);
    int stretches = 0;
    for (int draw = 0; draw < 150; draw++) {
      List<FollowUp> pieces =
          wave(random, 60 + random.nextInt(500), 0.005 + random.nextDouble() / 40);
      DurationCurve curve = safe(rule, pieces);
      for (int i = 0; i < curve.shown().size(); i++) {
        DurationPoint point = curve.shown().get(i);
        double begin = 12.0 * from(curve, i);
        double end = 12.0 * point.years();
        List<FollowUp> left =
            pieces.stream().filter(p -> p.event() && p.exit() > begin && p.exit() <= end).toList();
        long others =
            pieces.stream().filter(p -> p.entry() < end && p.exit() > begin).count() - left.size();
        assertThat(left).hasSizeGreaterThanOrEqualTo(rule.minimum());
        assertThat(others).isGreaterThanOrEqualTo(rule.minimum());
        for (FollowUp one : left) {
          assertThat(
                  pieces.stream()
                      .filter(p -> p.entry() < one.exit() && p.exit() >= one.exit())
                      .count())
              .isGreaterThanOrEqualTo(rule.base());
        }
        stretches++;
      }
    }
    assertThat(stretches).isGreaterThan(100);
  }

  /** How many could have been at risk at most: everybody of whom any of the stretch was seen. */
  private static int atRisk(List<FollowUp> pieces, DurationCurve curve, int stretch) {
    double begin = 12.0 * from(curve, stretch);
    double end = 12.0 * curve.shown().get(stretch).years();
    return (int) pieces.stream().filter(p -> p.entry() < end && p.exit() > begin).count();
  }

  private static int left(List<FollowUp> pieces, DurationCurve curve, int stretch) {
    double begin = 12.0 * from(curve, stretch);
    double end = 12.0 * curve.shown().get(stretch).years();
    return (int)
        pieces.stream().filter(p -> p.event() && p.exit() > begin && p.exit() <= end).count();
  }

  /**
   * The waves that a new report adds to an earlier one: how many of them left is safe where it may
   * be none, or as many more as the minimum, or where it is no small number.
   */
  @Test
  void howManyLeftInAWaveThatAnEarlierReportLacksCannotBeWorkedOut() {
    DisclosureRule rule = new DisclosureRule(5, 10);
    DurationAttacker attacker = new DurationAttacker(0.01);
    Random random = new Random(7);
    int compared = 0;
    for (int draw = 0; draw < 200; draw++) {
      double hazard = 0.006 + random.nextDouble() / 60;
      List<FollowUp> first = wave(random, 80 + random.nextInt(300), hazard);
      List<FollowUp> both = new ArrayList<>(first);
      both.addAll(wave(random, 40 + random.nextInt(200), hazard));
      DurationCurve earlier = safe(rule, first);
      DurationCurve later = safe(rule, both);
      for (int i = 0; i < Math.min(earlier.shown().size(), later.shown().size()); i++) {
        DurationAttacker.Range before = attacker.leavers(earlier, i, atRisk(first, earlier, i));
        DurationAttacker.Range after = attacker.leavers(later, i, atRisk(both, later, i));
        assertThat(before.holds(left(first, earlier, i))).as("%s", before).isTrue();
        assertThat(after.holds(left(both, later, i))).as("%s", after).isTrue();
        if (from(earlier, i) == from(later, i)
            && earlier.shown().get(i).years() == later.shown().get(i).years()) {
          int least = Math.max(0, after.least() - before.most());
          int most = after.most() - before.least();
          assertThat(least == 0 || least >= rule.minimum() || most - least >= rule.minimum())
              .as("%s then %s", before, after)
              .isTrue();
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(100);
  }

  /** A curve as it would be published without rounding, of people followed from the beginning. */
  @Test
  void theAttackerFindsAPlantedLeak() {
    List<FollowUp> pieces = new ArrayList<>();
    for (int i = 0; i < 47; i++) {
      pieces.add(new FollowUp(0, i < 3 ? 6 : 12.5, i < 3));
    }
    DurationCurve leak = result(pieces).curve(0.95);
    assertThat(new DurationAttacker(1e-7).leavers(leak, 0, 47))
        .isEqualTo(new DurationAttacker.Range(3, 3));
    assertThat(safe(new DisclosureRule(5, 10), pieces).shown()).isEmpty();
  }
}
