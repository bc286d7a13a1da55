package org.plait.coding.agreement;

import java.util.List;
import java.util.Optional;
import org.plait.change.row.EstimateRow;

/**
 * One measure of agreement.
 *
 * @param row the measure: the code stands as the category, empty for all; {@code groupBy} is {@code
 *     coders} and the group two coders' names, empty for all coders
 * @param pair the same two coders by their numbers, such as {@code 1-2}; empty for all coders
 * @param counts what the measures of a code follow from; empty for all codes together
 * @param mostly whether more than half of the comments read were read by two coders or more
 */
public record AgreementRow(
    EstimateRow row, Optional<String> pair, List<Unanimity> counts, boolean mostly) {

  /** Copies the lists. */
  public AgreementRow {
    counts = List.copyOf(counts);
  }
}
