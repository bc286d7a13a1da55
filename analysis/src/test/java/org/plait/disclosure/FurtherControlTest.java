package org.plait.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.disclosure.SampleTables.key;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plait.change.FurtherResults;
import org.plait.change.contrast.ContrastRow;
import org.plait.change.contrast.ContrastRow.Kind;
import org.plait.change.flow.Decomposition;
import org.plait.change.flow.Decomposition.Group;
import org.plait.change.flow.Flows;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.ComparisonRow.Bases;
import org.plait.change.row.ComparisonRow.Design;
import org.plait.change.row.ComparisonRow.Movers;
import org.plait.change.row.ComparisonRow.Role;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Results;
import org.plait.change.row.RowKey;
import org.plait.change.row.Verdict;
import org.plait.change.sensitivity.SensitivityRow;
import org.plait.change.sensitivity.SensitivityRow.Way;
import org.plait.disclosure.cell.Limits;
import org.plait.disclosure.row.RowMask;
import org.plait.instrument.Comparability;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Suppressed;
import org.plait.study.analysis.WavePair;
import org.plait.study.report.DisclosureRule;

/** What stands beside a comparison is hidden with whatever it is worked out from. */
class FurtherControlTest {

  private static final WavePair WAVES = new WavePair("T1", "T2");
  private static final Outcome SHOWN =
      Estimate.of("proportion", 0.1, 60, new Method("made up", ""));
  private static final Outcome HIDDEN = new Suppressed("proportion", "made up");

  private final List<ComparisonRow> comparisons = new ArrayList<>();
  private final List<EstimateRow> estimates = new ArrayList<>();
  private Flows flows = apart(List.of(new Group(OptionalLong.of(20), 40)));

  private static RowKey share(String groupBy, String group) {
    return key("q", "", "1", groupBy, group).withMeasure("proportion");
  }

  private FurtherControlTest with(
      RowKey key, Outcome difference, Bases bases, Optional<Movers> movers) {
    return with(key, difference, bases, movers, "made up");
  }

  private FurtherControlTest with(
      RowKey key, Outcome difference, Bases bases, Optional<Movers> movers, String method) {
    comparisons.add(
        new ComparisonRow(
            key,
            WAVES,
            Role.PRIMARY,
            Design.OVERLAPPING,
            difference,
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            bases,
            movers,
            Comparability.EXACT,
            Optional.empty(),
            method));
    return this;
  }

  private FurtherControlTest everybody(Outcome difference) {
    return with(share("", ""), difference, Bases.of(100, 100, 40), Optional.of(MANY));
  }

  private static final Movers MANY = new Movers(10, 20, 10);

  private FurtherControlTest group(String group, Outcome difference, long n) {
    return with(share("region", group), difference, Bases.of(n, n, 10), Optional.empty());
  }

