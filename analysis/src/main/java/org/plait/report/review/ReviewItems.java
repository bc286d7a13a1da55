package org.plait.report.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plait.report.document.Block;
import org.plait.report.document.Document;
import org.plait.study.wording.Wording;

/** Lists what reviewers can comment on: every key finding, table and figure, in reading order. */
public final class ReviewItems {
  private final List<ReviewItem> items = new ArrayList<>();

  private final Wording wording;

  private ReviewItems(Wording wording) {
    this.wording = wording;
  }

  /**
   * Lists the items of a report, but for what it says of the review itself.
   *
   * @param wording the sentences of the report
   * @param document the report
   * @return its items
   */
  public static List<ReviewItem> of(Wording wording, Document document) {
    ReviewItems all = new ReviewItems(wording);
    document.sections().stream()
        .filter(section -> !section.id().equals(ReviewSection.ID))
        .forEach(all::add);
    return List.copyOf(all.items);
  }

  private void add(Document.Section section) {
    section
        .unfolded()
        .forEach(
            block -> {
              if (block instanceof Block.Findings findings) {
                findings.findings().forEach(finding -> items.add(finding(section, finding)));
              } else {
                labelled(section, block).ifPresent(items::add);
              }
            });
  }

  private ReviewItem finding(Document.Section section, Block.Findings.Finding finding) {
    return new ReviewItem(
        finding.id(),
        ReviewItem.Kind.FINDING,
        wording.say("review.key-finding"),
        finding.sentence(),
        section.title());
  }

  private static Optional<ReviewItem> labelled(Document.Section section, Block block) {
    if (block instanceof Block.Table table) {
      return Optional.of(
          new ReviewItem(
              table.label().id(),
              ReviewItem.Kind.TABLE,
              table.label().name(),
              table.caption(),
              section.title()));
    }
    if (block instanceof Block.Figure figure) {
      return Optional.of(
          new ReviewItem(
              figure.label().id(),
              ReviewItem.Kind.FIGURE,
              figure.label().name(),
              figure.chart().title(),
              section.title()));
    }
    return Optional.empty();
  }
}
