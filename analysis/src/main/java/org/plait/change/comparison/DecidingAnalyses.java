package org.plait.change.comparison;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.plait.change.question.Answers;
import org.plait.change.question.CountTables;
import org.plait.change.question.ScaleQuantities;
import org.plait.change.question.Series;
import org.plait.change.question.Subgroup;
import org.plait.change.question.WaveLinks;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.ComparisonRow.Role;
import org.plait.change.row.RowKey;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.statistics.Observations;
import org.plait.statistics.TwoWaves;

/** The analyses that decide verdicts, found again by what their rows are about. */
public final class DecidingAnalyses {

  private final Panel panel;
  private final WaveWeights weights;
  private final CountTables tables;
  private final Map<RowKey, Analysis> analyses = new HashMap<>();

  public DecidingAnalyses(Panel panel) {
    this.panel = panel;
    this.weights = new WaveWeights(panel);
    this.tables = new CountTables(panel, new WaveLinks(panel));
    Stream<Analysis> ofQuestions =
        panel.instrument().all().stream()
            .flatMap(question -> new Analyses(panel, question).all().stream())
            .filter(analysis -> analysis.role() == Role.PRIMARY);
    Stream<Analysis> ofScales =
        panel.instrument().scales().stream()
            .map(scale -> new ScaleQuantities(panel, scale).score())
            .map(score -> Analysis.of(score, Role.PRIMARY));
    Stream.concat(ofQuestions, ofScales)
        .forEach(
            analysis ->
                analyses.put(
                    analysis.quantity().key(panel.survey().id(), Subgroup.EVERYBODY), analysis));
  }

  public Optional<Analysis> of(ComparisonRow row) {
    return Optional.ofNullable(analyses.get(row.key()));
  }

  /**
   * A deciding row made again, with some people only or at another level; weighted where it is.
   *
   * @param row the row
   * @param people whether a person counts
   * @param confidence the confidence level
   */
  public Optional<ComparisonRow> compared(
      ComparisonRow row, IntPredicate people, double confidence) {
    return of(row)
        .map(
            analysis -> {
              TwoWaves counted = waves(analysis, row, people, false);
              SeriesComparison comparison = beside(row, counted, confidence);
              return WaveComparisons.compare(
                  row.weighted()
                      ? comparison.weighted(waves(analysis, row, people, true))
                      : comparison,
                  analysis.quantity());
            });
  }

  /**
   * A deciding row made again with those who answered in both waves only.
   *
   * @return nothing where respondents must be taken one by one
   */
  public Optional<ComparisonRow> linked(ComparisonRow row, double confidence) {
    PanelWave from = panel.wave(row.waves().from());
    PanelWave to = panel.wave(row.waves().to());
    return of(row)
        .filter(analysis -> !row.weighted())
        .flatMap(
            analysis -> {
              Function<PanelWave, Optional<Answers>> answers = analysis.quantity().answers();
              return tables
                  .ofLinked(
                      from, answers.apply(from).orElseThrow(), to, answers.apply(to).orElseThrow())
                  .map(waves -> beside(row, waves, confidence))
                  .map(series -> WaveComparisons.compare(series, analysis.quantity()));
            });
  }

  private static SeriesComparison beside(ComparisonRow row, TwoWaves waves, double confidence) {
    return SeriesComparison.of(
        row.key(), row.waves(), Role.COMPANION, row.comparability(), waves, confidence);
  }

  private TwoWaves waves(
      Analysis analysis, ComparisonRow row, IntPredicate people, boolean weighted) {
    return TwoWaves.of(
        answers(analysis, panel.wave(row.waves().from()), people, weighted),
        answers(analysis, panel.wave(row.waves().to()), people, weighted));
  }

  private Observations answers(
      Analysis analysis, PanelWave wave, IntPredicate people, boolean weighted) {
    Answers answers = analysis.quantity().answers().apply(wave).orElseThrow();
    IntPredicate members = r -> people.test(wave.person(r));
    return Optional.of(members)
        .filter(m -> weighted)
        .flatMap(m -> weights.of(wave, answers, m))
        .orElseGet(() -> Series.of(panel, wave, answers, members).observations());
  }
}
