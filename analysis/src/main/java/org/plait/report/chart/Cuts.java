package org.plait.report.chart;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds where a chart may be cut into pieces for pages: nothing but lines from top to bottom is
 * drawn there, and what follows has a heading where it can.
 */
final class Cuts implements Canvas {
  /** How far letters hang below their line, as a share of their size. */
  private static final double BELOW = 0.3;

  /** No last piece is smaller: an axis is not cut from what it measures. */
  private static final int LEAST = 60;

  private final BitSet covered = new BitSet();
  private final BitSet headings = new BitSet();

  private Cuts() {}

  /**
   * Where pieces of a chart begin and the last ends, in pixels from its top.
   *
   * @param most the height of the largest piece; one that can't be cut is larger
   */
  static List<Integer> of(Chart chart, int most) {
    Cuts cuts = new Cuts();
    chart.marks().forEach(mark -> mark.on(cuts));
    List<Integer> places = new ArrayList<>(List.of(0));
    int from = 0;
    while (chart.height() - from > most) {
      int next = cuts.last(from, Math.min(from + most, chart.height() - LEAST));
      if (next <= from) {
        break;
      }
      places.add(next);
      from = next;
    }
    places.add(chart.height());
    return List.copyOf(places);
  }

  /** The last place to cut: above a heading where there is one in the lower half, never below. */
  private int last(int from, int to) {
    int free = from;
    for (int y = to; y > from; y--) {
      if (!covered.get(y) && !isHeading(covered.previousSetBit(y))) {
        free = Math.max(free, y);
        if (isHeading(covered.nextSetBit(y)) && y > (from + to) / 2) {
          return y;
        }
      }
    }
    return free;
  }

  private boolean isHeading(int row) {
    return row >= 0 && headings.get(row);
  }

  private static void set(BitSet rows, double from, double to) {
    rows.set((int) Math.max(0, Math.floor(from)), (int) Math.max(0, Math.ceil(to)) + 1);
  }

  private void cover(double from, double to) {
    set(covered, from, to);
  }

  @Override
  public void rectangle(Mark.Rectangle r) {
    cover(r.y(), r.y() + r.height());
  }

  @Override
  public void band(Mark.Band b) {
    cover(b.y1(), b.y2());
  }

  @Override
  public void ribbon(Mark.Ribbon r) {
    cover(r.top(), r.bottom());
  }

  @Override
  public void line(Mark.Line l) {
    if (l.x1() != l.x2()) {
      cover(Math.min(l.y1(), l.y2()), Math.max(l.y1(), l.y2()));
    }
  }

  @Override
  public void dot(Mark.Dot d) {
    cover(d.y() - d.radius(), d.y() + d.radius());
  }

  @Override
  public void text(Mark.Text t) {
    double top = t.y() - t.size();
    double bottom = t.y() + BELOW * t.size();
    cover(top, bottom);
    if (t.bold()) {
      set(headings, top, bottom);
    }
  }
}
