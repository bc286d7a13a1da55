package org.plait.report.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plait.instrument.Question;
import org.plait.report.Report;
import org.plait.report.SampleReport;
import org.plait.report.document.Block;
import org.plait.report.question.SideBySideChart.Asked;
import org.plait.report.survey.SurveyView;
import org.plait.study.wording.Wording;

class SideBySideChartTest {
  private static final Report REPORT = SampleReport.report();

  private static Asked asked(int survey) {
    SurveyView view = new SurveyView(REPORT.surveys().get(survey), 0.95);
    Question question =
        view.results().instrument().all().stream()
            .filter(q -> q.concept().equals(java.util.Optional.of("well-supported")))
            .findFirst()
            .orElseThrow();
    return new Asked(view, question);
  }

  @Test
  void eachSurveyHasItsFavourableShareWaveByWave() {
    List<Block> figures =
        SideBySideChart.figures(
            Wording.own(), Map.of("well-supported", List.of(asked(0), asked(1))));
    assertThat(figures).hasSize(1);
    assertThat(((Block.Figure) figures.get(0)).chart().description())
        .contains("Well supported, Specialist survey: Agree: 2023 ")
        .contains("Well supported, Partner survey: Agree: 2026 ");
  }

  @Test
  void whatIsSetSideBySideIsSaidFirst() {
    List<SurveyView> views = List.of(asked(0).view(), asked(1).view());
    assertThat(
            new AnswerSections(Wording.own(), views, REPORT.study().report().likert(), List.of())
                .concepts()
                .blocks()
                .get(0))
        .isEqualTo(
            Block.Paragraph.of(
                "These questions were put in more than one survey: the figures stand side by side."
                    + " Where the words differ, they are not tested against each other."));
  }

  @Test
  void whatOnlyOneSurveyAskedIsNotDrawn() {
    assertThat(SideBySideChart.figures(Wording.own(), Map.of("well-supported", List.of(asked(0)))))
        .isEmpty();
  }
}
