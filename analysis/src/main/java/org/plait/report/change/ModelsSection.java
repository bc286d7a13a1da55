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

/** What models say: a sentence, the percentages they expect, and the ratios behind them. */
public final class ModelsSection {
  private static final String INTRODUCTION =
      "A model sets several things side by side: how answers would have changed from wave"
          + " to wave if the people answering had been alike in the other things named. All of it is exploratory."
          + " Every number is in the file models.csv.";

  private static final String PREDICTED =
      "What the model expects if everybody who answered had answered in that wave, or had been in"
          + " that group. Percentages may differ a little from those elsewhere.";

  private static final String WEIGHTED =
      "Answers count by their weights. The model without weights is in models.csv.";

  private static final String RATIOS =
      "Odds ratio: above 1 means higher answers, or more who gave the answer, than in the group"
          + " compared with; 1 means no difference.";

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
      blocks.add(0, Paragraph.of(INTRODUCTION));
    }
    return new Document.Section("models", "Models over the waves", blocks);
  }

  private static List<Block> model(SurveyView view, ModelResult model) {
    ModelWords words = new ModelWords(view, model);
    List<Block> blocks = new ArrayList<>();
    String title = words.outcome();
    blocks.add(new Heading(4, Anchors.of("model", view.id(), model.settings().id()), title));
    ModelSentences sentences = new ModelSentences(view, model);
    blocks.add(Paragraph.of(sentences.sentence()));
    sentences.withoutWeights().map(Paragraph::of).ifPresent(blocks::add);
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
              model.weighted()
                  ? cells.notes(view.level(), PREDICTED, WEIGHTED)
                  : cells.notes(view.level(), PREDICTED)));
    }
    blocks.addAll(effects(view, words, model));
    return blocks;
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
  public static List<String> methods(List<ModelResult> models) {
    List<String> points =
        new ArrayList<>(
            List.of(
                "Ordered answers: a cumulative logit model. One of two answers: a logit model."
                    + " Numbers: a linear model. All of them estimating equations, with the"
                    + " working correlation that stands with each model.",
                "The intervals hold whatever the correlation between answers of one"
                    + " organisation, where the survey names organisations and the working"
                    + " correlation is independence, else of one person. A person who changed"
                    + " organisation counts in both.",
                "With fewer than 50 organisations or people the variance is corrected after"
                    + " Mancl and DeRouen and Student’s t stands for the normal distribution.",
                "“Too few to say” of a model means a wave or group of fewer than 10 answers, or an"
                    + " interval wider than 50 points for the difference between the percentages"
                    + " that it expects in the last wave and the first.",
                "Ordered answers: a Wald test asks whether one odds ratio holds all along the"
                    + " scale. Where it fails the model stays and a note beneath its table says"
                    + " that the ratio is an average.",
                "A group of fewer answers than may be shown hides what a model says of it. A"
                    + " model with too few answers for its size is hidden as a whole, and so is a"
                    + " saturated one, whose percentages are those observed."));
    if (models.stream().anyMatch(ModelResult::weighted)) {
      points.add(
          "With weights the weighted model decides; the one without stands beside it in models.csv."
              + " Weights have a mean of 1 in each wave, and the intervals allow for them.");
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
                    e -> cells.interval(words.value(e), e.interval()),
                    u -> cells.none(u.reason()),
                    s -> cells.hiddenCell()))
        .orElseGet(() -> cells.none("no number"));
  }

  private static List<Block> effects(SurveyView view, ModelWords words, ModelResult model) {
    boolean gaussian = model.settings().family() == Family.GAUSSIAN;
    Kind kind = gaussian ? Kind.COEFFICIENT : Kind.ODDS_RATIO;
    Cells cells = new Cells();
    boolean any = false;
    Map<String, List<Table.Row>> terms = new LinkedHashMap<>();
    for (ModelRow row : model.rows()) {
      if (row.kind() == kind && !row.term().isEmpty()) {
        any |= row.outcome().flatMap(o -> o.estimate()).isPresent();
        terms
            .computeIfAbsent(row.term(), t -> new ArrayList<>())
            .add(new Table.Row(words.level(row.term(), row.level()), effect(cells, row)));
      }
    }
    if (!any) {
      return List.of();
    }
    List<Table.Group> groups = new ArrayList<>();
    terms.forEach((term, rows) -> groups.add(new Table.Group(words.compared(term), rows)));
    List<String> notes = new ArrayList<>(cells.notes(view.level()));
    if (!gaussian) {
      notes.add(0, RATIOS);
    }
    proportional(view, model).ifPresent(notes::add);
    if (model.weighted()) {
      notes.add(WEIGHTED);
    }
    notes.add("How: " + model.rows().get(0).method() + ".");
    String name = gaussian ? "Difference" : "Odds ratio";
    Table table =
        new Table(name + ": " + words.outcome(), List.of("Group", name, "p"), groups, notes);
    return List.of(new Block.Folded("The numbers behind the model", List.of(table)));
  }

  private static List<Cell> effect(Cells cells, ModelRow row) {
    Cell value =
        row.outcome()
            .map(
                outcome ->
                    outcome.fold(
                        e -> cells.interval(Shown.of(Form.HUNDREDTHS, e.value()), e.interval()),
                        u -> cells.none(u.reason()),
                        s -> cells.hiddenCell()))
            .orElseGet(() -> cells.none("no number"));
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
      return Optional.of(
          "The answers did not shift alike all along the scale: the odds ratio is an average,"
              + " and the percentages expected are rough. Rely on the observed shares.");
    }
    if (hidden) {
      return Optional.of(
          "Whether one odds ratio holds all along the scale can’t be told of every group, to"
              + " protect people in small groups.");
    }
    if (tests.isEmpty()) {
      return Optional.of("Whether one odds ratio holds all along the scale could not be tested.");
    }
    return Optional.of(
        tests.size() < rows.size()
            ? "Nothing speaks against one odds ratio all along the scale, where it could be tested."
            : "Nothing speaks against one odds ratio all along the scale.");
  }
}
