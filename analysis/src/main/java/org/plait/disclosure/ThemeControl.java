package org.plait.disclosure;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.plait.change.row.Base;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.EstimateRow;
import org.plait.disclosure.audit.Suppression;
import org.plait.disclosure.cell.CellKey;
import org.plait.disclosure.cell.Cells;
import org.plait.disclosure.cell.CountReader;
import org.plait.disclosure.cell.Decision;
import org.plait.disclosure.cell.RowCells;
import org.plait.disclosure.cell.Strictness;
import org.plait.disclosure.cell.ThemeTables;
import org.plait.disclosure.rounding.LinkedDigits;
import org.plait.disclosure.rounding.WeightedDigits;
import org.plait.disclosure.row.MachineRows;
import org.plait.disclosure.row.RowMask;
import org.plait.disclosure.sum.EarlierCounts;
import org.plait.disclosure.sum.Sums;
import org.plait.disclosure.sum.SumsOfAnswers;
import org.plait.statistics.Outcome;

/**
 * Hides what themes could tell about few people. Several themes may apply to one comment, so each
 * is judged with its complement; all rows of a theme in a wave are hidden together. A machine's
 * rows are hidden with them, and where its own count is too small or would tell one that is.
 */
public final class ThemeControl {

  private final String survey;
  private final Strictness strictness;
  private final Optional<ThemeTables> earlier;

  ThemeControl(String survey, Strictness strictness, Optional<ThemeTables> earlier) {
    this.survey = survey;
    this.strictness = strictness;
    this.earlier = earlier;
  }

  /**
   * The same control beside an earlier report.
   *
   * @param shown the rows of the survey's themes that the earlier report shows; empty where there
   *     is none
   * @return the control
   */
  public ThemeControl beside(Optional<ThemeTables> shown) {
    return new ThemeControl(survey, strictness, shown);
  }

  /**
   * Themes under control.
   *
   * @param tables as many rows in the same order, some of them suppressed
   * @param exposed what an earlier report shows and would have to be hidden; a report with these
   *     tables may be published only where there is none
   * @param decisions what was decided about each number that is hidden or told in steps; private
   */
  public record Checked(ThemeTables tables, List<Exposed> exposed, List<Decision> decisions) {
    /** Copies the lists. */
    public Checked {
      exposed = List.copyOf(exposed);
      decisions = List.copyOf(decisions);
    }
  }

  /**
   * The same tables of themes with what may not be shown hidden.
   *
   * @param themes the themes of one survey
   * @return as many rows in the same order, some of them suppressed
   */
  public ThemeTables apply(ThemeTables themes) {
    return check(themes).tables();
  }

  /**
   * The same tables of themes with what may not be shown hidden, and what was decided.
   *
   * @param themes the themes of one survey
   * @return the tables and the decisions
   */
  public Checked check(ThemeTables themes) {
    Checked safe =
        numbered(
            new ThemeTables(
                themes.estimates().stream().filter(row -> !numberless(row)).toList(),
                themes.comparisons().stream().filter(row -> !numberless(row)).toList(),
                themes.response()));
    Iterator<EstimateRow> estimates = safe.tables().estimates().iterator();
    Iterator<ComparisonRow> comparisons = safe.tables().comparisons().iterator();
    return new Checked(
        new ThemeTables(
            themes.estimates().stream().map(r -> numberless(r) ? r : estimates.next()).toList(),
            themes.comparisons().stream().map(r -> numberless(r) ? r : comparisons.next()).toList(),
            themes.response()),
        safe.exposed(),
        safe.decisions());
  }

  /** A row that says only why there is no number tells of nobody. */
  private static boolean numberless(EstimateRow row) {
    return undefined(row.outcome()) && row.base().equals(Base.HIDDEN);
  }

  private static boolean numberless(ComparisonRow row) {
    return undefined(row.difference()) && row.bases().equals(ComparisonRow.Bases.HIDDEN);
  }

  private static boolean undefined(Outcome outcome) {
    return outcome.<Boolean>fold(e -> false, u -> true, s -> false);
  }

