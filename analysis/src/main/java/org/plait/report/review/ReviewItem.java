package org.plait.report.review;

/**
 * Something in a report that reviewers can comment on.
 *
 * @param id its anchor, the same in every report of a study while it is about the same
 * @param kind what it is
 * @param name what readers call it, such as {@code Table 12}
 * @param words what it says, or shows
 * @param section the title of the section it stands in
 */
public record ReviewItem(String id, Kind kind, String name, String words, String section) {
  /** What can be commented on. */
  public enum Kind {
    /** A sentence of the findings in brief. */
    FINDING,
    /** A table. */
    TABLE,
    /** A chart. */
    FIGURE
  }
}
