package org.plait.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.report.SampleRows.finite;
import static org.plait.report.SampleRows.key;
import static org.plait.report.SampleRows.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.plait.change.Balance;
import org.plait.change.EstimateRow;
import org.plait.change.Flows;
import org.plait.change.FurtherResults;
import org.plait.change.Results;
import org.plait.change.RowKey;
import org.plait.change.ScaleQuality;
import org.plait.change.Transitions;
import org.plait.change.Transitions.Move;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.study.WavePair;

class WeightWordsTest {
  private static final String S = "specialist";
  private static final Method ANY = new Method("made up", "");
  private static final RowKey AGREE = key(S, "exp_support", "", "agree", "proportion");
  private static final WavePair WAVES = new WavePair("T1", "T2");

  private final SurveyResults sample = SampleReport.report().surveys().get(0);

  private SurveyView view(boolean weighted, FurtherResults further) {
    EstimateRow counted = share(AGREE, "T1", 80, 200);
    List<EstimateRow> rows = new ArrayList<>();
    rows.add(
        new EstimateRow(
            AGREE,
            "T1",
            counted.outcome(),
            counted.base(),
            false,
            Optional.empty(),
            weighted,
            "Wilson score"));
    rows.add(finite(AGREE, "T1", 80, 200, 700));
    Results results = new Results(S, rows, List.of(), List.of(), List.of(), List.of(), List.of());
    return new SurveyView(
        new SurveyResults(
            sample.survey(), sample.instrument(), sample.population(), true, List.of(), results),
        0.95,
        further,
        Optional.empty());
  }

  /** A scale's coefficient, where answers went, and how those who stayed differ, of a survey. */
  private static FurtherResults further(String survey) {
    EstimateRow alpha = share(key(survey, "support", "", "", ScaleQuality.ALPHA), "T1", 150, 200);
    Move move =
        new Move(
            "agree",
            "agree",
            Estimate.of("proportion", 0.5, 40, ANY),
            OptionalLong.of(20),
            OptionalLong.of(40));
    Balance balance =
        new Balance(
            key(survey, "exp_support", "", "agree", Balance.DIFFERENCE),
            WAVES,
            Estimate.of(Balance.DIFFERENCE, 0.1, 100, ANY),
            List.of(),
            "made up");
    Flows flows =
        new Flows(
            List.of(),
            List.of(
                new Transitions(
                    key(survey, "exp_support", "", "", "proportion"),
                    WAVES,
                    List.of(move),
                    List.of())),
            List.of(balance));
    return new FurtherResults(
        List.of(),
        List.of(),
        List.of(),
        flows,
        Map.of(
            survey,
            List.of(new ScaleQuality("support", List.of(alpha), Optional.empty(), List.of()))),
        List.of());
  }

  @Test
  void whatStandsWithoutWeightsIsNamedWhereItStands() {
    SurveyView view = view(true, further(S));
    assertThat(WeightWords.answers(view))
        .contains(
            "Without weights: the ranges after “all” or “at the outside” and how well the"
                + " statements of a score go together.");
    assertThat(WeightWords.changes(view))
        .contains(
            "Without weights: how those who answered again differ and the tables of where answers"
                + " went, which count people.");
    assertThat(WeightWords.figures(view)).contains("Figures are weighted; counts are of people.");
    assertThat(WeightWords.named(view))
        .contains("Specialist survey: figures are weighted; counts are of people.");
  }

  @Test
  void anotherSurveysTablesAreNotNamed() {
    assertThat(WeightWords.changes(view(true, further("partner")))).isEmpty();
    assertThat(WeightWords.answers(view(true, further("partner"))))
        .contains("Without weights: the ranges after “all” or “at the outside”.");
  }

  @Test
  void aSurveyWithoutWeightsSaysNothing() {
    SurveyView view = view(false, further(S));
    assertThat(WeightWords.answers(view)).isEmpty();
    assertThat(WeightWords.changes(view)).isEmpty();
    assertThat(WeightWords.figures(view)).isEmpty();
    assertThat(WeightWords.named(view)).isEmpty();
  }
}
