package org.plait.change.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plait.change.PanelFixture.times;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plait.change.PanelFixture;
import org.plait.change.Questions;
import org.plait.change.row.ComparisonRow.Design;
import org.plait.change.row.Verdict;
import org.plait.change.sensitivity.SensitivityRow.Way;
import org.plait.instrument.QuestionType;

/** The comparisons that decide, made in other ways. */
class SensitivityAnalysisTest {

  private static List<SensitivityRow> of(PanelFixture panel) {
    return new SensitivityAnalysis(PanelFixture.settings()).of(panel.panel(), panel.results());
  }

  /** 40 people answer twice and do not change; those who join say yes, those who leave said no. */
  private static PanelFixture churn() {
    return new PanelFixture()
        .ask(Questions.of("a", QuestionType.SINGLE, "yes", "no"))
        .waveOf("T1", 0, 100)
        .chose("a", times(20, "yes", 20, "no", 10, "yes", 50, "no"))
        .then()
        .wave("T2", IntStream.range(0, 100).map(i -> i < 40 ? i : i + 500).toArray())
        .chose("a", times(21, "yes", 19, "no", 50, "yes", 10, "no"))
        .then();
  }

  @Test
  void linkedPeopleAloneCanLeadToAnotherConclusion() {
    List<SensitivityRow> rows = of(churn());
    assertThat(rows)
        .extracting(SensitivityRow::way)
        .containsExactly(Way.BALANCED_PANEL, Way.INVERSE_PROBABILITY);
    SensitivityRow row = rows.get(0);
    assertThat(row.row().design()).isEqualTo(Design.PAIRED);
    assertThat(row.row().bases().pairs()).contains(40L);
    assertThat(row.row().difference().estimate().orElseThrow().value())
        .isCloseTo(1 / 40.0, within(1e-12));
    assertThat(row.row().verdict()).contains(Verdict.NO_CLEAR_CHANGE);
    assertThat(row.agrees()).contains(false);
  }

  @Test
  void theFavourableShareAndTheWholeScaleAreSetSideBySide() {
    PanelFixture panel =
        new PanelFixture().ask(Questions.agreement("q").favourable("agree")).unlinked();
    panel.waveOf("T1", 0, 100).chose("q", times(60, "2", 40, "4"));
    panel.waveOf("T2", 500, 600).chose("q", times(20, "2", 80, "4"));
    List<SensitivityRow> rows = of(panel);
    assertThat(rows).extracting(SensitivityRow::way).containsExactly(Way.TOP_BOX);
    assertThat(rows.get(0).row().verdict()).contains(Verdict.HIGHER);
    assertThat(rows.get(0).agrees()).contains(true);
  }

  @Test
  void aNetAtTheLowerEndIsTurnedRound() {
    PanelFixture panel =
        new PanelFixture().ask(Questions.agreement("q").favourable("disagree")).unlinked();
    panel.waveOf("T1", 0, 100).chose("q", times(60, "2", 40, "4"));
    panel.waveOf("T2", 500, 600).chose("q", times(20, "2", 80, "4"));
    SensitivityRow row = of(panel).get(0);
    assertThat(row.row().verdict()).contains(Verdict.LOWER);
    assertThat(row.agrees()).contains(true);
  }

  @Test
  void whereEveryoneIsLinkedThereIsNoOtherPanel() {
    PanelFixture panel =
        new PanelFixture().ask(Questions.of("a", QuestionType.SINGLE, "yes", "no"));
    panel.waveOf("T1", 0, 40).chose("a", times(10, "yes", 30, "no"));
    panel.waveOf("T2", 0, 40).chose("a", times(30, "yes", 10, "no"));
    assertThat(of(panel)).isEmpty();
  }

  @Test
  void tooLittleDataSaysNothingOfTheConclusion() {
    PanelFixture panel =
        new PanelFixture().ask(Questions.of("a", QuestionType.SINGLE, "yes", "no"));
    panel.waveOf("T1", 0, 12).chose("a", times(6, "yes", 6, "no"));
    panel.waveOf("T2", 1, 13).chose("a", times(6, "no", 6, "yes"));
    assertThat(of(panel)).extracting(SensitivityRow::agrees).containsOnly(Optional.empty());
  }
}
