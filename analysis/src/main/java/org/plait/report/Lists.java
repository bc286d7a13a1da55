package org.plait.report;

import java.util.List;

/** Joins words into a list of a sentence. */
final class Lists {
  private Lists() {}

  /** "a", "a and b", "a, b and c". */
  static String joined(List<String> words) {
    int last = words.size() - 1;
    return last <= 0
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }
}
