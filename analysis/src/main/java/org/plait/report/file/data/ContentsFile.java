package org.plait.report.file.data;

import java.util.List;
import org.plait.report.review.ReviewItem;

/** What a report holds, a row for each key finding, table and figure. */
public final class ContentsFile {
  private ContentsFile() {}

  /** A row a finding, table or figure that reviewers can comment on. */
  public static byte[] of(List<ReviewItem> items) {
    Csv csv = new Csv("id", "kind", "name", "section", "words");
    for (ReviewItem item : items) {
      csv.text(item.id()).word(item.kind()).text(item.name());
      csv.text(item.section()).text(item.words());
      csv.end();
    }
    return csv.bytes();
  }
}
