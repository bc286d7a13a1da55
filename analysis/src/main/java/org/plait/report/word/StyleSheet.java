package org.plait.report.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The styles part of a document: Plait's own, or a house's with what it lacks put in. */
final class StyleSheet {
  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final List<String> REFERENCES = List.of("basedOn", "next", "link");

  private final Document styles;

  private StyleSheet(Document styles) {
    this.styles = styles;
  }

  /** Plait's own styles. */
  static StyleSheet own() {
    try {
      return new StyleSheet(parse(Parts.resource("styles.xml")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A house's styles; those it lacks are Plait's.
   *
   * @throws IOException when the part can't be read
   */
  static StyleSheet house(byte[] part) throws IOException {
    StyleSheet house = new StyleSheet(parse(part));
    if (!"styles".equals(house.styles.getDocumentElement().getLocalName())) {
      throw new IOException("not a list of styles");
    }
    house.withoutNumbering();
    house.complete(own());
    return house;
  }

  StyleIds ids() {
    return StyleIds.among(byName());
  }

  /** The part, for a text in a language, whatever that of the house document was. */
  byte[] bytes(String language) {
    Document written = (Document) styles.cloneNode(true);
    written.setXmlStandalone(styles.getXmlStandalone());
    for (Element defaults : all(written.getDocumentElement(), "docDefaults")) {
      for (Element own : all(defaults, "lang")) {
        own.setAttributeNS(W, "w:val", language);
      }
    }
    return bytes(written);
  }

  private static byte[] bytes(Document styles) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      transformer.setOutputProperty(OutputKeys.STANDALONE, "yes");
      transformer.transform(new DOMSource(styles), new StreamResult(out));
    } catch (TransformerException e) {
      throw new IllegalStateException("a tree that was read must be writable", e);
    }
    return out.toByteArray();
  }

  /** Numbered styles lean on a part that is not taken. */
  private void withoutNumbering() {
    for (Element numbering : all(styles.getDocumentElement(), "numPr")) {
      numbering.getParentNode().removeChild(numbering);
    }
  }

  private void complete(StyleSheet own) {
    Map<String, String> known = byName();
    Map<String, String> renamed = new TreeMap<>();
    List<Element> lacking = new ArrayList<>();
    for (Element style : all(own.styles.getDocumentElement(), "style")) {
      String name = StyleIds.key(name(style));
      String id = style.getAttributeNS(W, "styleId");
      if (known.containsKey(name)) {
        renamed.put(id, known.get(name));
      } else {
        renamed.put(id, free(id, known));
        lacking.add(style);
      }
    }
    lacking.forEach(style -> add(style, renamed));
  }

  private static String free(String id, Map<String, String> known) {
    return known.containsValue(id) ? "Plait" + id : id;
  }

  private void add(Element style, Map<String, String> renamed) {
    Element copy = (Element) styles.importNode(style, true);
    copy.setAttributeNS(W, "w:styleId", renamed.get(style.getAttributeNS(W, "styleId")));
    copy.removeAttributeNS(W, "default");
    for (String reference : REFERENCES) {
      for (Element element : all(copy, reference)) {
        String id = element.getAttributeNS(W, "val");
        element.setAttributeNS(W, "w:val", renamed.getOrDefault(id, id));
      }
    }
    styles.getDocumentElement().appendChild(copy);
  }

  private Map<String, String> byName() {
    Map<String, String> ids = new TreeMap<>();
    for (Element style : all(styles.getDocumentElement(), "style")) {
      ids.putIfAbsent(StyleIds.key(name(style)), style.getAttributeNS(W, "styleId"));
    }
    return ids;
  }

  private static String name(Element style) {
    List<Element> names = all(style, "name");
    return names.isEmpty() ? "" : names.get(0).getAttributeNS(W, "val");
  }

  private static List<Element> all(Element within, String name) {
    NodeList found = within.getElementsByTagNameNS(W, name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      Node node = found.item(i);
      if (node instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }

  private static Document parse(byte[] part) throws IOException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    try (InputStream stream = new ByteArrayInputStream(part)) {
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(stream);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the reader of XML must be able to refuse a DTD", e);
    } catch (SAXException e) {
      throw new IOException("not well-formed", e);
    }
  }
}
