package org.plait.coding.sheet;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.plait.coding.Code;

/** The sheets people read: the codebook, and the rules. */
final class ExplainingSheets {

  private static final int LINE_POINTS = 14;

  private static final String CODEBOOK =
      "The sheet “Codebook” says what each theme means, what belongs to it and what belongs"
          + " elsewhere.";
  private static final String NOTHING =
      "Where the comment says something and no theme fits, put the x under “Nothing applies”.%s";
  private static final String SENTIMENT =
      "Sentiment: -1 for a complaint or a need, 1 for praise, 0 for neither or both. Leave it empty"
          + " where you can't tell.";
  private static final String CELLS =
      "Only the cells to fill in can be changed. Do not edit comments or copy, add or delete rows;"
          + " filtering is fine.";
  private static final String TIMES =
      "“Times” says how many people wrote the same words. You read them once.";
  private static final String SAVE =
      "Save the file as an Excel workbook (.xlsx) under its own name, and give it back to whoever"
          + " gave it to you.";
  private static final String PRIVATE =
      "The sheet holds what people wrote. Names were masked as far as a program can; it is private"
          + " all the same. Do not pass it on, and delete it when you have given it back.";

  private static final List<String> CODING =
      List.of(
          "Read the comment, then put an x under every theme it speaks of: choose it from the list"
              + " in the cell, or type it.",
          CODEBOOK
              + " Where it leaves you in doubt, note the question for the team; do not make a rule"
              + " of your own.",
          NOTHING,
          SENTIMENT,
          "A row without any x counts as not read yet. You can stop at any row and go on later.",
          "Work alone. Do not talk about comments with other coders before everybody has finished:"
              + " how far you agree is measured.",
          "Some comments are read by several people. You can't see which ones, and need not know.",
          CELLS,
          TIMES,
          SAVE,
          PRIVATE);

  private static final List<String> SETTLING =
      List.of(
          "These are the comments on which coders differ; what each said stands beside the comment."
              + " Talk it over, then put an x under every theme you agree on, whoever named it.",
          CODEBOOK + " Where it let you differ, note what to make clearer in its next version.",
          NOTHING,
          SENTIMENT,
          "A row without any x is not settled yet. You can stop at any row and go on later.",
          CELLS,
          TIMES,
          SAVE,
          PRIVATE);

  private final SheetStyles styles;
  private final SheetHead head;

  ExplainingSheets(SheetStyles styles, SheetHead head) {
    this.styles = styles;
    this.head = head;
  }

  void codebook(XSSFSheet sheet) {
    List<String> names =
        List.of("Code", "Theme", "Definition", "Belongs to it", "Belongs elsewhere", "Examples");
    int[] widths = {7, 26, 46, 36, 36, 60};
    XSSFRow top = sheet.createRow(0);
    for (int i = 0; i < widths.length; i++) {
      sheet.setColumnWidth(i, widths[i] * 256);
      cell(top, i, names.get(i), styles.head);
    }
    int number = 1;
    for (Code code : head.codebook().inUse()) {
      XSSFCellStyle style = code.topLevel() ? styles.strong : styles.plain;
      List<String> cells =
          List.of(
              code.id(),
              code.label() + (code.status() == Code.Status.PROPOSED ? " (proposed)" : ""),
              code.definition(),
              code.include(),
              code.exclude(),
              String.join("\n", code.examples()));
      XSSFRow row = sheet.createRow(number++);
      long lines = 1;
      for (int i = 0; i < widths.length; i++) {
        cell(row, i, cells.get(i), style);
        lines = Math.max(lines, lines(cells.get(i), widths[i]));
      }
      row.setHeightInPoints(LINE_POINTS * lines + 4f);
    }
    sheet.createFreezePane(2, 1);
    finish(sheet);
  }

  void readMe(XSSFSheet sheet, int comments) {
    sheet.setColumnWidth(0, 26 * 256);
    sheet.setColumnWidth(1, 90 * 256);
    cell(sheet.createRow(0), 0, "How to fill in this sheet", styles.title);
    List<String> rules = head.settling() ? SETTLING : CODING;
    int number = 2;
    for (int i = 0; i < rules.size(); i++) {
      XSSFRow row = sheet.createRow(number++);
      String rule = rules.get(i).replace("%s", special());
      cell(row, 0, "Rule " + (i + 1), styles.strong);
      cell(row, 1, rule, styles.plain);
      row.setHeightInPoints(LINE_POINTS * lines(rule, 90) + 4f);
    }
    number++;
    fact(sheet, number++, SheetNames.STUDY, head.study());
    fact(sheet, number++, SheetNames.CODER, head.coder());
    fact(sheet, number++, SheetNames.COMMENTS_NUMBER, Integer.toString(comments));
    fact(sheet, number++, SheetNames.BOOK, head.codebook().id());
    fact(sheet, number++, SheetNames.VERSION, head.codebook().version());
    fact(sheet, number, SheetNames.LAYOUT, SheetNames.LAYOUT_NOW);
    finish(sheet);
  }

  /** What codes that are no themes are for, where the codebook has such codes. */
  private String special() {
    String nothing = ids(Code.Kind.NO_CONTENT);
    String flags = ids(Code.Kind.FLAG);
    return (nothing.isEmpty() ? "" : " Where it says nothing at all: under " + nothing + ".")
        + (flags.isEmpty() ? "" : " Where somebody has to deal with it: under " + flags + ", too.");
  }

  private String ids(Code.Kind kind) {
    return head.columns().stream()
        .filter(code -> code.kind() == kind)
        .map(Code::id)
        .collect(Collectors.joining(" or "));
  }

  private void fact(XSSFSheet sheet, int number, String name, String value) {
    XSSFRow row = sheet.createRow(number);
    cell(row, 0, name, styles.strong);
    cell(row, 1, value, styles.plain);
  }

  private static void finish(XSSFSheet sheet) {
    sheet.enableLocking();
    sheet.lockFormatColumns(false);
    sheet.lockFormatRows(false);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.getPrintSetup().setFitHeight((short) 0);
  }

  private static long lines(String text, int width) {
    return text.lines().mapToLong(line -> 1 + line.length() * 7L / (8L * width)).sum();
  }

  private static void cell(XSSFRow row, int column, String text, XSSFCellStyle style) {
    XSSFCell cell = row.createCell(column);
    cell.setCellValue(CellText.stored(CellText.of(text)));
    cell.setCellStyle(style);
  }
}
