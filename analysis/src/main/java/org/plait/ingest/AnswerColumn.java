package org.plait.ingest;

import java.util.Optional;
import org.plait.instrument.MissingReason;

/**
 * One column of typed answers, a cell a row: an answer, or the reason why there is none.
 *
 * <p>Cells are held in compact arrays; this type is their read-only view.
 */
public sealed interface AnswerColumn permits CategoryColumn, NumberColumn, DateColumn, TextColumn {

  /**
   * How many rows it has.
   *
   * @return the number of rows
   */
  int rows();

  /**
   * Why a row has no answer.
   *
   * @param row the row, counted from 0
   * @return the reason, or empty when there is an answer
   */
  Optional<MissingReason> missing(int row);

  /**
   * Whether a row has an answer.
   *
   * @param row the row, counted from 0
   * @return true when it has
   */
  default boolean given(int row) {
    return missing(row).isEmpty();
  }
}
