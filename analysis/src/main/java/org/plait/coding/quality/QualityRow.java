package org.plait.coding.quality;

import java.util.Optional;
import org.plait.change.row.EstimateRow;
import org.plait.statistics.Estimate;
import org.plait.statistics.Outcome;
import org.plait.statistics.Undefined;

/**
 * One measure of a coder's quality.
 *
 * @param row the measure: the theme stands as the category, empty for all themes together
 * @param hits what the measures of a theme follow from; empty for all themes together
 */
public record QualityRow(EstimateRow row, Optional<Hits> hits) {

  /** An outcome under the name of a measure of quality. */
  static Outcome named(QualityMeasure measure, Outcome outcome) {
    return outcome.<Outcome>fold(
        e ->
            new Estimate(
                measure.word(),
                e.value(),
                e.standardError(),
                e.interval(),
                e.n(),
                e.missing(),
                e.method(),
                e.note()),
        u -> new Undefined(measure.word(), u.reason(), u.n()),
        s -> s);
  }
}
