package org.plait.report.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.plait.report.ReviewAction;
import org.plait.report.document.Document;
import org.plait.report.review.ReviewColumns;
import org.plait.report.review.ReviewItem;
import org.plait.study.wording.Wording;

/** The two sheets of a review workbook: how to review, and what to fill in. */
final class ReviewSheets {
  static final String HOW_TO = "How to review";

  private static final String NOTHING = "[z]";

  /** Widths in signs; ids are for programs and may be cut on the screen. */
  private static final Map<String, Integer> WIDTHS =
      Map.of(
          ReviewColumns.ID, 14,
          ReviewColumns.REVIEWER, 16,
          ReviewColumns.COMMENT, 44,
          ReviewColumns.ACTION, 20,
          ReviewColumns.ANSWER, 44);

  private final XSSFWorkbook workbook;
  private final SheetLook look;
  private final Wording wording;

  ReviewSheets(XSSFWorkbook workbook, SheetLook look, Wording wording) {
    this.workbook = workbook;
    this.look = look;
    this.wording = wording;
  }

  void howTo(Document document) {
    XSSFSheet sheet = workbook.createSheet(HOW_TO);
    SheetRows rows = new SheetRows(sheet, look, wording);
    rows.line(wording.say("sheet.review-how-to", "title", document.title()), look.title);
    rows.line(wording.say("sheet.review-columns-about"), look.text);
    document.notice().ifPresent(notice -> rows.line(notice, look.text));
    rows.line(wording.say("sheet.date", "date", document.date()), look.text);
    rows.line(wording.say("sheet.review-rows", "sheet", ReviewColumns.SHEET), look.text);
    rows.line(wording.say("sheet.review-write"), look.text);
    rows.line(wording.say("sheet.review-send"), look.text);
    rows.link(wording.say("sheet.review-go"), ReviewColumns.SHEET);
    rows.head(
        List.of(wording.say("sheet.review-column"), wording.say("sheet.review-what-for")),
        i -> false);
    columns()
        .forEach(
            (column, what) -> {
              rows.row();
              rows.words(0, column);
              rows.words(1, what);
            });
    rows.table("columns", columns().size() + 1, 2);
    lock(sheet);
  }

  /** What each column to fill in is for. */
  private Map<String, String> columns() {
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put(ReviewColumns.REVIEWER, wording.say("sheet.review-reviewer"));
    columns.put(ReviewColumns.COMMENT, wording.say("sheet.review-comment"));
    columns.put(ReviewColumns.ACTION, wording.say("sheet.review-action"));
    columns.put(ReviewColumns.ANSWER, wording.say("sheet.review-answer"));
    return columns;
  }

  void review(List<ReviewItem> items) {
    XSSFSheet sheet = workbook.createSheet(ReviewColumns.SHEET);
    SheetRows rows = new SheetRows(sheet, look, wording);
    rows.line(wording.say("sheet.review"), look.title);
    rows.line(wording.say("sheet.review-about"), look.text);
    rows.link(wording.say("sheet.review-back"), HOW_TO);
    rows.head(ReviewColumns.ALL, i -> false);
    int head = sheet.getLastRowNum();
    items.forEach(item -> row(rows, item));
    if (items.isEmpty()) {
      row(rows, new ReviewItem("", ReviewItem.Kind.TABLE, NOTHING, NOTHING, NOTHING));
    }
    WIDTHS.forEach((column, signs) -> rows.wide(ReviewColumns.ALL.indexOf(column), signs));
    rows.table("review", Math.max(1, items.size()) + 1, ReviewColumns.ALL.size());
    actions(sheet, head + 1, sheet.getLastRowNum());
    sheet.createFreezePane(0, head + 1);
    sheet.setRepeatingRows(new CellRangeAddress(head, head, -1, -1));
    lock(sheet);
  }

  private void row(SheetRows rows, ReviewItem item) {
    rows.row();
    rows.code(0, item.id());
    rows.words(1, item.name());
    rows.words(2, item.words());
    rows.words(3, item.section());
    for (int i = 4; i < ReviewColumns.ALL.size(); i++) {
      rows.toFill(i);
    }
  }

  private void actions(XSSFSheet sheet, int first, int last) {
    int column = ReviewColumns.ALL.indexOf(ReviewColumns.ACTION);
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidation list =
        helper.createValidation(
            helper.createExplicitListConstraint(ReviewAction.choices().toArray(String[]::new)),
            new CellRangeAddressList(first, last, column, column));
    list.setSuppressDropDownArrow(true);
    list.setShowErrorBox(true);
    list.createErrorBox(ReviewColumns.ACTION, wording.say("sheet.review-choose"));
    sheet.addValidationData(list);
  }

  /** What is locked stays readable and can be made wider. */
  private static void lock(XSSFSheet sheet) {
    sheet.enableLocking();
    sheet.lockFormatColumns(false);
    sheet.lockFormatRows(false);
  }
}
