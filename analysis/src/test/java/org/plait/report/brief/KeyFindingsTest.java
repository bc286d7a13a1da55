package org.plait.report.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.report.SampleRows.change;
import static org.plait.report.SampleRows.difference;
import static org.plait.report.SampleRows.hidden;
import static org.plait.report.SampleRows.key;
import static org.plait.report.SampleRows.share;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.plait.change.FurtherResults;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.ComparisonRow.Role;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Results;
import org.plait.change.row.RowKey;
import org.plait.change.row.Verdict;
import org.plait.change.row.VerdictReason;
import org.plait.change.sensitivity.SensitivityRow;
import org.plait.report.SampleReport;
import org.plait.report.SurveyResults;
import org.plait.report.document.Block.Findings.Finding;
import org.plait.report.survey.SurveyView;
import org.plait.statistics.Suppressed;

/** The sentences a reader takes away, word for word. */
class KeyFindingsTest {
  private static final String S = "specialist";
  private static final RowKey SUPPORT = key(S, "exp_support", "", "", "relative_effect");
  private static final RowKey AGREE = key(S, "exp_support", "", "agree", "top_box");
  private static final RowKey PSIRF = key(S, "priorities", "psirf", "", "proportion");

  private static ComparisonRow moved(RowKey key, Verdict verdict, VerdictReason... reasons) {
    double value = verdict == Verdict.HIGHER ? 0.6 : 0.4;
    return change(
        key,
        "T1",
        "T2",
        Role.PRIMARY,
        difference(key.measure(), value, value - 0.05, value + 0.05),
        0.001,
        verdict,
        reasons);
  }

  private static Optional<Finding> finding(ComparisonRow row, EstimateRow... estimates) {
    return finding(List.of(row), FurtherResults.NONE, estimates);
  }

  /** The finding of the first of some comparisons. */
  private static Optional<Finding> finding(
      List<ComparisonRow> rows, FurtherResults further, EstimateRow... estimates) {
    return new ChangeFinding(view(rows, further, estimates)).of(rows.get(0));
  }

  private static SurveyView view(
      List<ComparisonRow> rows, FurtherResults further, EstimateRow... estimates) {
    SurveyResults sample = SampleReport.report().surveys().get(0);
    Results results =
        new Results(S, List.of(estimates), rows, List.of(), List.of(), List.of(), List.of());
    return new SurveyView(
        new SurveyResults(
            sample.survey(), sample.instrument(), sample.population(), true, List.of(), results),
        0.95,
        further,
        Optional.empty());
  }

  @Test
  void theFavourableShareOfAStatementIsToldInTenths() {
    Finding finding =
        finding(
                moved(SUPPORT, Verdict.HIGHER),
                share(AGREE, "T1", 48, 200),
                share(AGREE, "T2", 62, 200))
            .orElseThrow();
    assertThat(finding.sentence())
        .isEqualTo(
            "The share of people who said “Agree” to “My organisation supports me well as a specialist” rose"
                + " from about 2 in 10 (24%) in 2023 to about 3 in 10 (31%) in 2026.");
    assertThat(finding.id()).isEqualTo("finding-specialist-exp-support-t1-t2");
  }

  @Test
  void anOptionIsToldWithTheQuestionItBelongsTo() {
    assertThat(
            finding(
                    moved(PSIRF, Verdict.LOWER),
                    share(PSIRF, "T1", 160, 200),
                    share(PSIRF, "T2", 100, 200))
                .orElseThrow()
                .sentence())
        .contains("who chose “", "” when asked “")
        .endsWith("fell from about 8 in 10 (80%) in 2023 to about 5 in 10 (50%) in 2026.");
  }

  @Test
  void whereAFigureIsHiddenThereIsNoSentence() {
    assertThat(
            finding(
                moved(SUPPORT, Verdict.HIGHER),
                hidden(AGREE, "T1", OptionalLong.of(200)),
                share(AGREE, "T2", 62, 200)))
        .isEmpty();
  }

