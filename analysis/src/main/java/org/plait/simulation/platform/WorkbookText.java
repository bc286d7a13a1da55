package org.plait.simulation.platform;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.plait.ingest.workbook.Timeless;

/** An Excel workbook with one sheet, as platforms write it: numbers and dates as such. */
public final class WorkbookText {

  private static final LocalDate MADE = LocalDate.of(1980, 2, 1);

  /** Excel's numbers of the formats for a day, and for a day with a time. */
  private static final short DAY = 14;

  private static final short TIME = 22;

  private final Sheet sheet;
  private final CellStyle day;
  private final CellStyle time;

  private WorkbookText(XSSFWorkbook workbook, String name) {
    this.sheet = workbook.createSheet(name);
    this.day = workbook.createCellStyle();
    this.time = workbook.createCellStyle();
    day.setDataFormat(DAY);
    time.setDataFormat(TIME);
  }

  /**
   * The bytes of a workbook, the same on every machine.
   *
   * @param name the name of its sheet
   * @param headers the rows above, all texts
   * @param rows the rows below
   * @return the file
   */
  public static byte[] bytes(String name, List<List<String>> headers, List<List<String>> rows) {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      WorkbookText text = new WorkbookText(workbook, name);
      headers.forEach(row -> text.row(row, true));
      rows.forEach(row -> text.row(row, false));
      return Timeless.store(workbook, name, MADE);
    } catch (IOException e) {
      throw new IllegalStateException("closing what is in memory can't fail", e);
    }
  }

  private void row(List<String> cells, boolean header) {
    Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        fill(row.createCell(i), cells.get(i), header);
      }
    }
  }

  private void fill(Cell cell, String text, boolean header) {
    if (!header && CellShape.NUMBER.fits(text)) {
      cell.setCellValue(Double.parseDouble(text));
    } else if (!header && CellShape.DAY.fits(text)) {
      cell.setCellValue(LocalDate.parse(text));
      cell.setCellStyle(day);
    } else if (!header && CellShape.TIME.fits(text)) {
      cell.setCellValue(LocalDateTime.parse(text));
      cell.setCellStyle(time);
    } else {
      cell.setCellValue(text);
    }
  }
}
