package org.plait.report.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.RowKey;
import org.plait.change.row.Verdict;
import org.plait.report.chart.Axes;
import org.plait.report.chart.Chart;
import org.plait.report.chart.IntervalChart;
import org.plait.report.document.Anchors;
import org.plait.report.document.Block;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.Lists;
import org.plait.report.words.Measures;
import org.plait.report.words.ReaderNumbers;
import org.plait.statistics.Interval;
import org.plait.study.analysis.WavePair;

/** A forest plot: how much a share changed in each group, beside everybody's change. */
final class GroupChangesChart {
  /** More questions than this in one chart can't be taken in. */
  private static final int MOST_PANELS = 3;

  private static final int HUNDRED = 100;
  private static final Set<Verdict> CHANGED = Set.of(Verdict.HIGHER, Verdict.LOWER);

  private final SurveyView view;
  private final List<ComparisonRow> shares;

  GroupChangesChart(SurveyView view) {
    this.view = view;
    this.shares = shares(view);
  }

  /** A figure of the planned questions, else of those that changed; empty where there is none. */
  Optional<Block> figure(String groupBy) {
    Map<RowKey, List<ComparisonRow>> subjects = new LinkedHashMap<>();
    for (ComparisonRow row : shares) {
      if (row.key().groupBy().equals(groupBy) && told(row.key().question())) {
        subjects.computeIfAbsent(everybody(row.key()), k -> new ArrayList<>()).add(row);
      }
    }
    List<IntervalChart.Panel> panels = new ArrayList<>();
    subjects.forEach(
        (subject, rows) -> {
          IntervalChart.Panel panel = panel(subject, rows);
          if (panels.size() < MOST_PANELS && drawable(panel)) {
            panels.add(panel);
          }
        });
    if (panels.isEmpty()) {
      return Optional.empty();
    }
    String name = Anchors.of("chart", "groups", view.id(), groupBy);
    Chart chart =
        IntervalChart.of(
            name, title(groupBy, panels), Axes.of(panels), IntervalChart.Mark.DOT, panels);
    return Optional.of(new Block.Figure(chart, view.say("change.chart-of-groups")));
  }

  /** Everybody and at least two groups must have a number. */
  private static boolean drawable(IntervalChart.Panel panel) {
    return panel.lines().stream().filter(l -> l.value().isPresent()).count() > 2;
  }

  private boolean told(String question) {
    List<String> planned = view.plan().primary(view.id());
    return planned.isEmpty()
        ? view.primaryChanges().stream()
            .filter(r -> r.key().question().equals(question))
            .anyMatch(r -> r.verdict().filter(CHANGED::contains).isPresent())
        : planned.contains(question);
  }

  private static List<ComparisonRow> shares(SurveyView view) {
    return view.results().results().comparisons().stream()
        .filter(r -> Measures.share(r.key().measure()) && !r.finitePopulation())
        .filter(r -> r.weighted() == view.weighted())
        .toList();
  }

  private static RowKey everybody(RowKey key) {
    return new RowKey(
        key.survey(), key.question(), key.item(), key.category(), "", "", key.measure());
  }

  /** Everybody first; of several pairs of waves the last one. */
  private IntervalChart.Panel panel(RowKey subject, List<ComparisonRow> rows) {
    List<String> waves = view.waves();
    WavePair pair =
        rows.stream()
            .map(ComparisonRow::waves)
            .max(
                Comparator.comparingInt((WavePair p) -> waves.indexOf(p.to()))
                    .thenComparingInt(p -> waves.indexOf(p.from())))
            .orElseThrow();
    List<IntervalChart.Line> lines = new ArrayList<>();
    shares.stream()
        .filter(r -> r.key().equals(subject) && r.waves().equals(pair))
        .findFirst()
        .map(r -> line(view.say("change.everybody"), r))
        .ifPresent(lines::add);
    rows.stream()
        .filter(r -> r.waves().equals(pair))
        .map(r -> line(view.labels().group(r.key()), r))
        .filter(line -> line.value().isPresent())
        .forEach(lines::add);
    String about =
        subject.category().isEmpty()
            ? view.labels().alone(subject)
            : Lists.about(view.labels().alone(subject))
                + view.labels().category(subject.question(), subject.category());
    String title =
        view.say(
            "change.chart-panel",
            "subject",
            about,
            "earlier",
            view.labels().wave(pair.from()),
            "later",
            view.labels().wave(pair.to()));
    return new IntervalChart.Panel(title, lines);
  }

  private static IntervalChart.Line line(String label, ComparisonRow row) {
    return row.difference()
        .fold(
            e ->
                new IntervalChart.Line(
                    label,
                    OptionalDouble.of(HUNDRED * e.value()),
                    e.interval().map(GroupChangesChart::points),
                    ReaderNumbers.signedPoints(e.value())),
            u -> without(label, ReaderNumbers.NONE),
            s -> without(label, ReaderNumbers.HIDDEN));
  }

  private static IntervalChart.Line without(String label, String words) {
    return new IntervalChart.Line(label, OptionalDouble.empty(), Optional.empty(), words);
  }

  private static Interval points(Interval share) {
    return new Interval(
        HUNDRED * share.lower(), HUNDRED * share.upper(), share.confidenceLevel(), share.method());
  }

  /** How many groups' intervals do not hold everybody's change. */
  private String title(String groupBy, List<IntervalChart.Panel> panels) {
    long apart = 0;
    long groups = 0;
    for (IntervalChart.Panel panel : panels) {
      double all = panel.lines().get(0).value().orElse(0);
      for (IntervalChart.Line line : panel.lines().subList(1, panel.lines().size())) {
        groups += line.interval().isPresent() ? 1 : 0;
        apart += line.interval().filter(i -> !i.contains(all)).isPresent() ? 1 : 0;
      }
    }
    String key = groups == 1 ? "change.chart-apart-one" : "change.chart-apart-many";
    return view.say(
        key,
        "groups",
        view.labels().text(groupBy),
        "apart",
        ReaderNumbers.count(apart),
        "all",
        ReaderNumbers.count(groups));
  }
}
