package org.plait.report.sheet;

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

  private static final List<Map.Entry<String, String>> COLUMNS =
      List.of(
          Map.entry(
              ReviewColumns.REVIEWER,
              "Who comments, so that the team can ask. It is never read and never stands in the"
                  + " report."),
          Map.entry(
              ReviewColumns.COMMENT,
              "What you want to say about the finding, table or figure of the row. Name nobody:"
                  + " once the team has answered, the report shows it."),
          Map.entry(
              ReviewColumns.ACTION,
              "For the team: changed, explained, or no change needed. Empty while it is open."),
          Map.entry(
              ReviewColumns.ANSWER, "For the team: what was done, or why nothing was, in words."));

  private final XSSFWorkbook workbook;
  private final SheetLook look;

  ReviewSheets(XSSFWorkbook workbook, SheetLook look) {
    this.workbook = workbook;
    this.look = look;
  }

  void howTo(Document document) {
    XSSFSheet sheet = workbook.createSheet(HOW_TO);
    SheetRows rows = new SheetRows(sheet, look);
    rows.line("How to review: " + document.title(), look.title);
    rows.line("This sheet has one table: the columns to fill in, and what for.", look.text);
    document.notice().ifPresent(notice -> rows.line(notice, look.text));
    rows.line("Date of the report: " + document.date() + ".", look.text);
    rows.line(
        "The sheet “Review” has a row for each key finding, table and figure of the report.",
        look.text);
    rows.line(
        "Write beside what you want to comment on; leave the other rows empty. Several people may"
            + " each fill in a copy.",
        look.text);
    rows.line(
        "Send the workbook back as an Excel file (.xlsx). Nothing else can be changed in it.",
        look.text);
    rows.link("Go to the sheet to fill in", ReviewColumns.SHEET);
    rows.head(List.of("Column", "What it is for"), i -> false);
    COLUMNS.forEach(
        column -> {
          rows.row();
          rows.words(0, column.getKey());
          rows.words(1, column.getValue());
        });
    rows.table("columns", COLUMNS.size() + 1, 2);
    lock(sheet);
  }

  void review(List<ReviewItem> items) {
    XSSFSheet sheet = workbook.createSheet(ReviewColumns.SHEET);
    SheetRows rows = new SheetRows(sheet, look);
    rows.line("Review", look.title);
    rows.line(
        "This sheet has one table. The last four columns are empty, to be filled in.", look.text);
    rows.link("Back to how to review", HOW_TO);
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

  private static void actions(XSSFSheet sheet, int first, int last) {
    int column = ReviewColumns.ALL.indexOf(ReviewColumns.ACTION);
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidation list =
        helper.createValidation(
            helper.createExplicitListConstraint(ReviewAction.choices().toArray(String[]::new)),
            new CellRangeAddressList(first, last, column, column));
    list.setSuppressDropDownArrow(true);
    list.setShowErrorBox(true);
    list.createErrorBox("Action", "Choose one from the list, or leave the cell empty.");
    sheet.addValidationData(list);
  }

  /** What is locked stays readable and can be made wider. */
  private static void lock(XSSFSheet sheet) {
    sheet.enableLocking();
    sheet.lockFormatColumns(false);
    sheet.lockFormatRows(false);
  }
}
