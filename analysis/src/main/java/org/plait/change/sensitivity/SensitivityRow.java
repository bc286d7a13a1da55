package org.plait.change.sensitivity;

import java.util.Optional;
import org.plait.change.flow.WeightedStayers;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.RowKey;

/**
 * A comparison made another way beside the one that decides, and whether it leads to the same
 * conclusion.
 *
 * @param way what was done otherwise
 * @param primary what the deciding row is about
 * @param row the other analysis; its adjusted p-value and verdict are those it would have if it
 *     decided
 * @param agrees whether its verdict is that of the deciding row; empty where either says too little
 */
public record SensitivityRow(Way way, RowKey primary, ComparisonRow row, Optional<Boolean> agrees) {

  /** What is done otherwise. */
  public enum Way {
    /** Only people who answered in both waves. */
    BALANCED_PANEL,
    /** Only those who stayed, weighted by the inverse of their chance to stay. */
    INVERSE_PROBABILITY,
    /** Without the weights. */
    UNWEIGHTED,
    /** The favourable share instead of the whole scale. */
    TOP_BOX,
    /** The whole scale instead of the favourable share. */
    ORDINAL
  }

  /**
   * The same row with another comparison and nothing said of its conclusion, nor of what the
   * numbers of people decided about its model.
   *
   * @param hidden the comparison, hidden
   * @return the row
   */
  public SensitivityRow hidden(ComparisonRow hidden) {
    ComparisonRow told =
        way == Way.INVERSE_PROBABILITY ? hidden.made(WeightedStayers.IN_SHORT) : hidden;
    return new SensitivityRow(way, primary, told, Optional.empty());
  }

  /**
   * The same row with another comparison.
   *
   * @param other the comparison
   * @return the row
   */
  public SensitivityRow with(ComparisonRow other) {
    return new SensitivityRow(way, primary, other, agrees);
  }
}
