package org.plait.report.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.report.SampleRows.finite;
import static org.plait.report.SampleRows.key;
import static org.plait.report.SampleRows.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.plait.change.FurtherResults;
import org.plait.change.flow.Balance;
import org.plait.change.flow.Flows;
import org.plait.change.flow.Transitions;
import org.plait.change.flow.Transitions.Move;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Results;
import org.plait.change.row.RowKey;
import org.plait.change.scale.ScaleQuality;
import org.plait.report.SampleReport;
import org.plait.report.SurveyResults;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.study.Survey;
import org.plait.study.analysis.DesignColumns;
import org.plait.study.analysis.WavePair;
import org.plait.study.analysis.WeightRule;

class WeightWordsTest {
  private static final String S = "specialist";
  private static final Method ANY = new Method("made up", "");
  private static final RowKey AGREE = key(S, "exp_support", "", "agree", "proportion");
  private static final WavePair WAVES = new WavePair("T1", "T2");

  private final SurveyResults sample = SampleReport.report().surveys().get(0);

  private String method = "Wilson score";

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
            method));
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
    return FurtherResults.NONE
        .with(flows)
        .withScales(
            Map.of(
                survey,
                List.of(new ScaleQuality("support", List.of(alpha), Optional.empty(), List.of()))));
  }

  @Test
  void whatStandsWithoutWeightsIsNamedWhereItStands() {
    SurveyView view = view(true, further(S));
    assertThat(WeightWords.answers(view))
        .contains(
            "Without weights: the ranges after “all” or “extremes” and how well the"
                + " statements of a score go together.");
    assertThat(WeightWords.changes(view))
        .contains(
            "Without weights: how those who answered again differ and the tables of where answers"
                + " went, which count people.");
    assertThat(WeightWords.figures(view)).contains("Figures are weighted; counts are of people.");
    assertThat(WeightWords.named(view))
        .contains("Specialist survey: figures are weighted; counts are of people.");
  }

  private List<String> methods(Optional<String> weight, Optional<WeightRule> rule) {
    Survey plain = sample.survey();
    Survey survey =
        new Survey(
            plain.id(),
            plain.instrument(),
            plain.waves(),
            plain.rows(),
            plain.link(),
            plain.population(),
            DesignColumns.of(weight, plain.cluster()),
            rule,
            plain.dispositions(),
            plain.withdrawn());
    SurveyView weighted = view(true, FurtherResults.NONE);
    SurveyResults results = weighted.results();
    return WeightWords.methods(
        List.of(
            new SurveyView(
                new SurveyResults(
                    survey,
                    results.instrument(),
                    results.population(),
                    true,
                    List.of(),
                    results.results()),
                0.95)));
  }

  @Test
  void theMethodsSayHowWeightsWereMadeAndWhatIsMadeWithThem() {
    List<String> by = List.of("register", "clinical");
    WeightRule rake = new WeightRule(WeightRule.Kind.RAKE, by, OptionalDouble.of(5));
    WeightRule cells = new WeightRule(WeightRule.Kind.POST_STRATIFY, by, OptionalDouble.empty());
    assertThat(methods(Optional.empty(), Optional.of(rake)))
        .containsExactly(
            "Specialist survey: weights raked to the frame’s numbers of “Which professional"
                + " register are you on?” and “Clinical background”, none above 5 times the"
                + " mean.",
            "The weighted comparison decides. The one without weights stands beside it in the data"
                + " files, and where the two lead to different conclusions it is said.",
            "Weighted shares have Wilson’s interval at the number of answers of equal weight that"
                + " would vary as much; medians have Woodruff’s.",
            "Variances are summed over everybody who took part, by organisation where the survey"
                + " names them. Where weights meet the frame, they are those of what its groups"
                + " leave unexplained (Deville and Särndal 1992, JASA 87:376-382).");
    assertThat(methods(Optional.of("w"), Optional.empty()).get(0))
        .isEqualTo("Specialist survey: the weights the answers came with.");
    assertThat(methods(Optional.of("w"), Optional.of(cells)).get(0))
        .isEqualTo(
            "Specialist survey: the weights the answers came with, then brought to the frame’s"
                + " numbers of each combination of “Which professional register are you on?” and"
                + " “Clinical background”.");
    assertThat(WeightWords.methods(List.of(view(false, FurtherResults.NONE)))).isEmpty();
  }

  @Test
  void anotherSurveysTablesAreNotNamed() {
    assertThat(WeightWords.changes(view(true, further("partner")))).isEmpty();
    assertThat(WeightWords.answers(view(true, further("partner"))))
        .contains("Without weights: the ranges after “all” or “extremes”.");
  }

  @Test
  void roundedFiguresAreSaidToBe() {
    method = "weighted, Wilson score; rounded to protect small groups";
    assertThat(WeightWords.answers(view(true, FurtherResults.NONE)))
        .contains(
            "Some weighted figures are rounded, to protect people in small groups. Without weights:"
                + " the ranges after “all” or “extremes”.");
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
