package org.plait.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TwoWavesTest {
  private static TwoWaves linked(int n1, int n2, int pairs) {
    return TwoWaves.of(
        Observations.of(new double[n1], Waves.persons(n1, 100, pairs)),
        Observations.of(new double[n2], Waves.persons(n2, 200, pairs)));
  }

  @Test
  void theDesignFollowsFromWhoAnswered() {
    assertThat(linked(10, 10, 10).design()).isEqualTo(Design.PAIRED);
    assertThat(linked(11, 10, 10).design()).isEqualTo(Design.OVERLAPPING);
    assertThat(linked(10, 11, 10).design()).isEqualTo(Design.OVERLAPPING);
    assertThat(linked(30, 30, 9).design()).isEqualTo(Design.INDEPENDENT);
    assertThat(linked(9, 9, 9).design()).isEqualTo(Design.INDEPENDENT);
    assertThat(TwoWaves.of(Observations.of(1, 2), Observations.of(1, 2)).nPairs()).isZero();
  }

  @Test
  void pairsStandInTheSameOrder() {
    TwoWaves waves =
        TwoWaves.of(
            Observations.of(new double[] {1, 2, 3}, new int[] {7, -1, 9}),
            Observations.of(new double[] {6, 5, 4}, new int[] {9, -1, 7}));
    assertThat(waves.pairedFrom()).containsExactly(1, 3);
    assertThat(waves.pairedTo()).containsExactly(4, 6);
  }

  @Test
  void refusesWhatCannotBeLinked() {
    assertThatThrownBy(() -> Observations.of(new double[] {1, 2}, new int[] {3, 3}))
        .hasMessage("a person must stand once in a wave, found one twice");
    assertThatThrownBy(() -> Observations.of(new double[] {1, 2}, new int[] {3}))
        .hasMessage("persons must have one entry for each value: 2, found 1");
    assertThatThrownBy(() -> Observations.of(new double[] {1}, new int[] {-2}))
        .hasMessage("person must be 0 or more, or -1 for none, found -2");
    assertThatThrownBy(() -> TwoWaves.of(Observations.of(1, 2), Observations.of(1, 2), 1))
        .hasMessage("minimumPairs must be 2 or more, found 1");
  }

  @Test
  void theSamePeopleInBothWavesAreLinkedEntryByEntry() {
    TwoWaves waves =
        TwoWaves.paired(
            Observations.ofCounts(new double[] {0, 1}, new long[] {2, 9}),
            Observations.ofCounts(new double[] {1, 1}, new long[] {2, 9}));
    assertThat(waves.design()).isEqualTo(Design.PAIRED);
    assertThat(waves.nPairs()).isEqualTo(11);
    assertThat(waves.pairedFrom()).startsWith(0, 0, 1).hasSize(11);
    assertThatThrownBy(() -> TwoWaves.paired(Observations.of(1, 2), Observations.of(1)))
        .hasMessage("to must have one entry for each value: 2, found 1");
    assertThatThrownBy(
            () ->
                TwoWaves.paired(
                    Observations.of(1), Observations.ofCounts(new double[] {1}, new long[] {3})))
        .hasMessage("an entry must stand for the same people in both waves, found 1 and 3");
  }

  @Test
  void equalWeightsChangeNoEstimateAndRefuseNothingToWeigh() {
    Observations answers = Observations.of(1, 2, 4);
    Observations same = answers.withWeights(new double[] {2, 2, 2});
    assertThat(same.weighted()).isTrue();
    assertThat(same.effectiveSize()).isEqualTo(3);
    assertThat(Mean.of(same).estimate(0.95).estimate().orElseThrow().value())
        .isEqualTo(Mean.of(answers).estimate(0.95).estimate().orElseThrow().value());
    assertThat(same.unweighted().weighted()).isFalse();
    assertThatThrownBy(() -> answers.withWeights(new double[] {1, 0, 1}))
        .hasMessage("weight must be above 0, found 0.0");
    assertThatThrownBy(() -> answers.withWeights(new double[] {1}))
        .hasMessage("weights must have one entry for each value: 3, found 1");
  }
}
