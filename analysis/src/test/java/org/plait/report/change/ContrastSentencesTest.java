package org.plait.report.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.report.SampleRows.change;
import static org.plait.report.SampleRows.difference;
import static org.plait.report.SampleRows.key;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.plait.change.contrast.ContrastRow;
import org.plait.change.contrast.ContrastRow.Kind;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.ComparisonRow.Role;
import org.plait.change.row.RowKey;
import org.plait.change.row.Verdict;
import org.plait.change.sensitivity.PrecisionRow;
import org.plait.change.sensitivity.SensitivityRow;
import org.plait.change.sensitivity.SensitivityRow.Way;
import org.plait.report.SampleReport;
import org.plait.report.survey.PlanWords;
import org.plait.report.survey.SensitivitySentences;
import org.plait.report.survey.SurveyView;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.contrast.Equivalence;
import org.plait.study.analysis.AnalysisPlan;
import org.plait.study.analysis.QuestionRef;
import org.plait.study.analysis.WavePair;
import org.plait.study.wording.Wording;

/** What readers are told of differences in change and of other analyses, word for word. */
class ContrastSentencesTest {
  private static final RowKey SHARE = key("specialist", "exp_support", "", "agree", "top_box");
  private static final RowKey ORDERED = key("specialist", "exp_support", "", "", "relative_effect");
  private static final RowKey HOURS = key("specialist", "hours", "", "", "mean");

  private final SurveyView view = new SurveyView(SampleReport.report().surveys().get(0), 0.95);

  private static ContrastRow row(
      Kind kind, RowKey key, double value, double low, double high, Verdict verdict) {
    boolean event = kind == Kind.EVENT;
    return new ContrastRow(
        kind,
        key,
        key.measure().equals("top_box"),
        false,
        event ? "A framework" : "",
        new WavePair("T1", "T2"),
        List.of("acute"),
        Optional.of(difference(key.measure(), value, low, high)),
        Optional.empty(),
        Optional.empty(),
        OptionalLong.of(400),
        Optional.of(verdict),
        "made up");
  }

  private static RowKey group(RowKey key) {
    return new RowKey(
        key.survey(), key.question(), key.item(), key.category(), "org", "acute", key.measure());
  }

  private static RowKey survey(RowKey key) {
    return new RowKey(
        key.survey(), key.question(), key.item(), "", "survey", "partner", key.measure());
  }

  private String said(ContrastRow row, ContrastRow... beside) {
    return new ContrastSentences(view, List.of(beside)).of(row);
  }

  @Test
  void aGroupThatChangedMore() {
    ContrastRow whole =
        row(Kind.GROUP_DIFFERENCE, group(ORDERED), 0.09, 0.02, 0.16, Verdict.HIGHER);
    ContrastRow share = row(Kind.GROUP_DIFFERENCE, group(SHARE), 0.12, 0.03, 0.21, Verdict.HIGHER);
    assertThat(said(whole, share))
        .isEqualTo(
            "“My organisation supports me well as a specialist”: the change from 2023 to 2026 was"
                + " higher in “acute” than among everybody else; the later answer was the higher"
                + " one in 9 more of 100 pairs (between 2 and 16 more); “Agree” 12 points higher"
                + " (between 3 and 21 points higher).");
  }

  @Test
  void besideAWeightedDifferenceStandsTheWeightedShare() {
    ContrastRow whole =
        row(Kind.GROUP_DIFFERENCE, group(ORDERED), 0.09, 0.02, 0.16, Verdict.HIGHER);
    ContrastRow share = row(Kind.GROUP_DIFFERENCE, group(SHARE), 0.12, 0.03, 0.21, Verdict.HIGHER);
    ContrastRow other = row(Kind.GROUP_DIFFERENCE, group(SHARE), 0.2, 0.1, 0.3, Verdict.HIGHER);
    List<ContrastRow> both = whole.beside(Optional.of(whole));
    List<ContrastRow> shares = other.beside(Optional.of(share));
    assertThat(said(both.get(0), both.get(1), shares.get(1), shares.get(0)))
        .isEqualTo(said(whole, share));
  }

  @Test
  void aSurveyThatChangedLess() {
    assertThat(said(row(Kind.SURVEY_DIFFERENCE, survey(HOURS), -1.2, -2.1, -0.3, Verdict.LOWER)))
        .isEqualTo(
            "“Hours in a usual week”: the change from 2023 to 2026 was lower in the Partner survey"
                + " than in the Specialist survey, by 1.2 hours (between 0.3 and 2.1 hours"
                + " lower).");
  }

  @Test
  void aSurveyThatAnsweredHigherInTheSameWave() {
    ContrastRow row = row(Kind.SURVEYS_IN_WAVE, survey(HOURS), 1.2, 0.3, 2.1, Verdict.HIGHER);
    assertThat(said(row))
        .isEqualTo(
            "“Hours in a usual week”: in 2023 higher in the Partner survey than in the Specialist"
                + " survey, by 1.2 hours (between 0.3 and 2.1 hours higher).");
  }

