package org.plait.report.joint;

import java.util.ArrayList;
import java.util.List;
import org.plait.integration.JointDisplay;
import org.plait.integration.convergence.Convergence;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Heading;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.document.Block.Table;
import org.plait.report.words.CellLine;
import org.plait.report.words.ReaderNumbers;

/** How the sources of each joint display fit, pair by pair, as proposed by a rule. */
final class ConvergenceBlocks {
  private final List<JointDisplay> displays;
  private final SourceWords words;
  private final double margin;

  ConvergenceBlocks(List<JointDisplay> displays, SourceWords words, double margin) {
    this.displays = List.copyOf(displays);
    this.words = words;
    this.margin = margin;
  }

  List<Block> blocks() {
    List<Table.Group> groups = new ArrayList<>();
    for (JointDisplay display : displays) {
      if (!display.convergence().isEmpty()) {
        groups.add(
            new Table.Group(
                display.display().title(), display.convergence().stream().map(this::row).toList()));
      }
    }
    if (groups.isEmpty()) {
      return List.of();
    }
    return List.of(
        new Heading(3, "joint-convergence", words.say("joint.convergence")),
        Paragraph.of(rule()),
        new Table(
            words.say("joint.convergence-table"),
            List.of(
                words.say("joint.one-source"),
                words.say("joint.another-source"),
                words.say("joint.proposed")),
            groups,
            notes()));
  }

  /** Other people may see a thing otherwise, and neither is wrong. */
  private List<String> notes() {
    boolean groups =
        displays.stream().flatMap(d -> d.convergence().stream()).anyMatch(this::groups);
    String rule = words.say("joint.rule-note");
    return groups ? List.of(rule, words.say("joint.surveys-note")) : List.of(rule);
  }

  private boolean groups(Convergence pair) {
    return !pair.first().survey().equals(pair.second().survey());
  }

  /** The rule in words, with its declared margin. */
  private String rule() {
    long points = ReaderNumbers.points(margin);
    String key = points == 1 ? "joint.points-one" : "joint.points-many";
    return words.say(
        "joint.rule",
        "percent",
        points + "%",
        "points",
        words.say(key, "number", ReaderNumbers.count(points)));
  }

  private Table.Row row(Convergence pair) {
    String wave = words.view(pair.first().survey()).labels().wave(pair.wave());
    return new Table.Row(
        words.withSurvey(pair.first()),
        List.of(
            Cell.words(words.withSurvey(pair.second())),
            Cell.words(
                    pair.state()
                        .map(s -> state(pair, s))
                        .orElseGet(() -> words.say("joint.number-hidden")))
                .and(List.of(CellLine.of(wave)))));
  }

  private String state(Convergence pair, Convergence.State state) {
    return switch (state) {
      case INDETERMINATE -> words.say("joint.indeterminate");
      case DISSONANCE -> words.say(groups(pair) ? "joint.dissonance-groups" : "joint.dissonance");
      case AGREEMENT -> words.say("joint.agreement");
      case PARTIAL_AGREEMENT -> words.say("joint.partial-agreement");
      case SILENCE -> words.say("joint.silence");
    };
  }
}
