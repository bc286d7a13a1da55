package org.plait.report.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.plait.report.sheet.ReviewWorkbook;

/** The workbook that reviewers get. */
class ReviewWorkbookTest {
  private static final GivenReview GIVEN = new GivenReview();

  @Test
  void everyFindingTableAndFigureHasARow() {
    List<ReviewItem> items = GivenReview.ITEMS;
    assertThat(items).extracting(ReviewItem::kind).contains(ReviewItem.Kind.values());
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < items.size(); i++) {
      ReviewItem item = items.get(i);
      assertThat(List.of(text(i, 0), text(i, 1), text(i, 2), text(i, 3)))
          .containsExactly(item.id(), item.name(), item.words().strip(), item.section());
      assertThat(ids.add(item.id())).as(item.id()).isTrue();
    }
  }

  @Test
  void onlyTheColumnsToFillInCanBeChanged() {
    GIVEN.workbook().sheetIterator().forEachRemaining(s -> assertThat(s.getProtect()).isTrue());
    XSSFRow row = GIVEN.row(0);
    for (int i = 0; i < ReviewColumns.ALL.size(); i++) {
      XSSFCell cell = row.getCell(i);
      boolean toFill = ReviewColumns.TO_FILL.contains(ReviewColumns.ALL.get(i));
      assertThat(cell.getCellStyle().getLocked()).isEqualTo(!toFill);
      assertThat(cell.toString().isEmpty()).isEqualTo(toFill);
    }
  }

  @Test
  void theActionIsChosenFromAList() {
    assertThat(GIVEN.sheet().getDataValidations())
        .singleElement()
        .satisfies(
            list -> {
              assertThat(list.getValidationConstraint().getExplicitListValues())
                  .containsExactly("changed", "explained", "no change needed");
              assertThat(list.getRegions().getCellRangeAddresses()[0].formatAsString())
                  .isEqualTo(
                      "G"
                          + (GIVEN.row(0).getRowNum() + 1)
                          + ":G"
                          + (GIVEN.sheet().getLastRowNum() + 1));
            });
  }

  @Test
  void itKeepsTheRulesForAccessibleSpreadsheets() {
    assertThat(GIVEN.workbook().getNumberOfSheets()).isEqualTo(2);
    assertThat(GIVEN.workbook().getActiveSheetIndex()).isZero();
    for (int i = 0; i < 2; i++) {
      XSSFSheet sheet = GIVEN.workbook().getSheetAt(i);
      assertThat(sheet.getTables()).hasSize(1);
      assertThat(sheet.getMergedRegions()).isEmpty();
      assertThat(sheet.getRow(1).getCell(0).getStringCellValue())
          .startsWith("This sheet has one table");
      for (int row = 0; row <= sheet.getLastRowNum(); row++) {
        assertThat(sheet.getRow(row).getCell(0).toString()).isNotEmpty();
      }
    }
  }

  @Test
  void theSameReportGivesTheSameBytes() {
    assertThat(bytes()).isEqualTo(bytes());
  }

  private static byte[] bytes() {
    return ReviewWorkbook.of(
        GivenReview.DOCUMENT, GivenReview.ITEMS, GivenReview.REPORT.study().date());
  }

  private static String text(int item, int column) {
    return GIVEN.row(item).getCell(column).getStringCellValue();
  }
}
