package org.plait.statistics.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plait.statistics.Fixture.close;

import org.junit.jupiter.api.Test;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

class BalanceDifferenceTest {
  private static double value(BalanceDifference difference) {
    return difference.estimate().estimate().orElseThrow().value();
  }

  @Test
  void sharesByHand() {
    double[] stayed = {1, 1, 1, 0};
    double[] left = {1, 0, 0, 0, 0};
    double expected = (0.75 - 0.2) / Math.sqrt((0.75 * 0.25 + 0.2 * 0.8) / 2);
    assertThat(value(BalanceDifference.ofShares(stayed, left)))
        .isCloseTo(expected, close(expected));
  }

  @Test
  void numbersByHand() {
    // Means 4 and 2, variances 4 and 2.
    double expected = 2 / Math.sqrt(3);
    assertThat(value(BalanceDifference.ofNumbers(new double[] {2, 4, 6}, new double[] {1, 3})))
        .isCloseTo(expected, close(expected));
  }

  @Test
  void theSignTurnsWithTheGroups() {
    double[] a = {1, 2, 4};
    double[] b = {2, 2, 7, 9};
    assertThat(value(BalanceDifference.ofNumbers(a, b)))
        .isEqualTo(-value(BalanceDifference.ofNumbers(b, a)));
  }

  @Test
  void tooLittleIsSaid() {
    double[] some = {0, 1};
    assertThat(BalanceDifference.ofShares(some, new double[0]).estimate())
        .isEqualTo(Undefined.of("standardised_difference", TooLittle.ONE_GROUP, 2));
    assertThat(BalanceDifference.ofShares(some, new double[] {1}).estimate())
        .isEqualTo(Undefined.of("standardised_difference", TooLittle.ONE_CASE, 3));
    double[] same = {1, 1};
    assertThat(BalanceDifference.ofShares(same, same).estimate())
        .isEqualTo(Undefined.of("standardised_difference", TooLittle.NO_VARIATION, 4));
  }

  @Test
  void sharesAreOfZerosAndOnes() {
    assertThatThrownBy(() -> BalanceDifference.ofShares(new double[] {2}, new double[] {1}))
        .hasMessage("value must be 0 or 1, found 2.0");
  }
}
