package org.plait.report.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.ComparisonRow.Role;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.document.Block.Table;
import org.plait.report.document.Cells;
import org.plait.report.document.ChangeCells;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.CellLine;
import org.plait.report.words.Measures;
import org.plait.report.words.ReaderNumbers;
import org.plait.report.words.Shown;
import org.plait.report.words.Shown.Form;
import org.plait.study.analysis.WavePair;

/**
 * Results by the groups of one question: waves and changes in columns. Rows without any number are
 * left out and counted.
 */
final class BreakdownTable {
  private final SurveyView view;
  private final List<String> waves;
  private final List<WavePair> pairs;
  private final Cells cells;
  private final List<Table.Group> groups = new ArrayList<>();
  private int hidden;

  BreakdownTable(SurveyView view, List<EstimateRow> rows) {
    this.view = view;
    this.cells = new Cells(view.wording());
    this.waves =
        view.waves().stream().filter(w -> rows.stream().anyMatch(r -> r.wave().equals(w))).toList();
    this.pairs =
        rows.stream()
            .map(EstimateRow::key)
            .distinct()
            .flatMap(k -> view.groupChanges(k).stream())
            .map(ComparisonRow::waves)
            .distinct()
            .sorted(
                Comparator.comparing((WavePair p) -> view.waves().indexOf(p.from()))
                    .thenComparing(p -> view.waves().indexOf(p.to())))
            .toList();
  }

  void add(String subject, List<EstimateRow> rows) {
    Set<String> names = new LinkedHashSet<>();
    rows.forEach(r -> names.add(r.key().group()));
    Set<String> asked = new LinkedHashSet<>();
    rows.forEach(r -> asked.add(r.wave()));
    List<Table.Row> lines = new ArrayList<>();
    for (String group : names) {
      List<EstimateRow> own = rows.stream().filter(r -> r.key().group().equals(group)).toList();
      if (own.stream().anyMatch(r -> r.outcome().estimate().isPresent())) {
        lines.add(row(own, asked));
      } else {
        hidden++;
      }
    }
    if (!lines.isEmpty()) {
      groups.add(new Table.Group(subject, lines));
    }
  }

  private Table.Row row(List<EstimateRow> rows, Set<String> asked) {
    RowKey key = rows.get(0).key();
    List<Cell> line = new ArrayList<>();
    for (String wave : waves) {
      Optional<EstimateRow> row = rows.stream().filter(r -> r.wave().equals(wave)).findFirst();
      String without =
          asked.contains(wave) ? view.say("words.none") : Cells.notAsked(view.wording());
      line.add(row.map(cells::of).orElse(Cell.words(without)));
    }
    for (WavePair pair : pairs) {
      line.add(change(key, pair));
    }
    return new Table.Row(view.labels().group(key), line);
  }

  private Cell change(RowKey key, WavePair pair) {
    List<ComparisonRow> changes =
        view.groupChanges(key).stream()
            .filter(c -> c.waves().equals(pair) && c.key().group().equals(key.group()))
            .toList();
    Optional<Cell> change =
        changes.stream()
            .filter(c -> c.key().category().equals(key.category()))
            .filter(c -> Measures.share(c.key().measure()) == Measures.share(key.measure()))
            .findFirst()
            .map(c -> ChangeCells.change(cells, c));
    List<CellLine> p =
        changes.stream()
            .filter(c -> c.role() == Role.EXPLORATORY)
            .flatMap(c -> c.adjusted().stream())
            .map(v -> Shown.of(Form.P_VALUE, v).as("p"))
            .map(v -> new CellLine((v.beyond() ? "p " : "p = ") + v.words(), List.of(v)))
            .limit(1)
            .toList();
    return change.map(c -> c.and(p)).orElse(Cell.number(Optional.empty(), ""));
  }

  List<Block> blocks(String caption) {
    List<Block> blocks = new ArrayList<>();
    if (!groups.isEmpty()) {
      String[] notes =
          pairs.isEmpty() ? new String[0] : new String[] {view.say("document.false-discovery")};
      blocks.add(new Table(caption, head(), groups, cells.notes(view.level(), notes)));
    }
    if (hidden > 0) {
      blocks.add(
          Paragraph.note(
              view.say(
                  hidden == 1 ? "question.breakdown-hidden-one" : "question.breakdown-hidden",
                  "count",
                  ReaderNumbers.count(hidden))));
    }
    return blocks;
  }

  private List<String> head() {
    List<String> head = new ArrayList<>(List.of(view.say("words.group")));
    waves.forEach(w -> head.add(view.labels().wave(w)));
    pairs.forEach(p -> head.add(change(p)));
    return head;
  }

  private String change(WavePair pair) {
    return view.say(
        "question.breakdown-change",
        "from",
        view.labels().wave(pair.from()),
        "to",
        view.labels().wave(pair.to()));
  }
}
