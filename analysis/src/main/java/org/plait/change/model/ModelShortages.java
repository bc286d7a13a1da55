package org.plait.change.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plait.change.comparison.SeriesComparison;
import org.plait.change.comparison.Verdicts;
import org.plait.change.model.ModelResult.Support;
import org.plait.change.model.ModelRow.Kind;
import org.plait.change.row.VerdictReason;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.study.analysis.ModelSettings;
import org.plait.study.analysis.ModelSettings.Family;

/**
 * The terms of which a model has too few answers to say anything: a wave, or a category it
 * compares, of fewer than 10 answers; a difference between the last wave and the first in predicted
 * percentages whose interval is wider than 50 points.
 */
final class ModelShortages {
  private ModelShortages() {}

  static Map<String, VerdictReason> of(ModelResult model, long fewestOfAWave) {
    Map<String, VerdictReason> found = new TreeMap<>();
    for (Support support : model.support()) {
      if (support.base() < SeriesComparison.ENOUGH_ANSWERS) {
        found.put(support.term(), VerdictReason.FEW_ANSWERS);
      }
    }
    for (String term : model.settings().predictors()) {
      if (!ModelSettings.overTime(term)) {
        continue;
      }
      if (fewestOfAWave < SeriesComparison.ENOUGH_ANSWERS) {
        found.put(term, VerdictReason.FEW_ANSWERS);
      } else if (model.settings().family() != Family.GAUSSIAN && wide(model)) {
        found.putIfAbsent(term, VerdictReason.WIDE_INTERVAL);
      }
    }
    return found;
  }

  private static boolean wide(ModelResult model) {
    List<String> waves = model.waves();
    return model.rows().stream()
        .filter(row -> row.kind() == Kind.PREDICTED_DIFFERENCE)
        .filter(row -> row.level().equals(waves.get(waves.size() - 1)))
        .map(row -> row.outcome().flatMap(o -> o.estimate()).flatMap(Estimate::interval))
        .flatMap(Optional::stream)
        .anyMatch(ModelShortages::wide);
  }

  private static boolean wide(Interval interval) {
    return interval.width() > Verdicts.WIDEST;
  }
}
