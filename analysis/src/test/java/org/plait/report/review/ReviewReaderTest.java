package org.plait.report.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.plait.report.Review;
import org.plait.report.ReviewAction;
import org.plait.report.ReviewComment;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Loaded;
import org.plait.study.wording.Wording;

/** What is read of a workbook that came back, and what is refused. */
class ReviewReaderTest {
  private static final String AS_SAVED =
      " Give the .xlsx file as the reviewer saved it, made from a copy of report/review.xlsx.";

  private static Loaded<Review> read(GivenReview given) {
    return ReviewReader.read(Wording.own(), "review-a.xlsx", given.bytes());
  }

  private static List<String> texts(Loaded<Review> read) {
    return read.findings().stream().map(Finding::text).toList();
  }

  @Test
  void everyRowIsCountedAndTheReviewerIsNotRead() {
    Loaded<Review> read =
        read(
            new GivenReview()
                .fill(0, "What does “clear” mean?", "Explained", "It is said in the brief now.")
                .fill(2, "Too long.", "", "")
                .fill(3, "", "", ""));
    Review review = read.value().orElseThrow();
    assertThat(texts(read)).isEmpty();
    assertThat(review.rows()).isEqualTo(GivenReview.ITEMS.size());
    assertThat(review.without()).isEqualTo(GivenReview.ITEMS.size() - 2);
    assertThat(review.comments())
        .containsExactly(
            new ReviewComment(
                GivenReview.ITEMS.get(0).id(),
                "What does “clear” mean?",
                Optional.of(ReviewAction.EXPLAINED),
                "It is said in the brief now."),
            new ReviewComment(GivenReview.ITEMS.get(2).id(), "Too long.", Optional.empty(), ""));
    assertThat(review.open()).extracting(ReviewComment::said).containsExactly("Too long.");
    assertThat(review.toString()).doesNotContain("Ann");
  }

  @Test
  void anActionWithoutACommentAnUnknownActionAndACommentAboutNothingAreTold() {
    GivenReview given =
        new GivenReview()
            .fill(0, "", "changed", "Done.")
            .fill(1, "Why?", "perhaps", "")
            .fill(2, "What?", "", "");
    given.row(2).getCell(0).setCellValue("");
    int first = given.row(0).getRowNum() + 1;
    Loaded<Review> read = read(given);
    assertThat(read.value().orElseThrow().comments()).hasSize(2);
    assertThat(texts(read))
        .containsExactly(
            "review-a.xlsx:"
                + first
                + ": F"
                + first
                + ": must hold the comment that was acted on, found none; the row is not counted as"
                + " a comment. Write what was said, or empty the action and the answer.",
            "review-a.xlsx:"
                + (first + 1)
                + ": G"
                + (first + 1)
                + ": must be changed, explained or no change needed, found something else; it"
                + " counts as no action. Choose one from the list.",
            "review-a.xlsx:"
                + (first + 2)
                + ": A"
                + (first + 2)
                + ": must name what the comment is about, found nothing; the report can’t say what"
                + " it is about. Copy the id from report/review.xlsx.");
  }

  @Test
  void aFormulaIsRefused() {
    GivenReview given = new GivenReview();
    given.row(0).getCell(5).setCellFormula("1+1");
    int row = given.row(0).getRowNum() + 1;
    Loaded<Review> read = read(given);
    assertThat(read.value()).isEmpty();
    assertThat(texts(read))
        .containsExactly(
            "review-a.xlsx:"
                + row
                + ": F"
                + row
                + ": must be chosen or typed, found a formula. Write the words, or empty the"
                + " cell.");
  }

  @Test
  void whatTurnsWritingOrBreaksLinesIsTakenOutAndLongWordsAreCut() {
    GivenReview given =
        new GivenReview().fill(0, "one\n\u202etwo\u2066 ", "", "x".repeat(ReviewRows.LONGEST + 1));
    ReviewComment comment = read(given).value().orElseThrow().comments().get(0);
    assertThat(comment.said()).isEqualTo("one two");
    assertThat(comment.answer()).isEqualTo("x".repeat(ReviewRows.LONGEST) + " [cut here]");
  }

  @Test
  void whatIsNoReviewWorkbookIsRefused() throws IOException {
    assertRefused(
        "no workbook".getBytes(StandardCharsets.UTF_8), "a file that is no Excel workbook");
    byte[] whole = new GivenReview().bytes();
    assertRefused(java.util.Arrays.copyOf(whole, whole.length / 2), "a damaged file");
    ByteArrayOutputStream typed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(typed)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.write("<!DOCTYPE w [<!ENTITY e \"e\">]><w>&e;</w>".getBytes(StandardCharsets.UTF_8));
    }
    assertRefused(typed.toByteArray(), "a part that declares a document type");
    GivenReview other = new GivenReview();
    other.sheet().getRow(other.row(0).getRowNum() - 1).getCell(5).setCellValue("Remarks");
    assertRefused(other.bytes(), "another workbook, or one whose heads were changed");
  }

  private static void assertRefused(byte[] bytes, String found) {
    Loaded<Review> read = ReviewReader.read(Wording.own(), "review-a.xlsx", bytes);
    assertThat(read.value()).isEmpty();
    assertThat(texts(read))
        .containsExactly(
            "review-a.xlsx: must be a review workbook, found " + found + "." + AS_SAVED);
  }
}
