package org.plait.statistics.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plait.statistics.Fixture.close;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class StayingWeightsTest {
  private static final boolean[] STAYED = {true, true, true, false};

  @Test
  void theFormulaByHand() {
    StayingWeights weights = StayingWeights.of(STAYED, new double[] {0.75, 0.5, 0.25, 0.3});
    assertThat(weights.weights()).containsExactly(1, 1.5, 3, 0);
    assertThat(weights.trimmed()).isZero();
    assertThat(weights.spread().n()).isEqualTo(3);
  }

  @Test
  void whereAllAreAsLikelyToStayTheWeightsAreOne() {
    double[] same = {0.75, 0.75, 0.75, 0.75};
    assertThat(StayingWeights.of(STAYED, same).weights()).containsExactly(1, 1, 1, 0);
  }

  @Test
  void trimsBothEndsAtTheLimit() {
    StayingWeights weights =
        StayingWeights.of(STAYED, new double[] {0.75, 0.5, 0.25, 0.3}).trimmedAt(1.5);
    double mean = 5.5 / 3;
    assertThat(weights.weights()[0]).isCloseTo(mean / 1.5, close(1));
    assertThat(weights.weights()[2]).isCloseTo(mean * 1.5, close(1));
    assertThat(weights.trimmed()).isEqualTo(2);
    assertThat(DoubleStream.of(weights.weights()).max()).hasValue(weights.weights()[2]);
  }

  @Test
  void wrongUseIsRefused() {
    assertThatThrownBy(() -> StayingWeights.of(new boolean[] {false}, new double[] {0.5}))
        .hasMessage("somebody must have stayed");
    assertThatThrownBy(() -> StayingWeights.of(new boolean[] {true}, new double[] {0}))
        .hasMessage("probability must be above 0, found 0.0");
  }
}
