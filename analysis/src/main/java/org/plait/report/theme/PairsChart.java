package org.plait.report.theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.plait.coding.gap.PairRow;
import org.plait.report.chart.Chart;
import org.plait.report.diagram.HeatChart;
import org.plait.report.document.Anchors;
import org.plait.report.document.Block;
import org.plait.report.words.ReaderNumbers;
import org.plait.study.analysis.QuestionRef;
import org.plait.study.wording.Wording;

/** Draws which themes stand in the same comments, of the pairs that may be shown. */
final class PairsChart {
  /** More columns than this can't be read on a telephone. */
  private static final int MOST_THEMES = 8;

  private static final int FEWEST_PAIRS = 3;

  private PairsChart() {}

  /** A figure a question. */
  static List<Block> figures(
      Wording wording,
      List<PairRow> pairs,
      UnaryOperator<String> theme,
      UnaryOperator<String> survey) {
    Map<QuestionRef, List<PairRow>> questions = new LinkedHashMap<>();
    for (PairRow row : pairs) {
      QuestionRef question = new QuestionRef(row.survey(), row.question());
      questions.computeIfAbsent(question, q -> new ArrayList<>()).add(row);
    }
    List<Block> figures = new ArrayList<>();
    questions.forEach(
        (question, rows) -> {
          if (rows.size() >= FEWEST_PAIRS) {
            figures.add(figure(wording, question, rows, theme, survey.apply(question.survey())));
          }
        });
    return figures;
  }

  private static Block figure(
      Wording wording,
      QuestionRef question,
      List<PairRow> rows,
      UnaryOperator<String> theme,
      String survey) {
    List<PairRow> ordered =
        rows.stream().sorted(Comparator.comparingLong(PairRow::both).reversed()).toList();
    Set<String> chosen = new LinkedHashSet<>();
    for (PairRow row : ordered) {
      Set<String> more = new LinkedHashSet<>(chosen);
      more.add(row.one());
      more.add(row.other());
      if (more.size() <= MOST_THEMES) {
        chosen = more;
      }
    }
    List<String> themes = List.copyOf(chosen);
    PairRow top = ordered.get(0);
    List<HeatChart.Row> lines = new ArrayList<>();
    for (int i = 1; i < themes.size(); i++) {
      List<HeatChart.Cell> cells = new ArrayList<>();
      for (int j = 0; j < themes.size() - 1; j++) {
        cells.add(j < i ? cell(rows, themes.get(i), themes.get(j), top.both()) : blank());
      }
      if (cells.stream().anyMatch(cell -> cell.share().isPresent())) {
        lines.add(new HeatChart.Row(theme.apply(themes.get(i)), cells));
      }
    }
    long ties = rows.stream().filter(r -> r.both() == top.both()).count();
    List<String> columns = themes.subList(0, themes.size() - 1).stream().map(theme).toList();
    HeatChart.Content content =
        new HeatChart.Content(
            wording.say("theme.pairs-few"),
            wording.say("theme.pairs-most", "comments", Counts.comments(wording, top.both())),
            columns,
            lines);
    String title =
        wording.say(
            ties > 1 ? "theme.pairs-title-among" : "theme.pairs-title",
            "survey",
            survey,
            "one",
            theme.apply(top.one()),
            "other",
            theme.apply(top.other()));
    String name = Anchors.of("chart", "pairs", question.survey(), question.question());
    Chart chart = HeatChart.of(name, title, content);
    String caption = wording.say("theme.pairs-caption", "read", ReaderNumbers.count(top.read()));
    return new Block.Figure(chart, caption);
  }

  private static HeatChart.Cell blank() {
    return HeatChart.Cell.words("");
  }

  private static HeatChart.Cell cell(List<PairRow> rows, String one, String other, long most) {
    return rows.stream()
        .filter(r -> Set.of(r.one(), r.other()).equals(Set.of(one, other)))
        .findFirst()
        .map(r -> HeatChart.Cell.of(r.both() / (double) most, ReaderNumbers.count(r.both())))
        .orElseGet(PairsChart::blank);
  }
}
