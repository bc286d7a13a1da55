package org.plait.report.response;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.plait.change.row.EstimateRow;
import org.plait.report.chart.Axes;
import org.plait.report.chart.Chart;
import org.plait.report.chart.IntervalChart;
import org.plait.report.diagram.PatternChart;
import org.plait.report.document.Anchors;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Table;
import org.plait.report.document.Cells;
import org.plait.report.survey.SharesTable;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.Labels;
import org.plait.report.words.Lists;
import org.plait.report.words.ReaderNumbers;

/** Who came back, who left and who joined, between pairs of waves and over all of them. */
final class Attrition {
  private static final Map<String, String> FLOW =
      Map.of(
          "stayers",
          "response.flow-stayed",
          "leavers",
          "response.flow-left",
          "joiners",
          "response.flow-joined");

  private static final String GONE = "no_longer_eligible";
  private static final Set<String> UNLESS_NOBODY = Set.of("no_key", GONE);

  private final SurveyView view;
  private final List<EstimateRow> rows;
  private final Map<String, String> words;
  private final Cells cells;

  Attrition(SurveyView view, List<EstimateRow> rows, Map<String, String> words) {
    this.view = view;
    this.cells = new Cells(view.wording());
    this.rows = rows.stream().filter(r -> r.key().total()).toList();
    this.words = words;
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    List<IntervalChart.Panel> panels =
        rows.stream()
            .filter(r -> FLOW.containsKey(r.key().category()))
            .map(EstimateRow::waves)
            .distinct()
            .map(this::panel)
            .toList();
    String title = view.say("response.came-back", "survey", view.name());
    if (!panels.isEmpty()) {
      String name = Anchors.of("chart", view.id(), "came-back");
      Chart chart = IntervalChart.of(name, title, Axes.of(panels), IntervalChart.Mark.BAR, panels);
      blocks.add(
          new Block.Figure(
              chart, view.say("response.came-back-caption", "respondents", respondents())));
    }
    blocks.addAll(tables(title));
    return blocks;
  }

  private IntervalChart.Panel panel(List<String> pair) {
    List<IntervalChart.Line> lines =
        rows.stream()
            .filter(r -> r.waves().equals(pair) && FLOW.containsKey(r.key().category()))
            .map(r -> SharesTable.line(view.wording(), view.say(FLOW.get(r.key().category())), r))
            .toList();
    return new IntervalChart.Panel(waves(pair), lines);
  }

  /** Pairs of waves stand in columns, since each has the same rows; patterns follow. */
  private List<Block> tables(String title) {
    List<List<String>> pairs =
        rows.stream().filter(Attrition::pair).map(EstimateRow::waves).distinct().toList();
    Set<String> kinds = new LinkedHashSet<>();
    rows.stream()
        .filter(r -> pair(r) && !(UNLESS_NOBODY.contains(kind(r)) && nobody(kind(r))))
        .forEach(r -> kinds.add(kind(r)));
    List<Table.Row> lines = new ArrayList<>();
    for (String kind : kinds) {
      String of = kind.equals("retention") && kinds.contains(GONE) ? "retention_eligible" : kind;
      String label = words.getOrDefault(of, Labels.sentence(of));
      lines.add(new Table.Row(label, pairs.stream().map(p -> cell(cells, kind, p)).toList()));
    }
    List<String> head = new ArrayList<>(List.of(view.labels().everybody()));
    pairs.forEach(p -> head.add(waves(p)));
    List<Block> tables = new ArrayList<>();
    if (!lines.isEmpty()) {
      List<Table.Group> groups = List.of(new Table.Group("", lines));
      tables.add(new Table(title, head, groups, cells.notes(view.level())));
    }
    if (view.waves().size() > 2) {
      tables.addAll(flows());
      tables.addAll(patterns());
    }
    return tables;
  }

  private Cell cell(Cells own, String kind, List<String> waves) {
    return rows.stream()
        .filter(r -> r.key().category().equals(kind) && r.waves().equals(waves))
        .findFirst()
        .map(r -> own.of(r, false))
        .orElse(Cell.words(""));
  }

