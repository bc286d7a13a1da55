package org.plait.report.chart;

/**
 * One thing that is drawn. Horizontal positions are percentages of the width, vertical ones pixels.
 */
public sealed interface Mark {
  /** Draws it on a canvas. */
  void on(Canvas canvas);

  /** The edge of a rectangle. */
  enum Edge {
    /** None. */
    NONE,
    /** White, which keeps it apart from its neighbours. */
    WHITE,
    /** Dashed, for what may not be shown. */
    DASHED
  }

  /**
   * A filled rectangle.
   *
   * @param x its left side
   * @param y its upper side
   * @param width its width
   * @param height its height
   * @param fill its colour, such as {@code #12436D}
   * @param edge its edge
   */
  record Rectangle(double x, double y, double width, double height, String fill, Edge edge)
      implements Mark {
    @Override
    public void on(Canvas canvas) {
      canvas.rectangle(this);
    }
  }

  /**
   * A band that flows from one stretch of the width down to another; what lies behind it shines
   * through.
   *
   * @param y1 where it begins
   * @param left1 its left side there
   * @param right1 its right side there
   * @param y2 where it ends, below
   * @param left2 its left side there
   * @param right2 its right side there
   * @param fill its colour
   */
  record Band(
      double y1, double left1, double right1, double y2, double left2, double right2, String fill)
      implements Mark {
    /** How much of its colour covers what lies behind. */
    static final double OPACITY = 0.5;

    @Override
    public void on(Canvas canvas) {
      canvas.band(this);
    }
  }

  /**
   * A band with straight edges from one stretch of the height across to another; what lies behind
   * it shines through.
   *
   * @param x1 where it begins
   * @param upper1 its upper side there
   * @param lower1 its lower side there
   * @param x2 where it ends, to the right
   * @param upper2 its upper side there
   * @param lower2 its lower side there
   * @param fill its colour
   */
  record Ribbon(
      double x1, double upper1, double lower1, double x2, double upper2, double lower2, String fill)
      implements Mark {
    /** Its upper end. */
    double top() {
      return Math.min(upper1, upper2);
    }

    /** Its lower end. */
    double bottom() {
      return Math.max(lower1, lower2);
    }

    @Override
    public void on(Canvas canvas) {
      canvas.ribbon(this);
    }
  }

  /**
   * A straight line.
   *
   * @param x1 where it begins
   * @param y1 where it begins
   * @param x2 where it ends
   * @param y2 where it ends
   * @param stroke its colour
   * @param width its width in pixels
   */
  record Line(double x1, double y1, double x2, double y2, String stroke, double width)
      implements Mark {
    @Override
    public void on(Canvas canvas) {
      canvas.line(this);
    }
  }

  /**
   * A dot.
   *
   * @param x its middle
   * @param y its middle
   * @param radius its radius in pixels
   * @param fill its colour
   */
  record Dot(double x, double y, double radius, String fill) implements Mark {
    @Override
    public void on(Canvas canvas) {
      canvas.dot(this);
    }
  }

  /**
   * A line of text.
   *
   * @param x its place
   * @param y its baseline
   * @param anchor which part of it stands at its place
   * @param size its size in pixels
   * @param fill its colour
   * @param bold whether it is bold
   * @param words the text
   */
  record Text(
      double x, double y, Anchor anchor, double size, String fill, boolean bold, String words)
      implements Mark {
    @Override
    public void on(Canvas canvas) {
      canvas.text(this);
    }
  }
}
