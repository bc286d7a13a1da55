package org.plait.report.change;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.instrument.Question;
import org.plait.report.chart.Axes;
import org.plait.report.chart.Chart;
import org.plait.report.chart.IntervalChart;
import org.plait.report.document.Anchors;
import org.plait.report.document.Block;
import org.plait.report.survey.SharesTable;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.Lists;
import org.plait.report.words.Measures;

/** Draws what was compared over all waves: shares on one axis, averages on another. */
public final class ChangeCharts {
  /** More panels than this in one chart can't be taken in. */
  private static final int MOST_PANELS = 12;

  private final SurveyView view;

  /** Charts of one survey. */
  public ChangeCharts(SurveyView view) {
    this.view = view;
  }

  /**
   * The charts of some comparisons.
   *
   * @param name what sets their files' names apart from those of the survey's other charts
   * @param title what they show
   * @param rows the comparisons, of which each subject is drawn once
   * @return shares first; empty when nothing may be shown
   */
  public List<Block> of(String name, String title, List<ComparisonRow> rows) {
    Set<RowKey> shares = new LinkedHashSet<>();
    Set<RowKey> averages = new LinkedHashSet<>();
    for (ComparisonRow row : rows) {
      charted(row).ifPresent(k -> (Measures.share(k.measure()) ? shares : averages).add(k));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.addAll(charts(name, title, "", List.copyOf(shares), true));
    String apart = blocks.isEmpty() ? "" : view.say("change.chart-averages");
    blocks.addAll(charts(name, title, apart, List.copyOf(averages), false));
    return blocks;
  }

  /** What is drawn for a row: the share it is about, the favourable share, or the average. */
  private Optional<RowKey> charted(ComparisonRow row) {
    RowKey key = row.key();
    if (!key.measure().equals(Measures.RELATIVE_EFFECT)) {
      return Optional.of(key);
    }
    return view.labels()
        .question(key.question())
        .flatMap(q -> SurveyView.favourable(q, key.item()))
        .flatMap(net -> share(key, net));
  }

  private Optional<RowKey> share(RowKey key, String net) {
    return view.waves().stream()
        .flatMap(w -> view.share(key.question(), key.item(), net, w).stream())
        .map(EstimateRow::key)
        .findFirst();
  }

  /** Two charts of a part must not have the same title. */
  private List<Block> charts(
      String name, String title, String apart, List<RowKey> keys, boolean shares) {
    List<Block> blocks = new ArrayList<>();
    for (int from = 0; from < keys.size(); from += MOST_PANELS) {
      List<IntervalChart.Panel> panels =
          keys.subList(from, Math.min(keys.size(), from + MOST_PANELS)).stream()
              .map(k -> SharesTable.panel(view, k, label(title, k)))
              .filter(p -> !p.lines().isEmpty())
              .toList();
      if (!panels.isEmpty()) {
        String kind = shares ? "shares" : "averages";
        String part = from == 0 ? "" : Integer.toString(from);
        String file = Anchors.of("chart", "changed", view.id(), name, kind, part);
        IntervalChart.Axis axis = shares ? IntervalChart.Axis.SHARE : Axes.of(panels);
        String about = title + apart + (from == 0 ? "" : view.say("change.chart-continued"));
        Chart chart = IntervalChart.of(file, about, axis, IntervalChart.Mark.DOT, panels);
        String caption = shares ? "change.chart-of-shares" : "change.chart-of-averages";
        blocks.add(new Block.Figure(chart, view.say(caption)));
      }
    }
    return blocks;
  }

  /** A question in the title is not repeated beside each of its options. */
  private String label(String title, RowKey key) {
    Optional<Question> question = view.labels().question(key.question());
    if (question.filter(q -> q.text().equals(title) && q.rows().isEmpty()).isPresent()
        && !key.item().isEmpty()) {
      return SharesTable.label(view, key);
    }
    String subject = view.labels().subject(key);
    return key.category().isEmpty()
        ? subject
        : Lists.about(subject) + view.labels().category(key.question(), key.category());
  }
}
