package org.plait.report.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plait.change.row.Base;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Results;
import org.plait.change.row.RowKey;
import org.plait.report.SampleReport;
import org.plait.report.SampleRows;
import org.plait.report.SurveyResults;
import org.plait.report.survey.SurveyView;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Suppressed;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

/** How evenly the groups of a frame answered, word for word. */
class EvenResponseTest {

  private static EstimateRow row(String wave, String measure, Outcome outcome) {
    RowKey key = SampleRows.key("specialist", "clinical", "", "", measure);
    return new EstimateRow(key, wave, outcome, Base.HIDDEN, false, "");
  }

  private static EstimateRow indicator(String wave, double value) {
    return row(wave, "r_indicator", estimate("r_indicator", value));
  }

  private static EstimateRow chance(String wave, double value) {
    return row(wave, "r_indicator_by_chance", estimate("r_indicator_by_chance", value));
  }

  private static EstimateRow hidden(String wave) {
    return row(wave, "r_indicator", new Suppressed("r_indicator", "minimum 5"));
  }

  private static Outcome estimate(String measure, double value) {
    return Estimate.of(measure, value, 700, new Method("made up", ""));
  }

  private static List<String> said(EstimateRow... response) {
    SurveyResults survey = SampleReport.report().surveys().get(0);
    Results none =
        new Results(
            "specialist", List.of(), List.of(), List.of(), List.of(response), List.of(), List.of());
    SurveyResults only =
        new SurveyResults(
            survey.survey(),
            survey.instrument(),
            survey.population(),
            survey.linked(),
            survey.reconciliation(),
            none);
    return new EvenResponse(new SurveyView(only, 0.95)).sentences();
  }

  @Test
  void eachWaveIsToldBesideWhatChanceAloneWouldGive() {
    assertThat(
            said(
                indicator("T1", 0.893),
                chance("T1", 0.951),
                indicator("T2", 0.94),
                chance("T2", 0.954)))
        .containsExactly(
            "How evenly the groups of “Clinical background” answered, from 0 to 1, where 1 means"
                + " all alike (R-indicator): 0.89 in 2023 and 0.94 in 2026. Chance alone would give"
                + " about 0.95.");
    assertThat(
            said(
                indicator("T1", 0.893),
                chance("T1", 0.951),
                indicator("T2", 0.94),
                chance("T2", 0.97)))
        .singleElement()
        .asString()
        .endsWith(" Chance alone would give about 0.95 and 0.97, in that order.");
  }

  @Test
  void aHiddenWaveIsSaidToBeHidden() {
    assertThat(said(indicator("T1", 0.9), chance("T1", 0.95), hidden("T2")))
        .singleElement()
        .asString()
        .endsWith(
            ": 0.90 in 2023. Chance alone would give about 0.95. For 2026 it is not shown, to"
                + " protect people in small groups.");
    assertThat(said(hidden("T1"), hidden("T2")))
        .containsExactly(
            "How evenly the groups of “Clinical background” answered is not shown,"
                + " to protect people in small groups.");
  }

  @Test
  void whatCannotBeToldIsNotSaid() {
    Outcome none = Undefined.of("r_indicator", TooLittle.ONE_GROUP, 184);
    assertThat(said(row("T1", "r_indicator", none))).isEmpty();
    assertThat(said()).isEmpty();
  }
}
