package org.plait.report.brief;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.RowKey;
import org.plait.report.change.ChangeSentences;
import org.plait.report.document.Block.Findings.Finding;
import org.plait.report.survey.SurveyView;
import org.plait.statistics.Estimate;

/**
 * The clear changes of a survey that have a plain sentence, least likely by chance first. A subject
 * is told once: since the last wave where that is clear, else over a longer or an earlier time.
 *
 * @param fresh between the last two waves
 * @param others between other waves
 * @param shares the widest differences of favourable shares whose whole scale is hidden, so that
 *     there is no verdict
 */
record ToldChanges(List<Told> fresh, List<Told> others, List<Told> shares) {
  /** More changes than this of either kind do not fit on the page. */
  private static final int MOST = 4;

  /**
   * A change and its sentence.
   *
   * @param row the comparison
   * @param finding the sentence
   */
  record Told(ComparisonRow row, Finding finding) {}

  static ToldChanges of(SurveyView view) {
    List<String> waves = view.waves();
    if (waves.size() < 2) {
      return new ToldChanges(List.of(), List.of(), List.of());
    }
    String last = waves.get(waves.size() - 1);
    String before = waves.get(waves.size() - 2);
    Map<Boolean, List<ComparisonRow>> clear =
        view.primaryChanges().stream()
            .filter(ChangeFinding::clear)
            .sorted(Comparator.comparingDouble(row -> row.adjusted().orElse(1.0)))
            .collect(
                Collectors.partitioningBy(
                    row -> row.waves().from().equals(before) && row.waves().to().equals(last)));
    Set<RowKey> told = new HashSet<>();
    List<Told> fresh = told(view, told, clear.get(true));
    List<Told> others = told(view, told, clear.get(false));
    return new ToldChanges(fresh, others, shares(view, told));
  }

  private static List<Told> shares(SurveyView view, Set<RowKey> told) {
    ChangeSentences sentences = new ChangeSentences(view);
    Map<ComparisonRow, Double> wide = new LinkedHashMap<>();
    for (ComparisonRow row : view.primaryChanges()) {
      sentences
          .shareOnly(row)
          .flatMap(share -> share.difference().estimate())
          .filter(ToldChanges::beyondChance)
          .ifPresent(difference -> wide.put(row, -Math.abs(difference.value())));
    }
    return told(
        view, told, wide.keySet().stream().sorted(Comparator.comparing(wide::get)).toList());
  }

  private static boolean beyondChance(Estimate difference) {
    return difference.interval().filter(i -> i.lower() > 0 || i.upper() < 0).isPresent();
  }

  private static List<Told> told(SurveyView view, Set<RowKey> told, List<ComparisonRow> rows) {
    ChangeFinding words = new ChangeFinding(view);
    Map<RowKey, Told> own = new LinkedHashMap<>();
    for (ComparisonRow row : rows) {
      if (own.size() < MOST && !told.contains(row.key())) {
        words.of(row).ifPresent(found -> own.putIfAbsent(row.key(), new Told(row, found)));
      }
    }
    told.addAll(own.keySet());
    return List.copyOf(own.values());
  }

  /** Those between the last two waves first. */
  Stream<Told> all() {
    return Stream.concat(fresh.stream(), others.stream());
  }

  static List<Finding> findings(List<Told> told) {
    return told.stream().map(Told::finding).toList();
  }
}
