package org.plait.report.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plait.report.chart.Anchor;
import org.plait.report.chart.Chart;
import org.plait.report.chart.Drawing;
import org.plait.report.chart.Mark;
import org.plait.report.chart.Palette;
import org.plait.report.chart.TextWidth;
import org.plait.report.words.ReaderNumbers;
import org.plait.statistics.Interval;
import org.plait.study.wording.Wording;

/**
 * The share of those who stay, falling over whole years: a dot with its percentage for each year
 * that is told, lines that only join the dots, the interval as a band, and under the axis how many
 * were followed until then.
 */
public final class CurveChart {
  private static final double LEFT = 13;
  private static final double RIGHT = 89;
  private static final int TOP = 16;
  private static final int PLOT = 200;
  private static final int MOST_YEARS = 8;
  private static final List<Double> TICKS = List.of(0.0, 0.25, 0.5, 0.75, 1.0);

  /**
   * One year that is told.
   *
   * @param years since the beginning
   * @param share the share who stay so long
   * @param interval its interval
   * @param followed how many were followed until then, in words
   */
  public record Point(int years, double share, Optional<Interval> interval, String followed) {
    private double upper() {
      return interval.map(Interval::upper).orElse(share);
    }

    private double lower() {
      return interval.map(Interval::lower).orElse(share);
    }
  }

  /**
   * Everything that is drawn.
   *
   * @param start the year in which all are there
   * @param points the years that are told, in order
   * @param axis what the years are counted from
   * @param followed what the numbers under the axis are
   */
  public record Content(int start, List<Point> points, String axis, String followed) {
    /** Copies the points. */
    public Content {
      points = List.copyOf(points);
    }

    private int last() {
      return points.get(points.size() - 1).years();
    }
  }

  private final Drawing drawing = new Drawing();
  private final Content content;
  private int y = TOP + PLOT;

  private CurveChart(Content content) {
    this.content = content;
  }

  /** Draws a curve, which has at least one year that is told. */
  public static Chart of(Wording wording, String name, String title, Content content) {
    CurveChart chart = new CurveChart(content);
    chart.grid();
    chart.curve();
    chart.years();
    chart.followed();
    return new Chart(name, title, describe(wording, content), chart.y, chart.drawing.marks());
  }

  private double across(int years) {
    return LEFT + (double) years / content.last() * (RIGHT - LEFT);
  }

  private static double height(double share) {
    return TOP + (1 - share) * PLOT;
  }

  private void grid() {
    for (double tick : TICKS) {
      String stroke = tick == 0 ? Palette.AXIS : Palette.GRID;
      drawing.line(LEFT, height(tick), RIGHT, height(tick), stroke, 1);
      String label = ReaderNumbers.wholePercent(tick);
      drawing.text(LEFT - 1.5, height(tick) + 4, Anchor.END, 12, Palette.INK, label);
    }
  }

  private void curve() {
    Point before = new Point(content.start(), 1, Optional.empty(), "");
    List<Point> all = new ArrayList<>(List.of(before));
    all.addAll(content.points());
    for (int i = 1; i < all.size(); i++) {
      drawing.ribbon(ribbon(all.get(i - 1), all.get(i)));
    }
    for (int i = 1; i < all.size(); i++) {
      Point from = all.get(i - 1);
      Point to = all.get(i);
      drawing.line(
          across(from.years()),
          height(from.share()),
          across(to.years()),
          height(to.share()),
          Palette.BLUE,
          2);
    }
    for (Point point : content.points()) {
      double x = across(point.years());
      drawing.line(x, height(point.upper()), x, height(point.lower()), Palette.BLUE, 2);
      drawing.dot(x, height(point.share()), 5, Palette.BLUE);
      String words = ReaderNumbers.wholePercent(point.share());
      drawing.bold(x + 1.8, height(point.share()) - 6, Anchor.START, 13, Palette.INK, words);
    }
  }

  private Mark.Ribbon ribbon(Point from, Point to) {
    return new Mark.Ribbon(
        across(from.years()),
        height(from.upper()),
        height(from.lower()),
        across(to.years()),
        height(to.upper()),
        height(to.lower()),
        Palette.GREY);
  }

  private void years() {
    int step = (content.last() + MOST_YEARS - 1) / MOST_YEARS;
    for (int year = 0; year <= content.last(); year += step) {
      double x = across(year);
      drawing.line(x, y, x, y + 5, Palette.AXIS, 1);
      drawing.text(x, y + 19, Anchor.MIDDLE, 12, Palette.INK, Integer.toString(year));
    }
    y += 24;
    lines(content.axis(), false);
    y += 8;
  }

  private void followed() {
    lines(content.followed(), true);
    for (Point point : content.points()) {
      double x = across(point.years());
      drawing.text(x, y + 14, Anchor.MIDDLE, 12, Palette.INK, point.followed());
    }
    y += 22;
  }

  private void lines(String words, boolean bold) {
    for (String line : TextWidth.lines(words, 100 - LEFT, 12, bold)) {
      if (bold) {
        drawing.bold(LEFT, y + 14, Anchor.START, 12, Palette.INK, line);
      } else {
        drawing.text(LEFT, y + 14, Anchor.START, 12, Palette.INK, line);
      }
      y += 16;
    }
  }

  private static String describe(Wording wording, Content content) {
    List<String> said = content.points().stream().map(point -> told(wording, point)).toList();
    return wording.say("diagram.curve", "points", String.join(" ", said));
  }

  private static String told(Wording wording, Point point) {
    return wording.say(
        point.years() == 1 ? "diagram.curve-year" : "diagram.curve-years",
        "years",
        ReaderNumbers.count(point.years()),
        "share",
        ReaderNumbers.wholePercent(point.share()),
        "interval",
        point.interval().map(interval -> told(wording, interval)).orElse(""),
        "followed",
        point.followed());
  }

  private static String told(Wording wording, Interval interval) {
    return wording.say(
        "diagram.curve-interval",
        "lower",
        ReaderNumbers.wholePercent(interval.lower()),
        "upper",
        ReaderNumbers.wholePercent(interval.upper()));
  }
}
