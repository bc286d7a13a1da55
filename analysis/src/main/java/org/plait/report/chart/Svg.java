package org.plait.report.chart;

import java.math.BigDecimal;
import java.util.List;
import org.plait.report.words.Decimals;

/** Draws marks as SVG: text is real text and its bytes depend on no font of the machine. */
final class Svg implements Canvas {
  /** The size of text where nothing else is said; a chart sets it once. */
  static final double SIZE = 13;

  private final StringBuilder out = new StringBuilder();

  private Svg() {}

  /** The marks as elements. */
  static String of(List<Mark> marks) {
    Svg svg = new Svg();
    marks.forEach(mark -> mark.on(svg));
    return svg.out.toString();
  }

  @Override
  public void rectangle(Mark.Rectangle r) {
    out.append("<rect x=\"").append(share(r.x())).append("\" y=\"").append(number(r.y()));
    out.append("\" width=\"").append(share(r.width()));
    out.append("\" height=\"").append(number(r.height()));
    out.append("\" fill=\"").append(r.edge() == Mark.Edge.DASHED ? "#ffffff" : r.fill());
    out.append('"').append(edge(r.edge())).append("/>\n");
  }

  private static String edge(Mark.Edge edge) {
    return switch (edge) {
      case NONE -> "";
      case WHITE -> " stroke=\"#ffffff\" stroke-width=\"2\"";
      case DASHED -> " stroke=\"#595959\" stroke-dasharray=\"4 3\"";
    };
  }

  /** A path has no percentages, so it stands in a graphic of its own that is stretched. */
  @Override
  public void band(Mark.Band b) {
    double height = b.y2() - b.y1();
    String half = number(height / 2);
    out.append("<svg y=\"").append(number(b.y1())).append("\" width=\"100%\" height=\"");
    out.append(number(height)).append("\" viewBox=\"0 0 100 ").append(number(height));
    out.append("\" preserveAspectRatio=\"none\"><path fill=\"").append(b.fill());
    out.append("\" fill-opacity=\"").append(number(Mark.Band.OPACITY)).append("\" d=\"M");
    out.append(number(b.left1())).append(" 0C").append(number(b.left1())).append(' ').append(half);
    out.append(' ').append(number(b.left2())).append(' ').append(half).append(' ');
    out.append(number(b.left2())).append(' ').append(number(height)).append('H');
    out.append(number(b.right2())).append('C').append(number(b.right2())).append(' ').append(half);
    out.append(' ').append(number(b.right1())).append(' ').append(half).append(' ');
    out.append(number(b.right1())).append(" 0Z\"/></svg>\n");
  }

  @Override
  public void ribbon(Mark.Ribbon r) {
    double height = r.bottom() - r.top();
    out.append("<svg x=\"").append(share(r.x1())).append("\" y=\"").append(number(r.top()));
    out.append("\" width=\"").append(share(r.x2() - r.x1())).append("\" height=\"");
    out.append(number(height)).append("\" viewBox=\"0 0 100 ").append(number(height));
    out.append("\" preserveAspectRatio=\"none\"><path fill=\"").append(r.fill());
    out.append("\" fill-opacity=\"").append(number(Mark.Band.OPACITY)).append("\" d=\"M0 ");
    out.append(number(r.upper1() - r.top())).append("L100 ").append(number(r.upper2() - r.top()));
    out.append('V').append(number(r.lower2() - r.top())).append("L0 ");
    out.append(number(r.lower1() - r.top())).append("Z\"/></svg>\n");
  }

  @Override
  public void line(Mark.Line l) {
    out.append("<line x1=\"").append(share(l.x1())).append("\" y1=\"").append(number(l.y1()));
    out.append("\" x2=\"").append(share(l.x2())).append("\" y2=\"").append(number(l.y2()));
    out.append("\" stroke=\"").append(l.stroke()).append('"');
    if (l.width() != 1) {
      out.append(" stroke-width=\"").append(number(l.width())).append('"');
    }
    out.append("/>\n");
  }

  @Override
  public void dot(Mark.Dot d) {
    out.append("<circle cx=\"").append(share(d.x())).append("\" cy=\"").append(number(d.y()));
    out.append("\" r=\"").append(number(d.radius())).append("\" fill=\"").append(d.fill());
    out.append("\"/>\n");
  }

  @Override
  public void text(Mark.Text t) {
    out.append("<text x=\"").append(share(t.x())).append("\" y=\"").append(number(t.y()));
    out.append('"');
    if (t.anchor() != Anchor.START) {
      String word = t.anchor() == Anchor.MIDDLE ? "middle" : "end";
      out.append(" text-anchor=\"").append(word).append('"');
    }
    if (t.size() != SIZE) {
      out.append(" font-size=\"").append(number(t.size())).append('"');
    }
    if (!t.fill().equals(Palette.INK)) {
      out.append(" fill=\"").append(t.fill()).append('"');
    }
    out.append(t.bold() ? " font-weight=\"bold\">" : ">");
    out.append(escape(t.words())).append("</text>\n");
  }

  /** Text for use in XML content and attributes; characters XML can't hold are left out. */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> escaped.append(escaped(c)));
    return escaped.toString();
  }

  /** Text without the characters that XML can't hold and fonts can't show. */
  static String allowed(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().filter(Svg::allowed).forEach(kept::appendCodePoint);
    return kept.toString();
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
