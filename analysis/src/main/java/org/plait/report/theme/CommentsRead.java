package org.plait.report.theme;

import java.util.Optional;
import org.plait.change.row.Base;
import org.plait.change.row.EstimateRow;

/**
 * How many of the comments with content were read by people, as the row of a theme about the
 * comments received says.
 *
 * @param read how many were read
 * @param all how many there are
 */
record CommentsRead(long read, long all) {

  /** Empty when the row speaks of something else, or its numbers may not be shown. */
  static Optional<CommentsRead> of(EstimateRow row) {
    Base base = row.base();
    return base.denominator().isPresent() && base.population().isPresent()
        ? Optional.of(
            new CommentsRead(base.denominator().getAsLong(), base.population().getAsLong()))
        : Optional.empty();
  }

  boolean everything() {
    return read == all;
  }
}
