package org.plait.report.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.plait.coding.sheet.Cells;

/**
 * The columns of a review workbook, by their heads.
 *
 * @param head the row of the heads, from 0
 * @param places the column of each head, from 0
 */
public record ReviewColumns(int head, Map<String, Integer> places) {
  /** The sheet that is filled in. */
  public static final String SHEET = "Review";

  /** What the comment is about. */
  public static final String ID = "Id";

  /** Who wrote it; never read. */
  public static final String REVIEWER = "Reviewer";

  /** What was said. */
  public static final String COMMENT = "Comment";

  /** What was done. */
  public static final String ACTION = "Action";

  /** What was answered. */
  public static final String ANSWER = "Answer";

  /** The heads in the order of the sheet. */
  public static final List<String> ALL =
      List.of(ID, "Kind", "What it says", "Where", REVIEWER, COMMENT, ACTION, ANSWER);

  /** The columns that people fill in. */
  public static final List<String> TO_FILL = List.of(REVIEWER, COMMENT, ACTION, ANSWER);

  private static final List<String> READ = List.of(ID, COMMENT, ACTION, ANSWER);
  private static final int ROWS_SEARCHED = 20;

  /** Copies the places. */
  public ReviewColumns {
    places = Map.copyOf(places);
  }

  /** Finds the row of the heads; empty where a column is missing that is read. */
  static Optional<ReviewColumns> of(XSSFSheet sheet) {
    for (int i = 0; i <= Math.min(ROWS_SEARCHED, sheet.getLastRowNum()); i++) {
      Optional<XSSFRow> row = Optional.ofNullable(sheet.getRow(i));
      if (Cells.text(row, 0).equals(ID)) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int column = 0; column < row.get().getLastCellNum(); column++) {
          places.putIfAbsent(Cells.text(row, column), column);
        }
        return Optional.of(new ReviewColumns(i, places)).filter(c -> c.readable());
      }
    }
    return Optional.empty();
  }

  private boolean readable() {
    return places.keySet().containsAll(READ);
  }

  int place(String head) {
    return places.get(head);
  }
}
