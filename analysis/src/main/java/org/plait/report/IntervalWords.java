package org.plait.report;

import org.plait.statistics.Interval;

/** Says differences and their intervals in words: "between 3 points lower and 9 higher". */
final class IntervalWords {
  /** What is counted: whole points of a share, or numbers with one decimal. */
  enum Step {
    POINTS,
    DECIMALS
  }

  private final Step step;
  private final String unit;

  private IntervalWords(Step step, String unit) {
    this.step = step;
    this.unit = unit;
  }

  /** Differences of shares. */
  static IntervalWords points() {
    return new IntervalWords(Step.POINTS, "");
  }

  /** Differences of averages, with their unit, which may be empty. */
  static IntervalWords decimals(String unit) {
    return new IntervalWords(Step.DECIMALS, unit.strip());
  }

  /** A difference: "13 points higher", "no difference". */
  String difference(double value) {
    if (value == 0) {
      return "no difference";
    }
    return amount(value) + named(value) + direction(value);
  }

  /** An interval: "between 3 points lower and 9 higher". */
  String between(Interval interval) {
    double low = interval.lower();
    double high = interval.upper();
    if (low < 0 && high > 0) {
      return "between " + amount(low) + named(low) + " lower and " + amount(high) + " higher";
    }
    double near = low < 0 ? high : low;
    double far = low < 0 ? low : high;
    if (far == 0) {
      return "no difference either way";
    }
    if (near == 0) {
      return "between no change and " + amount(far) + named(far) + direction(far);
    }
    if (amount(near).equals(amount(far))) {
      return "about " + amount(far) + named(far) + direction(far);
    }
    return "between " + amount(near) + " and " + amount(far) + named(far) + direction(far);
  }

  private String amount(double value) {
    double size = Math.abs(value);
    if (step == Step.POINTS) {
      long whole = ReaderNumbers.points(size);
      return whole == 0 ? "less than 1" : Long.toString(whole);
    }
    String text = ReaderNumbers.decimal(size);
    return text.equals("0.0") ? "less than 0.1" : text;
  }

  private String named(double value) {
    if (step == Step.DECIMALS) {
      return unit.isEmpty() ? "" : " " + unit;
    }
    return ReaderNumbers.points(value) <= 1 ? " point" : " points";
  }

  private static String direction(double value) {
    return value > 0 ? " higher" : " lower";
  }
}
