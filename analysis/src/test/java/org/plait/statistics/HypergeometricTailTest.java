package org.plait.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.junit.jupiter.api.Test;

class HypergeometricTailTest {

  /** Both sum rounded terms; commons-statistics uses another expansion of the factorials. */
  private static final double TOLERANCE = 1e-11;

  @Test
  void agreesWithCommonsStatistics() {
    Random random = new Random(20250627);
    for (int i = 0; i < 2_000; i++) {
      int population = 1 + random.nextInt(900);
      int members = random.nextInt(population + 1);
      int sample = 1 + random.nextInt(population);
      int x = random.nextInt(sample + 1);
      HypergeometricDistribution reference =
          HypergeometricDistribution.of(population, members, sample);
      HypergeometricTail tail = new HypergeometricTail(population, members, sample);
      assertThat(tail.atMost(x)).isCloseTo(reference.cumulativeProbability(x), within(TOLERANCE));
      assertThat(tail.atLeast(x))
          .isCloseTo(reference.survivalProbability(x - 1), within(TOLERANCE));
    }
  }

  @Test
  void neverLosesProbabilityToUnderflow() {
    HypergeometricTail tail = new HypergeometricTail(1_000_000, 500_000, 100_000);
    assertThat(tail.atLeast(10)).isEqualTo(1);
    assertThat(tail.atMost(10)).isZero();
    assertThat(tail.atMost(99_990)).isEqualTo(1);
  }
}