  private FurtherResults safe(FurtherResults further) {
    Results results =
        new Results(
            SampleTables.SURVEY,
            estimates,
            comparisons,
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return FurtherControl.of(DisclosureRule.DEFAULT, List.of(results), flows).apply(further);
  }

  private static Flows apart(List<Group> groups) {
    return new Flows(
        List.of(new Decomposition(share("", ""), WAVES, false, List.of(), groups)), List.of());
  }

  private ContrastRow safeGroup(String group, String... restsOn) {
    ContrastRow row =
        new ContrastRow(
            Kind.GROUP_DIFFERENCE,
            share("region", group),
            false,
            false,
            "",
            WAVES,
            List.of(restsOn),
            Optional.of(SHOWN),
            Optional.empty(),
            Optional.of(0.2),
            OptionalLong.of(200),
            Optional.of(Verdict.HIGHER),
            "made up");
    List<ContrastRow> both =
        safe(new FurtherResults(row.beside(Optional.of(row)), List.of(), List.of())).contrasts();
    assertThat(both).extracting(ContrastRow::weighted).containsExactly(true, false);
    assertThat(both.get(1).difference()).isEqualTo(both.get(0).difference());
    assertThat(both.get(1).test()).isEqualTo(both.get(0).test());
    assertThat(both.get(1).n()).isEqualTo(both.get(0).n());
    return both.get(0);
  }

  private static void hidden(ContrastRow row) {
    assertThat(row.difference().orElseThrow()).isInstanceOf(Suppressed.class);
    assertThat(row.adjusted()).isEmpty();
    assertThat(row.test()).isEmpty();
    assertThat(row.n()).isEmpty();
    assertThat(row.verdict()).isEmpty();
  }

  @Test
  void aWeightedContrastIsHiddenWhereTheWeightedNumbersOfEitherSurveyAreRounded() {
    RowKey other = new RowKey("other", "q2", "", "1", "", "", "proportion");
    everybody(SHOWN).with(other, SHOWN, Bases.of(100, 100, 0), Optional.empty());
    ContrastRow row =
        new ContrastRow(
            Kind.SURVEY_DIFFERENCE,
            share("survey", "other"),
            false,
            false,
            "",
            WAVES,
            List.of("q2"),
            Optional.of(SHOWN),
            Optional.empty(),
            Optional.of(0.2),
            OptionalLong.of(200),
            Optional.of(Verdict.HIGHER),
            "made up");
    FurtherResults both = new FurtherResults(row.beside(Optional.of(row)), List.of(), List.of());
    assertThat(safe(both).contrasts())
        .allMatch(shown -> shown.difference().equals(Optional.of(SHOWN)));
    with(
        other,
        SHOWN,
        Bases.of(100, 100, 0),
        Optional.empty(),
        "weighted; rounded to protect small groups");
    hidden(safe(both).contrasts().get(0));
    assertThat(safe(both).contrasts().get(1).difference()).contains(SHOWN);
  }

  private void waveShown(boolean shown) {
    EstimateRow row = SampleTables.row(share("", ""), "T1", 30, 100);
    estimates.clear();
    RowKey key = row.key();
    RowKey other = new RowKey("other", "q", key.item(), key.category(), "", "", key.measure());
    estimates.add(SampleTables.row(other, "T1", 40, 100));
    estimates.add(shown ? row : RowMask.hide(row, true, Limits.of(DisclosureRule.DEFAULT)));
  }

  private ContrastRow safeInWave(Kind kind, long n) {
    ContrastRow row =
        new ContrastRow(
            kind,
            share("survey", "other"),
            false,
            false,
            "",
            new WavePair("T1", "T1"),
            List.of("q"),
            Optional.of(SHOWN),
            Optional.empty(),
            Optional.of(0.2),
            OptionalLong.of(n),
            Optional.of(Verdict.HIGHER),
            "made up");
    return safe(new FurtherResults(List.of(row), List.of(), List.of())).contrasts().get(0);
  }

  @Test
  void surveysInAWaveNeedTheAnswersOfTheWaveShown() {
    hidden(safeInWave(Kind.SURVEYS_IN_WAVE, 200));
    waveShown(true);
    assertThat(safeInWave(Kind.SURVEYS_IN_WAVE, 200).difference()).contains(SHOWN);
    waveShown(false);
    hidden(safeInWave(Kind.SURVEYS_IN_WAVE, 200));
  }

  @Test
  void fewOrganisationsAreHidden() {
    waveShown(true);
    hidden(safeInWave(Kind.ORGANISATION_PAIRS, 9));
    assertThat(safeInWave(Kind.ORGANISATION_PAIRS, 10).difference()).isPresent();
    assertThat(safeInWave(Kind.ORGANISATION_PAIRS, 10).difference().get().estimate()).isPresent();
  }

  @Test
  void aGroupIsShownWhereItAndEverybodyAreShown() {
    everybody(SHOWN).group("north", SHOWN, 50);
    assertThat(safeGroup("north", "north").difference()).contains(SHOWN);
  }

  @Test
  void aGroupIsHiddenWhereItOrEverybodyIs() {
    everybody(SHOWN).group("north", HIDDEN, 50);
    hidden(safeGroup("north", "north"));
    comparisons.clear();
    everybody(HIDDEN).group("north", SHOWN, 50);
    hidden(safeGroup("north", "north"));
  }

  @Test
  void aGroupThatIsNotToldAtAllIsHidden() {
    everybody(SHOWN);
    hidden(safeGroup("north", "north"));
  }

  @Test
  void aGroupIsHiddenWhereEverybodyElseAreFewerThanTen() {
    everybody(SHOWN).group("north", SHOWN, 92);
    hidden(safeGroup("north", "north"));
  }

  @Test
  void theJointTestIsHiddenWithAnyOfItsGroups() {
    everybody(SHOWN).group("north", SHOWN, 50).group("south", HIDDEN, 50);
    hidden(safeGroup("", "north", "south"));
  }

  private SensitivityRow safeLinked(Way way) {
    SensitivityRow row =
        new SensitivityRow(way, share("", ""), comparisons.get(0), Optional.of(true));
    return safe(new FurtherResults(List.of(), List.of(row), List.of())).sensitivity().get(0);
  }

  @ParameterizedTest
  @EnumSource(names = {"BALANCED_PANEL", "INVERSE_PROBABILITY"})
  void linkedPeopleAloneAreShownWhereTheyAndTheirMovesAre(Way way) {
    everybody(SHOWN);
    assertThat(safeLinked(way).agrees()).contains(true);
  }

  @ParameterizedTest
  @EnumSource(names = {"BALANCED_PANEL", "INVERSE_PROBABILITY"})
  void linkedPeopleAloneAreHiddenWithTheirMovesOrTheirNumber(Way way) {
    with(share("", ""), SHOWN, Bases.of(100, 100, 40), Optional.empty());
    assertThat(safeLinked(way).agrees()).isEmpty();
    String method = safeLinked(way).row().method();
    assertThat(method)
        .isEqualTo(
            way == Way.BALANCED_PANEL
                ? comparisons.get(0).method()
                : "those who answered again, weighted by the inverse of their chance of it");
    assertThat(safeLinked(way).row().difference()).isInstanceOf(Suppressed.class);
    comparisons.clear();
    Bases unknown = new Bases(Optional.of(100L), Optional.of(100L), Optional.empty());
    with(share("", ""), SHOWN, unknown, Optional.of(MANY));
    assertThat(safeLinked(way).row().difference()).isInstanceOf(Suppressed.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"BALANCED_PANEL", "INVERSE_PROBABILITY"})
  void linkedPeopleAloneAreHiddenWithTheChangeTakenApart(Way way) {
    everybody(SHOWN);
    flows = apart(List.of());
    assertThat(safeLinked(way).row().difference()).isInstanceOf(Suppressed.class);
    flows = Flows.NONE;
    assertThat(safeLinked(way).row().difference()).isInstanceOf(Suppressed.class);
  }

  @Test
  void anotherAnalysisTellsNoMoreOfLinkedPeopleThanTheComparison() {
    everybody(SHOWN);
    SensitivityRow row =
        new SensitivityRow(Way.TOP_BOX, share("", ""), comparisons.get(0), Optional.of(true));
    comparisons.clear();
    Bases unlinked = new Bases(Optional.of(100L), Optional.of(100L), Optional.empty());
    with(share("", ""), SHOWN, unlinked, Optional.empty());
    FurtherResults further = new FurtherResults(List.of(), List.of(row), List.of());
    SensitivityRow safe = safe(further).sensitivity().get(0);
    assertThat(safe.row().difference()).isEqualTo(SHOWN);
    assertThat(safe.row().bases().pairs()).isEmpty();
    assertThat(safe.row().movers()).isEmpty();
  }

  private ContrastRow safeEvent() {
    ContrastRow row =
        new ContrastRow(
            Kind.EVENT,
            share("", ""),
            false,
            false,
            "A framework",
            WAVES,
            List.of("T1", "T2"),
            Optional.of(SHOWN),
            Optional.empty(),
            Optional.of(0.2),
            OptionalLong.of(200),
            Optional.of(Verdict.HIGHER),
            "made up");
    return safe(new FurtherResults(List.of(row), List.of(), List.of())).contrasts().get(0);
  }

  @Test
  void anEventIsHiddenWithAnyWaveOrComparisonBetweenItsWaves() {
    everybody(SHOWN);
    hidden(safeEvent());
    estimates.add(SampleTables.row(share("", ""), "T1", 30, 100));
    estimates.add(SampleTables.row(share("", ""), "T2", 40, 100));
    assertThat(safeEvent().difference()).contains(SHOWN);
    comparisons.clear();
    everybody(HIDDEN);
    hidden(safeEvent());
  }
}
