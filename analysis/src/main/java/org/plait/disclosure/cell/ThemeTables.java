package org.plait.disclosure.cell;

import java.util.List;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.EstimateRow;

/**
 * The themes of one survey and how they changed.
 *
 * @param estimates the rows of each wave; {@code category} is a theme
 * @param comparisons the rows of two waves
 * @param response who responded, with the margins that made weights, before control
 */
public record ThemeTables(
    List<EstimateRow> estimates, List<ComparisonRow> comparisons, List<EstimateRow> response) {

  /** Copies the lists. */
  public ThemeTables {
    estimates = List.copyOf(estimates);
    comparisons = List.copyOf(comparisons);
    response = List.copyOf(response);
  }
}
