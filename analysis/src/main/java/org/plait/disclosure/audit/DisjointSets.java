package org.plait.disclosure.audit;

import java.util.stream.IntStream;

/** Sets of cells that have no cell in common; one cell of each stands for all. */
final class DisjointSets {
  private final int[] above;

  /** Each cell by itself. */
  DisjointSets(int cells) {
    this.above = IntStream.range(0, cells).toArray();
  }

  /** Makes one set of the sets of two cells; the second's standing cell stands for it. */
  void join(int cell, int other) {
    above[of(cell)] = of(other);
  }

  /** The cell that stands for the set of a cell. */
  int of(int cell) {
    int current = cell;
    while (above[current] != current) {
      above[current] = above[above[current]];
      current = above[current];
    }
    return current;
  }
}
