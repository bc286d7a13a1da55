package org.plait.report.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plait.change.row.RowKey;
import org.plait.change.trend.TrendRow;
import org.plait.report.document.Anchors;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Definitions;
import org.plait.report.document.Block.Heading;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.document.Block.Table;
import org.plait.report.document.Cells;
import org.plait.report.document.ChangeCells;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.CellLine;
import org.plait.report.words.Measures;
import org.plait.report.words.OutcomeStatus;
import org.plait.report.words.ReaderNumbers;
import org.plait.report.words.Shown;
import org.plait.report.words.Shown.Form;
import org.plait.report.words.VerdictWords;
import org.plait.statistics.Estimate;
import org.plait.statistics.TestResult;

/** What rose or fell over all the waves of a survey: a sentence a question, and the numbers. */
final class TrendBlocks {
  private final SurveyView view;
  private final List<TrendRow> rows;
  private final TrendSentences sentences;

  TrendBlocks(SurveyView view, List<TrendRow> trends) {
    this.view = view;
    this.rows = trends.stream().filter(r -> r.key().survey().equals(view.id())).toList();
    this.sentences = new TrendSentences(view, rows);
  }

  /** Nothing where no question was asked alike three times. */
  List<Block> blocks() {
    List<TrendRow> deciding =
        rows.stream().filter(r -> !r.companion() && r.kind().trend()).toList();
    if (deciding.isEmpty()) {
      return List.of();
    }
    List<TrendRow> first = deciding.stream().filter(this::toTheFore).toList();
    List<TrendRow> others = deciding.stream().filter(r -> !toTheFore(r)).toList();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Heading(
            4, Anchors.of("changed", view.id(), "over-all-waves"), view.say("change.trends")));
    blocks.add(Paragraph.of(view.say("change.trends-introduction")));
    blocks.add(first.isEmpty() ? Paragraph.of(view.say("change.trends-none")) : terms(first));
    if (!others.isEmpty()) {
      blocks.add(
          new Block.Folded(
              view.say("change.trends-others", "survey", view.name()), List.of(terms(others))));
    }
    blocks.add(
        new Block.Folded(
            view.say("change.trends-numbers", "survey", view.name()), List.of(table(deciding))));
    return List.copyOf(blocks);
  }

  /** A clear change, or a share all of whose scale may not be shown. */
  private boolean toTheFore(TrendRow row) {
    return TrendSentences.clear(row)
        || (TrendSentences.hidden(row) && sentences.share(row).isPresent());
  }

  private Block terms(List<TrendRow> told) {
    Map<String, List<String>> said = new LinkedHashMap<>();
    for (TrendRow row : told) {
      said.computeIfAbsent(subject(row.key()), s -> new ArrayList<>()).add(sentences.of(row));
    }
    return new Definitions(
        said.entrySet().stream().map(e -> new Definitions.Term(e.getKey(), e.getValue())).toList());
  }

  private String subject(RowKey key) {
    return view.labels().alone(key);
  }

  private Table table(List<TrendRow> deciding) {
    Cells cells = new Cells(view.wording());
    List<Table.Row> lines = new ArrayList<>();
    int hidden = 0;
    for (TrendRow row : deciding) {
      Optional<TrendRow> share = sentences.share(row).filter(s -> TrendSentences.hidden(row));
      if (share.isPresent()) {
        String name = subject(row.key()) + " (" + category(share.get().key()) + ")";
        lines.add(new Table.Row(name, line(cells, share.get(), view.say("document.share-only"))));
      } else if (TrendSentences.hidden(row)) {
        hidden++;
      } else {
        String verdict = VerdictWords.of(view.wording(), row.verdict());
        lines.add(new Table.Row(subject(row.key()), line(cells, row, verdict)));
      }
    }
    return new Table(
        view.say("change.trends-table", "survey", view.name()),
        head(),
        List.of(new Table.Group("", lines)),
        cells.notes(view.level(), notes(hidden).toArray(String[]::new)));
  }

  private List<String> head() {
    return List.of(
        view.say("words.head-question"),
        view.say("change.trend"),
        view.say("words.head-answers"),
        view.say("words.p"),
        view.say("words.p-adjusted"),
        view.say("change.p-not-steady"),
        view.say("change.every-wave"),
        view.say("document.verdict"));
  }

  private List<String> notes(int hidden) {
    List<String> notes = new ArrayList<>();
    notes.add(view.say("change.trend-note"));
    notes.add(view.say("change.p-adjusted-note"));
    notes.add(view.say("change.p-not-steady-note"));
    notes.add(view.say("change.every-wave-note"));
    if (rows.stream().anyMatch(TrendRow::weighted)) {
      notes.add(view.say("change.trends-weighted"));
    }
    if (hidden > 0) {
      String key = hidden == 1 ? "change.trends-unseen-one" : "change.trends-unseen-many";
      notes.add(view.say(key, "number", ReaderNumbers.count(hidden)));
    }
    return notes;
  }

  private String category(RowKey key) {
    return view.labels().category(key.question(), key.category());
  }

  private List<Cell> line(Cells cells, TrendRow row, String verdict) {
    return List.of(
        trend(cells, row),
        Cell.number(row.bases().all().map(Shown::count), ""),
        ChangeCells.p(row.result().map(TestResult::pValue)),
        ChangeCells.p(row.adjusted()),
        ChangeCells.p(row.departure().map(TestResult::pValue)),
        samePeople(cells, row),
        Cell.words(verdict));
  }

  private Cell trend(Cells cells, TrendRow row) {
    Optional<Estimate> estimate = row.estimate().flatMap(e -> e.estimate());
    if (estimate.isEmpty()) {
      return cells.none(row.estimate().map(OutcomeStatus::of).orElse(""));
    }
    Shown shown = Shown.of(form(row), estimate.get().value());
    return cells.interval(shown.with(unit(row, estimate.get())), estimate.get().interval());
  }

  private String unit(TrendRow row, Estimate estimate) {
    if (row.kind() == TrendRow.Kind.AVERAGE_EFFECT) {
      return view.say("change.unit-pairs");
    }
    if (!Measures.share(row.key().measure())) {
      return view.say("change.unit-a-year");
    }
    boolean one = ReaderNumbers.points(estimate.value()) == 1;
    return view.say(one ? "change.unit-point-a-year" : "change.unit-points-a-year");
  }

  private static Form form(TrendRow row) {
    if (row.kind() == TrendRow.Kind.AVERAGE_EFFECT) {
      return Form.PAIRS;
    }
    return Measures.share(row.key().measure()) ? Form.POINTS : Form.SIGNED_HUNDREDTHS;
  }

  /** Of those who answered every time: how many, and whether the waves differ among them. */
  private Cell samePeople(Cells cells, TrendRow row) {
    Optional<TrendRow> same =
        rows.stream()
            .filter(r -> r.kind() == TrendRow.Kind.SAME_PEOPLE && r.key().equals(row.key()))
            .findFirst();
    if (same.isEmpty()) {
      return Cell.words("");
    }
    if (TrendSentences.hidden(same.get())) {
      return cells.hiddenCell();
    }
    return same.get()
        .result()
        .map(t -> tested(same.get(), t))
        .orElseGet(() -> cells.none(undefined(same.get())));
  }

  private static Cell tested(TrendRow row, TestResult test) {
    Shown p = Shown.of(Form.P_VALUE, test.pValue()).as("p");
    CellLine line = new CellLine("p " + p.words(), List.of(p));
    CellLine both =
        row.kendallW()
            .map(w -> line.then("; W ", CellLine.of(Shown.of(Form.HUNDREDTHS, w)), "W"))
            .orElse(line);
    return new Cell(CellLine.of(Shown.count(test.n())), List.of(both), true);
  }

  private static String undefined(TrendRow row) {
    return row.test().map(t -> t.fold(r -> "", u -> u.reason())).orElse("");
  }
}
