package org.plait.report.word;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.plait.report.chart.TextWidth;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Table;

/**
 * Divides the width of a page among the columns of a table so that its rows are low: each column
 * gets its longest word, a number stays in one line, no column gets more than its longest line, and
 * in between a column is the wider the more lines its cells would need.
 *
 * <p>Where a cell of length l in a column of width w needs l/w lines, the sum of their cubes over
 * all rows, which tall cells rule, is least for widths in proportion to the fourth root of the sum
 * of the cubes of l.
 */
final class ColumnWidths {
  /** Room at both sides of a cell, in twentieths of a point. */
  private static final double MARGIN = 150;

  /** Size of the text of a table and of what stands beneath it in a cell, in points. */
  private static final double SIZE = 8.5;

  private static final double BENEATH = 7.5;

  /** What keeps a number from what stands beside it. */
  static final String GAP = "  ";

  /** Widths are whole numbers; a cell's margins have that much to spare. */
  private static final double ROUNDING = 20;

  /** What the names of rows and other words keep, if they need it, in twentieths of a point. */
  private static final double WORDS = 2_800;

  private static final int POWER = 3;
  private static final int HALVINGS = 50;
  private static final int LATIN = 0x180;
  private static final double[] LETTERS = letters(false);
  private static final double[] BOLD_LETTERS = letters(true);

  private final double[] least;
  private final double[] most;
  private final double[] cubes;
  private final double[] besides;

  private ColumnWidths(int columns) {
    least = new double[columns];
    most = new double[columns];
    cubes = new double[columns];
    besides = new double[columns];
  }

  /** Widths that add up to a whole, in twentieths of a point. */
  static List<Integer> of(Table table, int whole) {
    ColumnWidths widths = new ColumnWidths(table.head().size());
    for (int c = 0; c < table.head().size(); c++) {
      widths.add(c, table.head().get(c), BOLD_LETTERS, SIZE, false);
    }
    for (Table.Group group : table.groups()) {
      for (Table.Row row : group.rows()) {
        widths.add(0, row.name(), LETTERS, SIZE, false);
        for (int c = 1; c < table.head().size(); c++) {
          Cell cell = row.cells().get(c - 1);
          widths.besides[c] = Math.max(widths.besides[c], besides(cell).orElse(0));
          widths.add(c, cell.text(), LETTERS, SIZE, cell.number());
          for (String line : cell.beneath()) {
            widths.add(c, line, LETTERS, BENEATH, false);
          }
        }
      }
    }
    widths.widen(whole);
    return widths.divided(whole);
  }

  /** Whether what stands beneath the numbers of a column fits beside all of them. */
  static boolean beside(Table table, int column, int width) {
    return table.groups().stream()
        .flatMap(group -> group.rows().stream())
        .map(row -> besides(row.cells().get(column - 1)))
        .allMatch(length -> length.orElse(0) <= width + ROUNDING);
  }

  /** Gives columns, as long as there is room, what they need to have it beside their numbers. */
  private void widen(int whole) {
    double left = whole - DoubleStream.of(least).sum() - kept();
    for (int c = 1; c < least.length; c++) {
      double more = besides[c] - least[c];
      if (more > 0 && more <= left) {
        least[c] = besides[c];
        most[c] = Math.max(most[c], besides[c]);
        left -= more;
      }
    }
  }

  /** How wide a number is with what stands beneath it; empty where it is to stay beneath. */
  private static OptionalDouble besides(Cell cell) {
    if (!cell.number() || cell.quotes() || cell.lines().isEmpty()) {
      return OptionalDouble.empty();
    }
    double top = width(cell.text(), LETTERS, SIZE);
    return OptionalDouble.of(top + width(GAP + cell.beneath().get(0), LETTERS, BENEATH) + MARGIN);
  }

  /** What columns of words keep beyond their longest word, if they need it. */
  private double kept() {
    return IntStream.range(0, least.length)
        .filter(c -> besides[c] == 0)
        .mapToDouble(c -> Math.max(0, Math.min(most[c], WORDS) - least[c]))
        .sum();
  }

  private void add(int c, String text, double[] letters, double size, boolean together) {
    double length = width(text, letters, size);
    double longest = 0;
    for (String word : text.split("\\s+")) {
      longest = Math.max(longest, width(word, letters, size));
    }
    most[c] = Math.max(most[c], length + MARGIN);
    least[c] = Math.max(least[c], (together ? length : longest) + MARGIN);
    cubes[c] += Math.pow(length, POWER);
  }

  private List<Integer> divided(int whole) {
    double[] share = shares(whole);
    double sum = DoubleStream.of(share).sum();
    List<Integer> widths = new ArrayList<>();
    int left = whole;
    for (int c = 0; c < share.length; c++) {
      int width =
          c == share.length - 1 ? left : (int) Math.round(Math.max(share[c], 1) / sum * whole);
      widths.add(width);
      left -= width;
    }
    return List.copyOf(widths);
  }

  private double[] shares(int whole) {
    if (DoubleStream.of(least).sum() >= whole) {
      return least;
    }
    if (DoubleStream.of(most).sum() <= whole) {
      return most;
    }
    double low = 0;
    double high = 1;
    while (sum(high) < whole) {
      high *= 2;
    }
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      low = sum(middle) < whole ? middle : low;
      high = sum(middle) < whole ? high : middle;
    }
    return at(high);
  }

  private double sum(double factor) {
    return DoubleStream.of(at(factor)).sum();
  }

  private double[] at(double factor) {
    return IntStream.range(0, least.length)
        .mapToDouble(
            c ->
                Math.min(
                    most[c], Math.max(least[c], factor * Math.pow(cubes[c], 1.0 / (POWER + 1)))))
        .toArray();
  }

  /** How wide a line of text is, in twentieths of a point. */
  private static double width(String text, double[] letters, double size) {
    return text.chars().mapToDouble(c -> letters[c < LATIN ? c : 'm']).sum() * size * 20;
  }

  /** The widths of letters of one point; of those outside Latin, that of a wide letter. */
  private static double[] letters(boolean bold) {
    return IntStream.range(0, LATIN)
        .mapToDouble(c -> TextWidth.of(Character.toString(c), 100, bold) / 100)
        .toArray();
  }
}
