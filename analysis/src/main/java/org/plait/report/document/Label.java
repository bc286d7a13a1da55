package org.plait.report.document;

/**
 * What a table or chart is called in a report: the same in every format. What the page folds away
 * is counted apart, as in "Table A3", since it stands in an annex on paper.
 *
 * @param name what readers call it, such as {@code Table 12}
 * @param id its anchor, made from the headings it stands under and its caption, so that it stays
 *     the same when tables before it come or go
 */
public record Label(String name, String id) {
  /** Of a table or chart that stands in no document yet. */
  static final Label NONE = new Label("", "");

  /** What a number of the annex begins with. */
  public static final String ANNEX = "A";

  static Label of(String kind, boolean annexed, int number, String id) {
    return new Label(kind + " " + (annexed ? ANNEX : "") + number, id);
  }

  /** Whether it is folded away on the page, and stands in the annex on paper. */
  public boolean annexed() {
    return name.contains(" " + ANNEX);
  }
}
