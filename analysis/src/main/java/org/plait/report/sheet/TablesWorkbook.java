package org.plait.report.sheet;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.plait.ingest.workbook.Timeless;
import org.plait.report.document.Document;
import org.plait.study.wording.Wording;

/**
 * The tables of a report as an Excel workbook, built to the checklist for accessible spreadsheets:
 * cover, contents, notes, and one table a sheet, whose numbers are numbers. It holds no formula.
 */
public final class TablesWorkbook {
  private TablesWorkbook() {}

  /**
   * Writes the workbook. The same report gives the same bytes.
   *
   * @param document the report
   * @param date its date
   * @return the workbook's bytes
   */
  public static byte[] of(Document document, LocalDate date) {
    Wording wording = document.wording();
    List<ListedTable> tables = ListedTable.of(document);
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      SheetLook look = new SheetLook(workbook);
      FrontSheets front = new FrontSheets(document, look);
      front.cover(rows(workbook, wording, FrontSheets.COVER, look), tables.size());
      front.contents(rows(workbook, wording, FrontSheets.CONTENTS, look), tables);
      front.notes(rows(workbook, wording, FrontSheets.NOTES, look));
      for (ListedTable table : tables) {
        new TableSheet(table, rows(workbook, wording, table.sheet(), look), look, wording).write();
      }
      workbook.setActiveSheet(0);
      workbook.setSelectedTab(0);
      return Timeless.pack(
          workbook, wording.say("sheet.tables-title", "title", document.title()), date);
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory can't fail", e);
    }
  }

  private static SheetRows rows(
      XSSFWorkbook workbook, Wording wording, String name, SheetLook look) {
    return new SheetRows(workbook.createSheet(name), look, wording);
  }
}
