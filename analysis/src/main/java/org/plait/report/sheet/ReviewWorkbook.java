package org.plait.report.sheet;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.plait.ingest.workbook.Timeless;
import org.plait.report.document.Document;
import org.plait.report.review.ReviewItem;
import org.plait.study.wording.Wording;

/**
 * The workbook in which reviewers comment on a report: a sheet that says how, and one with a row
 * for each key finding, table and figure. Only the columns to fill in can be changed.
 */
public final class ReviewWorkbook {
  private ReviewWorkbook() {}

  /**
   * Writes the workbook. The same report gives the same bytes.
   *
   * @param document the report
   * @param items what can be commented on
   * @param date the report's date
   * @return the workbook's bytes
   */
  public static byte[] of(Document document, List<ReviewItem> items, LocalDate date) {
    Wording wording = document.wording();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      SheetLook look = new SheetLook(workbook);
      ReviewSheets sheets = new ReviewSheets(workbook, look, wording);
      sheets.howTo(document);
      sheets.review(items);
      workbook.setActiveSheet(0);
      workbook.setSelectedTab(0);
      return Timeless.pack(
          workbook, wording.say("sheet.review-title", "title", document.title()), date);
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory can't fail", e);
    }
  }
}
