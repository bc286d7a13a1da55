package org.plait.report.words;

import java.util.List;
import org.plait.study.wording.Wording;

/** Shares in words that need no arithmetic: about three in ten, with the percentage beside. */
public final class PlainShares {
  /** Below this "in 10" would be none, from its complement on all. */
  private static final double EDGE = 0.05;

  private final Wording wording;

  public PlainShares(Wording wording) {
    this.wording = wording;
  }

  /**
   * "about 3 in 10"; near nobody or everybody wording.say("words.tenths-few") or
   * wording.say("words.tenths-most").
   */
  public String tenths(double share) {
    if (share == 0) {
      return wording.say("words.tenths-none");
    }
    if (share == 1) {
      return wording.say("words.all");
    }
    if (share < EDGE) {
      return wording.say("words.tenths-few");
    }
    if (share > 1 - EDGE) {
      return wording.say("words.tenths-most");
    }
    int tenths = Math.max(1, Math.min(9, Decimals.places(share * 10, 0).intValue()));
    return wording.say("words.tenths", "tenths", Integer.toString(tenths));
  }

  /** "about 3 in 10 (31%)". */
  public String of(double share) {
    return wording.say(
        "words.plain-share", "tenths", tenths(share), "percent", ReaderNumbers.percent(share));
  }

  /** Two shares, the earlier first; tenths that are alike are left out. */
  public List<String> change(double from, double to) {
    return tenths(from).equals(tenths(to))
        ? List.of(ReaderNumbers.percent(from), ReaderNumbers.percent(to))
        : List.of(of(from), of(to));
  }
}
