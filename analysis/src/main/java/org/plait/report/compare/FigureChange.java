package org.plait.report.compare;

import java.util.Locale;
import org.plait.report.words.Measures;

/**
 * A figure that both reports show, with another value.
 *
 * @param name what it is of
 * @param measure what is measured
 * @param before its value in the old report
 * @param after its value in the new report
 */
record FigureChange(String name, String measure, double before, double after) {

  /** How much it changed: in shares, or as a share of the larger value. */
  double size() {
    double change = Math.abs(after - before);
    double larger = Math.max(Math.abs(before), Math.abs(after));
    return Measures.share(measure) || larger == 0 ? change : change / larger;
  }

  String words() {
    String by = shown(after - before);
    String unit = Measures.share(measure) ? " points" : "";
    return name
        + ": "
        + shown(before)
        + unit(before)
        + " → "
        + shown(after)
        + unit(after)
        + " ("
        + (after > before ? "+" : "")
        + by
        + unit
        + ")";
  }

  private String unit(double value) {
    return Measures.share(measure) && !Double.isNaN(value) ? "%" : "";
  }

  private String shown(double value) {
    if (Measures.share(measure)) {
      return decimals(100 * value, 1);
    }
    return value == Math.rint(value) ? decimals(value, 0) : decimals(value, 3);
  }

  private static String decimals(double value, int places) {
    return String.format(Locale.ROOT, "%,." + places + "f", value);
  }
}