  private boolean nobody(String kind) {
    return rows.stream()
        .filter(r -> r.key().category().equals(kind))
        .allMatch(ResponseSection::nobody);
  }

  /** With two waves the pair says the same. */
  private List<Block> flows() {
    List<EstimateRow> own = rows.stream().filter(r -> r.waves().size() == 1).toList();
    List<List<String>> waves = own.stream().map(EstimateRow::waves).distinct().toList();
    if (own.isEmpty()) {
      return List.of();
    }
    Cells flows = new Cells(view.wording());
    List<Table.Row> lines = new ArrayList<>();
    for (String kind : own.stream().map(r -> r.key().category()).distinct().toList()) {
      lines.add(
          new Table.Row(
              ResponseSection.label(view, kind),
              waves.stream().map(wave -> cell(flows, kind, wave)).toList()));
    }
    List<String> head = new ArrayList<>(List.of(view.labels().everybody()));
    waves.forEach(wave -> head.add(waves(wave)));
    return List.of(
        new Table(
            view.say("response.new-each-wave", "survey", view.name()),
            head,
            List.of(new Table.Group("", lines)),
            flows.notes(view.level())));
  }

  private static String kind(EstimateRow row) {
    return row.key().category();
  }

  private static boolean pair(EstimateRow row) {
    return row.waves().size() == 2 && !pattern(row);
  }

  private static boolean pattern(EstimateRow row) {
    return row.key().category().matches("[01]+");
  }

  private List<Block> patterns() {
    Cells own = new Cells(view.wording());
    List<Table.Row> lines =
        rows.stream()
            .filter(Attrition::pattern)
            .map(r -> new Table.Row(label(r), List.<Cell>of(own.of(r, false))))
            .toList();
    if (lines.isEmpty()) {
      return List.of();
    }
    String caption = view.say("response.patterns", "survey", view.name());
    Table table =
        new Table(
            caption,
            List.of(view.labels().everybody(), view.say("response.number")),
            List.of(new Table.Group("", lines)),
            own.notes(view.level()));
    return List.of(drawn(), new Block.Folded(caption, List.of(table)));
  }

  private Block drawn() {
    List<EstimateRow> own = rows.stream().filter(Attrition::pattern).toList();
    List<PatternChart.Pattern> patterns =
        own.stream()
            .map(
                row ->
                    new PatternChart.Pattern(
                        row.key().category().chars().mapToObj(c -> c == '1').toList(),
                        row.outcome()
                            .estimate()
                            .map(e -> OptionalLong.of(ReaderNumbers.round(e.value())))
                            .orElse(OptionalLong.empty()),
                        new Cells(view.wording()).of(row, false).text(),
                        label(row)))
            .toList();
    String title =
        patterns.stream()
            .filter(p -> p.count().isPresent())
            .max(Comparator.comparingLong(p -> p.count().getAsLong()))
            .map(
                p ->
                    view.say(
                        "response.patterns-most", "survey", view.name(), "did", small(p.label())))
            .orElse(view.say("response.patterns", "survey", view.name()));
    List<String> waves = own.get(0).waves().stream().map(view.labels()::wave).toList();
    String name = Anchors.of("chart", view.id(), "patterns");
    Chart chart = PatternChart.of(name, title, waves, patterns);
    String caption = view.say("response.patterns-caption", "respondents", respondents());
    return new Block.Figure(chart, caption);
  }

  private String respondents() {
    return view.labels().respondents().many();
  }

  private static String small(String words) {
    return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
  }

  /** A pattern such as {@code 101} becomes "Answered in 2023 and 2028 only". */
  private String label(EstimateRow row) {
    String category = row.key().category();
    List<String> waves = row.waves();
    List<String> answered = new ArrayList<>();
    for (int i = 0; i < category.length() && i < waves.size(); i++) {
      if (category.charAt(i) == '1') {
        answered.add(view.labels().wave(waves.get(i)));
      }
    }
    boolean all = answered.size() == category.length();
    return view.say(
        all ? "response.pattern-all" : "response.pattern-some",
        "waves",
        Lists.joined(view.wording(), answered));
  }

  private String waves(List<String> pair) {
    return Lists.joined(view.wording(), pair.stream().map(view.labels()::wave).toList());
  }
}
