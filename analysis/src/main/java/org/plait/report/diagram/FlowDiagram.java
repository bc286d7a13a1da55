package org.plait.report.diagram;

import java.util.ArrayList;
import java.util.List;
import org.plait.report.chart.Anchor;
import org.plait.report.chart.Chart;
import org.plait.report.chart.Drawing;
import org.plait.report.chart.Palette;
import org.plait.report.chart.TextWidth;
import org.plait.study.wording.Wording;

/**
 * Steps from top to bottom, each in a box, with what left on the way beside the line to the next: a
 * flow diagram in the manner of CONSORT (Schulz and others, 2010), in one column so that it can be
 * read on a telephone.
 */
public final class FlowDiagram {
  private static final int LINE = 18;
  private static final double BRANCH = 4;
  private static final double WORDS = 9;

  /**
   * One step.
   *
   * @param label what there is, with its number
   * @param asides what leaves, or is to be said, before the next step
   */
  public record Step(String label, List<String> asides) {
    /** Copies the asides. */
    public Step {
      asides = List.copyOf(asides);
    }
  }

  /**
   * Steps that follow each other.
   *
   * @param label what they are about, such as a wave
   * @param steps the steps
   */
  public record Path(String label, List<Step> steps) {
    /** Copies the steps. */
    public Path {
      steps = List.copyOf(steps);
    }
  }

  private final Drawing drawing = new Drawing();
  private int y;

  private FlowDiagram() {}

  /** Draws the paths one below the other. */
  public static Chart of(Wording wording, String name, String title, List<Path> paths) {
    FlowDiagram diagram = new FlowDiagram();
    paths.forEach(diagram::path);
    return new Chart(name, title, describe(wording, paths), diagram.y, diagram.drawing.marks());
  }

  private void path(Path path) {
    y += 6;
    for (String line : TextWidth.lines(path.label(), 100, 14, true)) {
      drawing.bold(0, y + 14, Anchor.START, 14, Palette.INK, line);
      y += LINE;
    }
    y += 4;
    for (int i = 0; i < path.steps().size(); i++) {
      step(path.steps().get(i), i + 1 == path.steps().size());
    }
    y += 8;
  }

  private void step(Step step, boolean last) {
    List<String> lines = TextWidth.lines(step.label(), 96, 13, false);
    int height = lines.size() * LINE + 8;
    drawing.bar(0, y, 100, height, Palette.AMOUNTS.get(0));
    drawing.bar(0, y, 1, height, Palette.BLUE);
    for (int i = 0; i < lines.size(); i++) {
      drawing.text(3, y + 18 + i * (double) LINE, Anchor.START, 13, Palette.INK, lines.get(i));
    }
    y += height;
    int top = y;
    int lowest = step.asides().stream().mapToInt(this::aside).reduce(y, (a, b) -> b);
    int end = last ? lowest : y + 12;
    if (end > top) {
      drawing.line(BRANCH, top, BRANCH, end, Palette.AXIS, 2);
    }
    y = last ? y : y + 12;
  }

  /** Draws what leaves, and says where its branch is. */
  private int aside(String words) {
    List<String> lines = TextWidth.lines(words, 100 - WORDS, 13, false);
    int branch = y + 13;
    drawing.line(BRANCH, branch, WORDS - 1, branch, Palette.AXIS, 2);
    for (String line : lines) {
      drawing.text(WORDS, y + 18, Anchor.START, 13, Palette.INK, line);
      y += LINE;
    }
    y += 2;
    return branch;
  }

  private static String describe(Wording wording, List<Path> paths) {
    List<String> said = new ArrayList<>();
    for (Path path : paths) {
      List<String> steps = new ArrayList<>();
      for (Step step : path.steps()) {
        steps.add(told(wording, step));
      }
      String told = String.join(wording.say("diagram.flow-then"), steps);
      said.add(wording.say("diagram.flow", "wave", path.label(), "steps", told));
    }
    return String.join(" ", said);
  }

  private static String told(Wording wording, Step step) {
    return step.asides().isEmpty()
        ? step.label()
        : wording.say(
            "diagram.flow-left", "step", step.label(), "left", String.join("; ", step.asides()));
  }
}
