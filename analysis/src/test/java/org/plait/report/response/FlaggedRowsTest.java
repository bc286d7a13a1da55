package org.plait.report.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plait.ingest.Reconciliation;
import org.plait.ingest.Reconciliation.Flagged;
import org.plait.ingest.Reconciliation.SetAside;
import org.plait.report.Report;
import org.plait.report.SampleReport;
import org.plait.report.SurveyResults;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Figure;
import org.plait.report.document.Block.Folded;
import org.plait.report.document.Block.Table;
import org.plait.report.survey.SurveyView;

/** Careless answers stand in the way of each wave, word for word, and the rows still add up. */
class FlaggedRowsTest {

  private static final Reconciliation EARLIER =
      new Reconciliation(
          "specialist",
          "T1",
          "specialist-T1.csv",
          192,
          184,
          List.of(new SetAside("partial", 3), new SetAside("straight-liner", 5)),
          List.of(new Flagged("speeder", 0)));
  private static final Reconciliation LATER =
      new Reconciliation(
          "specialist",
          "T2",
          "specialist-T2.csv",
          300,
          290,
          List.of(new SetAside("speeder", 10)),
          List.of(new Flagged("straight-liner", 12)));

  private static List<Block> blocks() {
    Report report = SampleReport.report();
    SurveyResults survey = report.surveys().get(0);
    SurveyResults flagged =
        new SurveyResults(
            survey.survey(),
            survey.instrument(),
            survey.population(),
            survey.linked(),
            List.of(EARLIER, LATER),
            survey.results());
    return new ResponseSection(report, List.of(new SurveyView(flagged, 0.95))).section().blocks();
  }

  @Test
  void eachRuleHasARowBelowTheRowsKept() {
    Table table =
        blocks().stream()
            .filter(Folded.class::isInstance)
            .map(Folded.class::cast)
            .filter(f -> f.summary().endsWith(": where every row of the exports went"))
            .map(f -> (Table) f.blocks().get(0))
            .findFirst()
            .orElseThrow();
    assertThat(table.groups().get(0).rows().stream().map(FlaggedRowsTest::line))
        .containsExactly(
            "Rows read: 192, 300",
            "Set aside: too incomplete: 3, 0",
            "Set aside: same answer all through: 5, 0",
            "Set aside: answered too fast: 0, 10",
            "Rows kept: 184, 290",
            "Of these, flagged: answered too fast: 0, –",
            "Of these, flagged: same answer all through: –, 12");
  }

  private static String line(Table.Row row) {
    return row.name()
        + ": "
        + String.join(", ", row.cells().stream().map(Block.Cell::text).toList());
  }

  @Test
  void theFlowSaysWhoLeftAndWhoWasFlagged() {
    String flow =
        blocks().stream()
            .filter(Figure.class::isInstance)
            .map(figure -> ((Figure) figure).chart())
            .filter(chart -> chart.name().endsWith("flow"))
            .map(chart -> chart.description())
            .findFirst()
            .orElseThrow();
    assertThat(flow)
        .contains(
            "192 rows were read (3 set aside: too incomplete; 5 set aside: same answer all"
                + " through); then 184 answers kept (0 flagged: answered too fast;",
            "300 rows were read (10 set aside: answered too fast); then 290 answers kept (12"
                + " flagged: same answer all through;");
  }
}
