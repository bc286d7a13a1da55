package org.plait.studies.coder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogisticFitTest {

  private static final FeatureRow[] ROWS = {
    row(1, 0.5), row(1, -1), row(1, 2), row(1, 0), row(1, 1.5), row(1, -0.5)
  };
  private static final boolean[] YES = {true, false, true, false, false, true};

  private static FeatureRow row(double... values) {
    return FeatureRow.of(IntStream.range(0, values.length).toArray(), values);
  }

  @Test
  void atTheBestWeightsTheSlopeOfTheCriterionIsZero() {
    for (double cost : new double[] {0.1, 1, 30}) {
      double[] w = LogisticFit.weights(ROWS, 2, YES, cost, new SplittableRandom(1));
      double[] slope = w.clone();
      for (int i = 0; i < ROWS.length; i++) {
        double off = LogisticFit.probability(ROWS[i].dot(w)) - (YES[i] ? 1 : 0);
        ROWS[i].addTo(slope, cost * off);
      }
      assertThat(slope[0]).isCloseTo(0, within(cost * 2e-2));
      assertThat(slope[1]).isCloseTo(0, within(cost * 2e-2));
    }
  }

  @Test
  void aCodeNobodyGaveGetsSmallProbabilities() {
    double[] w = LogisticFit.weights(ROWS, 2, new boolean[6], 10, new SplittableRandom(1));
    for (FeatureRow row : ROWS) {
      assertThat(LogisticFit.probability(row.dot(w))).isLessThan(0.1);
    }
  }

  @Test
  void elementsAreAddedBehindTheOthers() {
    FeatureRow row = FeatureRow.of(new int[] {1}, new double[] {2}).with(3, 5, 7);
    assertThat(row.dot(new double[] {1, 10, 100, 1000, 10000})).isEqualTo(20 + 5000 + 70000);
    assertThat(row.square()).isEqualTo(4 + 25 + 49);
  }
}
