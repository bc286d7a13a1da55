package org.plait.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.statistics.Fixture.TWELVE_DIGITS;
import static org.plait.statistics.Fixture.close;

import org.junit.jupiter.api.Test;

class DifferenceOfMeansTest {
  /** The example of Derrick, Russ, Toher, White (2017): the first eight of each are not linked. */
  private static final double[] A = {
    20, 21, 16, 18, 14, 12, 14, 17, 14, 15, 18, 20, 11, 19, 14, 15
  };

  private static final double[] B = {
    10, 16, 18, 16, 15, 14, 13, 10, 15, 10, 15, 17, 13, 19, 12, 13
  };
  private static final int[] OF_A = {0, 1, 2, 3, 4, 5, 6, 7, 20, 21, 22, 23, 24, 25, 26, 27};
  private static final int[] OF_B = {
    10, 11, 12, 13, 14, 15, 16, 17, 20, 21, 22, 23, 24, 25, 26, 27
  };

  private static TwoWaves derrick(int minimumPairs) {
    return TwoWaves.of(Observations.of(B, OF_B), Observations.of(A, OF_A), minimumPairs);
  }

  private static Estimate estimate(ChangeEstimate change) {
    return change.estimate().estimate().orElseThrow();
  }

  private static void assertX1(String name, ChangeEstimate change) {
    TestResult test = change.test().result().orElseThrow();
    Interval interval = estimate(change).interval().orElseThrow();
    assertX1(name, "statistic", test.statistic());
    assertX1(name, "parameter", test.df().orElseThrow());
    assertX1(name, "p.value", test.pValue());
    assertX1(name, "estimate", estimate(change).value());
    assertX1(name, "conf.int1", interval.lower());
    assertX1(name, "conf.int2", interval.upper());
  }

  private static void assertX1(String name, String quantity, double found) {
    double expected = Fixture.reference("X1", "Derrick TQMP 2017", name + "[" + quantity + "]");
    assertThat(found).as(quantity).isCloseTo(expected, close(expected, TWELVE_DIGITS));
  }

  @Test
  void overlappingWavesMatchTheListOfReferenceValuesX1() {
    DifferenceOfMeans difference = DifferenceOfMeans.of(derrick(8));
    assertThat(derrick(8).design()).isEqualTo(Design.OVERLAPPING);
    assertX1("Tnew2 Welch", difference.estimate(0.95));
    assertX1("Tnew1 equal var", difference.withEqualVariances().estimate(0.95));
  }

  @Test
  void eightPairsAreTooFewForACovarianceByDefault() {
    TwoWaves waves = TwoWaves.of(Observations.of(B, OF_B), Observations.of(A, OF_A));
    assertThat(waves.design()).isEqualTo(Design.INDEPENDENT);
    ChangeEstimate unlinked =
        DifferenceOfMeans.of(TwoWaves.of(Observations.of(B), Observations.of(A))).estimate(0.95);
    assertThat(DifferenceOfMeans.of(waves).estimate(0.95).test()).isEqualTo(unlinked.test());
  }

  /** Student's sleep data, as in R: t = -4.0621, df = 9, p = 0.002833, -2.4598858 to -0.7001142. */
  @Test
  void pairedWavesGiveThePairedT() {
    double[] first = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
    double[] second = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};
    int[] persons = Waves.persons(10, 0, 10);
    ChangeEstimate change =
        DifferenceOfMeans.of(
                TwoWaves.of(Observations.of(second, persons), Observations.of(first, persons)))
            .estimate(0.95);
    assertThat(change.design()).isEqualTo(Design.PAIRED);
    TestResult test = change.test().result().orElseThrow();
    assertThat(test.statistic()).isCloseTo(-4.0621, close(4, 1e-5));
    assertThat(test.df().orElseThrow()).isCloseTo(9, close(9));
    assertThat(test.pValue()).isCloseTo(0.002833, close(0.002833, 1e-3));
    Interval interval = estimate(change).interval().orElseThrow();
    assertThat(interval.lower()).isCloseTo(-2.4598858, close(2.4598858, 1e-7));
    assertThat(interval.upper()).isCloseTo(-0.7001142, close(0.7001142, 1e-7));
  }

  @Test
  void nothingChangedIsNoChange() {
    int[] persons = Waves.persons(16, 0, 16);
    Observations wave = Observations.of(A, persons);
    ChangeEstimate change = DifferenceOfMeans.of(TwoWaves.of(wave, wave)).estimate(0.95);
    assertThat(estimate(change).interval()).isEmpty();
    assertThat(estimate(change).note()).hasValue("no change");
    assertThat(change.test().result().orElseThrow().pValue()).isEqualTo(1);
  }

  @Test
  void everyoneMovedByTheSameAmountHasNoTest() {
    int[] persons = Waves.persons(16, 0, 16);
    double[] higher = A.clone();
    java.util.Arrays.setAll(higher, i -> A[i] + 2);
    ChangeEstimate change =
        DifferenceOfMeans.of(
                TwoWaves.of(Observations.of(A, persons), Observations.of(higher, persons)))
            .estimate(0.95);
    assertThat(estimate(change).value()).isCloseTo(2, close(2));
    assertThat(estimate(change).note()).hasValue("no variation: no interval");
    assertThat(change.test()).isEqualTo(new Undefined("difference_of_means", "no variation", 32));
  }

  @Test
  void missingAnswersOfBothWavesAreTold() {
    TwoWaves waves =
        TwoWaves.of(Observations.of(B).withMissing(3), Observations.of(A).withMissing(4));
    assertThat(estimate(DifferenceOfMeans.of(waves).estimate(0.95)).missing()).isEqualTo(7);
  }
}
