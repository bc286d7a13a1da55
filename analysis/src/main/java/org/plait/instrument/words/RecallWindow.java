package org.plait.instrument.words;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a question looks back, read from its wording: "in the last 12 months", "over the past
 * year". A year is twelve months and a fortnight two weeks; weeks are never turned into months.
 *
 * @param number how many
 * @param unit of what: {@code day}, {@code week} or {@code month}
 */
public record RecallWindow(int number, String unit) {

  private static final List<String> NUMBERS =
      List.of(
          "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve");

  private static final Pattern WINDOW =
      Pattern.compile(
          "\\b(?:last|past|previous|preceding)\\s+(?:(\\d{1,3}|"
              + String.join("|", NUMBERS)
              + ")[\\s-]+)?(day|week|fortnight|month|year)s?\\b",
          Pattern.CASE_INSENSITIVE);

  /**
   * The first window that a wording names.
   *
   * @param wording the wording
   * @return the window, or empty when it names none
   */
  public static Optional<RecallWindow> of(String wording) {
    Matcher window = WINDOW.matcher(wording);
    if (!window.find()) {
      return Optional.empty();
    }
    int number = number(window.group(1));
    return Optional.of(
        switch (window.group(2).toLowerCase(Locale.ROOT)) {
          case "year" -> new RecallWindow(number * 12, "month");
          case "fortnight" -> new RecallWindow(number * 2, "week");
          case "day" -> new RecallWindow(number, "day");
          case "week" -> new RecallWindow(number, "week");
          default -> new RecallWindow(number, "month");
        });
  }

  private static int number(@org.jspecify.annotations.Nullable String word) {
    if (word == null) {
      return 1;
    }
    int named = NUMBERS.indexOf(word.toLowerCase(Locale.ROOT));
    return named < 0 ? Integer.parseInt(word) : named + 1;
  }

  /**
   * The window for readers.
   *
   * @return such as {@code 12 months}
   */
  public String words() {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}
