package org.plait.studies;

import java.util.Locale;
import org.plait.statistics.Proportion;
import org.plait.statistics.ProportionInterval;

/** How many of so many draws something held in. */
final class Share {

  private long held;
  private long draws;

  void count(boolean holds) {
    held += holds ? 1 : 0;
    draws++;
  }

  double value() {
    return (double) held / draws;
  }

  long held() {
    return held;
  }

  long draws() {
    return draws;
  }

  /** In per cent with one decimal; a dash where nothing was drawn. */
  @Override
  public String toString() {
    return draws == 0 ? "-" : String.format(Locale.ROOT, "%.1f", 100 * value());
  }

  /** How far chance alone moves the share of so many draws: Clopper and Pearson's interval. */
  String interval() {
    var bounds =
        Proportion.of(held, draws)
            .estimate(ProportionInterval.CLOPPER_PEARSON, 0.95)
            .estimate()
            .orElseThrow()
            .interval()
            .orElseThrow();
    return String.format(Locale.ROOT, "%.1f to %.1f", 100 * bounds.lower(), 100 * bounds.upper());
  }
}
