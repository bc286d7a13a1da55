package org.plait.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plait.change.row.Base;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.ComparisonRow.Bases;
import org.plait.change.row.ComparisonRow.Design;
import org.plait.change.row.ComparisonRow.Role;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.instrument.Comparability;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Suppressed;
import org.plait.study.DisclosureRule;
import org.plait.study.WavePair;

/** A machine's rows of a theme: hidden with those of people, and where its own count is small. */
class MachineRowsTest {

  private static final Method METHOD = new Method("a method", "");

  private static EstimateRow row(String theme, String wave, String measure, long n, long of) {
    RowKey key = new RowKey("staff", "hinder", "", theme, "", "", measure);
    Estimate estimate = Estimate.of(measure, 0.5, of, METHOD);
    return new EstimateRow(key, wave, estimate, Base.of(n, of), false, "a method");
  }

  /** A theme that people give to some of 40 comments and a machine to some of 200. */
  private static List<EstimateRow> theme(String theme, String wave, long people, long machine) {
    return List.of(
        row(theme, wave, "count", people, 40),
        row(theme, wave, "proportion", people, 40),
        row(theme, wave, "corrected_proportion", people, 40),
        row(theme, wave, "machine_worth", 40, 40),
        row(theme, wave, "machine_count", machine, 200));
  }

  private static ComparisonRow change(String theme, String measure) {
    RowKey key = new RowKey("staff", "hinder", "", theme, "", "", measure);
    return new ComparisonRow(
        key,
        new WavePair("T1", "T2"),
        Role.EXPLORATORY,
        Design.INDEPENDENT,
        Estimate.of("difference_of_proportions", 0.1, 80, METHOD),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Bases.of(40, 40, 0),
        Optional.empty(),
        Comparability.EXACT,
        Optional.empty(),
        "a method");
  }

  private static ThemeTables controlled(List<EstimateRow> rows, List<ComparisonRow> changes) {
    return DisclosureControl.of(
            DisclosureRule.DEFAULT, new SampleTables().instrument(), SampleTables.survey())
        .themes(new ThemeTables(rows, changes));
  }

  private static List<String> shown(ThemeTables tables, String wave) {
    return tables.estimates().stream()
        .filter(r -> r.wave().equals(wave) && !(r.outcome() instanceof Suppressed))
        .map(r -> r.key().measure())
        .toList();
  }

  @Test
  void withEnoughCommentsEverythingIsShown() {
    assertThat(shown(controlled(theme("A", "T1", 12, 60), List.of()), "T1")).hasSize(5);
  }

  @Test
  void whereThePeoplesRowIsHiddenSoIsEverythingOfTheMachine() {
    for (long few : new long[] {3, 37}) {
      ThemeTables tables = controlled(theme("A", "T1", few, 60), List.of());
      assertThat(shown(tables, "T1")).isEmpty();
      assertThat(tables.estimates())
          .extracting(EstimateRow::base)
          .filteredOn(b -> b.n().isPresent() || b.population().isPresent())
          .isEmpty();
    }
  }

  @Test
  void whereTheMachinesCountIsSmallOnlyThePeoplesRowIsShown() {
    for (long few : new long[] {1, 4, 196, 199}) {
      assertThat(shown(controlled(theme("A", "T1", 12, few), List.of()), "T1"))
          .containsExactly("count", "proportion");
    }
    assertThat(shown(controlled(theme("A", "T1", 12, 0), List.of()), "T1")).hasSize(5);
  }

  @Test
  void aCorrectedChangeIsHiddenWithEitherWave() {
    List<EstimateRow> rows = new ArrayList<>(theme("A", "T1", 12, 60));
    rows.addAll(theme("A", "T2", 12, 3));
    ThemeTables tables =
        controlled(rows, List.of(change("A", "corrected_proportion"), change("A", "proportion")));
    assertThat(tables.comparisons().get(0).difference()).isInstanceOf(Suppressed.class);
    assertThat(tables.comparisons().get(0).bases()).isEqualTo(Bases.HIDDEN);
    assertThat(tables.comparisons().get(1).difference().estimate()).isPresent();
  }
}
