package org.plait.change.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plait.change.PanelFixture;
import org.plait.change.Questions;
import org.plait.instrument.QuestionType;
import org.plait.panel.Panel;
import org.plait.panel.Population;
import org.plait.statistics.DifferenceOfProportions;
import org.plait.statistics.Mean;
import org.plait.statistics.Outcome;
import org.plait.statistics.Populations;
import org.plait.statistics.Proportion;
import org.plait.statistics.ProportionInterval;
import org.plait.statistics.TwoWaves;
import org.plait.study.analysis.PopulationSettings.Standing;
import org.plait.study.analysis.WavePair;

/** The answers of a panel as the estimators take them. */
class QuestionAnswersTest {

  private static final Panel PANEL =
      new PanelFixture()
          .ask(
              Questions.agreement("q"),
              Questions.of("m", QuestionType.MULTIPLE, "a", "b"),
              Questions.of("hours", QuestionType.NUMBER))
          .waveOf("T1", 0, 12)
          .chose("q", "1 2 2 3 4 4 4 5 5 5 . 5")
          .chose("m.a", "1 0 1 0 1 0 1 0 1 0 1 0")
          .numbered("hours", "1 2 3 4 5 6 7 8 9 10 11 .")
          .then()
          .waveOf("T2", 1, 13)
          .chose("q", "4 4 4 4 4 4 5 5 5 5 5 1")
          .then()
          .population(
              new Population(
                  Map.of("T1", 30L, "T2", 40L),
                  Map.of(new WavePair("T1", "T2"), 25L),
                  Map.of(),
                  Standing.ASSUMPTION))
          .panel();

  @Test
  void aNetOrCategoryIsNoughtsAndOnes() {
    assertThat(share(QuestionAnswers.share(PANEL, "q", "agree"), "T1")).isEqualTo(7 / 11.0);
    assertThat(share(QuestionAnswers.share(PANEL, "q", "5"), "T1")).isEqualTo(4 / 11.0);
    assertThat(share(QuestionAnswers.ticked(PANEL, "m.a"), "T1")).isEqualTo(0.5);
  }

  @Test
  void placesCountFromNoughtAndNumbersStayAsTheyAre() {
    Outcome place = Mean.of(QuestionAnswers.ordered(PANEL, "q").in("T2")).estimate(0.95);
    assertThat(place.estimate().orElseThrow().value()).isEqualTo((6 * 3 + 5 * 4) / 12.0);
    Outcome hours = Mean.of(QuestionAnswers.numbers(PANEL, "hours").in("T1")).estimate(0.95);
    assertThat(hours.estimate().orElseThrow().value()).isEqualTo(6);
  }

  @Test
  void missingAnswersAreCountedAndAWaveThatDidNotAskHasNone() {
    QuestionAnswers hours = QuestionAnswers.numbers(PANEL, "hours");
    assertThat(hours.in("T1").missing()).isEqualTo(1);
    assertThat(hours.in("T2").size()).isZero();
  }

  @Test
  void twoWavesKnowWhoAnsweredInBoth() {
    TwoWaves waves = QuestionAnswers.share(PANEL, "q", "agree").between("T1", "T2");
    assertThat(waves.nPairs()).isEqualTo(10);
    assertThat(DifferenceOfProportions.of(waves).estimate(0.95).nFrom()).isEqualTo(11);
  }

  @Test
  void thePopulationsAreThoseOfTheStudy() {
    assertThat(QuestionAnswers.share(PANEL, "q", "agree").populations("T1", "T2"))
        .isEqualTo(Optional.of(new Populations(30, 40, 25)));
  }

  @Test
  void whatTheInstrumentDoesNotHaveIsRefused() {
    assertThatThrownBy(() -> QuestionAnswers.share(PANEL, "x", "agree"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no question x");
    assertThatThrownBy(() -> QuestionAnswers.share(PANEL, "q", "happy"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("q has no category or net happy");
    assertThatThrownBy(() -> QuestionAnswers.numbers(PANEL, "q"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the answers to q can't be taken so: it is of type ordinal");
  }

  private static double share(QuestionAnswers answers, String wave) {
    return Proportion.of(answers.in(wave))
        .estimate(ProportionInterval.WILSON, 0.95)
        .estimate()
        .orElseThrow()
        .value();
  }
}
