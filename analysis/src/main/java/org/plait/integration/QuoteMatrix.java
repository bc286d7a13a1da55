package org.plait.integration;

import java.util.List;
import org.plait.integration.convergence.Evidence;
import org.plait.integration.quotation.Quotation;
import org.plait.study.words.MatrixSettings;

/**
 * What those with different answers to a question wrote about: bands by themes.
 *
 * @param settings what the study declares
 * @param rows its rows, by coded question and band
 */
public record QuoteMatrix(MatrixSettings settings, List<Row> rows) {

  /** Copies the list. */
  public QuoteMatrix {
    rows = List.copyOf(rows);
  }

  /**
   * Those of one band.
   *
   * @param question the coded question's id
   * @param wave the wave's id
   * @param band the band's id
   * @param label the band, as readers see it
   * @param cells a cell a theme, in declared order
   */
  public record Row(String question, String wave, String band, String label, List<Cell> cells) {

    /** Copies the list. */
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * What those of one band wrote about one theme.
   *
   * @param theme the theme's code
   * @param evidence how many did
   * @param quotations what some of them wrote; none where their number may not be shown
   */
  public record Cell(String theme, Evidence evidence, List<Quotation> quotations) {

    /** Copies the list. */
    public Cell {
      quotations = List.copyOf(quotations);
    }
  }
}
