package org.plait.disclosure;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plait.change.row.Base;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Results;
import org.plait.coding.agreement.AgreementRow;
import org.plait.coding.quality.CoderQuality;
import org.plait.coding.quality.QualityRow;
import org.plait.disclosure.audit.Suppression;
import org.plait.disclosure.cell.Cells;
import org.plait.disclosure.cell.CountReader;
import org.plait.disclosure.cell.RowCells;
import org.plait.disclosure.cell.Strictness;
import org.plait.disclosure.cell.ThemeTables;
import org.plait.disclosure.rounding.LinkedDigits;
import org.plait.disclosure.rounding.WeightedDigits;
import org.plait.disclosure.row.AgreementControl;
import org.plait.disclosure.row.CoderControl;
import org.plait.disclosure.row.DriftControl;
import org.plait.disclosure.row.MachineRows;
import org.plait.disclosure.row.RowMask;
import org.plait.disclosure.sum.EarlierCounts;
import org.plait.disclosure.sum.Sums;
import org.plait.disclosure.sum.SumsBetweenQuestions;
import org.plait.disclosure.sum.SumsOfAnswers;
import org.plait.disclosure.sum.SumsOfPeople;
import org.plait.instrument.Instrument;
import org.plait.statistics.Outcome;
import org.plait.study.DisclosureRule;
import org.plait.study.Survey;

/**
 * Hides every number of a survey's tables that could tell about single people, and every number
 * that one could be worked out from.
 *
 * <p>Counts and complements below {@link DisclosureRule#minimum()} and bases below {@link
 * DisclosureRule#base()} are hidden; 0 is shown, but not where the base is hidden. For sensitive
 * questions, what follows from them or is broken down by them, and for rows about single
 * organisations both limits are at least 10. Then, in each sum with a visible total, more is hidden
 * until at least two parts are hidden and no hidden number is known too closely; what is not needed
 * for that is shown again. Whatever is computed from a hidden number is hidden with it, and what
 * would tell to its last digits how linked people answered is rounded.
 *
 * <p>The order of the rows changes nothing, and rows that went through once stay as they are.
 *
 * <p>Numbers that an earlier report shows stay known, so that hiding them protects nothing: others
 * are hidden instead, and what then can't be protected is told. Only tables of answers, response,
 * who stayed and missing answers are compared, not those of themes.
 *
 * <p><b>Not checked</b>: tables of other surveys of the study.
 */
public final class DisclosureControl {

  private final Instrument instrument;
  private final Strictness strictness;
  private final Optional<Results> earlier;

  private DisclosureControl(
      Instrument instrument, Strictness strictness, Optional<Results> earlier) {
    this.instrument = instrument;
    this.strictness = strictness;
    this.earlier = earlier;
  }

  /**
   * The control of one survey.
   *
   * @param rule the limits
   * @param instrument the survey's instrument
   * @param survey the survey
   * @return the control
   */
  public static DisclosureControl of(DisclosureRule rule, Instrument instrument, Survey survey) {
    return new DisclosureControl(
        instrument, new Strictness(rule, instrument, survey), Optional.empty());
  }

  /**
   * The same control beside an earlier report.
   *
   * @param shown the survey's rows that the earlier report shows; empty where there is none
   * @return the control
   */
  public DisclosureControl beside(Optional<Results> shown) {
    return new DisclosureControl(instrument, strictness, shown);
  }

  /**
   * Tables under control.
   *
   * @param tables as many rows in the same order, some of them suppressed
   * @param exposed what an earlier report shows and would have to be hidden; a report with these
   *     tables may be published only where there is none
   */
  public record Checked(Results tables, List<Exposed> exposed) {
    /** Copies the list. */
    public Checked {
      exposed = List.copyOf(exposed);
    }
  }

  /**
   * Where an earlier report shows what would have to be hidden.
   *
   * @param question the question or scale; empty for response and attrition
   * @param wave the wave, or several joined by {@code -}
   */
  public record Exposed(String question, String wave) {}

  /**
   * Whether a row is told in steps only, so that its difference from another says little.
   *
   * @param row a row after disclosure control
   * @return true where it was rounded
   */
  public static boolean rounded(EstimateRow row) {
    return WeightedDigits.rounded(row);
  }

  /**
   * The same tables with what may not be shown hidden.
   *
   * @param results everything counted and compared
   * @return as many rows in the same order, some of them suppressed
   */
  public Results apply(Results results) {
    return check(results).tables();
  }

  /**
   * The same tables with what may not be shown hidden, and what an earlier report gives away.
   *
   * @param results everything counted and compared
   * @return the tables and what can't be protected any more
   */
  public Checked check(Results results) {
    RowCells rows = RowCells.of(instrument);
    Cells.Collector read = new CountReader(rows, strictness).collect(results);
    EarlierCounts before = EarlierCounts.of(earlier, read, rows, strictness);
    Cells cells = read.cells();
    Sums sums = new Sums(cells);
    before.tell(cells, sums);
    SumsOfAnswers answers = new SumsOfAnswers(cells, rows, sums);
    answers.add(instrument);
    answers.addGroups();
    new SumsBetweenQuestions(cells, sums).add(instrument);
    new SumsOfPeople(cells, sums, results.attrition()).add();
    Suppression.apply(cells, sums.equations(), rows);
    List<Exposed> exposed = exposed(cells, sums);
    return new Checked(masked(results, cells, rows), exposed);
  }

