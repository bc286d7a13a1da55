package org.plait.integration;

import java.util.List;
import org.plait.change.row.EstimateRow;
import org.plait.integration.quotation.CellQuotation;

/**
 * What those in each band of the quote matrices wrote.
 *
 * @param estimates how common themes are among them, broken down by bands
 * @param quotations the quotations of each cell, in the order in which they stand there
 */
public record BandedWords(List<EstimateRow> estimates, List<CellQuotation> quotations) {

  /** Of a study without quote matrices. */
  public static final BandedWords NONE = new BandedWords(List.of(), List.of());

  /** Copies the lists. */
  public BandedWords {
    estimates = List.copyOf(estimates);
    quotations = List.copyOf(quotations);
  }

  /**
   * The same with what may be told.
   *
   * @param rows the rows after disclosure control
   * @return the words
   */
  public BandedWords told(List<EstimateRow> rows) {
    return new BandedWords(rows, quotations);
  }
}
