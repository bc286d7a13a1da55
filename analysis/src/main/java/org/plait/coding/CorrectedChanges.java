package org.plait.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plait.change.comparison.SeriesComparison;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.ComparisonRow.Role;
import org.plait.change.row.MachineMeasure;
import org.plait.change.row.RowKey;
import org.plait.statistics.Outcome;
import org.plait.statistics.TestResult;
import org.plait.statistics.prevalence.PrevalenceChange;

/**
 * How much more or less common a theme is in a later wave, from the corrected shares of both that
 * allow for who happened to answer. Where there is such a change it decides, and the row of
 * people's coding alone stands beside.
 *
 * <p>A wave in which people read everything stands with what they said. Samples are drawn apart in
 * each wave, so shares vary together only through people who wrote in both: their covariance is
 * N12/(N1 N2) that of what people said of those read in both; with fewer than {@value #FEWEST} of
 * them none is taken.
 */
final class CorrectedChanges {

  private static final int FEWEST = 10;
  private static final String METHOD = "difference of corrected shares";

  private final CorrectedEstimates estimates;

  CorrectedChanges(CorrectedEstimates estimates) {
    this.estimates = estimates;
  }

  /** These rows, or with the change that decides before them. */
  List<ComparisonRow> beside(
      List<ComparisonRow> human, PredictedCell from, PredictedCell to, Code theme) {
    ComparisonRow open = human.get(0);
    if (!usable(from, to) || open.difference().estimate().isEmpty()) {
      return human;
    }
    RowKey key = open.key().withMeasure(MachineMeasure.CORRECTED_PROPORTION.word());
    PrevalenceChange change =
        PrevalenceChange.of(estimates.process(key, from, theme), estimates.process(key, to, theme))
            .withCovariance(covariance(from, to, theme));
    Outcome difference = change.difference();
    if (difference.estimate().isEmpty()) {
      return human;
    }
    int fewest = Math.min(from.cell().read(), to.cell().read());
    Optional<TestResult> test =
        fewest < SeriesComparison.ENOUGH_ANSWERS ? Optional.empty() : change.test().result();
    List<ComparisonRow> rows = new ArrayList<>();
    rows.add(
        new ComparisonRow(
            key,
            open.waves(),
            Role.EXPLORATORY,
            open.design(),
            difference,
            false,
            test,
            Optional.empty(),
            Optional.empty(),
            open.bases(),
            Optional.empty(),
            open.comparability(),
            Optional.empty(),
            METHOD));
    human.forEach(row -> rows.add(row.beside()));
    return rows;
  }

  private static boolean usable(PredictedCell from, PredictedCell to) {
    return (from.predicted() || to.predicted())
        && (from.predicted() || from.cell().complete())
        && (to.predicted() || to.cell().complete());
  }

  private static double covariance(PredictedCell from, PredictedCell to, Code theme) {
    if (!from.cell().linked()) {
      return 0;
    }
    Map<Integer, Double> later = to.saidOf(theme);
    List<double[]> pairs = new ArrayList<>();
    from.saidOf(theme)
        .forEach(
            (person, said) -> {
              if (later.containsKey(person)) {
                pairs.add(new double[] {said, later.get(person)});
              }
            });
    if (pairs.size() < FEWEST) {
      return 0;
    }
    double first = pairs.stream().mapToDouble(p -> p[0]).sum() / pairs.size();
    double second = pairs.stream().mapToDouble(p -> p[1]).sum() / pairs.size();
    double sum = pairs.stream().mapToDouble(p -> (p[0] - first) * (p[1] - second)).sum();
    double shared = ThemeCell.inBoth(from.cell(), to.cell());
    return sum
        / (pairs.size() - 1)
        * shared
        / ((double) from.cell().comments() * to.cell().comments());
  }
}
