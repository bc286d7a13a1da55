package org.plait.report.diagram;

import java.util.ArrayList;
import java.util.List;
import org.plait.report.chart.Anchor;
import org.plait.report.chart.Chart;
import org.plait.report.chart.Drawing;
import org.plait.report.chart.Mark;
import org.plait.report.chart.Palette;
import org.plait.report.chart.TextWidth;
import org.plait.report.words.ReaderNumbers;
import org.plait.study.wording.Wording;

/**
 * Where parts of one bar went in another: an alluvial diagram (Rosvall and Bergstrom, 2010, PLoS
 * ONE 5(1):e8694) that flows down the page, so that labels need no room at its sides. Widths are
 * numbers: every flow must be one that may be shown.
 */
public final class BandChart {
  private static final int LINE = 18;
  private static final int BAR = 26;
  private static final int FLOW = 110;

  /**
   * A part of either bar.
   *
   * @param label what it is
   * @param fill its colour
   */
  public record Part(String label, String fill) {}

  /**
   * How many went from one part to another.
   *
   * @param from the part's place in the upper bar
   * @param to the part's place in the lower bar
   * @param count how many
   */
  public record Flow(int from, int to, long count) {}

  /**
   * Everything that is drawn.
   *
   * @param above what the upper bar is, such as a wave
   * @param below what the lower bar is
   * @param parts the parts of both bars, in order
   * @param flows the flows between them
   */
  public record Content(String above, String below, List<Part> parts, List<Flow> flows) {
    /** Copies the lists and leaves out empty flows. */
    public Content {
      parts = List.copyOf(parts);
      flows = flows.stream().filter(f -> f.count() > 0).toList();
    }

    private long all() {
      return flows.stream().mapToLong(Flow::count).sum();
    }

    private long before(int part) {
      return flows.stream().filter(f -> f.from() == part).mapToLong(Flow::count).sum();
    }

    private long after(int part) {
      return flows.stream().filter(f -> f.to() == part).mapToLong(Flow::count).sum();
    }
  }

  private final Drawing drawing = new Drawing();
  private final Content content;
  private final double unit;
  private int y;

  private BandChart(Content content) {
    this.content = content;
    this.unit = 100.0 / Math.max(1, content.all());
  }

  /** Draws the two bars and what flows between them. */
  public static Chart of(Wording wording, String name, String title, Content content) {
    BandChart chart = new BandChart(content);
    chart.key();
    chart.bars();
    return new Chart(name, title, describe(wording, content), chart.y, chart.drawing.marks());
  }

  private void key() {
    for (Part part : content.parts()) {
      drawing.segment(0, y + 3, 4, 14, part.fill());
      for (String line : TextWidth.lines(part.label(), 94, 13, false)) {
        drawing.text(5.5, y + 15, Anchor.START, 13, Palette.INK, line);
        y += LINE;
      }
    }
    y += 8;
  }

  private void bars() {
    head(content.above());
    int upper = y + BAR;
    int lower = upper + FLOW;
    flows(upper, lower);
    bar(y, true);
    bar(lower, false);
    y = lower + BAR + 2;
    head(content.below());
  }

  private void head(String label) {
    for (String line : TextWidth.lines(label, 100, 13, true)) {
      drawing.bold(0, y + 14, Anchor.START, 13, Palette.INK, line);
      y += LINE;
    }
    y += 2;
  }

  /** Flows leave a part in the order of where they go, and arrive in the order they come from. */
  private void flows(int upper, int lower) {
    for (Flow flow : content.flows()) {
      double from =
          start(flow.from(), true)
              + sum(
                  content.flows().stream().filter(f -> f.from() == flow.from()), f -> f.to(), flow);
      double to =
          start(flow.to(), false)
              + sum(content.flows().stream().filter(f -> f.to() == flow.to()), f -> f.from(), flow);
      double wide = flow.count() * unit;
      String fill = content.parts().get(flow.from()).fill();
      drawing.band(new Mark.Band(upper, from, from + wide, lower, to, to + wide, fill));
    }
  }

  private double sum(
      java.util.stream.Stream<Flow> siblings, java.util.function.ToIntFunction<Flow> end, Flow of) {
    return siblings
        .filter(f -> end.applyAsInt(f) < end.applyAsInt(of))
        .mapToDouble(f -> f.count() * unit)
        .sum();
  }

  private double start(int part, boolean above) {
    double start = 0;
    for (int i = 0; i < part; i++) {
      start += (above ? content.before(i) : content.after(i)) * unit;
    }
    return start;
  }

  private void bar(int top, boolean above) {
    for (int i = 0; i < content.parts().size(); i++) {
      long count = above ? content.before(i) : content.after(i);
      double width = count * unit;
      if (count > 0) {
        String fill = content.parts().get(i).fill();
        drawing.segment(start(i, above), top, width, BAR, fill);
        String words = ReaderNumbers.count(count);
        if (TextWidth.share(words, 13, false) + 1 < width) {
          double middle = start(i, above) + width / 2;
          String ink = Palette.textOn(fill);
          drawing.text(middle, top + BAR / 2.0 + 5, Anchor.MIDDLE, 13, ink, words);
        }
      }
    }
  }

  private static String describe(Wording wording, Content content) {
    List<String> said = new ArrayList<>();
    for (int i = 0; i < content.parts().size(); i++) {
      int part = i;
      List<String> went =
          content.flows().stream()
              .filter(f -> f.from() == part)
              .map(
                  f ->
                      wording.say(
                          "diagram.band-flow",
                          "count",
                          ReaderNumbers.count(f.count()),
                          "answer",
                          content.parts().get(f.to()).label()))
              .toList();
      if (!went.isEmpty()) {
        said.add(
            wording.say(
                "diagram.band-from",
                "answer",
                content.parts().get(i).label(),
                "flows",
                String.join(", ", went)));
      }
    }
    return wording.say(
        "diagram.band",
        "above",
        content.above(),
        "below",
        content.below(),
        "parts",
        String.join(" ", said));
  }
}
