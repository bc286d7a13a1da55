package org.plait.report.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.plait.change.row.Base;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Results;
import org.plait.change.row.RowKey;
import org.plait.report.SampleReport;
import org.plait.report.SurveyResults;
import org.plait.report.document.Block;
import org.plait.report.survey.SurveyView;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Undefined;

class CoverageTest {
  private static final Method RATE = new Method("respondents of the population", "");
  private final SurveyResults sample = SampleReport.report().surveys().get(0);

  private EstimateRow rate(String wave, String group, Outcome outcome) {
    String survey = sample.survey().id();
    RowKey key = new RowKey(survey, "", "", "response_rate", "clinical", group, "proportion");
    Base base = new Base(OptionalLong.of(20), OptionalLong.of(50), OptionalLong.of(50));
    return new EstimateRow(key, wave, outcome, base, false, "rate");
  }

  private List<Block> blocks(EstimateRow... rows) {
    String id = sample.survey().id();
    Results results =
        new Results(id, List.of(), List.of(), List.of(), List.of(rows), List.of(), List.of());
    return new Coverage(
            new SurveyView(
                new SurveyResults(
                    sample.survey(),
                    sample.instrument(),
                    sample.population(),
                    false,
                    List.of(),
                    results),
                0.95))
        .blocks();
  }

  private static Outcome of(double share) {
    return Estimate.of("proportion", share, 20, RATE);
  }

  @Test
  void theTitleNamesTheGroupsWithTheLowestAndTheHighestShare() {
    List<Block> blocks =
        blocks(
            rate("T1", "yes", of(0.2)),
            rate("T2", "yes", of(0.4)),
            rate("T1", "no", new Undefined("proportion", "hidden", 0)),
            rate("T2", "no", of(0.7)));
    Block.Figure figure = (Block.Figure) blocks.get(0);
    assertThat(figure.chart().title()).endsWith("coverage in 2026: from 40% (Yes) to 70% (No)");
    assertThat(figure.chart().description())
        .isEqualTo("Yes: 2023 20%, 2026 40%. No: 2023 –, 2026 70%.");
    assertThat(blocks.get(1)).isInstanceOf(Block.Folded.class);
  }

  @Test
  void withoutAFrameThereIsNothing() {
    assertThat(blocks()).isEmpty();
  }
}
