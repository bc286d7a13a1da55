package org.plait.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.GlyphVector;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/**
 * Draws marks as a picture at twice their size. Letters are filled as outlines of a font that
 * travels with Plait: neither the machine's fonts nor its way of smoothing them change a pixel.
 */
final class Picture implements Canvas {
  /** Pixels of the picture for one of the chart. */
  static final int SCALE = 2;

  /** On paper as wide as the text, where letters are then as large as those of its tables. */
  static final int WIDTH = 760;

  /** Room at the right, lest a program that draws the picture smaller shaves a letter. */
  static final int INSET = 4;

  private static final float[] DASHES = {4, 3};
  private static final Font REGULAR = Typeface.REGULAR.font();
  private static final Font BOLD = Typeface.BOLD.font();

  private final Graphics2D graphics;
  private final boolean letters;

  private Picture(Graphics2D graphics, boolean letters) {
    this.letters = letters;
    this.graphics = graphics;
  }

  /** A chart as a PNG file. */
  static byte[] of(Chart chart) {
    int height = Math.max(1, chart.height());
    BufferedImage image =
        new BufferedImage(WIDTH * SCALE, height * SCALE, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      prepare(graphics, height);
      draw(chart, graphics);
    } finally {
      graphics.dispose();
    }
    return Png.of(image);
  }

  /** Draws a chart's marks, a unit a pixel of the chart. */
  static void draw(Chart chart, Graphics2D graphics) {
    draw(chart, graphics, false);
  }

  /** The same, with letters as letters where what is drawn on has Plait's fonts. */
  static void draw(Chart chart, Graphics2D graphics, boolean letters) {
    Picture picture = new Picture(graphics, letters);
    chart.marks().forEach(mark -> mark.on(picture));
  }

  private static void prepare(Graphics2D graphics, int height) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.scale(SCALE, SCALE);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, WIDTH, height);
  }

  @Override
  public void rectangle(Mark.Rectangle r) {
    Rectangle2D shape = new Rectangle2D.Double(across(r.x()), r.y(), across(r.width()), r.height());
    graphics.setColor(Color.decode(r.fill()));
    graphics.fill(shape);
    if (r.edge() == Mark.Edge.WHITE) {
      graphics.setColor(Color.WHITE);
      graphics.setStroke(new BasicStroke(2));
      graphics.draw(shape);
    } else if (r.edge() == Mark.Edge.DASHED) {
      graphics.setColor(Color.decode("#595959"));
      graphics.setStroke(
          new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, DASHES, 0));
      graphics.draw(shape);
    }
  }

  @Override
  public void band(Mark.Band b) {
    double half = (b.y1() + b.y2()) / 2;
    Path2D path = new Path2D.Double();
    path.moveTo(across(b.left1()), b.y1());
    path.curveTo(across(b.left1()), half, across(b.left2()), half, across(b.left2()), b.y2());
    path.lineTo(across(b.right2()), b.y2());
    path.curveTo(across(b.right2()), half, across(b.right1()), half, across(b.right1()), b.y1());
    path.closePath();
    fillHalf(path, b.fill());
  }

  @Override
  public void ribbon(Mark.Ribbon r) {
    Path2D path = new Path2D.Double();
    path.moveTo(across(r.x1()), r.upper1());
    path.lineTo(across(r.x2()), r.upper2());
    path.lineTo(across(r.x2()), r.lower2());
    path.lineTo(across(r.x1()), r.lower1());
    path.closePath();
    fillHalf(path, r.fill());
  }

  /** Fills a shape so that what lies behind shines through. */
  private void fillHalf(Path2D path, String fill) {
    Color colour = Color.decode(fill);
    int alpha = (int) Math.round(255 * Mark.Band.OPACITY);
    graphics.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha));
    graphics.fill(path);
  }

  @Override
  public void line(Mark.Line l) {
    graphics.setColor(Color.decode(l.stroke()));
    graphics.setStroke(
        new BasicStroke((float) l.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    graphics.draw(new Line2D.Double(across(l.x1()), l.y1(), across(l.x2()), l.y2()));
  }

  @Override
  public void dot(Mark.Dot d) {
    graphics.setColor(Color.decode(d.fill()));
    double left = across(d.x()) - d.radius();
    graphics.fill(new Ellipse2D.Double(left, d.y() - d.radius(), 2 * d.radius(), 2 * d.radius()));
  }

  @Override
  public void text(Mark.Text t) {
    Font font = (t.bold() ? BOLD : REGULAR).deriveFont((float) t.size());
    GlyphVector glyphs =
        font.createGlyphVector(graphics.getFontRenderContext(), Svg.allowed(t.words()));
    double width = glyphs.getLogicalBounds().getWidth();
    double left =
        switch (t.anchor()) {
          case START -> across(t.x());
          case MIDDLE -> across(t.x()) - width / 2;
          case END -> across(t.x()) - width;
        };
    graphics.setColor(Color.decode(t.fill()));
    if (letters) {
      graphics.setFont(font);
      graphics.drawString(Svg.allowed(t.words()), (float) left, (float) t.y());
    } else {
      graphics.fill(glyphs.getOutline((float) left, (float) t.y()));
    }
  }

  private static double across(double percent) {
    return percent / 100 * (WIDTH - INSET);
  }
}
