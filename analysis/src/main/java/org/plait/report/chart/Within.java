package org.plait.report.chart;

import java.util.List;

/** Finds what of a chart stands between two heights. */
final class Within implements Canvas {
  private final double from;
  private final double to;
  private boolean found;

  private Within(double from, double to) {
    this.from = from;
    this.to = to;
  }

  /** The marks of a chart of which something lies between two heights. */
  static List<Mark> marks(Chart chart, double from, double to) {
    return chart.marks().stream().filter(mark -> stands(mark, from, to)).toList();
  }

  private static boolean stands(Mark mark, double from, double to) {
    Within within = new Within(from, to);
    mark.on(within);
    return within.found;
  }

  private void between(double top, double bottom) {
    found |= bottom > from && top < to;
  }

  @Override
  public void rectangle(Mark.Rectangle r) {
    between(r.y(), r.y() + r.height());
  }

  @Override
  public void band(Mark.Band b) {
    between(b.y1(), b.y2());
  }

  @Override
  public void ribbon(Mark.Ribbon r) {
    between(r.top(), r.bottom());
  }

  @Override
  public void line(Mark.Line l) {
    between(Math.min(l.y1(), l.y2()) - l.width(), Math.max(l.y1(), l.y2()) + l.width());
  }

  @Override
  public void dot(Mark.Dot d) {
    between(d.y() - d.radius(), d.y() + d.radius());
  }

  @Override
  public void text(Mark.Text t) {
    between(t.y() - t.size(), t.y());
  }
}
