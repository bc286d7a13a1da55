package org.plait.coding.sheet;

import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;

/** What stands in cells, whatever the program that saved them made of it. */
public final class Cells {

  private Cells() {}

  /**
   * The text of a cell without spaces around it.
   *
   * @param row its row; empty where the sheet has none
   * @param column its column, from 0
   * @return the text; empty when there is none, a question mark where it calculates
   */
  public static String text(Optional<XSSFRow> row, int column) {
    return row.flatMap(r -> Optional.ofNullable(r.getCell(column))).map(Cells::text).orElse("");
  }

  /**
   * Whether a cell calculates.
   *
   * @param row its row
   * @param column its column, from 0
   * @return true for a formula
   */
  public static boolean formula(XSSFRow row, int column) {
    return Optional.ofNullable(row.getCell(column))
        .filter(cell -> cell.getCellType() == CellType.FORMULA)
        .isPresent();
  }

  private static String text(XSSFCell cell) {
    return switch (cell.getCellType()) {
      case STRING -> cell.getStringCellValue().strip();
      case NUMERIC -> number(cell.getNumericCellValue());
      case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
      case ERROR, FORMULA -> "?";
      case BLANK, _NONE -> "";
    };
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
