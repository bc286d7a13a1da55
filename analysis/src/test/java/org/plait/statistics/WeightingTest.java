package org.plait.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plait.statistics.Fixture.close;

import org.junit.jupiter.api.Test;

class WeightingTest {

  @Test
  void kishByHand() {
    // n sum(w^2) / (sum w)^2 = 3 (1 + 4 + 9) / 36; the weight of 0 left out of n.
    WeightSpread spread = Weighting.of(new double[] {1, 2, 3, 0}).spread();
    assertThat(spread.designEffect()).isCloseTo(3 * 14 / 36.0, close(1));
    assertThat(spread.effectiveSize()).isCloseTo(36 / 14.0, close(1));
    assertThat(spread.coefficientOfVariation()).isCloseTo(Math.sqrt(1 / 6.0), close(1));
    assertThat(spread.minimum()).isEqualTo(0.5);
    assertThat(spread.maximum()).isEqualTo(1.5);
    assertThat(spread.ratio()).isEqualTo(3);
    assertThat(spread.n()).isEqualTo(3);
  }

  @Test
  void equalWeightsCostNothing() {
    assertThat(Weighting.of(new double[] {2, 2, 2}).spread())
        .isEqualTo(new WeightSpread(3, 1, 1, 1));
  }

  @Test
  void keepsTheMarginsOfCalibration() {
    double[] weights = {1, 2};
    int[][] margins = {{0, 1}, {1, 0}};
    Weighting weighting = Weighting.of(weights, margins);
    weights[0] = 9;
    margins[1][0] = 9;
    assertThat(weighting.size()).isEqualTo(2);
    assertThat(weighting.weight(0)).isEqualTo(1);
    assertThat(weighting.margins()).isEqualTo(2);
    assertThat(weighting.category(1, 0)).isEqualTo(1);
    assertThat(Weighting.of(weights).margins()).isZero();
  }

  @Test
  void wrongUseIsRefused() {
    assertThatThrownBy(() -> Weighting.of(new double[] {1, -1}))
        .hasMessage("weight must be 0 or more, found -1.0");
    assertThatThrownBy(() -> Weighting.of(new double[] {0, 0}))
        .hasMessage("weights must hold one above 0");
    assertThatThrownBy(() -> Weighting.of(new double[] {1, 1}, new int[][] {{0}}))
        .hasMessage("margin must have one entry for each value: 2, found 1");
    assertThatThrownBy(() -> Weighting.of(new double[] {1}, new int[][] {{-1}}))
        .hasMessage("category must be 0 or more, found -1");
  }
}
