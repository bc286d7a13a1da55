package org.plait.report.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.report.SampleRows.change;
import static org.plait.report.SampleRows.difference;
import static org.plait.report.SampleRows.key;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.ComparisonRow.Role;
import org.plait.change.row.RowKey;
import org.plait.change.row.Verdict;
import org.plait.change.row.VerdictReason;
import org.plait.instrument.Binding;
import org.plait.instrument.Comparability;
import org.plait.instrument.Instrument;
import org.plait.instrument.Question;
import org.plait.instrument.Section;
import org.plait.report.SampleReport;
import org.plait.report.SampleRows;
import org.plait.report.SurveyResults;
import org.plait.report.survey.SurveyView;
import org.plait.statistics.Estimate;
import org.plait.statistics.Outcome;
import org.plait.statistics.Suppressed;
import org.plait.statistics.Undefined;
import org.plait.study.MultipleLayout;

/** What readers are told of a change, word for word, by verdict and reason. */
class ChangeSentencesTest {
  private static final int MOST_WORDS = 25;

  private static final RowKey SHARE = key("specialist", "priorities", "lfpse", "", "proportion");
  private static final RowKey ORDERED = key("specialist", "exp_support", "", "", "relative_effect");
  private static final RowKey AGREE = key("specialist", "exp_support", "", "agree", "proportion");
  private static final RowKey HOURS = key("specialist", "hours", "", "", "mean");

  private final SurveyView view = new SurveyView(SampleReport.report().surveys().get(0), 0.95);

  private final ChangeSentences sentences = new ChangeSentences(view);

  private List<String> said(ComparisonRow row, ComparisonRow... beside) {
    List<String> said = new ChangeSentences(view, view.index(), Arrays.asList(beside)).of(row);
    assertThat(said)
        .flatExtracting(s -> Arrays.asList(s.split("(?<=[.]) ")))
        .allSatisfy(s -> assertThat(s.split(" ")).hasSizeLessThanOrEqualTo(MOST_WORDS));
    return said;
  }

  private static ComparisonRow row(
      RowKey key, double value, double low, double high, Verdict verdict, VerdictReason... why) {
    Outcome outcome = difference(key.measure(), value, low, high);
    return change(key, "T1", "T2", Role.PRIMARY, outcome, 0.01, verdict, why);
  }

  @Test
  void aShareThatIsHigher() {
    assertThat(said(row(AGREE, 0.1436, 0.053, 0.229, Verdict.HIGHER, VerdictReason.CLEAR)))
        .containsExactly(
            "Higher in 2026 than in 2023: 42% then 56%, 14 points higher (between 5 and 23 points"
                + " higher).");
  }

  @Test
  void aShareThatIsLower() {
    assertThat(said(row(SHARE, -0.08, -0.142, -0.02, Verdict.LOWER, VerdictReason.CLEAR)))
        .containsExactly(
            "Lower in 2026 than in 2023: 8 points lower (between 2 and 14 points lower).");
  }

  @Test
  void answersThatWereBroughtTogetherAreToldWithAChange() {
    ComparisonRow lower = row(SHARE, -0.08, -0.142, -0.02, Verdict.LOWER, VerdictReason.CLEAR);
    ComparisonRow recoded =
        with(lower, lower.difference(), Comparability.RECODED)
            .decided(lower.verdict(), lower.reasons());
    assertThat(sentences.wording(recoded))
        .contains("The question was not put or recorded in quite the same way in both.");
    assertThat(sentences.wording(List.of(lower, reworded(lower))))
        .contains("The wording of the question differed between some of these waves.");
    assertThat(sentences.wording(List.of(reworded(lower), recoded)))
        .contains(
            "The question was not put or recorded in quite the same way in all of these waves.");
  }

