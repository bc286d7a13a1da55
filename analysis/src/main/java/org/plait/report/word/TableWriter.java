package org.plait.report.word;

import java.util.List;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Table;
import org.plait.report.words.CellLine;

/** Writes tables that can be edited; their heading row comes again on every page. */
final class TableWriter {
  /** A table of so many rows stays on one page. */
  private static final int SHORT = 12;

  /** A row with a longer cell may need more than a page. */
  private static final int LONG = 800;

  private final Pen pen;
  private final Xml out;
  private final CaptionLists captions;
  private final Outline outline;

  TableWriter(Pen pen, CaptionLists captions, Outline outline) {
    this.outline = outline;
    this.pen = pen;
    this.out = pen.out();
    this.captions = captions;
  }

  /** Writes a table with its caption above and its notes beneath. */
  void write(Table table) {
    captions.of(table.label()).write(pen, table.caption());
    List<Integer> widths = ColumnWidths.of(table, Page.TEXT_WIDTH);
    out.open("w:tbl");
    properties(table);
    out.open("w:tblGrid");
    widths.forEach(w -> out.empty("w:gridCol", "w:w", Integer.toString(w)));
    out.close();
    head(table.head(), widths);
    int rows = table.groups().stream().mapToInt(g -> g.rows().size()).sum();
    int left = rows;
    boolean[] beside = new boolean[widths.size()];
    for (int c = 1; c < beside.length; c++) {
      beside[c] = ColumnWidths.beside(table, c, widths.get(c));
    }
    for (Table.Group group : table.groups()) {
      if (!group.heading().isEmpty()) {
        groupHeading(group.heading(), widths.size());
      }
      for (Table.Row row : group.rows()) {
        left--;
        row(row, widths, beside, left > 0 && rows <= SHORT);
      }
    }
    out.close();
    table.notes().forEach(note -> pen.paragraph(Style.TABLE_NOTE, note));
  }

  private void properties(Table table) {
    out.open("w:tblPr").empty("w:tblStyle", "w:val", pen.id(Style.TABLE));
    out.empty("w:tblW", "w:w", Integer.toString(Page.TEXT_WIDTH), "w:type", "dxa");
    out.empty("w:tblLayout", "w:type", "fixed");
    out.empty(
        "w:tblLook",
        "w:val",
        "04A0",
        "w:firstRow",
        "1",
        "w:lastRow",
        "0",
        "w:firstColumn",
        "1",
        "w:lastColumn",
        "0",
        "w:noHBand",
        "0",
        "w:noVBand",
        "1");
    out.empty("w:tblCaption", "w:val", table.caption()).close();
  }

  private void head(List<String> head, List<Integer> widths) {
    out.open("w:tr").open("w:trPr").empty("w:cantSplit").empty("w:tblHeader").close();
    for (int c = 0; c < head.size(); c++) {
      cell(widths.get(c), 1);
      pen.leading(Style.TABLE_TEXT, head.get(c));
      out.close();
    }
    out.close();
  }

  private void groupHeading(String heading, int columns) {
    out.open("w:tr").open("w:trPr").empty("w:cantSplit").close();
    cell(Page.TEXT_WIDTH, columns);
    pen.begin(Style.TABLE_TEXT, true);
    out.open("w:r").open("w:rPr").empty("w:b").close();
    out.element("w:t", heading, "xml:space", "preserve").close();
    pen.end();
    out.close().close();
  }

  private void row(Table.Row row, List<Integer> widths, boolean[] beside, boolean keep) {
    out.open("w:tr");
    if (length(row) <= LONG) {
      out.open("w:trPr").empty("w:cantSplit").close();
    }
    cell(widths.get(0), 1);
    text(Style.TABLE_TEXT, row.name(), keep);
    out.close();
    for (int c = 0; c < row.cells().size(); c++) {
      Cell cell = row.cells().get(c);
      cell(widths.get(c + 1), 1);
      lines(cell, beside[c + 1] && !cell.lines().isEmpty(), keep);
      out.close();
    }
    out.close();
  }

  /** The lines of a cell, the second beside the first where there is room. */
  private void lines(Cell cell, boolean beside, boolean keep) {
    pen.begin(Style.TABLE_TEXT, keep);
    words(cell.top());
    if (beside) {
      pen.run(Style.TABLE_BESIDE, ColumnWidths.GAP + cell.lines().get(0).words());
    }
    pen.end();
    cell.lines().stream()
        .skip(beside ? 1 : 0)
        .forEach(line -> line(Style.TABLE_BENEATH, line, keep));
  }

  /** The letters of the longest cell. */
  private static int length(Table.Row row) {
    return row.cells().stream()
        .mapToInt(cell -> cell.text().length() + String.join("", cell.beneath()).length())
        .reduce(row.name().length(), Math::max);
  }

  private void line(Style style, CellLine line, boolean keep) {
    pen.begin(style, keep);
    words(line);
    pen.end();
  }

  private void words(CellLine line) {
    outline
        .at(line.target())
        .ifPresentOrElse(
            entry -> pen.link(line.words(), entry.bookmark()), () -> pen.run(line.words()));
  }

  private void text(Style style, String text, boolean keep) {
    pen.begin(style, keep);
    pen.run(text);
    pen.end();
  }

  private void cell(int width, int columns) {
    out.open("w:tc").open("w:tcPr");
    out.empty("w:tcW", "w:w", Integer.toString(width), "w:type", "dxa");
    if (columns > 1) {
      out.empty("w:gridSpan", "w:val", Integer.toString(columns));
    }
    out.close();
  }
}
