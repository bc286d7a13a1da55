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
            List.of("The rule reads intervals only. People decide what it means.")));
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
            Cell.words(pair.state().map(ConvergenceBlocks::state).orElse("a number is not shown"))
                .and(List.of(CellLine.of(wave)))));
  }

  private static String state(Convergence.State state) {
    return state == Convergence.State.INDETERMINATE
        ? "indeterminate (imprecise)"
        : state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
