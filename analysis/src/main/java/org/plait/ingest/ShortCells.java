package org.plait.ingest;

import java.util.Arrays;

/** A growing column of short numbers. */
final class ShortCells {

  private short[] cells = new short[64];

  void set(int row, short cell) {
    if (row >= cells.length) {
      cells = Arrays.copyOf(cells, Math.max(row + 1, cells.length * 2));
    }
    cells[row] = cell;
  }

  short get(int row) {
    return cells[row];
  }

  /** Keeps only some rows, given in rising order. */
  void keep(int[] rows) {
    short[] kept = new short[rows.length];
    for (int i = 0; i < rows.length; i++) {
      kept[i] = cells[rows[i]];
    }
    cells = kept;
  }

  /** The column; only after {@link #keep}, which gives it its length. */
  CategoryColumn column() {
    return CategoryColumn.of(cells);
  }
}
