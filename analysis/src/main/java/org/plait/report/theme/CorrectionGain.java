package org.plait.report.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plait.report.words.Decimals;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Outcome;

/** How much narrower intervals are than from people's coding alone, in plain words. */
final class CorrectionGain {
  private final List<Double> widths = new ArrayList<>();

  /** A corrected number and that of people alone; both must have an interval to count. */
  void add(Outcome corrected, Outcome people) {
    Optional<Double> own = width(people).filter(width -> width > 0);
    width(corrected).ifPresent(width -> own.ifPresent(alone -> widths.add(width / alone)));
  }

  private static Optional<Double> width(Outcome outcome) {
    return outcome.estimate().flatMap(Estimate::interval).map(Interval::width);
  }

  /** Nothing where nothing was added. */
  Optional<String> sentence(String intervals) {
    if (widths.isEmpty()) {
      return Optional.empty();
    }
    double mean = widths.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    long narrower = Decimals.percent(1 - mean);
    String how = narrower > 0 ? narrower + "% narrower" : "no narrower";
    return Optional.of(intervals + " are on average " + how + " than from people’s coding alone.");
  }
}
