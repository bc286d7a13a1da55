package org.plait.report.joint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plait.integration.QuoteMatrix;
import org.plait.integration.quotation.Quotation;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.document.Block.Table;
import org.plait.report.document.Cells;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.CellLine;
import org.plait.study.words.Display.Told;

/** A quote matrix: what those with different answers wrote about, and some of their words. */
final class MatrixBlocks {
  private final QuoteMatrix matrix;
  private final SurveyView view;
  private final SourceWords words;

  MatrixBlocks(QuoteMatrix matrix, SourceWords words) {
    this.matrix = matrix;
    this.view = words.view(matrix.settings().rows().survey());
    this.words = words;
  }

  List<Block> blocks() {
    if (matrix.rows().isEmpty()) {
      return List.of(Paragraph.of(words.say("joint.matrix-empty")));
    }
    Cells cells = new Cells(words.wording());
    Map<String, List<Table.Row>> groups = new LinkedHashMap<>();
    for (QuoteMatrix.Row row : matrix.rows()) {
      groups
          .computeIfAbsent(heading(row), g -> new ArrayList<>())
          .add(
              new Table.Row(
                  row.label(), row.cells().stream().map(cell -> cell(cells, cell)).toList()));
    }
    List<String> head = new ArrayList<>(List.of(words.say("words.answer")));
    matrix.settings().themes().forEach(theme -> head.add(words.theme(theme)));
    List<String> notes =
        new ArrayList<>(
            List.of(
                words.say("joint.matrix-answers", "question", asked()),
                words.say("joint.matrix-bases"),
                words.say("joint.matrix-no-number")));
    if (matrix.rows().stream().flatMap(r -> r.cells().stream()).anyMatch(MatrixBlocks::quotes)) {
      notes.add(words.say("joint.matrix-quotations", "people", view.labels().respondents().many()));
    }
    return List.of(
        new Table(
            words.say("joint.matrix-table", "title", matrix.settings().title()),
            head,
            groups.entrySet().stream().map(g -> new Table.Group(g.getKey(), g.getValue())).toList(),
            cells.notes(view.level(), notes.toArray(String[]::new))));
  }

  /** The survey, when, and what the comments answer. */
  private String heading(QuoteMatrix.Row row) {
    return words.say(
        "joint.matrix-heading",
        "survey",
        view.name(),
        "wave",
        view.labels().wave(row.wave()),
        "question",
        view.labels().text(row.question()));
  }

  private String asked() {
    Told rows = matrix.settings().rows();
    return SourceWords.open(
        rows.part().isEmpty()
            ? view.labels().text(rows.question())
            : view.labels().item(rows.question(), rows.part()));
  }

  private static boolean quotes(QuoteMatrix.Cell cell) {
    return !cell.quotations().isEmpty();
  }

  private Cell cell(Cells cells, QuoteMatrix.Cell cell) {
    return DisplayBlocks.cell(words, cells, cell.evidence())
        .and(cell.quotations().stream().map(Quotation::text).map(CellLine::quote).toList());
  }
}
