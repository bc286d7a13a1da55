package org.plait.report.review;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.plait.report.Report;
import org.plait.report.SampleReport;
import org.plait.report.document.Document;
import org.plait.report.file.SampleDocument;
import org.plait.report.sheet.ReviewWorkbook;

/** The review workbook of the sample report, as reviewers and the team fill it in. */
final class GivenReview {
  static final Report REPORT = SampleReport.report();
  static final Document DOCUMENT = SampleDocument.of(REPORT);
  static final List<ReviewItem> ITEMS = ReviewItems.of(REPORT.wording(), DOCUMENT);

  private final XSSFWorkbook workbook;
  private final XSSFSheet sheet;

  GivenReview() {
    this(ReviewWorkbook.of(DOCUMENT, ITEMS, REPORT.study().date()));
  }

  private GivenReview(byte[] bytes) {
    try {
      workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
      sheet = workbook.getSheet(ReviewColumns.SHEET);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  XSSFWorkbook workbook() {
    return workbook;
  }

  XSSFSheet sheet() {
    return sheet;
  }

  /** The row of an item, the first being 0. */
  XSSFRow row(int item) {
    return sheet.getRow(sheet.getLastRowNum() - ITEMS.size() + 1 + item);
  }

  /** Fills in a row as Ann does: her name, a comment, an action and an answer. */
  GivenReview fill(int item, String comment, String action, String answer) {
    String[] filled = {"Ann Example", comment, action, answer};
    for (int i = 0; i < filled.length; i++) {
      row(item).getCell(ReviewColumns.ALL.size() - filled.length + i).setCellValue(filled[i]);
    }
    return this;
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      workbook.write(bytes);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }
}
