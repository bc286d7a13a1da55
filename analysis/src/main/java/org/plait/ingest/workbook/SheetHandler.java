package org.plait.ingest.workbook;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.plait.ingest.labelled.CellText;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Takes the XML of a sheet and hands over its rows as texts. */
final class SheetHandler extends DefaultHandler {

  /** The widest sheet that Excel has. */
  private static final int COLUMNS = 16_384;

  /** From here on Excel has lost digits. */
  private static final double DIGITS_LOST = 1e15;

  private static final double SECONDS = 86_400;

  private final ReadOnlySharedStringsTable strings;
  private final StylesTable styles;
  private final boolean from1904;
  private final WorkbookFile.RowTaker taker;
  private final List<String> cells = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private String type = "";
  private int style = -1;
  private int column = -1;
  private int row;
  private boolean inValue;
  private int phonetic;

  SheetHandler(
      ReadOnlySharedStringsTable strings,
      StylesTable styles,
      boolean from1904,
      WorkbookFile.RowTaker taker) {
    this.strings = strings;
    this.styles = styles;
    this.from1904 = from1904;
    this.taker = taker;
  }

  /** Ends the reading where no more rows are wanted. */
  static final class Enough extends SAXException {
    private static final long serialVersionUID = 1;
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes)
      throws SAXException {
    switch (local) {
      case "row" -> {
        String number = attributes.getValue("r");
        row = number == null ? row + 1 : Integer.parseInt(number);
        cells.clear();
        column = -1;
      }
      case "c" -> {
        String place = attributes.getValue("r");
        column = place == null ? column + 1 : column(place);
        type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
        style = attributes.getValue("s") == null ? -1 : Integer.parseInt(attributes.getValue("s"));
        text.setLength(0);
      }
      case "rPh" -> phonetic++;
      case "v", "t" -> inValue = phonetic == 0;
      default -> inValue = false;
    }
  }

  private static int column(String place) throws SAXException {
    int column = 0;
    for (int i = 0; i < place.length() && Character.isLetter(place.charAt(i)); i++) {
      column = column * 26 + place.charAt(i) - 'A' + 1;
    }
    if (column < 1 || column > COLUMNS) {
      throw new SAXException("column " + place);
    }
    return column - 1;
  }

  @Override
  public void characters(char[] chars, int start, int length) {
    if (inValue) {
      text.append(chars, start, length);
    }
  }

  @Override
  public void endElement(String uri, String local, String name) throws SAXException {
    switch (local) {
      case "rPh" -> phonetic--;
      case "v", "t" -> inValue = false;
      case "c" -> {
        while (cells.size() <= column) {
          cells.add("");
        }
        cells.set(column, value());
      }
      case "row" -> {
        if (!taker.row(row, cells.toArray(String[]::new))) {
          throw new Enough();
        }
      }
      default -> inValue = false;
    }
  }

  private String value() {
    String raw = text.toString();
    return switch (type) {
      case "s" -> raw.isEmpty() ? "" : strings.getItemAt(Integer.parseInt(raw)).getString();
      case "b" -> raw.equals("1") ? "TRUE" : raw.isEmpty() ? "" : "FALSE";
      case "n" -> raw.isEmpty() ? "" : number(Double.parseDouble(raw));
      default -> raw;
    };
  }

  private String number(double number) {
    if (Math.abs(number) >= DIGITS_LOST) {
      return Double.toString(number).replace("E", "E+");
    }
    return isDate() ? date(number) : CellText.number(number);
  }

  private boolean isDate() {
    if (style < 0 || style >= styles.getNumCellStyles()) {
      return false;
    }
    XSSFCellStyle cell = styles.getStyleAt(style);
    return DateUtil.isADateFormat(cell.getDataFormat(), cell.getDataFormatString());
  }

  private String date(double number) {
    if (!DateUtil.isValidExcelDate(number)) {
      return CellText.number(number);
    }
    double day = Math.floor(number);
    double epochDay = DateUtil.getLocalDateTime(day, from1904).toLocalDate().toEpochDay();
    return number == day
        ? CellText.date(epochDay)
        : CellText.dateTime(epochDay * SECONDS + Math.rint((number - day) * SECONDS));
  }
}
