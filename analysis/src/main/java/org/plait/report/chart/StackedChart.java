package org.plait.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.plait.report.words.Decimals;
import org.plait.report.words.Lists;
import org.plait.report.words.ReaderNumbers;
import org.plait.study.report.LikertStyle;

/**
 * Bars split into ordered categories: a bar a wave, grouped by statement, the base at the right.
 * They are wholes of 100 %, or the lower answers stand to the left of one line and the higher to
 * its right, with the middle one apart. Drawn after Robbins and Heiberger (2011) and the Analysis
 * Function's guidance on charts.
 */
public final class StackedChart {
  private static final double LEFT = 20;
  private static final double BAR = 62;

  /** How far a key's words stand from its colour's left, and keys from each other. */
  private static final double KEY = 5.5;

  private static final double KEY_GAP = 4;
  private static final double BASE = 100;
  private static final int BAR_HEIGHT = 20;
  private static final int BAR_STEP = 25;
  private static final int LINE = 18;
  private static final double LEAST_LABELLED = 5;

  /**
   * One part of a bar.
   *
   * @param label the category
   * @param share its share, 0 to 1
   * @param fill its colour
   */
  public record Part(String label, double share, String fill) {}

  /**
   * One bar.
   *
   * @param label what it is, such as a wave
   * @param parts its parts; empty when they may not be shown or do not exist
   * @param base how many it rests on, in words
   * @param without what stands in place of the parts when there are none
   */
  public record Bar(String label, List<Part> parts, String base, String without) {
    public Bar {
      parts = List.copyOf(parts);
    }
  }

  /**
   * Bars of one statement.
   *
   * @param label the statement
   * @param bars its bars
   */
  public record Group(String label, List<Bar> bars) {
    public Group {
      bars = List.copyOf(bars);
    }
  }

  /** A colour and what it means; they stand side by side where that fits on a telephone. */
  public record Key(String label, String fill) {}

  private final Drawing drawing = new Drawing();
  private int y;

  private final Places places;

  private StackedChart(Places places) {
    this.places = places;
  }

  /** Draws bars of 100 %. */
  public static Chart of(String name, String title, List<Key> keys, List<Group> groups) {
    return of(name, title, LikertStyle.STACKED, keys, groups);
  }

  /** Draws bars in a style. */
  public static Chart of(
      String name, String title, LikertStyle style, List<Key> keys, List<Group> groups) {
    List<Bar> bars = groups.stream().flatMap(g -> g.bars().stream()).toList();
    StackedChart chart = new StackedChart(Places.of(style, bars, LEFT, BAR));
    chart.key(keys);
    boolean named = groups.size() == 1 && groups.get(0).label().equals(title);
    groups.forEach(g -> chart.group(g, !named));
    return new Chart(name, title, describe(groups), chart.y, chart.drawing.marks());
  }

  private void key(List<Key> keys) {
    double x = 0;
    for (Key key : keys) {
      double wide = KEY + TextWidth.share(key.label(), 13, false);
      if (x > 0 && x + wide > 100) {
        x = 0;
        y += LINE;
      }
      drawing.segment(x, y + 3, 4, 14, key.fill());
      List<String> lines = TextWidth.lines(key.label(), 100 - KEY, 13, false);
      for (int i = 0; i < lines.size(); i++) {
        y += i == 0 ? 0 : LINE;
        drawing.text(x + KEY, y + 15, Anchor.START, 13, Palette.INK, lines.get(i));
      }
      x += wide + KEY_GAP;
    }
    y += LINE + 4;
  }

  private void group(Group group, boolean heading) {
    y += 6;
    for (String line :
        heading ? TextWidth.lines(group.label(), 100, 14, true) : List.<String>of()) {
      drawing.bold(0, y + 14, Anchor.START, 14, Palette.INK, line);
      y += LINE;
    }
    y += 2;
    group.bars().forEach(this::bar);
    y += 4;
  }

  private void bar(Bar bar) {
    boolean above = TextWidth.share(bar.label(), 13, false) > LEFT - 1;
    y += above ? TextWidth.above(drawing, bar.label(), y) : 0;
    double middle = y + BAR_HEIGHT / 2.0 + 5;
    if (!above) {
      drawing.text(0, middle, Anchor.START, 13, Palette.INK, bar.label());
    }
    drawing.text(BASE, middle, Anchor.END, 12, Palette.INK, bar.base());
    if (bar.parts().isEmpty()) {
      drawing.outline(LEFT, y, BAR, BAR_HEIGHT);
      drawing.text(LEFT + 1.5, middle, Anchor.START, 12, Palette.INK, bar.without());
    }
    if (!bar.parts().isEmpty()) {
      places.line().ifPresent(x -> drawing.line(x, y - 3, x, y + BAR_HEIGHT + 3, Palette.AXIS, 2));
    }
    List<Double> starts = places.starts(bar);
    for (int i = 0; i < bar.parts().size(); i++) {
      part(bar.parts().get(i), starts.get(i), middle);
    }
    y += BAR_STEP;
  }

  private void part(Part part, double x, double middle) {
    double width = part.share() * places.unit();
    if (width > 0) {
      drawing.segment(x, y, width, BAR_HEIGHT, part.fill());
    }
    String text = Long.toString(Decimals.percent(part.share()));
    boolean fits = TextWidth.share(text, 13, false) < width;
    if (part.share() * 100 >= LEAST_LABELLED && fits) {
      drawing.text(x + width / 2, middle, Anchor.MIDDLE, 13, Palette.textOn(part.fill()), text);
    }
  }

  private static String describe(List<Group> groups) {
    List<String> said = new ArrayList<>();
    for (Group group : groups) {
      for (Bar bar : group.bars()) {
        String parts =
            bar.parts().isEmpty()
                ? bar.without()
                : String.join(
                    ", ",
                    bar.parts().stream()
                        .map(p -> p.label() + " " + ReaderNumbers.percent(p.share()))
                        .toList());
        said.add(
            Lists.about(group.label(), ",")
                + bar.label()
                + ": "
                + parts
                + " ("
                + bar.base()
                + ").");
      }
    }
    return String.join(" ", said);
  }
}
