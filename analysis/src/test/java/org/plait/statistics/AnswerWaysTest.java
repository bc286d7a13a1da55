package org.plait.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How few people answered alike over two waves, whether they come one by one or in a table. */
class AnswerWaysTest {

  @Test
  void theRarestWayIsThatOfLinkedPeopleOrOfThoseInOneWaveOnly() {
    Observations from = Observations.of(new double[] {1, 1, 1, 0, 0, 0, 0}, people(0, 7));
    Observations to = Observations.of(new double[] {1, 1, 0, 0, 0, 1, 1, 1}, people(0, 5, 20, 3));
    assertThat(TwoWaves.of(from, to, 2).ways()).isEqualTo(new AnswerWays(3, 1));
  }

  @Test
  void tablesOfCountsGiveTheSame() {
    Observations from = Observations.ofCounts(new double[] {0, 1}, new long[] {40, 60});
    Observations to = Observations.ofCounts(new double[] {0, 1}, new long[] {30, 70});
    TwoWaves waves = TwoWaves.ofCounts(from, to, new long[][] {{20, 12}, {6, 50}});
    assertThat(waves.ways()).isEqualTo(new AnswerWays(4, 4));
  }

  @Test
  void nobodyAnsweredInNoWay() {
    Observations none = Observations.of(new double[0], new int[0]);
    assertThat(TwoWaves.of(none, none).ways()).isEqualTo(new AnswerWays(0, 0));
  }

  private static int[] people(int... runs) {
    int total = 0;
    for (int run = 1; run < runs.length; run += 2) {
      total += runs[run];
    }
    int[] people = new int[total];
    int filled = 0;
    for (int run = 0; run < runs.length; run += 2) {
      for (int i = 0; i < runs[run + 1]; i++) {
        people[filled++] = runs[run] + i;
      }
    }
    return people;
  }
}
