package org.plait.panel.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plait.panel.link.Succession.Step;

class SuccessionTest {

  private static final Succession SUCCESSION =
      Succession.of(
          List.of(
              new Step("RVJ", "RA7"),
              new Step("RA7", "RA9"),
              new Step("QJG", "QE1"),
              new Step("QJG", "QN1"),
              new Step("RY9", "RAX")));

  @Test
  void followsMergersToTheLatestCode() {
    assertThat(SUCCESSION.latest("RVJ")).isEqualTo("RA9");
    assertThat(SUCCESSION.latest("RY9")).isEqualTo("RAX");
  }

  @Test
  void leavesACodeThatNeverChanged() {
    assertThat(SUCCESSION.latest("R1H")).isEqualTo("R1H");
  }

  @Test
  void neverPicksOneOfSeveralSuccessors() {
    assertThat(SUCCESSION.latest("QJG")).isEqualTo("QJG");
    assertThat(SUCCESSION.ambiguous()).containsExactly("QJG");
  }

  @Test
  void refusesACodeThatFollowsItself() {
    assertThatThrownBy(
            () ->
                Succession.of(List.of(new Step("A", "B"), new Step("B", "C"), new Step("C", "A"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A");
  }
}