  @Test
  void oneAnswerInOneWaveAndSeveralInTheOtherIsToldWithAChange() {
    SurveyResults sample = SampleReport.report().surveys().get(0);
    Question asked =
        sample.instrument().all().stream()
            .filter(q -> q.id().equals(SHARE.question()))
            .findFirst()
            .orElseThrow();
    Map<String, Binding> waves = new LinkedHashMap<>(asked.waves());
    waves.put("T1", oneAnswer());
    Instrument instrument =
        new Instrument(
            "specialist",
            List.of(new Section("s", "S", List.of(bound(asked, waves)))),
            List.of(),
            List.of());
    SurveyView other =
        new SurveyView(
            new SurveyResults(
                sample.survey(),
                instrument,
                sample.population(),
                false,
                List.of(),
                sample.results()),
            0.95);
    ComparisonRow lower = row(SHARE, -0.08, -0.142, -0.02, Verdict.LOWER, VerdictReason.CLEAR);
    assertThat(new ChangeSentences(other).wording(lower))
        .contains(
            "In 2023 one answer only could be chosen, in 2026 more than one: the difference may"
                + " come from that.");
  }

  private static Binding oneAnswer() {
    return new Binding(
        Map.of("", "Q1"),
        Optional.empty(),
        Comparability.EXACT,
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(new MultipleLayout(MultipleLayout.Kind.ONE, "")));
  }

  private static Question bound(Question q, Map<String, Binding> waves) {
    return new Question(
        q.id(),
        q.text(),
        q.type(),
        q.codes(),
        q.rows(),
        q.favourable(),
        q.topBox(),
        q.range(),
        q.unit(),
        q.places(),
        q.noneTickedIsNone(),
        q.askedIf(),
        q.sensitive(),
        q.profile(),
        q.concept(),
        q.help(),
        waves,
        q.derivation());
  }

  @Test
  void anotherWordingIsToldWithAChangeAndOnlyThere() {
    ComparisonRow lower = row(SHARE, -0.08, -0.142, -0.02, Verdict.LOWER, VerdictReason.CLEAR);
    ComparisonRow unclear =
        row(
            SHARE,
            0.03,
            -0.03,
            0.09,
            Verdict.NO_CLEAR_CHANGE,
            VerdictReason.INTERVAL_INCLUDES_NO_CHANGE);
    assertThat(sentences.wording(reworded(lower)))
        .contains("The wording of the question differed between the two.");
    assertThat(sentences.wording(lower)).isEmpty();
    assertThat(sentences.wording(reworded(unclear))).isEmpty();
    Outcome hidden = new Suppressed("proportion", "minimum 5");
    assertThat(sentences.wording(with(lower, hidden, Comparability.REWORDED))).isPresent();
  }

  private static ComparisonRow reworded(ComparisonRow row) {
    return with(row, row.difference(), Comparability.REWORDED)
        .decided(row.verdict(), row.reasons());
  }

  @Test
  void noClearChangeAlwaysSaysWhatIsStillPossible() {
    assertThat(
            said(
                row(
                    SHARE,
                    0.03,
                    -0.032,
                    0.091,
                    Verdict.NO_CLEAR_CHANGE,
                    VerdictReason.INTERVAL_INCLUDES_NO_CHANGE)))
        .containsExactly(
            "No clear change between 2023 and 2026 (between 3 points lower and 9 higher).");
  }

  @Test
  void onlyTheNumberOfQuestionsUndoesADifference() {
    assertThat(
            said(
                row(
                    SHARE,
                    0.05,
                    0.01,
                    0.09,
                    Verdict.NO_CLEAR_CHANGE,
                    VerdictReason.ONLY_ADJUSTMENT)))
        .containsExactly(
            "No clear change once all 12 questions are considered, between 2023 and 2026 (between 1"
                + " and 9 points higher).");
  }

  @Test
  void theIntervalLeavesOutNoChangeButTheTestDoesNot() {
    assertThat(
            said(
                row(
                    SHARE,
                    0.05,
                    0.001,
                    0.09,
                    Verdict.NO_CLEAR_CHANGE,
                    VerdictReason.TEST_NOT_CLEAR)))
        .containsExactly(
            "No clear change between 2023 and 2026 (between less than 1 and 9 points higher): the"
                + " test does not rule out chance.");
  }

