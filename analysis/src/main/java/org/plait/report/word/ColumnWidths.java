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
  /** About the width of a letter of a table's text, in twentieths of a point. */
  private static final double LETTER = 92;

  private static final double MARGIN = 130;

  /** A column needs no more than this many letters in a line. */
  private static final int ENOUGH = 44;

  private ColumnWidths() {}

  /** Widths that add up to a whole. */
  static List<Integer> of(Table table, int whole) {
    int columns = table.head().size();
    double[] least = new double[columns];
    double[] wish = new double[columns];
    for (int c = 0; c < columns; c++) {
      widen(least, wish, c, table.head().get(c), false);
    }
    for (Table.Group group : table.groups()) {
      for (Table.Row row : group.rows()) {
        widen(least, wish, 0, row.name(), false);
        for (int c = 1; c < columns; c++) {
          Cell cell = row.cells().get(c - 1);
          widen(least, wish, c, cell.text(), cell.number());
          for (String line : cell.beneath()) {
            widen(least, wish, c, line, false);
          }
        }
      }
    }
    return divided(least, wish, whole);
  }

  private static void widen(double[] least, double[] wish, int c, String text, boolean together) {
    int longest = 0;
    for (String word : text.split("\\s+")) {
      longest = Math.max(longest, word.length());
    }
    int line = Math.min(text.length(), ENOUGH);
    wish[c] = Math.max(wish[c], line * LETTER + MARGIN);
    least[c] = Math.max(least[c], (together ? line : Math.min(longest, line)) * LETTER + MARGIN);
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
