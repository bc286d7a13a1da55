package org.plait.statistics.paired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.statistics.Fixture.close;
import static org.plait.statistics.paired.PairedFixture.JSON;
import static org.plait.statistics.paired.PairedFixture.assertClose;
import static org.plait.statistics.paired.PairedFixture.done;
import static org.plait.statistics.paired.PairedFixture.wave;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plait.statistics.Fixture;
import org.plait.statistics.Observations;
import org.plait.statistics.RelativeEffect;
import org.plait.statistics.TestResult;
import org.plait.statistics.TwoWaves;
import org.plait.statistics.Undefined;

class PlacementTestTest {
  private static final long SEED = 11;

  private static TwoWaves waves(double[] from, double[] to, int pairs) {
    return TwoWaves.of(wave(from, pairs, 100), wave(to, pairs, 200), 2);
  }

  private static double[] answers(Random random, int n, double shift) {
    return random.doubles(n).map(u -> Math.floor(5 * Math.min(0.99, u + shift))).toArray();
  }

  @Test
  void allArrangementsOfIndependentOverlappingAndPairedWavesMatchR() {
    for (JsonNode row : JSON.get("placements")) {
      TwoWaves waves =
          waves(
              Fixture.doubles(row.get("from")),
              Fixture.doubles(row.get("to")),
              row.get("pairs").intValue());
      assertClose(Arrangement.of(waves).count(), row.get("arrangements"));
      assertClose(Arrangement.of(waves).effect(), row.get("effect"));
      TestResult test = done(PlacementTest.of(waves).test(SEED));
      assertThat(test.method().name()).isEqualTo("placements, all permutations");
      assertClose(test.pValue(), row.get("p"));
      assertClose(test.statistic() + 0.5, row.get("effect"));
      if (!row.get("t").isNull()) {
        assertClose(Arrangement.of(waves).t(), row.get("t"));
      }
    }
  }

  @Test
  void tablesOfCountsGiveTheTestOfTheirSingleAnswers() {
    double[] from = {1, 1, 2, 2, 2, 3, 3, 1, 2};
    double[] to = {1, 2, 2, 3, 3, 3, 3, 3, 2, 2};
    double[] values = {1, 2, 3};
    TwoWaves counts =
        TwoWaves.ofCounts(
            Observations.ofCounts(values, new long[] {3, 4, 2}),
            Observations.ofCounts(values, new long[] {1, 4, 5}),
            new long[][] {{1, 1, 0}, {0, 1, 2}, {0, 0, 2}});
    assertThat(PlacementTest.of(counts).test(SEED))
        .isEqualTo(PlacementTest.of(waves(from, to, 7)).test(SEED));
  }

  @Test
  void itsTIsThatOfTheRelativeEffect() {
    Random random = new Random(3);
    for (int pairs : new int[] {0, 12, 30}) {
      TwoWaves waves = waves(answers(random, 30, 0), answers(random, 30, 0.1), pairs);
      double t = done(RelativeEffect.of(waves).estimate(0.95).test()).statistic();
      assertThat(Arrangement.of(waves).t()).isCloseTo(t, close(t));
    }
  }

  @Test
  void randomArrangementsComeCloseToTheTAndRepeatWithTheirSeed() {
    Random random = new Random(5);
    TwoWaves waves = waves(answers(random, 60, 0), answers(random, 70, 0.07), 25);
    TestResult test = done(PlacementTest.of(waves).test(SEED));
    assertThat(test.method().name()).isEqualTo("placements, random permutations");
    double p = done(RelativeEffect.of(waves).estimate(0.95).test()).pValue();
    assertThat(test.pValue()).isCloseTo(p, close(1, 0.02));
    assertThat(PlacementTest.of(waves).test(SEED)).isEqualTo(test);
    assertThat(done(PlacementTest.of(waves.swapped()).test(SEED)).statistic())
        .isCloseTo(-test.statistic(), close(1));
  }

  /** 400 pairs of waves without change: about 20 are called at 0.05, four standard errors 17. */
  @Test
  void noChangeIsCalledAsOftenAsItShould() {
    Random random = new Random(9);
    int called = 0;
    for (int draw = 0; draw < 400; draw++) {
      TwoWaves waves = waves(answers(random, 5, 0), answers(random, 6, 0), 0);
      called += done(PlacementTest.of(waves).test(draw)).pValue() <= 0.05 ? 1 : 0;
    }
    assertThat(called).isLessThanOrEqualTo(37);
  }

  @Test
  void answersAllAlikeAreNoChange() {
    TwoWaves same = waves(new double[] {2, 2, 2}, new double[] {2, 2}, 0);
    assertThat(done(PlacementTest.of(same).test(SEED)).pValue()).isEqualTo(1);
  }

  @Test
  void oneToFourPairsAndLessThanTwoAnswersAreReasons() {
    double[] three = {1, 2, 3};
    assertThat(PlacementTest.of(waves(three, three, 3)).test(SEED))
        .isEqualTo(new Undefined("placement_permutation", "fewer than 5 linked pairs", 6));
    TwoWaves one = TwoWaves.of(Observations.of(1), Observations.of(1, 2));
    assertThat(PlacementTest.of(one).test(SEED))
        .isEqualTo(new Undefined("placement_permutation", "one case", 3));
    TwoWaves none = TwoWaves.of(Observations.of(), Observations.of(1, 2));
    assertThat(PlacementTest.of(none).test(SEED))
        .isEqualTo(new Undefined("placement_permutation", "no cases", 2));
  }
}
