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
import org.plait.report.document.Block.Table;
import org.plait.report.survey.SurveyView;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Suppressed;

/** The map of who answered in two groups at once, word for word. */
class CrossedCoverageTest {
  private static final Method RATE = new Method("respondents of the population", "");
  private final SurveyResults sample = SampleReport.report().surveys().get(0);

  private EstimateRow rate(String wave, String place, String clinical, Outcome outcome) {
    boolean margin = place.isEmpty();
    boolean all = clinical.isEmpty();
    RowKey key =
        new RowKey(
            sample.survey().id(),
            margin || all ? "" : "org_type",
            margin || all ? "" : place,
            "response_rate",
            all ? (margin ? "" : "org_type") : "clinical",
            all ? place : clinical,
            "proportion");
    boolean told = outcome.estimate().isPresent();
    Base base =
        told
            ? new Base(OptionalLong.of(20), OptionalLong.of(50), OptionalLong.of(50))
            : Base.HIDDEN;
    return new EstimateRow(key, wave, outcome, base, false, "rate");
  }

  private List<Block> blocks(EstimateRow... rows) {
    Results results =
        new Results(
            sample.survey().id(),
            List.of(),
            List.of(),
            List.of(),
            List.of(rows),
            List.of(),
            List.of());
    return new CrossedCoverage(
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

  private static Outcome hidden() {
    return new Suppressed("proportion", "few");
  }

  private List<Block> twoByTwo() {
    return blocks(
        rate("T1", "acute", "yes", of(0.1)),
        rate("T2", "", "", of(0.35)),
        rate("T2", "", "yes", of(0.4)),
        rate("T2", "", "no", of(0.3)),
        rate("T2", "acute", "", of(0.38)),
        rate("T2", "icb", "", hidden()),
        rate("T2", "acute", "yes", of(0.42)),
        rate("T2", "acute", "no", of(0.25)),
        rate("T2", "icb", "yes", hidden()));
  }

  @Test
  void theLastWaveIsAMapWithItsMargins() {
    Block.Figure figure = (Block.Figure) twoByTwo().get(0);
    assertThat(figure.chart().title())
        .isEqualTo(
            "Specialist survey, coverage in 2026 by two groups: from 25% (acute, No) to 42%"
                + " (acute, Yes)");
    assertThat(figure.caption())
        .isEqualTo(
            "Share that answered, by the frame’s numbers. Rows: “Org type”. Columns: “Clinical"
                + " background”. [c] = not shown, to protect people in small groups.");
    assertThat(figure.chart().description())
        .isEqualTo(
            "acute: Yes 42%, No 25%, All 38%. icb: Yes [c], All [c]. All: Yes 40%, No 30%, All"
                + " 35%.");
  }

  @Test
  void aMapOfWhichMostIsHiddenIsLeftOut() {
    List<Block> blocks =
        blocks(
            rate("T2", "acute", "yes", of(0.42)),
            rate("T2", "acute", "no", hidden()),
            rate("T2", "icb", "yes", hidden()));
    assertThat(blocks.get(0))
        .isEqualTo(
            Block.Paragraph.of(
                "Who answered in two groups at once, such as a kind of organisation in a region,"
                    + " stands in tables without a map, as only 1 of 3 shares can be shown: groups are"
                    + " small."));
    assertThat(blocks.get(1)).isInstanceOf(Block.Folded.class);
  }

  @Test
  void eachWaveIsATable() {
    List<Block> tables = ((Block.Folded) twoByTwo().get(1)).blocks();
    assertThat(tables).hasSize(2);
    Table table = (Table) tables.get(1);
    assertThat(table.caption())
        .isEqualTo(
            "Specialist survey, 2026: who answered. Rows: “Org type”. Columns: “Clinical"
                + " background”");
    assertThat(table.head()).containsExactly("Group", "Yes", "No", "All");
    assertThat(
            table.groups().get(0).rows().stream()
                .map(r -> r.name() + ": " + r.cells().stream().map(c -> c.top().words()).toList())
                .toList())
        .containsExactly(
            "acute: [42% (20/50), 25% (20/50), 38% (20/50)]",
            "icb: [[c], –, [c]]", "All: [40% (20/50), 30% (20/50), 35% (20/50)]");
    assertThat(table.notes())
        .containsExactly("[c] = not shown, to protect people in small groups.");
  }

  @Test
  void whereEveryCellIsHiddenThereIsNoMap() {
    assertThat(blocks(rate("T2", "icb", "yes", hidden())).get(0))
        .isEqualTo(
            Block.Paragraph.of(
                "Who answered in two groups at once, such as a kind of organisation in a region,"
                    + " stands in tables without a map, as no share can be shown: groups are"
                    + " small."));
  }

  @Test
  void withoutTwoBreakdownsThereIsNothing() {
    assertThat(blocks(rate("T2", "", "yes", of(0.4)))).isEmpty();
  }
}
