package org.plait.integration.convergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.report.SampleRows.hidden;
import static org.plait.report.SampleRows.key;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.plait.change.row.Base;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.integration.convergence.Convergence.State;
import org.plait.report.SampleRows;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.study.words.Display.Direction;

/** How two sources fit is proposed from their intervals and the declared margin alone. */
class ConvergenceRuleTest {

  private static final ConvergenceRule RULE = new ConvergenceRule(0.1);
  private static final RowKey SHARE = key("staff", "support", "", "agree", "proportion");
  private static final Source ANSWERS = new Source("staff", "support", "", "", List.of());
  private static final Source THEME = new Source("staff", "words", "", "D", List.of());

  private static EstimateRow row(RowKey key, double low, double value, double high) {
    Estimate estimate =
        Estimate.of(key.measure(), value, 100, SampleRows.WILSON)
            .withInterval(new Interval(low, high, 0.95, SampleRows.WILSON));
    return new EstimateRow(key, "T1", estimate, Base.of(10, 100), false, "made up");
  }

  private static Evidence answers(double low, double value, double high) {
    return Evidence.answers("T1", Optional.of(row(SHARE, low, value, high)));
  }

  private static Evidence theme(double low, double value, double high) {
    return Evidence.theme("T1", Optional.of(row(SHARE, low, value, high)));
  }

  private static Optional<State> words(Evidence answers, Evidence theme, Direction... say) {
    return RULE.judge(ANSWERS, answers, THEME, theme, List.of(say).stream().findFirst());
  }

  private static Optional<State> answers(Evidence one, Evidence other) {
    return RULE.judge(ANSWERS, one, ANSWERS, other, Optional.empty());
  }

  @Test
  void sharesOnTheSameSideAndWithinTheMarginAgree() {
    assertThat(answers(answers(0.55, 0.62, 0.68), answers(0.65, 0.72, 0.78)))
        .contains(State.AGREEMENT);
  }

  @Test
  void beyondTheMarginTheyAgreeInPart() {
    assertThat(answers(answers(0.55, 0.62, 0.68), answers(0.75, 0.8, 0.85)))
        .contains(State.PARTIAL_AGREEMENT);
  }

  @Test
  void onOppositeSidesOfOneHalfTheyAreInDissonance() {
    assertThat(answers(answers(0.24, 0.31, 0.38), answers(0.62, 0.69, 0.76)))
        .contains(State.DISSONANCE);
  }

  @Test
  void anIntervalThatHoldsOneHalfIsNotPreciseEnough() {
    assertThat(answers(answers(0.49, 0.58, 0.65), answers(0.62, 0.69, 0.76)))
        .contains(State.INDETERMINATE);
  }

  @Test
  void aThemeSpeaksOnTheSideThatIsDeclared() {
    Evidence against = answers(0.24, 0.31, 0.38);
    Evidence often = theme(0.2, 0.3, 0.4);
    assertThat(words(against, often, Direction.UNFAVOURABLE)).contains(State.AGREEMENT);
    assertThat(words(against, often, Direction.FAVOURABLE)).contains(State.DISSONANCE);
    assertThat(words(against, often)).contains(State.INDETERMINATE);
  }

  @Test
  void answersNearOneHalfAgreeWithAThemeInPart() {
    assertThat(words(answers(0.4, 0.45, 0.49), theme(0.2, 0.3, 0.4), Direction.UNFAVOURABLE))
        .contains(State.PARTIAL_AGREEMENT);
  }

  @Test
  void aThemeOfFewIsSilentAndOneAroundTheMarginIsNotPreciseEnough() {
    Evidence against = answers(0.24, 0.31, 0.38);
    assertThat(words(against, theme(0.01, 0.03, 0.09), Direction.UNFAVOURABLE))
        .contains(State.SILENCE);
    assertThat(words(against, theme(0, 0, 0.03), Direction.UNFAVOURABLE)).contains(State.SILENCE);
    assertThat(words(against, theme(0.05, 0.1, 0.2), Direction.UNFAVOURABLE))
        .contains(State.INDETERMINATE);
  }

  @Test
  void whatAWaveDidNotAskIsSilent() {
    assertThat(words(answers(0.24, 0.31, 0.38), Evidence.without("T1", Presence.NOT_ASKED)))
        .contains(State.SILENCE);
  }

  @Test
  void nothingIsProposedWhereANumberMayNotBeShown() {
    Evidence small = Evidence.theme("T1", Optional.of(hidden(SHARE, "T1", OptionalLong.empty())));
    assertThat(small.presence()).isEqualTo(Presence.HIDDEN);
    assertThat(words(answers(0.24, 0.31, 0.38), small, Direction.UNFAVOURABLE)).isEmpty();
  }

  @Test
  void anAverageHasNoHalf() {
    RowKey mean = key("staff", "hours", "", "", "mean");
    Evidence hours = Evidence.answers("T1", Optional.of(row(mean, 7, 7.5, 8)));
    assertThat(answers(hours, answers(0.62, 0.69, 0.76))).contains(State.INDETERMINATE);
  }
}