  @Test
  void whereTheScaleRoseAndTheFavourableShareFellThereIsNoPlainSentence() {
    assertThat(
            finding(
                moved(SUPPORT, Verdict.HIGHER),
                share(AGREE, "T1", 62, 200),
                share(AGREE, "T2", 48, 200)))
        .isEmpty();
    assertThat(
            ChangeFinding.clear(
                moved(SUPPORT, Verdict.HIGHER, VerdictReason.CLEAR, VerdictReason.NET_DISAGREES)))
        .isFalse();
  }

  @Test
  void whereChanceMayHaveMovedTheFavourableShareItIsNotSaidToRise() {
    ComparisonRow share =
        change(
            AGREE,
            "T1",
            "T2",
            Role.COMPANION,
            difference("top_box", 0.07, -0.01, 0.15),
            0.09,
            Verdict.NO_CLEAR_CHANGE);
    assertThat(
            finding(
                    List.of(moved(SUPPORT, Verdict.HIGHER), share),
                    FurtherResults.NONE,
                    share(AGREE, "T1", 48, 200),
                    share(AGREE, "T2", 62, 200))
                .orElseThrow()
                .sentence())
        .isEqualTo(
            "Answers to “My organisation supports me well as a specialist” were on the whole higher"
                + " in 2026 than in 2023. The share who said “Agree” did not clearly change (24%,"
                + " then 31%).");
  }

  /** The whole scale is hidden, so there is no verdict; the favourable share is not. */
  @Test
  void aWideDifferenceOfWhichOnlyTheShareIsShownIsToldWithoutAVerdict() {
    assertThat(ToldChanges.findings(ToldChanges.of(shareOnly(0.21, 0.39)).shares()))
        .singleElement()
        .satisfies(
            told ->
                assertThat(told.sentence())
                    .isEqualTo(
                        "The share of people who said “Agree” to “My organisation supports me well"
                            + " as a specialist” was about 4 in 10 (42%) in 2023 and about 7 in 10"
                            + " (72%) in 2026."));
    assertThat(ToldChanges.of(shareOnly(-0.01, 0.39)).shares()).isEmpty();
  }

  private static SurveyView shareOnly(double lower, double upper) {
    ComparisonRow scale =
        change(
            SUPPORT,
            "T1",
            "T2",
            Role.PRIMARY,
            new Suppressed("relative_effect", "minimum 5"),
            0.001,
            Verdict.HIGHER);
    ComparisonRow share =
        change(
            AGREE,
            "T1",
            "T2",
            Role.COMPANION,
            difference("top_box", 0.3, lower, upper),
            0.001,
            Verdict.HIGHER);
    return view(
        List.of(scale.decided(Optional.empty(), List.of()), share),
        FurtherResults.NONE,
        share(AGREE, "T1", 84, 200),
        share(AGREE, "T2", 144, 200));
  }

  @Test
  void whatOtherAnalysesDoNotFindIsLessSure() {
    ComparisonRow row = moved(SUPPORT, Verdict.HIGHER);
    SensitivityRow other =
        new SensitivityRow(
            SensitivityRow.Way.BALANCED_PANEL,
            SUPPORT,
            moved(SUPPORT, Verdict.NO_CLEAR_CHANGE),
            Optional.of(false));
    assertThat(
            finding(
                    List.of(row),
                    new FurtherResults(List.of(), List.of(other), List.of()),
                    share(AGREE, "T1", 48, 200),
                    share(AGREE, "T2", 62, 200))
                .orElseThrow()
                .sentence())
        .endsWith("in 2026. Less sure: counted in other ways, not all results say so.");
  }

  @Test
  void noClearChangeIsNoFinding() {
    assertThat(ChangeFinding.clear(moved(SUPPORT, Verdict.NO_CLEAR_CHANGE))).isFalse();
  }
}
