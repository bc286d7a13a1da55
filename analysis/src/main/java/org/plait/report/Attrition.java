package org.plait.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plait.change.EstimateRow;
import org.plait.report.Block.Cell;
import org.plait.report.Block.Table;

/** Who came back, who left and who joined, between pairs of waves and over all of them. */
final class Attrition {
  private static final Map<String, String> FLOW =
      Map.of("stayers", "stayed", "leavers", "left", "joiners", "joined");

  private final SurveyView view;
  private final List<EstimateRow> rows;
  private final Map<String, String> words;
  private final Cells cells = new Cells();

  Attrition(SurveyView view, List<EstimateRow> rows, Map<String, String> words) {
    this.view = view;
    this.rows = rows.stream().filter(r -> r.key().total()).toList();
    this.words = words;
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    List<IntervalChart.Panel> panels =
        rows.stream()
            .filter(r -> FLOW.containsKey(r.key().category()))
            .map(EstimateRow::wave)
            .distinct()
            .map(this::panel)
            .toList();
    String title = view.name() + ": who came back, left and joined";
    if (!panels.isEmpty()) {
      String name = Anchors.of("chart", view.id(), "came-back");
      Chart chart = IntervalChart.of(name, title, Axes.of(panels), IntervalChart.Mark.BAR, panels);
      blocks.add(new Block.Figure(chart, "Number of people."));
    }
    blocks.add(table(title));
    return blocks;
  }

  private IntervalChart.Panel panel(String pair) {
    List<IntervalChart.Line> lines =
        rows.stream()
            .filter(r -> r.wave().equals(pair) && FLOW.containsKey(r.key().category()))
            .map(r -> SharesTable.line(FLOW.getOrDefault(r.key().category(), ""), r))
            .toList();
    return new IntervalChart.Panel(waves(pair), lines);
  }

  private Table table(String title) {
    Set<String> seen = new LinkedHashSet<>();
    rows.forEach(r -> seen.add(r.wave()));
    List<Table.Group> groups =
        seen.stream()
            .map(
                w ->
                    new Table.Group(
                        waves(w),
                        rows.stream()
                            .filter(r -> r.wave().equals(w))
                            .map(r -> new Table.Row(label(r), List.<Cell>of(cells.of(r, false))))
                            .toList()))
            .toList();
    return new Table(title, List.of("People", "Number"), groups, cells.notes(view.level()));
  }

  /** A pattern such as {@code 101} becomes "Answered in 2023 and 2028 only". */
  private String label(EstimateRow row) {
    String category = row.key().category();
    if (!category.matches("[01]+")) {
      return words.getOrDefault(category, Labels.sentence(category));
    }
    List<String> waves = List.of(row.wave().split("-"));
    List<String> answered = new ArrayList<>();
    for (int i = 0; i < category.length() && i < waves.size(); i++) {
      if (category.charAt(i) == '1') {
        answered.add(view.labels().wave(waves.get(i)));
      }
    }
    boolean all = answered.size() == category.length();
    return "Answered in " + Lists.joined(answered) + (all ? "" : " only");
  }

  private String waves(String joined) {
    return Lists.joined(List.of(joined.split("-")).stream().map(view.labels()::wave).toList());
  }
}
