package org.plait.report.chart;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;

/**
 * How wide text is, measured in the font that travels with Plait, whose letters are as wide as
 * those of the fonts that pages name.
 */
public final class TextWidth {
  /** The narrowest chart, in pixels: a screen of 320 less the margins of the page. */
  public static final double NARROWEST = 288;

  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
  private static final Font REGULAR = Typeface.REGULAR.font();
  private static final Font BOLD = Typeface.BOLD.font();

  /** The height of a line of a label. */
  static final int LINE = 20;

  private TextWidth() {}

  /** Writes a label above its mark, as many lines as it takes, and says how high they are. */
  static int above(Drawing drawing, String label, int y) {
    List<String> lines = lines(label, 100, 13, false);
    for (int i = 0; i < lines.size(); i++) {
      drawing.text(0, y + 17 + i * (double) LINE, Anchor.START, 13, Palette.INK, lines.get(i));
    }
    return lines.size() * LINE;
  }

  /** How wide a line of text of a size is, in pixels. */
  public static double of(String text, double size, boolean bold) {
    Font font = (bold ? BOLD : REGULAR).deriveFont((float) size);
    return font.getStringBounds(Svg.allowed(text), CONTEXT).getWidth();
  }

  /** How much of the narrowest chart a line of text takes, in percent. */
  public static double share(String text, double size, boolean bold) {
    return of(text, size, bold) / NARROWEST * 100;
  }

  /**
   * Breaks text into lines that fit on the narrowest chart; nothing is cut, a longer word is
   * broken.
   *
   * @param text the text
   * @param room how much of the width there is, in percent
   * @param size its size in pixels
   * @param bold whether it is bold
   */
  public static List<String> lines(String text, double room, double size, boolean bold) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.strip().split("\\s+")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (share(longer, size, bold) <= room) {
        line = longer;
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line);
      }
      line = word;
      while (share(line, size, bold) > room && line.codePointCount(0, line.length()) > 1) {
        int end = fitting(line, room, size, bold);
        lines.add(line.substring(0, end));
        line = line.substring(end);
      }
    }
    lines.add(line);
    return List.copyOf(lines);
  }

  /** Where a word must be broken so that its beginning fits. */
  private static int fitting(String word, double room, double size, boolean bold) {
    int end = word.offsetByCodePoints(0, 1);
    while (end < word.length()) {
      int next = word.offsetByCodePoints(end, 1);
      if (share(word.substring(0, next), size, bold) > room) {
        return end;
      }
      end = next;
    }
    return end;
  }
}
