package org.plait.change.comparison;

import java.util.ArrayList;
import java.util.List;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.VerdictReason;

/** Whether an ordinal effect and the favourable net's difference point different ways. */
final class Directions {

  private Directions() {}

  /**
   * Whether the two point different ways, or one moved and the other did not at all.
   *
   * @param towards +1 when the net lies at the upper end of the scale, -1 at the lower, 0 when they
   *     can't be set side by side
   */
  static boolean disagree(ComparisonRow one, ComparisonRow other, int towards) {
    return towards != 0 && sign(one) * towards != sign(other);
  }

  static ComparisonRow flagged(ComparisonRow row) {
    List<VerdictReason> reasons = new ArrayList<>(row.reasons());
    reasons.add(VerdictReason.NET_DISAGREES);
    return row.decided(row.verdict(), reasons);
  }

  private static int sign(ComparisonRow row) {
    double change =
        row.difference().estimate().map(e -> e.value() - Verdicts.noChange(row.key())).orElse(0.0);
    return (int) Math.signum(change);
  }
}
