package org.plait.report.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plait.change.flow.Decomposition;
import org.plait.change.flow.Decomposition.Kind;
import org.plait.change.flow.Decomposition.Part;
import org.plait.change.flow.Flows;
import org.plait.change.flow.Transitions;
import org.plait.change.flow.Transitions.Move;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.RowKey;
import org.plait.change.row.Verdict;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Table;
import org.plait.report.words.CellLine;
import org.plait.report.words.Decimals;
import org.plait.report.words.Labels;
import org.plait.report.words.Lists;
import org.plait.report.words.Measures;
import org.plait.report.words.ReaderNumbers;
import org.plait.report.words.Shown;
import org.plait.report.words.Shown.Form;
import org.plait.statistics.Estimate;
import org.plait.study.wording.Wording;

/** Tells beside a change what became of the people: among whom it came about, and who moved. */
public final class FlowBlocks {
  private static final Set<Verdict> CHANGED = Set.of(Verdict.HIGHER, Verdict.LOWER);

  private final Labels labels;
  private final Flows flows;

  FlowBlocks(Labels labels, Flows flows) {
    this.labels = labels;
    this.flows = flows;
  }

  /** Whether any table of where a survey's answers went may be shown. */
  boolean followed(String survey) {
    return flows.transitions().stream()
        .filter(table -> table.key().survey().equals(survey))
        .anyMatch(Transitions::shown);
  }

  /**
   * A sentence for a change worth telling: how much of it is change among those who answered both
   * times. Of ordered answers it is told of the favourable share beside them.
   */
  public Optional<String> sentence(ComparisonRow row) {
    if (row.verdict().filter(CHANGED::contains).isEmpty()) {
      return Optional.empty();
    }
    return flows.decompositions().stream()
        .filter(d -> d.waves().equals(row.waves()))
        .filter(d -> d.key().survey().equals(row.key().survey()))
        .filter(d -> d.key().question().equals(row.key().question()))
        .filter(d -> d.key().item().equals(row.key().item()))
        .filter(d -> Measures.share(d.key().measure()))
        .flatMap(d -> sentence(d).stream())
        .findFirst();
  }

  private Optional<String> sentence(Decomposition change) {
    Optional<Double> net = value(change, Kind.NET);
    Optional<Double> stayers = value(change, Kind.STAYERS);
    Optional<Part> linked = change.part(Kind.STAYERS);
    if (net.isEmpty() || stayers.isEmpty() || linked.isEmpty() || linked.get().from().isEmpty()) {
      return Optional.empty();
    }
    long whole = Decimals.percent(net.get());
    long among = Decimals.percent(stayers.get());
    return Optional.of(
        labels.say(
            "survey.flow",
            "change",
            change(change.key()),
            "points",
            points(whole),
            "among",
            points(among),
            "count",
            ReaderNumbers.count(linked.get().from().getAsLong()),
            "people",
            labels.respondents().many(),
            "who",
            labels.respondents().who(),
            "different",
            points(whole - among)));
  }

  private String change(RowKey key) {
    return key.category().isEmpty()
        ? labels.say("survey.flow-share")
        : labels.say(
            "survey.flow-answer", "answer", labels.category(key.question(), key.category()));
  }

  private static Optional<Double> value(Decomposition change, Kind kind) {
    return change.part(kind).flatMap(part -> part.change().estimate()).map(Estimate::value);
  }

  private String points(long points) {
    long size = Math.abs(points);
    String sign = points > 0 ? "+" : points < 0 ? "−" : "";
    return labels.say(
        size == 1 ? "survey.point" : "survey.points", "count", sign + ReaderNumbers.count(size));
  }

  /** A table for each pair of waves and question of some rows, the finest that may be shown. */
  public List<Block> tables(List<ComparisonRow> rows) {
    Map<Transitions, Block> tables = new LinkedHashMap<>();
    for (ComparisonRow row : rows) {
      finest(row).ifPresent(table -> tables.putIfAbsent(table, block(table)));
    }
    return List.copyOf(tables.values());
  }

  /** A figure for each of them where the answers changed. */
  public List<Block> figures(List<ComparisonRow> rows) {
    return rows.stream()
        .filter(row -> row.verdict().filter(CHANGED::contains).isPresent())
        .flatMap(row -> finest(row).stream())
        .distinct()
        .flatMap(
            table -> new FlowChart(labels, table, answer -> label(table, answer)).figure().stream())
        .toList();
  }

  private Optional<Transitions> finest(ComparisonRow row) {
    return Stream.of(false, true).flatMap(together -> table(row, together).stream()).findFirst();
  }

  private Optional<Transitions> table(ComparisonRow row, boolean together) {
    return flows.transitions().stream()
        .filter(t -> t.together() == together && t.shown() && t.waves().equals(row.waves()))
        .filter(t -> t.key().survey().equals(row.key().survey()))
        .filter(t -> t.key().question().equals(row.key().question()))
        .filter(t -> t.key().item().equals(row.key().item()))
        .findFirst();
  }

  private Block block(Transitions table) {
    List<String> columns = table.moves().stream().map(Move::to).distinct().toList();
    List<String> head = new ArrayList<>();
    head.add(labels.say("survey.flow-head", "wave", labels.wave(table.waves().from())));
    columns.forEach(column -> head.add(label(table, column)));
    Map<String, List<Cell>> cells = new LinkedHashMap<>();
    for (Move move : table.moves()) {
      cells.computeIfAbsent(label(table, move.from()), k -> new ArrayList<>()).add(cell(move));
    }
    List<Table.Row> lines =
        cells.entrySet().stream().map(e -> new Table.Row(e.getKey(), e.getValue())).toList();
    String caption =
        caption(
            labels.wording(),
            labels.subject(table.key()),
            labels.wave(table.waves().from()),
            labels.wave(table.waves().to()));
    return new Table(caption, head, List.of(new Table.Group("", lines)), notes());
  }

  private List<String> notes() {
    return List.of(labels.say("survey.flow-row-note"), labels.say("survey.flow-gone-note"));
  }

  /** "Who leads?" is followed by a sentence, "Safety is led." and "Safety is led" by a colon. */
  static String caption(Wording wording, String subject, String from, String to) {
    String about = Lists.about(subject);
    boolean ends = about.matches(".*[?!] ");
    return wording.say(
        ends ? "survey.flow-caption-after" : "survey.flow-caption",
        "about",
        about,
        "from",
        from,
        "to",
        to);
  }

  private String label(Transitions table, String answer) {
    return switch (answer) {
      case Transitions.GONE -> labels.say("survey.flow-gone");
      case Transitions.NO_KEY -> labels.say("survey.flow-no-key");
      case Transitions.OTHER -> labels.say("survey.flow-other");
      default -> labels.category(table.key().question(), answer);
    };
  }

  private Cell cell(Move move) {
    CellLine people = CellLine.of(labels.wording(), move.n(), move.of());
    return move.share()
        .estimate()
        .map(
            share ->
                new Cell(
                    CellLine.of(Shown.percent(share.value()).behind(share.n())),
                    Stream.concat(
                            Stream.of(people),
                            share.interval().stream()
                                .map(
                                    i ->
                                        CellLine.limits(
                                            labels.wording(), Form.WHOLE_PERCENT, i, share.n())))
                        .toList(),
                    true))
        .orElse(Cell.number(Optional.empty(), ReaderNumbers.NONE));
  }
}
