package org.plait.simulation.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SharesTest {

  private static final double EXACT = 1e-9;
  private static final Shares HALVES = Shares.of(List.of("no", "yes"), List.of(1.0, 1.0), Map.of());

  @Test
  void aShiftOfOneStandardDeviationMovesHalfTo84Percent() {
    assertThat(HALVES.shifted(1).of("yes")).isCloseTo(0.8413447460685429, within(EXACT));
    assertThat(HALVES.shifted(0)).isSameAs(HALVES);
  }

  @Test
  void countsAddUp() {
    Shares thirds = Shares.of(List.of("a", "b", "c"), List.of(1.0, 1.0, 1.0), Map.of());
    assertThat(thirds.counts(10)).containsExactly(4, 3, 3);
  }

  @Test
  void theRelativeEffectCountsTiesHalf() {
    assertThat(HALVES.aboveWhenThen(HALVES)).isCloseTo(0.5, within(EXACT));
    Shares all = Shares.of(List.of("no", "yes"), List.of(0.0, 1.0), Map.of());
    assertThat(HALVES.aboveWhenThen(all)).isCloseTo(0.75, within(EXACT));
  }

  @Test
  void categoriesAreTakenByTheirPlaceOnTheScale() {
    assertThat(HALVES.at(0.49)).isEqualTo("no");
    assertThat(HALVES.at(0.51)).isEqualTo("yes");
  }

  @Test
  void placesOfARankingFollowTheWeights() {
    Map<String, double[]> places = Rankings.places(Map.of("a", 2.0, "b", 1.0, "c", 1.0), 2);
    assertThat(places.get("a")[0]).isCloseTo(0.5, within(EXACT));
    // b or c first (a quarter each), then a with weight 2 of the 3 left.
    assertThat(places.get("a")[1]).isCloseTo(0.5 * 2 / 3, within(EXACT));
    assertThat(Rankings.ranked(places.get("a"))).isCloseTo(5.0 / 6, within(EXACT));
    assertThat(Rankings.meanPlace(places.get("a"))).isCloseTo(1.4, within(EXACT));
  }

  @Test
  void quartersLieBelowAndAboveTheQuartiles() {
    Quartiles hours = Quartiles.within(0, 60, 5, 12, 26);
    assertThat(hours.at(-0.6744897501960817)).isCloseTo(5, within(EXACT));
    assertThat(hours.at(0)).isEqualTo(12);
    assertThat(hours.at(0.6744897501960817)).isCloseTo(26, within(EXACT));
    assertThat(hours.at(9)).isEqualTo(60);
  }
}
