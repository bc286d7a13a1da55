package org.plait.instrument;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of numbers.
 *
 * @param lower the lower end
 * @param lowerIncluded whether the lower end belongs to it
 * @param upper the upper end, possibly infinite
 * @param upperIncluded whether the upper end belongs to it
 */
public record Range(double lower, boolean lowerIncluded, double upper, boolean upperIncluded) {

  private static final String NUMBER = "-?[0-9]+(?:\\.[0-9]+)?";
  private static final Pattern INTERVAL =
      Pattern.compile("([\\[(])\\s*(" + NUMBER + ")?\\s*,\\s*(" + NUMBER + ")?\\s*([])])");
  private static final Pattern SINGLE = Pattern.compile(NUMBER);

  /**
   * Reads a range, such as {@code "(0, 7.5]"}, {@code "[37.5, )"} or {@code "0"}.
   *
   * @param text what is written
   * @return the range; empty where it is none, or holds no number
   */
  public static Optional<Range> parse(String text) {
    if (SINGLE.matcher(text).matches()) {
      double number = Double.parseDouble(text);
      return Optional.of(closed(number, number));
    }
    Matcher interval = INTERVAL.matcher(text);
    if (!interval.matches()) {
      return Optional.empty();
    }
    double lower = end(interval.group(2), Double.NEGATIVE_INFINITY);
    double upper = end(interval.group(3), Double.POSITIVE_INFINITY);
    Range range =
        new Range(lower, interval.group(1).equals("["), upper, interval.group(4).equals("]"));
    return lower < upper || lower == upper && range.contains(lower)
        ? Optional.of(range)
        : Optional.empty();
  }

  private static double end(String text, double open) {
    return text == null ? open : Double.parseDouble(text);
  }

  /**
   * A range with both ends.
   *
   * @param lower the lower end
   * @param upper the upper end
   * @return the closed range
   */
  public static Range closed(double lower, double upper) {
    return new Range(lower, true, upper, true);
  }

  /**
   * Whether a number lies in the range.
   *
   * @param value the number
   * @return true when it does
   */
  public boolean contains(double value) {
    return (lowerIncluded ? value >= lower : value > lower)
        && (upperIncluded ? value <= upper : value < upper);
  }
}
