package org.plait.report.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.report.SampleRows.change;
import static org.plait.report.SampleRows.difference;
import static org.plait.report.SampleRows.key;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plait.change.FurtherResults;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.ComparisonRow.Role;
import org.plait.change.row.Results;
import org.plait.change.row.RowKey;
import org.plait.change.row.Verdict;
import org.plait.report.SampleReport;
import org.plait.report.SurveyResults;
import org.plait.report.change.ChangeSection;
import org.plait.report.document.Block.Definitions;
import org.plait.statistics.Outcome;
import org.plait.statistics.Suppressed;
import org.plait.statistics.Undefined;
import org.plait.study.analysis.AnalysisPlan;
import org.plait.study.analysis.QuestionRef;
import org.plait.study.wording.Wording;

/** What is said of the plan's questions, margins and families, word for word. */
class PlanWordsTest {
  private static final String S = "specialist";
  private static final RowKey SUPPORT = key(S, "exp_support", "", "", "relative_effect");
  private static final RowKey TIME = key(S, "hours", "", "", "mean");
  private static final QuestionRef SUPPORTED = new QuestionRef(S, "exp_support");
  private static final QuestionRef HOURS = new QuestionRef(S, "hours");
  private static final Outcome FOUND = difference("mean", 0.6, 0.55, 0.65);
  private static final Outcome HIDDEN = new Suppressed("mean", "minimum 5");
  private static final Outcome NONE = new Undefined("mean", "nobody answered", 0);

  private final SurveyResults sample = SampleReport.report().surveys().get(0);

  private static ComparisonRow row(RowKey key, String to, Outcome difference) {
    ComparisonRow row = change(key, "T1", to, Role.PRIMARY, difference, 0.001, Verdict.HIGHER);
    return difference.estimate().isPresent() ? row : row.decided(Optional.empty(), List.of());
  }

  private static AnalysisPlan plan(List<AnalysisPlan.Family> families, QuestionRef... planned) {
    return new AnalysisPlan(
        Path.of("plan.yaml"),
        LocalDate.of(2026, 3, 1),
        List.of(planned),
        families,
        List.of(new AnalysisPlan.Margin(HOURS, 0.5)),
        Optional.empty());
  }

