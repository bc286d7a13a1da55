package org.plait.report.word;

import java.util.ArrayList;
import java.util.List;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Table;

/**
 * Divides the width of a page among the columns of a table, as a browser does: each column gets its
 * longest word, and the rest goes to those with more to say.
 */
final class ColumnWidths {
  /** Room at both sides of a cell, in twentieths of a point. */
  private static final double MARGIN = 130;

  /** A column needs no more than this in a line. */
  private static final double ENOUGH = 4_000;

  private static final double NARROW = 52;
  private static final double USUAL = 96;
  private static final double CAPITAL = 122;
  private static final double WIDE = 158;
  private static final double BOLD = 1.1;

  private ColumnWidths() {}

  /** Widths that add up to a whole. */
  static List<Integer> of(Table table, int whole) {
    int columns = table.head().size();
    double[] least = new double[columns];
    double[] wish = new double[columns];
    for (int c = 0; c < columns; c++) {
      widen(least, wish, c, table.head().get(c), BOLD, false);
    }
    for (Table.Group group : table.groups()) {
      for (Table.Row row : group.rows()) {
        widen(least, wish, 0, row.name(), 1, false);
        for (int c = 1; c < columns; c++) {
          Cell cell = row.cells().get(c - 1);
          widen(least, wish, c, cell.text(), 1, cell.number());
          for (String line : cell.beneath()) {
            widen(least, wish, c, line, 1, false);
          }
        }
      }
    }
    return divided(least, wish, whole);
  }

  private static void widen(
      double[] least, double[] wish, int c, String text, double weight, boolean together) {
    double line = Math.min(width(text) * weight, ENOUGH) + MARGIN;
    double longest = 0;
    for (String word : text.split("\\s+")) {
      longest = Math.max(longest, width(word) * weight);
    }
    wish[c] = Math.max(wish[c], line);
    least[c] = Math.max(least[c], together ? line : Math.min(longest + MARGIN, line));
  }

  /** About how wide text of a table is, in twentieths of a point: 8.5 points of an Arial. */
  private static double width(String text) {
    return text.chars().mapToDouble(ColumnWidths::width).sum();
  }

  private static double width(int c) {
    if ("ijltfI.,:;|!'()[]/- ".indexOf(c) >= 0) {
      return NARROW;
    }
    if ("mwMW%@".indexOf(c) >= 0) {
      return WIDE;
    }
    return c >= 'A' && c <= 'Z' ? CAPITAL : USUAL;
  }

  private static List<Integer> divided(double[] least, double[] wish, int whole) {
    double leastSum = sum(least);
    double wishSum = sum(wish);
    List<Integer> widths = new ArrayList<>();
    int left = whole;
    for (int c = 0; c < least.length; c++) {
      double share =
          leastSum >= whole || wishSum <= leastSum
              ? least[c] / leastSum * whole
              : wishSum <= whole
                  ? wish[c] / wishSum * whole
                  : least[c] + (wish[c] - least[c]) / (wishSum - leastSum) * (whole - leastSum);
      int width = c == least.length - 1 ? left : (int) Math.round(share);
      widths.add(width);
      left -= width;
    }
    return List.copyOf(widths);
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
