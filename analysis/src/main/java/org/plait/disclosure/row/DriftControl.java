package org.plait.disclosure.row;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.EstimateRow;
import org.plait.coding.drift.BridgeSample;
import org.plait.coding.drift.BridgedChanges;
import org.plait.disclosure.cell.Limits;
import org.plait.disclosure.cell.Strictness;

/**
 * What may be told of comments that were coded twice.
 *
 * <p>Shift and agreement tell how many comments had the theme before and have it now. So all rows
 * of a theme in a wave are hidden where one of these numbers or its complement is small, too few
 * comments were coded twice, or the theme is hidden in that wave. A change that was moved by a
 * shift that is hidden would tell it beside the one that was not: it is hidden too.
 */
public final class DriftControl {

  private final Strictness strictness;
  private final Set<List<String>> hidden = new HashSet<>();

  private DriftControl(Strictness strictness) {
    this.strictness = strictness;
  }

  /**
   * The control of one survey.
   *
   * @param rows the rows of its bridge sample
   * @param themes its themes after disclosure control
   */
  public static DriftControl of(
      Strictness strictness, List<EstimateRow> rows, List<EstimateRow> themes) {
    DriftControl control = new DriftControl(strictness);
    themes.stream()
        .filter(row -> row.key().total() && suppressed(row))
        .forEach(row -> control.hidden.add(place(row, row.wave())));
    rows.stream().filter(control::small).forEach(row -> control.hidden.add(place(row, row.wave())));
    return control;
  }

  private static boolean suppressed(EstimateRow row) {
    return row.outcome().<Boolean>fold(e -> false, u -> false, s -> true);
  }

  private boolean small(EstimateRow row) {
    Limits limits = strictness.of(row.key());
    long base = row.base().denominator().orElse(0);
    String measure = row.key().measure();
    if (!measure.equals(BridgeSample.BEFORE) && !measure.equals(BridgeSample.AGAIN)) {
      return !measure.equals(BridgeSample.ALPHA) && limits.hidesBase(base);
    }
    long count = row.base().n().orElse(0);
    return limits.hidesBase(base)
        || LongStream.of(count, base - count).anyMatch(limits::hidesCount);
  }

  /**
   * The rows of the bridge sample.
   *
   * @param rows the rows
   * @return as many in the same order, some of them suppressed
   */
  public List<EstimateRow> bridge(List<EstimateRow> rows) {
    return rows.stream().map(this::bridge).toList();
  }

  private EstimateRow bridge(EstimateRow row) {
    Limits limits = strictness.of(row.key());
    boolean few =
        row.key().measure().equals(BridgeSample.ALPHA)
            && limits.hidesBase(row.base().denominator().orElse(0));
    return few || hidden.contains(place(row, row.wave())) ? RowMask.hide(row, false, limits) : row;
  }

  /**
   * How themes changed.
   *
   * @param rows the rows after disclosure control
   * @return as many in the same order, those that were moved by a hidden shift suppressed
   */
  public List<ComparisonRow> changes(List<ComparisonRow> rows) {
    return rows.stream().map(this::change).toList();
  }

  private ComparisonRow change(ComparisonRow row) {
    boolean moved = row.key().measure().equals(BridgedChanges.MEASURE);
    List<String> from = place(row, row.waves().from());
    List<String> to = place(row, row.waves().to());
    return moved && (hidden.contains(from) || hidden.contains(to))
        ? RowMask.hide(row, strictness.of(row.key()))
        : row;
  }

  private static List<String> place(EstimateRow row, String wave) {
    return List.of(row.key().question(), row.key().category(), wave);
  }

  private static List<String> place(ComparisonRow row, String wave) {
    return List.of(row.key().question(), row.key().category(), wave);
  }
}
