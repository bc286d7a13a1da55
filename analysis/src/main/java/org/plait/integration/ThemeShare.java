package org.plait.integration;

import java.util.List;
import java.util.Optional;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.MachineMeasure;
import org.plait.change.row.Measure;

/** The one share of a theme that a display tells. */
final class ThemeShare {

  private ThemeShare() {}

  /** The corrected share where it has a number, else people's. */
  static Optional<EstimateRow> of(List<EstimateRow> rows, String theme) {
    List<EstimateRow> own = rows.stream().filter(r -> r.key().category().equals(theme)).toList();
    return measure(own, MachineMeasure.CORRECTED_PROPORTION.word())
        .filter(r -> r.outcome().estimate().isPresent())
        .or(() -> measure(own, Measure.PROPORTION.word()));
  }

  private static Optional<EstimateRow> measure(List<EstimateRow> rows, String measure) {
    return rows.stream().filter(r -> r.key().measure().equals(measure)).findFirst();
  }
}
