package org.plait.report.chart;

import java.math.BigDecimal;
import org.plait.report.words.Decimals;

/**
 * Writes the content of a chart. Horizontal positions are percentages of the width, vertical ones
 * pixels; text is real text and its bytes depend on no font of the machine.
 */
final class Svg {
  /** Where text starts from. */
  enum Anchor {
    START,
    MIDDLE,
    END;

    private String word() {
      return switch (this) {
        case START -> "start";
        case MIDDLE -> "middle";
        case END -> "end";
      };
    }
  }

  /** The size of text where nothing else is said; a chart sets it once. */
  static final double SIZE = 13;

  private final StringBuilder out = new StringBuilder();

  /** A filled rectangle. */
  Svg bar(double x, double y, double width, double height, String fill) {
    return rectangle(x, y, width, height, fill, "");
  }

  /** A filled rectangle with a white edge, which keeps it apart from its neighbours. */
  Svg segment(double x, double y, double width, double height, String fill) {
    return rectangle(x, y, width, height, fill, " stroke=\"#ffffff\" stroke-width=\"2\"");
  }

  /** An empty rectangle with a dashed edge, for what may not be shown. */
  Svg outline(double x, double y, double width, double height) {
    String edge = " stroke=\"#595959\" stroke-dasharray=\"4 3\"";
    return rectangle(x, y, width, height, "#ffffff", edge);
  }

  private Svg rectangle(double x, double y, double width, double height, String fill, String edge) {
    out.append("<rect x=\"").append(share(x)).append("\" y=\"").append(number(y));
    out.append("\" width=\"").append(share(width)).append("\" height=\"").append(number(height));
    out.append("\" fill=\"").append(fill).append('"').append(edge).append("/>\n");
    return this;
  }

  /** A straight line. */
  Svg line(double x1, double y1, double x2, double y2, String stroke, double width) {
    out.append("<line x1=\"").append(share(x1)).append("\" y1=\"").append(number(y1));
    out.append("\" x2=\"").append(share(x2)).append("\" y2=\"").append(number(y2));
    out.append("\" stroke=\"").append(stroke).append('"');
    if (width != 1) {
      out.append(" stroke-width=\"").append(number(width)).append('"');
    }
    out.append("/>\n");
    return this;
  }

  /** A dot. */
  Svg dot(double x, double y, double radius, String fill) {
    out.append("<circle cx=\"").append(share(x)).append("\" cy=\"").append(number(y));
    out.append("\" r=\"").append(number(radius)).append("\" fill=\"").append(fill);
    out.append("\"/>\n");
    return this;
  }

  /** A line of text; {@code size} is in pixels. */
  Svg text(double x, double y, Anchor anchor, double size, String fill, String words) {
    return text(x, y, anchor, size, fill, false, words);
  }

  /** A line of bold text. */
  Svg bold(double x, double y, Anchor anchor, double size, String fill, String words) {
    return text(x, y, anchor, size, fill, true, words);
  }

  private Svg text(
      double x, double y, Anchor anchor, double size, String fill, boolean bold, String words) {
    out.append("<text x=\"").append(share(x)).append("\" y=\"").append(number(y));
    out.append('"');
    if (anchor != Anchor.START) {
      out.append(" text-anchor=\"").append(anchor.word()).append('"');
    }
    if (size != SIZE) {
      out.append(" font-size=\"").append(number(size)).append('"');
    }
    if (!fill.equals(Palette.INK)) {
      out.append(" fill=\"").append(fill).append('"');
    }
    out.append(bold ? " font-weight=\"bold\">" : ">").append(escape(words)).append("</text>\n");
    return this;
  }

  /** What was written. */
  String body() {
    return out.toString();
  }

  /** Text for use in XML content and attributes; characters XML can't hold are left out. */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> escaped.append(escaped(c)));
    return escaped.toString();
  }

  private static String escaped(int c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      default -> allowed(c) ? Character.toString(c) : "";
    };
  }

  private static boolean allowed(int c) {
    return c == '\t'
        || c == '\n'
        || c >= 0x20 && c <= 0xD7FF
        || c >= 0xE000 && c <= 0xFFFD
        || c >= 0x10000;
  }

  private static String share(double percent) {
    return number(percent) + "%";
  }

  private static String number(double value) {
    BigDecimal plain = Decimals.places(value, 2).stripTrailingZeros();
    return plain.signum() == 0 ? "0" : plain.toPlainString();
  }
}
