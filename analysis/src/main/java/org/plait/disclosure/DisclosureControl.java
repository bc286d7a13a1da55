package org.plait.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Results;
import org.plait.coding.agreement.AgreementRow;
import org.plait.coding.quality.CoderQuality;
import org.plait.coding.quality.QualityRow;
import org.plait.disclosure.audit.Suppression;
import org.plait.disclosure.cell.Cells;
import org.plait.disclosure.cell.CountReader;
import org.plait.disclosure.cell.Decision;
import org.plait.disclosure.cell.HiddenGroups;
import org.plait.disclosure.cell.RowCells;
import org.plait.disclosure.cell.Strictness;
import org.plait.disclosure.cell.ThemeTables;
import org.plait.disclosure.rounding.LinkedDigits;
import org.plait.disclosure.rounding.StratifiedDigits;
import org.plait.disclosure.rounding.WeightedDigits;
import org.plait.disclosure.row.AgreementControl;
import org.plait.disclosure.row.CoderControl;
import org.plait.disclosure.row.CoverageControl;
import org.plait.disclosure.row.DriftControl;
import org.plait.disclosure.row.RowMask;
import org.plait.disclosure.sum.EarlierCounts;
import org.plait.disclosure.sum.Sums;
import org.plait.disclosure.sum.SumsBetweenQuestions;
import org.plait.disclosure.sum.SumsOfAnswers;
import org.plait.disclosure.sum.SumsOfPeople;
import org.plait.instrument.Instrument;
import org.plait.study.Survey;
import org.plait.study.report.DisclosureRule;

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
 * are hidden instead, and what then can't be protected is told.
 *
 * <p><b>Not checked</b>: tables of other surveys of the study.
 */
public final class DisclosureControl {

  private final String survey;
  private final Instrument instrument;
  private final Strictness strictness;
  private final Optional<Results> earlier;

  private DisclosureControl(
      String survey, Instrument instrument, Strictness strictness, Optional<Results> earlier) {
    this.survey = survey;
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
        survey.id(), instrument, new Strictness(rule, instrument, survey), Optional.empty());
  }

  /**
   * The same control beside an earlier report.
   *
   * @param shown the survey's rows that the earlier report shows; empty where there is none
   * @return the control
   */
  public DisclosureControl beside(Optional<Results> shown) {
    return new DisclosureControl(survey, instrument, strictness, shown);
  }

  /**
   * Tables under control.
   *
   * @param tables as many rows in the same order, some of them suppressed
   * @param exposed what an earlier report shows and would have to be hidden; a report with these
   *     tables may be published only where there is none
   * @param decisions what was decided about each number that is hidden or told in steps; private
   */
  public record Checked(Results tables, List<Exposed> exposed, List<Decision> decisions) {
    /** Copies the lists. */
    public Checked {
      exposed = List.copyOf(exposed);
      decisions = List.copyOf(decisions);
    }
  }

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
    EarlierCounts before =
        EarlierCounts.of(
            earlier
                .map(shown -> new CountReader(rows, strictness).collect(known(shown, results)))
                .orElseGet(Cells.Collector::new),
            read);
    Cells cells = read.cells();
    Sums sums = new Sums(cells);
    before.tell(cells, sums);
    SumsOfAnswers answers = new SumsOfAnswers(cells, rows, sums);
    answers.add(instrument);
    answers.addGroups();
    new SumsBetweenQuestions(cells, sums).add(instrument);
    new SumsOfPeople(cells, sums, results.attrition()).add();
    Suppression.apply(cells, sums.equations(), rows);
    Results hidden = hidden(results, new RowMask(cells, rows, strictness));
    Results coarse =
        besideFew(
            results,
            coarse(
                hidden,
                new WeightedDigits(cells, rows, results.response()),
                new StratifiedDigits(new HiddenGroups(cells))));
    List<Decision> decisions = Decisions.of(cells, results);
    decisions.addAll(Decisions.coverage(results.response(), hidden.response()));
    decisions.addAll(Decisions.rounded(hidden, coarse));
    return new Checked(coarse, exposed(cells, sums, results, hidden), decisions);
  }

  /** What an earlier report shows, with what follows where it is the same now. */
  private static Results known(Results earlier, Results now) {
    return new Results(
        earlier.survey(),
        earlier.estimates(),
        EarlierChanges.withMovers(earlier.comparisons(), now.comparisons()),
        earlier.scales(),
        earlier.response(),
        earlier.attrition(),
        earlier.missing());
  }

  private List<Exposed> exposed(Cells cells, Sums sums, Results results, Results hidden) {
    return earlier
        .map(
            shown ->
                Stream.concat(
                        Suppression.exposed(cells, sums.equations()).stream()
                            .map(cells::key)
                            .map(key -> new Exposed(about(key.question()), key.wave())),
                        EarlierChanges.exposed(
                            shown.comparisons(), results.comparisons(), hidden.comparisons()))
                    .distinct()
                    .toList())
        .orElse(List.of());
  }

  private static String about(String question) {
    return question.isEmpty() ? "response" : "question " + question;
  }

  private Results hidden(Results results, RowMask mask) {
    List<EstimateRow> estimates = results.estimates().stream().map(mask::estimate).toList();
    return new Results(
        results.survey(),
        estimates,
        results.comparisons().stream().map(mask::comparison).toList(),
        results.scales().stream().map(mask::estimate).toList(),
        new CoverageControl(strictness, estimates).apply(mask.response(results.response())),
        results.attrition().stream().map(mask::people).toList(),
        results.missing().stream().map(mask::missing).toList());
  }

  private static Results coarse(Results hidden, WeightedDigits digits, StratifiedDigits strata) {
    return new Results(
        hidden.survey(),
        hidden.estimates().stream().map(digits::of).map(strata::of).toList(),
        hidden.comparisons().stream()
            .map(digits::of)
            .map(LinkedDigits::of)
            .map(strata::of)
            .toList(),
        hidden.scales().stream().map(digits::of).map(strata::of).toList(),
        hidden.response(),
        hidden.attrition(),
        hidden.missing());
  }

  private Results besideFew(Results all, Results told) {
    List<ComparisonRow> shown = earlier.map(Results::comparisons).orElse(List.of());
    return new Results(
        told.survey(),
        told.estimates(),
        EarlierChanges.besideFew(shown, all.comparisons(), told.comparisons(), strictness::of),
        told.scales(),
        told.response(),
        told.attrition(),
        told.missing());
  }

  /** The control of the themes of the survey's comments. */
  public ThemeControl themes() {
    return new ThemeControl(survey, strictness, Optional.empty());
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
