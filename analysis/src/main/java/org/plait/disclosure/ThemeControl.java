package org.plait.disclosure;

import java.util.Iterator;
import java.util.List;
import org.plait.change.row.Base;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.EstimateRow;
import org.plait.disclosure.audit.Suppression;
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

  ThemeControl(String survey, Strictness strictness) {
    this.survey = survey;
    this.strictness = strictness;
  }

  /**
   * Themes under control.
   *
   * @param tables as many rows in the same order, some of them suppressed
   * @param decisions what was decided about each number that is hidden or told in steps; private
   */
  public record Checked(ThemeTables tables, List<Decision> decisions) {
    /** Copies the list. */
    public Checked {
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
    Cells people = counts(MachineRows.ofPeople(themes.estimates()), themes.comparisons());
    Cells scored = counts(MachineRows.counts(themes.estimates()), List.of());
    ThemeTables hidden =
        hidden(
            themes,
            new MachineRows(
                strictness,
                new RowMask(people, rows, strictness),
                new RowMask(scored, rows, strictness)));
    ThemeTables coarse =
        coarse(
            coarse(hidden, new WeightedDigits(people, rows, themes.response())),
            new WeightedDigits(scored, rows, themes.response()));
    ThemeTables told =
        new ThemeTables(
            coarse.estimates(),
            coarse.comparisons().stream().map(LinkedDigits::of).toList(),
            themes.response());
    List<Decision> decisions = Decisions.ofThemes(people, survey, "");
    decisions.addAll(Decisions.ofThemes(scored, survey, "machine "));
    decisions.addAll(Decisions.rounded(hidden, told));
    return new Checked(told, decisions);
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

  /** Counts of themes with what must be hidden of them. */
  private Cells counts(List<EstimateRow> estimates, List<ComparisonRow> comparisons) {
    RowCells rows = RowCells.ofThemes();
    Cells cells = new CountReader(rows, strictness).read(estimates, comparisons);
    Sums sums = new Sums(cells);
    SumsOfAnswers answers = new SumsOfAnswers(cells, rows, sums);
    answers.addComplements();
    answers.addBases();
    answers.addGroups();
    Suppression.apply(cells, sums.equations(), rows);
    return cells;
  }
}
