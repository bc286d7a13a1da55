package org.plait.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
   * @param further the rows after disclosure control; without flows, which {@link FlowControl}
   *     compares
   * @return as many rows in the same order, some of them hidden
   */
  public FurtherResults further(FurtherResults further) {
    return new FurtherResults(
        contrasts(further.contrasts()),
        further.sensitivity().stream().map(this::sensitivity).toList(),
        further.precision().stream().map(this::precision).toList());
  }

  private SensitivityRow sensitivity(SensitivityRow row) {
    ComparisonRow own = row.row();
    RowKey key = own.key();
    List<String> place =
        List.of(
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
    Map<String, Double> numbers =
        new Figures()
            .people("n_from", own.bases().from())
            .people("n_to", own.bases().to())
            .people("n_pairs", own.bases().pairs())
            .estimate(Optional.of(own.difference()))
            .test(own.test())
            .numbers();
    return shown.fewDiffer(FigureTable.SENSITIVITY, place, numbers, limits)
        ? row.hidden(RowMask.hide(own, limits))
        : row;
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

  private List<ContrastRow> contrasts(List<ContrastRow> rows) {
    return rows.stream()
        .map(
            row ->
                shown.fewDiffer(FigureTable.CONTRASTS, place(row), numbers(row), limits)
                    ? row.hidden(RowMask.suppressed(row.key().measure(), limits))
                    : row)
        .toList();
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
   * @param rows trends after disclosure control
   * @return as many rows in the same order, some of them hidden
   */
  public List<TrendRow> trends(List<TrendRow> rows) {
    return rows.stream()
        .map(
            row ->
                shown.fewDiffer(FigureTable.TRENDS, place(row), numbers(row), limits)
                    ? row.hidden(RowMask.suppressed(row.key().measure(), limits))
                    : row)
        .toList();
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