  @Test
  void orderedAnswersOfTwoSurveysAreToldInPairs() {
    ContrastRow row = row(Kind.SURVEYS_IN_WAVE, survey(ORDERED), 0.12, 0.04, 0.2, Verdict.HIGHER);
    assertThat(said(row))
        .isEqualTo(
            "“My organisation supports me well as a specialist”: in 2023 higher in the Partner"
                + " survey than in the Specialist survey; the answer in the Partner survey was the"
                + " higher one in 62 of 100 pairs (between 54 and 70 of 100 pairs).");
  }

  @Test
  void withinOrganisationsNoClearDifference() {
    ContrastRow row =
        row(Kind.ORGANISATION_PAIRS, survey(HOURS), 0.2, -0.5, 0.9, Verdict.NO_CLEAR_CHANGE);
    assertThat(said(row))
        .isEqualTo(
            "“Hours in a usual week”: no clear difference in 2023 within the same organisation"
                + " (between 0.5 hours lower and 0.9 higher).");
  }

  @Test
  void anEventTellsInHowManyPairsTheLaterAnswerWasTheHigherOne() {
    assertThat(said(row(Kind.EVENT, ORDERED, -0.21, -0.25, -0.17, Verdict.LOWER)))
        .isEqualTo(
            "“My organisation supports me well as a specialist”: lower after than before; the later"
                + " answer was the higher one in 29 of 100 pairs (between 25 and 33 of 100"
                + " pairs).");
  }

  @Test
  void noClearChangeSaysWhatIsStillPossible() {
    assertThat(said(row(Kind.EVENT, ORDERED, 0.01, -0.04, 0.06, Verdict.NO_CLEAR_CHANGE)))
        .isEqualTo(
            "“My organisation supports me well as a specialist”: no clear change from before to"
                + " after (between 46 and 56 of 100 pairs).");
  }

  @Test
  void tooFewToSay() {
    assertThat(
            said(
                row(Kind.GROUP_DIFFERENCE, group(ORDERED), 0.3, -0.2, 0.8, Verdict.TOO_FEW_TO_SAY)))
        .isEqualTo(
            "“My organisation supports me well as a specialist”: too few to say in “acute” beyond"
                + " everybody else’s from 2023 to 2026.");
  }

  private static ComparisonRow deciding(Verdict verdict) {
    return change(
        ORDERED,
        "T1",
        "T2",
        Role.PRIMARY,
        difference("relative_effect", 0.6, 0.55, 0.65),
        0.01,
        verdict);
  }

  private static SensitivityRow other(Way way, Verdict verdict, boolean agrees) {
    return new SensitivityRow(way, ORDERED, deciding(verdict), Optional.of(agrees));
  }

  @Test
  void otherAnalysesThatAgreeAreCounted() {
    SensitivityRow panel = other(Way.BALANCED_PANEL, Verdict.HIGHER, true);
    SensitivityRow share = other(Way.TOP_BOX, Verdict.HIGHER, true);
    SensitivityRow weights = other(Way.UNWEIGHTED, Verdict.HIGHER, true);
    ComparisonRow row = deciding(Verdict.HIGHER);
    assertThat(new SensitivitySentences(Wording.own(), List.of(panel)).of(row))
        .containsExactly("The same conclusion in the other analysis.");
    assertThat(new SensitivitySentences(Wording.own(), List.of(panel, share)).of(row))
        .containsExactly("The same conclusion in both other analyses.");
    assertThat(new SensitivitySentences(Wording.own(), List.of(panel, share, weights)).of(row))
        .containsExactly("The same conclusion in all 3 other analyses.");
  }

  @Test
  void anAnalysisThatDiffersIsNamed() {
    SensitivityRow panel = other(Way.BALANCED_PANEL, Verdict.NO_CLEAR_CHANGE, false);
    SensitivityRow share = other(Way.TOP_BOX, Verdict.HIGHER, true);
    SensitivitySentences sentences = new SensitivitySentences(Wording.own(), List.of(panel, share));
    ComparisonRow row = deciding(Verdict.HIGHER);
    assertThat(sentences.of(row))
        .containsExactly(
            "Differs when only those who answered both times are counted: no clear change.");
    assertThat(sentences.summary(List.of(row)))
        .contains(
            "Where an answer could be analysed in other ways as well (counting only those who"
                + " answered both times or comparing only the favourable share), these led to the"
                + " same conclusion in 0 of 1 comparison; where they differ, it is said.");
  }

  @Test
  void moreWeightForThoseWhoResembleWhoLeftIsNamed() {
    SensitivityRow weighted = other(Way.INVERSE_PROBABILITY, Verdict.NO_CLEAR_CHANGE, false);
    SensitivitySentences sentences = new SensitivitySentences(Wording.own(), List.of(weighted));
    ComparisonRow row = deciding(Verdict.HIGHER);
    assertThat(sentences.of(row))
        .containsExactly(
            "Differs when those like the ones who left are given more weight: no clear"
                + " change.");
    assertThat(sentences.summary(List.of(row)))
        .contains(
            "Where an answer could be analysed in other ways as well (giving those like the"
                + " ones who left more weight), these led to the same conclusion in 0 of 1"
                + " comparison; where they differ, it is said.");
  }

