package org.plait.report.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plait.change.row.Base;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Results;
import org.plait.change.row.RowKey;
import org.plait.report.Report;
import org.plait.report.SampleReport;
import org.plait.report.SampleRows;
import org.plait.report.SurveyResults;
import org.plait.report.document.Block.Table;
import org.plait.report.survey.SurveyView;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;

/** The table of who came back, left and joined, word for word. */
public class AttritionTest {

  /** The survey with another row about who came back. */
  public static SurveyResults with(SurveyResults survey, EstimateRow row) {
    Results results = survey.results();
    List<EstimateRow> attrition = new ArrayList<>(results.attrition());
    attrition.add(2, row);
    return new SurveyResults(
        survey.survey(),
        survey.instrument(),
        survey.population(),
        survey.linked(),
        survey.reconciliation(),
        new Results(
            results.survey(),
            results.estimates(),
            results.comparisons(),
            results.scales(),
            results.response(),
            attrition,
            results.missing()));
  }

  private static List<String> shown(SurveyResults survey, String caption) {
    return new ResponseSection(SampleReport.report(), List.of(new SurveyView(survey, 0.95)))
        .section().blocks().stream()
            .filter(Table.class::isInstance)
            .map(Table.class::cast)
            .filter(table -> table.caption().endsWith(caption))
            .flatMap(table -> table.groups().get(0).rows().stream())
            .map(row -> row.name() + ": " + row.cells().get(0).text())
            .toList();
  }

  @Test
  void whoIsNewStandsBesideWhoCameBackAndWhoLeft() {
    assertThat(shown(SampleReport.report().surveys().get(0), ": who was new in each wave"))
        .containsExactly(
            "New: answered for the first time: 230",
            "Had answered an earlier wave: 60",
            "Had answered the wave before and not this one: 124",
            "Answered every wave so far, of all who could have answered the first (assumed): 9%"
                + " (60/700)");
  }

  @Test
  void whoIsNotEligibleAnyMoreStandsAmongThoseWhoLeft() {
    SurveyResults survey = SampleReport.report().surveys().get(0);
    RowKey key = SampleRows.key("specialist", "", "", "no_longer_eligible", "count");
    Outcome twelve = Estimate.of("count", 12, 184, new Method("count", ""));
    EstimateRow row =
        new EstimateRow(key, "T1", twelve, Base.of(12, 184), false, "").of(List.of("T1", "T2"));
    assertThat(shown(with(survey, row), ": who came back, left and joined"))
        .containsExactly(
            "Answered in both: 60",
            "Answered in the earlier one only: 124",
            "Of these, set aside in the later one as not eligible: 12",
            "Answered again, of all who answered the earlier one and were still eligible: 33%"
                + " (60/184)",
            "Answered in the later one only: 230");
  }

  @Test
  void theShareWhoAnsweredAgainStandsBelowThoseWhoDidAndDidNot() {
    Report report = SampleReport.report();
    SurveyView view = new SurveyView(report.surveys().get(0), 0.95);
    Map<String, String> words =
        Map.of("retention", "Answered again, of all who answered the earlier one");
    Table table =
        new Attrition(view, view.results().results().attrition(), words)
            .blocks().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .findFirst()
                .orElseThrow();
    List<Table.Row> rows = table.groups().get(0).rows();
    assertThat(rows.stream().map(Table.Row::name))
        .containsExactly(
            "Stayers", "Leavers", "Answered again, of all who answered the earlier one", "Joiners");
    assertThat(rows.get(2).cells().get(0).text()).isEqualTo("33% (60/184)");
  }
}
