package org.plait.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plait.report.Block.Table;

/** The table of who came back, left and joined, word for word. */
class AttritionTest {

  @Test
  void whoIsNewStandsBesideWhoCameBackAndWhoLeft() {
    SurveyView view = new SurveyView(SampleReport.report().surveys().get(0), 0.95);
    Table table =
        new ResponseSection(SampleReport.report(), List.of(view))
            .section().blocks().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .filter(t -> t.caption().endsWith(": who was new in each wave"))
                .findFirst()
                .orElseThrow();
    assertThat(table.head()).containsExactly("People", "2026", "2028");
    assertThat(table.groups().get(0).rows())
        .extracting(row -> row.name() + ": " + row.cells().get(1).text())
        .containsExactly(
            "New: answered for the first time: 150",
            "Had answered an earlier wave: 120",
            "Had answered the wave before and not this one: 170");
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
