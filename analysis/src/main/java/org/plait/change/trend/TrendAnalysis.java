package org.plait.change.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.plait.panel.Panel;
import org.plait.statistics.Adjustment;
import org.plait.statistics.TestResult;
import org.plait.study.analysis.AnalysisSettings;
import org.plait.study.analysis.AnalysisSettings.Adjust;

/**
 * Whether the answers to each question rose or fell over all the waves of a survey that asked it
 * alike, three or more. Exploratory: the p-values of the trends are adjusted by Benjamini and
 * Hochberg within the survey. Tests of the same people stand beside and decide nothing.
 */
public final class TrendAnalysis {

  private final AnalysisSettings settings;

  /**
   * An analysis by these settings.
   *
   * @param settings the confidence level, and whether p-values are adjusted
   */
  public TrendAnalysis(AnalysisSettings settings) {
    this.settings = settings;
  }

  /**
   * The trends of one survey.
   *
   * @param panel its linked waves
   * @return the rows in the order of the questions, what decides before what stands beside
   */
  public List<TrendRow> of(Panel panel) {
    return decided(
        AnswersOverWaves.of(panel).parallelStream()
            .map(answers -> new QuestionTrend(panel, answers, settings.confidence()).rows())
            .flatMap(List::stream)
            .toList());
  }

  private List<TrendRow> decided(List<TrendRow> rows) {
    List<Integer> family =
        IntStream.range(0, rows.size())
            .filter(i -> !rows.get(i).companion() && rows.get(i).result().isPresent())
            .boxed()
            .toList();
    List<Optional<Double>> adjusted = new ArrayList<>();
    rows.forEach(row -> adjusted.add(Optional.empty()));
    if (settings.adjust() != Adjust.NONE) {
      List<OptionalDouble> raw =
          family.stream()
              .map(i -> rows.get(i).result().orElseThrow())
              .map(TestResult::pValue)
              .map(OptionalDouble::of)
              .toList();
      List<OptionalDouble> found = Adjustment.BENJAMINI_HOCHBERG.adjust(raw);
      for (int k = 0; k < family.size(); k++) {
        adjusted.set(family.get(k), Optional.of(found.get(k).orElseThrow()));
      }
    }
    TrendVerdicts verdicts = new TrendVerdicts(settings.confidence());
    return IntStream.range(0, rows.size())
        .mapToObj(
            i ->
                rows.get(i).companion()
                    ? rows.get(i)
                    : verdicts.decide(rows.get(i), adjusted.get(i)))
        .toList();
  }
}
