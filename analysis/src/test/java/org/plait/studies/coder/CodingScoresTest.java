package org.plait.studies.coder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CodingScoresTest {

  private static final boolean[][] PEOPLE = {
    {true, false, false}, {true, true, false}, {false, true, false}, {false, false, false}
  };
  private static final boolean[][] CODER = {
    {true, false, false}, {true, false, false}, {true, true, false}, {false, false, false}
  };

  private final CodingScores scores = CodingScores.of(PEOPLE, CODER);

  @Test
  void ofACodeF1IsTwiceBothByAllThatWasGiven() {
    assertThat(scores.precision(0)).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(scores.recall(0)).isEqualTo(1);
    assertThat(scores.f1(0)).isCloseTo(0.8, within(1e-12));
    assertThat(scores.precision(1)).isEqualTo(1);
    assertThat(scores.recall(1)).isEqualTo(0.5);
    assertThat(scores.f1(1)).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(scores.positives(0)).isEqualTo(2);
    assertThat(scores.coded(0)).isEqualTo(3);
  }

  @Test
  void aCodeThatNeitherGaveScoresZero() {
    assertThat(scores.f1(2)).isZero();
  }

  @Test
  void microAddsUpAndMacroAveragesCodes() {
    assertThat(scores.micro()).isCloseTo(6.0 / 8, within(1e-12));
    assertThat(scores.macro()).isCloseTo((0.8 + 2.0 / 3) / 3, within(1e-12));
    assertThat(scores.macro(new int[] {0, 1})).isCloseTo((0.8 + 2.0 / 3) / 2, within(1e-12));
  }

  @Test
  void exactIsTheShareOfCommentsWithAllCodesRight() {
    assertThat(scores.exact()).isEqualTo(0.5);
  }

  @Test
  void countsAddUp() {
    CodingScores twice = new CodingScores(3);
    twice.add(scores, 2);
    assertThat(twice.positives(1)).isEqualTo(4);
    assertThat(twice.micro()).isEqualTo(scores.micro());
    assertThat(twice.exact()).isEqualTo(scores.exact());
  }
}
