package org.plait.statistics.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.statistics.Fixture.close;

import org.junit.jupiter.api.Test;
import org.plait.statistics.Outcome;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

class ResponsePropensitiesTest {
  private static double value(Outcome outcome) {
    return outcome.estimate().orElseThrow().value();
  }

  @Test
  void theFormulaByHand() {
    // Mean .4, squares 60 * .01 + 40 * .0225 = 1.5.
    ResponsePropensities two =
        ResponsePropensities.of(new double[] {0.3, 0.55}, new double[] {60, 40});
    double deviation = Math.sqrt(1.5 / 99);
    assertThat(value(two.mean())).isCloseTo(0.4, close(0.4));
    assertThat(value(two.deviation())).isCloseTo(deviation, close(deviation));
    assertThat(value(two.representativity())).isCloseTo(1 - 2 * deviation, close(1));
    assertThat(value(two.coefficientOfVariation())).isCloseTo(deviation / 0.4, close(1));
  }

  /** Two of five people answer, two of them in one group and three in the other: ten draws. */
  @Test
  void chanceAloneIsTheMeanOverAllDraws() {
    double squares = 0;
    for (int first = 0; first < 5; first++) {
      for (int second = first + 1; second < 5; second++) {
        int one = (first < 2 ? 1 : 0) + (second < 2 ? 1 : 0);
        ResponsePropensities drawn =
            ResponsePropensities.of(
                new double[] {one / 2.0, (2 - one) / 3.0, 0}, new double[] {2, 3, 0});
        squares += Math.pow(value(drawn.deviation()), 2) / 10;
      }
    }
    ResponsePropensities any =
        ResponsePropensities.of(new double[] {0.5, 1 / 3.0, 0.7}, new double[] {2, 3, 0});
    double expected = 1 - 2 * Math.sqrt(squares);
    assertThat(value(any.byChance())).isCloseTo(expected, close(expected));
  }

  @Test
  void oneGroupIsEvenByChance() {
    ResponsePropensities one = ResponsePropensities.of(new double[] {0.3}, new double[] {50});
    assertThat(value(one.byChance())).isEqualTo(1);
    assertThat(ResponsePropensities.of(new double[] {0.3}, new double[] {1}).byChance())
        .isEqualTo(Undefined.of("r_indicator_by_chance", TooLittle.ONE_CASE, 1));
  }

  @Test
  void equalPropensitiesRepresentFully() {
    ResponsePropensities same = ResponsePropensities.of(new double[] {0.25, 0.25, 0.25});
    assertThat(value(same.representativity())).isEqualTo(1);
    assertThat(value(same.coefficientOfVariation())).isZero();
  }

  @Test
  void aPersonStandsForAGroupOfOne() {
    ResponsePropensities people = ResponsePropensities.of(new double[] {0.2, 0.2, 0.6});
    ResponsePropensities groups =
        ResponsePropensities.of(new double[] {0.6, 0.2}, new double[] {1, 2});
    assertThat(value(people.representativity()))
        .isCloseTo(value(groups.representativity()), close(1));
  }

  @Test
  void theIndicatorIsNeverBelowZero() {
    ResponsePropensities decided =
        ResponsePropensities.of(new double[] {0, 1}, new double[] {350, 350});
    assertThat(value(decided.deviation())).isGreaterThan(0.5);
    assertThat(value(decided.representativity())).isZero();
    assertThat(value(ResponsePropensities.of(new double[] {0, 1}).representativity())).isZero();
  }

  @Test
  void oneGroupHasItsOwnMeanAndNoSpread() {
    ResponsePropensities one = ResponsePropensities.of(new double[] {0.3}, new double[] {50});
    assertThat(value(one.mean())).isEqualTo(0.3);
    assertThat(value(one.deviation())).isZero();
  }

  @Test
  void tooLittleIsSaid() {
    ResponsePropensities nobody = ResponsePropensities.of(new double[0]);
    assertThat(nobody.mean()).isEqualTo(Undefined.of("propensity_mean", TooLittle.NO_CASES, 0));
    assertThat(nobody.deviation()).isEqualTo(Undefined.of("propensity_sd", TooLittle.NO_CASES, 0));
    ResponsePropensities alone = ResponsePropensities.of(new double[] {0.4});
    assertThat(value(alone.mean())).isEqualTo(0.4);
    assertThat(alone.deviation()).isEqualTo(Undefined.of("propensity_sd", TooLittle.ONE_CASE, 1));
    assertThat(nobody.representativity()).isInstanceOf(Undefined.class);
    assertThat(nobody.coefficientOfVariation()).isInstanceOf(Undefined.class);
    ResponsePropensities none = ResponsePropensities.of(new double[] {0, 0});
    assertThat(none.coefficientOfVariation()).isInstanceOf(Undefined.class);
  }
}
