package org.plait.report.theme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.Verdict;
import org.plait.report.CodedText;
import org.plait.report.CodedText.Theme;
import org.plait.report.change.ChangeSentences;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.document.Block.Table;
import org.plait.report.document.Cells;
import org.plait.report.document.ChangeCells;
import org.plait.report.survey.EstimateIndex;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.Measures;
import org.plait.report.words.ReaderNumbers;

/** How the themes of one question changed between waves. */
final class ThemeChanges {
  private final CodedText coded;
  private final SurveyView view;
  private final EstimateIndex index;
  private final List<ComparisonRow> shown;
  private final int hidden;

  ThemeChanges(CodedText coded, SurveyView view, String question, EstimateIndex index) {
    this.coded = coded;
    this.view = view;
    this.index = index;
    List<ComparisonRow> rows =
        coded.comparisons().stream()
            .filter(r -> r.key().survey().equals(view.id()))
            .filter(r -> r.key().question().equals(question) && r.key().total())
            .filter(r -> !r.finitePopulation())
            .toList();
    this.shown = rows.stream().filter(r -> !suppressed(r)).toList();
    this.hidden =
        rows.stream()
            .filter(ThemeChanges::suppressed)
            .map(r -> List.of(r.key().category(), r.waves()))
            .collect(Collectors.toSet())
            .size();
  }

  private static boolean suppressed(ComparisonRow row) {
    return row.difference().fold(e -> false, u -> false, s -> true);
  }

  /** Sentences where a change is clear, and all numbers folded away. */
  List<Block> blocks() {
    if (shown.isEmpty()) {
      return hidden == 0
          ? List.of()
          : List.of(
              Paragraph.of(
                  "How the themes changed can’t be shown, to protect people in small groups."));
    }
    List<Block> blocks = new ArrayList<>(said());
    blocks.add(new Block.Folded("How the themes changed: the numbers", List.of(table())));
    return blocks;
  }

  private List<Block> said() {
    List<ComparisonRow> told =
        shown.stream().filter(r -> !r.key().measure().equals(Measures.OF_ASKED)).toList();
    long decided = told.stream().filter(r -> r.verdict().isPresent()).count();
    if (decided == 0) {
      return List.of();
    }
    Map<String, List<ComparisonRow>> clear = new LinkedHashMap<>();
    for (ComparisonRow row : told) {
      if (row.verdict().filter(v -> v == Verdict.HIGHER || v == Verdict.LOWER).isPresent()) {
        clear.computeIfAbsent(label(row), l -> new ArrayList<>()).add(row);
      }
    }
    String compared = ReaderNumbers.counted(decided, "comparison", "comparisons");
    if (clear.isEmpty()) {
      return List.of(
          Paragraph.of("Of " + compared + " of a theme in two waves none shows a clear change."));
    }
    ChangeSentences sentences = new ChangeSentences(view, index, told);
    List<String> points =
        clear.entrySet().stream().map(e -> sentences.point(e.getKey(), e.getValue())).toList();
    return List.of(
        Paragraph.of("Of " + compared + " of a theme in two waves, these show a clear change:"),
        new Block.Bullets(points));
  }

  private Table table() {
    Cells cells = new Cells();
    Map<String, List<Table.Row>> themes = new LinkedHashMap<>();
    for (ComparisonRow row : shown) {
      List<Cell> line = ChangeCells.of(cells, row);
      themes
          .computeIfAbsent(label(row), l -> new ArrayList<>())
          .add(new Table.Row(waves(row), line));
    }
    List<Table.Group> groups =
        themes.entrySet().stream().map(e -> new Table.Group(e.getKey(), e.getValue())).toList();
    List<String> notes = new ArrayList<>();
    notes.add("Exploratory. p adjusted: by the method of Benjamini and Hochberg.");
    if (hidden > 0) {
      notes.add(
          ReaderNumbers.counted(hidden, "comparison is", "comparisons are")
              + " not shown, to protect people in small groups.");
    }
    return new Table(
        "Change of each theme",
        ChangeCells.head("Theme and waves"),
        groups,
        cells.notes(view.level(), notes.toArray(String[]::new)));
  }

  private String waves(ComparisonRow row) {
    return view.labels().wave(row.waves().from())
        + " to "
        + view.labels().wave(row.waves().to())
        + kind(row);
  }

  private String kind(ComparisonRow row) {
    return switch (row.key().measure()) {
      case Measures.OF_ASKED -> ", of all asked";
      case Measures.CORRECTED -> ", corrected";
      default -> corrected(row) ? ", people alone" : "";
    };
  }

  /** Whether a corrected change of the same theme and waves is shown too. */
  private boolean corrected(ComparisonRow row) {
    return shown.stream()
        .filter(r -> r.key().equals(row.key().withMeasure(Measures.CORRECTED)))
        .anyMatch(r -> r.waves().equals(row.waves()));
  }

  private String label(ComparisonRow row) {
    String code = row.key().category();
    return coded.themes().stream()
        .filter(t -> t.code().equals(code))
        .map(Theme::label)
        .findFirst()
        .orElse(code);
  }
}
