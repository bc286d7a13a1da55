package org.plait.statistics.prevalence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Undefined;

/** A change moved by what a bridge sample says, by hand. */
class BridgedChangeTest {

  private static final double EXACT = 1e-12;
  private static final Method METHOD = new Method("given", "");

  private static Outcome given(double value, double error, double lower, double upper) {
    return Estimate.of("given", value, 100, METHOD)
        .withStandardError(error)
        .withInterval(new Interval(lower, upper, 0.95, METHOD));
  }

  @Test
  void theEarlierWaveIsMovedToTheLaterCoding() {
    Outcome change = given(0.10, 0.03, 0.04, 0.16);
    Outcome shift = given(0.06, 0.04, -0.02, 0.14);
    BridgedChange moved = BridgedChange.of(change, Optional.of(shift), Optional.empty());
    Estimate difference = moved.difference().estimate().orElseThrow();
    assertThat(difference.value()).isCloseTo(0.04, within(EXACT));
    assertThat(difference.standardError().orElseThrow()).isCloseTo(0.05, within(EXACT));
    // (0.06, 0.08) below and above: square root of 0.0036 + 0.0064
    assertThat(difference.interval().orElseThrow().lower()).isCloseTo(-0.06, within(EXACT));
    assertThat(difference.interval().orElseThrow().upper()).isCloseTo(0.14, within(EXACT));
    assertThat(moved.test().result().orElseThrow().statistic()).isCloseTo(0.8, within(EXACT));
  }

  @Test
  void aShiftOfTheLaterWaveIsAdded() {
    Outcome change = given(0.10, 0.03, 0.04, 0.16);
    Outcome shift = given(-0.02, 0.04, -0.10, 0.06);
    Estimate difference =
        BridgedChange.of(change, Optional.empty(), Optional.of(shift))
            .difference()
            .estimate()
            .orElseThrow();
    assertThat(difference.value()).isCloseTo(0.08, within(EXACT));
    assertThat(difference.interval().orElseThrow().lower()).isCloseTo(-0.02, within(EXACT));
  }

  @Test
  void isUndefinedWithoutAnInterval() {
    Outcome still = Estimate.of("shift", 0, 40, METHOD);
    Outcome change = given(0.10, 0.03, 0.04, 0.16);
    assertThat(BridgedChange.of(change, Optional.of(still), Optional.empty()).difference())
        .isEqualTo(
            new Undefined("difference_of_proportions", "a change or shift without interval", 100));
  }
}
