package org.plait.report.document;

import org.plait.study.wording.Wording;

/**
 * What a table or chart is called in a report: the same in every format. What the page folds away
 * is counted apart, as in "Table A3", since it stands in an annex on paper.
 *
 * @param kind whether it is a table or a chart
 * @param name what readers call it, such as {@code Table 12}
 * @param number its number, which begins with an A in the annex
 * @param id its anchor, made from the headings it stands under and its caption, so that it stays
 *     the same when tables before it come or go
 */
public record Label(Kind kind, String name, String number, String id) {
  /** What has a number. */
  public enum Kind {
    TABLE,
    FIGURE
  }

  /** Of a table or chart that stands in no document yet. */
  static final Label NONE = new Label(Kind.TABLE, "", "", "");

  /** What a number of the annex begins with. */
  public static final String ANNEX = "A";

  /**
   * What readers call a table or chart.
   *
   * @param wording the sentences of the report
   * @param kind whether it is a table or a chart
   * @param number its number
   * @return its name, such as {@code Table 12}
   */
  public static String name(Wording wording, Kind kind, String number) {
    return wording.say(kind == Kind.TABLE ? "document.table" : "document.figure", "number", number);
  }

  /** Whether it is folded away on the page, and stands in the annex on paper. */
  public boolean annexed() {
    return number.startsWith(ANNEX);
  }
}
