package org.plait.coding.refi.file;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * XML written line by line, the same bytes on every Java: indented, lines end with LF, empty
 * elements closed in place, no attribute without a value.
 */
final class XmlText {

  private static final String REPLACEMENT = "\uFFFD";

  private final StringBuilder xml =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
  private final Deque<String> open = new ArrayDeque<>();
  private boolean tagOpen;

  XmlText start(String name) {
    endTag();
    indent();
    xml.append('<').append(name);
    open.push(name);
    tagOpen = true;
    return this;
  }

  /** Adds an attribute to the element just started; one without a value is left out. */
  XmlText with(String name, Object value) {
    String text = value.toString();
    if (!text.isEmpty()) {
      xml.append(' ').append(name).append("=\"").append(escaped(text, true)).append('"');
    }
    return this;
  }

  XmlText end() {
    String name = open.pop();
    if (tagOpen) {
      xml.append("/>\n");
      tagOpen = false;
    } else {
      indent();
      xml.append("</").append(name).append(">\n");
    }
    return this;
  }

  /** An element that holds text; left out when there is none. */
  XmlText leaf(String name, String text) {
    if (!text.isEmpty()) {
      endTag();
      indent();
      xml.append('<').append(name).append('>').append(escaped(text, false));
      xml.append("</").append(name).append(">\n");
    }
    return this;
  }

  @Override
  public String toString() {
    return xml.toString();
  }

  private void endTag() {
    if (tagOpen) {
      xml.append(">\n");
      tagOpen = false;
    }
  }

  private void indent() {
    xml.append("  ".repeat(open.size()));
  }

  private static String escaped(String text, boolean attribute) {
    if (text.chars().allMatch(XmlText::plain)) {
      return text;
    }
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints().forEach(c -> escaped.append(escaped(c, attribute)));
    return escaped.toString();
  }

  /** Most characters stand for themselves. */
  private static boolean plain(int c) {
    return c >= 0x20 && c < Character.MIN_SURROGATE && c != '&' && c != '<' && c != '>' && c != '"';
  }

  private static String escaped(int c, boolean attribute) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> attribute ? "&quot;" : "\"";
      case '\r' -> "&#13;";
      case '\n' -> attribute ? "&#10;" : "\n";
      case '\t' -> attribute ? "&#9;" : "\t";
      default -> allowed(c) ? Character.toString(c) : REPLACEMENT;
    };
  }

  /** What XML 1.0 lets stand in a document. */
  private static boolean allowed(int c) {
    return c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
  }
}
