package org.plait.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.plait.statistics.Fixture.close;

import org.junit.jupiter.api.Test;

class MeanAndMedianTest {
  /** Extra hours of sleep, the first drug of Student's data. */
  private static final double[] SLEEP = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};

  private static Estimate estimate(Outcome outcome) {
    return outcome.estimate().orElseThrow();
  }

  @Test
  void aMeanHasStudentsInterval() {
    Estimate mean = estimate(Mean.of(SLEEP).estimate(0.95));
    assertThat(mean.value()).isCloseTo(0.75, close(1));
    assertThat(mean.n()).isEqualTo(10);
    Interval interval = mean.interval().orElseThrow();
    // s = 1.7890096577...; t = 2.2621571628 with 9 degrees of freedom.
    double half = 2.2621571627982 * Math.sqrt(Sample.variance(SLEEP) / 10);
    assertThat(interval.upper()).isCloseTo(0.75 + half, close(1));
    assertThat(interval.lower()).isCloseTo(-0.5297804, close(1, 1e-7));
    assertThat(interval.method().name()).isEqualTo("Student t interval");
  }

  @Test
  void aMeanOfAPopulationIsNarrower() {
    Estimate corrected = estimate(Mean.of(SLEEP).estimateOfPopulation(40, 0.95));
    Estimate plain = estimate(Mean.of(SLEEP).estimate(0.95));
    double ratio =
        corrected.interval().orElseThrow().width() / plain.interval().orElseThrow().width();
    assertThat(ratio).isCloseTo(Math.sqrt(0.75), close(1));
    assertThat(Mean.of(SLEEP).estimateOfPopulation(9, 0.95))
        .isEqualTo(new Undefined("mean", "more answers than people in the population", 10));
  }

  @Test
  void aMeanOfEqualValuesHasNoInterval() {
    Estimate mean = estimate(Mean.of(new double[] {4, 4, 4}).estimate(0.95));
    assertThat(mean.value()).isEqualTo(4);
    assertThat(mean.interval()).isEmpty();
    assertThat(mean.standardError()).isEmpty();
    assertThat(mean.note()).hasValue("no variation: no interval");
  }

  /**
   * Binomial tails with 10: P(B <= 1) = 0.0107, P(B <= 2) = 0.0547, so the second from each end.
   */
  @Test
  void aMedianHasTheIntervalOfOrderStatistics() {
    Estimate median = estimate(Median.of(SLEEP).estimate(0.95));
    assertThat(median.value()).isCloseTo(0.35, close(1));
    assertThat(median.interval().orElseThrow().lower()).isEqualTo(-1.2);
    assertThat(median.interval().orElseThrow().upper()).isEqualTo(3.4);
    assertThat(median.interval().orElseThrow().confidenceLevel()).isEqualTo(0.95);
  }

  @Test
  void aMedianOfFiveHasNoIntervalAtThisLevel() {
    Estimate five = estimate(Median.of(new double[] {1, 2, 3, 4, 9}).estimate(0.95));
    assertThat(five.value()).isEqualTo(3);
    assertThat(five.interval()).isEmpty();
    assertThat(five.note()).hasValue("too few cases for an interval at this level");
    Estimate six = estimate(Median.of(new double[] {1, 2, 3, 4, 9, 7}).estimate(0.95));
    assertThat(six.interval().orElseThrow().lower()).isEqualTo(1);
    assertThat(six.interval().orElseThrow().upper()).isEqualTo(9);
  }

  @Test
  void veryLargeValuesDoNotOverflowAndLargerOnesAreRefused() {
    double[] large = {1e49, 1e49, 1.2e49, 1.1e49};
    assertThat(estimate(Median.of(large).estimate(0.95)).value())
        .isCloseTo(1.05e49, withinPercentage(1e-10));
    assertThatThrownBy(() -> Median.of(new double[] {1e308}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("value must lie between -1.0E50 and 1.0E50, found 1.0E308");
  }
}
