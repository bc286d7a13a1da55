package org.plait.coding.theme;

import java.util.List;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.EstimateRow;

/**
 * What the coded comments gave, in study order: survey, question, theme, wave, everybody before
 * groups. The theme's code stands as the category.
 *
 * @param estimates how common each theme is
 * @param changes how that changed between waves; exploratory
 */
public record ThemeResults(List<EstimateRow> estimates, List<ComparisonRow> changes) {

  /** Copies the lists. */
  public ThemeResults {
    estimates = List.copyOf(estimates);
    changes = List.copyOf(changes);
  }
}
