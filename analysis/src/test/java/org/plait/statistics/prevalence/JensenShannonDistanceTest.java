package org.plait.statistics.prevalence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.plait.statistics.Undefined;

/** Distances worked by hand from entropies in bits. */
class JensenShannonDistanceTest {

  private static final double EXACT = 1e-12;

  private static double distance(double[] p, double[] q) {
    return JensenShannonDistance.of(p, q).estimate(10).estimate().orElseThrow().value();
  }

  @Test
  void isTheRootOfWhatTheMeanSaysMoreThanTheParts() {
    assertThat(distance(new double[] {.5, .5}, new double[] {.9, .1}))
        .isCloseTo(0.3831358798599422, within(EXACT));
    assertThat(distance(new double[] {2, 3, 5}, new double[] {10, 60, 30}))
        .isCloseTo(0.259323925616824, within(EXACT));
  }

  @Test
  void isNoughtForTheSameUseAndOneForNothingInCommon() {
    assertThat(distance(new double[] {1, 3}, new double[] {25, 75})).isZero();
    assertThat(distance(new double[] {4, 0}, new double[] {0, 9})).isEqualTo(1);
    assertThat(distance(new double[] {1, 2}, new double[] {5, 3}))
        .isEqualTo(distance(new double[] {5, 3}, new double[] {1, 2}));
  }

  @Test
  void isUndefinedWhereNothingWasUsed() {
    assertThat(JensenShannonDistance.of(new double[] {0, 0}, new double[] {1, 2}).estimate(3))
        .isEqualTo(new Undefined("usage_distance", "no cases", 3));
    assertThatThrownBy(() -> JensenShannonDistance.of(new double[] {-1}, new double[] {1}))
        .hasMessage("uses must not be negative, found one at 0");
  }
}
