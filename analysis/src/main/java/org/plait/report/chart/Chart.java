package org.plait.report.chart;

import java.awt.Graphics2D;
import java.util.List;

/**
 * A chart, as scalable vector graphics or as a picture. Its horizontal positions are shares of its
 * width, so that it keeps its text size on a narrow screen.
 *
 * @param name a name of lower-case letters, digits and hyphens, unique in the report
 * @param title what it shows
 * @param description the numbers it shows, in words
 * @param height its height in pixels
 * @param marks what it draws, in this order
 */
public record Chart(String name, String title, String description, int height, List<Mark> marks) {
  /** Copies the marks. */
  public Chart {
    marks = List.copyOf(marks);
  }

  /** The width of a chart written as a file of its own, in pixels. */
  static final int FILE_WIDTH = 760;

  /**
   * The chart for use within a page.
   *
   * @return an {@code svg} element as wide as its surroundings
   */
  public String inline() {
    return svg("width=\"100%\"");
  }

  /**
   * The chart as a file of its own.
   *
   * @return an XML document
   */
  public String file() {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + svg("xmlns=\"http://www.w3.org/2000/svg\" width=\"" + FILE_WIDTH + "\"")
        + "\n";
  }

  /**
   * The width of the chart as a picture, in the pixels its height is given in.
   *
   * @return the width
   */
  public int pictureWidth() {
    return Picture.WIDTH;
  }

  /**
   * Where the chart may be cut into pieces for pages.
   *
   * @param most the height of the largest piece, in pixels; a piece that can't be cut is larger
   * @return where pieces begin and the last ends, from 0 to its height
   */
  public List<Integer> cuts(int most) {
    return Cuts.of(this, most);
  }

  /**
   * The chart as a picture at twice its size in pixels, for documents that hold no SVG.
   *
   * @return a PNG file
   */
  public byte[] picture() {
    return Picture.of(this);
  }

  /**
   * Draws a piece of the chart, letters as letters of Plait's fonts.
   *
   * @param graphics where; a unit is a pixel of its picture's width and height
   * @param from where the piece begins, in pixels from the chart's top
   * @param to where it ends
   */
  public void draw(Graphics2D graphics, int from, int to) {
    graphics.translate(0, -from);
    Chart piece = new Chart(name, title, description, height, Within.marks(this, from, to));
    Picture.draw(piece, graphics, true);
  }

  private String svg(String attributes) {
    String titleId = name + "-title";
    String textId = name + "-text";
    return "<svg "
        + attributes
        + " height=\""
        + height
        + "\" role=\"img\" aria-labelledby=\""
        + titleId
        + " "
        + textId
        + "\" font-family=\"Arial, Helvetica, sans-serif\" font-size=\"13\" fill=\"#1a1a1a\">\n"
        + "<title id=\""
        + titleId
        + "\">"
        + Svg.escape(title)
        + "</title>\n<desc id=\""
        + textId
        + "\">"
        + Svg.escape(description)
        + "</desc>\n"
        + Svg.of(marks)
        + "</svg>";
  }
}
