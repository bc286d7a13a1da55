package org.plait.report.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plait.report.Review;
import org.plait.report.ReviewAction;
import org.plait.report.ReviewComment;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.document.Block.Table;
import org.plait.report.document.Document;
import org.plait.report.words.Lists;
import org.plait.report.words.ReaderNumbers;

/** “You said, we did”: how many comments came back, and what became of each. */
public final class ReviewSection {
  /** The anchor of the section. */
  public static final String ID = "review";

  private static final String GONE = "No longer in this report";

  private final Review review;
  private final Map<String, ReviewItem> items = new LinkedHashMap<>();

  /**
   * Prepares the section.
   *
   * @param review what came back
   * @param items what the report holds now
   */
  public ReviewSection(Review review, List<ReviewItem> items) {
    this.review = review;
    items.forEach(item -> this.items.put(item.id(), item));
  }

  /** The section; it is empty when no comment came back. */
  public Document.Section section() {
    List<Block> blocks = new ArrayList<>();
    if (review.workbooks() > 0) {
      blocks.add(new Paragraph(summary(), Paragraph.Tone.LEAD));
      if (!review.settled().isEmpty()) {
        blocks.add(table());
      }
    }
    return new Document.Section(ID, "You said, we did", blocks);
  }

  /** How many comments, what was done, how many are open. */
  String summary() {
    int all = review.comments().size();
    if (all == 0) {
      return workbooks() + " came back from reviewers of an earlier version, without a comment.";
    }
    List<String> done = new ArrayList<>();
    for (ReviewAction action : ReviewAction.values()) {
      long number = count(Optional.of(action));
      if (number > 0) {
        done.add(told(action, number));
      }
    }
    long answered = review.settled().stream().filter(c -> c.action().isEmpty()).count();
    if (answered > 0) {
      done.add(
          ReaderNumbers.count(answered) + (answered == 1 ? " was answered" : " were answered"));
    }
    if (!review.open().isEmpty()) {
      done.add(
          ReaderNumbers.count(review.open().size())
              + (review.open().size() == 1 ? " is still open" : " are still open"));
    }
    return "Reviewers of earlier versions made "
        + ReaderNumbers.counted(all, "comment", "comments")
        + ": "
        + Lists.joined(done)
        + "."
        + (review.open().isEmpty() ? "" : others());
  }

  /** The table holds fewer comments than the sentence before it counts. */
  private String others() {
    int settled = review.settled().size();
    return settled == 0
        ? ""
        : " The table shows the other "
            + (settled == 1 ? "one." : ReaderNumbers.count(settled) + ".");
  }

  private static String told(ReviewAction action, long number) {
    String led =
        switch (action) {
          case CHANGED -> " led to a change";
          case EXPLAINED -> number == 1 ? " was explained" : " were explained";
          case NO_CHANGE -> " needed no change";
        };
    return ReaderNumbers.count(number) + led;
  }

  private long count(Optional<ReviewAction> action) {
    return review.comments().stream().filter(c -> c.action().equals(action)).count();
  }

  private String workbooks() {
    return ReaderNumbers.counted(review.workbooks(), "workbook", "workbooks");
  }

  /** In the order of the report; what is no longer in it comes last. */
  private Table table() {
    List<Table.Row> rows = new ArrayList<>();
    for (ReviewItem item : items.values()) {
      review.settled().stream()
          .filter(comment -> comment.id().equals(item.id()))
          .forEach(comment -> rows.add(row(name(item), comment)));
    }
    review.settled().stream()
        .filter(comment -> !items.containsKey(comment.id()))
        .forEach(comment -> rows.add(row(GONE, comment)));
    return new Table(
        "What reviewers said and what was done",
        List.of("About", "You said", "We did"),
        List.of(new Table.Group("", rows)),
        List.of());
  }

  private static String name(ReviewItem item) {
    return item.kind() == ReviewItem.Kind.FINDING
        ? "Finding: " + item.words()
        : item.name() + ": " + item.words();
  }

  private static Table.Row row(String about, ReviewComment comment) {
    String did = comment.action().map(ReviewSection::did).orElse("");
    String whole = (did + " " + comment.answer()).strip();
    return new Table.Row(about, List.of(Cell.words(comment.said()), Cell.words(whole)));
  }

  private static String did(ReviewAction action) {
    return switch (action) {
      case CHANGED -> "Changed.";
      case EXPLAINED -> "Explained.";
      case NO_CHANGE -> "No change needed.";
    };
  }
}
