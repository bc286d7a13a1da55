package org.plait.report.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plait.change.model.ModelResult;
import org.plait.change.model.ModelRow;
import org.plait.change.model.ModelRow.Kind;
import org.plait.report.Report;
import org.plait.report.document.Anchors;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Heading;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.document.Block.Table;
import org.plait.report.document.Cells;
import org.plait.report.document.ChangeCells;
import org.plait.report.document.Document;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.Shown;
import org.plait.report.words.Shown.Form;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.TestResult;
import org.plait.study.analysis.ModelSettings.Family;
import org.plait.study.wording.Wording;

/** What models say: a sentence, the percentages they expect, and the ratios behind them. */
public final class ModelsSection {
  private final Report report;
  private final List<SurveyView> views;

  public ModelsSection(Report report, List<SurveyView> views) {
    this.report = report;
    this.views = List.copyOf(views);
  }

  public Document.Section section() {
    List<Block> blocks = new ArrayList<>();
    for (SurveyView view : views) {
      List<ModelResult> own =
          report.further().models().stream()
              .filter(m -> m.settings().survey().equals(view.id()))
              .toList();
      if (!own.isEmpty()) {
        blocks.add(new Heading(3, Anchors.of("models", view.id()), view.name()));
        own.forEach(model -> blocks.addAll(model(view, model)));
      }
    }
    if (!blocks.isEmpty()) {
      blocks.add(0, Paragraph.of(report.wording().say("change.models-introduction")));
    }
    return new Document.Section("models", report.wording().say("words.models"), blocks);
  }

  private static List<Block> model(SurveyView view, ModelResult model) {
    ModelWords words = new ModelWords(view, model);
    List<Block> blocks = new ArrayList<>();
    String title = words.outcome();
    blocks.add(new Heading(4, Anchors.of("model", view.id(), model.settings().id()), title));
    ModelSentences sentences = new ModelSentences(view, model);
    blocks.add(Paragraph.of(sentences.sentence()));
    sentences.withoutWeights().map(Paragraph::of).ifPresent(blocks::add);
    Cells cells = new Cells(view.wording());
    List<Table.Group> predicted = predicted(view, words, cells, model);
    if (!predicted.isEmpty()) {
      Stream<String> group = Stream.of(view.say("words.group"));
      List<String> head = Stream.concat(group, answers(model).map(words::answer)).toList();
      blocks.add(
          new Table(
              view.say("change.models-expected", "outcome", title),
              head,
              predicted,
              cells.notes(view.level(), expected(view, model))));
    }
    blocks.addAll(effects(view, words, model));
    return blocks;
  }

  /** What the numbers that a model expects are. */
  private static String[] expected(SurveyView view, ModelResult model) {
    String note = view.say("change.models-expected-note");
    return model.weighted()
        ? new String[] {note, view.say("change.models-weighted")}
        : new String[] {note};
  }

  /** What fitted a model that is shown, and what fitted the one without weights beside it. */
  public static Stream<Method> cited(ModelResult model) {
    Stream<Method> own =
        model.rows().stream()
            .filter(r -> r.kind() == Kind.COEFFICIENT)
            .flatMap(r -> r.outcome().flatMap(o -> o.estimate()).stream())
            .map(Estimate::method);
    return Stream.concat(own, model.unweighted().stream().flatMap(ModelsSection::cited)).distinct();
  }

  /** How models are made, for the section on methods. */
  public static List<String> methods(Wording wording, List<ModelResult> models) {
    List<String> points =
        new ArrayList<>(
            List.of(
                wording.say("change.models-method-families"),
                wording.say("change.models-method-intervals"),
                wording.say("change.models-method-few-clusters"),
                wording.say("change.models-method-too-few"),
                wording.say("change.models-method-proportional"),
                wording.say("change.models-method-hidden")));
    if (models.stream().anyMatch(ModelResult::weighted)) {
      points.add(wording.say("change.models-method-weights"));
    }
    return points;
  }

  private static Stream<String> answers(ModelResult model) {
    return model.rows().stream()
        .filter(r -> r.kind() == Kind.PREDICTED)
        .map(ModelRow::answer)
        .distinct();
  }

