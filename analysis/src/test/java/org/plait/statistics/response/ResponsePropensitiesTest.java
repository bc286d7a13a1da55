package org.plait.statistics.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.statistics.Fixture.close;

import org.junit.jupiter.api.Test;
import org.plait.statistics.Outcome;
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
    assertThat(two.mean()).isCloseTo(0.4, close(0.4));
    assertThat(value(two.representativity())).isCloseTo(1 - 2 * deviation, close(1));
    assertThat(value(two.coefficientOfVariation())).isCloseTo(deviation / 0.4, close(1));
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
  void tooLittleIsSaid() {
    ResponsePropensities nobody = ResponsePropensities.of(new double[0]);
    assertThat(nobody.representativity()).isInstanceOf(Undefined.class);
    assertThat(nobody.coefficientOfVariation()).isInstanceOf(Undefined.class);
    ResponsePropensities none = ResponsePropensities.of(new double[] {0, 0});
    assertThat(none.coefficientOfVariation()).isInstanceOf(Undefined.class);
  }
}
