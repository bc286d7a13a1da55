package org.plait.report.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plait.change.FurtherResults;
import org.plait.change.row.ComparisonRow;
import org.plait.change.scale.ScaleQuality;
import org.plait.change.sensitivity.SensitivityRow;
import org.plait.report.Report;
import org.plait.report.SampleModels;
import org.plait.report.SampleReport;
import org.plait.study.RowRules;
import org.plait.study.analysis.ModelSettings.Family;
import org.plait.study.report.DisclosureProfile;
import org.plait.study.report.DisclosureRule;
import org.plait.study.report.ReportingChecklist;

/** Each answer that a report gives by itself is given only where the report has what it says. */
class FactsTest {
  private static final Report SAMPLE = SampleReport.report();
  private static final Report BARE = SampleReport.bare();

  @Test
  void everyFactIsAskedForAndEveryNeedIsKnown() {
    Set<String> asked = new HashSet<>();
    for (Checklist list : Checklists.of(List.of(ReportingChecklist.values()))) {
      list.items().stream()
          .flatMap(item -> item.needs().stream())
          .filter(need -> need.kind() == Checklist.Need.Kind.FACT)
          .forEach(need -> asked.add(need.key()));
    }
    assertThat(Facts.ALL).extracting(Fact::key).doesNotHaveDuplicates().hasSameElementsAs(asked);
  }

  @ParameterizedTest
  @ValueSource(strings = {"summary", "methods", "themes", "agreement"})
  void ofAReportWithResultsAndOfNoOther(String key) {
    assertThat(holds(key, SAMPLE)).isTrue();
    assertThat(holds(key, BARE)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"questionnaire", "routing", "wording", "respondents", "intervals", "weighting"})
  void ofSurveysWithQuestionsAndNumbers(String key) {
    assertThat(surveys(key, SAMPLE)).isEqualTo(both(true, true));
    assertThat(surveys(key, BARE)).containsEntry("partner", false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"response-rate", "missing", "profile"})
  void ofTheSurveyThatHasIt(String key) {
    assertThat(surveys(key, SAMPLE)).isEqualTo(both(true, false));
  }

