package org.plait.report.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.plait.report.chart.Anchor;
import org.plait.report.chart.Chart;
import org.plait.report.chart.Drawing;
import org.plait.report.chart.Palette;
import org.plait.report.chart.TextWidth;

/**
 * A table whose cells are darker the more there is; each says its number, so that no colour need be
 * told apart. Rows are named above their cells, which leaves these the whole of a narrow screen.
 */
public final class HeatChart {
  private static final int LINE = 18;
  private static final int CELL = 26;

  /**
   * One cell.
   *
   * @param share how dark it is, 0 to 1; empty where there is nothing to show
   * @param words what stands in it
   */
  public record Cell(OptionalDouble share, String words) {
    /** A cell with a colour. */
    public static Cell of(double share, String words) {
      return new Cell(OptionalDouble.of(share), words);
    }

    /** A cell without one. */
    public static Cell words(String words) {
      return new Cell(OptionalDouble.empty(), words);
    }
  }

  /**
   * One row.
   *
   * @param label what it is
   * @param cells a cell a column
   */
  public record Row(String label, List<Cell> cells) {
    /** Copies the cells. */
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * Everything that is drawn.
   *
   * @param least what the lightest colour means
   * @param most what the darkest colour means
   * @param columns the columns' labels
   * @param rows the rows
   */
  public record Content(String least, String most, List<String> columns, List<Row> rows) {
    /** Copies the lists. */
    public Content {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  private final Drawing drawing = new Drawing();
  private final Content content;
  private final double width;
  private int y;

  private HeatChart(Content content) {
    this.content = content;
    this.width = 100.0 / Math.max(1, content.columns().size());
  }

  /** Draws the table. */
  public static Chart of(String name, String title, Content content) {
    HeatChart chart = new HeatChart(content);
    chart.key();
    chart.heads();
    content.rows().forEach(chart::row);
    return new Chart(name, title, describe(content), chart.y, chart.drawing.marks());
  }

  private void key() {
    double step = 5;
    words(content.least(), 0);
    for (int i = 0; i < Palette.AMOUNTS.size(); i++) {
      drawing.bar(i * step, y + 3, step, 14, Palette.AMOUNTS.get(i));
    }
    y += LINE + 2;
    words(content.most(), 0);
    y += 6;
  }

  private void words(String words, double x) {
    for (String line : TextWidth.lines(words, 100 - x, 12, false)) {
      drawing.text(x, y + 13, Anchor.START, 12, Palette.INK, line);
      y += LINE;
    }
  }

  /** Labels stand above their columns where they fit, else letters that are named first. */
  private void heads() {
    List<String> columns = content.columns();
    boolean fit = columns.stream().allMatch(c -> TextWidth.share(c, 12, true) < width - 1);
    for (int i = 0; i < columns.size() && !fit; i++) {
      drawing.bold(0, y + 14, Anchor.START, 13, Palette.INK, letter(i));
      for (String line : TextWidth.lines(columns.get(i), 92, 13, false)) {
        drawing.text(8, y + 14, Anchor.START, 13, Palette.INK, line);
        y += LINE;
      }
    }
    y += 4;
    for (int i = 0; i < columns.size(); i++) {
      String head = fit ? columns.get(i) : letter(i);
      drawing.bold((i + 0.5) * width, y + 14, Anchor.MIDDLE, 12, Palette.INK, head);
    }
    y += LINE + 2;
  }

  /** A, B, ... Z, AA, AB and so on. */
  private static String letter(int index) {
    String last = String.valueOf((char) ('A' + index % 26));
    return index < 26 ? last : letter(index / 26 - 1) + last;
  }

  private void row(Row row) {
    for (String line : TextWidth.lines(row.label(), 100, 13, false)) {
      drawing.text(0, y + 14, Anchor.START, 13, Palette.INK, line);
      y += LINE;
    }
    y += 2;
    for (int i = 0; i < row.cells().size(); i++) {
      cell(row.cells().get(i), i * width);
    }
    y += CELL + 4;
  }

  private void cell(Cell cell, double x) {
    String ink = Palette.INK;
    if (cell.share().isPresent()) {
      String fill = Palette.amount(cell.share().getAsDouble());
      ink = Palette.textOn(fill);
      drawing.segment(x, y, width, CELL, fill);
    }
    double middle = x + width / 2;
    drawing.text(middle, y + CELL / 2.0 + 5, Anchor.MIDDLE, 12, ink, cell.words());
  }

  private static String describe(Content content) {
    List<String> said = new ArrayList<>();
    for (Row row : content.rows()) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < row.cells().size(); i++) {
        String words = row.cells().get(i).words();
        if (!words.isEmpty()) {
          cells.add(content.columns().get(i) + " " + words);
        }
      }
      if (!cells.isEmpty()) {
        said.add(row.label() + ": " + String.join(", ", cells) + ".");
      }
    }
    return String.join(" ", said);
  }
}
