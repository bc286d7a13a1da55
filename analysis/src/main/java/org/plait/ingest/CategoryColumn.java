package org.plait.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.plait.instrument.MissingReason;

/**
 * Chosen categories, as positions in the question's code list. For an option of a multiple choice,
 * 0 means not ticked and 1 ticked.
 */
public final class CategoryColumn implements AnswerColumn {

  private static final List<MissingReason> REASONS = List.of(MissingReason.values());

  private final short[] cells;

  private CategoryColumn(short[] cells) {
    this.cells = cells;
  }

  /**
   * Makes a column.
   *
   * @param cells a category's position, or {@link #cellOf} of a reason
   * @return the column
   */
  public static CategoryColumn of(short[] cells) {
    return new CategoryColumn(cells.clone());
  }

  /**
   * How a missing answer is written in a cell.
   *
   * @param reason why it is missing
   * @return a negative number
   */
  public static short cellOf(MissingReason reason) {
    return (short) (-1 - reason.ordinal());
  }

  /**
   * The reason that a cell stands for.
   *
   * @param cell a negative number, as {@link #cellOf} gives it
   * @return why the answer is missing
   */
  public static MissingReason reasonOf(short cell) {
    return REASONS.get(-1 - cell);
  }

  @Override
  public int rows() {
    return cells.length;
  }

  @Override
  public Optional<MissingReason> missing(int row) {
    return cells[row] >= 0 ? Optional.empty() : Optional.of(reasonOf(cells[row]));
  }

  @Override
  public boolean given(int row) {
    return cells[row] >= 0;
  }

  /**
   * The position of the chosen category.
   *
   * @param row the row, counted from 0
   * @return the position, or a negative number when there is no answer
   */
  public int category(int row) {
    return cells[row];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CategoryColumn that && Arrays.equals(cells, that.cells);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(cells);
  }
}
