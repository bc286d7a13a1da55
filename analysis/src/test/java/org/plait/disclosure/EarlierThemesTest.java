package org.plait.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plait.change.row.Base;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.ComparisonRow.Bases;
import org.plait.change.row.ComparisonRow.Design;
import org.plait.change.row.ComparisonRow.Role;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.disclosure.cell.Decision;
import org.plait.disclosure.cell.Rule;
import org.plait.disclosure.cell.ThemeTables;
import org.plait.instrument.Comparability;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Suppressed;
import org.plait.study.analysis.WavePair;
import org.plait.study.report.DisclosureRule;

/** What an earlier report shows of themes and their changes counts as known. */
class EarlierThemesTest {

  private static final Method METHOD = new Method("a method", "");

  private static RowKey key(String theme, String region) {
    String by = region.isEmpty() ? "" : "region";
    return new RowKey("staff", "hinder", "", theme, by, region, "proportion");
  }

  private static EstimateRow row(String theme, String region, long n, long of) {
    Estimate estimate = Estimate.of("proportion", (double) n / of, of, METHOD);
    return new EstimateRow(key(theme, region), "T1", estimate, Base.of(n, of), false, "a method");
  }

  private static ComparisonRow change(double difference, Bases bases) {
    return new ComparisonRow(
        key("A", ""),
        new WavePair("T1", "T2"),
        Role.EXPLORATORY,
        Design.OVERLAPPING,
        Estimate.of("difference_of_proportions", difference, 80, METHOD),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        bases,
        Optional.empty(),
        Comparability.EXACT,
        Optional.empty(),
        "a method");
  }

  private static ThemeTables themes(EstimateRow... rows) {
    return new ThemeTables(List.of(rows), List.of(), List.of());
  }

  private static ThemeTables with(ComparisonRow change, EstimateRow... rows) {
    return new ThemeTables(List.of(rows), List.of(change), List.of());
  }

  private static ThemeControl.Checked beside(ThemeTables earlier, ThemeTables now) {
    return DisclosureControl.of(
            DisclosureRule.DEFAULT, new SampleTables().instrument(), SampleTables.survey())
        .themes()
        .beside(Optional.of(earlier))
        .check(now);
  }

  private static Stream<EstimateRow> hidden(ThemeControl.Checked checked) {
    return checked.tables().estimates().stream().filter(row -> row.outcome() instanceof Suppressed);
  }

  @Test
  void aThemeThatIsTheSameIsShownAndNothingIsToldOf() {
    ThemeTables same = themes(row("A", "", 20, 60));
    ThemeControl.Checked checked = beside(same, same);
    assertThat(checked.tables()).isEqualTo(same);
    assertThat(checked.exposed()).isEmpty();
    assertThat(checked.decisions()).isEmpty();
  }

  @Test
  void aThemeOfAFewCommentsLessIsHidden() {
    ThemeControl.Checked checked =
        beside(
            themes(row("A", "", 20, 60), row("B", "", 30, 60)),
            themes(row("A", "", 18, 50), row("B", "", 20, 50)));
    assertThat(hidden(checked)).extracting(r -> r.key().category()).contains("A");
    assertThat(checked.decisions()).extracting(Decision::rule).contains(Rule.PREVIOUS);
    assertThat(checked.exposed()).isEmpty();
  }

  @Test
  void aThemeThatWasCodedOtherwiseTellsOfNobodyWhoIsGone() {
    ThemeTables now = themes(row("A", "", 18, 60));
    assertThat(beside(themes(row("A", "", 20, 60)), now).tables()).isEqualTo(now);
  }

  @Test
  void aGroupThatTheEarlierReportShowsIsKnownSoThatOthersAreHidden() {
    ThemeTables earlier = themes(row("A", "n", 8, 30));
    ThemeTables now =
        themes(
            row("A", "", 40, 120),
            row("A", "n", 8, 30),
            row("A", "s", 3, 30),
            row("A", "w", 10, 30),
            row("A", "e", 19, 30));
    assertThat(hidden(beside(earlier, now)))
        .extracting(r -> r.key().group())
        .contains("s")
        .doesNotContain("n")
        .hasSizeGreaterThan(1);
  }

  @Test
  void aThemeThatMustBeHiddenAndIsShownStopsTheRun() {
    ThemeTables few = themes(row("A", "", 3, 60));
    assertThat(beside(few, few).exposed())
        .containsExactly(new Exposed("question hinder, theme A", "T1"));
  }

  @Test
  void aChangeThatIsTheSameAndMustBeHiddenStopsTheRun() {
    ThemeTables now = with(change(0.2, Bases.of(60, 60, 20)), row("A", "", 3, 60));
    ThemeTables earlier = with(change(0.2, Bases.of(60, 60, 20)));
    assertThat(beside(earlier, now).exposed())
        .containsExactly(new Exposed("change of question hinder", "T1-T2"));
    ThemeTables other = with(change(0.25, Bases.of(60, 60, 20)));
    assertThat(beside(other, now).exposed()).isEmpty();
  }

  @Test
  void linkedPeopleWhoAreAFewLessAreNotTold() {
    ThemeTables now = with(change(0.2, Bases.of(60, 60, 20)), row("A", "", 20, 60));
    ThemeTables earlier = with(change(0.3, Bases.of(60, 60, 22)));
    assertThat(beside(earlier, now).tables().comparisons())
        .singleElement()
        .satisfies(row -> assertThat(row.bases().pairs()).isEmpty());
    ThemeTables same = with(change(0.3, Bases.of(60, 60, 20)));
    assertThat(beside(same, now).tables().comparisons())
        .singleElement()
        .satisfies(row -> assertThat(row.bases().pairs()).contains(20L));
  }
}
