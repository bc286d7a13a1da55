package org.plait.report.brief;

import org.plait.report.words.Decimals;
import org.plait.report.words.ReaderNumbers;

/** Shares in words that need no arithmetic: about three in ten, with the percentage beside. */
final class PlainShares {
  /** Below this "in 10" would be none, from its complement on all. */
  private static final double EDGE = 0.05;

  private PlainShares() {}

  /** "about 3 in 10"; near nobody or everybody "fewer than 1 in 20" or "nearly all". */
  static String tenths(double share) {
    if (share == 0) {
      return "none";
    }
    if (share == 1) {
      return "all";
    }
    if (share < EDGE) {
      return "fewer than 1 in 20";
    }
    if (share > 1 - EDGE) {
      return "nearly all";
    }
    return "about "
        + Math.max(1, Math.min(9, Decimals.places(share * 10, 0).intValue()))
        + " in 10";
  }

  /** "about 3 in 10 (31%)". */
  static String of(double share) {
    return tenths(share) + " (" + ReaderNumbers.percent(share) + ")";
  }

  /** "from about 3 in 10 (31%) to about 5 in 10 (47%)"; tenths that are alike are not repeated. */
  static String change(double from, double to) {
    return tenths(from).equals(tenths(to))
        ? "from " + ReaderNumbers.percent(from) + " to " + ReaderNumbers.percent(to)
        : "from " + of(from) + " to " + of(to);
  }
}
