package org.plait.coding.sheet;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.plait.coding.Code;

/** The sheet people fill in: a row a comment, a narrow column a code. */
final class CommentsSheet {

  private static final int THEME_ROW = 0;
  private static final int LABEL_ROW = 1;
  private static final int HEAD_ROW = 2;
  private static final int FIRST_ROW = 3;
  private static final int COMMENT_WIDTH = 55;
  private static final int SAID_WIDTH = 14;
  private static final int LINE_POINTS = 14;
  private static final int MOST_POINTS = 400;

  private final XSSFSheet sheet;
  private final SheetStyles styles;
  private final SheetHead head;
  private final List<Code> codes;
  private final List<Integer> bands;
  private final List<String> fixed;

  CommentsSheet(XSSFSheet sheet, SheetStyles styles, SheetHead head, List<String> coders) {
    this.sheet = sheet;
    this.styles = styles;
    this.head = head;
    this.codes = head.columns();
    this.bands = bands(codes);
    this.fixed =
        new ArrayList<>(
            List.of(
                SheetNames.ROW,
                SheetNames.WAVE,
                SheetNames.QUESTION,
                SheetNames.TIMES,
                SheetNames.COMMENT));
    coders.forEach(coder -> fixed.add(SheetNames.SAID + coder));
  }

  void write(List<SheetRow> rows) {
    widths();
    heads();
    answers(rows);
    lists(rows.size());
    sheet.createFreezePane(fixed.size(), FIRST_ROW);
    int last = Math.max(HEAD_ROW, HEAD_ROW + rows.size());
    sheet.setAutoFilter(new CellRangeAddress(HEAD_ROW, last, 0, nothing() + 1));
    sheet.enableLocking();
    sheet.lockAutoFilter(false);
    sheet.lockFormatColumns(false);
    sheet.lockFormatRows(false);
    print();
  }

  private int nothing() {
    return fixed.size() + codes.size();
  }

  private void widths() {
    int[] first = {13, 12, 20, 7, COMMENT_WIDTH};
    for (int i = 0; i < fixed.size(); i++) {
      width(i, i < first.length ? first[i] : SAID_WIDTH);
    }
    for (int i = 0; i < codes.size(); i++) {
      width(fixed.size() + i, 4);
    }
    width(nothing(), 10);
    width(nothing() + 1, 11);
  }

  private void width(int column, int signs) {
    sheet.setColumnWidth(column, signs * 256);
  }

  /** Labels are written upwards: the longest must fit. */
  private float labelPoints() {
    int longest = codes.stream().mapToInt(code -> code.label().length()).max().orElse(0);
    return Math.min(MOST_POINTS, Math.max(80, 10 + 5.6f * longest));
  }

  private void heads() {
    XSSFRow themes = sheet.createRow(THEME_ROW);
    XSSFRow labels = sheet.createRow(LABEL_ROW);
    XSSFRow names = sheet.createRow(HEAD_ROW);
    themes.setHeightInPoints(64);
    labels.setHeightInPoints(labelPoints());
    names.setHeightInPoints(30);
    cell(
        themes, 0, head.settling() ? "Where coders differ" : "Coder " + head.coder(), styles.title);
    cell(
        labels,
        0,
        (head.settling()
                ? "Put an x under every theme you agree on."
                : "Put an x under every theme the comment speaks of.")
            + " Where none fits, put it under “"
            + SheetNames.NOTHING
            + "”. The rules are on the sheet “"
            + SheetNames.READ_ME
            + "”, the themes on the sheet “"
            + SheetNames.CODEBOOK
            + "”.",
        styles.note);
    sheet.addMergedRegion(new CellRangeAddress(THEME_ROW, THEME_ROW, 0, fixed.size() - 1));
    sheet.addMergedRegion(new CellRangeAddress(LABEL_ROW, LABEL_ROW, 0, fixed.size() - 1));
    for (int i = 0; i < fixed.size(); i++) {
      cell(names, i, fixed.get(i), styles.head);
    }
    codeHeads(themes, labels, names);
    cell(names, nothing(), SheetNames.NOTHING, styles.head);
    cell(names, nothing() + 1, SheetNames.SENTIMENT, styles.head);
    cell(
        labels,
        nothing() + 1,
        "-1 complaint\nor need\n0 neither,\nor both\n1 praise",
        styles.small);
  }