  private SurveyView view(AnalysisPlan plan, ComparisonRow... rows) {
    Results results =
        new Results(
            S,
            sample.results().estimates(),
            List.of(rows),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return new SurveyView(
        new SurveyResults(
            sample.survey(), sample.instrument(), sample.population(), true, List.of(), results),
        0.95,
        FurtherResults.NONE,
        Optional.of(plan));
  }

  private List<String> done(ComparisonRow... rows) {
    AnalysisPlan plan = plan(List.of(), SUPPORTED, HOURS);
    return PlanWords.done(Wording.own(), List.of(view(plan, rows)), plan);
  }

  @Test
  void everythingThatWasPlannedIsShown() {
    assertThat(done(row(SUPPORT, "T2", FOUND), row(TIME, "T2", FOUND), row(TIME, "T3", NONE)))
        .containsExactly("Everything that was planned was done.");
  }

  @Test
  void whatWasDoneAndCannotBeShownIsNotCalledDoneAlone() {
    assertThat(done(row(SUPPORT, "T2", FOUND), row(TIME, "T2", HIDDEN)))
        .containsExactly(
            "Done as planned, but not shown, to protect people in small groups: “Hours in a usual"
                + " week”.");
    assertThat(done(row(SUPPORT, "T2", HIDDEN), row(SUPPORT, "T3", FOUND), row(TIME, "T2", FOUND)))
        .containsExactly(
            "Done as planned, but shown only in part, to protect people in small groups: “My"
                + " organisation supports me well as a specialist”.");
  }

  @Test
  void aShareBesideAHiddenScaleIsPartOfWhatWasPlanned() {
    RowKey agree = key(S, "exp_support", "", "agree", "proportion");
    ComparisonRow share =
        change(agree, "T1", "T2", Role.COMPANION, FOUND, 0.001, Verdict.NO_CLEAR_CHANGE);
    assertThat(done(row(SUPPORT, "T2", HIDDEN), share, row(TIME, "T2", FOUND)))
        .containsExactly(
            "Done as planned, but shown only in part, to protect people in small groups: “My"
                + " organisation supports me well as a specialist”.");
  }

  @Test
  void theMarkStandsBeforeTheFullStop() {
    PlanWords words =
        new PlanWords(Wording.own(), Optional.of(plan(List.of(), SUPPORTED)), List.of());
    assertThat(words.marked(TIME, "I am heard."))
        .isEqualTo("I am heard (added after the plan of 1 March 2026).");
    assertThat(words.marked(TIME, "Are you heard?"))
        .isEqualTo("Are you heard? (added after the plan of 1 March 2026)");
    assertThat(words.marked(SUPPORT, "I am heard.")).isEqualTo("I am heard.");
  }

  @Test
  void whatWasNotDoneComesFirst() {
    assertThat(done(row(SUPPORT, "T2", HIDDEN), row(TIME, "T2", NONE)))
        .containsExactly(
            "Planned, and not done: “Hours in a usual week”.",
            "Done as planned, but not shown, to protect people in small groups: “My organisation"
                + " supports me well as a specialist”.");
  }

  @Test
  void aMarginThatCouldNotBeJudgedIsToldWithTheReason() {
    SurveyView view = view(plan(List.of(), SUPPORTED, HOURS));
    assertThat(view.plan().of(view, row(TIME, "T2", HIDDEN)))
        .containsExactly("Whether the change is within the plan’s margin can’t be shown.");
    assertThat(view.plan().of(view, row(TIME, "T2", NONE)))
        .containsExactly("Whether the change is within the plan’s margin can’t be judged.");
    assertThat(view.plan().of(view, row(SUPPORT, "T2", HIDDEN))).isEmpty();
  }

  @Test
  void whereNothingMayBeShownTheMarginIsToldOnce() {
    SurveyView view =
        view(plan(List.of(), SUPPORTED, HOURS), row(TIME, "T2", HIDDEN), row(TIME, "T3", HIDDEN));
    List<String> said =
        new ChangeSection(Wording.own(), List.of(view), List.of())
            .section()
            .all(Definitions.class)
            .flatMap(block -> block.terms().stream())
            .flatMap(term -> term.said().stream())
            .toList();
    assertThat(said)
        .containsExactly(
            "Not shown, to protect people in small groups. Whether the change is within the plan’s"
                + " margin can’t be shown.");
  }

  @Test
  void aTablesNoteSaysHowItsOwnRowsWereAdjusted() {
    PlanWords one =
        new PlanWords(Wording.own(), Optional.of(plan(List.of(), SUPPORTED)), List.of());
    ComparisonRow planned = row(SUPPORT, "T2", FOUND);
    ComparisonRow added = row(TIME, "T2", FOUND);
    assertThat(one.notes(List.of(planned)))
        .containsExactly(
            "p adjusted: by Holm’s method within the plan’s questions of the two waves.");
    assertThat(one.notes(List.of(planned, added)))
        .containsExactly(
            "p adjusted: by Holm’s method within the plan’s questions of the two waves.",
            "Questions added after the plan of 1 March 2026 are exploratory: adjusted by Benjamini"
                + " and Hochberg’s method.");
    assertThat(one.notes(List.of(added)))
        .containsExactly(
            "p adjusted: by Benjamini and Hochberg’s method. These questions were added after the"
                + " plan of 1 March 2026 and are exploratory.");
    assertThat(one.notes(List.of(row(SUPPORT, "T2", HIDDEN), added)))
        .containsExactly(
            "p adjusted: by Benjamini and Hochberg’s method. These questions were added after the"
                + " plan of 1 March 2026 and are exploratory.");
    assertThat(one.notes(List.of())).isEmpty();
  }

  @Test
  void familiesOfThePlanAndNoPlanAreNamed() {
    AnalysisPlan.Family family = new AnalysisPlan.Family("a", List.of(SUPPORTED));
    ComparisonRow row = row(SUPPORT, "T2", FOUND);
    assertThat(
            new PlanWords(Wording.own(), Optional.of(plan(List.of(family), SUPPORTED)), List.of())
                .notes(List.of(row)))
        .containsExactly(
            "p adjusted: by Holm’s method within the plan’s families of the two waves.");
    assertThat(new PlanWords(Wording.own(), Optional.empty(), List.of()).notes(List.of(row)))
        .containsExactly("p adjusted: by Holm’s method within all questions of the two waves.");
  }
}
