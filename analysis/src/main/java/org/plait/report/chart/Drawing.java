package org.plait.report.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects what a chart draws, in the order it is drawn, whatever it is then drawn on. Horizontal
 * positions are percentages of the width, vertical ones pixels.
 */
public final class Drawing {
  private final List<Mark> marks = new ArrayList<>();

  /** A filled rectangle. */
  public void bar(double x, double y, double width, double height, String fill) {
    marks.add(new Mark.Rectangle(x, y, width, height, fill, Mark.Edge.NONE));
  }

  /** A filled rectangle with a white edge, which keeps it apart from its neighbours. */
  public void segment(double x, double y, double width, double height, String fill) {
    marks.add(new Mark.Rectangle(x, y, width, height, fill, Mark.Edge.WHITE));
  }

  /** An empty rectangle with a dashed edge, for what may not be shown. */
  public void outline(double x, double y, double width, double height) {
    marks.add(new Mark.Rectangle(x, y, width, height, Palette.WHITE, Mark.Edge.DASHED));
  }

  /** A band that flows down from one stretch of the width to another. */
  public void band(Mark.Band band) {
    marks.add(band);
  }

  /** A band across, from one stretch of the height to another. */
  public void ribbon(Mark.Ribbon ribbon) {
    marks.add(ribbon);
  }

  /** A straight line. */
  public void line(double x1, double y1, double x2, double y2, String stroke, double width) {
    marks.add(new Mark.Line(x1, y1, x2, y2, stroke, width));
  }

  /** A dot. */
  public void dot(double x, double y, double radius, String fill) {
    marks.add(new Mark.Dot(x, y, radius, fill));
  }

  /** A line of text; {@code size} is in pixels. */
  public void text(double x, double y, Anchor anchor, double size, String fill, String words) {
    marks.add(new Mark.Text(x, y, anchor, size, fill, false, words));
  }

  /** A line of bold text. */
  public void bold(double x, double y, Anchor anchor, double size, String fill, String words) {
    marks.add(new Mark.Text(x, y, anchor, size, fill, true, words));
  }

  /** What was drawn. */
  public List<Mark> marks() {
    return List.copyOf(marks);
  }
}
