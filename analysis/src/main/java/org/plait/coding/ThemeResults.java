package org.plait.coding;

import java.util.List;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.EstimateRow;

/**
 * What the coded comments gave, in study order: survey, question, theme, wave, everybody before
 * groups. The theme's code stands as the category.
 *
 * @param estimates how common each theme is
 * @param changes how that changed between waves; exploratory
 * @param agreement how far coders agreed
 */
public record ThemeResults(
    List<EstimateRow> estimates, List<ComparisonRow> changes, List<EstimateRow> agreement) {

  /** Copies the lists. */
  public ThemeResults {
    estimates = List.copyOf(estimates);
    changes = List.copyOf(changes);
    agreement = List.copyOf(agreement);
  }
}
