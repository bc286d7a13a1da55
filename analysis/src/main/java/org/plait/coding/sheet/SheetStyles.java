package org.plait.coding.sheet;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How cells look: themes in bands of two colours, cells to fill in white, the rest locked. */
final class SheetStyles {

  private static final int RULE = 0xC8CDD4;
  private static final int[] HEAD = {0xD5E3F0, 0xE9E4D4};
  private static final int[] ANSWER = {0xF4F8FC, 0xFBF9F2};
  private static final short UPRIGHT = 90;

  private final XSSFWorkbook workbook;
  final XSSFCellStyle title;
  final XSSFCellStyle note;
  final XSSFCellStyle plain;
  final XSSFCellStyle strong;
  final XSSFCellStyle head;
  final XSSFCellStyle text;
  final XSSFCellStyle small;
  final XSSFCellStyle count;
  final XSSFCellStyle sentiment;

  SheetStyles(XSSFWorkbook workbook) {
    this.workbook = workbook;
    title = style(14, true);
    note = wrapped(style(10, false));
    plain = wrapped(style(10, false));
    strong = wrapped(style(10, true));
    head = ruled(filled(wrapped(style(10, true)), HEAD[0]));
    text = ruled(wrapped(style(10, false)));
    text.setQuotePrefixed(true);
    small = ruled(wrapped(style(8, false)));
    count = ruled(wrapped(style(8, false)));
    count.setAlignment(HorizontalAlignment.CENTER);
    sentiment = answer(0);
  }

  /** The head of a theme. */
  XSSFCellStyle theme(int band) {
    XSSFCellStyle style = ruled(filled(wrapped(style(8, true)), HEAD[band]));
    style.setAlignment(HorizontalAlignment.CENTER);
    return style;
  }

  /** The label of a code, written upwards. */
  XSSFCellStyle label(int band) {
    XSSFCellStyle style = ruled(filled(style(9, false), HEAD[band]));
    style.setRotation(UPRIGHT);
    style.setAlignment(HorizontalAlignment.CENTER);
    style.setVerticalAlignment(VerticalAlignment.BOTTOM);
    return style;
  }

  /** The id of a code. */
  XSSFCellStyle code(int band) {
    XSSFCellStyle style = ruled(filled(wrapped(style(9, true)), HEAD[band]));
    style.setAlignment(HorizontalAlignment.CENTER);
    style.setVerticalAlignment(VerticalAlignment.BOTTOM);
    return style;
  }

  /** A cell to fill in. */
  XSSFCellStyle answer(int band) {
    XSSFCellStyle style = ruled(filled(style(11, true), ANSWER[band]));
    style.setAlignment(HorizontalAlignment.CENTER);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setLocked(false);
    return style;
  }

  private XSSFCellStyle style(int points, boolean bold) {
    XSSFFont font = workbook.createFont();
    font.setFontName("Calibri");
    font.setFontHeightInPoints((short) points);
    font.setBold(bold);
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setLocked(true);
    return style;
  }

  private static XSSFCellStyle wrapped(XSSFCellStyle style) {
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }

  private static XSSFCellStyle filled(XSSFCellStyle style, int colour) {
    style.setFillForegroundColor(colour(colour));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    return style;
  }

  private static XSSFCellStyle ruled(XSSFCellStyle style) {
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    style.setBottomBorderColor(colour(RULE));
    style.setRightBorderColor(colour(RULE));
    return style;
  }

  private static XSSFColor colour(int rgb) {
    byte[] bytes = {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
    return new XSSFColor(bytes, new DefaultIndexedColorMap());
  }
}
