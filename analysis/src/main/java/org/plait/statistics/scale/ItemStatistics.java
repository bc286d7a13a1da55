package org.plait.statistics.scale;

import java.util.OptionalDouble;

/**
 * One item beside the others of its scale.
 *
 * @param name its name
 * @param n the people who answered it
 * @param mean their mean
 * @param standardDeviation their standard deviation
 * @param correctedItemTotal its correlation with the sum of the other items; empty where that sum
 *     has no variation
 * @param alphaIfDropped alpha of the other items; empty with fewer than two of them
 */
public record ItemStatistics(
    String name,
    long n,
    double mean,
    double standardDeviation,
    OptionalDouble correctedItemTotal,
    OptionalDouble alphaIfDropped) {

  /** Whether the item runs against the others: it may need reversing. */
  public boolean mayNeedReversing() {
    return correctedItemTotal.isPresent() && correctedItemTotal.getAsDouble() < 0;
  }
}
