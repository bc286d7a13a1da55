package org.plait.disclosure;

import java.util.List;
import java.util.Set;
import org.plait.change.row.Results;
import org.plait.change.trend.TrendRow;
import org.plait.disclosure.cell.Limits;
import org.plait.disclosure.rounding.LinkedDigits;
import org.plait.disclosure.rounding.ShownTables;
import org.plait.disclosure.row.RowMask;
import org.plait.study.report.DisclosureRule;

/**
 * Hides a trend wherever a wave it goes through, or a comparison of two of them, is hidden. A test
 * of the same people is hidden as well where their number would give away how few answered in some
 * set of waves only: with it and the numbers of people in two waves those can be worked out. What
 * is shown loses the digits that would tell how linked people answered; a weighted trend is hidden
 * where the weighted changes it goes through are in steps.
 */
public final class TrendControl {

  private final Limits limits;
  private final ShownTables shown;

  private TrendControl(DisclosureRule rule, List<Results> safe) {
    this.limits = Limits.of(rule);
    this.shown = ShownTables.of(safe);
  }

  /**
   * The control of a study.
   *
   * @param rule the limits
   * @param safe the tables of each survey, after disclosure control
   * @return the control
   */
  public static TrendControl of(DisclosureRule rule, List<Results> safe) {
    return new TrendControl(rule, safe);
  }

  /**
   * The same rows with what may not be shown hidden.
   *
   * @param rows the trends of any survey
   * @return as many rows in the same order, some of them hidden
   */
  public List<TrendRow> apply(List<TrendRow> rows) {
    return rows.stream().map(this::safe).toList();
  }

  private TrendRow safe(TrendRow row) {
    if (!mayShow(row)) {
      return row.hidden(RowMask.suppressed(row.key().measure(), limits));
    }
    return !row.kind().trend() || shown.linkedDigits(Set.of(row.key().ofEverybody()))
        ? row.coarser(LinkedDigits::of, LinkedDigits::of, LinkedDigits::probability)
        : row;
  }

  private boolean mayShow(TrendRow row) {
    return shown.waves(row.key(), row.waves())
        && !(row.weighted() && shown.weightedSteps(Set.of(row.key())))
        && (row.kind().trend() || samePeople(row));
  }

  private boolean samePeople(TrendRow row) {
    Limits strict = limits.strict();
    return shown.linkedPeople(row.key(), row.waves())
        && row.bases().people().filter(n -> !strict.hidesBase(n)).isPresent()
        && row.bases().patterns().stream().noneMatch(strict::hidesCount);
  }
}
