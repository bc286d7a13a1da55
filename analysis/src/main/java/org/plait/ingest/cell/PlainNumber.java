package org.plait.ingest.cell;

/** Numbers as exports should write them: digits, one point, a sign; nothing else. */
public final class PlainNumber {
  /** No answer is larger, and of larger ones no variance could be computed. */
  private static final double LARGEST = 1e50;

  private PlainNumber() {}

  /** The number, or NaN when the text is none: a decimal comma or a power of ten is refused. */
  public static double parse(String text) {
    int digits = 0;
    int points = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c == '.') {
        points++;
      } else if (i > 0 || c != '-' && c != '+') {
        return Double.NaN;
      }
    }
    double number = digits > 0 && points <= 1 ? Double.parseDouble(text) : Double.NaN;
    return Math.abs(number) <= LARGEST ? number : Double.NaN;
  }
}
