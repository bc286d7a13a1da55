package org.plait.simulation.truth;

import org.plait.simulation.chance.Chance;

/** How strong a change is, in the word a row of the truth has: null, weak or strong. */
final class Strength {
  private static final double STRONG = 0.6;
  private static final double STRONG_THEME = 0.10;
  private static final double NOTHING = 1e-9;

  private Strength() {}

  /** By the size of the shift: null without one, strong from 0.6 standard deviations. */
  static String of(double shift) {
    double size = Math.abs(shift);
    return size < NOTHING ? "null" : size >= STRONG - NOTHING ? "strong" : "weak";
  }

  /** By the shift that would take one share to the other. */
  static String ofShares(double before, double after) {
    boolean same = Math.abs(before - after) < NOTHING;
    return same ? "null" : of(scale(after) - scale(before));
  }

  private static double scale(double share) {
    double inside = Math.min(1 - NOTHING, Math.max(NOTHING, share));
    return Chance.NORMAL.inverseCumulativeProbability(inside);
  }

  /** By how much a theme's share changed: strong from ten points. */
  static String ofTheme(double change) {
    double size = Math.abs(change);
    return size < NOTHING ? "null" : size >= STRONG_THEME ? "strong" : "weak";
  }
}
