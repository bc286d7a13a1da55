package org.plait.statistics.contrast;

import org.plait.statistics.Interval;
import org.plait.statistics.Require;

/**
 * Whether a change is small enough to count as none: two one-sided tests against a margin that was
 * declared before the data were seen.
 *
 * <p><b>Input</b>: the interval of the change at level 1 - 2a for tests at a, so 0.90 beside 0.95.
 * <b>Units</b>: those of the change. <b>Formula</b>: both one-sided tests reject exactly when the
 * interval lies between no change - margin and no change + margin, ends left out. <b>Undefined
 * when</b>: never; without an interval there is nothing to compare.
 *
 * <p><b>Reference</b>: Schuirmann (1987) A comparison of the two one-sided tests procedure and the
 * power approach, J. Pharmacokinetics and Biopharmaceutics 15:657-680. <b>Checked against</b>: both
 * one-sided t tests worked out one by one, for many intervals and margins.
 *
 * @param interval the interval of the change
 * @param noChange the value that means no change: 0, or 1/2 for a relative effect
 * @param margin what still counts as no change, above 0
 */
public record Equivalence(Interval interval, double noChange, double margin) {
  /** A level has no more places than this; more come from binary fractions. */
  private static final double PLACES = 1e12;

  public Equivalence {
    Require.finite(noChange, "noChange");
    Require.positive(margin, "margin");
  }

  /**
   * The level of the interval that goes with a two-sided level: 0.90 with 0.95.
   *
   * @param confidenceLevel above 0.5
   * @throws IllegalArgumentException unless the level lies strictly between 0 and 1
   */
  public static double level(double confidenceLevel) {
    Require.level(confidenceLevel);
    if (confidenceLevel <= 0.5) {
      throw new IllegalArgumentException(
          "confidenceLevel must be above 0.5, found " + confidenceLevel);
    }
    return Math.rint((2 * confidenceLevel - 1) * PLACES) / PLACES;
  }

  /** Whether the change is shown to be smaller than the margin. */
  public boolean shown() {
    return interval.lower() > noChange - margin && interval.upper() < noChange + margin;
  }
}
