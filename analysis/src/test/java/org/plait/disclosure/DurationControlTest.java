package org.plait.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plait.change.duration.DurationCurve;
import org.plait.change.duration.DurationPoint;
import org.plait.change.duration.DurationResult;
import org.plait.change.duration.NotFollowed;
import org.plait.change.duration.RoleTimes;
import org.plait.change.duration.WaveWindow;
import org.plait.disclosure.cell.Decision;
import org.plait.instrument.Instrument;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Suppressed;
import org.plait.statistics.time.FollowUp;
import org.plait.study.report.DisclosureRule;

class DurationControlTest {
  private static final WaveWindow WINDOW =
      new WaveWindow("T2", YearMonth.of(2025, 1), YearMonth.of(2025, 12));
  private static final Instrument INSTRUMENT = new Instrument("s", List.of(), List.of(), List.of());

  private final List<FollowUp> pieces = new ArrayList<>();

  /** So many people followed from a month on to another. */
  private DurationControlTest people(int number, double entry, double exit, boolean ended) {
    IntStream.range(0, number).forEach(i -> pieces.add(new FollowUp(entry, exit, ended)));
    return this;
  }

  private DurationResult all(Map<NotFollowed, Long> apart) {
    return new DurationResult("s", RoleTimes.TENURE, List.of(WINDOW), pieces, apart);
  }

  private DurationCurve shown() {
    return shown(new DisclosureRule(5, 10), Map.of());
  }

  private DurationCurve shown(DisclosureRule rule, Map<NotFollowed, Long> apart) {
    return DurationControl.of(rule, INSTRUMENT).apply(all(apart), 0.95);
  }

  private static List<Integer> years(DurationCurve curve) {
    return curve.shown().stream().map(DurationPoint::years).toList();
  }

  @Test
  void aYearOfWhichEnoughIsKnownIsToldInWholePerCentAndPeopleInTens() {
    people(61, 0, 12.5, false).people(7, 0, 5, true);
    DurationCurve curve = shown();
    assertThat(curve.points()).hasSize(1);
    Estimate share = curve.points().get(0).share().estimate().orElseThrow();
    assertThat(share.value()).isEqualTo(0.9);
    assertThat(share.interval().map(Interval::lower)).contains(0.8);
    assertThat(share.interval().map(Interval::upper)).contains(0.95);
    assertThat(share.n()).isZero();
    assertThat(share.standardError()).isEmpty();
    assertThat(curve.points().get(0).followed()).hasValue(60);
  }

  @Test
  void yearsAreJoinedUntilItEndedForEnough() {
    people(80, 0, 40, false).people(3, 0, 5, true).people(3, 0, 14, true).people(5, 0, 30, true);
    DurationCurve curve = shown();
    assertThat(years(curve)).containsExactly(2, 3);
    assertThat(curve.points().get(0).share())
        .isInstanceOfSatisfying(
            Suppressed.class, hidden -> assertThat(hidden.measure()).isEqualTo("survival"));
    assertThat(curve.points().get(0).followed()).isEmpty();
  }

  @Test
  void theCurveEndsWhereTooFewWereFollowedAndDoesNotTellHowFarTheyWere() {
    people(80, 0, 12.5, false).people(9, 0, 100, false).people(6, 0, 5, true);
    people(5, 0, 20, true);
    assertThat(shown().points()).hasSize(1);
  }

  @Test
  void theCurveEndsWhereItGoesOnForTooFew() {
    people(40, 0, 11, false).people(4, 0, 24.5, false).people(20, 0, 14, true);
    people(6, 0, 3, true);
    assertThat(years(shown())).containsExactly(1);
  }

  @Test
  void whereFewWereMetEarlyItBeginsWithThoseWhoStayed() {
    people(4, 0, 12, false).people(1, 0, 2, true);
    people(60, 12.5, 24.5, false).people(6, 12.5, 20, true);
    DurationCurve curve = shown();
    assertThat(curve.start()).isEqualTo(1);
    assertThat(years(curve)).containsExactly(2);
    assertThat(curve.points()).hasSize(1);
    assertThat(curve.points().get(0).share().estimate().map(Estimate::value)).contains(0.91);
  }

  @Test
  void whereNothingCanBeToldThereIsOneHiddenYear() {
    people(60, 0, 30, false).people(4, 0, 5, true);
    DurationCurve curve = shown();
    assertThat(curve.shown()).isEmpty();
    assertThat(curve.points()).hasSize(1);
    people(10, 0, 200, false);
    assertThat(shown().points()).hasSize(1);
  }

  @Test
  void aShareThatRoundsToAllIsJoinedToTheNext() {
    people(2000, 0, 30, false).people(5, 0, 5, true).people(60, 0, 20, true);
    assertThat(years(shown())).containsExactly(2);
  }

  @Test
  void whatIsSensitiveAndStricterProfilesJoinMore() {
    people(80, 0, 30, false).people(6, 0, 5, true).people(6, 0, 20, true);
    assertThat(years(shown())).containsExactly(1, 2);
    assertThat(years(shown(new DisclosureRule(10, 10), Map.of()))).containsExactly(2);
  }

  @Test
  void numbersOfAnswersAreRoundedAndThoseBelowTenAreNotTold() {
    people(80, 0, 30, false).people(12, 0, 5, true);
    Map<NotFollowed, Long> apart = Map.of(NotFollowed.NO_START, 16L, NotFollowed.NO_END, 3L);
    DurationCurve.Counts counts = shown(new DisclosureRule(5, 10), apart).counts();
    assertThat(counts.followed()).hasValue(90);
    assertThat(counts.ended()).hasValue(10);
    assertThat(counts.step()).isEqualTo(10);
    assertThat(counts.apart()).containsEntry(NotFollowed.NO_START, OptionalLong.of(20));
    assertThat(counts.apart()).containsEntry(NotFollowed.NO_END, OptionalLong.empty());
    assertThat(counts.apart()).containsEntry(NotFollowed.SEEN_BEFORE, OptionalLong.empty());
    assertThat(shown(new DisclosureRule(12, 12), apart).counts().step()).isEqualTo(20);
  }

  @Test
  void thePrivateRecordTellsOfEveryYearAndCountWithoutNumbers() {
    people(80, 0, 40, false).people(3, 0, 5, true).people(3, 0, 14, true);
    List<Decision> decisions =
        DurationControl.of(new DisclosureRule(5, 10), INSTRUMENT).decisions(all(Map.of()));
    assertThat(decisions)
        .extracting(d -> d.category() + " " + d.rule().word())
        .startsWith("1 primary", "2 rounding", "3 primary")
        .hasSize(3 + NotFollowed.values().length);
    assertThat(decisions.get(0))
        .extracting(Decision::table, Decision::wave, Decision::question, Decision::figure)
        .isEqualTo(Arrays.asList("durations", "T2", "tenure", "survival"));
  }
}