  private Checked numbered(ThemeTables themes) {
    RowCells rows = RowCells.ofThemes();
    Counted people = counted(themes, ThemeControl::ofPeople);
    Counted scored = counted(themes, ThemeControl::ofMachine);
    ThemeTables hidden =
        hidden(
            themes,
            new MachineRows(
                strictness,
                new RowMask(people.cells(), rows, strictness),
                new RowMask(scored.cells(), rows, strictness)));
    ThemeTables coarse =
        coarse(
            coarse(hidden, new WeightedDigits(people.cells(), rows, themes.response())),
            new WeightedDigits(scored.cells(), rows, themes.response()));
    ThemeTables told =
        new ThemeTables(
            coarse.estimates(),
            EarlierChanges.besideFew(
                earlier.map(ThemeTables::comparisons).orElse(List.of()),
                themes.comparisons(),
                coarse.comparisons().stream().map(LinkedDigits::of).toList(),
                strictness::of),
            themes.response());
    List<Decision> decisions = Decisions.ofThemes(people.cells(), survey, "");
    decisions.addAll(Decisions.ofThemes(scored.cells(), survey, "machine "));
    decisions.addAll(Decisions.rounded(hidden, told));
    return new Checked(told, exposed(people, scored, themes, hidden), decisions);
  }

  private static ThemeTables hidden(ThemeTables themes, MachineRows machine) {
    return new ThemeTables(
        themes.estimates().stream().map(machine::estimate).toList(),
        themes.comparisons().stream().map(machine::comparison).toList(),
        themes.response());
  }

  private static ThemeTables coarse(ThemeTables themes, WeightedDigits digits) {
    return new ThemeTables(
        themes.estimates().stream().map(digits::of).toList(),
        themes.comparisons().stream().map(digits::of).toList(),
        themes.response());
  }

  private List<Exposed> exposed(
      Counted people, Counted scored, ThemeTables themes, ThemeTables hidden) {
    Stream<Exposed> changes =
        EarlierChanges.exposed(
            earlier.map(ThemeTables::comparisons).orElse(List.of()),
            themes.comparisons(),
            hidden.comparisons());
    return earlier.isEmpty()
        ? List.of()
        : Stream.of(exposed(people), exposed(scored), changes)
            .flatMap(found -> found)
            .distinct()
            .toList();
  }

  private record Counted(Cells cells, Sums sums) {}

  private static ThemeTables ofPeople(ThemeTables themes) {
    return new ThemeTables(
        MachineRows.ofPeople(themes.estimates()), themes.comparisons(), themes.response());
  }

  private static ThemeTables ofMachine(ThemeTables themes) {
    return new ThemeTables(MachineRows.counts(themes.estimates()), List.of(), themes.response());
  }

  /** Counts of themes with what must be hidden of them. */
  private Counted counted(ThemeTables themes, UnaryOperator<ThemeTables> part) {
    RowCells rows = RowCells.ofThemes();
    Cells.Collector read = read(part.apply(themes));
    EarlierCounts before =
        EarlierCounts.ofThemes(
            earlier.map(shown -> read(part.apply(shown))).orElseGet(Cells.Collector::new),
            read,
            rows);
    Cells cells = read.cells();
    Sums sums = new Sums(cells);
    before.tell(cells, sums);
    SumsOfAnswers answers = new SumsOfAnswers(cells, rows, sums);
    answers.addComplements();
    answers.addBases();
    answers.addGroups();
    Suppression.apply(cells, sums.equations(), rows);
    return new Counted(cells, sums);
  }

  private Cells.Collector read(ThemeTables themes) {
    return new CountReader(RowCells.ofThemes(), strictness)
        .collect(themes.estimates(), themes.comparisons());
  }

  private static Stream<Exposed> exposed(Counted counted) {
    return Suppression.exposed(counted.cells(), counted.sums().equations()).stream()
        .map(counted.cells()::key)
        .map(key -> new Exposed(about(key), key.wave()));
  }

  private static String about(CellKey key) {
    return "question "
        + key.question()
        + (key.category().isEmpty() ? "" : ", theme " + key.category());
  }
}
