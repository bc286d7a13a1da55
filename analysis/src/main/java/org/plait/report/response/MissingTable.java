package org.plait.report.response;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.instrument.MissingReason;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Table;
import org.plait.report.document.Cells;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.Labels;
import org.plait.report.words.ReaderNumbers;
import org.plait.study.wording.Wording;

/** Why answers are missing: a row a question and reason, a column a wave, folded away. */
final class MissingTable {
  private final SurveyView view;
  private final Cells cells;

  MissingTable(SurveyView view) {
    this.view = view;
    this.cells = new Cells(view.wording());
  }

  List<Block> blocks() {
    Map<String, List<EstimateRow>> subjects = new LinkedHashMap<>();
    for (EstimateRow row : view.results().results().missing()) {
      if (row.key().total() && shown(row.key())) {
        subjects.computeIfAbsent(subject(row.key()), k -> new ArrayList<>()).add(row);
      }
    }
    List<Table.Row> lines = new ArrayList<>();
    int hidden = 0;
    for (Map.Entry<String, List<EstimateRow>> subject : subjects.entrySet()) {
      lines.addAll(reasons(subject.getKey(), subject.getValue()));
      boolean counted =
          subject.getValue().stream().anyMatch(r -> r.outcome().estimate().isPresent());
      hidden += counted ? 0 : 1;
    }
    if (lines.isEmpty()) {
      return List.of();
    }
    List<String> head =
        new ArrayList<>(List.of(view.say("words.head-question"), view.say("response.reason")));
    view.waves().forEach(w -> head.add(view.labels().wave(w)));
    String caption = view.say("response.missing-why", "survey", view.name());
    return List.of(
        new Block.Folded(
            view.say("response.missing", "survey", view.name()),
            List.of(
                new Table(
                    caption,
                    head,
                    List.of(new Table.Group("", lines)),
                    cells.notes(view.level(), notes(view.wording(), hidden))))));
  }

  static String[] notes(Wording wording, int hidden) {
    List<String> notes = new ArrayList<>();
    notes.add(wording.say("response.missing-left-out"));
    if (hidden > 0) {
      String sentence =
          hidden == 1 ? "response.missing-hidden-one" : "response.missing-hidden-many";
      notes.add(wording.say(sentence, "questions", ReaderNumbers.count(hidden)));
    }
    return notes.toArray(String[]::new);
  }

  /** Of the options of a question the first stands for all, as they are answered together. */
  private boolean shown(RowKey key) {
    Optional<Question> question = view.labels().question(key.question());
    return question.isEmpty()
        || question.get().type() == QuestionType.GRID
        || key.item().isEmpty()
        || !key.category().equals(MissingReason.NOT_ASKED.name())
            && question.get().codes().indexOf(key.item()) == 0;
  }

  private String subject(RowKey key) {
    boolean grid =
        view.labels().question(key.question()).filter(q -> !q.rows().isEmpty()).isPresent();
    return grid ? view.labels().subject(key) : view.labels().text(key.question());
  }

  private List<Table.Row> reasons(String subject, List<EstimateRow> rows) {
    Set<String> reasons = new LinkedHashSet<>();
    rows.forEach(r -> reasons.add(r.key().category()));
    return reasons.stream()
        .filter(
            reason ->
                rows.stream()
                    .filter(r -> r.key().category().equals(reason))
                    .flatMap(r -> r.outcome().estimate().stream())
                    .anyMatch(e -> e.value() > 0))
        .map(reason -> new Table.Row(subject, cells(rows, reason)))
        .toList();
  }

  private List<Cell> cells(List<EstimateRow> rows, String reason) {
    List<Cell> line = new ArrayList<>(List.of(Cell.words(words(reason))));
    view.waves().forEach(w -> line.add(cell(rows, reason, w)));
    return line;
  }

  private Cell cell(List<EstimateRow> rows, String reason, String wave) {
    return rows.stream()
        .filter(r -> r.key().category().equals(reason) && r.wave().equals(wave))
        .findFirst()
        .map(r -> cells.of(r, false))
        .orElse(Cell.words(""));
  }

  private static String words(String reason) {
    for (MissingReason known : MissingReason.values()) {
      if (known.name().equals(reason)) {
        return Labels.sentence(known.words());
      }
    }
    return Labels.sentence(reason);
  }
}
