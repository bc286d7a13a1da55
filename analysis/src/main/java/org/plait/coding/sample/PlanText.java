package org.plait.coding.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.plait.coding.sample.SampleDesign.Size;

/** How a number of comments came about, in words. */
final class PlanText {

  private PlanText() {}

  static List<String> lines(SamplePlan plan) {
    Size size = plan.design().size();
    boolean scored = plan.design().bands().isPresent();
    List<String> lines = new ArrayList<>();
    if (size.total().isEmpty()) {
      lines.add(scored ? byScores(size) : byShare(size));
    }
    if (scored) {
      lines.add(
          "Divided by the machine's score for "
              + plan.design().bands().get().theme()
              + ": from each stratum in proportion to N x S (Neyman), at least "
              + plan.design().floor()
              + " or all of it. S is the spread of what people say less the score.");
    }
    plan.strata().forEach(stratum -> lines.add(line(plan, stratum)));
    return lines;
  }

  private static String byShare(Size size) {
    return String.format(
        Locale.ROOT,
        "For a share of %s within %s points (%s %% confidence): n0 = z^2 p (1 - p) / d^2, and"
            + " n = n0 / (1 + n0 / N) of the N comments of each stratum.",
        points(size.share()) + " %",
        points(size.halfWidth()),
        points(size.confidenceLevel()));
  }

  private static String byScores(Size size) {
    return String.format(
        Locale.ROOT,
        "For a share within %s points (%s %% confidence): n = (sum W S)^2 / (d^2 / z^2 + sum W S^2"
            + " / N) of the N comments of each survey, wave and question, W the share of a"
            + " stratum.",
        points(size.halfWidth()),
        points(size.confidenceLevel()));
  }

  private static String line(SamplePlan plan, Stratum stratum) {
    Size size = plan.design().size();
    String before = stratum.read() == 0 ? "" : " (" + stratum.read() + " more were read before)";
    boolean alone = size.total().isEmpty() && stratum.spread().isEmpty();
    String needed =
        alone ? "; the interval needs " + SamplePlan.needed(size, List.of(stratum)) : "";
    return String.format(
        Locale.ROOT,
        "%s: %d of %s%s%s%s, chance %.3f",
        stratum.name(),
        stratum.drawn(),
        stratum.size() == 1 ? "1 comment" : stratum.size() + " comments",
        before,
        needed,
        stratum.spread().map(Spread::words).orElse(""),
        stratum.probability());
  }

  private static String points(double share) {
    double value = Math.rint(share * 1000) / 10;
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
