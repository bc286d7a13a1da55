package org.plait.report.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.report.SampleRows.key;
import static org.plait.report.SampleRows.share;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plait.change.FurtherResults;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Results;
import org.plait.report.SampleReport;
import org.plait.report.SurveyResults;
import org.plait.report.document.Block.Findings.Finding;
import org.plait.report.survey.SurveyView;
import org.plait.study.Wave;

/** Where things stand in the latest wave, word for word. */
class StandingTest {
  private static final String S = "specialist";

  private static List<String> said(EstimateRow... estimates) {
    SurveyResults sample = SampleReport.report().surveys().get(0);
    Results results =
        new Results(S, List.of(estimates), List.of(), List.of(), List.of(), List.of(), List.of());
    SurveyView view =
        new SurveyView(
            new SurveyResults(
                sample.survey(),
                sample.instrument(),
                sample.population(),
                true,
                List.of(),
                results),
            0.95,
            FurtherResults.NONE,
            Optional.empty());
    return new Standing(view).findings().stream().map(Finding::sentence).toList();
  }

  private static EstimateRow said(String question, String item, String net, long n) {
    List<Wave> waves = SampleReport.report().surveys().get(0).survey().waves();
    String last = waves.get(waves.size() - 1).id();
    return share(key(S, question, item, net, "top_box"), last, n, 200);
  }

  @Test
  void theStatementsMostAndFewestAgreeWithAreNamed() {
    assertThat(
            said(
                said("exp_support", "", "agree", 150),
                said("exp_time", "", "agree", 60),
                said("exp_grid", "understood", "agree", 90)))
        .satisfiesExactly(
            highest ->
                assertThat(highest)
                    .startsWith(
                        "Of the 3 statements with a share for “Agree” in 2028, the highest is that"
                            + " of “")
                    .endsWith("”: about 8 in 10 (75%)."),
            lowest ->
                assertThat(lowest)
                    .startsWith(
                        "Of the 3 statements with a share for “Agree” in 2028, the lowest is that"
                            + " of “")
                    .endsWith("”: about 3 in 10 (30%)."));
  }

  @Test
  void aStatementWhoseFavourableAnswerIsToDisagreeIsNotRankedWithTheOthers() {
    assertThat(
            said(
                said("exp_support", "", "agree", 150),
                said("exp_time", "", "agree", 60),
                said("exp_grid", "isolated", "disagree", 10)))
        .noneMatch(sentence -> sentence.contains("Disagree"))
        .hasSize(2);
  }

  @Test
  void oneStatementIsNoRanking() {
    assertThat(said(said("exp_support", "", "agree", 150))).isEmpty();
  }
}
