package org.plait.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.disclosure.SampleTables.key;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.plait.change.row.Base;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.ComparisonRow.Design;
import org.plait.change.row.ComparisonRow.Role;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Results;
import org.plait.change.row.RowKey;
import org.plait.change.trend.TrendRow;
import org.plait.change.trend.TrendRow.Bases;
import org.plait.change.trend.TrendRow.Kind;
import org.plait.instrument.Comparability;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Suppressed;
import org.plait.statistics.TestResult;
import org.plait.study.analysis.WavePair;
import org.plait.study.report.DisclosureRule;

/** A trend is hidden with any wave it goes through. */
class TrendControlTest {
  private static final RowKey KEY = key("q", "", "1", "", "").withMeasure("proportion");
  private static final Method MADE_UP = new Method("made up", "");
  private static final Outcome SHOWN = Estimate.of("proportion", 0.1, 60, MADE_UP);
  private static final Outcome HIDDEN = new Suppressed("proportion", "made up");
  private static final TestResult TEST = TestResult.normal(3, MADE_UP, 60);

  private final List<EstimateRow> estimates = new ArrayList<>();
  private final List<ComparisonRow> comparisons = new ArrayList<>();

  private TrendControlTest waves(Outcome... outcomes) {
    for (int wave = 0; wave < outcomes.length; wave++) {
      estimates.add(
          new EstimateRow(
              KEY,
              "T" + (wave + 1),
              outcomes[wave],
              new Base(OptionalLong.of(20), OptionalLong.of(60), OptionalLong.empty()),
              false,
              Optional.empty(),
              false,
              "made up"));
    }
    return this;
  }

  private TrendControlTest comparison(String from, String to, Outcome outcome, boolean pairs) {
    return comparison(Role.PRIMARY, Design.OVERLAPPING, from, to, outcome, pairs);
  }

  private TrendControlTest comparison(
      Role role, Design design, String from, String to, Outcome outcome, boolean pairs) {
    comparisons.add(
        new ComparisonRow(
            KEY,
            new WavePair(from, to),
            role,
            design,
            outcome,
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new ComparisonRow.Bases(
                Optional.of(60L), Optional.of(60L), Optional.of(40L).filter(n -> pairs)),
            Optional.empty(),
            Comparability.EXACT,
            Optional.empty(),
            "made up"));
    return this;
  }

  private static TrendRow trend(Kind kind, Long... patterns) {
    return new TrendRow(
        KEY,
        List.of("T1", "T2", "T3"),
        kind,
        !kind.trend(),
        false,
        Design.OVERLAPPING,
        kind.trend() ? Optional.of(SHOWN) : Optional.empty(),
        Optional.of(TEST),
        Optional.of(0.01),
        Optional.of(TEST),
        Optional.of(0.2),
        new Bases(List.of(60L, 60L, 60L), Optional.of(30L), List.of(patterns), 2),
        Comparability.EXACT,
        Optional.empty(),
        List.of(),
        "made up");
  }

  private TrendRow safe(TrendRow row) {
    Results results =
        new Results(
            SampleTables.SURVEY,
            estimates,
            comparisons,
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return TrendControl.of(DisclosureRule.DEFAULT, List.of(results)).apply(List.of(row)).get(0);
  }

  private static void assertHidden(TrendRow row) {
    assertThat(row.estimate().orElseThrow().<Boolean>fold(e -> false, u -> false, s -> true))
        .isTrue();
    assertThat(row.test()).isEmpty();
    assertThat(row.adjusted()).isEmpty();
    assertThat(row.departure()).isEmpty();
    assertThat(row.kendallW()).isEmpty();
    assertThat(row.verdict()).isEmpty();
    assertThat(row.bases().all()).isEmpty();
    assertThat(row.bases().fewest()).isEmpty();
    assertThat(row.bases().people()).isEmpty();
    assertThat(row.bases().patterns()).isEmpty();
  }

  @Test
  void aTrendOfShownWavesIsShown() {
    TrendRow row = trend(Kind.CHANGE_PER_YEAR, 3L);
    assertThat(waves(SHOWN, SHOWN, SHOWN).safe(row)).isEqualTo(row);
  }

  @Test
  void aHiddenWaveOrComparisonHidesAllOfIt() {
    assertHidden(waves(SHOWN, HIDDEN, SHOWN).safe(trend(Kind.CHANGE_PER_YEAR)));
    assertHidden(
        new TrendControlTest()
            .waves(SHOWN, SHOWN, SHOWN)
            .comparison("T1", "T3", HIDDEN, true)
            .safe(trend(Kind.CHANGE_PER_YEAR)));
    assertHidden(new TrendControlTest().waves(SHOWN, SHOWN).safe(trend(Kind.CHANGE_PER_YEAR)));
  }

  @Test
  void aTestOfTheSamePeopleIsHiddenWhereFewAnsweredInSomeWavesOnly() {
    waves(SHOWN, SHOWN, SHOWN).comparison("T1", "T2", SHOWN, true);
    TrendRow many = safe(trend(Kind.SAME_PEOPLE, 30L, 12L, 18L));
    assertThat(many.bases().people()).contains(30L);
    assertHidden(safe(trend(Kind.SAME_PEOPLE, 30L, 3L, 27L)));
    assertHidden(safe(trend(Kind.ANSWERED_TWICE, 30L, 3L, 27L)));
  }

  @Test
  void aTestOfTheSamePeopleIsHiddenWithTheNumberOfPairs() {
    assertHidden(
        waves(SHOWN, SHOWN, SHOWN)
            .comparison("T1", "T2", SHOWN, false)
            .safe(trend(Kind.SAME_PEOPLE, 30L, 12L, 18L)));
  }

  @Test
  void whatIsShownHasNoDigitsThatTellOfLinkedPeople() {
    waves(SHOWN, SHOWN, SHOWN).comparison("T1", "T2", SHOWN, true);
    TrendRow trend = safe(trend(Kind.CHANGE_PER_YEAR));
    assertThat(trend.result().orElseThrow().pValue()).isEqualTo(0.003);
    TrendRow same = safe(trend(Kind.SAME_PEOPLE, 30L, 12L, 18L));
    assertThat(same.result().orElseThrow().pValue()).isEqualTo(0.003);
    assertThat(same.kendallW()).contains(0.2);
  }

  @Test
  void aHiddenTestOfLinkedPeopleHidesTheSamePeopleOnly() {
    waves(SHOWN, SHOWN, SHOWN)
        .comparison("T1", "T2", SHOWN, true)
        .comparison(Role.COMPANION, Design.PAIRED, "T1", "T2", HIDDEN, false);
    assertThat(safe(trend(Kind.CHANGE_PER_YEAR)).result()).isPresent();
    assertHidden(safe(trend(Kind.SAME_PEOPLE, 30L, 12L, 18L)));
  }
}
