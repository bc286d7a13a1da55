package org.plait.report.survey;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.report.words.Measures;

/**
 * Finds the estimates of one survey by what they are about. Rows that take the size of the
 * population into account are kept apart.
 */
public final class EstimateIndex {
  private record Place(RowKey key, String wave, boolean finite) {}

  private final Map<Place, EstimateRow> rows = new HashMap<>();
  private final Map<Place, EstimateRow> unweighted = new HashMap<>();

  private final Map<String, Set<RowKey>> subjects = new HashMap<>();

  public EstimateIndex(List<EstimateRow> estimates) {
    for (EstimateRow row : estimates) {
      if (row.key().total() && !row.finitePopulation()) {
        subjects.computeIfAbsent(row.key().question(), q -> new LinkedHashSet<>()).add(row.key());
      }
      Place place = new Place(row.key(), row.wave(), row.finitePopulation());
      rows.putIfAbsent(place, row);
      if (!row.weighted()) {
        unweighted.putIfAbsent(place, row);
      }
    }
  }

  /** The weighted row where there is one. */
  public Optional<EstimateRow> find(RowKey key, String wave) {
    return Optional.ofNullable(rows.get(new Place(key, wave, false)));
  }

  /** The row without weights. */
  public Optional<EstimateRow> unweighted(RowKey key, String wave) {
    return Optional.ofNullable(unweighted.get(new Place(key, wave, false)));
  }

  /** The row of the same thing that takes the size of the population into account. */
  public Optional<EstimateRow> finite(RowKey key, String wave) {
    return Optional.ofNullable(rows.get(new Place(key, wave, true)));
  }

  /**
   * The share of a category, a net or an option among everybody: whichever of the measures of a
   * share is there.
   */
  public Optional<EstimateRow> share(
      String survey, String question, String item, String category, String wave) {
    for (String measure : Measures.SHARES) {
      Optional<EstimateRow> row =
          find(new RowKey(survey, question, item, category, "", "", measure), wave);
      if (row.isPresent()) {
        return row;
      }
    }
    return Optional.empty();
  }

  /** What a question's rows about everybody are about, in their order, each once. */
  public List<RowKey> subjects(String question) {
    return List.copyOf(subjects.getOrDefault(question, Set.of()));
  }
}
