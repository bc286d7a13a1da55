package org.plait.simulation.platform;

import java.util.List;

/** LimeSurvey's VV text: fields between tabs, with what would break a line written in braces. */
public final class VvText {

  private VvText() {}

  /**
   * A line.
   *
   * @param out where it is added
   * @param cells its cells
   */
  public static void line(StringBuilder out, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        out.append('\t');
      }
      out.append(cell(cells.get(i)));
    }
    out.append('\n');
  }

  /** The brace goes first, since every other replacement brings braces of its own. */
  private static String cell(String text) {
    String safe =
        text.replace("{", "{lbrace}")
            .replace("\n", "{newline}")
            .replace("\r", "{cr}")
            .replace("\t", "{tab}");
    return safe.startsWith("\"") ? "{quote}" + safe.substring(1) : safe;
  }
}
