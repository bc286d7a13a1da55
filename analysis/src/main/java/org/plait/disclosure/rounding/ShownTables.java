package org.plait.disclosure.rounding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.ComparisonRow.Role;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Measure;
import org.plait.change.row.Results;
import org.plait.change.row.RowKey;
import org.plait.study.analysis.WavePair;

/** What disclosure control left to be shown of the waves and their comparisons. */
public final class ShownTables {

  private static final Set<String> SHARES =
      Set.of(Measure.PROPORTION.word(), Measure.TOP_BOX.word());

  private final Map<Compared, ComparisonRow> compared = new HashMap<>();
  private final Set<Compared> rounded = new HashSet<>();
  private final Set<Compared> untested = new HashSet<>();

  private final Map<RowKey, List<ComparisonRow>> byKey = new HashMap<>();

  private final Set<RowKey> toTheDigit = new HashSet<>();
  private final Map<About, List<EstimateRow>> byWave = new HashMap<>();

  private record Compared(RowKey key, WavePair waves) {}

  private record About(String survey, String question, String item, String wave) {}

  private ShownTables() {}

  /** Of the tables of each survey, after disclosure control. */
  public static ShownTables of(List<Results> safe) {
    ShownTables shown = new ShownTables();
    for (Results results : safe) {
      for (ComparisonRow row : results.comparisons()) {
        if (!row.finitePopulation()) {
          shown.add(row);
        }
      }
      Stream.concat(results.estimates().stream(), results.scales().stream())
          .filter(row -> !row.finitePopulation() && row.key().total())
          .forEach(shown::add);
    }
    shown.index();
    return shown;
  }

  private void add(EstimateRow row) {
    RowKey key = row.key();
    byWave
        .computeIfAbsent(
            new About(key.survey(), key.question(), key.item(), row.wave()),
            about -> new ArrayList<>())
        .add(row);
  }

  private void index() {
    for (ComparisonRow row : compared.values()) {
      byKey.computeIfAbsent(row.key(), key -> new ArrayList<>()).add(row);
      if (LinkedDigits.tell(row)) {
        toTheDigit.add(row.key());
      }
    }
  }

  private void add(ComparisonRow row) {
    Compared place = new Compared(row.key(), row.waves());
    compared.merge(place, row, ShownTables::lessShown);
    if (WeightedDigits.rounded(row)) {
      rounded.add(place);
    }
    if (hidden(row) && row.role() == Role.COMPANION) {
      untested.add(place);
    }
  }

  /**
   * Of two rows about the same the one that shows less: hidden, or without its movers. A test
   * hidden because few moved leaves the row it stands beside, which does not tell them either.
   */
  private static ComparisonRow lessShown(ComparisonRow one, ComparisonRow other) {
    if (fewMoved(one, other)) {
      return other;
    }
    if (fewMoved(other, one)) {
      return one;
    }
    return hidden(other) || (!hidden(one) && other.movers().isEmpty()) ? other : one;
  }

  private static boolean fewMoved(ComparisonRow companion, ComparisonRow deciding) {
    return hidden(companion)
        && companion.role() == Role.COMPANION
        && !hidden(deciding)
        && deciding.role() != Role.COMPANION
        && deciding.movers().isEmpty()
        && deciding.bases().pairs().isPresent();
  }

  /** Whether these waves are all shown, and every comparison between them. */
  public boolean waves(RowKey key, List<String> waves) {
    return waves.stream().allMatch(wave -> wave(key, wave))
        && between(key, waves).noneMatch(ShownTables::hidden);
  }

  /** Whether some comparison of any of these would tell, to the last digit, of linked people. */
  public boolean linkedDigits(Set<RowKey> keys) {
    return keys.stream().anyMatch(toTheDigit::contains);
  }

  /** Whether weighted numbers of any of these are in steps, to protect a small group. */
  public boolean weightedSteps(Set<RowKey> keys) {
    return rounded.stream().anyMatch(place -> keys.contains(place.key()));
  }

  /** Whether the weighted numbers of this comparison are in steps. */
  public boolean weightedSteps(RowKey key, WavePair waves) {
    return rounded.contains(new Compared(key, waves));
  }

  /** A comparison, unless it is hidden or there is none. */
  public Optional<ComparisonRow> comparison(RowKey key, WavePair waves) {
    return Optional.ofNullable(compared.get(new Compared(key, waves))).filter(row -> !hidden(row));
  }

  /** Whether the linked people of each comparison between these waves are told, and its tests. */
  public boolean linkedPeople(RowKey key, List<String> waves) {
    return between(key, waves)
        .allMatch(
            row ->
                row.bases().pairs().isPresent()
                    && !untested.contains(new Compared(row.key(), row.waves())));
  }

  /** The comparisons there are between these waves. */
  private Stream<ComparisonRow> between(RowKey key, List<String> waves) {
    return byKey.getOrDefault(key, List.of()).stream()
        .filter(row -> waves.contains(row.waves().from()) && waves.contains(row.waves().to()));
  }

  /** Whether every number of a wave that a row is worked out from is shown. */
  private boolean wave(RowKey key, String wave) {
    boolean share = SHARES.contains(key.measure());
    List<EstimateRow> rows =
        byWave
            .getOrDefault(new About(key.survey(), key.question(), key.item(), wave), List.of())
            .stream()
            .filter(row -> !share || row.key().equals(key))
            .toList();
    return !rows.isEmpty() && rows.stream().allMatch(r -> r.outcome().estimate().isPresent());
  }

  private static boolean hidden(ComparisonRow row) {
    return row.difference().fold(e -> false, u -> false, s -> true);
  }
}
