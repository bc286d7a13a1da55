package org.plait.ingest.workbook;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook of text cells and nothing else, for programs to read. */
public final class PlainWorkbook {

  /** The same for everybody, as the same sheets must give the same bytes. */
  private static final LocalDate MADE = LocalDate.of(2000, 1, 1);

  private PlainWorkbook() {}

  /**
   * Packs sheets.
   *
   * @param title what the workbook says it is
   * @param sheets the rows of each sheet by name, in order; empty cells are left out
   * @return the bytes of the .xlsx file, the same for the same sheets
   */
  public static byte[] of(String title, Map<String, List<List<String>>> sheets) {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      sheets.forEach((name, rows) -> fill(workbook.createSheet(name), rows));
      return Timeless.pack(workbook, title, MADE);
    } catch (IOException e) {
      throw new IllegalStateException("closing what is in memory can't fail", e);
    }
  }

  private static void fill(Sheet sheet, List<List<String>> rows) {
    for (int r = 0; r < rows.size(); r++) {
      Row row = sheet.createRow(r);
      for (int c = 0; c < rows.get(r).size(); c++) {
        if (!rows.get(r).get(c).isEmpty()) {
          row.createCell(c).setCellValue(rows.get(r).get(c));
        }
      }
    }
  }
}
