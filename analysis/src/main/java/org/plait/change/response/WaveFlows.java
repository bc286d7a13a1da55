package org.plait.change.response;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.plait.change.comparison.SeriesEstimates;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Measure;
import org.plait.change.row.RowKey;
import org.plait.panel.PanelWave;

/**
 * Who is new in a wave, who came back and who left since the wave before, among those who have a
 * key. Somebody who missed a wave and answered again has come back, and is not new.
 */
final class WaveFlows {

  /** Answered in this wave and in none before. */
  static final String NEW = "new";

  /** Answered in this wave and in one before. */
  static final String RETURNING = "returning";

  /** Answered in the wave before and not in this one. */
  static final String LEFT = "left";

  private final String survey;

  WaveFlows(String survey) {
    this.survey = survey;
  }

  /**
   * Three rows for each wave but the first.
   *
   * @param waves the waves, in time order
   * @param people who can be followed in each
   */
  List<EstimateRow> of(List<PanelWave> waves, List<Set<Integer>> people) {
    return IntStream.range(1, waves.size())
        .mapToObj(wave -> of(waves.get(wave).id(), people.subList(0, wave), people.get(wave)))
        .flatMap(List::stream)
        .toList();
  }

  private List<EstimateRow> of(String wave, List<Set<Integer>> earlier, Set<Integer> now) {
    Set<Integer> before = new HashSet<>();
    earlier.forEach(before::addAll);
    Set<Integer> last = earlier.get(earlier.size() - 1);
    long returning = now.stream().filter(before::contains).count();
    long left = last.stream().filter(person -> !now.contains(person)).count();
    return List.of(
        row(NEW, wave, now.size() - returning, now.size(), "answered in no earlier wave"),
        row(RETURNING, wave, returning, now.size(), "answered in an earlier wave too"),
        row(LEFT, wave, left, last.size(), "answered in the wave before and not in this one"));
  }

  private EstimateRow row(String category, String wave, long count, long of, String method) {
    RowKey key = new RowKey(survey, "", "", category, "", "", Measure.COUNT.word());
    return SeriesEstimates.count(key, wave, count, of, method);
  }
}
