package org.plait.report.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.report.SampleRows.key;
import static org.plait.report.SampleRows.share;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Results;
import org.plait.change.row.RowKey;
import org.plait.instrument.CodeList;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;
import org.plait.report.SampleReport;
import org.plait.report.SurveyResults;
import org.plait.report.document.Block.Table;

/** The table of a question's shares. */
class SharesTableTest {
  private static final Question STARTED =
      new Question(
          "started",
          "When did you start?",
          QuestionType.DATE,
          new CodeList("none", List.of(), List.of(), List.of()),
          List.of(),
          Optional.empty(),
          false,
          Optional.empty(),
          Optional.empty(),
          0,
          false,
          Optional.empty(),
          false,
          true,
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          Optional.empty());

  private static RowKey year(String year) {
    return key("specialist", "started", "", year, "proportion");
  }

  @Test
  void aYearThatWasStillToComeHasNoShare() {
    List<EstimateRow> rows =
        List.of(share(year("2026"), "T2", 30, 120), share(year("2027"), "T2", 0, 120));
    SurveyResults sample = SampleReport.report().surveys().get(0);
    Results results =
        new Results("specialist", rows, List.of(), List.of(), List.of(), List.of(), List.of());
    SurveyView view =
        new SurveyView(
            new SurveyResults(
                sample.survey(),
                sample.instrument(),
                sample.population(),
                false,
                List.of(),
                results),
            0.95);
    Table table = SharesTable.table(view, STARTED, List.of(year("2026"), year("2027")));
    assertThat(table.groups().get(0).rows())
        .extracting(row -> row.name() + ": " + row.cells().get(0).text())
        .containsExactly("2026: 25% (30/120)", "2027: –");
    assertThat(table.notes()).contains("– = no number: the year comes after the survey.");
  }
}
