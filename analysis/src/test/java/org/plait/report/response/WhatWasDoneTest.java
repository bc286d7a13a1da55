package org.plait.report.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plait.report.Report;
import org.plait.report.SampleReport;
import org.plait.report.document.Block.Table;
import org.plait.report.survey.SurveyView;
import org.plait.study.wording.Wording;

class WhatWasDoneTest {
  private final Report report = SampleReport.report();

  @Test
  void eachWaveHasALineWithItsDatesAndQuestions() {
    List<SurveyView> views = report.surveys().stream().map(s -> new SurveyView(s, 0.95)).toList();
    Table table = (Table) new WhatWasDone(Wording.own(), views).table().orElseThrow();
    assertThat(table.groups().get(0).heading()).isEqualTo("Specialist survey, answered by people");
    Table.Row first = table.groups().get(0).rows().get(0);
    assertThat(first.name()).isEqualTo("2023");
    assertThat(first.cells().get(4).text()).isEqualTo("to 30 April 2026");
    assertThat(first.cells()).hasSize(table.head().size() - 1);
    assertThat(table.notes())
        .last()
        .isEqualTo(
            "Questions: those put in that wave, a grid counted once; of them in own words: those"
                + " answered by writing.");
  }

  @Test
  void withoutSurveysThereIsNoTable() {
    assertThat(new WhatWasDone(Wording.own(), List.of()).table()).isEmpty();
  }
}
