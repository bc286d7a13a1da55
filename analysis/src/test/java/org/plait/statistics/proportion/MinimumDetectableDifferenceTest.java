package org.plait.statistics.proportion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plait.statistics.Fixture.close;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.plait.statistics.Fixture;
import org.plait.statistics.Outcome;
import org.plait.statistics.Undefined;

/** Values of {@code intervals.R}, from power.prop.test and power.t.test. */
class MinimumDetectableDifferenceTest {
  private static final double LEVEL = 0.95;
  private static final double POWER = 0.8;
  private static final JsonNode REFERENCE = Fixture.json("intervals.json");

  /** R's root finder, and the integral of the non-central t. */
  private static final double NUMERIC = 1e-7;

  private static double value(Outcome outcome) {
    return outcome.estimate().orElseThrow().value();
  }

  @Test
  void thePowerForTwoSharesMatchesR() {
    for (JsonNode c : REFERENCE.get("power_shares")) {
      long n = c.get("n").longValue();
      double p1 = c.get("p1").doubleValue();
      double p2 = c.get("p2").doubleValue();
      double expected = c.get("power").doubleValue();
      assertThat(MinimumDetectableDifference.of(n, n).powerOfShares(p1, p2, LEVEL))
          .isCloseTo(expected, close(expected));
      assertThat(MinimumDetectableDifference.of(n, n).powerOfShares(p2, p1, LEVEL))
          .isCloseTo(expected, close(expected));
    }
  }

  @Test
  void theDetectableRiseMatchesRAndAFallIsItsMirror() {
    for (JsonNode c : REFERENCE.get("detect_shares")) {
      long n = c.get("n").longValue();
      double p1 = c.get("p1").doubleValue();
      double expected = c.get("p2").doubleValue() - p1;
      MinimumDetectableDifference waves = MinimumDetectableDifference.of(n, n);
      assertThat(value(waves.rise(p1, POWER, LEVEL))).isCloseTo(expected, close(expected, NUMERIC));
      assertThat(value(waves.fall(1 - p1, POWER, LEVEL)))
          .isCloseTo(expected, close(expected, NUMERIC));
    }
  }

  @Test
  void meansMatchR() {
    for (JsonNode c : REFERENCE.get("detect_means")) {
      long n = c.get("n").longValue();
      MinimumDetectableDifference waves = MinimumDetectableDifference.of(n, n);
      double delta = c.get("delta").doubleValue();
      double power = c.get("power").doubleValue();
      assertThat(value(waves.ofMeans(1.5, POWER, LEVEL))).isCloseTo(delta, close(delta, NUMERIC));
      assertThat(waves.powerOfMeans(0.9, 1.5, LEVEL)).isCloseTo(power, close(power, NUMERIC));
    }
  }

  /** R's sd of a paired test is that of the differences, sd sqrt(2(1-r)). */
  @Test
  void pairedMeansMatchR() {
    for (JsonNode c : REFERENCE.get("detect_means")) {
      long n = c.get("n").longValue();
      double paired = c.get("paired").doubleValue();
      double found =
          value(
              MinimumDetectableDifference.of(n, n).overlapping(n, 0.5).ofMeans(1.5, POWER, LEVEL));
      assertThat(found).isCloseTo(paired, close(paired, NUMERIC));
    }
  }

  @Test
  void peopleInBothWavesMakeSmallerDifferencesDetectable() {
    MinimumDetectableDifference apart = MinimumDetectableDifference.of(180, 230);
    MinimumDetectableDifference shared = apart.overlapping(120, 0.6);
    assertThat(value(shared.rise(0.5, POWER, LEVEL)))
        .isLessThan(value(apart.rise(0.5, POWER, LEVEL)));
    double found = value(shared.rise(0.5, POWER, LEVEL));
    assertThat(shared.powerOfShares(0.5, 0.5 + found, LEVEL)).isCloseTo(POWER, close(POWER));
  }

  @Test
  void tooFewCasesAreSaid() {
    assertThat(MinimumDetectableDifference.of(1, 40).rise(0.5, POWER, LEVEL))
        .isEqualTo(new Undefined("minimum_detectable_difference", "too few cases", 41));
    assertThat(MinimumDetectableDifference.of(1, 1).ofMeans(1, POWER, LEVEL))
        .isEqualTo(new Undefined("minimum_detectable_difference", "too few cases", 2));
    assertThat(MinimumDetectableDifference.of(6, 6).rise(0.9, POWER, LEVEL))
        .isEqualTo(
            new Undefined(
                "minimum_detectable_difference",
                "too few cases: no difference is large enough to be found with this power",
                12));
    assertThatThrownBy(() -> MinimumDetectableDifference.of(6, 6).overlapping(7, 0.5))
        .hasMessage("people must not be above the smaller wave, found 7 of 6");
    assertThatThrownBy(() -> MinimumDetectableDifference.of(60, 60).rise(0.5, 80, LEVEL))
        .hasMessage("power must be below 1 and above what chance gives, e.g. 0.8, found 80.0");
  }
}
