package org.plait.report.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.plait.report.chart.Anchor;
import org.plait.report.chart.Chart;
import org.plait.report.chart.Drawing;
import org.plait.report.chart.Palette;
import org.plait.report.chart.TextWidth;

/**
 * How many share each pattern of memberships: a row of dots a pattern, filled where it belongs, and
 * a bar beside it. After UpSet (Lex, Gehlenborg, Strobelt, Vuillemot and Pfister, 2014, IEEE TVCG
 * 20(12):1983-1992, doi 10.1109/TVCG.2014.2346248), rows and columns exchanged.
 */
public final class PatternChart {
  private static final int ROW = 26;
  private static final int LINE = 18;
  private static final double WIDEST_STEP = 12;
  private static final double ALL_STEPS = 48;
  private static final double HIDDEN = 14;

  /**
   * One pattern.
   *
   * @param in whether it belongs to each set, in order
   * @param count how many share it; empty where that may not be shown
   * @param words the number in words, or what stands for it
   * @param label the pattern in words
   */
  public record Pattern(List<Boolean> in, OptionalLong count, String words, String label) {
    /** Copies the memberships. */
    public Pattern {
      in = List.copyOf(in);
    }
  }

  private final Drawing drawing = new Drawing();
  private final List<String> sets;
  private final double step;
  private int y;

  private PatternChart(List<String> sets) {
    this.sets = sets;
    this.step = Math.min(WIDEST_STEP, ALL_STEPS / sets.size());
  }

  /** Draws the patterns in their order. */
  public static Chart of(String name, String title, List<String> sets, List<Pattern> patterns) {
    PatternChart chart = new PatternChart(List.copyOf(sets));
    chart.heads();
    long most = patterns.stream().mapToLong(p -> p.count().orElse(0)).max().orElse(0);
    double number =
        patterns.stream().mapToDouble(p -> TextWidth.share(p.words(), 13, false)).max().orElse(0);
    double room = 100 - number - 3 - chart.left();
    patterns.forEach(p -> chart.row(p, room / Math.max(1, most)));
    return new Chart(name, title, describe(patterns), chart.y, chart.drawing.marks());
  }

  private double column(int set) {
    return (set + 0.5) * step;
  }

  /** Labels stand above their columns where they fit, else numbers that are named first. */
  private void heads() {
    boolean fit = sets.stream().allMatch(s -> TextWidth.share(s, 12, true) < step - 0.5);
    for (int i = 0; i < sets.size() && !fit; i++) {
      drawing.bold(0, y + 14, Anchor.START, 13, Palette.INK, Integer.toString(i + 1));
      for (String line : TextWidth.lines(sets.get(i), 92, 13, false)) {
        drawing.text(8, y + 14, Anchor.START, 13, Palette.INK, line);
        y += LINE;
      }
    }
    y += 4;
    for (int i = 0; i < sets.size(); i++) {
      String head = fit ? sets.get(i) : Integer.toString(i + 1);
      drawing.bold(column(i), y + 14, Anchor.MIDDLE, 12, Palette.INK, head);
    }
    y += LINE + 2;
  }

  private double left() {
    return sets.size() * step + 2;
  }

  private void row(Pattern pattern, double unit) {
    double middle = y + ROW / 2.0;
    int[] members = IntStream.range(0, pattern.in().size()).filter(pattern.in()::get).toArray();
    if (members.length > 1) {
      double last = column(members[members.length - 1]);
      drawing.line(column(members[0]), middle, last, middle, Palette.BLUE, 3);
    }
    for (int i = 0; i < sets.size(); i++) {
      boolean in = i < pattern.in().size() && pattern.in().get(i);
      drawing.dot(column(i), middle, 6, in ? Palette.BLUE : Palette.GRID);
    }
    double width = pattern.count().isPresent() ? pattern.count().getAsLong() * unit : HIDDEN;
    if (pattern.count().isPresent()) {
      drawing.bar(left(), y + 6, width, ROW - 12, Palette.BLUE);
    } else {
      drawing.outline(left(), y + 6, width, ROW - 12);
    }
    drawing.text(left() + width + 1.5, middle + 5, Anchor.START, 13, Palette.INK, pattern.words());
    y += ROW;
  }

  private static String describe(List<Pattern> patterns) {
    List<String> said = new ArrayList<>();
    patterns.forEach(p -> said.add(p.label() + ": " + p.words() + "."));
    return String.join(" ", said);
  }
}
