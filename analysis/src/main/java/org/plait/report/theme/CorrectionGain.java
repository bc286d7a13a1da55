package org.plait.report.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plait.report.words.Decimals;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Outcome;
import org.plait.study.wording.Wording;

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

  /**
   * How much narrower; nothing where nothing was added.
   *
   * @param narrower the key of what is said of a percentage
   * @param same the key of what is said where they are no narrower
   */
  Optional<String> sentence(Wording wording, String narrower, String same) {
    if (widths.isEmpty()) {
      return Optional.empty();
    }
    double mean = widths.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    long percent = Decimals.percent(1 - mean);
    return Optional.of(
        percent > 0 ? wording.say(narrower, "percent", percent + "%") : wording.say(same));
  }
}
