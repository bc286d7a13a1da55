package org.plait.report.response;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.report.chart.Chart;
import org.plait.report.diagram.HeatChart;
import org.plait.report.document.Anchors;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Table;
import org.plait.report.document.Cells;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.ReaderNumbers;
import org.plait.statistics.Estimate;

/**
 * Which share answered of those in a group of one breakdown and a group of another, such as each
 * kind of organisation in each region: a map of the last wave, and a table a wave.
 */
final class CrossedCoverage {
  private static final String RATE = "response_rate";

  private final SurveyView view;
  private final List<EstimateRow> rates;
  private final Map<Place, EstimateRow> margins = new HashMap<>();

  /** Two breakdowns: that of the columns and that of the rows. */
  private record Pair(String columns, String rows) {}

  private record Place(String wave, String by, String group) {}

  CrossedCoverage(SurveyView view) {
    this.view = view;
    List<EstimateRow> all =
        view.results().results().response().stream()
            .filter(r -> r.key().category().equals(RATE))
            .toList();
    this.rates = all.stream().filter(r -> !r.key().question().isEmpty()).toList();
    all.stream()
        .filter(r -> r.key().question().isEmpty())
        .forEach(r -> margins.put(new Place(r.wave(), r.key().groupBy(), r.key().group()), r));
  }

  /** Nothing where no frame counts by two breakdowns at once. */
  List<Block> blocks() {
    Map<Pair, List<EstimateRow>> pairs = new LinkedHashMap<>();
    for (EstimateRow rate : rates) {
      RowKey key = rate.key();
      pairs
          .computeIfAbsent(new Pair(key.groupBy(), key.question()), p -> new ArrayList<>())
          .add(rate);
    }
    List<Block> blocks = new ArrayList<>();
    pairs.forEach((pair, own) -> blocks.addAll(blocks(pair, own)));
    return blocks;
  }

  private List<Block> blocks(Pair pair, List<EstimateRow> own) {
    List<String> waves =
        view.waves().stream().filter(w -> own.stream().anyMatch(r -> r.wave().equals(w))).toList();
    String last = waves.get(waves.size() - 1);
    List<EstimateRow> told =
        own.stream()
            .filter(r -> r.wave().equals(last) && r.outcome().estimate().isPresent())
            .sorted(Comparator.comparingDouble(CrossedCoverage::value))
            .toList();
    List<Block> tables = new ArrayList<>();
    waves.forEach(wave -> tables.add(table(pair, own, wave)));
    List<Block> blocks = new ArrayList<>();
    long cells = own.stream().filter(r -> r.wave().equals(last)).count();
    if (2L * told.size() >= cells) {
      String name = Anchors.of("chart", view.id(), "coverage", pair.rows(), pair.columns());
      Chart chart = HeatChart.of(name, title(pair, last, told), map(pair, own, last));
      blocks.add(new Block.Figure(chart, caption(pair)));
    } else {
      blocks.add(Block.Paragraph.of(withoutMap(told.size(), cells)));
    }
    String about = view.say("response.crossed", "survey", view.name());
    blocks.add(new Block.Folded(about, tables));
    return blocks;
  }

  /** A map of which most is hidden shows nothing but that. */
  private String withoutMap(int told, long cells) {
    if (told == 0) {
      return view.say("response.crossed-none-shown");
    }
    return view.say(
        cells == 1 ? "response.crossed-shown-one" : "response.crossed-shown-many",
        "shown",
        Integer.toString(told),
        "shares",
        ReaderNumbers.count(cells));
  }

  private String caption(Pair pair) {
    return view.say(
        "response.crossed-caption",
        "rows",
        text(pair.rows()),
        "columns",
        text(pair.columns()),
        "hidden",
        Cells.suppressed(view.wording()));
  }

  /** Names the cells with the lowest and the highest share that is shown. */
  private String title(Pair pair, String wave, List<EstimateRow> told) {
    String in = view.labels().wave(wave);
    if (told.size() < 2) {
      return view.say("response.crossed-in", "survey", view.name(), "wave", in);
    }
    return view.say(
        "response.crossed-range",
        "survey",
        view.name(),
        "wave",
        in,
        "least",
        said(pair, told.get(0)),
        "most",
        said(pair, told.get(told.size() - 1)));
  }

