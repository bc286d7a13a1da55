package org.plait.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plait.change.ModelResult;
import org.plait.change.ModelRow;
import org.plait.change.ModelRow.Kind;
import org.plait.report.Block.Cell;
import org.plait.report.Block.Heading;
import org.plait.report.Block.Paragraph;
import org.plait.report.Block.Table;
import org.plait.statistics.Estimate;
import org.plait.statistics.TestResult;
import org.plait.study.ModelSettings;
import org.plait.study.ModelSettings.Family;

/** What models say: a sentence, the percentages they expect, and the ratios behind them. */
final class ModelsSection {
  private static final String INTRODUCTION =
      "A model sets several things side by side: how answers changed from wave to wave while the"
          + " people who answered stay alike in what else it names. All of it is exploratory."
          + " Every number is in the file models.csv.";

  private static final String PREDICTED =
      "What the model expects if everybody who answered had answered in that wave, or were in that"
          + " group. Percentages may differ a little from those elsewhere.";

  private static final String RATIOS =
      "Odds ratio: above 1 means higher answers, or more who gave the answer, than in the group"
          + " compared with; 1 means no difference.";

  private final Report report;
  private final List<SurveyView> views;

  ModelsSection(Report report, List<SurveyView> views) {
    this.report = report;
    this.views = List.copyOf(views);
  }

  Document.Section section() {
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
      blocks.add(0, Paragraph.of(INTRODUCTION));
    }
    return new Document.Section("models", "Models over the waves", blocks);
  }

  private static List<Block> model(SurveyView view, ModelResult model) {
    ModelWords words = new ModelWords(view, model);
    List<Block> blocks = new ArrayList<>();
    String title = words.outcome();
    blocks.add(new Heading(4, Anchors.of("model", view.id(), model.settings().id()), title));
    blocks.add(Paragraph.of(new ModelSentences(view, model).sentence()));
    Cells cells = new Cells();
    List<Table.Group> predicted = predicted(words, cells, model);
    if (!predicted.isEmpty()) {
      List<String> head =
          Stream.concat(Stream.of("Group"), answers(model).map(words::answer)).toList();
      blocks.add(
          new Table(
              "Expected by the model: " + title,
              head,
              predicted,
              cells.notes(view.level(), PREDICTED)));
    }
    blocks.addAll(effects(view, words, model));
    return blocks;
  }

  private static Stream<String> answers(ModelResult model) {
    return model.rows().stream()
        .filter(r -> r.kind() == Kind.PREDICTED)
        .map(ModelRow::answer)
        .distinct();
  }

  /** A row a wave or category, in a group a predictor, a column an answer. */
  private static List<Table.Group> predicted(ModelWords words, Cells cells, ModelResult model) {
    Map<String, Map<String, List<Cell>>> terms = new LinkedHashMap<>();
    boolean any = false;
    for (ModelRow row : model.rows()) {
      if (row.kind() == Kind.PREDICTED) {
        any |= row.outcome().flatMap(o -> o.estimate()).isPresent();
        terms
            .computeIfAbsent(row.term(), t -> new LinkedHashMap<>())
            .computeIfAbsent(row.level(), l -> new ArrayList<>())
            .add(cell(words, cells, row));
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

  private static Cell cell(ModelWords words, Cells cells, ModelRow row) {
    return row.outcome()
        .map(
            outcome ->
                outcome.fold(
                    e -> cells.interval(words.value(e), e.interval().map(words::interval)),
                    u -> cells.none(u.reason()),
                    s -> cells.hiddenCell()))
        .orElseGet(() -> cells.none("no number"));
  }

  private static List<Block> effects(SurveyView view, ModelWords words, ModelResult model) {
    boolean gaussian = model.settings().family() == Family.GAUSSIAN;
    Kind kind = gaussian ? Kind.COEFFICIENT : Kind.ODDS_RATIO;
    Cells cells = new Cells();
    Map<String, List<Table.Row>> terms = new LinkedHashMap<>();
    for (ModelRow row : model.rows()) {
      if (row.kind() == kind && !row.term().isEmpty()) {
        terms
            .computeIfAbsent(row.term(), t -> new ArrayList<>())
            .add(new Table.Row(words.level(row.term(), row.level()), effect(cells, row)));
      }
    }
    if (terms.isEmpty()) {
      return List.of();
    }
    List<Table.Group> groups = new ArrayList<>();
    terms.forEach((term, rows) -> groups.add(new Table.Group(words.compared(term), rows)));
    List<String> notes =
        gaussian ? cells.notes(view.level()) : new ArrayList<>(cells.notes(view.level(), RATIOS));
    List<String> said = new ArrayList<>(notes);
    proportional(view, model).ifPresent(said::add);
    said.add("How: " + model.rows().get(0).method() + ".");
    String name = gaussian ? "Difference" : "Odds ratio";
    return List.of(
        new Block.Folded(
            "The numbers behind the model",
            List.of(
                new Table(
                    name + ": " + words.outcome(), List.of("Group", name, "p"), groups, said))));
  }

  private static List<Cell> effect(Cells cells, ModelRow row) {
    Cell value =
        row.outcome()
            .map(
                outcome ->
                    outcome.fold(
                        e -> cells.interval(number(e), e.interval().map(ModelWords::between)),
                        u -> cells.none(u.reason()),
                        s -> cells.hiddenCell()))
            .orElseGet(() -> cells.none("no number"));
    Optional<Double> p = row.test().map(TestResult::pValue);
    return List.of(value, Cell.number(p.map(ReaderNumbers::pValue).orElse("")));
  }

  private static String number(Estimate estimate) {
    return ReaderNumbers.hundredths(estimate.value());
  }

  /** What the tests of proportional odds say. */
  private static Optional<String> proportional(SurveyView view, ModelResult model) {
    List<TestResult> tests =
        model.rows().stream()
            .filter(r -> r.kind() == Kind.PROPORTIONAL_ODDS)
            .flatMap(r -> r.test().stream())
            .toList();
    if (model.settings().family() != Family.CUMULATIVE) {
      return Optional.empty();
    }
    if (tests.isEmpty()) {
      return Optional.of("Whether one odds ratio holds all along the scale could not be tested.");
    }
    boolean fails = tests.stream().anyMatch(t -> t.pValue() < 1 - view.level());
    return Optional.of(
        fails
            ? "The answers did not shift alike all along the scale: the odds ratio is an average,"
                + " and the percentages expected are rough. Rely on the observed shares."
            : "Nothing speaks against one odds ratio all along the scale.");
  }

  /** Whether a term is about time. */
  static boolean overTime(String term) {
    return term.equals(ModelSettings.WAVE) || term.equals(ModelSettings.TREND);
  }
}
