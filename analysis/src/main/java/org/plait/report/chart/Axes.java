package org.plait.report.chart;

import java.util.ArrayList;
import java.util.List;

/** Lays out an axis for averages. */
public final class Axes {
  private static final double[] NICE = {1, 2, 5, 10};
  private static final int MOST_STEPS = 5;

  private Axes() {}

  /** An axis from 0, or from below where values are below it, that holds all values of panels. */
  public static IntervalChart.Axis of(List<IntervalChart.Panel> panels) {
    double low = 0;
    double high = 0;
    for (IntervalChart.Panel panel : panels) {
      for (IntervalChart.Line line : panel.lines()) {
        double value = line.value().orElse(0);
        low = Math.min(low, line.interval().map(i -> i.lower()).orElse(value));
        high = Math.max(high, line.interval().map(i -> i.upper()).orElse(value));
      }
    }
    return of(low, high > low ? high : low + 1);
  }

  private static IntervalChart.Axis of(double low, double high) {
    double step = step(high - low);
    long first = (long) Math.floor(low / step);
    long last = (long) Math.ceil(high / step);
    List<Double> ticks = new ArrayList<>();
    for (long i = first; i <= last; i++) {
      ticks.add(i * step);
    }
    return new IntervalChart.Axis(first * step, last * step, ticks, false);
  }

  private static double step(double range) {
    double power = Math.pow(10, Math.floor(Math.log10(range / MOST_STEPS)));
    for (double nice : NICE) {
      if (range / (nice * power) <= MOST_STEPS) {
        return nice * power;
      }
    }
    return 10 * power;
  }
}
