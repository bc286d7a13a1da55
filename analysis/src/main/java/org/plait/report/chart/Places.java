package org.plait.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plait.report.chart.StackedChart.Bar;
import org.plait.report.chart.StackedChart.Part;
import org.plait.study.report.LikertStyle;

/**
 * Where the parts of bars begin: one after the other, or to both sides of one line with the middle
 * part apart at the right.
 *
 * @param unit the width of all, in percent of the chart's
 * @param left where bars of 100 % begin
 * @param line the line between lower and higher answers; empty where bars are wholes
 * @param apart where the middle parts begin
 */
record Places(double unit, double left, Optional<Double> line, double apart) {
  private static final double GAP = 2;

  /** Places for some bars within a stretch of the width. */
  static Places of(LikertStyle style, List<Bar> bars, double left, double width) {
    List<Bar> drawn = bars.stream().filter(b -> !b.parts().isEmpty()).toList();
    if (style == LikertStyle.STACKED || drawn.isEmpty()) {
      return new Places(width, left, Optional.empty(), 0);
    }
    double lower = drawn.stream().mapToDouble(b -> sum(b, 0, lower(b))).max().orElse(0);
    double higher = drawn.stream().mapToDouble(b -> sum(b, higher(b), size(b))).max().orElse(0);
    double middle = drawn.stream().mapToDouble(b -> sum(b, lower(b), higher(b))).max().orElse(0);
    double gap = middle > 0 ? GAP : 0;
    double unit = (width - gap) / Math.max(1, lower + higher + middle);
    double line = left + lower * unit;
    return new Places(unit, left, Optional.of(line), line + higher * unit + gap);
  }

  private static int size(Bar bar) {
    return bar.parts().size();
  }

  /** How many parts are lower than the middle. */
  private static int lower(Bar bar) {
    return size(bar) / 2;
  }

  /** The first part higher than the middle. */
  private static int higher(Bar bar) {
    return (size(bar) + 1) / 2;
  }

  private static double sum(Bar bar, int from, int to) {
    return bar.parts().subList(from, to).stream().mapToDouble(Part::share).sum();
  }

  /** Where each part of a bar begins. */
  List<Double> starts(Bar bar) {
    List<Double> starts = new ArrayList<>();
    double x = line.map(at -> at - sum(bar, 0, lower(bar)) * unit).orElse(left);
    for (int i = 0; i < size(bar); i++) {
      double wide = bar.parts().get(i).share() * unit;
      boolean middle = line.isPresent() && i >= lower(bar) && i < higher(bar);
      starts.add(middle ? apart : x);
      x += middle ? 0 : wide;
    }
    return starts;
  }
}
