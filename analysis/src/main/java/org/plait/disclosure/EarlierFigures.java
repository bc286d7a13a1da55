package org.plait.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import org.plait.change.FurtherResults;
import org.plait.change.contrast.ContrastRow;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.RowKey;
import org.plait.change.sensitivity.PrecisionRow;
import org.plait.change.sensitivity.SensitivityRow;
import org.plait.change.trend.TrendRow;
import org.plait.disclosure.cell.Limits;
import org.plait.disclosure.rounding.LinkedDigits;
import org.plait.disclosure.row.RowMask;
import org.plait.integration.ThemeContrast;
import org.plait.study.report.DisclosureRule;

/**
 * Hides contrasts and trends that an earlier report shows of a few people more or fewer, or of as
 * many of whom some answered otherwise: both together would tell what those answered.
 */
public final class EarlierFigures {

  /** People behind a theme's contrast are told to the nearest ten, so that 10 apart can be one. */
  private static final int TENS = 20;

  private final Limits limits;
  private final ShownFigures shown;

  private EarlierFigures(Limits limits, ShownFigures shown) {
    this.limits = limits;
    this.shown = shown;
  }

  /**
   * What an earlier report shows.
   *
   * @param rule the limits
   * @param shown its figures
   * @return the control, which takes what went through the other controls
   */
  public static EarlierFigures of(DisclosureRule rule, ShownFigures shown) {
    return new EarlierFigures(Limits.of(rule).strict(), shown);
  }

  /**
   * What stands beside the comparisons, as far as it may be shown beside it. Detectable changes
   * that differ have fewer digits, as those of comparisons that differ by few have.
   *
   * @param all the rows before disclosure control: what is the same but has fewer digits now is the
   *     same
   * @param told the rows after it; without flows, which {@link FlowControl} compares
   * @return as many rows in the same order, some of them hidden
   */
  public FurtherResults further(FurtherResults all, FurtherResults told) {
    return new FurtherResults(
        each(all.contrasts(), told.contrasts(), this::contrast),
        each(all.sensitivity(), told.sensitivity(), this::sensitivity),
        told.precision().stream().map(this::precision).toList());
  }

  private static <T> List<T> each(List<T> all, List<T> told, BinaryOperator<T> control) {
    return IntStream.range(0, told.size())
        .mapToObj(i -> control.apply(all.get(i), told.get(i)))
        .toList();
  }

  private boolean few(
      FigureTable table,
      List<String> place,
      Map<String, Double> all,
      Map<String, Double> told,
      Limits own) {
    return shown.fewDiffer(table, place, told, own) && shown.fewDiffer(table, place, all, own);
  }

  private SensitivityRow sensitivity(SensitivityRow all, SensitivityRow told) {
    return few(
            FigureTable.SENSITIVITY, place(told), numbers(all.row()), numbers(told.row()), limits)
        ? told.hidden(RowMask.hide(told.row(), limits))
        : told;
  }

  private static List<String> place(SensitivityRow row) {
    ComparisonRow own = row.row();
    RowKey key = own.key();
    return List.of(
        key.survey(),
        own.waves().from(),
        own.waves().to(),
        key.question(),
        key.item(),
        key.category(),
        key.groupBy(),
        key.group(),
        key.measure(),
        Boolean.toString(own.finitePopulation()),
        Boolean.toString(own.weighted()),
        row.way().name().toLowerCase(Locale.ROOT));
  }

  private static Map<String, Double> numbers(ComparisonRow row) {
    return new Figures()
        .people("n_from", row.bases().from())
        .people("n_to", row.bases().to())
        .people("n_pairs", row.bases().pairs())
        .estimate(Optional.of(row.difference()))
        .test(row.test())
        .numbers();
  }

  private PrecisionRow precision(PrecisionRow row) {
    RowKey key = row.key();
    List<String> place =
        List.of(
            key.survey(),
            row.waves().from(),
            row.waves().to(),
            key.question(),
            key.item(),
            key.category(),
            key.measure());
    Map<String, Double> numbers = new HashMap<>();
    row.detectable().ifPresent(size -> numbers.put("detectable_change", size));
    row.equivalence().ifPresent(found -> numbers.put("conf_low", found.interval().lower()));
    return shown.changed(FigureTable.PRECISION, place, numbers) ? LinkedDigits.of(row) : row;
  }

  private ContrastRow contrast(ContrastRow all, ContrastRow told) {
    return few(FigureTable.CONTRASTS, place(told), numbers(all), numbers(told), limits)
        ? told.hidden(RowMask.suppressed(told.key().measure(), limits))
        : told;
  }

  private static List<String> place(ContrastRow row) {
    RowKey key = row.key();
    return List.of(
        key.survey(),
        key.question(),
        key.item(),
        key.category(),
        row.kind().name().toLowerCase(Locale.ROOT),
        key.groupBy(),
        key.group(),
        row.event(),
        row.waves().from(),
        row.waves().to(),
        key.measure(),
        Boolean.toString(row.weighted()),
        row.method());
  }

  private static Map<String, Double> numbers(ContrastRow row) {
    return new Figures().people("n", row.n()).estimate(row.difference()).test(row.test()).numbers();
  }

  /**
   * The trends that may be shown beside it.
   *
   * @param all trends before disclosure control
   * @param told the same after it
   * @return as many rows in the same order, some of them hidden
   */
  public List<TrendRow> trends(List<TrendRow> all, List<TrendRow> told) {
    return each(all, told, this::trend);
  }

  private TrendRow trend(TrendRow all, TrendRow told) {
    return few(FigureTable.TRENDS, place(told), numbers(all), numbers(told), limits)
        ? told.hidden(RowMask.suppressed(told.key().measure(), limits))
        : told;
  }

  private static List<String> place(TrendRow row) {
    RowKey key = row.key();
    return List.of(
        key.survey(),
        String.join("-", row.waves()),
        key.question(),
        key.item(),
        key.category(),
        key.measure(),
        row.kind().name().toLowerCase(Locale.ROOT),
        Boolean.toString(row.weighted()),
        row.method());
  }

  private static Map<String, Double> numbers(TrendRow row) {
    return new Figures()
        .people("n", row.bases().all())
        .people("n_fewest", row.bases().fewest())
        .people("n_people", row.bases().people())
        .estimate(row.estimate())
        .test(row.result())
        .numbers();
  }

  /**
   * How those who wrote of a theme answered, as far as it may be shown beside it.
   *
   * @param rows the rows after disclosure control
   * @return as many rows in the same order, some of them hidden
   */
  public List<ThemeContrast> themes(List<ThemeContrast> rows) {
    Limits tens = new Limits(Math.max(limits.minimum(), TENS), limits.base());
    return rows.stream()
        .map(
            row ->
                shown.fewDiffer(FigureTable.THEME_CONTRASTS, place(row), numbers(row), tens)
                    ? JointControl.hidden(row, limits)
                    : row)
        .toList();
  }

  private static List<String> place(ThemeContrast row) {
    RowKey key = row.key();
    return List.of(
        key.survey(),
        row.wave(),
        key.question(),
        key.item(),
        key.category(),
        key.measure(),
        row.theme(),
        Boolean.toString(row.weighted()));
  }

  private static Map<String, Double> numbers(ThemeContrast row) {
    return new Figures()
        .people("n_with", row.with())
        .people("n_without", row.without())
        .estimate(Optional.of(row.difference()))
        .numbers();
  }
}
