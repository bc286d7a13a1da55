package org.plait.integration.quotation;

/** A comment as it is quoted: one line, not too long. */
final class Shortened {

  /** Longer comments are cut at a word, in code points. */
  static final int LONGEST = 300;

  /** What stands where a comment was cut. */
  static final String CUT = " […]";

  private Shortened() {}

  /** One line, cut after a word where it is too long, never within a mask. */
  static String of(String text) {
    String line = text.strip().replaceAll("[\\s\\p{Z}]+", " ");
    if (line.codePointCount(0, line.length()) <= LONGEST) {
      return line;
    }
    int end = line.lastIndexOf(' ', line.offsetByCodePoints(0, LONGEST));
    if (end <= 0) {
      end = line.offsetByCodePoints(0, LONGEST);
    }
    int open = line.lastIndexOf('[', end - 1);
    if (open > 0 && line.indexOf(']', open) >= end) {
      end = open;
    }
    return line.substring(0, end).replaceAll("[\\s,;:–-]+$", "") + CUT;
  }
}
