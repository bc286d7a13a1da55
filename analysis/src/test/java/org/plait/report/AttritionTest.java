package org.plait.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plait.report.Block.Table;

/** The table of who came back, left and joined, word for word. */
class AttritionTest {

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
