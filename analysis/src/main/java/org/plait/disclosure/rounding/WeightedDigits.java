package org.plait.disclosure.rounding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.disclosure.cell.CellKey;
import org.plait.disclosure.cell.Cells;
import org.plait.disclosure.cell.RowCells;
import org.plait.statistics.Estimate;
import org.plait.statistics.Outcome;

/**
 * Takes digits of weighted numbers away that would tell about a hidden group. How much a respondent
 * of each group of a margin counts can be worked out from the frame; so the weighted share of
 * everybody, beside the one without weights, is a second sum of the groups' counts, and two hidden
 * ones follow from both. Where a group of a margin is hidden, the weighted numbers of everybody are
 * shown in steps so wide that four people more in one group and fewer in another are not seen.
 *
 * <p>Where two margins or more set the weights, what a respondent counts depends on how many are in
 * each combination of groups, which no table shows: nothing follows exactly, and nothing is
 * rounded.
 */
public final class WeightedDigits {

  /** Ends the method of a row that was rounded. */
  private static final String ROUNDED = "; rounded to protect small groups";

  private static final String BEFORE = "share_before_weighting";
  private static final String AFTER = "share_after_weighting";

  /** So many people may be in one group or the other. */
  private static final int PEOPLE = 4;

  private final RowCells rows;
  private final Map<String, Map<String, Double>> spreads = new HashMap<>();
  private final Set<Hidden> hidden = new TreeSet<>();

  /** A question's answers in a wave, of which a group by a question is hidden. */
  private record Hidden(String wave, String by, String question, String item, String category)
      implements Comparable<Hidden> {
    @Override
    public int compareTo(Hidden other) {
      return toString().compareTo(other.toString());
    }
  }

  /** Of the tables of one survey, of which some cells are hidden. */
  public WeightedDigits(Cells cells, RowCells rows, List<EstimateRow> response) {
    this.rows = rows;
    readMargins(response);
    for (int cell = 0; cell < cells.size(); cell++) {
      CellKey key = cells.key(cell);
      if (cells.hidden(cell)
          && spreads.getOrDefault(key.wave(), Map.of()).containsKey(key.groupBy())) {
        hidden.add(hidden(key, key.category()));
        hidden.add(hidden(key, ""));
      }
    }
  }

  private static Hidden hidden(CellKey key, String category) {
    return new Hidden(key.wave(), key.groupBy(), key.question(), key.item(), category);
  }

  /** By how much more a respondent of one group counts than one of another, by wave and margin. */
  private void readMargins(List<EstimateRow> response) {
    Map<String, double[]> bounds = new TreeMap<>();
    Map<String, Double> before = new HashMap<>();
    for (EstimateRow row : response) {
      String place = row.wave() + "\n" + row.key().question();
      String group = place + "\n" + row.key().category();
      double value = row.outcome().estimate().map(Estimate::value).orElse(0.0);
      if (row.key().measure().equals(BEFORE)) {
        before.put(group, value);
      } else if (row.key().measure().equals(AFTER) && before.getOrDefault(group, 0.0) > 0) {
        double counts = value / before.get(group);
        double[] found = bounds.computeIfAbsent(place, p -> new double[] {counts, counts});
        found[0] = Math.min(found[0], counts);
        found[1] = Math.max(found[1], counts);
      }
    }
    bounds.forEach(
        (place, found) -> {
          String[] parts = place.split("\n", -1);
          if (found[1] > found[0]) {
            spreads
                .computeIfAbsent(parts[0], wave -> new HashMap<>())
                .put(parts[1], found[1] - found[0]);
          }
        });
    spreads.values().removeIf(margins -> margins.size() > 1);
  }

  /** Whether a row was rounded here. */
  public static boolean rounded(ComparisonRow row) {
    return row.method().endsWith(ROUNDED);
  }

  /** Whether a row was rounded here. */
  public static boolean rounded(EstimateRow row) {
    return row.weighted() && row.method().endsWith(ROUNDED);
  }

  /** The row with no more digits than may be told. */
  public EstimateRow of(EstimateRow row) {
    boolean exact = row.weighted() && !row.method().endsWith(ROUNDED);
    double step = exact ? step(row.key(), row.wave(), row.outcome()) : 0;
    if (step == 0) {
      return row;
    }
    return new EstimateRow(
        row.key(),
        row.wave(),
        LinkedDigits.coarse(row.outcome(), step),
        row.base(),
        row.finitePopulation(),
        row.bounds(),
        row.weighted(),
        row.method() + ROUNDED);
  }

  /** The row with no more digits than may be told. */
  public ComparisonRow of(ComparisonRow row) {
    double step =
        row.weighted() && !rounded(row)
            ? Math.max(
                step(row.key(), row.waves().from(), row.difference()),
                step(row.key(), row.waves().to(), row.difference()))
            : 0;
    if (step == 0) {
      return row;
    }
    ComparisonRow fewer = LinkedDigits.coarse(row, step);
    return fewer.made(fewer.method() + ROUNDED);
  }

  /** How wide the steps must be; 0 where all digits may be told. */
  private double step(RowKey key, String wave, Outcome outcome) {
    Estimate estimate = outcome.estimate().orElse(null);
    if (estimate == null || !key.total() || estimate.n() == 0) {
      return 0;
    }
    double unit =
        rows.share(key) || key.measure().equals("relative_effect")
            ? 1
            : estimate.standardError().orElse(0) * Math.sqrt(estimate.n());
    double most = 0;
    for (Map.Entry<String, Double> margin : spreads.getOrDefault(wave, Map.of()).entrySet()) {
      String category = rows.share(key) ? key.category() : "";
      if (hidden.contains(
          new Hidden(wave, margin.getKey(), key.question(), key.item(), category))) {
        most = Math.max(most, margin.getValue());
      }
    }
    double least = PEOPLE * most / estimate.n() * unit;
    return least == 0 ? 0 : LinkedDigits.plainAbove(least);
  }
}
