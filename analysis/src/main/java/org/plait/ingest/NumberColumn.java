package org.plait.ingest;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plait.instrument.MissingReason;

/**
 * Numbers. For a thing that can be ranked: its place, or 0 when the respondent ranked others. For a
 * part of an allocation: its share, 0 to 100.
 */
public final class NumberColumn implements AnswerColumn {

  private static final byte GIVEN = -1;

  private final double[] values;
  private final byte[] reasons;

  private NumberColumn(double[] values, byte[] reasons) {
    this.values = values;
    this.reasons = reasons;
  }

  /**
   * Makes a column.
   *
   * @param values the numbers; ignored where a reason stands
   * @param missing the reasons, null where there is a number
   * @return the column
   * @throws IllegalArgumentException when lengths differ or a given number is not finite
   */
  public static NumberColumn of(double[] values, @Nullable MissingReason[] missing) {
    if (values.length != missing.length) {
      throw new IllegalArgumentException("values and reasons must be equally long");
    }
    byte[] reasons = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      reasons[i] = missing[i] == null ? GIVEN : (byte) missing[i].ordinal();
      if (missing[i] == null && !Double.isFinite(values[i])) {
        throw new IllegalArgumentException("a number that is given must be finite");
      }
    }
    return new NumberColumn(values.clone(), reasons);
  }

  @Override
  public int rows() {
    return values.length;
  }

  @Override
  public Optional<MissingReason> missing(int row) {
    return reasons[row] == GIVEN
        ? Optional.empty()
        : Optional.of(MissingReason.values()[reasons[row]]);
  }

  @Override
  public boolean given(int row) {
    return reasons[row] == GIVEN;
  }

  /**
   * The number.
   *
   * @param row the row, counted from 0
   * @return the number
   * @throws IllegalStateException when there is none
   */
  public double value(int row) {
    if (!given(row)) {
      throw new IllegalStateException("row " + row + " has no number");
    }
    return values[row];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NumberColumn that
        && Arrays.equals(values, that.values)
        && Arrays.equals(reasons, that.reasons);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(values) + Arrays.hashCode(reasons);
  }
}
