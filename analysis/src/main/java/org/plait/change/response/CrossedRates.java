package org.plait.change.response;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.plait.change.comparison.MethodWords;
import org.plait.change.comparison.SeriesEstimates;
import org.plait.change.question.Subgroup;
import org.plait.change.row.Base;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Measure;
import org.plait.change.row.RowKey;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.panel.Population;
import org.plait.panel.Population.Cell;

/**
 * Which share answered of those who are in a group of one breakdown and in a group of another, such
 * as one kind of organisation in one region, where the frame counts by both. {@code groupBy} and
 * {@code group} are the breakdown that stands first and its group, question and item the other: as
 * where the answers of the one are broken down by the other.
 */
final class CrossedRates {

  private final Panel panel;
  private final List<Subgroup> groups;

  CrossedRates(Panel panel, List<Subgroup> groups) {
    this.panel = panel;
    this.groups =
        groups.stream()
            .filter(group -> !group.everybody())
            .filter(group -> counted(panel, group.groupBy()))
            .toList();
  }

  private static boolean counted(Panel panel, String question) {
    return panel.population().filter(p -> p.questions().contains(question)).isPresent();
  }

  /** The rows of a wave; none where it can't tell the groups of two breakdowns. */
  List<EstimateRow> of(PanelWave wave) {
    List<String> order = groups.stream().map(Subgroup::groupBy).distinct().toList();
    List<EstimateRow> rows = new ArrayList<>();
    for (Subgroup first : groups) {
      for (Subgroup second : groups) {
        boolean later = order.indexOf(first.groupBy()) < order.indexOf(second.groupBy());
        if (later && first.knownIn(wave) && second.knownIn(wave)) {
          add(rows, wave, first, second);
        }
      }
    }
    return rows;
  }

  private void add(List<EstimateRow> rows, PanelWave wave, Subgroup first, Subgroup second) {
    Population frame = panel.population().orElseThrow();
    List<Cell> cells =
        frame.cells().stream()
            .filter(cell -> cell.wave().equals(wave.id()))
            .filter(cell -> in(cell, first) && in(cell, second))
            .toList();
    if (cells.isEmpty()) {
      return;
    }
    long people = cells.stream().mapToLong(Cell::people).sum();
    IntPredicate members = first.in(wave).and(second.in(wave));
    long answered = IntStream.range(0, wave.rows()).filter(members).count();
    String population = MethodWords.population(frame.standing());
    rows.add(
        SeriesEstimates.count(
            key("population", first, second, Measure.COUNT),
            wave.id(),
            people,
            people,
            population));
    rows.add(
        new EstimateRow(
            key("response_rate", first, second, Measure.PROPORTION),
            wave.id(),
            ResponseRows.rate(answered, people, ResponseRows.RATE),
            new Base(OptionalLong.of(answered), OptionalLong.of(people), OptionalLong.of(people)),
            false,
            "respondents of the " + population));
  }

  private static boolean in(Cell cell, Subgroup group) {
    return group.category().equals(cell.categories().get(group.groupBy()));
  }

  private RowKey key(String category, Subgroup first, Subgroup second, Measure measure) {
    return new RowKey(
        panel.survey().id(),
        second.groupBy(),
        second.category(),
        category,
        first.groupBy(),
        first.category(),
        measure.word());
  }
}
