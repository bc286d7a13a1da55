package org.plait.report;

import java.util.ArrayList;
import java.util.List;

/** Breaks a label into lines; nothing is cut. */
final class Wrap {
  /** Fits a screen of 320 pixels at the size of a label. */
  static final int LABEL = 42;

  private Wrap() {}

  /** Lines of at most so many characters; a longer word is broken. */
  static List<String> lines(String text, int most) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+")) {
      String rest = word;
      if (!line.isEmpty() && length(line) + 1 + length(rest) > most) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (length(rest) > most) {
        int end = rest.offsetByCodePoints(0, most);
        lines.add(rest.substring(0, end));
        rest = rest.substring(end);
      }
      line.append(line.isEmpty() ? "" : " ").append(rest);
    }
    lines.add(line.toString());
    return List.copyOf(lines);
  }

  private static int length(CharSequence text) {
    return Character.codePointCount(text, 0, text.length());
  }
}
