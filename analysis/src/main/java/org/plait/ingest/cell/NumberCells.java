package org.plait.ingest.cell;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.plait.ingest.NumberColumn;
import org.plait.instrument.MissingReason;

/** A growing column of numbers, each with the reason where there is none. */
public final class NumberCells {

  private double[] values = new double[64];
  private @Nullable MissingReason[] reasons = new MissingReason[64];

  /** Puts a number into a row. */
  public void set(int row, double value) {
    set(row, value, null);
  }

  /** Leaves a row without a number, for a reason. */
  public void missing(int row, MissingReason reason) {
    set(row, 0, reason);
  }

  private void set(int row, double value, @Nullable MissingReason reason) {
    if (row >= values.length) {
      int length = Math.max(row + 1, values.length * 2);
      values = Arrays.copyOf(values, length);
      reasons = Arrays.copyOf(reasons, length);
    }
    values[row] = value;
    reasons[row] = reason;
  }

  boolean given(int row) {
    return reasons[row] == null;
  }

  /** Why a row has no number; null when it has one. */
  public @Nullable MissingReason reason(int row) {
    return reasons[row];
  }

  /** A row's number; 0 when it has none. */
  public double value(int row) {
    return values[row];
  }

  /** Keeps only some rows, given in rising order. */
  public void keep(int[] rows) {
    double[] keptValues = new double[rows.length];
    MissingReason[] keptReasons = new MissingReason[rows.length];
    for (int i = 0; i < rows.length; i++) {
      keptValues[i] = values[rows[i]];
      keptReasons[i] = reasons[rows[i]];
    }
    values = keptValues;
    reasons = keptReasons;
  }

  /** The column; only after {@link #keep}, which gives it its length. */
  public NumberColumn column() {
    return NumberColumn.of(values, reasons);
  }
}
