package org.plait.report.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.instrument.Question;
import org.plait.report.chart.Chart;
import org.plait.report.chart.IntervalChart;
import org.plait.report.document.Block;
import org.plait.report.survey.SharesTable;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.Labels;
import org.plait.study.wording.Wording;

/** Draws what several surveys asked about the same thing, one survey beneath the other. */
final class SideBySideChart {
  /** More panels than this in one chart can't be taken in. */
  private static final int MOST_PANELS = 12;

  private static final int FEWEST_PANELS = 2;

  private SideBySideChart() {}

  /** A question of one survey. */
  record Asked(SurveyView view, Question question) {}

  /** Figures of the favourable shares of concepts, by concept; none where nothing can be drawn. */
  static List<Block> figures(Wording wording, Map<String, List<Asked>> concepts) {
    List<Block> figures = new ArrayList<>();
    List<IntervalChart.Panel> panels = new ArrayList<>();
    for (Map.Entry<String, List<Asked>> concept : concepts.entrySet()) {
      List<IntervalChart.Panel> own =
          concept.getValue().stream().flatMap(a -> panel(concept.getKey(), a).stream()).toList();
      if (own.size() >= FEWEST_PANELS) {
        if (panels.size() + own.size() > MOST_PANELS && !panels.isEmpty()) {
          figures.add(figure(wording, panels, figures.size()));
          panels.clear();
        }
        panels.addAll(own);
      }
    }
    if (!panels.isEmpty()) {
      figures.add(figure(wording, panels, figures.size()));
    }
    return figures;
  }

  private static Block figure(Wording wording, List<IntervalChart.Panel> panels, int before) {
    String name = "chart-side-by-side" + (before == 0 ? "" : "-" + before);
    String about = wording.say("question.side-by-side-chart");
    String title = before == 0 ? about : wording.say("words.continued", "title", about);
    Chart chart =
        IntervalChart.of(
            name, title, IntervalChart.Axis.SHARE, IntervalChart.Mark.DOT, List.copyOf(panels));
    return new Block.Figure(chart, wording.say("question.side-by-side-figure"));
  }

  private static Optional<IntervalChart.Panel> panel(String concept, Asked asked) {
    SurveyView view = asked.view();
    Question question = asked.question();
    Optional<RowKey> subject =
        question
            .favourable()
            .flatMap(
                net ->
                    view.waves().stream()
                        .flatMap(w -> view.share(question.id(), "", net, w).stream())
                        .map(EstimateRow::key)
                        .findFirst());
    return subject
        .map(
            key ->
                SharesTable.panel(
                    view,
                    key,
                    view.say(
                        "question.side-by-side-panel",
                        "concept",
                        Labels.sentence(concept.replace('-', ' ')),
                        "survey",
                        view.name(),
                        "answer",
                        view.labels().category(question.id(), key.category()))))
        .filter(IntervalChart.Panel::drawn);
  }
}
