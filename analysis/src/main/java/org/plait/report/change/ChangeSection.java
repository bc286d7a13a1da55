package org.plait.report.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.RowKey;
import org.plait.change.sensitivity.PrecisionRow;
import org.plait.change.trend.TrendRow;
import org.plait.instrument.Comparability;
import org.plait.instrument.Question;
import org.plait.instrument.Section;
import org.plait.report.document.Anchors;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Definitions;
import org.plait.report.document.Block.Heading;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.document.Block.Table;
import org.plait.report.document.Cells;
import org.plait.report.document.ChangeCells;
import org.plait.report.document.Document;
import org.plait.report.survey.PlanWords;
import org.plait.report.survey.SharesTable;
import org.plait.report.survey.SurveyView;
import org.plait.report.survey.WeightWords;
import org.plait.report.words.Measures;
import org.plait.report.words.ReaderNumbers;
import org.plait.report.words.Shown;
import org.plait.study.analysis.WavePair;
import org.plait.study.wording.Wording;

/** What changed between waves: charts over the waves, a sentence a comparison, and the numbers. */
public final class ChangeSection {
  private final Wording wording;
  private final List<SurveyView> views;
  private final List<TrendRow> trends;

  public ChangeSection(Wording wording, List<SurveyView> views, List<TrendRow> trends) {
    this.wording = wording;
    this.views = List.copyOf(views);
    this.trends = List.copyOf(trends);
  }

  /** The rows about everybody that decide a verdict, in study order. */
  static List<ComparisonRow> decided(SurveyView view) {
    return view.primaryChanges().stream().filter(r -> r.verdict().isPresent()).toList();
  }

  public Document.Section section() {
    List<Block> blocks = new ArrayList<>();
    for (SurveyView view : views) {
      List<ComparisonRow> rows = view.primaryChanges();
      if (rows.isEmpty()) {
        continue;
      }
      blocks.add(new Heading(3, Anchors.of("changed", view.id()), view.name()));
      blocks.addAll(new ClearChanges(view).blocks());
      blocks.add(Paragraph.of(view.say("change.how-to-read")));
      WeightWords.figures(view).map(Paragraph::of).ifPresent(blocks::add);
      view.balance().sentences().stream().map(Paragraph::of).forEach(blocks::add);
      WeightWords.changes(view).map(Paragraph::of).ifPresent(blocks::add);
      view.plan().detectable(decided(view)).map(Paragraph::of).ifPresent(blocks::add);
      view.sensitivity().summary(decided(view)).map(Paragraph::of).ifPresent(blocks::add);
      parts(view, rows).forEach((title, part) -> blocks.addAll(part(view, title, part)));
      blocks.addAll(new TrendBlocks(view, trends).blocks());
      blocks.addAll(sideBySide(view));
      blocks.add(
          new Block.Folded(view.say("change.numbers", "survey", view.name()), numbers(view, rows)));
    }
    return new Document.Section("changed", wording.say("change.title"), blocks);
  }

  /** Rows by the part of the questionnaire they belong to, in its order. */
  private static Map<String, List<ComparisonRow>> parts(SurveyView view, List<ComparisonRow> rows) {
    Map<String, String> titles = new LinkedHashMap<>();
    view.results()
        .instrument()
        .sections()
        .forEach(s -> s.questions().forEach(q -> titles.put(q.id(), s.title())));
    view.results().instrument().scales().forEach(s -> titles.put(s.id(), view.say("words.scores")));
    String derived = view.say("words.derived");
    Map<String, List<ComparisonRow>> parts = new LinkedHashMap<>();
    for (ComparisonRow row : rows) {
      String title = titles.getOrDefault(row.key().question(), derived);
      parts.computeIfAbsent(title, t -> new ArrayList<>()).add(row);
    }
    return parts;
  }

  /** The id of the part a row belongs to: a title may be long, or in letters files can't have. */
  private static String name(SurveyView view, ComparisonRow row) {
    String question = row.key().question();
    boolean score =
        view.results().instrument().scales().stream().anyMatch(s -> s.id().equals(question));
    return view.results().instrument().sections().stream()
        .filter(s -> s.questions().stream().anyMatch(q -> q.id().equals(question)))
        .map(Section::id)
        .findFirst()
        .orElse(score ? "of scales" : "of derived");
  }

