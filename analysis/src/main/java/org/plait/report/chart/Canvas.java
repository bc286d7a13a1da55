package org.plait.report.chart;

/** What marks are drawn on: a page's graphics or a picture. */
public interface Canvas {
  /** Draws a rectangle. */
  void rectangle(Mark.Rectangle rectangle);

  /** Draws a band. */
  void band(Mark.Band band);

  /** Draws a band across. */
  void ribbon(Mark.Ribbon ribbon);

  /** Draws a straight line. */
  void line(Mark.Line line);

  /** Draws a dot. */
  void dot(Mark.Dot dot);

  /** Writes a line of text. */
  void text(Mark.Text text);
}
