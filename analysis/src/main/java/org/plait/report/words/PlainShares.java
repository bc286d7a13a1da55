package org.plait.report.words;

/** Shares in words that need no arithmetic: about three in ten, with the percentage beside. */
public final class PlainShares {
  /** Below this "in 10" would be none, from its complement on all. */
  private static final double EDGE = 0.05;

  private PlainShares() {}

  /** "about 3 in 10"; near nobody or everybody "fewer than 1 in 20" or "nearly all". */
  public static String tenths(double share) {
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
  public static String of(double share) {
    return tenths(share) + " (" + ReaderNumbers.percent(share) + ")";
  }

  /** "from about 3 in 10 (31%) to about 5 in 10 (47%)"; tenths that are alike are not repeated. */
  public static String change(double from, double to) {
    return tenths(from).equals(tenths(to))
        ? "from " + ReaderNumbers.percent(from) + " to " + ReaderNumbers.percent(to)
        : "from " + of(from) + " to " + of(to);
  }
}
