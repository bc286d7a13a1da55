package org.plait.statistics.contrast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plait.statistics.Fixture;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.Quantiles;

/** What a study could have found, and what counts as no change. */
class PlanningTest {
  private static final Method T = new Method("t", "");

  /** R takes the noncentral t; with 500 a group the difference is in the fifth digit. */
  @Test
  void theDetectableChangeIsThatOfATTest() {
    double expected = Fixture.json("contrast/contrast.json").at("/power/delta").doubleValue();
    double found = new DetectableChange(Math.sqrt(2 / 500.0), 998).at(0.8, 0.95);
    assertThat(found).isCloseTo(expected, offset(1e-4));
  }

  @Test
  void withoutDegreesOfFreedomItIsTwoPointEightStandardErrors() {
    double found = new DetectableChange(1, Double.POSITIVE_INFINITY).at(0.8, 0.95);
    assertThat(found).isCloseTo(1.959963984540054 + 0.8416212335729143, offset(1e-9));
  }

  @Test
  void itGrowsWithTheErrorTheChanceAndTheLevel() {
    double usual = new DetectableChange(0.03, 40).at(0.8, 0.95);
    assertThat(new DetectableChange(0.04, 40).at(0.8, 0.95)).isGreaterThan(usual);
    assertThat(new DetectableChange(0.03, 12).at(0.8, 0.95)).isGreaterThan(usual);
    assertThat(new DetectableChange(0.03, 40).at(0.9, 0.95)).isGreaterThan(usual);
    assertThat(new DetectableChange(0.03, 40).at(0.8, 0.99)).isGreaterThan(usual);
  }

  @Test
  void powerAndErrorMustMakeSense() {
    assertThatThrownBy(() -> new DetectableChange(0.03, 40).at(0.3, 0.95))
        .hasMessage("power must be above 0.5 and below 1, found 0.3");
    assertThatThrownBy(() -> new DetectableChange(0, 40))
        .hasMessage("standardError must be above 0, found 0.0");
  }

  @Test
  void theIntervalLiesInsideTheMarginExactlyWhenBothOneSidedTestsReject() {
    Random random = new Random(7);
    int shown = 0;
    for (int draw = 0; draw < 2_000; draw++) {
      double estimate = random.nextGaussian() * 0.04;
      double error = 0.005 + 0.03 * random.nextDouble();
      double df = 5 + random.nextInt(100);
      double margin = 0.02 + 0.08 * random.nextDouble();
      double half = Quantiles.student(Equivalence.level(0.95), df) * error;
      Interval interval = new Interval(estimate - half, estimate + half, 0.9, T);
      boolean both =
          oneSided((estimate + margin) / error, df) < 0.05
              && oneSided((margin - estimate) / error, df) < 0.05;
      assertThat(new Equivalence(interval, 0, margin).shown()).isEqualTo(both);
      shown += both ? 1 : 0;
    }
    assertThat(shown).isBetween(200, 1_800);
  }

  private static double oneSided(double t, double df) {
    double both = Quantiles.studentTwoSided(t, df);
    return t > 0 ? both / 2 : 1 - both / 2;
  }

  @Test
  void aWiderMarginNeverUndoesEquivalence() {
    Interval interval = new Interval(0.46, 0.53, 0.9, T);
    assertThat(new Equivalence(interval, 0.5, 0.05).shown()).isTrue();
    assertThat(new Equivalence(interval, 0.5, 0.04).shown()).isFalse();
    assertThat(new Equivalence(interval, 0.5, 0.06).shown()).isTrue();
  }
}
