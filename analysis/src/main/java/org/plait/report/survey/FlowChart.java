package org.plait.report.survey;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.plait.change.flow.Transitions;
import org.plait.change.flow.Transitions.Move;
import org.plait.report.chart.Chart;
import org.plait.report.chart.Palette;
import org.plait.report.diagram.BandChart;
import org.plait.report.document.Anchors;
import org.plait.report.document.Block;
import org.plait.report.words.Labels;
import org.plait.report.words.ReaderNumbers;

/** Draws where the answers of one wave went in another, from a table that may be shown whole. */
final class FlowChart {
  private static final Set<String> AWAY = Set.of(Transitions.GONE, Transitions.NO_KEY);

  private final Labels labels;
  private final Transitions table;
  private final UnaryOperator<String> words;

  /**
   * @param labels the survey's words
   * @param table where the answers went
   * @param words what readers see for an answer
   */
  FlowChart(Labels labels, Transitions table, UnaryOperator<String> words) {
    this.labels = labels;
    this.table = table;
    this.words = words;
  }

  /** The figure; empty where there are too many answers to tell apart. */
  Optional<Block> figure() {
    Set<String> answers = new LinkedHashSet<>();
    table.moves().forEach(m -> answers.add(m.from()));
    table.moves().stream().map(Move::to).filter(to -> !AWAY.contains(to)).forEach(answers::add);
    if (answers.size() > Palette.MOST_ORDERED || !table.shown()) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>(answers);
    List<String> fills = table.together() ? together(parts) : Palette.ordered(parts.size());
    List<BandChart.Part> drawn = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      drawn.add(new BandChart.Part(words.apply(parts.get(i)), fills.get(i)));
    }
    drawn.add(new BandChart.Part(labels.say("survey.flow-away"), Palette.LOW_NET));
    String from = labels.wave(table.waves().from());
    String to = labels.wave(table.waves().to());
    BandChart.Content content = new BandChart.Content(from, to, drawn, flows(parts));
    String name =
        Anchors.of(
            "chart",
            "moved",
            table.key().survey(),
            table.key().question(),
            table.key().item(),
            table.waves().from(),
            table.waves().to());
    Chart chart = BandChart.of(labels.wording(), name, title(), content);
    String caption =
        labels.say(
            "survey.flow-figure", "people", labels.respondents().many(), "from", from, "to", to);
    return Optional.of(new Block.Figure(chart, caption));
  }

  /** The favourable answers and the others. */
  private static List<String> together(List<String> parts) {
    return parts.stream()
        .map(p -> p.equals(Transitions.OTHER) ? Palette.ORANGE : Palette.BLUE)
        .toList();
  }

  private List<BandChart.Flow> flows(List<String> parts) {
    List<BandChart.Flow> flows = new ArrayList<>();
    int away = parts.size();
    for (Move move : table.moves()) {
      int to = AWAY.contains(move.to()) ? away : parts.indexOf(move.to());
      flows.add(new BandChart.Flow(parts.indexOf(move.from()), to, move.n().orElse(0)));
    }
    List<String> later =
        table.moves().stream().map(Move::to).filter(to -> !AWAY.contains(to)).distinct().toList();
    for (int i = 0; i < Math.min(later.size(), table.joined().size()); i++) {
      int to = parts.indexOf(later.get(i));
      flows.add(new BandChart.Flow(away, to, table.joined().get(i)));
    }
    return flows;
  }

  /** How many of those who answered both times said the same. */
  private String title() {
    long linked = sum(m -> !AWAY.contains(m.to()));
    long same = sum(m -> m.from().equals(m.to()));
    String moved =
        FlowBlocks.caption(
            labels.wording(),
            labels.subject(table.key()),
            labels.wave(table.waves().from()),
            labels.wave(table.waves().to()));
    return labels.say(
        table.together() ? "survey.flow-same-side" : "survey.flow-same-answer",
        "moved",
        moved,
        "same",
        ReaderNumbers.count(same),
        "people",
        labels.respondents(linked));
  }

  private long sum(java.util.function.Predicate<Move> which) {
    return table.moves().stream().filter(which).mapToLong(m -> m.n().orElse(0)).sum();
  }
}
