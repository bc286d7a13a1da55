package org.plait.report.chart;

import java.util.ArrayList;
import java.util.List;

/** Breaks a label into lines; nothing is cut. */
public final class Wrap {
  /** Fits a screen of 320 pixels at the size of a label. */
  public static final int LABEL = 42;

  /** The height of a line. */
  public static final int LINE = 20;

  /** A longer label does not fit beside a bar on a narrow screen. */
  private static final int BESIDE = 10;

  private Wrap() {}

  /** Whether a label stands above its bar instead of beside it. */
  public static boolean isWide(String label) {
    return length(label) > BESIDE;
  }

  /** Writes a label above its bar when it is too wide, and says how much height that took. */
  public static int wide(Drawing drawing, String label, int y) {
    if (!isWide(label)) {
      return 0;
    }
    drawing.text(0, y + 17, Anchor.START, 13, Palette.INK, label);
    return LINE;
  }

  /** Lines of at most so many characters; a longer word is broken. */
  public static List<String> lines(String text, int most) {
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
