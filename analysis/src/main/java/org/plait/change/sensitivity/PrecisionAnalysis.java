package org.plait.change.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plait.change.comparison.DecidingAnalyses;
import org.plait.change.comparison.Verdicts;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.ComparisonRow.Role;
import org.plait.change.row.Measure;
import org.plait.change.row.Results;
import org.plait.change.row.RowKey;
import org.plait.change.row.Verdict;
import org.plait.panel.Panel;
import org.plait.statistics.Estimate;
import org.plait.statistics.TestResult;
import org.plait.statistics.contrast.DetectableChange;
import org.plait.statistics.contrast.Equivalence;
import org.plait.study.analysis.AnalysisSettings;
import org.plait.study.analysis.QuestionRef;

/**
 * For each comparison that decides: the change that its numbers, overlap and clusters would have
 * found with a chance of 4 in 5, each question by itself; and with a margin in the plan whether the
 * change is shown to be smaller. Neither alters a verdict.
 */
public final class PrecisionAnalysis {

  /** The chance with which a change is to be found. */
  public static final double POWER = 0.8;

  /** Shares and effects run from 0 to 1, margins are written in points and pairs of 100. */
  private static final double POINTS = 100;

  private final AnalysisSettings settings;

  /**
   * An analysis by these settings.
   *
   * @param settings the confidence level and the plan
   */
  public PrecisionAnalysis(AnalysisSettings settings) {
    this.settings = settings;
  }

  /**
   * The precision of one survey's comparisons.
   *
   * @param panel its linked waves
   * @param results what was compared
   * @return a row a comparison that decides and has a number, in their order
   */
  public List<PrecisionRow> of(Panel panel, Results results) {
    DecidingAnalyses analyses = new DecidingAnalyses(panel);
    List<PrecisionRow> rows = new ArrayList<>();
    for (ComparisonRow row : results.comparisons()) {
      Optional<Estimate> estimate = row.difference().estimate();
      if (row.role() == Role.PRIMARY
          && row.key().total()
          && !row.finitePopulation()
          && estimate.isPresent()) {
        Optional<Double> margin = margin(row.key());
        rows.add(
            new PrecisionRow(
                row.key(),
                row.waves(),
                detectable(row, estimate.get()),
                margin,
                margin.flatMap(m -> equivalence(analyses, row, m))));
      }
    }
    return List.copyOf(rows);
  }

  private Optional<Double> detectable(ComparisonRow row, Estimate estimate) {
    OptionalDouble df = row.test().map(TestResult::df).orElse(OptionalDouble.empty());
    boolean enough = row.verdict().filter(v -> v != Verdict.TOO_FEW_TO_SAY).isPresent();
    return enough && estimate.standardError().isPresent()
        ? Optional.of(
            new DetectableChange(
                    estimate.standardError().getAsDouble(), df.orElse(Double.POSITIVE_INFINITY))
                .at(POWER, settings.confidence()))
        : Optional.empty();
  }

  private Optional<Double> margin(RowKey key) {
    boolean points = Verdicts.share(key) || key.measure().equals(Measure.RELATIVE_EFFECT.word());
    return settings
        .plan()
        .flatMap(plan -> plan.margin(new QuestionRef(key.survey(), key.question())))
        .map(margin -> points ? margin / POINTS : margin);
  }

  /** By the interval at the level of two one-sided tests, such as 0.90 beside 0.95. */
  private Optional<Equivalence> equivalence(
      DecidingAnalyses analyses, ComparisonRow row, double margin) {
    return analyses
        .compared(row, everybody -> true, Equivalence.level(settings.confidence()))
        .filter(other -> other.test().isPresent())
        .flatMap(other -> other.difference().estimate())
        .flatMap(Estimate::interval)
        .map(interval -> new Equivalence(interval, Verdicts.noChange(row.key()), margin));
  }
}
