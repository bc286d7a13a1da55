package org.plait.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plait.statistics.Fixture.close;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RelativeEffectTest {
  private static final double[] X = {3, 4, 4, 5, 2, 3, 4, 4, 5, 1, 3, 3};
  private static final double[] Y = {4, 4, 5, 5, 3, 3, 5, 4, 4, 2, 5, 4};

  private static TwoWaves linked(double[] x, double[] y, int pairs) {
    return TwoWaves.of(
        Observations.of(x, Waves.persons(x.length, 100, pairs)),
        Observations.of(y, Waves.persons(y.length, 200, pairs)));
  }

  private static Estimate estimate(ChangeEstimate change) {
    return change.estimate().estimate().orElseThrow();
  }

  @Test
  void pairedWavesGiveTheOneSampleTOfThePlacementsSummedByPerson() {
    ChangeEstimate change = RelativeEffect.of(linked(X, Y, 12)).estimate(0.95);
    double[] sums = new double[12];
    double effect = 0;
    for (int i = 0; i < 12; i++) {
      for (int j = 0; j < 12; j++) {
        double own = X[j] < Y[i] ? 1 : X[j] == Y[i] ? 0.5 : 0;
        sums[i] += own / 12;
        sums[j] += own / 12;
        effect += own / 144;
      }
    }
    double error = Math.sqrt(Sample.variance(sums) / 12);
    assertThat(change.design()).isEqualTo(Design.PAIRED);
    assertThat(estimate(change).value()).isCloseTo(effect, close(1));
    assertThat(estimate(change).standardError().orElseThrow()).isCloseTo(error, close(error));
    TestResult test = change.test().result().orElseThrow();
    assertThat(test.df().orElseThrow()).isCloseTo(11, close(11));
    assertThat(test.statistic()).isCloseTo((effect - 0.5) / error, close(1, 1e-8));
    assertThat(test.method().name()).isEqualTo("placements summed by person, t");
  }

  @Test
  void degreesOfFreedomLieBetweenThoseOfTheTwoDesigns() {
    double[] longer = Arrays.copyOf(X, 24);
    System.arraycopy(Y, 0, longer, 12, 12);
    double df =
        RelativeEffect.of(linked(longer, Y, 11))
            .estimate(0.95)
            .test()
            .result()
            .orElseThrow()
            .df()
            .orElseThrow();
    assertThat(df).isBetween(10.0, 34.0);
  }

  @Test
  void wavesThatDoNotOverlapHaveTheIntervalOfTheLargestVariance() {
    ChangeEstimate change =
        RelativeEffect.of(linked(new double[] {1, 1, 2, 1, 2}, new double[] {4, 5, 4, 4}, 0))
            .estimate(0.95);
    assertThat(estimate(change).value()).isEqualTo(1);
    assertThat(estimate(change).note())
        .hasValue("no overlap between the two waves: interval from the largest possible variance");
    Interval interval = estimate(change).interval().orElseThrow();
    assertThat(interval.lower()).isCloseTo(WilsonScore.interval(1, 4, 0.95).lower(), close(1));
    assertThat(interval.upper()).isEqualTo(1);
    TestResult test = change.test().result().orElseThrow();
    assertThat(test.statistic()).isCloseTo(2, close(2));
    assertThat(test.pValue()).isCloseTo(0.0455002639, close(0.0455, 1e-7));
  }

  @Test
  void nobodyChangedIsOneHalf() {
    ChangeEstimate change = RelativeEffect.of(linked(X, X, 12)).estimate(0.95);
    assertThat(estimate(change).value()).isCloseTo(0.5, close(1));
    assertThat(estimate(change).note()).hasValue("no change");
    assertThat(estimate(change).interval().orElseThrow().contains(0.5)).isTrue();
    assertThat(change.test().result().orElseThrow().pValue()).isEqualTo(1);
  }

  /** Six of 1 and six of 2 become 2 and 3: every person's two placements add up to the same. */
  @Test
  void everyoneMovedAlikeHasTheIntervalOfTheLargestVariance() {
    double[] x = {1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2};
    double[] y = {2, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3};
    ChangeEstimate change = RelativeEffect.of(linked(x, y, 12)).estimate(0.95);
    assertThat(estimate(change).value()).isEqualTo(0.875);
    assertThat(estimate(change).standardError()).isEmpty();
    assertThat(estimate(change).note())
        .hasValue("no variance: interval from the largest possible variance");
    assertThat(estimate(change).interval().orElseThrow().lower()).isGreaterThan(0.5);
    assertThat(change.test().result().orElseThrow().pValue()).isLessThan(0.05);
  }

  @Test
  void oneCategoryInBothWavesIsOneHalf() {
    double[] same = {3, 3, 3, 3};
    ChangeEstimate change = RelativeEffect.of(linked(same, same, 0)).estimate(0.95);
    assertThat(estimate(change).value()).isEqualTo(0.5);
    assertThat(estimate(change).note()).hasValue("everyone gave the same answer");
    assertThat(change.test().result().orElseThrow().pValue()).isEqualTo(1);
  }

  @Test
  void cliffDeltaNeedsAnswers() {
    assertThatThrownBy(() -> RelativeEffect.of(linked(X, new double[0], 0)).cliffDelta())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("cliffDelta needs a valid answer in each wave");
  }

  /** Half of each wave answers in both, on five categories; the truth is 1/2. */
  @Test
  void intervalsHoldTheTruthAsOftenAsTheySay() {
    Random random = new Random(20261122);
    int draws = 2000;
    int covered = 0;
    for (int draw = 0; draw < draws; draw++) {
      double[] x = new double[50];
      double[] y = new double[60];
      for (int i = 0; i < 60; i++) {
        double own = random.nextGaussian();
        if (i < 50) {
          x[i] = category(own + 0.6 * random.nextGaussian());
        }
        double later = i < 30 ? own : random.nextGaussian();
        y[i] = category(later + 0.6 * random.nextGaussian());
      }
      Interval interval =
          estimate(RelativeEffect.of(linked(x, y, 30)).estimate(0.95)).interval().orElseThrow();
      covered += interval.contains(0.5) ? 1 : 0;
    }
    // Standard error of the coverage: 0.5 points.
    assertThat(covered / (double) draws).isBetween(0.935, 0.965);
  }

  private static double category(double latent) {
    return Math.max(1, Math.min(5, Math.round(latent + 3)));
  }
}
