package org.plait.report.word;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.plait.report.document.Document;

/** The small parts that tell Word what the large ones are. */
final class Parts {
  static final String HEADER_ID = "rIdHeader";
  static final String FOOTER_ID = "rIdFooter";
  static final String PICTURES = "http://schemas.openxmlformats.org/drawingml/2006/picture";

  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";

  static final String[] NAMESPACES = {
    "xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "xmlns:r", OFFICE,
    "xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main",
    "xmlns:pic", PICTURES
  };

  private Parts() {}

  /** A part that is always the same. */
  static byte[] resource(String name) {
    try (InputStream stream = Parts.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("the part " + name + " must travel with Plait");
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] contentTypes(boolean header, boolean theme) {
    Xml out = new Xml();
    out.open("Types", "xmlns", PACKAGE + "content-types");
    String relations = "application/vnd.openxmlformats-package.relationships+xml";
    out.empty("Default", "Extension", "rels", "ContentType", relations);
    out.empty("Default", "Extension", "xml", "ContentType", "application/xml");
    out.empty("Default", "Extension", "png", "ContentType", "image/png");
    override(out, "/word/document.xml", WORD + "document.main+xml");
    override(out, "/word/styles.xml", WORD + "styles+xml");
    override(out, "/word/numbering.xml", WORD + "numbering+xml");
    override(out, "/word/settings.xml", WORD + "settings+xml");
    override(out, "/word/footer.xml", WORD + "footer+xml");
    if (header) {
      override(out, "/word/header.xml", WORD + "header+xml");
    }
    if (theme) {
      override(
          out, "/word/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml");
    }
    String core = "application/vnd.openxmlformats-package.core-properties+xml";
    override(out, "/docProps/core.xml", core);
    return out.close().bytes();
  }

  private static void override(Xml out, String part, String type) {
    out.empty("Override", "PartName", part, "ContentType", type);
  }

  /** What the package holds. */
  static byte[] packageRelations() {
    Xml out = relations();
    relation(out, "rId1", OFFICE + "/officeDocument", "word/document.xml");
    String core = PACKAGE + "relationships/metadata/core-properties";
    relation(out, "rId2", core, "docProps/core.xml");
    return out.close().bytes();
  }

  /** What the text needs; nothing of it lies outside the package. */
  static byte[] documentRelations(int pictures, boolean header, boolean theme) {
    Xml out = relations();
    relation(out, "rIdStyles", OFFICE + "/styles", "styles.xml");
    relation(out, "rIdNumbering", OFFICE + "/numbering", "numbering.xml");
    relation(out, "rIdSettings", OFFICE + "/settings", "settings.xml");
    relation(out, FOOTER_ID, OFFICE + "/footer", "footer.xml");
    if (header) {
      relation(out, HEADER_ID, OFFICE + "/header", "header.xml");
    }
    if (theme) {
      relation(out, "rIdTheme", OFFICE + "/theme", "theme/theme1.xml");
    }
    for (int i = 1; i <= pictures; i++) {
      relation(out, Pictures.relation(i), OFFICE + "/image", "media/figure" + i + ".png");
    }
    return out.close().bytes();
  }

  private static Xml relations() {
    return new Xml().open("Relationships", "xmlns", PACKAGE + "relationships");
  }

  private static void relation(Xml out, String id, String type, String target) {
    out.empty("Relationship", "Id", id, "Type", type, "Target", target);
  }

  /** Title, language and date: the report's, never the clock's. */
  static byte[] properties(Document document, LocalDate date) {
    Xml out = new Xml();
    out.open(
        "cp:coreProperties",
        "xmlns:cp",
        PACKAGE + "metadata/core-properties",
        "xmlns:dc",
        "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms",
        "http://purl.org/dc/terms/",
        "xmlns:xsi",
        "http://www.w3.org/2001/XMLSchema-instance");
    String time = date + "T00:00:00Z";
    out.element("dc:title", document.title());
    out.element("dc:subject", document.subtitle());
    out.element("dc:language", document.wording().say("words.language"));
    out.element("dcterms:created", time, "xsi:type", "dcterms:W3CDTF");
    out.element("dcterms:modified", time, "xsi:type", "dcterms:W3CDTF");
    return out.close().bytes();
  }

  /** What stands at the head of every page but the first, which says it itself. */
  static byte[] header(String notice, StyleIds styles) {
    Pen pen = new Pen(new Xml().open("w:hdr", NAMESPACES), styles);
    pen.paragraph(Style.HEADER, notice);
    return pen.out().close().bytes();
  }

  /** The title, and the page of how many. */
  static byte[] footer(Document document, StyleIds styles) {
    Pen pen = new Pen(new Xml().open("w:ftr", NAMESPACES), styles);
    pen.begin(Style.FOOTER, false);
    String pages = document.wording().say("words.pages", "page", Runs.FIRST, "pages", Runs.SECOND);
    Runs.write(
        pen,
        document.title() + " | " + pages,
        () -> pen.field("PAGE", "1"),
        () -> pen.field("NUMPAGES", "1"));
    pen.end();
    return pen.out().close().bytes();
  }
}
