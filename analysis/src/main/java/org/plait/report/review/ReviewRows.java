package org.plait.report.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.plait.coding.sheet.CellText;
import org.plait.coding.sheet.Cells;
import org.plait.report.Review;
import org.plait.report.ReviewAction;
import org.plait.report.ReviewComment;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Findings;
import org.plait.study.finding.Place;
import org.plait.study.finding.Severity;
import org.plait.study.finding.Spelling;
import org.plait.study.wording.Wording;

/** Reads the rows of a review workbook and accounts for each. */
final class ReviewRows {
  /** A longer comment or answer does not fit into a table; the rest is cut. */
  static final int LONGEST = 2_000;

  private final Wording wording;
  private final String file;
  private final ReviewColumns columns;
  private final Findings findings;
  private final List<ReviewComment> comments = new ArrayList<>();
  private int rows;

  ReviewRows(Wording wording, String file, ReviewColumns columns, Findings findings) {
    this.wording = wording;
    this.file = file;
    this.columns = columns;
    this.findings = findings;
  }

  Review read(XSSFSheet sheet) {
    for (int i = columns.head() + 1; i <= sheet.getLastRowNum(); i++) {
      Optional.ofNullable(sheet.getRow(i)).ifPresent(this::row);
    }
    return new Review(1, rows, rows - comments.size(), comments);
  }

  private void row(XSSFRow row) {
    String id = Cells.text(Optional.of(row), columns.place(ReviewColumns.ID));
    String said = value(row, ReviewColumns.COMMENT);
    String chosen = value(row, ReviewColumns.ACTION);
    String answer = value(row, ReviewColumns.ANSWER);
    boolean filled = !said.isEmpty() || !chosen.isEmpty() || !answer.isEmpty();
    if (id.isEmpty() && !filled) {
      return;
    }
    rows++;
    if (id.isEmpty() && !said.isEmpty()) {
      warn(
          "comment-without-id",
          row,
          ReviewColumns.ID,
          "must name what the comment is about, found nothing; the report can’t say what it is"
              + " about.",
          "Copy the id from report/review.xlsx.");
    }
    Optional<ReviewAction> action = action(row, chosen);
    if (!said.isEmpty()) {
      comments.add(new ReviewComment(id, said, action, answer));
    } else if (filled) {
      warn(
          "action-without-comment",
          row,
          ReviewColumns.COMMENT,
          "must hold the comment that was acted on, found none; the row is not counted as a"
              + " comment.",
          "Write what was said, or empty the action and the answer.");
    }
  }

  private Optional<ReviewAction> action(XSSFRow row, String chosen) {
    Optional<ReviewAction> action = ReviewAction.of(chosen);
    if (action.isEmpty() && !chosen.isEmpty()) {
      warn(
          "unknown-action",
          row,
          ReviewColumns.ACTION,
          "must be "
              + Spelling.choice(ReviewAction.choices())
              + ", found something else; it counts as no action.",
          "Choose one from the list.");
    }
    return action;
  }

  private String value(XSSFRow row, String head) {
    int column = columns.place(head);
    if (Cells.formula(row, column)) {
      findings.error(
          "formula",
          place(row, column),
          cell(row, column),
          "must be chosen or typed, found a formula.",
          "Write the words, or empty the cell.");
      return "";
    }
    return plain(Cells.text(Optional.of(row), column));
  }

  /** Nothing that turns the direction of writing, no line ends, no more than a table holds. */
  private String plain(String text) {
    String line = CellText.of(text).replaceAll("\\p{Cf}", "").replaceAll("\\s+", " ").strip();
    if (line.length() <= LONGEST) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return wording.say("review.cut", "text", line.substring(0, end));
  }

  private void warn(String rule, XSSFRow row, String head, String message, String remedy) {
    int column = columns.place(head);
    findings.add(
        Finding.of(Severity.WARNING, rule, place(row, column), cell(row, column), message, remedy)
            .about(1));
  }

  private Place place(XSSFRow row, int column) {
    return new Place(file, row.getRowNum() + 1, column + 1);
  }

  private static String cell(XSSFRow row, int column) {
    return CellReference.convertNumToColString(column) + (row.getRowNum() + 1);
  }
}
