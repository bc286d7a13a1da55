package org.plait.coding.refi.file;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.plait.study.finding.Place;

/**
 * Reads an XML file of sections that hold items, an item at a time. Nothing outside the file is
 * ever looked at: a document type, which could name other files or grow without end, is refused.
 */
final class XmlSections {

  /** Deeper than any codebook people can read. */
  static final int DEEPEST = 100;

  /**
   * Limits that newer Java sets against documents that declare entities, and that long texts reach;
   * here such documents are refused and depth and size are limited before.
   */
  private static final List<String> UNLIMITED =
      List.of(
          "jdk.xml.maxGeneralEntitySizeLimit",
          "jdk.xml.totalEntitySizeLimit",
          "jdk.xml.maxElementDepth");

  private final XMLStreamReader xml;
  private final String file;

  private XmlSections(XMLStreamReader xml, String file) {
    this.xml = xml;
    this.file = file;
  }

  /**
   * Reads a file.
   *
   * @param bytes what it holds
   * @param file what messages call it
   * @param root the name of the outermost element
   * @param taker takes each item with the name of its section; the attributes of the outermost
   *     element come first, as an item of the section with an empty name
   */
  static void read(byte[] bytes, String file, String root, BiConsumer<String, Element> taker) {
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(withoutMark(bytes));
      new XmlSections(xml, file).sections(root, taker);
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
      throw Refusal.of(
          "not-xml",
          new Place(file, line, 0),
          "must be well-formed XML, but can't be read from here on.",
          "Export it again from the program that wrote it.");
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    UNLIMITED.forEach(limit -> factory.setProperty(limit, "0"));
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing outside the file is read");
        });
    return factory;
  }

  /** Without the byte order mark that some programs write before the first tag. */
  private static ByteArrayInputStream withoutMark(byte[] bytes) {
    boolean mark =
        bytes.length > 2
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    int from = mark ? 3 : 0;
    return new ByteArrayInputStream(bytes, from, bytes.length - from);
  }

  private void sections(String root, BiConsumer<String, Element> taker) throws XMLStreamException {
    int depth = 0;
    String section = "";
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD -> throw doctype();
        case XMLStreamConstants.START_ELEMENT -> {
          if (depth == 0) {
            outermost(root);
            taker.accept("", new Element(root, attributes(), List.of(), ""));
            depth++;
          } else if (depth == 1) {
            section = xml.getLocalName();
            depth++;
          } else {
            taker.accept(section, element(depth + 1));
          }
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {}
      }
    }
  }

  private void outermost(String root) {
    if (!xml.getLocalName().equals(root)) {
      throw Refusal.of(
          "not-refi",
          place(),
          "must be a REFI-QDA file that begins with " + root + ", found another kind of XML.",
          root.equals("Project")
              ? "Export a project (QDPX) from the program."
              : "Export a codebook (QDC) from the program.");
    }
  }

  private Element element(int depth) throws XMLStreamException {
    if (depth > DEEPEST) {
      throw Refusal.of(
          "too-deep",
          place(),
          "elements must not stand in each other more than " + DEEPEST + " deep, but do.",
          "Export it again from the program that wrote it, with fewer levels of codes.");
    }
    String name = xml.getLocalName();
    Map<String, String> attributes = attributes();
    List<Element> children = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    while (true) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> children.add(element(depth + 1));
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          return new Element(
              name, attributes, List.copyOf(children), children.isEmpty() ? text.toString() : "");
        }
        default -> {}
      }
    }
  }

  private Map<String, String> attributes() {
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
    }
    return attributes;
  }

  private RuntimeException doctype() {
    return Refusal.of(
        "document-type",
        place(),
        "must not declare a document type (DOCTYPE), as it could name files outside the project.",
        "Export it again from the program that wrote it; no such program writes one.");
  }

  private Place place() {
    return new Place(file, Math.max(0, xml.getLocation().getLineNumber()), 0);
  }
}
