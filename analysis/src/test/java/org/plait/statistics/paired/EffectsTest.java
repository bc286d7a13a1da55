package org.plait.statistics.paired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.statistics.Fixture.TWELVE_DIGITS;
import static org.plait.statistics.Fixture.close;
import static org.plait.statistics.paired.PairedFixture.JSON;
import static org.plait.statistics.paired.PairedFixture.assertClose;
import static org.plait.statistics.paired.PairedFixture.assertInterval;
import static org.plait.statistics.paired.PairedFixture.assertRoot;
import static org.plait.statistics.paired.PairedFixture.doubles;
import static org.plait.statistics.paired.PairedFixture.found;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.plait.statistics.Estimate;
import org.plait.statistics.Fixture;
import org.plait.statistics.Undefined;
import org.plait.statistics.rank.SignedRank;

/** Effect sizes with their intervals. */
class EffectsTest {
  private final double[] earlier = doubles("effects", "earlier");
  private final double[] later = doubles("effects", "later");

  @Test
  void meanChangesInStandardDeviationsHaveNoncentralIntervals() {
    JsonNode expected = JSON.get("effects");
    PairedEffect effect = PairedEffect.of(earlier, later);
    assertClose(found(effect.dz(0.95)).value(), expected.get("dz"));
    assertInterval(effect.dz(0.95), expected.get("dz_interval"));
    assertClose(found(effect.dAverage(0.95)).value(), expected.get("dav"));
    assertInterval(effect.dAverage(0.95), expected.get("dav_interval"));
    double w1 = -Fixture.reference("W1", "12 Likert pairs", "cohen dz");
    assertThat(found(effect.dz(0.95)).value()).isCloseTo(w1, close(w1, TWELVE_DIGITS));
  }

  @Test
  void theNoncentralTIsThatOfR() {
    for (JsonNode row : JSON.get("noncentral")) {
      NoncentralT t = new NoncentralT(row.get(1).doubleValue());
      // R's own sum is good to about ten digits.
      assertRoot(t.atMost(row.get(0).doubleValue(), row.get(2).doubleValue()), row.get(3));
    }
  }

  @Test
  void anIntervalIsFoundFarOutAndForTwoPeople() {
    double[] zeros = new double[1000];
    double[] large = new double[1000];
    java.util.Arrays.setAll(large, i -> 3 + (i % 2) * 0.1);
    Estimate far = found(PairedEffect.of(zeros, large).dz(0.95));
    assertThat(far.interval().orElseThrow().contains(far.value())).isTrue();
    Estimate two = found(PairedEffect.of(new double[] {0, 0}, new double[] {1, 3}).dz(0.95));
    assertThat(two.interval().orElseThrow().contains(two.value())).isTrue();
  }

  @Test
  void changesWithoutVariationHaveNoEffectSize() {
    double[] shifted = {4, 5, 5, 6, 3, 4, 5, 5, 6, 2, 4, 4};
    assertThat(PairedEffect.of(earlier, shifted).dz(0.95))
        .isEqualTo(new Undefined("cohen_dz", "no variation", 12));
    assertThat(PairedEffect.of(earlier, earlier).dAverage(0.95))
        .isEqualTo(new Undefined("cohen_dav", "no variation", 12));
    assertThat(PairedEffect.of(new double[0], new double[0]).dz(0.95))
        .isEqualTo(new Undefined("cohen_dz", "no linked pairs", 0));
    assertThat(PairedEffect.of(new double[] {1}, new double[] {2}).dz(0.95))
        .isEqualTo(new Undefined("cohen_dz", "one case", 1));
  }

  @Test
  void theRankBiserialHasFishersInterval() {
    RankBiserial effect = RankBiserial.of(SignedRank.of(earlier, later));
    assertClose(found(effect.estimate(0.95)).value(), JSON.get("rank_biserial").get("r"));
    assertInterval(effect.estimate(0.95), JSON.get("rank_biserial").get("interval"));
    Estimate oneWay =
        found(
            RankBiserial.of(SignedRank.of(new double[] {1, 2, 2}, new double[] {2, 3, 2}))
                .estimate(0.95));
    assertThat(oneWay.value()).isEqualTo(1);
    assertThat(oneWay.interval()).isEmpty();
    assertThat(oneWay.note()).hasValue("everyone who moved went the same way: no interval");
    assertThat(RankBiserial.of(SignedRank.of(earlier, earlier)).estimate(0.95))
        .isEqualTo(new Undefined("rank_biserial", "no variation", 12));
  }

  @Test
  void cliffsDeltaHasFengAndCliffsInterval() {
    for (JsonNode row : JSON.get("cliff")) {
      double[] first = Fixture.doubles(row.get("first"));
      double[] second = Fixture.doubles(row.get("second"));
      Estimate found = found(CliffDelta.of(first, second).estimate(0.95));
      assertClose(found.value(), row.get("delta"));
      assertClose(found.standardError().orElseThrow(), row.get("se"));
      assertInterval(CliffDelta.of(first, second).estimate(0.95), row.get("interval"));
      Estimate swapped = found(CliffDelta.of(second, first).estimate(0.95));
      assertThat(swapped.value()).isCloseTo(-found.value(), close(1));
      double upper = found.interval().orElseThrow().upper();
      assertThat(swapped.interval().orElseThrow().lower()).isCloseTo(-upper, close(1));
    }
  }

  @Test
  void separatedSamplesHaveAnInnerEnd() {
    Estimate apart =
        found(CliffDelta.of(new double[] {1, 1, 2, 2, 2}, new double[] {3, 4, 5}).estimate(0.95));
    assertThat(apart.value()).isEqualTo(1);
    assertThat(apart.interval().orElseThrow().upper()).isEqualTo(1);
    assertThat(apart.interval().orElseThrow().lower()).isLessThan(0);
    assertThat(apart.note()).isPresent();
    assertThat(CliffDelta.of(new double[0], new double[] {1}).estimate(0.95))
        .isEqualTo(new Undefined("cliff_delta", "no cases", 1));
    assertThat(CliffDelta.of(new double[] {1}, new double[] {1}).estimate(0.95))
        .isEqualTo(new Undefined("cliff_delta", "one case", 2));
  }

  @Test
  void cohensHMatchesTheListOfReferenceValuesE1() {
    // The list takes the first less the second share, 40/100 less 0.25.
    Estimate found = found(CohenH.of(25, 100, 40, 100).estimate(0.95));
    double expected = Fixture.reference("E1", "40/100 vs 25/75", "Cohen h");
    assertThat(found.value()).isCloseTo(expected, close(expected, TWELVE_DIGITS));
    assertThat(found.standardError().orElseThrow()).isCloseTo(Math.sqrt(0.02), close(1));
    assertThat(found(CohenH.of(40, 100, 25, 100).estimate(0.95)).value()).isEqualTo(-found.value());
  }

  @Test
  void sharesOfNoneAndAllHaveAnEffect() {
    Estimate most = found(CohenH.of(0, 9, 9, 9).estimate(0.95));
    assertThat(most.value()).isCloseTo(Math.PI, close(3));
    assertThat(most.interval().orElseThrow().upper()).isEqualTo(Math.PI);
    assertThat(CohenH.of(0, 0, 1, 2).estimate(0.95))
        .isEqualTo(new Undefined("cohen_h", "no cases", 2));
  }
}
