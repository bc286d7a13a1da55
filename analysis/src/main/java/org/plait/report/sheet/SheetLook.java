package org.plait.report.sheet;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.plait.report.words.Shown;

/** How cells look: Arial, dark on white, numbers as readers of the page see them. */
final class SheetLook {
  private static final String FONT = "Arial";
  private static final int BODY = 12;
  private static final int TITLE = 16;
  private static final byte[] BLUE = {0x12, 0x43, 0x6D};

  private final XSSFWorkbook workbook;
  private final XSSFFont body;
  private final Map<String, XSSFCellStyle> numbers = new HashMap<>();
  final XSSFCellStyle title;
  final XSSFCellStyle text;
  final XSSFCellStyle wrapped;
  final XSSFCellStyle beside;
  final XSSFCellStyle aside;
  final XSSFCellStyle head;
  final XSSFCellStyle headBeside;
  final XSSFCellStyle headOfNumbers;
  final XSSFCellStyle link;
  final XSSFCellStyle toFill;

  SheetLook(XSSFWorkbook workbook) {
    this.workbook = workbook;
    body = workbook.getFontAt(0);
    body.setFontName(FONT);
    body.setFontHeightInPoints((short) BODY);
    title = words(font(TITLE, true));
    text = words(body);
    wrapped = wrapped(words(body));
    beside = wrapped(words(body));
    beside.setAlignment(HorizontalAlignment.LEFT);
    beside.setIndention((short) 1);
    aside = wrapped(words(body));
    aside.setAlignment(HorizontalAlignment.RIGHT);
    head = wrapped(words(font(BODY, true)));
    headBeside = wrapped(words(font(BODY, true)));
    headBeside.setAlignment(HorizontalAlignment.LEFT);
    headBeside.setIndention((short) 1);
    headOfNumbers = wrapped(words(font(BODY, true)));
    headOfNumbers.setAlignment(HorizontalAlignment.RIGHT);
    XSSFFont underlined = font(BODY, false);
    underlined.setUnderline(FontUnderline.SINGLE);
    underlined.setColor(new XSSFColor(BLUE, new DefaultIndexedColorMap()));
    link = words(underlined);
    toFill = toFill();
  }

  /** How a number is shown. */
  XSSFCellStyle number(Shown shown) {
    return numbers.computeIfAbsent(code(shown), this::number);
  }

  private XSSFCellStyle number(String code) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(body);
    style.setDataFormat(workbook.createDataFormat().getFormat(code));
    style.setAlignment(HorizontalAlignment.RIGHT);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }

  /** The format that makes a spreadsheet show what readers of the page see. */
  private static String code(Shown shown) {
    if (shown.beyond()) {
      return quoted(shown.words());
    }
    String unit = shown.unit().isEmpty() ? "" : quoted(shown.unit());
    return switch (shown.form()) {
      case COUNT -> "#,##0" + unit;
      case PERCENT, WHOLE_PERCENT -> (shown.fine() ? "0.0%" : "0%") + unit;
      case SIZE_IN_POINTS, PAIRS -> "0" + unit;
      case DECIMAL, SIZE -> "0.0" + unit;
      case HUNDREDTHS -> "0.00" + unit;
      case P_VALUE -> "0.000" + unit;
      case POINTS -> signed("0", unit);
      case SIGNED_DECIMAL -> signed("0.0", unit);
      case SIGNED_HUNDREDTHS -> signed("0.00", unit);
    };
  }

  private static String signed(String digits, String unit) {
    return "+" + digits + unit + ";-" + digits + unit + ";" + digits + unit;
  }

  private static String quoted(String words) {
    return "\"" + words.replace("\"", "'") + "\"";
  }

  /** A cell that people fill in: as text, so that nothing they type becomes a formula or a date. */
  private XSSFCellStyle toFill() {
    XSSFCellStyle style = wrapped(workbook.createCellStyle());
    style.setFont(body);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setDataFormat(workbook.createDataFormat().getFormat("@"));
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    style.setLocked(false);
    return style;
  }

  private XSSFFont font(int points, boolean bold) {
    XSSFFont font = workbook.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints((short) points);
    font.setBold(bold);
    return font;
  }

  /** Words are never read as a formula. */
  private XSSFCellStyle words(XSSFFont font) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setQuotePrefixed(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }

  private static XSSFCellStyle wrapped(XSSFCellStyle style) {
    style.setWrapText(true);
    return style;
  }
}