  /** A row a wave or category, in a group a predictor, a column an answer. */
  private static List<Table.Group> predicted(
      SurveyView view, ModelWords words, Cells cells, ModelResult model) {
    Map<String, Map<String, List<Cell>>> terms = new LinkedHashMap<>();
    boolean any = false;
    for (ModelRow row : model.rows()) {
      if (row.kind() == Kind.PREDICTED) {
        any |= row.outcome().flatMap(o -> o.estimate()).isPresent();
        terms
            .computeIfAbsent(row.term(), t -> new LinkedHashMap<>())
            .computeIfAbsent(row.level(), l -> new ArrayList<>())
            .add(cell(view, words, cells, row));
      }
    }
    List<Table.Group> groups = new ArrayList<>();
    terms.forEach(
        (term, levels) -> {
          List<Table.Row> rows = new ArrayList<>();
          levels.forEach((level, line) -> rows.add(new Table.Row(words.level(term, level), line)));
          groups.add(new Table.Group(words.term(term), rows));
        });
    return any ? groups : List.of();
  }

  private static Cell cell(SurveyView view, ModelWords words, Cells cells, ModelRow row) {
    return row.outcome()
        .map(
            outcome ->
                outcome.fold(
                    e -> cells.interval(words.value(e), e.interval()),
                    u -> cells.none(u.reason()),
                    s -> cells.hiddenCell()))
        .orElseGet(() -> cells.none(view.say("change.no-number")));
  }

  private static List<Block> effects(SurveyView view, ModelWords words, ModelResult model) {
    boolean gaussian = model.settings().family() == Family.GAUSSIAN;
    Kind kind = gaussian ? Kind.COEFFICIENT : Kind.ODDS_RATIO;
    Cells cells = new Cells(view.wording());
    boolean any = false;
    Map<String, List<Table.Row>> terms = new LinkedHashMap<>();
    for (ModelRow row : model.rows()) {
      if (row.kind() == kind && !row.term().isEmpty()) {
        any |= row.outcome().flatMap(o -> o.estimate()).isPresent();
        terms
            .computeIfAbsent(row.term(), t -> new ArrayList<>())
            .add(new Table.Row(words.level(row.term(), row.level()), effect(view, cells, row)));
      }
    }
    if (!any) {
      return List.of();
    }
    List<Table.Group> groups = new ArrayList<>();
    terms.forEach((term, rows) -> groups.add(new Table.Group(words.compared(term), rows)));
    List<String> notes = new ArrayList<>(cells.notes(view.level()));
    if (!gaussian) {
      notes.add(0, view.say("change.odds-ratio-note"));
    }
    proportional(view, model).ifPresent(notes::add);
    if (model.weighted()) {
      notes.add(view.say("change.models-weighted"));
    }
    notes.add(view.say("change.models-how", "method", model.rows().get(0).method()));
    String name = view.say(gaussian ? "words.difference" : "change.odds-ratio");
    Table table =
        new Table(
            view.say("change.models-effects", "effect", name, "outcome", words.outcome()),
            List.of(view.say("words.group"), name, view.say("words.p")),
            groups,
            notes);
    return List.of(new Block.Folded(view.say("change.models-numbers"), List.of(table)));
  }

  private static List<Cell> effect(SurveyView view, Cells cells, ModelRow row) {
    Cell value =
        row.outcome()
            .map(
                outcome ->
                    outcome.fold(
                        e -> cells.interval(Shown.of(Form.HUNDREDTHS, e.value()), e.interval()),
                        u -> cells.none(u.reason()),
                        s -> cells.hiddenCell()))
            .orElseGet(() -> cells.none(view.say("change.no-number")));
    Optional<Double> p = row.test().map(TestResult::pValue);
    return List.of(value, ChangeCells.p(p));
  }

  /** What the tests of proportional odds say, as far as they may be told. */
  private static Optional<String> proportional(SurveyView view, ModelResult model) {
    if (model.settings().family() != Family.CUMULATIVE) {
      return Optional.empty();
    }
    List<ModelRow> rows =
        model.rows().stream().filter(r -> r.kind() == Kind.PROPORTIONAL_ODDS).toList();
    List<TestResult> tests = rows.stream().flatMap(r -> r.test().stream()).toList();
    boolean hidden =
        rows.stream()
            .flatMap(r -> r.outcome().stream())
            .anyMatch(o -> o.fold(e -> false, u -> false, s -> true));
    if (tests.stream().anyMatch(t -> t.pValue() < 1 - view.level())) {
      return Optional.of(view.say("change.odds-not-proportional"));
    }
    if (hidden) {
      return Optional.of(view.say("change.odds-hidden"));
    }
    if (tests.isEmpty()) {
      return Optional.of(view.say("change.odds-untested"));
    }
    return Optional.of(
        view.say(
            tests.size() < rows.size()
                ? "change.odds-proportional-in-part"
                : "change.odds-proportional"));
  }
}
