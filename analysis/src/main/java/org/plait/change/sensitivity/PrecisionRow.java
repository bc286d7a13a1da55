package org.plait.change.sensitivity;

import java.util.Optional;
import org.plait.change.row.RowKey;
import org.plait.statistics.contrast.Equivalence;
import org.plait.study.analysis.WavePair;

/**
 * How precise a comparison that decides is, whatever it found.
 *
 * @param key what it is about
 * @param waves the two waves, the earlier first
 * @param detectable the change that would have been found in 4 of 5 such studies; empty where no
 *     standard error can be estimated or the number may not be shown
 * @param margin the change that the plan counts as none, in the unit of the estimate; empty without
 *     one
 * @param equivalence whether the change is shown to be smaller; empty without a margin or interval,
 *     or where it may not be shown
 */
public record PrecisionRow(
    RowKey key,
    WavePair waves,
    Optional<Double> detectable,
    Optional<Double> margin,
    Optional<Equivalence> equivalence) {

  /**
   * The same row with nothing that may not be shown.
   *
   * @return the row
   */
  public PrecisionRow hidden() {
    return new PrecisionRow(key, waves, Optional.empty(), margin, Optional.empty());
  }
}
