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
import org.plait.study.wording.Wording;

/** “You said, we did”: how many comments came back, and what became of each. */
public final class ReviewSection {
  /** The anchor of the section. */
  public static final String ID = "review";

  private final Wording wording;
  private final Review review;
  private final Map<String, ReviewItem> items = new LinkedHashMap<>();

  /**
   * Prepares the section.
   *
   * @param wording the sentences of the report
   * @param review what came back
   * @param items what the report holds now
   */
  public ReviewSection(Wording wording, Review review, List<ReviewItem> items) {
    this.wording = wording;
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
    return new Document.Section(ID, say("review.title"), blocks);
  }

  /** How many comments, what was done, how many are open. */
  String summary() {
    int all = review.comments().size();
    if (all == 0) {
      return say("review.no-comment", "workbooks", workbooks());
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
      done.add(told("review.answered-one", "review.answered-many", answered));
    }
    if (!review.open().isEmpty()) {
      done.add(told("review.open-one", "review.open-many", review.open().size()));
    }
    String comments = ReaderNumbers.counted(all, say("words.comment"), say("words.comments"));
    return say("review.made", "comments", comments, "done", Lists.joined(wording, done))
        + (review.open().isEmpty() ? "" : others());
  }

  /** The table holds fewer comments than the sentence before it counts. */
  private String others() {
    int settled = review.settled().size();
    if (settled == 0) {
      return "";
    }
    return settled == 1
        ? " " + say("review.others-one")
        : " " + say("review.others-many", "number", ReaderNumbers.count(settled));
  }

  private String told(ReviewAction action, long number) {
    return switch (action) {
      case CHANGED -> told("review.changed-one", "review.changed-many", number);
      case EXPLAINED -> told("review.explained-one", "review.explained-many", number);
      case NO_CHANGE -> told("review.no-change-one", "review.no-change-many", number);
    };
  }

  private String told(String one, String many, long number) {
    return say(number == 1 ? one : many, "number", ReaderNumbers.count(number));
  }

  private long count(Optional<ReviewAction> action) {
    return review.comments().stream().filter(c -> c.action().equals(action)).count();
  }

  private String workbooks() {
    return ReaderNumbers.counted(
        review.workbooks(), say("review.workbook"), say("review.workbooks"));
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
        .forEach(comment -> rows.add(row(say("review.gone"), comment)));
    return new Table(
        say("review.table"),
        List.of(say("words.about-what"), say("review.said"), say("review.did")),
        List.of(new Table.Group("", rows)),
        List.of());
  }

  private String name(ReviewItem item) {
    return item.kind() == ReviewItem.Kind.FINDING
        ? say("review.finding", "words", item.words())
        : item.name() + ": " + item.words();
  }

  private Table.Row row(String about, ReviewComment comment) {
    String did = comment.action().map(this::did).orElse("");
    String whole = (did + " " + comment.answer()).strip();
    return new Table.Row(about, List.of(Cell.words(comment.said()), Cell.words(whole)));
  }

  private String did(ReviewAction action) {
    return switch (action) {
      case CHANGED -> say("review.changed");
      case EXPLAINED -> say("review.explained");
      case NO_CHANGE -> say("review.no-change");
    };
  }

  private String say(String key, String... filled) {
    return wording.say(key, filled);
  }
}
