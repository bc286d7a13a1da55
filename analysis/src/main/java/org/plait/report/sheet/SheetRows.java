package org.plait.report.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.jspecify.annotations.Nullable;
import org.plait.coding.sheet.CellText;
import org.plait.report.words.Shown;
import org.plait.study.wording.Wording;

/** Fills a sheet from its top, row after row, without leaving one out. */
final class SheetRows {
  private static final int WIDEST = 60;
  private static final int NARROWEST = 11;

  /** Heights in points. */
  private static final float LINE = 15.5f;

  private static final float TITLE = 22;

  private final XSSFSheet sheet;
  private final SheetLook look;
  private final Wording wording;
  private final Map<Integer, Integer> set = new HashMap<>();

  /** The words of each row by column: asking cells for what they were given takes long. */
  private final List<Map<Integer, String>> written = new ArrayList<>();

  private @Nullable XSSFRow last;
  private int next;

  SheetRows(XSSFSheet sheet, SheetLook look, Wording wording) {
    this.sheet = sheet;
    this.look = look;
    this.wording = wording;
    sheet.setActiveCell(new CellAddress(0, 0));
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.getPrintSetup().setFitHeight((short) 0);
  }

  /** A row with one cell of words. */
  void line(String words, XSSFCellStyle style) {
    XSSFRow row = begin();
    row.setHeightInPoints(style == look.title ? TITLE : LINE + 2);
    words(row.createCell(0), words, style);
  }

  /** A row that leads to another sheet. */
  void link(String words, String sheetName) {
    XSSFRow row = begin();
    row.setHeightInPoints(LINE + 2);
    link(row.createCell(0), words, sheetName);
  }

  /** The head of a table. */
  void head(List<String> headings, IntPredicate numbers) {
    begin();
    for (int i = 0; i < headings.size(); i++) {
      boolean number = numbers.test(i);
      XSSFCellStyle beside = i > 0 ? look.headBeside : look.head;
      words(last(i), headings.get(i), number ? look.headOfNumbers : beside);
    }
  }

  /** Begins a row of a table. */
  void row() {
    begin();
  }

  private XSSFRow begin() {
    written.add(new HashMap<>());
    last = sheet.createRow(next++);
    return last;
  }

  /** Words in the row begun last. */
  void words(int column, String words) {
    words(last(column), words, column > 0 ? look.beside : look.wrapped);
  }

  /** A sign in place of a number in the row begun last. */
  void sign(int column, String sign) {
    words(last(column), sign, look.aside);
  }

  /** An empty cell in the row begun last, for people to fill in. */
  void toFill(int column) {
    last(column).setCellStyle(look.toFill);
  }

  /** Words on one line that may be longer than the column is wide. */
  void code(int column, String words) {
    words(last(column), words, look.text);
  }

  /** How wide a column is, in signs, whatever stands in it. */
  void wide(int column, int signs) {
    set.put(column, signs);
  }

  /** A number in the row begun last. */
  void number(int column, Shown shown) {
    XSSFCell cell = last(column);
    cell.setCellValue(shown.stored().doubleValue());
    cell.setCellStyle(look.number(shown));
  }

  /** A link in the row begun last. */
  void link(int column, String words, String sheetName) {
    link(last(column), words, sheetName);
  }

  /** Makes the last rows, whose head is the first of them, a table with a name. */
  void table(String name, int rows, int columns) {
    CellReference from = new CellReference(next - rows, 0);
    CellReference to = new CellReference(next - 1, columns - 1);
    XSSFTable table = sheet.createTable(new AreaReference(from, to, SpreadsheetVersion.EXCEL2007));
    table.setName(name);
    table.setDisplayName(name);
    table.getCTTable().addNewTableStyleInfo().setName("TableStyleLight1");
    table.getCTTable().getTableStyleInfo().setShowRowStripes(true);
    widths(next - rows, columns);
    int[] wide = IntStream.range(0, columns).map(i -> sheet.getColumnWidth(i) / 256).toArray();
    for (int row = next - rows; row < next; row++) {
      height(row, columns, wide);
    }
  }

  /** Spreadsheets do not fit rows to wrapped words that they did not write themselves. */
  private void height(int row, int columns, int[] wide) {
    int lines = 1;
    for (int column = 0; column < columns; column++) {
      String words = written.get(row).get(column);
      if (words != null) {
        lines = Math.max(lines, lines(words, wide[column]));
      }
    }
    sheet.getRow(row).setHeightInPoints(lines * LINE + 2);
  }

  private static int lines(String words, int width) {
    int lines = 1;
    int used = 0;
    for (String word : words.split(" ")) {
      if (used > 0 && used + 1 + word.length() > width - 1) {
        lines++;
        used = 0;
      }
      used += word.length() + 1;
    }
    return lines;
  }

  private void widths(int first, int columns) {
    for (int column = 0; column < columns; column++) {
      int widest = longestWord(written.get(first).getOrDefault(column, ""));
      for (int row = first + 1; row < next; row++) {
        String words = written.get(row).get(column);
        widest = Math.max(widest, words == null ? NARROWEST : words.length());
      }
      int fitting = Math.max(NARROWEST, Math.min(widest + 2, WIDEST));
      sheet.setColumnWidth(column, set.getOrDefault(column, fitting) * 256);
    }
  }

  private static int longestWord(String heading) {
    int longest = 0;
    for (String word : heading.split(" ")) {
      longest = Math.max(longest, word.length() + word.length() / 5);
    }
    return longest;
  }

  private XSSFCell last(int column) {
    return Objects.requireNonNull(last).createCell(column);
  }

  private void link(XSSFCell cell, String words, String sheetName) {
    words(cell, words, look.link);
    XSSFHyperlink link =
        sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress("'" + sheetName + "'!A1");
    link.setTooltip(wording.say("sheet.go-to", "sheet", sheetName));
    cell.setHyperlink(link);
  }

  private void words(XSSFCell cell, String words, XSSFCellStyle style) {
    String clean = CellText.of(words);
    written.get(written.size() - 1).put(cell.getColumnIndex(), clean);
    cell.setCellValue(CellText.stored(clean));
    cell.setCellStyle(style);
  }
}