  private void codeHeads(XSSFRow themes, XSSFRow labels, XSSFRow names) {
    XSSFCellStyle[] theme = {styles.theme(0), styles.theme(1)};
    XSSFCellStyle[] label = {styles.label(0), styles.label(1)};
    XSSFCellStyle[] name = {styles.code(0), styles.code(1)};
    int from = 0;
    while (from < codes.size()) {
      int to = from;
      String top = codes.get(from).top();
      int band = band(from);
      while (to < codes.size() && codes.get(to).top().equals(top)) {
        Code code = codes.get(to);
        cell(themes, fixed.size() + to, to == from ? theme(top) : "", theme[band]);
        cell(labels, fixed.size() + to, code.label(), label[band]);
        cell(names, fixed.size() + to, code.id(), name[band]);
        to++;
      }
      if (to - from > 1) {
        sheet.addMergedRegion(
            new CellRangeAddress(THEME_ROW, THEME_ROW, fixed.size() + from, fixed.size() + to - 1));
      }
      from = to;
    }
  }

  private String theme(String top) {
    return head.codebook().code(top).map(code -> code.id() + " " + code.label()).orElse(top);
  }

  /** Themes side by side have different colours. */
  private int band(int column) {
    return bands.get(column);
  }

  private static List<Integer> bands(List<Code> codes) {
    List<String> tops = codes.stream().map(Code::top).distinct().toList();
    return codes.stream().map(code -> tops.indexOf(code.top()) % 2).toList();
  }

  private void answers(List<SheetRow> rows) {
    XSSFCellStyle[] tick = {styles.answer(0), styles.answer(1)};
    for (int i = 0; i < rows.size(); i++) {
      SheetRow comment = rows.get(i);
      XSSFRow row = sheet.createRow(FIRST_ROW + i);
      row.setHeightInPoints(height(comment));
      cell(row, 0, comment.id(), styles.small);
      cell(row, 1, comment.when(), styles.small);
      cell(row, 2, comment.question(), styles.small);
      XSSFCell times = row.createCell(3);
      times.setCellValue(comment.times());
      times.setCellStyle(styles.count);
      cell(row, 4, CellText.of(comment.text()), styles.text);
      for (int said = 0; said < comment.said().size(); said++) {
        cell(row, 5 + said, comment.said().get(said), styles.small);
      }
      for (int code = 0; code < codes.size(); code++) {
        row.createCell(fixed.size() + code).setCellStyle(tick[band(code)]);
      }
      row.createCell(nothing()).setCellStyle(styles.sentiment);
      row.createCell(nothing() + 1).setCellStyle(styles.sentiment);
    }
  }

  private static float height(SheetRow row) {
    long lines =
        CellText.of(row.text()).lines().mapToLong(line -> 1 + line.length() / COMMENT_WIDTH).sum();
    long small = 1 + row.question().length() / 20;
    long said =
        row.said().stream().mapToLong(text -> 1 + text.length() / (SAID_WIDTH - 2)).max().orElse(1);
    return Math.min(MOST_POINTS, LINE_POINTS * (Math.max(Math.max(lines, small), said)) + 4);
  }

  private void lists(int rows) {
    if (rows == 0) {
      return;
    }
    int last = HEAD_ROW + rows;
    list(
        new String[] {SheetNames.TICK},
        new CellRangeAddressList(FIRST_ROW, last, fixed.size(), nothing()),
        "Choose x, or leave the cell empty.");
    list(
        new String[] {"-1", "0", "1"},
        new CellRangeAddressList(FIRST_ROW, last, nothing() + 1, nothing() + 1),
        "Choose -1 (complaint or need), 0 (neither, or both) or 1 (praise), or leave it empty.");
  }

  private void list(String[] choices, CellRangeAddressList cells, String rule) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidation list =
        helper.createValidation(helper.createExplicitListConstraint(choices), cells);
    list.setShowErrorBox(true);
    list.createErrorBox("This can't stand here", rule);
    sheet.addValidationData(list);
  }

  private void print() {
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setPaperSize(PrintSetup.A3_PAPERSIZE);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.setMargin(PageMargin.LEFT, 0.3);
    sheet.setMargin(PageMargin.RIGHT, 0.3);
    sheet.setRepeatingRows(new CellRangeAddress(THEME_ROW, HEAD_ROW, -1, -1));
    sheet.getFooter().setCenter("Page &P of &N");
  }

  private static void cell(XSSFRow row, int column, String text, XSSFCellStyle style) {
    XSSFCell cell = row.createCell(column);
    cell.setCellValue(CellText.stored(text));
    cell.setCellStyle(style);
  }
}
