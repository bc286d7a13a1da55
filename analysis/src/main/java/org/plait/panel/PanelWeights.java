package org.plait.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.plait.instrument.Question;
import org.plait.statistics.Weighting;
import org.plait.statistics.weighting.Margin;
import org.plait.statistics.weighting.Raked;
import org.plait.statistics.weighting.Raking;
import org.plait.statistics.weighting.RakingOutcome;
import org.plait.study.analysis.WeightRule;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Loaded;

/**
 * Gives each wave of a survey its weights: those the respondents came with, brought to the numbers
 * of the frame where the study says so.
 */
public final class PanelWeights {

  private final Panel panel;
  private final WeightFindings findings;

  private PanelWeights(Panel panel) {
    this.panel = panel;
    this.findings = new WeightFindings(panel);
  }

  /**
   * The same panel with weights.
   *
   * @param panel the panel
   * @return the panel, and what was found; empty when an error was found
   */
  public static Loaded<Panel> of(Panel panel) {
    return new PanelWeights(panel).weigh();
  }

  private Loaded<Panel> weigh() {
    List<PanelWave> waves =
        panel.waves().stream().map(this::wave).flatMap(Optional::stream).toList();
    List<Finding> found = findings.all();
    return waves.size() < panel.waves().size()
        ? new Loaded<>(Optional.empty(), found)
        : new Loaded<>(Optional.of(panel.withWaves(waves)), found);
  }

  private Optional<PanelWave> wave(PanelWave wave) {
    List<Double> supplied = wave.responses().weights();
    Optional<WeightRule> rule = panel.survey().weights();
    if (rule.isPresent()) {
      return raked(wave, rule.get(), design(wave));
    }
    return Optional.of(supplied.isEmpty() ? wave : wave.weighted(Weighting.of(design(wave))));
  }

  private static double[] design(PanelWave wave) {
    List<Double> supplied = wave.responses().weights();
    return IntStream.range(0, wave.rows())
        .mapToDouble(row -> supplied.isEmpty() ? 1 : supplied.get(row))
        .toArray();
  }

  private Optional<PanelWave> raked(PanelWave wave, WeightRule rule, double[] design) {
    List<Question> questions =
        rule.by().stream().map(id -> panel.instrument().question(id).orElseThrow()).toList();
    // A frame that can't be read has its own findings.
    if (panel.population().isEmpty()) {
      return Optional.empty();
    }
    FrameMargins frame = new FrameMargins(wave, panel.population().get());
    if (!findings.suited(wave.id(), frame, questions)) {
      return Optional.empty();
    }
    List<Margin> margins = margins(rule, frame, questions);
    Raking raking = Raking.of(design, margins);
    RakingOutcome outcome =
        rule.trim().isPresent()
            ? raking.trimmedAt(rule.trim().getAsDouble()).weights()
            : raking.weights();
    findings.about(wave.id(), margins, outcome);
    return outcome.raked().map(raked -> wave.weighted(weighting(raked, margins), raked));
  }

  private static List<Margin> margins(
      WeightRule rule, FrameMargins frame, List<Question> questions) {
    return rule.kind() == WeightRule.Kind.RAKE
        ? questions.stream().map(frame::of).toList()
        : List.of(frame.crossed(questions));
  }

  private static Weighting weighting(Raked raked, List<Margin> margins) {
    List<int[]> cells = new ArrayList<>();
    margins.forEach(margin -> cells.add(margin.cells()));
    return Weighting.of(raked.weights(), cells.toArray(int[][]::new));
  }
}
