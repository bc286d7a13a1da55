package org.plait.studies.coder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThresholdsTest {

  private static final double[][] PROBABILITIES = {
    {0.9, 0.30}, {0.8, 0.25}, {0.7, 0.10}, {0.2, 0.08}
  };
  private static final boolean[][] LABELS = {
    {true, true}, {true, true}, {false, false}, {false, false}
  };

  @Test
  void eachCodeHasTheThresholdThatSeparatesIt() {
    double[] limits = Thresholds.ofEach(PROBABILITIES, LABELS).limits();
    assertThat(limits[0]).isBetween(0.7, 0.8);
    assertThat(limits[1]).isBetween(0.1, 0.25);
  }

  @Test
  void oneForAllIsBestForAllTogether() {
    double[] limits = Thresholds.ofAll(PROBABILITIES, LABELS).limits();
    assertThat(limits[0]).isEqualTo(limits[1]).isBetween(0.2, 0.25);
  }

  @Test
  void aCommentThatReachesNoneGetsTheNearest() {
    boolean[][] given = new Thresholds(new double[] {0.5, 0.5}).decide(PROBABILITIES);
    assertThat(given[3]).containsExactly(true, false);
  }

  @Test
  void aCodeNobodyGaveNeedsAHalf() {
    boolean[][] none = new boolean[4][2];
    assertThat(Thresholds.ofEach(PROBABILITIES, none).limits()).containsExactly(0.5, 0.5);
  }
}
