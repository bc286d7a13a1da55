package org.plait.report.response;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plait.change.row.EstimateRow;
import org.plait.report.chart.Chart;
import org.plait.report.diagram.HeatChart;
import org.plait.report.document.Anchors;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Table;
import org.plait.report.document.Cells;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.ReaderNumbers;

/** Which share of each group of the frame answered, wave by wave. */
final class Coverage {
  private static final String RATE = "response_rate";

  private final SurveyView view;
  private final List<EstimateRow> rates;

  Coverage(SurveyView view) {
    this.view = view;
    this.rates =
        view.results().results().response().stream()
            .filter(r -> r.key().category().equals(RATE) && !r.key().total())
            .filter(r -> r.key().question().isEmpty())
            .toList();
  }

  /** A figure and a table for each question whose groups the frame counts. */
  List<Block> blocks() {
    Set<String> questions = new LinkedHashSet<>();
    rates.forEach(r -> questions.add(r.key().groupBy()));
    List<Block> blocks = new ArrayList<>();
    questions.forEach(q -> blocks.addAll(blocks(q)));
    return blocks;
  }

  private List<Block> blocks(String question) {
    List<String> waves =
        view.waves().stream()
            .filter(w -> of(question).stream().anyMatch(r -> r.wave().equals(w)))
            .toList();
    List<String> groups = of(question).stream().map(r -> r.key().group()).distinct().toList();
    Cells cells = new Cells(view.wording());
    List<Table.Row> lines = new ArrayList<>();
    List<HeatChart.Row> rows = new ArrayList<>();
    for (String group : groups) {
      String label = view.labels().category(question, group);
      List<Optional<EstimateRow>> found =
          waves.stream().map(w -> find(question, group, w)).toList();
      lines.add(new Table.Row(label, found.stream().map(r -> cell(cells, r)).toList()));
      rows.add(new HeatChart.Row(label, found.stream().map(Coverage::heatOf).toList()));
    }
    List<String> heads = waves.stream().map(view.labels()::wave).toList();
    List<String> columns = new ArrayList<>(heads);
    columns.add(0, view.say("words.group"));
    String about =
        view.say(
            "response.coverage", "survey", view.name(), "question", view.labels().text(question));
    Table table =
        new Table(about, columns, List.of(new Table.Group("", lines)), cells.notes(view.level()));
    HeatChart.Content content =
        new HeatChart.Content(
            view.say("response.none-answered"), view.say("response.all-answered"), heads, rows);
    String name = Anchors.of("chart", view.id(), "coverage", question);
    Chart chart = HeatChart.of(name, title(question, waves), content);
    return List.of(
        new Block.Figure(chart, view.say("response.coverage-caption")),
        new Block.Folded(about, List.of(table)));
  }

  /** Names the groups with the highest and the lowest share in the last wave. */
  private String title(String question, List<String> waves) {
    String last = waves.get(waves.size() - 1);
    List<EstimateRow> told =
        of(question).stream()
            .filter(r -> r.wave().equals(last) && r.outcome().estimate().isPresent())
            .sorted((a, b) -> Double.compare(value(b), value(a)))
            .toList();
    String in = view.labels().wave(last);
    if (told.size() < 2) {
      return view.say("response.coverage-in", "survey", view.name(), "wave", in);
    }
    return view.say(
        "response.coverage-range",
        "survey",
        view.name(),
        "wave",
        in,
        "least",
        said(question, told.get(told.size() - 1)),
        "most",
        said(question, told.get(0)));
  }

  private String said(String question, EstimateRow row) {
    return view.say(
        "response.coverage-of",
        "share",
        ReaderNumbers.wholePercent(value(row)),
        "group",
        view.labels().category(question, row.key().group()));
  }

  private static double value(EstimateRow row) {
    return row.outcome().estimate().map(e -> e.value()).orElse(0.0);
  }

  private List<EstimateRow> of(String question) {
    return rates.stream().filter(r -> r.key().groupBy().equals(question)).toList();
  }

  private Optional<EstimateRow> find(String question, String group, String wave) {
    return of(question).stream()
        .filter(r -> r.key().group().equals(group) && r.wave().equals(wave))
        .findFirst();
  }

  private static Cell cell(Cells cells, Optional<EstimateRow> row) {
    return row.map(r -> cells.of(r, false)).orElse(Cell.words(ReaderNumbers.NONE));
  }

  private static HeatChart.Cell heatOf(Optional<EstimateRow> row) {
    return row.map(Coverage::heat).orElse(HeatChart.Cell.words(""));
  }

  /** A share as a cell that is darker the more answered. */
  static HeatChart.Cell heat(EstimateRow row) {
    return row.outcome()
        .fold(
            e -> HeatChart.Cell.of(e.value(), ReaderNumbers.wholePercent(e.value())),
            u -> HeatChart.Cell.words(ReaderNumbers.NONE),
            s -> HeatChart.Cell.words(ReaderNumbers.HIDDEN));
  }
}
