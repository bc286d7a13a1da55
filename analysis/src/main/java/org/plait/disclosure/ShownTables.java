package org.plait.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.ComparisonRow.Design;
import org.plait.change.row.ComparisonRow.Role;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Measure;
import org.plait.change.row.Results;
import org.plait.change.row.RowKey;
import org.plait.study.WavePair;

/** What disclosure control left to be shown of the waves and their comparisons. */
final class ShownTables {

  private static final Set<String> SHARES =
      Set.of(Measure.PROPORTION.word(), Measure.TOP_BOX.word());

  private final Map<Compared, ComparisonRow> compared = new HashMap<>();
  private final Map<Compared, ComparisonRow> ofEverybody = new HashMap<>();
  private final Map<String, Results> bySurvey = new HashMap<>();

  private record Compared(RowKey key, WavePair waves) {}

  private ShownTables() {}

  /** Of the tables of each survey, after disclosure control. */
  static ShownTables of(List<Results> safe) {
    ShownTables shown = new ShownTables();
    for (Results results : safe) {
      shown.bySurvey.put(results.survey(), results);
      for (ComparisonRow row : results.comparisons()) {
        if (!row.finitePopulation()) {
          Compared compared = new Compared(row.key(), row.waves());
          shown.compared.merge(compared, row, ShownTables::lessShown);
          shown.ofEverybody.merge(
              compared, row, (one, other) -> linkedOnly(one, other) ? one : lessShown(one, other));
        }
      }
    }
    return shown;
  }

  /** Of two rows about the same the one that shows less: hidden, or without its movers. */
  private static ComparisonRow lessShown(ComparisonRow one, ComparisonRow other) {
    return hidden(other) || (!hidden(one) && other.movers().isEmpty()) ? other : one;
  }

  /** Whether of two rows about the same, all people's first, the second is of linked ones only. */
  private static boolean linkedOnly(ComparisonRow one, ComparisonRow other) {
    return other.role() == Role.COMPANION
        && other.design() == Design.PAIRED
        && one.design() != Design.PAIRED;
  }

  /**
   * Whether these waves are all shown, and every comparison between them, whether or not tests of
   * linked people alone are.
   */
  boolean waves(RowKey key, List<String> waves) {
    return waves.stream().allMatch(wave -> wave(key, wave))
        && between(ofEverybody, key, waves).noneMatch(ShownTables::hidden);
  }

  /** Whether some comparison about everybody would tell, to the last digit, of linked people. */
  boolean linkedDigits(RowKey key) {
    RowKey everybody = key.ofEverybody();
    return compared.values().stream()
        .anyMatch(row -> row.key().equals(everybody) && LinkedDigits.tell(row));
  }

  /** Whether some comparison's weighted numbers are in steps, to protect a small group. */
  boolean weightedSteps(RowKey key) {
    return compared.values().stream()
        .anyMatch(row -> row.key().equals(key) && WeightedDigits.rounded(row));
  }

  /** The comparisons there are between these waves. */
  Stream<ComparisonRow> between(RowKey key, List<String> waves) {
    return between(compared, key, waves);
  }

  private static Stream<ComparisonRow> between(
      Map<Compared, ComparisonRow> rows, RowKey key, List<String> waves) {
    return rows.entrySet().stream()
        .filter(e -> e.getKey().key().equals(key))
        .filter(e -> waves.contains(e.getKey().waves().from()))
        .filter(e -> waves.contains(e.getKey().waves().to()))
        .map(Map.Entry::getValue);
  }

  /** Whether every number of a wave that a row is worked out from is shown. */
  private boolean wave(RowKey key, String wave) {
    Results results = bySurvey.get(key.survey());
    boolean share = SHARES.contains(key.measure());
    List<EstimateRow> rows =
        Stream.concat(results.estimates().stream(), results.scales().stream())
            .filter(r -> r.wave().equals(wave) && !r.finitePopulation() && r.key().total())
            .filter(
                r ->
                    share
                        ? r.key().equals(key)
                        : r.key().question().equals(key.question())
                            && r.key().item().equals(key.item()))
            .toList();
    return !rows.isEmpty() && rows.stream().allMatch(r -> r.outcome().estimate().isPresent());
  }

  private static boolean hidden(ComparisonRow row) {
    return row.difference().fold(e -> false, u -> false, s -> true);
  }
}
