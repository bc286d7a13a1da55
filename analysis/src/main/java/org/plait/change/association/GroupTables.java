package org.plait.change.association;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Results;
import org.plait.change.row.RowKey;

/** The rows of the groups of a survey's breakdowns, by what they are about and wave. */
final class GroupTables {

  private final Map<Place, List<EstimateRow>> rows = new LinkedHashMap<>();

  private record Place(RowKey key, String wave, boolean weighted) {}

  GroupTables(Results results) {
    Stream.concat(results.estimates().stream(), results.scales().stream())
        .filter(row -> !row.key().total() && !row.finitePopulation())
        .forEach(
            row ->
                rows.computeIfAbsent(
                        new Place(row.key().withGroup(""), row.wave(), row.weighted()),
                        place -> new ArrayList<>())
                    .add(row));
  }

  /** The rows of all groups, in order; the weighted ones where there are any. */
  List<EstimateRow> of(RowKey key, String wave) {
    List<EstimateRow> weighted = rows.get(new Place(key, wave, true));
    return weighted == null ? unweighted(key, wave) : weighted;
  }

  /** The rows of all groups without weights, in order. */
  List<EstimateRow> unweighted(RowKey key, String wave) {
    return rows.getOrDefault(new Place(key, wave, false), List.of());
  }
}
