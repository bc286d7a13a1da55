package org.plait.statistics.paired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.statistics.Fixture.close;
import static org.plait.statistics.paired.PairedFixture.found;
import static org.plait.statistics.paired.PairedFixture.wave;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plait.statistics.DifferenceOfMeans;
import org.plait.statistics.Observations;
import org.plait.statistics.TwoWaves;
import org.plait.statistics.Undefined;

class NetChangeTest {
  @Test
  void stayersJoinersAndLeaversMakeUpTheChange() {
    // Three stayers go from 2, 3, 4 to 3, 4, 5; a leaver had 7, two joiners have 1.
    NetChange change =
        NetChange.of(
            TwoWaves.of(
                wave(new double[] {2, 3, 4, 7}, 3, 100),
                wave(new double[] {3, 4, 5, 1, 1}, 3, 200)));
    assertThat(found(change.net()).value()).isCloseTo(2.8 - 4, close(1));
    assertThat(found(change.amongStayers()).value()).isCloseTo(1, close(1));
    assertThat(found(change.byJoiners()).value()).isCloseTo(2.8 - 4, close(1));
    assertThat(found(change.byLeavers()).value()).isCloseTo(3 - 4, close(1));
    assertThat(found(change.amongStayers()).n()).isEqualTo(3);
    assertThat(found(change.byJoiners()).n()).isEqualTo(2);
    assertThat(found(change.byLeavers()).n()).isEqualTo(1);
  }

  @Test
  void thePartsAddUpToTheDifferenceAndTurnTheirSignsWhenWavesAreSwapped() {
    Random random = new Random(4);
    for (int draw = 0; draw < 50; draw++) {
      int pairs = 1 + random.nextInt(20);
      TwoWaves waves =
          TwoWaves.of(
              wave(random.doubles(pairs + 1 + random.nextInt(9)).toArray(), pairs, 100),
              wave(random.doubles(pairs + 1 + random.nextInt(9)).toArray(), pairs, 200));
      NetChange change = NetChange.of(waves);
      double net = found(change.net()).value();
      double parts =
          found(change.amongStayers()).value()
              + found(change.byJoiners()).value()
              + found(change.byLeavers()).value();
      assertThat(parts).isCloseTo(net, close(1, 1e-14));
      assertThat(net)
          .isCloseTo(
              found(DifferenceOfMeans.of(waves).estimate(0.95).estimate()).value(), close(1));
      NetChange back = NetChange.of(waves.swapped());
      assertThat(found(back.amongStayers()).value())
          .isCloseTo(-found(change.amongStayers()).value(), close(1));
      assertThat(found(back.byJoiners()).value())
          .isCloseTo(-found(change.byLeavers()).value(), close(1));
    }
  }

  @Test
  void tablesOfCountsAreTakenApartAsSingleAnswersAre() {
    double[] values = {0, 1};
    TwoWaves counts =
        TwoWaves.ofCounts(
            Observations.ofCounts(values, new long[] {8, 12}),
            Observations.ofCounts(values, new long[] {8, 8}),
            new long[][] {{2, 2}, {0, 6}});
    NetChange change = NetChange.of(counts);
    assertThat(found(change.net()).value()).isCloseTo(0.5 - 0.6, close(1));
    assertThat(found(change.amongStayers()).value()).isCloseTo(0.8 - 0.6, close(1));
    assertThat(found(change.byJoiners()).value()).isCloseTo(0.5 - 0.8, close(1));
  }

  @Test
  void withoutJoinersOrLeaversTheirPartIsNone() {
    double[] same = {1, 2, 3};
    NetChange change = NetChange.of(TwoWaves.of(wave(same, 3, 100), wave(same, 3, 200)));
    assertThat(found(change.byJoiners()).value()).isZero();
    assertThat(found(change.byLeavers()).value()).isZero();
  }

  @Test
  void withoutStayersThereIsNothingToTakeApart() {
    NetChange change = NetChange.of(TwoWaves.of(Observations.of(1, 2), Observations.of(2)));
    assertThat(change.net()).isEqualTo(new Undefined("net_change", "no linked pairs", 1));
    assertThat(change.byLeavers())
        .isEqualTo(new Undefined("change_by_leavers", "no linked pairs", 1));
  }
}