  /** A chart and a sentence a comparison; a question with several options has its own chart. */
  private static List<Block> part(SurveyView view, String title, List<ComparisonRow> rows) {
    List<Block> blocks = new ArrayList<>();
    String name = Anchors.of("part", name(view, rows.get(0)));
    blocks.add(new Heading(4, Anchors.of("changed", view.id(), name), title));
    Map<String, List<ComparisonRow>> several = new LinkedHashMap<>();
    List<ComparisonRow> single = new ArrayList<>();
    for (ComparisonRow row : rows) {
      if (optioned(view, row)) {
        several.computeIfAbsent(row.key().question(), q -> new ArrayList<>()).add(row);
      } else {
        single.add(row);
      }
    }
    ChangeCharts charts = new ChangeCharts(view);
    ChangeSentences sentences = new ChangeSentences(view);
    List<Block> words = new ArrayList<>();
    if (!single.isEmpty()) {
      blocks.addAll(charts.of(name, view.say("change.chart", "part", title), single));
      words.add(
          terms(view, single, row -> view.plan().marked(row.key(), subject(view, row)), sentences));
      blocks.addAll(view.flows().figures(single));
    }
    several.forEach(
        (question, own) -> {
          String text = view.labels().text(question);
          if (own.stream().allMatch(r -> Measures.share(r.key().measure()))) {
            String target = Anchors.of("about", view.id(), question);
            words.add(new Block.Link(view.say("change.shares-of-waves", "question", text), target));
          } else {
            blocks.addAll(charts.of(question, text, own));
          }
          view.plan().added(own.get(0).key()).map(Paragraph::of).ifPresent(words::add);
          words.add(terms(view, own, row -> option(view, row), sentences));
        });
    blocks.add(new Block.Folded(view.say("change.each-in-words", "part", title), words));
    List<Block> flows = view.flows().tables(single);
    if (!flows.isEmpty()) {
      blocks.add(new Block.Folded(view.say("change.flows", "part", title), flows));
    }
    return blocks;
  }

  private static boolean optioned(SurveyView view, ComparisonRow row) {
    return !row.key().item().isEmpty()
        && view.labels().question(row.key().question()).filter(q -> q.rows().isEmpty()).isPresent();
  }

  private static String option(SurveyView view, ComparisonRow row) {
    return SharesTable.label(view, row.key());
  }

  private static Block terms(
      SurveyView view,
      List<ComparisonRow> rows,
      Function<ComparisonRow, String> subject,
      ChangeSentences sentences) {
    Map<String, List<List<String>>> said = new LinkedHashMap<>();
    Map<String, List<ComparisonRow>> unseen = new HashMap<>();
    for (ComparisonRow row : rows) {
      String name = subject.apply(row);
      List<String> lines = new ArrayList<>(sentences.of(row));
      if (!sentences.unseen(row)) {
        sentences.wording(row).ifPresent(lines::add);
      }
      lines.addAll(view.plan().of(view, row));
      view.flows().sentence(row).ifPresent(lines::add);
      lines.addAll(view.sensitivity().of(row));
      said.computeIfAbsent(name, s -> new ArrayList<>()).add(lines);
      if (sentences.unseen(row)) {
        unseen.computeIfAbsent(name, s -> new ArrayList<>()).add(row);
      }
    }
    return new Definitions(
        said.entrySet().stream()
            .map(
                e ->
                    unseen.getOrDefault(e.getKey(), List.of()).size() == e.getValue().size()
                        ? new Definitions.Term(
                            e.getKey(), List.of(unseen(view, unseen.get(e.getKey()).get(0))))
                        : new Definitions.Term(e.getKey(), onceOnly(view, e.getValue())))
            .toList());
  }

  /** Said once where no pair of waves may be shown. */
  private static String unseen(SurveyView view, ComparisonRow first) {
    List<String> said = new ArrayList<>(List.of(view.say("change.unseen")));
    said.addAll(view.plan().of(view, first));
    return String.join(" ", said);
  }

