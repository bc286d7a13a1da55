package org.plait.report.words;

import org.plait.statistics.Interval;
import org.plait.study.wording.Wording;

/** Says differences and their intervals in words: "between 3 points lower and 9 higher". */
public final class IntervalWords {
  /** What is counted: whole points of a share, or numbers with one or two decimals. */
  enum Step {
    POINTS,
    DECIMALS,
    HUNDREDTHS
  }

  private final Wording wording;
  private final Step step;
  private final String unit;

  private IntervalWords(Wording wording, Step step, String unit) {
    this.wording = wording;
    this.step = step;
    this.unit = unit;
  }

  /** Differences of shares. */
  public static IntervalWords points(Wording wording) {
    return new IntervalWords(wording, Step.POINTS, "");
  }

  /** Differences of averages, with their unit, which may be empty. */
  public static IntervalWords decimals(Wording wording, String unit) {
    return new IntervalWords(wording, Step.DECIMALS, unit.strip());
  }

  /** Small differences of averages, such as those in a year. */
  public static IntervalWords hundredths(Wording wording, String unit) {
    return new IntervalWords(wording, Step.HUNDREDTHS, unit.strip());
  }

  /** A difference: "13 points higher", "no difference". */
  public String difference(double value) {
    if (value == 0) {
      return wording.say("words.no-difference");
    }
    return wording.say(value > 0 ? "words.higher" : "words.lower", "size", size(value));
  }

  /** An interval: "between 3 points lower and 9 higher". */
  public String between(Interval interval) {
    double low = interval.lower();
    double high = interval.upper();
    if (low < 0 && high > 0) {
      return wording.say("words.between-both", "lower", size(low), "higher", amount(high));
    }
    double near = low < 0 ? high : low;
    double far = low < 0 ? low : high;
    if (far == 0) {
      return wording.say("words.no-difference-either-way");
    }
    if (near == 0) {
      return wording.say("words.between-none", "far", difference(far));
    }
    return amount(near).equals(amount(far))
        ? wording.say("words.about", "size", difference(far))
        : wording.say("words.between", "near", amount(near), "far", difference(far));
  }

  /** How large a difference is, without its direction: "3 points". */
  public String size(double value) {
    String amount = amount(value);
    if (step == Step.POINTS) {
      boolean one = ReaderNumbers.points(value) <= 1;
      return wording.say(one ? "words.size-point" : "words.size-points", "amount", amount);
    }
    return unit.isEmpty() ? amount : wording.say("words.size", "amount", amount, "unit", unit);
  }

  /** How large it may be, of an interval to one side of no difference: "between 1 and 5". */
  public String sizes(Interval interval) {
    double near = Math.min(Math.abs(interval.lower()), Math.abs(interval.upper()));
    double far = Math.max(Math.abs(interval.lower()), Math.abs(interval.upper()));
    return amount(near).equals(amount(far))
        ? wording.say("words.about", "size", amount(far))
        : wording.say("words.between", "near", amount(near), "far", amount(far));
  }

  private String amount(double value) {
    double size = Math.abs(value);
    return switch (step) {
      case POINTS -> amount(Long.toString(ReaderNumbers.points(size)), "0", "1");
      case DECIMALS -> amount(ReaderNumbers.decimal(size), "0.0", "0.1");
      case HUNDREDTHS -> amount(ReaderNumbers.hundredths(size), "0.00", "0.01");
    };
  }

  private String amount(String rounded, String none, String least) {
    return rounded.equals(none) ? wording.say("words.less-than", "amount", least) : rounded;
  }
}
