package org.plait.report.words;

import org.plait.statistics.Interval;

/** Says differences and their intervals in words: "between 3 points lower and 9 higher". */
public final class IntervalWords {
  /** What is counted: whole points of a share, or numbers with one or two decimals. */
  enum Step {
    POINTS,
    DECIMALS,
    HUNDREDTHS
  }

  private final Step step;
  private final String unit;

  private IntervalWords(Step step, String unit) {
    this.step = step;
    this.unit = unit;
  }

  /** Differences of shares. */
  public static IntervalWords points() {
    return new IntervalWords(Step.POINTS, "");
  }

  /** Differences of averages, with their unit, which may be empty. */
  public static IntervalWords decimals(String unit) {
    return new IntervalWords(Step.DECIMALS, unit.strip());
  }

  /** Small differences of averages, such as those in a year. */
  public static IntervalWords hundredths(String unit) {
    return new IntervalWords(Step.HUNDREDTHS, unit.strip());
  }

  /** A difference: "13 points higher", "no difference". */
  public String difference(double value) {
    if (value == 0) {
      return "no difference";
    }
    return amount(value) + named(value) + direction(value);
  }

  /** An interval: "between 3 points lower and 9 higher". */
  public String between(Interval interval) {
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

  /** How large a difference is, without its direction: "3 points". */
  public String size(double value) {
    return amount(value) + named(value);
  }

  /** How large it may be, of an interval to one side of no difference: "between 1 and 5". */
  public String sizes(Interval interval) {
    double near = Math.min(Math.abs(interval.lower()), Math.abs(interval.upper()));
    double far = Math.max(Math.abs(interval.lower()), Math.abs(interval.upper()));
    return amount(near).equals(amount(far))
        ? "about " + amount(far)
        : "between " + amount(near) + " and " + amount(far);
  }

  private String amount(double value) {
    double size = Math.abs(value);
    if (step == Step.POINTS) {
      long whole = ReaderNumbers.points(size);
      return whole == 0 ? "less than 1" : Long.toString(whole);
    }
    if (step == Step.HUNDREDTHS) {
      String text = ReaderNumbers.hundredths(size);
      return text.equals("0.00") ? "less than 0.01" : text;
    }
    String text = ReaderNumbers.decimal(size);
    return text.equals("0.0") ? "less than 0.1" : text;
  }

  private String named(double value) {
    if (step != Step.POINTS) {
      return unit.isEmpty() ? "" : " " + unit;
    }
    return ReaderNumbers.points(value) <= 1 ? " point" : " points";
  }

  private static String direction(double value) {
    return value > 0 ? " higher" : " lower";
  }
}