  /** That a scale can't be compared is said after the last pair of waves it holds for. */
  private static List<String> onceOnly(SurveyView view, List<List<String>> said) {
    String wholeScale = ChangeSentences.wholeScale(view);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      boolean again =
          said.subList(i + 1, said.size()).stream().anyMatch(s -> s.contains(wholeScale));
      lines.add(
          said.get(i).stream()
              .filter(s -> !(again && s.equals(wholeScale)))
              .collect(Collectors.joining(" ")));
    }
    return lines;
  }

  private static String subject(SurveyView view, ComparisonRow row) {
    String subject = view.labels().subject(row.key());
    RowKey key = row.key();
    boolean named = Measures.share(key.measure()) && key.item().isEmpty();
    return named && !key.category().isEmpty()
        ? subject + " (" + view.labels().category(key.question(), key.category()) + ")"
        : subject;
  }

  private static List<Block> sideBySide(SurveyView view) {
    List<String> points = new ArrayList<>();
    for (WavePair pair : pairs(view)) {
      for (Question question : view.results().instrument().questions()) {
        boolean both = question.askedIn(pair.from()) && question.askedIn(pair.to());
        if (both
            && !question.profile()
            && question.comparability(pair.from(), pair.to()) == Comparability.NOT_COMPARABLE) {
          points.add(
              view.say(
                  "change.side-by-side-question",
                  "earlier",
                  view.labels().wave(pair.from()),
                  "later",
                  view.labels().wave(pair.to()),
                  "question",
                  question.text()));
        }
      }
    }
    return points.isEmpty()
        ? List.of()
        : List.of(Paragraph.of(view.say("change.side-by-side")), new Block.Bullets(points));
  }

  private static List<WavePair> pairs(SurveyView view) {
    return view.results().results().comparisons().stream()
        .map(ComparisonRow::waves)
        .distinct()
        .toList();
  }

  private static List<Block> numbers(SurveyView view, List<ComparisonRow> rows) {
    List<Block> blocks = new ArrayList<>();
    for (WavePair pair : pairs(view)) {
      List<ComparisonRow> own = rows.stream().filter(r -> r.waves().equals(pair)).toList();
      if (!own.isEmpty()) {
        blocks.add(table(view, pair, own));
      }
    }
    return blocks;
  }

  private static List<String> head(SurveyView view) {
    List<String> head =
        new ArrayList<>(ChangeCells.head(view.wording(), view.say("words.head-question")));
    head.add(head.size() - 1, view.say("change.detectable"));
    return head;
  }

  /** With the smallest change that a question by itself would have shown. */
  private static Table.Row line(SurveyView view, ComparisonRow row, List<Cell> cells) {
    Optional<Shown> detectable =
        view.plan()
            .precise(row)
            .flatMap(PrecisionRow::detectable)
            .map(size -> PlanWords.amount(view, row.key(), size));
    List<Cell> line = new ArrayList<>(cells);
    line.add(line.size() - 1, Cell.number(detectable, ""));
    return new Table.Row(subject(view, row), line);
  }

  private static Table table(SurveyView view, WavePair pair, List<ComparisonRow> rows) {
    Cells cells = new Cells(view.wording());
    ChangeSentences sentences = new ChangeSentences(view);
    List<Table.Row> lines = new ArrayList<>();
    int hidden = 0;
    for (ComparisonRow row : rows) {
      Optional<ComparisonRow> share = sentences.shareOnly(row);
      if (share.isPresent()) {
        lines.add(line(view, share.get(), ChangeCells.shareOnly(cells, share.get())));
      } else if (sentences.unseen(row)) {
        hidden++;
      } else {
        lines.add(line(view, row, ChangeCells.of(cells, row)));
      }
    }
    List<String> notes = new ArrayList<>(List.of(view.say("change.pairs-note")));
    notes.addAll(view.plan().notes(rows));
    notes.add(view.say("change.detectable-note"));
    if (hidden > 0) {
      String note = hidden == 1 ? "words.comparison-hidden" : "words.comparisons-hidden";
      notes.add(view.say(note, "number", ReaderNumbers.count(hidden)));
    }
    return new Table(
        view.say(
            "change.table",
            "survey",
            view.name(),
            "earlier",
            view.labels().wave(pair.from()),
            "later",
            view.labels().wave(pair.to())),
        head(view),
        List.of(new Table.Group("", lines)),
        cells.notes(view.level(), notes.toArray(String[]::new)));
  }
}
