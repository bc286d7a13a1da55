package org.plait.report.response;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plait.change.row.EstimateRow;
import org.plait.instrument.Category;
import org.plait.instrument.Question;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.document.Block.Table;
import org.plait.report.document.Cells;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.ReaderNumbers;
import org.plait.report.words.Shown;

/** What weighting did: who was missing from the sample, and what unequal weights cost. */
final class WeightingTables {

  private static final List<String> SHARES =
      List.of("frame_share", "share_before_weighting", "share_after_weighting");

  private static final Map<String, String> SPREAD = new LinkedHashMap<>();

  private static final Set<String> COUNTS = Set.of("weights_trimmed", "effective_n");

  static {
    SPREAD.put("weight_minimum", "response.weight-minimum");
    SPREAD.put("weight_maximum", "response.weight-maximum");
    SPREAD.put("weights_trimmed", "response.weights-trimmed");
    SPREAD.put("design_effect", "response.design-effect");
    SPREAD.put("effective_n", "response.effective-n");
  }

  private final SurveyView view;
  private final List<EstimateRow> rows;

  WeightingTables(SurveyView view) {
    this.view = view;
    this.rows = view.results().results().response();
  }

  List<Block> blocks() {
    List<String> waves =
        view.waves().stream().filter(wave -> find("effective_n", wave).isPresent()).toList();
    if (waves.isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    boolean made = rows.stream().anyMatch(row -> SHARES.contains(row.key().measure()));
    blocks.add(
        Paragraph.of(
            made
                ? view.say("response.weights-made")
                : view.say(
                    "response.weights-given", "respondents", view.labels().respondents().many())));
    blocks.add(Paragraph.of(cost(waves)));
    blocks.add(spread(waves));
    if (made) {
      blocks.add(margins(waves));
    }
    return blocks;
  }

  /** One sentence a wave. */
  private String cost(List<String> waves) {
    return waves.stream().map(this::cost).collect(Collectors.joining(" "));
  }

  private String cost(String wave) {
    String answered =
        find("respondents", wave)
            .map(row -> ReaderNumbers.count(row.base().n()))
            .orElseGet(() -> view.say("words.all"));
    String effective =
        number("effective_n", wave)
            .map(n -> ReaderNumbers.count(ReaderNumbers.round(n)))
            .orElse(ReaderNumbers.HIDDEN);
    String largest =
        number("weight_maximum", wave)
            .map(
                w ->
                    view.say(
                        "response.weights-largest",
                        "times",
                        ReaderNumbers.decimal(w),
                        "respondents",
                        view.labels().respondents().many()))
            .orElse("");
    return view.say(
        "response.weights-cost",
        "wave",
        view.labels().wave(wave),
        "answered",
        answered,
        "effective",
        effective,
        "largest",
        largest);
  }

  /** How unequal the weights are. */
  private Table spread(List<String> waves) {
    Cells cells = new Cells(view.wording());
    List<Table.Row> lines = new ArrayList<>();
    SPREAD.forEach(
        (measure, label) -> {
          List<Optional<EstimateRow>> found =
              waves.stream().map(wave -> find(measure, wave)).toList();
          if (found.stream().anyMatch(Optional::isPresent)) {
            lines.add(
                new Table.Row(
                    view.say(label), found.stream().map(row -> spread(cells, row)).toList()));
          }
        });
    List<String> head = new ArrayList<>(List.of(view.say("words.weights")));
    waves.forEach(wave -> head.add(view.labels().wave(wave)));
    return new Table(
        view.say("response.weights-table", "survey", view.name()),
        head,
        List.of(new Table.Group("", lines)),
        cells.notes(view.level(), view.say("response.weights-note")));
  }

  private static Cell spread(Cells cells, Optional<EstimateRow> row) {
    return row.map(
            found ->
                COUNTS.contains(found.key().measure())
                    ? cells.count(found.outcome())
                    : cells.of(found))
        .orElse(Cell.words(""));
  }

  private Table margins(List<String> waves) {
    Cells cells = new Cells(view.wording());
    List<Table.Group> groups = new ArrayList<>();
    for (String margin : questions()) {
      List<Table.Row> lines = new ArrayList<>();
      for (String category : categories(margin)) {
        List<Cell> line = new ArrayList<>();
        for (String wave : waves) {
          SHARES.forEach(share -> line.add(cell(share, margin, category, wave, cells)));
        }
        lines.add(new Table.Row(label(margin, category), line));
      }
      groups.add(new Table.Group(label(margin), lines));
    }
    List<String> head = new ArrayList<>(List.of(view.say("words.group")));
    for (String wave : waves) {
      String label = view.labels().wave(wave);
      head.add(view.say("response.margin-frame", "wave", label));
      head.add(view.say("response.margin-answered", "wave", label));
      head.add(view.say("response.margin-weighted", "wave", label));
    }
    String caption = view.say("response.margins", "survey", view.name());
    return new Table(caption, head, groups, cells.notes(view.level()));
  }

  private List<String> questions() {
    return rows.stream()
        .filter(row -> SHARES.contains(row.key().measure()))
        .map(row -> row.key().question())
        .distinct()
        .toList();
  }

  private List<String> categories(String margin) {
    return rows.stream()
        .filter(row -> SHARES.contains(row.key().measure()))
        .filter(row -> row.key().question().equals(margin))
        .map(row -> row.key().category())
        .distinct()
        .toList();
  }

  private Cell cell(String share, String margin, String category, String wave, Cells cells) {
    return rows.stream()
        .filter(row -> row.key().measure().equals(share) && row.wave().equals(wave))
        .filter(row -> row.key().question().equals(margin))
        .filter(row -> row.key().category().equals(category))
        .findFirst()
        .map(
            row ->
                row.outcome()
                    .fold(
                        e -> Cell.number(Shown.wholePercent(e.value())),
                        u -> cells.none(u.reason()),
                        s -> cells.hiddenCell()))
        .orElse(Cell.words(""));
  }

  private Optional<EstimateRow> find(String name, String wave) {
    return rows.stream()
        .filter(row -> row.key().total() && row.wave().equals(wave))
        .filter(row -> row.key().measure().equals(name) || row.key().category().equals(name))
        .findFirst();
  }

  private Optional<Double> number(String name, String wave) {
    return find(name, wave).flatMap(row -> row.outcome().estimate()).map(e -> e.value());
  }

  /** The questions of a margin by their text, the categories of a cell by their labels. */
  private String label(String margin) {
    return List.of(margin.split(" x ")).stream()
        .map(id -> view.results().instrument().question(id).map(Question::text).orElse(id))
        .collect(Collectors.joining(" / "));
  }

  private String label(String margin, String category) {
    String[] questions = margin.split(" x ");
    String[] codes = category.split(" / ");
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < codes.length; i++) {
      String code = codes[i];
      labels.add(
          view
              .results()
              .instrument()
              .question(questions[Math.min(i, questions.length - 1)])
              .stream()
              .flatMap(question -> question.codes().categories().stream())
              .filter(c -> c.code().equals(code))
              .map(Category::label)
              .findFirst()
              .orElse(code));
    }
    return String.join(" / ", labels);
  }
}
