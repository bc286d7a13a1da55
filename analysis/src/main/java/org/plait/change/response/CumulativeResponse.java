package org.plait.change.response;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.plait.change.comparison.MethodWords;
import org.plait.change.row.Base;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Measure;
import org.plait.change.row.RowKey;
import org.plait.panel.Panel;
import org.plait.statistics.Method;

/**
 * Which share of the first wave's population answered every wave up to each later one: the response
 * rate of the first wave times, for each wave since, the share who answered again of those who had
 * answered all before. Without the population of the first wave there is none.
 */
final class CumulativeResponse {

  /** The category of its rows. */
  static final String CATEGORY = "cumulative_response";

  private static final Method SHARE = new Method("share of the population of the first wave", "");

  private final Panel panel;

  CumulativeResponse(Panel panel) {
    this.panel = panel;
  }

  /**
   * A row for each wave but the first.
   *
   * @param people who can be followed in each wave, in time order
   */
  List<EstimateRow> of(List<Set<Integer>> people) {
    List<EstimateRow> rows = new ArrayList<>();
    String first = panel.waves().get(0).id();
    OptionalLong population =
        panel.population().map(of -> of.in(first)).orElse(OptionalLong.empty());
    if (population.isPresent()) {
      Set<Integer> all = new TreeSet<>(people.get(0));
      for (int wave = 1; wave < people.size(); wave++) {
        all.retainAll(people.get(wave));
        rows.add(row(panel.waves().get(wave).id(), all.size(), population.getAsLong()));
      }
    }
    return rows;
  }

  private EstimateRow row(String wave, long answered, long population) {
    String measure = Measure.PROPORTION.word();
    RowKey key = new RowKey(panel.survey().id(), "", "", CATEGORY, "", "", measure);
    String of = MethodWords.population(panel.population().orElseThrow().standing());
    return new EstimateRow(
        key,
        wave,
        ResponseRows.rate(answered, population, SHARE),
        new Base(
            OptionalLong.of(answered), OptionalLong.of(population), OptionalLong.of(population)),
        false,
        "linked in every wave so far, of the " + of + " of the first");
  }
}