  @Test
  void nothingVaries() {
    ComparisonRow still =
        change(
            SHARE,
            "T1",
            "T2",
            Role.PRIMARY,
            Estimate.of("proportion", 0, 50, SampleRows.WILSON),
            1,
            Verdict.NO_CLEAR_CHANGE,
            VerdictReason.NO_INTERVAL);
    assertThat(said(still))
        .containsExactly(
            "No clear change between 2023 and 2026; as nothing varies, there is no interval.");
  }

  @Test
  void tooFewSaysOfWhat() {
    assertThat(tooFew(VerdictReason.FEW_ANSWERS))
        .isEqualTo("Too few to say between 2023 and 2026: fewer than 10 answered in one of them.");
    assertThat(tooFew(VerdictReason.FEW_PAIRS))
        .isEqualTo("Too few to say between 2023 and 2026: fewer than 10 answered in both.");
    assertThat(tooFew(VerdictReason.FEW_ORGANISATIONS))
        .isEqualTo(
            "Too few to say between 2023 and 2026: the answers come from fewer than 10"
                + " organisations.");
    assertThat(tooFew(VerdictReason.WIDE_INTERVAL))
        .isEqualTo(
            "Too few to say between 2023 and 2026: the interval is wider than 50 points (between 20"
                + " points lower and 40 higher).");
  }

  private String tooFew(VerdictReason reason) {
    return said(row(SHARE, 0.1, -0.2, 0.4, Verdict.TOO_FEW_TO_SAY, reason)).get(0);
  }

  @Test
  void orderedAnswersSayHowOftenTheLaterIsHigherAndTheFavourableShareBeside() {
    ComparisonRow net = row(AGREE, 0.1436, 0.053, 0.229, Verdict.HIGHER);
    assertThat(said(row(ORDERED, 0.581, 0.531, 0.629, Verdict.HIGHER, VerdictReason.CLEAR), net))
        .containsExactly(
            "Higher in 2026 than in 2023: the later answer is the higher in 58 of 100 pairs"
                + " (between 53 and 63).",
            "Said “Agree”: 42% then 56%, 14 points higher (between 5 and 23 points higher).");
  }

  @Test
  void orderedAnswersWithoutAClearChange() {
    assertThat(
            said(
                row(
                    ORDERED,
                    0.51,
                    0.46,
                    0.56,
                    Verdict.NO_CLEAR_CHANGE,
                    VerdictReason.INTERVAL_INCLUDES_NO_CHANGE)))
        .containsExactly(
            "No clear change between 2023 and 2026 (the later answer is the higher in between 46"
                + " and 56 of 100 pairs).");
  }

  @Test
  void answersMovedTheFavourableShareDidNot() {
    ComparisonRow net = row(AGREE, -0.01, -0.08, 0.06, Verdict.NO_CLEAR_CHANGE);
    assertThat(
            said(
                row(
                    ORDERED,
                    0.581,
                    0.531,
                    0.629,
                    Verdict.HIGHER,
                    VerdictReason.CLEAR,
                    VerdictReason.NET_DISAGREES),
                net))
        .containsExactly(
            "Answers moved, the share who said “Agree” did not.",
            "Higher in 2026 than in 2023: the later answer is the higher in 58 of 100 pairs"
                + " (between 53 and 63).",
            "Said “Agree”: 42% then 56%, 1 point lower (between 8 points lower and 6 higher).");
  }

  @Test
  void fewMoversAreCounted() {
    assertThat(
            said(
                row(
                    SHARE,
                    0,
                    -0.03,
                    0.03,
                    Verdict.NO_CLEAR_CHANGE,
                    VerdictReason.INTERVAL_INCLUDES_NO_CHANGE,
                    VerdictReason.FEW_MOVERS)))
        .endsWith("2 of 60 people who answered in both changed their answer.");
  }

