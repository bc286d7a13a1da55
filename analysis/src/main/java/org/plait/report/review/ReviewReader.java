package org.plait.report.review;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.plait.ingest.workbook.SafePackage;
import org.plait.report.Review;
import org.plait.study.finding.Findings;
import org.plait.study.finding.Loaded;
import org.plait.study.finding.Place;
import org.plait.study.wording.Wording;

/** Reads a review workbook that came back. Rows may have been sorted; who wrote is not read. */
public final class ReviewReader {
  private static final String AS_SAVED =
      "Give the .xlsx file as the reviewer saved it, made from a copy of report/review.xlsx.";

  private final Wording wording;
  private final String file;
  private final Findings findings = new Findings();

  private ReviewReader(Wording wording, String file) {
    this.wording = wording;
    this.file = file;
  }

  /**
   * Reads a workbook.
   *
   * @param wording the sentences of the report
   * @param file its name
   * @param bytes what it holds
   * @return what was said, unless it can't be read as a review; and every finding
   */
  public static Loaded<Review> read(Wording wording, String file, byte[] bytes) {
    ReviewReader reader = new ReviewReader(wording, file);
    Optional<Review> review =
        SafePackage.fault(bytes, SafePackage.Limits.SHEET)
            .map(reader::refused)
            .orElseGet(() -> reader.open(bytes));
    return reader.findings.loaded(review::orElseThrow);
  }

  private Optional<Review> refused(String found) {
    findings.error(
        "not-a-review",
        Place.of(file),
        "",
        "must be a review workbook, found " + found + ".",
        AS_SAVED);
    return Optional.empty();
  }

  private Optional<Review> open(byte[] bytes) {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      Optional<XSSFSheet> sheet = Optional.ofNullable(workbook.getSheet(ReviewColumns.SHEET));
      Optional<ReviewColumns> columns = sheet.flatMap(ReviewColumns::of);
      return columns.isPresent()
          ? Optional.of(new ReviewRows(wording, file, columns.get(), findings).read(sheet.get()))
          : refused("another workbook, or one whose heads were changed");
    } catch (IOException | RuntimeException e) {
      // The library throws exceptions of many kinds at a damaged workbook.
      return refused("a damaged workbook");
    }
  }
}
