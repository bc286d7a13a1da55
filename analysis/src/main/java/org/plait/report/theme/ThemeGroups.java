package org.plait.report.theme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.report.CodedText;
import org.plait.report.CodedText.Theme;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Table;
import org.plait.report.document.Cells;
import org.plait.report.survey.EstimateIndex;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.Measures;
import org.plait.statistics.Estimate;

/** How common the main themes of one question are in the groups of each breakdown. */
final class ThemeGroups {
  private final SurveyView view;
  private final EstimateIndex index;
  private final List<Theme> themes;
  private final Map<String, List<EstimateRow>> breakdowns = new LinkedHashMap<>();

  ThemeGroups(
      CodedText coded, SurveyView view, String question, EstimateIndex index, List<Theme> themes) {
    this.view = view;
    this.index = index;
    this.themes = themes.stream().filter(theme -> theme.parent().isEmpty()).toList();
    coded.estimates().stream()
        .filter(r -> r.key().survey().equals(view.id()) && r.key().question().equals(question))
        .filter(r -> !r.key().total() && r.key().measure().equals(Measures.PROPORTION))
        .forEach(
            r -> breakdowns.computeIfAbsent(r.key().groupBy(), by -> new ArrayList<>()).add(r));
  }

  /** A folded table for each breakdown of which a number can be shown. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    breakdowns.forEach(
        (by, rows) ->
            table(by, rows)
                .ifPresent(
                    table ->
                        blocks.add(
                            new Block.Folded(
                                view.say("theme.groups", "by", view.labels().text(by)),
                                List.of(table)))));
    return blocks;
  }

  private Optional<Table> table(String by, List<EstimateRow> rows) {
    Cells cells = new Cells(view.wording());
    List<String> waves =
        view.waves().stream()
            .filter(wave -> rows.stream().anyMatch(r -> r.wave().equals(wave)))
            .toList();
    List<Table.Group> groups = new ArrayList<>();
    for (Theme theme : themes) {
      List<RowKey> keys =
          rows.stream()
              .map(EstimateRow::key)
              .filter(key -> key.category().equals(theme.code()))
              .distinct()
              .filter(key -> values(key, waves).findAny().isPresent())
              .toList();
      if (keys.stream().flatMap(key -> values(key, waves)).anyMatch(value -> value > 0)) {
        groups.add(
            new Table.Group(
                theme.label(), keys.stream().map(key -> row(cells, by, key, waves)).toList()));
      }
    }
    if (groups.isEmpty()) {
      return Optional.empty();
    }
    List<String> head = new ArrayList<>(List.of(view.say("theme.theme-group")));
    waves.forEach(wave -> head.add(view.labels().wave(wave)));
    return Optional.of(
        new Table(
            view.say("theme.groups-table"),
            head,
            groups,
            cells.notes(view.level(), view.say("theme.groups-note"))));
  }

  private Stream<Double> values(RowKey key, List<String> waves) {
    return waves.stream()
        .flatMap(wave -> MachineBeside.deciding(index, key, wave).stream())
        .flatMap(row -> row.outcome().estimate().stream())
        .map(Estimate::value);
  }

  private Table.Row row(Cells cells, String by, RowKey key, List<String> waves) {
    List<Cell> line =
        waves.stream()
            .map(
                wave ->
                    MachineBeside.deciding(index, key, wave)
                        .map(cells::share)
                        .orElseGet(() -> Cell.words(Cells.notAsked(view.wording()))))
            .toList();
    return new Table.Row(view.labels().category(by, key.group()), line);
  }
}