  private String said(Pair pair, EstimateRow row) {
    return view.say(
        "response.crossed-of",
        "share",
        ReaderNumbers.wholePercent(value(row)),
        "row",
        view.labels().category(pair.rows(), row.key().item()),
        "column",
        view.labels().category(pair.columns(), row.key().group()));
  }

  private static double value(EstimateRow row) {
    return row.outcome().estimate().map(Estimate::value).orElse(0.0);
  }

  private String text(String question) {
    return view.labels().text(question);
  }

  private String all() {
    return view.say("response.all");
  }

  private HeatChart.Content map(Pair pair, List<EstimateRow> own, String wave) {
    List<String> columns = groups(own, r -> r.key().group());
    List<HeatChart.Row> lines = new ArrayList<>();
    for (String row : groups(own, r -> r.key().item())) {
      List<HeatChart.Cell> cells =
          Stream.concat(
                  columns.stream().map(column -> find(own, wave, column, row)),
                  Stream.of(margin(wave, pair.rows(), row)))
              .map(CrossedCoverage::heat)
              .toList();
      lines.add(new HeatChart.Row(view.labels().category(pair.rows(), row), cells));
    }
    List<HeatChart.Cell> sums =
        Stream.concat(
                columns.stream().map(column -> margin(wave, pair.columns(), column)),
                Stream.of(margin(wave, "", "")))
            .map(CrossedCoverage::heat)
            .toList();
    lines.add(new HeatChart.Row(all(), sums));
    List<String> heads =
        Stream.concat(labels(pair.columns(), columns).stream(), Stream.of(all())).toList();
    return new HeatChart.Content(
        view.say("response.none-answered"), view.say("response.all-answered"), heads, lines);
  }

  private Table table(Pair pair, List<EstimateRow> own, String wave) {
    List<String> columns = groups(own, r -> r.key().group());
    Cells cells = new Cells(view.wording());
    List<Table.Row> lines = new ArrayList<>();
    for (String row : groups(own, r -> r.key().item())) {
      List<Cell> line = new ArrayList<>();
      columns.forEach(column -> line.add(cell(cells, find(own, wave, column, row))));
      line.add(cell(cells, margin(wave, pair.rows(), row)));
      lines.add(new Table.Row(view.labels().category(pair.rows(), row), line));
    }
    List<Cell> sums = new ArrayList<>();
    columns.forEach(column -> sums.add(cell(cells, margin(wave, pair.columns(), column))));
    sums.add(cell(cells, margin(wave, "", "")));
    lines.add(new Table.Row(all(), sums));
    List<String> head = new ArrayList<>(List.of(view.say("words.group")));
    head.addAll(labels(pair.columns(), columns));
    head.add(all());
    String about =
        view.say(
            "response.crossed-table",
            "survey",
            view.name(),
            "wave",
            view.labels().wave(wave),
            "rows",
            text(pair.rows()),
            "columns",
            text(pair.columns()));
    return new Table(about, head, List.of(new Table.Group("", lines)), cells.notes(view.level()));
  }

  private List<String> labels(String question, List<String> groups) {
    return groups.stream().map(g -> view.labels().category(question, g)).toList();
  }

  private static List<String> groups(List<EstimateRow> rows, Function<EstimateRow, String> group) {
    return rows.stream().map(group).distinct().toList();
  }

  private Optional<EstimateRow> margin(String wave, String by, String group) {
    return Optional.ofNullable(margins.get(new Place(wave, by, group)));
  }

  private static Optional<EstimateRow> find(
      List<EstimateRow> rows, String wave, String column, String row) {
    return rows.stream()
        .filter(r -> r.wave().equals(wave))
        .filter(r -> r.key().group().equals(column) && r.key().item().equals(row))
        .findFirst();
  }

  private static Cell cell(Cells cells, Optional<EstimateRow> row) {
    return row.map(r -> cells.of(r, false)).orElse(Cell.words(ReaderNumbers.NONE));
  }

  private static HeatChart.Cell heat(Optional<EstimateRow> row) {
    return row.map(Coverage::heat).orElse(HeatChart.Cell.words(""));
  }
}
