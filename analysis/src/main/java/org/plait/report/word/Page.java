package org.plait.report.word;

/** The page: A4 upright, in twentieths of a point. */
final class Page {
  static final int WIDTH = 11_906;
  static final int HEIGHT = 16_838;

  /** Two centimetres. */
  static final int MARGIN = 1_134;

  static final int TEXT_WIDTH = WIDTH - 2 * MARGIN;

  /** Room for a picture below its heading, caption and note. */
  static final int PICTURE_HEIGHT = HEIGHT - 2 * MARGIN - 2_200;

  /** English metric units, in which pictures are measured, in a twentieth of a point. */
  static final int EMU = 635;

  private Page() {}

  /** Writes the page of the only section. */
  static void write(Xml out, boolean header) {
    out.open("w:sectPr");
    if (header) {
      out.empty("w:headerReference", "w:type", "default", "r:id", Parts.HEADER_ID);
    }
    out.empty("w:footerReference", "w:type", "default", "r:id", Parts.FOOTER_ID);
    out.empty("w:pgSz", "w:w", Integer.toString(WIDTH), "w:h", Integer.toString(HEIGHT));
    String margin = Integer.toString(MARGIN);
    String edge = Integer.toString(MARGIN / 2);
    out.empty(
        "w:pgMar",
        "w:top",
        margin,
        "w:right",
        margin,
        "w:bottom",
        margin,
        "w:left",
        margin,
        "w:header",
        edge,
        "w:footer",
        edge,
        "w:gutter",
        "0");
    out.empty("w:titlePg").close();
  }
}