  private List<Exposed> exposed(Cells cells, Sums sums) {
    return earlier.isEmpty()
        ? List.of()
        : Suppression.exposed(cells, sums.equations()).stream()
            .map(cells::key)
            .map(key -> new Exposed(key.question(), key.wave()))
            .distinct()
            .toList();
  }

  private Results masked(Results results, Cells cells, RowCells rows) {
    RowMask mask = new RowMask(cells, rows, strictness);
    WeightedDigits digits = new WeightedDigits(cells, rows, results.response());
    return new Results(
        results.survey(),
        results.estimates().stream().map(mask::estimate).map(digits::of).toList(),
        results.comparisons().stream()
            .map(mask::comparison)
            .map(digits::of)
            .map(LinkedDigits::of)
            .toList(),
        results.scales().stream().map(mask::estimate).map(digits::of).toList(),
        mask.response(results.response()),
        results.attrition().stream().map(mask::people).toList(),
        results.missing().stream().map(mask::missing).toList());
  }

  /**
   * The same tables of themes with what may not be shown hidden. Several themes may apply to one
   * comment, so each is judged with its complement; all rows of a theme in a wave are hidden
   * together. A machine's rows are hidden with them, and where its own count is too small or would
   * tell one that is.
   *
   * @param themes the themes of one survey
   * @return as many rows in the same order, some of them suppressed
   */
  public ThemeTables themes(ThemeTables themes) {
    ThemeTables numbered =
        new ThemeTables(
            themes.estimates().stream().filter(row -> !numberless(row)).toList(),
            themes.comparisons().stream().filter(row -> !numberless(row)).toList(),
            themes.response());
    ThemeTables safe = numbered(numbered);
    Iterator<EstimateRow> estimates = safe.estimates().iterator();
    Iterator<ComparisonRow> comparisons = safe.comparisons().iterator();
    return new ThemeTables(
        themes.estimates().stream().map(r -> numberless(r) ? r : estimates.next()).toList(),
        themes.comparisons().stream().map(r -> numberless(r) ? r : comparisons.next()).toList(),
        safe.response());
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

  private ThemeTables numbered(ThemeTables themes) {
    RowCells rows = RowCells.ofThemes();
    Cells people = counts(MachineRows.ofPeople(themes.estimates()), themes.comparisons());
    Cells scored = counts(MachineRows.counts(themes.estimates()), List.of());
    MachineRows machine =
        new MachineRows(
            strictness,
            new RowMask(people, rows, strictness),
            new RowMask(scored, rows, strictness));
    WeightedDigits ofPeople = new WeightedDigits(people, rows, themes.response());
    WeightedDigits ofScored = new WeightedDigits(scored, rows, themes.response());
    return new ThemeTables(
        themes.estimates().stream()
            .map(machine::estimate)
            .map(ofPeople::of)
            .map(ofScored::of)
            .toList(),
        themes.comparisons().stream()
            .map(machine::comparison)
            .map(ofPeople::of)
            .map(ofScored::of)
            .map(LinkedDigits::of)
            .toList(),
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

  /**
   * The control of comments that were coded twice.
   *
   * @param rows the rows of the survey's bridge sample
   * @param themes its themes, with what may not be shown hidden
   */
  public DriftControl drift(List<EstimateRow> rows, ThemeTables themes) {
    return DriftControl.of(strictness, rows, themes.estimates());
  }

  /**
   * How far coders agree, with two digits and without what rests on too few comments.
   *
   * @param rows the rows of one survey
   * @param themes its themes, with what may not be shown hidden
   * @return as many rows in the same order, some of them suppressed; coders go by numbers
   */
  public List<EstimateRow> agreement(List<AgreementRow> rows, ThemeTables themes) {
    Set<List<String>> hidden = AgreementControl.hiddenThemes(themes.estimates());
    return rows.stream()
        .map(row -> new AgreementControl(strictness.of(row.row().key()), hidden).apply(row))
        .toList();
  }

  /**
   * Hides what a coder's quality would tell of few people.
   *
   * @param rows the coder's quality on this survey's questions
   * @param themes its themes, with what may not be shown hidden
   * @return the rows in the same order, some of them suppressed; figures have two digits. Which
   *     theme was given in place of which is left out where it is hidden
   */
  public List<EstimateRow> quality(List<QualityRow> rows, ThemeTables themes) {
    Set<List<String>> hidden = AgreementControl.hiddenThemes(themes.estimates());
    return rows.stream()
        .map(row -> new CoderControl(strictness.of(row.row().key()), hidden).apply(row))
        .filter(
            row ->
                !row.key().groupBy().equals(CoderQuality.THEME)
                    || row.outcome().estimate().isPresent())
        .toList();
  }
}
