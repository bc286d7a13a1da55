package org.plait.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.plait.change.row.Base;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.ComparisonRow.Bases;
import org.plait.change.row.ComparisonRow.Design;
import org.plait.change.row.ComparisonRow.Role;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.disclosure.cell.ThemeTables;
import org.plait.instrument.Comparability;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Suppressed;
import org.plait.study.analysis.WavePair;
import org.plait.study.report.DisclosureRule;

/** A machine's rows of a theme: hidden with those of people, and where its own count is small. */
class MachineRowsTest {

  private static final Method METHOD = new Method("a method", "");

  private static EstimateRow row(String theme, String wave, String measure, long n, long of) {
    return row(theme, "", wave, measure, n, of);
  }

  private static EstimateRow row(
      String theme, String group, String wave, String measure, long n, long of) {
    String by = group.isEmpty() ? "" : "region";
    RowKey key = new RowKey("staff", "hinder", "", theme, by, group, measure);
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
        .themes()
        .apply(new ThemeTables(rows, changes, List.of()));
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

  /** People read 40 comments of each of three groups, a machine 200. */
  private static List<EstimateRow> groups(long[] people, long[] machine) {
    List<EstimateRow> rows = new ArrayList<>();
    for (int i = -1; i < people.length; i++) {
      String group = i < 0 ? "" : "g" + i;
      int times = i < 0 ? people.length : 1;
      long said = i < 0 ? LongStream.of(people).sum() : people[i];
      long given = i < 0 ? LongStream.of(machine).sum() : machine[i];
      rows.add(row("A", group, "T1", "count", said, 40L * times));
      rows.add(row("A", group, "T1", "proportion", said, 40L * times));
      rows.add(row("A", group, "T1", "corrected_proportion", said, 40L * times));
      rows.add(row("A", group, "T1", "machine_count", given, 200L * times));
    }
    return rows;
  }

  private static List<String> shownOf(ThemeTables tables, String measure) {
    return tables.estimates().stream()
        .filter(r -> r.key().measure().equals(measure))
        .filter(r -> !(r.outcome() instanceof Suppressed))
        .map(r -> r.key().group())
        .toList();
  }

  /** The machine's count of g0 is small; beside that of everybody one more must be hidden. */
  @Test
  void aSmallCountOfAGroupHidesItsShareAndWhatWouldTellIt() {
    ThemeTables tables =
        controlled(groups(new long[] {12, 14, 16}, new long[] {3, 60, 90}), List.of());
    assertThat(shownOf(tables, "proportion")).containsExactly("", "g0", "g1", "g2");
    assertThat(shownOf(tables, "machine_count")).containsExactly("", "g2");
    assertThat(shownOf(tables, "corrected_proportion")).containsExactly("", "g2");
  }

  @Test
  void aGroupsCorrectedShareIsHiddenWithThatOfPeople() {
    ThemeTables tables =
        controlled(groups(new long[] {2, 14, 16}, new long[] {50, 60, 90}), List.of());
    assertThat(shownOf(tables, "proportion")).containsExactly("", "g2");
    assertThat(shownOf(tables, "corrected_proportion")).containsExactly("", "g2");
    assertThat(shownOf(tables, "machine_count")).containsExactly("", "g2");
  }

  /**
   * Whoever works out, from the digits of each share that is shown, how often people and machine
   * said yes there, and takes these from everybody's, still can't tell a hidden small count.
   */
  @Test
  void noHiddenCountFollowsFromTheSharesShown() {
    SplittableRandom random = new SplittableRandom(3);
    for (int draw = 0; draw < 500; draw++) {
      long[] people = LongStream.range(0, 4).map(i -> count(random, 40)).toArray();
      long[] machine = LongStream.range(0, 4).map(i -> count(random, 200)).toArray();
      ThemeTables tables = controlled(groups(people, machine), List.of());
      assertThat(safe(people, shownOf(tables, "proportion"), 40)).isTrue();
      assertThat(safe(machine, shownOf(tables, "machine_count"), 200)).isTrue();
      assertThat(shownOf(tables, "corrected_proportion"))
          .as("so no share tells more than the counts that are shown")
          .isEqualTo(shownOf(tables, "machine_count"));
    }
  }

  private static long count(SplittableRandom random, int most) {
    return random.nextInt(3) == 0 ? random.nextInt(6) : random.nextInt(most + 1);
  }

  /** No small count or complement is the only one its hidden neighbours and the sum allow. */
  private static boolean safe(long[] counts, List<String> shown, long base) {
    long[] hidden =
        IntStream.range(0, counts.length)
            .filter(i -> !shown.contains("g" + i))
            .mapToLong(i -> counts[i])
            .toArray();
    long sum = LongStream.of(hidden).sum();
    long least = Math.max(0, sum - (hidden.length - 1) * base);
    boolean told = shown.contains("") && Math.min(sum, base) - least < 2;
    return !told || LongStream.of(hidden).noneMatch(n -> small(n) || small(base - n));
  }

  private static boolean small(long count) {
    return count > 0 && count < 5;
  }
}
