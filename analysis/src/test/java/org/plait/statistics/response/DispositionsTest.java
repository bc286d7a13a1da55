package org.plait.statistics.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plait.statistics.Fixture.close;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plait.statistics.Estimate;
import org.plait.statistics.Undefined;
import org.plait.statistics.response.Dispositions.Rate;

class DispositionsTest {
  /** The worked values have six decimals. */
  private static final double SIX_DECIMALS = 1e-6;

  private static final Dispositions WORKED = new Dispositions(402, 31, 40, 150, 12, 0, 65, 0);

  private static double rate(Dispositions dispositions, Rate rate) {
    return dispositions.rate(rate).estimate().orElseThrow().value();
  }

  @ParameterizedTest
  @CsvSource({
    "RR1, .574286",
    "RR2, .618571",
    "RR3, .585153",
    "RR4, .630277",
    "RR5, .633071",
    "RR6, .681890",
  })
  void theWorkedExample(Rate rate, double expected) {
    double found = WORKED.rate(rate, 0.8).estimate().orElseThrow().value();
    assertThat(found).isCloseTo(expected, close(1, SIX_DECIMALS));
  }

  @Test
  void cooperationRefusalAndContact() {
    assertThat(rate(WORKED, Rate.COOP1)).isCloseTo(402 / 485.0, close(1));
    assertThat(rate(WORKED, Rate.REF1)).isCloseTo(40 / 700.0, close(1));
    assertThat(rate(WORKED, Rate.CON1)).isCloseTo(485 / 700.0, close(1));
  }

  @Test
  void whereEverybodyOfUnknownEligibilityIsEligibleTheThirdRateIsTheFirst() {
    assertThat(WORKED.rate(Rate.RR3, 1).estimate().orElseThrow().value())
        .isEqualTo(rate(WORKED, Rate.RR1));
    assertThat(WORKED.rate(Rate.RR3, 0).estimate().orElseThrow().value())
        .isEqualTo(rate(WORKED, Rate.RR5));
  }

  @Test
  void withoutUnknownEligibilityTheFirstAndFifthRateAreTheSame() {
    Dispositions known = new Dispositions(402, 31, 40, 150, 12, 0, 0, 9);
    assertThat(rate(known, Rate.RR1)).isEqualTo(rate(known, Rate.RR5));
  }

  @Test
  void eligibilityIsAllocatedInProportionAndSaid() {
    Dispositions some = new Dispositions(50, 10, 10, 20, 10, 5, 15, 25);
    assertThat(some.proportionalEligibility()).hasValue(0.8);
    Estimate third = some.rate(Rate.RR3).estimate().orElseThrow();
    assertThat(third.value()).isCloseTo(50 / 116.0, close(1));
    assertThat(third.note()).hasValue("e = 0.8");
    assertThat(some.rate(Rate.RR1).estimate().orElseThrow().note()).isEmpty();
  }

  @Test
  void nobodyGivesNoRate() {
    Dispositions nobody = new Dispositions(0, 0, 0, 0, 0, 0, 0, 0);
    for (Rate rate : Rate.values()) {
      assertThat(nobody.rate(rate)).isInstanceOf(Undefined.class);
    }
    Dispositions unknown = new Dispositions(0, 0, 0, 0, 0, 3, 0, 0);
    assertThat(unknown.rate(Rate.RR3)).isInstanceOf(Undefined.class);
    assertThat(rate(unknown, Rate.RR1)).isZero();
  }

  @Test
  void wrongUseIsRefused() {
    assertThatThrownBy(() -> new Dispositions(1, -1, 0, 0, 0, 0, 0, 0))
        .hasMessage("partial must be 0 or more, found -1");
    assertThatThrownBy(() -> WORKED.rate(Rate.RR3, 1.2))
        .hasMessage("eligibility must be between 0 and 1, found 1.2");
  }
}
