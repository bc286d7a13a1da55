package org.plait.report.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.report.SampleRows.change;
import static org.plait.report.SampleRows.difference;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.ComparisonRow.Role;
import org.plait.change.row.Results;
import org.plait.change.row.RowKey;
import org.plait.change.row.Verdict;
import org.plait.report.SampleReport;
import org.plait.report.SurveyResults;
import org.plait.report.chart.Mark;
import org.plait.report.chart.TextBoxes;
import org.plait.report.document.Block;
import org.plait.report.survey.SurveyView;
import org.plait.statistics.Outcome;
import org.plait.statistics.Suppressed;

class GroupChangesChartTest {
  private final SurveyResults sample = SampleReport.report().surveys().get(0);

  private ComparisonRow group(String group, Outcome difference) {
    RowKey key =
        new RowKey(
            sample.survey().id(), "exp_support", "", "agree", "clinical", group, "proportion");
    return change(key, "T1", "T2", Role.EXPLORATORY, difference, 0.2, Verdict.NO_CLEAR_CHANGE);
  }

  private Optional<Block> figure(ComparisonRow... groups) {
    Results own = sample.results();
    List<ComparisonRow> all = Stream.concat(own.comparisons().stream(), Stream.of(groups)).toList();
    Results results =
        new Results(
            own.survey(),
            own.estimates(),
            all,
            own.scales(),
            own.response(),
            own.attrition(),
            own.missing());
    SurveyView view =
        new SurveyView(
            new SurveyResults(
                sample.survey(),
                sample.instrument(),
                sample.population(),
                true,
                List.of(),
                results),
            0.95);
    return new GroupChangesChart(view).figure("clinical");
  }

  private static Outcome points(double value, double lower, double upper) {
    return difference("proportion", value, lower, upper);
  }

  @Test
  void eachGroupStandsBeneathEverybodyAndTheTitleCountsThoseApart() {
    Block.Figure figure =
        (Block.Figure)
            figure(group("yes", points(0.30, 0.20, 0.40)), group("no", points(-0.05, -0.20, 0.20)))
                .orElseThrow();
    assertThat(figure.chart().title())
        .isEqualTo("Clinical background: 1 of 2 intervals leave out everybody’s change");
    assertThat(figure.chart().description())
        .isEqualTo(
            "My organisation supports me well as a specialist: Agree (2023 to 2026): Everybody"
                + " +14, Yes +30, No −5.");
    assertThat(figure.chart().marks().stream().filter(Mark.Dot.class::isInstance)).hasSize(3);
    TextBoxes.assertApart(figure.chart());
  }

  @Test
  void aGroupWhoseChangeMayNotBeShownIsNotDrawn() {
    Outcome hidden = new Suppressed("proportion", "minimum 5");
    assertThat(figure(group("yes", points(0.3, 0.2, 0.4)), group("no", hidden))).isEmpty();
    assertThat(figure()).isEmpty();
  }
}
