package org.plait.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plait.report.words.Lists;
import org.plait.report.words.ReaderNumbers;
import org.plait.statistics.Interval;

/**
 * Values with their intervals, a line a wave, in small panels that share one axis: dots, or bars
 * from zero. Every value stands in words at the right, so that no colour need be told apart.
 */
public final class IntervalChart {
  /** How a value is drawn. */
  public enum Mark {
    DOT,
    BAR
  }

  /**
   * The axis all panels share.
   *
   * @param lower its lower end
   * @param upper its upper end
   * @param ticks where it is marked
   * @param percent whether values are shares, shown as percentages
   */
  public record Axis(double lower, double upper, List<Double> ticks, boolean percent) {
    /** From none to all. */
    public static final Axis SHARE = new Axis(0, 1, List.of(0.0, 0.25, 0.5, 0.75, 1.0), true);

    public Axis {
      ticks = List.copyOf(ticks);
      if (!(lower < upper)) {
        throw new IllegalArgumentException("an axis from " + lower + " to " + upper);
      }
    }

    private double place(double value) {
      double inside = Math.max(lower, Math.min(upper, value));
      return LEFT + (inside - lower) / (upper - lower) * PLOT;
    }

    private String label(double value) {
      return percent ? ReaderNumbers.wholePercent(value) : plain(value);
    }

    private static String plain(double value) {
      return value == Math.rint(value)
          ? ReaderNumbers.count(Math.round(value))
          : ReaderNumbers.decimal(value);
    }
  }

  /**
   * One line.
   *
   * @param label what it is, such as a wave
   * @param value its value; empty when there is none to show
   * @param interval its interval
   * @param words the value in words, or what stands in its place
   */
  public record Line(
      String label, OptionalDouble value, Optional<Interval> interval, String words) {}

  /**
   * Lines about one thing.
   *
   * @param label the thing
   * @param lines its lines
   */
  public record Panel(String label, List<Line> lines) {
    public Panel {
      lines = List.copyOf(lines);
    }

    /** Whether any of its values can be drawn and is more than nothing. */
    public boolean above() {
      return lines.stream().anyMatch(l -> l.value().orElse(0) > 0);
    }

    /** Whether any of its values can be drawn. */
    public boolean drawn() {
      return lines.stream().anyMatch(l -> l.value().isPresent());
    }
  }

  private static final double LEFT = 20;
  private static final double PLOT = 46;
  private static final double WORDS = 100;
  private static final int STEP = 20;
  private static final int HEADING = 18;

  private final Drawing drawing = new Drawing();
  private final Axis axis;
  private final Mark mark;
  private int y;

  private IntervalChart(Axis axis, Mark mark) {
    this.axis = axis;
    this.mark = mark;
  }

  public static Chart of(String name, String title, Axis axis, Mark mark, List<Panel> panels) {
    IntervalChart chart = new IntervalChart(axis, mark);
    boolean named = panels.size() == 1 && panels.get(0).label().equals(title);
    panels.forEach(p -> chart.panel(p, !named));
    chart.axis();
    return new Chart(name, title, describe(panels), chart.y, chart.drawing.marks());
  }

  private void panel(Panel panel, boolean heading) {
    y += 4;
    for (String line :
        heading ? TextWidth.lines(panel.label(), 100, 14, true) : List.<String>of()) {
      drawing.bold(0, y + 14, Anchor.START, 14, Palette.INK, line);
      y += HEADING;
    }
    long above =
        panel.lines().stream()
            .filter(IntervalChart::above)
            .mapToLong(l -> TextWidth.lines(l.label(), 100, 13, false).size())
            .sum();
    long height = panel.lines().size() * (long) STEP + above * TextWidth.LINE;
    for (double tick : axis.ticks()) {
      double x = axis.place(tick);
      boolean zero = axis.lower() < 0 && tick == 0;
      String stroke = zero ? Palette.AXIS : Palette.GRID;
      drawing.line(x, y + 2, x, y + height, stroke, zero ? 2 : 1);
    }
    panel.lines().forEach(this::line);
    y += 6;
  }

  /** A label that does not fit beside its mark stands above it. */
  private static boolean above(Line line) {
    return TextWidth.share(line.label(), 13, false) > LEFT - 1;
  }

  private void line(Line line) {
    y += above(line) ? TextWidth.above(drawing, line.label(), y) : 0;
    double middle = y + STEP / 2.0 + 1;
    if (!above(line)) {
      drawing.text(0, middle + 5, Anchor.START, 13, Palette.INK, line.label());
    }
    drawing.text(WORDS, middle + 5, Anchor.END, 12, Palette.INK, line.words());
    if (line.value().isPresent()) {
      double x = axis.place(line.value().getAsDouble());
      if (mark == Mark.BAR) {
        drawing.bar(LEFT, middle - 6, x - LEFT, 12, Palette.BLUE);
      }
      line.interval().ifPresent(i -> whisker(i, middle));
      if (mark == Mark.DOT) {
        drawing.dot(x, middle, 5, Palette.BLUE);
      }
    }
    y += STEP;
  }

  private void whisker(Interval interval, double middle) {
    double from = axis.place(interval.lower());
    double to = axis.place(interval.upper());
    if (mark == Mark.BAR) {
      drawing.line(from, middle, to, middle, Palette.WHITE, 5);
      drawing.line(from, middle, to, middle, Palette.ORANGE, 3);
    } else {
      drawing.line(from, middle, to, middle, Palette.BLUE, 2);
    }
  }

  private void axis() {
    drawing.line(LEFT, y, LEFT + PLOT, y, Palette.AXIS, 1);
    for (double tick : axis.ticks()) {
      double x = axis.place(tick);
      drawing.line(x, y, x, y + 5, Palette.AXIS, 1);
      drawing.text(x, y + 19, Anchor.MIDDLE, 12, Palette.INK, axis.label(tick));
    }
    y += 26;
  }

  private static String describe(List<Panel> panels) {
    List<String> said = new ArrayList<>();
    for (Panel panel : panels) {
      List<String> lines = panel.lines().stream().map(l -> l.label() + " " + l.words()).toList();
      said.add(Lists.about(panel.label()) + String.join(", ", lines) + ".");
    }
    return String.join(" ", said);
  }
}
