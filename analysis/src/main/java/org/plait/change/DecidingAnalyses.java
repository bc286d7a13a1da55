package org.plait.change;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.plait.change.ComparisonRow.Role;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;

/** The analyses that decide verdicts, found again by what their rows are about. */
final class DecidingAnalyses {

  private final Panel panel;
  private final Map<RowKey, Analysis> analyses = new HashMap<>();

  DecidingAnalyses(Panel panel) {
    this.panel = panel;
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

  Optional<Analysis> of(ComparisonRow row) {
    return Optional.ofNullable(analyses.get(row.key()));
  }

  /**
   * A deciding row made again, with some people only or at another level.
   *
   * @param row the row
   * @param people whether a person counts
   * @param confidence the confidence level
   */
  Optional<ComparisonRow> compared(ComparisonRow row, IntPredicate people, double confidence) {
    PanelWave from = panel.wave(row.waves().from());
    PanelWave to = panel.wave(row.waves().to());
    return of(row)
        .map(
            analysis ->
                WaveComparisons.compare(
                    SeriesComparison.of(
                        row.key(),
                        row.waves(),
                        Role.COMPANION,
                        row.comparability(),
                        series(analysis, from, people),
                        series(analysis, to, people),
                        confidence),
                    analysis.quantity()));
  }

  private Series series(Analysis analysis, PanelWave wave, IntPredicate people) {
    Answers answers = analysis.quantity().answers().apply(wave).orElseThrow();
    return Series.of(panel, wave, answers, r -> people.test(wave.person(r)));
  }
}
