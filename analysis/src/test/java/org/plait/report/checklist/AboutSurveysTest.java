package org.plait.report.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plait.ingest.Reconciliation;
import org.plait.ingest.Reconciliation.SetAside;
import org.plait.report.Report;
import org.plait.report.SurveyResults;
import org.plait.report.survey.SurveyView;
import org.plait.study.RowRules;
import org.plait.study.RowRules.Action;
import org.plait.study.RowRules.Speeders;
import org.plait.study.RowRules.StraightLine;

/** The rules that look for careless answers are said as they were declared. */
class AboutSurveysTest {

  private static List<String> said(Speeders speeders, StraightLine straightLine) {
    RowRules rules =
        new RowRules(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0.05,
            Optional.ofNullable(speeders),
            Optional.ofNullable(straightLine));
    Report report = ChangedReport.with(s -> ChangedReport.survey(s, s.survey().waves(), rules));
    SurveyView view = new SurveyView(report.surveys().get(0), 0.95);
    return AboutSurveys.of(List.of(view)).terms().get(0).said().stream()
        .filter(sentence -> sentence.startsWith("Responses are"))
        .toList();
  }

  @Test
  void nothingIsSaidWithoutARule() {
    assertThat(said(null, null)).isEmpty();
  }

  @Test
  void whatIsFlaggedIsKept() {
    assertThat(
            said(
                new Speeders("minutes", 3, Action.FLAG),
                new StraightLine(List.of("views"), Action.FLAG)))
        .containsExactly(
            "Responses are flagged, and kept, as answered too fast where “minutes” in the export is"
                + " below 3.",
            "Responses are flagged, and kept, where at least 4 statements of a grid are answered"
                + " and all with the same answer (views).");
  }

  @Test
  void whatIsSetAsideIsSaidToBe() {
    assertThat(
            said(
                new Speeders("minutes", 2.5, Action.SET_ASIDE),
                new StraightLine(List.of("views", "needs"), Action.SET_ASIDE)))
        .containsExactly(
            "Responses are set aside as answered too fast where “minutes” in the export is below"
                + " 2.5.",
            "Responses are set aside where at least 4 statements of each of several grids are"
                + " answered and all with the same answer (views and needs).");
  }

  @Test
  void thoseWhoBeganAndAnsweredFarEnoughAreCounted() {
    RowRules rules =
        new RowRules(
            Optional.empty(),
            Optional.of(new RowRules.Partial("progress", 40)),
            Optional.empty(),
            Optional.empty(),
            0.05);
    Report report =
        ChangedReport.with(
            s ->
                ChangedReport.survey(
                    ChangedReport.results(s, List.of(rows(s)), List.of()),
                    s.survey().waves(),
                    rules));
    SurveyView view = new SurveyView(report.surveys().get(0), 0.95);
    assertThat(AboutSurveys.of(List.of(view)).terms().get(0).said())
        .contains("Of those who began, so many answered far enough: 2026, 95% (190 of 200).");
  }

  /** A test is no beginning, nor is somebody whom the survey is not about. */
  private static Reconciliation rows(SurveyResults survey) {
    return new Reconciliation(
        survey.survey().id(),
        "T2",
        "t2.csv",
        212,
        190,
        List.of(
            new SetAside("test", 5), new SetAside("ineligible", 7), new SetAside("partial", 10)));
  }
}
