package org.plait.report.file.data;

import java.util.List;
import org.plait.report.review.ReviewItem;

/** What a report holds, a row for each key finding, table and figure. */
public final class ContentsFile {
  private static final TidyFile<ReviewItem> FILE =
      new TidyFile<ReviewItem>()
          .text("id", ReviewItem::id)
          .word("kind", ReviewItem::kind)
          .text("name", ReviewItem::name)
          .text("section", ReviewItem::section)
          .text("words", ReviewItem::words);

  private ContentsFile() {}

  /** A row a finding, table or figure that reviewers can comment on. */
  public static byte[] of(List<ReviewItem> items) {
    return FILE.of(items);
  }
}
