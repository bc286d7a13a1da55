package org.plait.disclosure.rounding;

import org.plait.change.row.ComparisonRow;
import org.plait.change.row.EstimateRow;
import org.plait.disclosure.cell.HiddenGroups;
import org.plait.statistics.ClusterVariance;
import org.plait.statistics.Outcome;

/**
 * Takes digits of numbers away that were estimated within strata. Their variance is a sum over the
 * strata, and the number of a finite population a weighted one, so that to the last digit either
 * would tell about a stratum that is hidden as a group. Weights are often the same for all of a
 * stratum, so that a weighted number beside a hidden group tells the same. What is left are steps
 * of about half a standard error, of few answers a whole one.
 */
public final class StratifiedDigits {

  private final HiddenGroups groups;

  /**
   * Of tables with hidden groups.
   *
   * @param groups of which questions a group is hidden
   */
  public StratifiedDigits(HiddenGroups groups) {
    this.groups = groups;
  }

  /**
   * A row of one wave.
   *
   * @param row the row after disclosure control
   * @return the row with no more digits than may be told
   */
  public EstimateRow of(EstimateRow row) {
    if (!row.method().contains(ClusterVariance.WITHIN_STRATA)) {
      return row;
    }
    return new EstimateRow(
        row.key(),
        row.wave(),
        fewer(
            row.outcome(),
            row.finitePopulation() || (row.weighted() && groups.of(row.key(), row.wave()))),
        row.base(),
        row.finitePopulation(),
        row.bounds(),
        row.weighted(),
        row.method());
  }

  /**
   * A row of two waves' difference.
   *
   * @param row the row after disclosure control
   * @return the row with no more digits than may be told
   */
  public ComparisonRow of(ComparisonRow row) {
    if (!row.method().contains(ClusterVariance.WITHIN_STRATA)) {
      return row;
    }
    boolean beside =
        groups.of(row.key(), row.waves().from()) || groups.of(row.key(), row.waves().to());
    return row.finitePopulation() || (row.weighted() && beside)
        ? LinkedDigits.coarse(row, LinkedDigits.step(row.difference()))
        : LinkedDigits.fewer(row);
  }

  private static Outcome fewer(Outcome outcome, boolean value) {
    return value
        ? LinkedDigits.coarse(outcome, LinkedDigits.step(outcome))
        : LinkedDigits.of(outcome);
  }
}
