package org.plait.coding.theme;

import java.util.ArrayList;
import java.util.List;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.ComparisonRow.Role;
import org.plait.change.row.MachineMeasure;
import org.plait.change.row.RowKey;
import org.plait.coding.Code;
import org.plait.statistics.ChangeEstimate;
import org.plait.statistics.Outcome;
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
      Role role = rows.isEmpty() ? Role.EXPLORATORY : Role.COMPANION;
      rows.add(JudgedChange.CORRECTED.row(key, open, change, byWeight, role));
    }
    if (rows.get(0).difference().estimate().isEmpty()) {
      return human;
    }
    if (key.total()) {
      Outcome received =
          PrevalenceChange.of(from.received(theme, confidence), to.received(theme, confidence))
              .difference();
      rows.add(JudgedChange.CORRECTED.received(key, open, received));
      for (boolean byWeight : weights(from, to)) {
        ChangeEstimate change =
            SurveyPrevalenceChange.of(from.ofAsked(theme, byWeight), to.ofAsked(theme, byWeight))
                .estimate(confidence);
        RowKey asked = key.withMeasure(MachineMeasure.CORRECTED_OF_ASKED.word());
        rows.add(JudgedChange.CORRECTED.row(asked, open, change, byWeight, Role.COMPANION));
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
}
