package org.plait.report.word;

/** Writes paragraphs, runs, fields and bookmarks into a part. */
final class Pen {
  private final Xml out;
  private final StyleIds styles;
  private int bookmarks;

  Pen(Xml out, StyleIds styles) {
    this.out = out;
    this.styles = styles;
  }

  Xml out() {
    return out;
  }

  /** What a document calls a style. */
  String id(Style style) {
    return styles.of(style);
  }

  /** A paragraph of text. */
  void paragraph(Style style, String text) {
    begin(style, false);
    run(text);
    end();
  }

  /** A paragraph of text that stays on the page of what follows it. */
  void leading(Style style, String text) {
    begin(style, true);
    run(text);
    end();
  }

  /** Begins a paragraph. */
  void begin(Style style, boolean keepNext) {
    out.open("w:p").open("w:pPr");
    out.empty("w:pStyle", "w:val", styles.of(style));
    if (keepNext) {
      out.empty("w:keepNext");
    }
    out.close();
  }

  /** A point of a list. */
  void point(String text) {
    out.open("w:p").open("w:pPr");
    out.empty("w:pStyle", "w:val", styles.of(Style.LIST_BULLET));
    out.open("w:numPr").empty("w:ilvl", "w:val", "0").empty("w:numId", "w:val", "1").close();
    out.close();
    run(text);
    end();
  }

  /** Ends a paragraph. */
  void end() {
    out.close();
  }

  /** Text. */
  void run(String text) {
    if (!text.isEmpty()) {
      out.open("w:r").element("w:t", text, "xml:space", "preserve").close();
    }
  }

  /** Text in a style of its own within a paragraph. */
  void run(Style style, String text) {
    out.open("w:r").open("w:rPr").empty("w:rStyle", "w:val", styles.of(style)).close();
    out.element("w:t", text, "xml:space", "preserve").close();
  }

  /** Text that leads to a bookmark. */
  void link(String text, String bookmark) {
    out.open("w:hyperlink", "w:anchor", bookmark, "w:history", "1").open("w:r").open("w:rPr");
    out.empty("w:rStyle", "w:val", styles.of(Style.HYPERLINK)).close();
    out.element("w:t", text, "xml:space", "preserve").close().close();
  }

  /** Text of a list of contents that leads to its place. */
  void entry(String text, String bookmark) {
    out.open("w:hyperlink", "w:anchor", bookmark, "w:history", "1");
    run(text);
    out.close();
  }

  /** A field with what it shows until it is updated. */
  void field(String code, String shown) {
    beginField(code);
    run(shown);
    endField();
  }

  /** Begins a field whose content follows. */
  void beginField(String code) {
    mark("begin");
    out.open("w:r").element("w:instrText", " " + code + " ", "xml:space", "preserve").close();
    mark("separate");
  }

  /** Ends a field. */
  void endField() {
    mark("end");
  }

  private void mark(String type) {
    out.open("w:r").empty("w:fldChar", "w:fldCharType", type).close();
  }

  /** Begins a bookmark; gives the number that ends it. */
  int beginBookmark(String name) {
    int id = bookmarks++;
    out.empty("w:bookmarkStart", "w:id", Integer.toString(id), "w:name", name);
    return id;
  }

  /** Ends a bookmark. */
  void endBookmark(int id) {
    out.empty("w:bookmarkEnd", "w:id", Integer.toString(id));
  }
}