  @Test
  void followingPeopleIsTold() {
    assertThat(surveys("follow-up", SAMPLE)).isEqualTo(both(true, false));
    assertThat(surveys("follow-up", BARE)).as("asked once").isEmpty();
    assertThat(surveys("harmonised", BARE)).as("asked once").isEmpty();
    assertThat(surveys("harmonised", SAMPLE)).isEqualTo(both(true, true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"collected", "flow"})
  void rowsThatWereKept(String key) {
    assertThat(told(key, SAMPLE)).allMatch(Fact.Told::holds);
    assertThat(
            told(
                key,
                ChangedReport.with(
                    s -> ChangedReport.results(s, List.of(), s.results().response()))))
        .noneMatch(Fact.Told::holds);
  }

  @Test
  void aTitleNamesASurveyAndADesign() {
    assertThat(holds("title", SAMPLE)).isFalse();
    assertThat(holds("title", ChangedReport.titled("Specialists: a survey"))).isFalse();
    assertThat(holds("title", ChangedReport.titled("Specialists: a panel survey"))).isTrue();
  }

  @Test
  void aDesignNeedsWaves() {
    assertThat(surveys("design", SAMPLE)).isEqualTo(both(true, true));
    Report none = ChangedReport.with(s -> ChangedReport.survey(s, List.of(), RowRules.NONE));
    assertThat(surveys("design", none)).isEqualTo(both(false, false));
  }

  @Test
  void datesNeedBothEnds() {
    assertThat(surveys("dates", SAMPLE)).isEqualTo(both(false, false));
    Report dated =
        ChangedReport.with(
            s ->
                ChangedReport.survey(
                    s,
                    s.survey().waves().stream().map(ChangedReport::opened).toList(),
                    s.survey().rows()));
    assertThat(surveys("dates", dated)).isEqualTo(both(true, true));
  }

  @Test
  void theTeamMayTellWhatTheExportsDoNot() {
    assertThat(surveys("completion", SAMPLE)).isEqualTo(both(false, false));
    Report said = ChangedReport.said(Map.of("completion-rate", "Nine in ten finished."));
    assertThat(told("completion", said))
        .containsExactly(new Fact.Told("", true, Answers.STATEMENTS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"duplicates", "partial", "completion"})
  void rulesOfRowsAreTheStudys(String key) {
    assertThat(surveys(key, SAMPLE)).isEqualTo(both(false, false));
    RowRules rules =
        new RowRules(
            Optional.empty(),
            Optional.of(new RowRules.Partial("progress", 40)),
            Optional.of(RowRules.Duplicates.LAST),
            Optional.empty(),
            1);
    Report ruled = ChangedReport.with(s -> ChangedReport.survey(s, s.survey().waves(), rules));
    assertThat(surveys(key, ruled)).isEqualTo(both(true, true));
  }

  @Test
  void dispositionsAndGroupsComeFromTheResponse() {
    assertThat(surveys("dispositions", SAMPLE)).isEqualTo(both(false, false));
    assertThat(surveys("nonresponse", SAMPLE)).isEqualTo(both(false, false));
    Report told = ChangedReport.with(ChangedReport::dispositions);
    assertThat(surveys("dispositions", told)).isEqualTo(both(true, false));
    assertThat(surveys("nonresponse", told)).isEqualTo(both(true, false));
  }

  @Test
  void scalesNeedTheirQuality() {
    assertThat(surveys("scales", SAMPLE)).isEqualTo(Map.of("specialist", false));
    ScaleQuality quality = new ScaleQuality("support", List.of(), Optional.empty(), List.of());
    Report told =
        ChangedReport.further(
            FurtherResults.NONE.withScales(Map.of("specialist", List.of(quality))));
    assertThat(surveys("scales", told)).isEqualTo(Map.of("specialist", true));
  }

  @Test
  void otherAnalysesMustHaveBeenMade() {
    assertThat(holds("sensitivity", SAMPLE)).isFalse();
    ComparisonRow row = SAMPLE.surveys().get(0).results().comparisons().get(0);
    SensitivityRow way =
        new SensitivityRow(SensitivityRow.Way.TOP_BOX, row.key(), row, Optional.of(true));
    assertThat(
            holds(
                "sensitivity",
                ChangedReport.further(new FurtherResults(List.of(), List.of(way), List.of()))))
        .isTrue();
  }

  @Test
  void smallGroupsAreProtectedByARule() {
    assertThat(holds("disclosure", SAMPLE)).isTrue();
    assertThat(
            holds("disclosure", ChangedReport.ruled(DisclosureRule.of(DisclosureProfile.INTERNAL))))
        .isFalse();
  }

  @Test
  void modelsMustHaveBeenMade() {
    assertThat(holds("models", SAMPLE)).isFalse();
    Report told =
        ChangedReport.further(
            FurtherResults.NONE.withModels(
                List.of(SampleModels.model(Family.BINARY, "exp_support.agree", List.of("wave")))));
    assertThat(holds("models", told)).isTrue();
  }

  private static boolean holds(String key, Report report) {
    return told(key, report).stream().allMatch(Fact.Told::holds);
  }

  private static List<Fact.Told> told(String key, Report report) {
    return Facts.of(key).rule().apply(report);
  }

  private static Map<String, Boolean> surveys(String key, Report report) {
    Map<String, Boolean> surveys = new HashMap<>();
    told(key, report).forEach(t -> surveys.put(t.survey(), t.holds()));
    return surveys;
  }

  private static Map<String, Boolean> both(boolean specialist, boolean partner) {
    return Map.of("specialist", specialist, "partner", partner);
  }
}