  @Test
  void nothingIsSaidWhereNothingElseWasDone() {
    SensitivitySentences none = new SensitivitySentences(Wording.own(), List.of());
    assertThat(none.of(deciding(Verdict.HIGHER))).isEmpty();
    assertThat(none.summary(List.of(deciding(Verdict.HIGHER)))).isEmpty();
  }

  private static PlanWords words(QuestionRef planned, Equivalence equivalence) {
    AnalysisPlan plan =
        new AnalysisPlan(
            Path.of("plan.yaml"),
            LocalDate.of(2026, 3, 1),
            List.of(planned),
            List.of(),
            List.of(),
            Optional.empty());
    PrecisionRow precision =
        new PrecisionRow(
            SHARE,
            new WavePair("T1", "T2"),
            Optional.of(0.088),
            Optional.of(0.05),
            Optional.of(equivalence));
    return new PlanWords(Wording.own(), Optional.of(plan), List.of(precision));
  }

  private static ComparisonRow share(Verdict verdict) {
    return change(
        SHARE, "T1", "T2", Role.PRIMARY, difference("top_box", 0.01, -0.02, 0.04), 0.4, verdict);
  }

  private static final QuestionRef PLANNED = new QuestionRef("specialist", "exp_support");

  private static Equivalence within(double lower, double upper) {
    Method method = new Method("made up", "");
    return new Equivalence(new Interval(lower, upper, 0.9, method), 0, 0.05);
  }

  @Test
  void aChangeInsideThePlansMarginIsEquivalent() {
    assertThat(words(PLANNED, within(-0.02, 0.04)).of(view, share(Verdict.NO_CLEAR_CHANGE)))
        .containsExactly("Equivalent within 5 points, as the plan set out.");
    assertThat(words(PLANNED, within(-0.02, 0.06)).of(view, share(Verdict.NO_CLEAR_CHANGE)))
        .isEmpty();
    assertThat(words(PLANNED, within(0.01, 0.04)).of(view, share(Verdict.HIGHER)))
        .containsExactly("A change, but within the 5 points the plan calls no matter.");
    assertThat(words(PLANNED, within(0.01, 0.06)).of(view, share(Verdict.HIGHER))).isEmpty();
    assertThat(words(PLANNED, within(0.01, 0.04)).of(view, share(Verdict.TOO_FEW_TO_SAY)))
        .isEmpty();
  }

  @Test
  void whatThePlanDoesNotNameIsMarked() {
    QuestionRef other = new QuestionRef("specialist", "hours");
    assertThat(words(other, within(-0.02, 0.04)).mark(SHARE))
        .isEqualTo(" (added after the plan of 1 March 2026)");
    assertThat(words(other, within(-0.02, 0.04)).added(SHARE))
        .contains("This question was added after the plan of 1 March 2026.");
    assertThat(words(PLANNED, within(-0.02, 0.04)).mark(SHARE)).isEmpty();
    assertThat(words(PLANNED, within(-0.02, 0.04)).added(SHARE)).isEmpty();
  }

  @Test
  void theChangeThatCouldBeFoundIsSaidOnce() {
    PlanWords words = words(PLANNED, within(-0.02, 0.04));
    assertThat(words.detectable(List.of(share(Verdict.NO_CLEAR_CHANGE))))
        .contains(
            "With these numbers a change of about 9 points or more in a share would have been found"
                + " in 4 of 5 such studies.");
  }

  @Test
  void otherAnalysesThatAlwaysAgreeAreSummedUpWithoutMore() {
    SensitivityRow panel = other(Way.BALANCED_PANEL, Verdict.HIGHER, true);
    assertThat(
            new SensitivitySentences(Wording.own(), List.of(panel))
                .summary(List.of(deciding(Verdict.HIGHER))))
        .hasValueSatisfying(
            said -> assertThat(said).endsWith(" same conclusion in 1 of 1 comparison."));
    assertThat(
            new SensitivitySentences(Wording.own(), List.of(panel))
                .of(deciding(Verdict.NO_CLEAR_CHANGE)))
        .isEmpty();
  }

  @Test
  void marginsAreToldInTheUnitOfTheAnswer() {
    assertThat(PlanWords.amount(view, SHARE, 0.05).words()).isEqualTo("5 points");
    assertThat(PlanWords.amount(view, ORDERED, 0.05).words()).isEqualTo("5 of 100 pairs");
    assertThat(PlanWords.amount(view, HOURS, 0.5).words()).isEqualTo("0.5 hours");
  }

  @Test
  void withoutAPlanNothingIsSaidOfOne() {
    PlanWords none = new PlanWords(Wording.own(), Optional.empty(), List.of());
    assertThat(none.mark(SHARE)).isEmpty();
    assertThat(none.added(SHARE)).isEmpty();
    assertThat(none.detectable(List.of(share(Verdict.HIGHER)))).isEmpty();
  }
}
