package org.plait.coding.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.plait.change.comparison.SeriesComparison;
import org.plait.change.comparison.WaveWeights;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.ComparisonRow.Role;
import org.plait.change.row.MachineMeasure;
import org.plait.change.row.RowKey;
import org.plait.change.row.VerdictReason;
import org.plait.coding.Code;
import org.plait.statistics.ChangeEstimate;
import org.plait.statistics.Design;
import org.plait.statistics.Outcome;
import org.plait.statistics.TestResult;
import org.plait.statistics.prevalence.PrevalenceChange;
import org.plait.statistics.prevalence.SurveyPrevalenceChange;

/**
 * How much more or less common a theme is in a later wave, from the corrected shares of both that
 * allow for who happened to answer. Where there is such a change it decides, and the rows of
 * people's coding alone stand beside; of everybody also the change of the comments received and of
 * all who were asked.
 *
 * <p>A wave in which people read everything stands with what they said. Samples are drawn apart in
 * each wave, so shares vary together only through people, and organisations, that wrote in both;
 * those of the comments received not at all.
 */
final class CorrectedChanges {

  private static final String METHOD = "difference of corrected shares";

  private final double confidence;

  CorrectedChanges(double confidence) {
    this.confidence = confidence;
  }

  /** These rows, or with the change that decides before them. */
  List<ComparisonRow> beside(
      List<ComparisonRow> human, PredictedCell from, PredictedCell to, Code theme) {
    ComparisonRow open = human.get(0);
    if (!usable(from, to) || open.difference().estimate().isEmpty()) {
      return human;
    }
    RowKey key = open.key().withMeasure(MachineMeasure.CORRECTED_PROPORTION.word());
    List<ComparisonRow> rows = new ArrayList<>();
    for (boolean byWeight : weights(from, to)) {
      ChangeEstimate change =
          SurveyPrevalenceChange.of(from.share(theme, byWeight), to.share(theme, byWeight))
              .estimate(confidence);
      rows.add(
          row(key, open, change, byWeight, rows.isEmpty() ? Role.EXPLORATORY : Role.COMPANION));
    }
    if (rows.get(0).difference().estimate().isEmpty()) {
      return human;
    }
    if (key.total()) {
      rows.add(received(key, open, from, to, theme));
      for (boolean byWeight : weights(from, to)) {
        ChangeEstimate change =
            SurveyPrevalenceChange.of(from.ofAsked(theme, byWeight), to.ofAsked(theme, byWeight))
                .estimate(confidence);
        RowKey asked = key.withMeasure(MachineMeasure.CORRECTED_OF_ASKED.word());
        rows.add(row(asked, open, change, byWeight, Role.COMPANION));
      }
    }
    human.forEach(row -> rows.add(row.beside()));
    return rows;
  }

  private static List<Boolean> weights(PredictedCell from, PredictedCell to) {
    return CorrectedEstimates.weights(from.cell().weighted() ? from.cell() : to.cell());
  }

  private static boolean usable(PredictedCell from, PredictedCell to) {
    return (from.predicted() || to.predicted())
        && (from.predicted() || from.cell().complete())
        && (to.predicted() || to.cell().complete());
  }

  private ComparisonRow row(
      RowKey key, ComparisonRow open, ChangeEstimate change, boolean byWeight, Role role) {
    long fewest = Math.min(change.nFrom(), change.nTo());
    Optional<TestResult> test =
        fewest < SeriesComparison.ENOUGH_ANSWERS ? Optional.empty() : change.test().result();
    List<VerdictReason> known =
        change.tooFewClusters() ? List.of(VerdictReason.FEW_ORGANISATIONS) : List.of();
    String method = change.estimate().estimate().map(found -> found.method().name()).orElse(METHOD);
    return row(
        key,
        open,
        role,
        change.estimate(),
        design(change),
        false,
        byWeight,
        test,
        known,
        (byWeight ? WaveWeights.WEIGHTED : "") + method);
  }

  /** Of those read some may have written once only, even where everybody wrote twice. */
  private static ComparisonRow.Design design(ChangeEstimate change) {
    return change.design() == Design.INDEPENDENT
        ? ComparisonRow.Design.INDEPENDENT
        : ComparisonRow.Design.OVERLAPPING;
  }

  /** The row that speaks of the comments received in both waves. */
  private ComparisonRow received(
      RowKey key, ComparisonRow open, PredictedCell from, PredictedCell to, Code theme) {
    Outcome difference =
        PrevalenceChange.of(
                from.received(theme).estimate(confidence), to.received(theme).estimate(confidence))
            .difference();
    return row(
        key,
        open,
        Role.COMPANION,
        difference,
        open.design(),
        true,
        false,
        Optional.empty(),
        List.of(),
        METHOD);
  }

  private static ComparisonRow row(
      RowKey key,
      ComparisonRow open,
      Role role,
      Outcome difference,
      ComparisonRow.Design design,
      boolean finite,
      boolean byWeight,
      Optional<TestResult> test,
      List<VerdictReason> known,
      String method) {
    return new ComparisonRow(
        key,
        open.waves(),
        role,
        design,
        difference,
        finite,
        byWeight,
        test,
        Optional.empty(),
        Optional.empty(),
        open.bases(),
        Optional.empty(),
        open.comparability(),
        Optional.empty(),
        known,
        OptionalInt.empty(),
        method);
  }
}
