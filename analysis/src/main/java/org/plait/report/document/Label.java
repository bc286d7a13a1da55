package org.plait.report.document;

/**
 * What a table or chart is called in a report: the same in every format.
 *
 * @param name what readers call it, such as {@code Table 12}
 * @param id its anchor, made from the headings it stands under and its caption, so that it stays
 *     the same when tables before it come or go
 */
public record Label(String name, String id) {
  /** Of a table or chart that stands in no document yet. */
  static final Label NONE = new Label("", "");
}
