package org.plait.report.word;

/**
 * The named styles a document uses: Word's own where it has one, so that a house document's styles
 * fit.
 */
enum Style {
  TITLE("Title"),
  SUBTITLE("Subtitle"),
  DATE("Date"),
  HEADING_1("heading 1"),
  HEADING_2("heading 2"),
  HEADING_3("heading 3"),
  NORMAL("Normal"),
  CAPTION("caption"),
  CONTENTS_HEADING("TOC Heading"),
  CONTENTS_1("toc 1"),
  CONTENTS_2("toc 2"),
  TABLE_OF_FIGURES("table of figures"),
  LIST_BULLET("List Bullet"),
  QUOTE("Quote"),
  HEADER("header"),
  FOOTER("footer"),
  HYPERLINK("Hyperlink"),
  LEAD("Plait Lead"),
  NOTE("Plait Note"),
  NOTICE("Plait Notice"),
  TERM("Plait Term"),
  DEFINITION("Plait Definition"),
  QUOTE_SOURCE("Plait Quote Source"),
  FIGURE("Plait Figure"),
  FIGURE_NOTE("Plait Figure Note"),
  TABLE("Plait Table"),
  TABLE_TEXT("Plait Table Text"),
  TABLE_BENEATH("Plait Table Beneath"),
  TABLE_BESIDE("Plait Table Beside"),
  TABLE_NOTE("Plait Table Note");

  private final String title;

  Style(String title) {
    this.title = title;
  }

  /** The name by which a document knows it in every language of Word. */
  String title() {
    return title;
  }
}
