package org.plait.report.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.report.SampleRows.key;
import static org.plait.report.SampleRows.people;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plait.change.row.Base;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Results;
import org.plait.report.SampleReport;
import org.plait.report.SurveyResults;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.document.Block.Table;
import org.plait.report.survey.SurveyView;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Suppressed;

class WeightingTablesTest {
  private static final String S = "specialist";
  private static final Method ANY = new Method("raking", "");

  private final SurveyResults sample = SampleReport.report().surveys().get(0);
  private final List<EstimateRow> rows = new ArrayList<>();

  private WeightingTablesTest about(String measure, double value) {
    return row("", "", measure, Estimate.of(measure, value, 184, ANY));
  }

  private WeightingTablesTest margin(String category, String measure, double value) {
    return row("region", category, measure, Estimate.of(measure, value, 184, ANY));
  }

  private WeightingTablesTest row(
      String question, String category, String measure, Outcome outcome) {
    rows.add(
        new EstimateRow(
            key(S, question, "", category, measure),
            "T1",
            outcome,
            Base.of(184, 184),
            false,
            "raking"));
    return this;
  }

  private WeightingTablesTest spread() {
    rows.add(people(S, "respondents", "T1", "count", 184));
    return about("weight_minimum", 0.52)
        .about("weight_maximum", 3.25)
        .about("design_effect", 1.1512)
        .about("effective_n", 159.8);
  }

  private List<Block> blocks() {
    Results results = new Results(S, List.of(), List.of(), List.of(), rows, List.of(), List.of());
    SurveyResults survey =
        new SurveyResults(
            sample.survey(), sample.instrument(), sample.population(), false, List.of(), results);
    return new WeightingTables(new SurveyView(survey, 0.95)).blocks();
  }

  private static List<String> texts(Table.Row row) {
    List<String> texts = new ArrayList<>(List.of(row.name()));
    row.cells().stream().map(Cell::text).forEach(texts::add);
    return texts;
  }

  @Test
  void withoutWeightsNothingIsSaid() {
    rows.add(people(S, "respondents", "T1", "count", 184));
    assertThat(blocks()).isEmpty();
  }

  @Test
  void weightsThatCameWithTheAnswersHaveACost() {
    List<Block> blocks = spread().blocks();
    assertThat(blocks.subList(0, 2))
        .containsExactly(
            Paragraph.of("Each answer came with a weight: how many people it stands for."),
            Paragraph.of(
                "2023: the 184 weighted answers tell as much as about 160 unweighted ones; none"
                    + " counts for more than 3.3 average people."));
    Table table = (Table) blocks.get(2);
    assertThat(table.caption()).isEqualTo("Specialist survey: how unequal the weights are");
    assertThat(table.head()).containsExactly("Weights", "2023");
    assertThat(table.groups().get(0).rows().stream().map(WeightingTablesTest::texts))
        .containsExactly(
            List.of("Smallest, where 1 is average", "0.52"),
            List.of("Largest, where 1 is average", "3.25"),
            List.of("Design effect", "1.15"),
            List.of("Effective number of answers", "160"));
    assertThat(table.notes())
        .containsExactly(
            "Design effect: by how much unequal weights multiply a variance. Effective number: the"
                + " answers over the design effect (Kish).");
  }

  @Test
  void weightsThatMeetAFrameShowTheirMarginsBeforeAndAfter() {
    List<Block> blocks =
        spread()
            .about("weights_trimmed", 6)
            .margin("north", "frame_share", 0.4)
            .margin("north", "share_before_weighting", 0.55)
            .margin("north", "share_after_weighting", 0.4)
            .blocks();
    assertThat(blocks.get(0))
        .isEqualTo(
            Paragraph.of(
                "Weights bring those who answered to the frame’s share of each group below. They"
                    + " can’t mend differences within a group between those who answered and those"
                    + " who did not."));
    assertThat(
            ((Table) blocks.get(2)).groups().get(0).rows().stream().map(WeightingTablesTest::texts))
        .contains(List.of("Weights cut to the limit", "6"));
    Table margins = (Table) blocks.get(3);
    assertThat(margins.caption())
        .isEqualTo("Specialist survey: groups in the frame, before and after weighting");
    assertThat(margins.head())
        .containsExactly("Group", "2023: frame", "2023: answered", "2023: weighted");
    assertThat(texts(margins.groups().get(0).rows().get(0)))
        .containsExactly("north", "40%", "55%", "40%");
  }

  @Test
  void whatMayNotBeShownIsLeftOutOfTheSentenceAndMarkedInTheTables() {
    Suppressed hidden = new Suppressed("any", "minimum 5");
    rows.add(people(S, "respondents", "T1", "count", 184));
    List<Block> blocks =
        about("effective_n", 160)
            .about("design_effect", 1.2)
            .row("", "", "weight_maximum", hidden)
            .row("region", "north", "share_before_weighting", hidden)
            .blocks();
    assertThat(blocks.get(1))
        .isEqualTo(
            Paragraph.of(
                "2023: the 184 weighted answers tell as much as about 160 unweighted ones."));
    assertThat(
            ((Table) blocks.get(2)).groups().get(0).rows().stream().map(WeightingTablesTest::texts))
        .contains(List.of("Largest, where 1 is average", "[c]"));
    assertThat(texts(((Table) blocks.get(3)).groups().get(0).rows().get(0)))
        .containsExactly("north", "", "[c]", "");
  }
}
