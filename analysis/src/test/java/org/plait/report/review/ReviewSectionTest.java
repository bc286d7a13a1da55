package org.plait.report.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.plait.report.Review;
import org.plait.report.ReviewAction;
import org.plait.report.ReviewComment;
import org.plait.report.file.ReportFiles;
import org.plait.study.wording.Wording;

/** “You said, we did”, as readers of the page see it. */
class ReviewSectionTest {
  private static final ReviewItem FINDING = item(ReviewItem.Kind.FINDING);
  private static final ReviewItem TABLE = item(ReviewItem.Kind.TABLE);

  private static ReviewItem item(ReviewItem.Kind kind) {
    return GivenReview.ITEMS.stream().filter(i -> i.kind() == kind).findFirst().orElseThrow();
  }

  private static ReviewComment comment(String id, String said, ReviewAction action, String did) {
    return new ReviewComment(id, said, Optional.ofNullable(action), did);
  }

  private static Review review(ReviewComment... comments) {
    return new Review(2, comments.length + 5, 5, List.of(comments));
  }

  private static Element section(Review review) {
    byte[] page = ReportFiles.of(GivenReview.REPORT.withReview(review)).files().get("index.html");
    Document html = Jsoup.parse(new String(page, StandardCharsets.UTF_8));
    return html.getElementById(ReviewSection.ID);
  }

  @Test
  void itSaysHowManyCommentsThereWereAndWhatBecameOfThem() {
    Review review =
        review(
            comment(
                TABLE.id(), "Which <b>year</b>?", ReviewAction.CHANGED, "The year stands there."),
            comment(FINDING.id(), "Good.", ReviewAction.NO_CHANGE, ""),
            comment("finding-of-last-year", "Why?", ReviewAction.EXPLAINED, "See the glossary."),
            comment(FINDING.id(), "And the others?", null, "They are in table 2."),
            comment(FINDING.id(), "Not decided on yet", null, ""));
    Element section = section(review).parent().closest("section");
    assertThat(section.text())
        .contains(
            "Reviewers of earlier versions made 5 comments: 1 led to a change, 1 was explained, 1"
                + " needed no change, 1 was answered and 1 is still open. The table shows the other"
                + " 4.")
        .doesNotContain("Not decided on yet");
    Map<String, String> rows = new TreeMap<>();
    section
        .select("tbody tr")
        .forEach(row -> rows.put(row.select("td").first().text(), row.text()));
    assertThat(rows)
        .isEqualTo(
            new TreeMap<>(
                Map.of(
                    "Good.",
                    "Finding: " + FINDING.words() + " Good. No change needed.",
                    "And the others?",
                    "Finding: " + FINDING.words() + " And the others? They are in table 2.",
                    "Which <b>year</b>?",
                    TABLE.name()
                        + ": "
                        + TABLE.words()
                        + " Which <b>year</b>? Changed. The year stands there.",
                    "Why?",
                    "No longer in this report Why? Explained. See the glossary.")));
  }

  @Test
  void whatTheTableHoldsIsSaidWhereSomeAreOpen() {
    ReviewComment open = comment(FINDING.id(), "Not decided on yet", null, "");
    ReviewComment settled = comment(FINDING.id(), "Good.", ReviewAction.NO_CHANGE, "");
    assertThat(new ReviewSection(Wording.own(), review(open, settled), List.of()).summary())
        .endsWith(" 1 needed no change and 1 is still open. The table shows the other one.");
    assertThat(new ReviewSection(Wording.own(), review(open, open), List.of()).summary())
        .endsWith(": 2 are still open.");
    assertThat(new ReviewSection(Wording.own(), review(settled), List.of()).summary())
        .endsWith(": 1 needed no change.");
  }

  @Test
  void withoutAReviewThereIsNoSection() {
    assertThat(GivenReview.REPORT.review()).isEqualTo(Review.NONE);
    assertThat(GivenReview.DOCUMENT.sections())
        .noneMatch(section -> section.id().equals(ReviewSection.ID));
  }

  @Test
  void workbooksWithoutACommentAreTold() {
    assertThat(section(review()).parent().closest("section").text())
        .contains("2 workbooks came back from reviewers of an earlier version, without a comment.");
  }
}
