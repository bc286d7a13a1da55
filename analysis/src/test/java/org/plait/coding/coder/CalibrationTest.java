package org.plait.coding.coder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Scores become probabilities by what people said of comments the coder did not know. */
class CalibrationTest {

  private static final TreeSet<String> A = new TreeSet<>(Set.of("a"));

  private static List<Scored> drawn(int n, double intercept, double slope) {
    Random random = new Random(7);
    List<Scored> scored = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      double score = random.nextDouble();
      double odds = Math.log((score + 0.02) / (1.02 - score));
      double p = 1 / (1 + Math.exp(-intercept - slope * odds));
      scored.add(new Scored(Map.of("a", score), random.nextDouble() < p ? Set.of("a") : Set.of()));
    }
    return scored;
  }

  @Test
  void itFindsTheCurveFromWhichManyCommentsWereDrawn() {
    Calibration found = Calibration.common(drawn(20_000, -0.5, 1.5), A);
    assertThat(found.intercept()).isCloseTo(-0.5, within(0.1));
    assertThat(found.slope()).isCloseTo(1.5, within(0.1));
  }

  @Test
  void theMeanProbabilityOfACommonCodeIsItsShare() {
    List<Scored> scored = drawn(2_000, -0.5, 1.5);
    Calibration own = Calibration.common(scored, A).of("a", scored);
    double mean =
        scored.stream().mapToDouble(s -> own.probability(s.score("a"))).average().orElse(0);
    double share = scored.stream().filter(s -> s.has("a")).count() / 2_000.0;
    assertThat(mean).isCloseTo(share, within(1e-3));
  }

  @Test
  void aRareCodeKeepsNearTheCommonCurve() {
    Calibration common = new Calibration(-1, 1.5);
    List<Scored> one = List.of(new Scored(Map.of("a", 0.1), Set.of("a")));
    Calibration own = common.of("a", one);
    assertThat(own.intercept()).isBetween(-1.0, 0.0);
    assertThat(own.slope()).isBetween(0.0, 1.5);
  }

  @Test
  void numbersStayFiniteWhenScoresTellCodesApartOrTellNothing() {
    List<Scored> apart =
        List.of(
            new Scored(Map.of("a", 1.0), Set.of("a")),
            new Scored(Map.of("a", 0.9), Set.of("a")),
            new Scored(Map.of(), Set.of()),
            new Scored(Map.of("a", 0.1), Set.of()));
    List<Scored> always = List.of(new Scored(Map.of("a", 1.0), Set.of("a")));
    List<Scored> never = List.of(new Scored(Map.of("a", 1.0), Set.of()));
    for (List<Scored> scored : List.of(apart, always, never, List.<Scored>of())) {
      Calibration common = Calibration.common(scored, A);
      Calibration own = common.of("a", scored);
      assertThat(own.probability(0)).isBetween(0.0, 0.5);
      assertThat(own.probability(1)).isBetween(0.0, 1.0);
      assertThat(own.probability(1)).isGreaterThanOrEqualTo(own.probability(0));
    }
  }

  @Test
  void theThresholdIsWhereF1IsHighest() {
    List<Scored> scored =
        List.of(
            new Scored(Map.of("a", 0.9), Set.of("a")),
            new Scored(Map.of("a", 0.5), Set.of("a")),
            new Scored(Map.of("a", 0.3), Set.of()),
            new Scored(Map.of("a", 0.2), Set.of()));
    assertThat(Threshold.common(scored, A)).isCloseTo(0.4, within(1e-12));
  }

  @Test
  void aRareThresholdIsDrawnToTheCommonOne() {
    List<Scored> scored =
        List.of(new Scored(Map.of("a", 0.9), Set.of("a")), new Scored(Map.of("a", 0.7), Set.of()));
    assertThat(Threshold.of("a", scored, 0.25)).isCloseTo((0.8 + 10 * 0.25) / 11, within(1e-12));
  }

  @Test
  void withoutAnythingToFindTheThresholdIsTheCommonOneOrAHalf() {
    assertThat(Threshold.common(List.of(), A)).isEqualTo(0.5);
    assertThat(Threshold.of("a", List.of(new Scored(Map.of("a", 1.0), Set.of())), 0.3))
        .isCloseTo(0.3, within(1e-12));
  }
}
