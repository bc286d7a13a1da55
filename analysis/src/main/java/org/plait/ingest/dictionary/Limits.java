package org.plait.ingest.dictionary;

import java.util.regex.Pattern;

/**
 * The numbers that a dictionary allows, both ends included, as it writes them.
 *
 * @param lower the smallest; empty for none
 * @param upper the largest; empty for none
 * @param other what else it says of them; empty for nothing
 */
record Limits(String lower, String upper, String other) {

  /** Any number. */
  static final Limits NONE = new Limits("", "", "");

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  /** Both ends are numbers, in order, and nothing else is said. */
  boolean range() {
    return other.isEmpty()
        && NUMBER.matcher(lower).matches()
        && NUMBER.matcher(upper).matches()
        && Double.parseDouble(lower) <= Double.parseDouble(upper);
  }

  boolean none() {
    return lower.isEmpty() && upper.isEmpty() && other.isEmpty();
  }

  /** What can't be written as a range, in words. */
  String words() {
    return (lower.isEmpty() ? "" : "from " + lower + " ")
        + (upper.isEmpty() ? "" : "to " + upper + " ")
        + other;
  }
}