  @Test
  void averagesHaveOneDecimalAndTheirUnit() {
    assertThat(said(row(HOURS, -3.21, -5.04, -1.38, Verdict.LOWER, VerdictReason.CLEAR)))
        .containsExactly(
            "Lower in 2026 than in 2023: 14.3 then 11.1, 3.2 hours lower (between 1.4 and 5.0 hours"
                + " lower).");
  }

  @Test
  void ofAHiddenScaleTheFavourableShareIsSaidWithoutAVerdict() {
    ComparisonRow scale = row(ORDERED, 0.581, 0.531, 0.629, Verdict.HIGHER);
    ComparisonRow hidden =
        with(scale, new Suppressed("relative_effect", "minimum 5"), Comparability.EXACT);
    ComparisonRow net = row(AGREE.withMeasure("top_box"), 0.1436, 0.053, 0.229, Verdict.HIGHER);
    assertThat(said(hidden, net))
        .containsExactly(
            "From 2023 to 2026, said “Agree”: 42% then 56%, 14 points higher (between 5 and 23"
                + " points higher).",
            "The whole scale can’t be compared here, to protect people in small groups.");
    ComparisonRow both = with(net, new Suppressed("top_box", "minimum 5"), Comparability.EXACT);
    assertThat(said(hidden, both))
        .containsExactly("Not shown for 2023 and 2026, to protect people in small groups.");
  }

  @Test
  void theSummaryIsBrief() {
    ComparisonRow net = row(AGREE, 0.1436, 0.053, 0.229, Verdict.HIGHER);
    ComparisonRow scale = row(ORDERED, 0.581, 0.531, 0.629, Verdict.HIGHER, VerdictReason.CLEAR);
    assertThat(brief(scale, net))
        .isEqualTo(
            "in 2026 than in 2023 (the later answer is the higher in between 53 and 63 of 100"
                + " pairs; said “Agree”: 42% then 56%, 14 points higher, between 5 and 23 points"
                + " higher)");
    assertThat(brief(scale))
        .isEqualTo(
            "in 2026 than in 2023 (the later answer is the higher in 58 of 100 pairs, between 53"
                + " and 63)");
    ComparisonRow still = row(AGREE, -0.01, -0.08, 0.06, Verdict.NO_CLEAR_CHANGE);
    ComparisonRow apart =
        row(ORDERED, 0.581, 0.531, 0.629, Verdict.HIGHER, VerdictReason.NET_DISAGREES);
    assertThat(brief(apart, still))
        .isEqualTo(
            "in 2026 than in 2023 (answers moved, the share who said “Agree” did not: the later"
                + " answer is the higher in 58 of 100 pairs, between 53 and 63; 42% then 56%, 1"
                + " point lower, between 8 points lower and 6 higher)");
  }

  private String brief(ComparisonRow row, ComparisonRow... beside) {
    return new ChangeSentences(view, view.index(), Arrays.asList(beside)).brief(row);
  }

  @Test
  void whatIsHiddenOrCannotBeCompared() {
    ComparisonRow row = row(SHARE, 0, -0.1, 0.1, Verdict.NO_CLEAR_CHANGE);
    assertThat(said(with(row, new Suppressed("proportion", "minimum 5"), Comparability.EXACT)))
        .containsExactly("Not shown for 2023 and 2026, to protect people in small groups.");
    assertThat(said(with(row, new Undefined("proportion", "no cases", 0), Comparability.EXACT)))
        .containsExactly("Nothing to compare between 2023 and 2026: no cases.");
    assertThat(
            said(
                with(
                    row,
                    new Undefined("proportion", "not comparable", 9),
                    Comparability.NOT_COMPARABLE)))
        .containsExactly("2023 and 2026 can’t be compared: shown side by side, not tested.");
  }

  private static ComparisonRow with(
      ComparisonRow row, Outcome outcome, Comparability comparability) {
    return new ComparisonRow(
        row.key(),
        row.waves(),
        row.role(),
        row.design(),
        outcome,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        row.bases(),
        Optional.empty(),
        comparability,
        Optional.empty(),
        row.method());
  }
}
