package org.plait.report.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        new Heading(3, "joint-convergence", "How the sources fit"),
        Paragraph.of(rule()),
        new Table(
            "Convergence of sources, proposed by rule",
            List.of("One source", "Another source", "Proposed by rule"),
            groups,
            notes()));
  }

  /** Other people may see a thing otherwise, and neither is wrong. */
  private List<String> notes() {
    boolean groups =
        displays.stream().flatMap(d -> d.convergence().stream()).anyMatch(this::groups);
    String rule = "The rule reads intervals only. People decide what it means.";
    return groups
        ? List.of(
            rule,
            "Where the sources are two surveys, other people were asked, partly in other words:"
                + " dissonance then says that the groups see it differently, not that one of them"
                + " is wrong, and agreement that both see it from the same side.")
        : List.of(rule);
  }

  private boolean groups(Convergence pair) {
    return !pair.first().survey().equals(pair.second().survey());
  }

  /** The rule in words, with its declared margin. */
  private String rule() {
    String points = ReaderNumbers.counted(ReaderNumbers.points(margin), "point", "points");
    String percent = ReaderNumbers.points(margin) + "%";
    return "Pairs of sources in the latest wave that asked them. Answers speak for a thing when the"
        + " whole interval of the favourable share lies above 50%, and against it when it lies"
        + " below. Themes speak on the side that the study declares when their interval lies above "
        + percent
        + "; below that they are silent. Sources on the same side agree, in part only where one"
        + " says so more strongly, by more than "
        + points
        + "; on opposite sides they are in dissonance. Where an interval is too wide, the pair is"
        + " indeterminate.";
  }

  private Table.Row row(Convergence pair) {
    String wave = words.view(pair.first().survey()).labels().wave(pair.wave());
    return new Table.Row(
        words.withSurvey(pair.first()),
        List.of(
            Cell.words(words.withSurvey(pair.second())),
            Cell.words(pair.state().map(s -> state(pair, s)).orElse("a number is not shown"))
                .and(List.of(CellLine.of(wave)))));
  }

  private String state(Convergence pair, Convergence.State state) {
    return switch (state) {
      case INDETERMINATE -> "indeterminate (imprecise)";
      case DISSONANCE -> groups(pair) ? "dissonance: the groups differ" : "dissonance";
      case AGREEMENT, PARTIAL_AGREEMENT, SILENCE ->
          state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    };
  }
}
