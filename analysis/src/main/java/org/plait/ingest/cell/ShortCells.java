package org.plait.ingest.cell;

import java.util.Arrays;
import org.plait.ingest.CategoryColumn;

/** A growing column of short numbers. */
public final class ShortCells {

  private short[] cells = new short[64];

  /** Puts a number into a row. */
  public void set(int row, short cell) {
    if (row >= cells.length) {
      cells = Arrays.copyOf(cells, Math.max(row + 1, cells.length * 2));
    }
    cells[row] = cell;
  }

  /** A row's number. */
  public short get(int row) {
    return cells[row];
  }

  /** Keeps only some rows, given in rising order. */
  public void keep(int[] rows) {
    short[] kept = new short[rows.length];
    for (int i = 0; i < rows.length; i++) {
      kept[i] = cells[rows[i]];
    }
    cells = kept;
  }

  /** The column; only after {@link #keep}, which gives it its length. */
  public CategoryColumn column() {
    return CategoryColumn.of(cells);
  }
}
