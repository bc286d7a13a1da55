package org.plait.report.diagram;

import java.util.ArrayList;
import java.util.List;

/** Puts things that would overlap beneath each other, as few levels deep as it can. */
final class Levels {
  private final List<Double> ends = new ArrayList<>();

  /** The first level that is free from one place to another; things come from left to right. */
  int place(double from, double to) {
    for (int level = 0; level < ends.size(); level++) {
      if (ends.get(level) <= from) {
        ends.set(level, to);
        return level;
      }
    }
    ends.add(to);
    return ends.size() - 1;
  }
}
