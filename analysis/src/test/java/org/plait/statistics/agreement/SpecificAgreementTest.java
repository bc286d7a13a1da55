package org.plait.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.plait.statistics.Estimate;
import org.plait.statistics.Outcome;
import org.plait.statistics.Undefined;
import org.plait.statistics.WilsonScore;

/** Agreement on one category of two, and what hides it. */
class SpecificAgreementTest {
  private static final Offset<Double> EXACT = Offset.offset(1e-12);

  private static Ratings units(BinaryTable table) {
    List<int[]> units = new ArrayList<>();
    add(units, table.both(), 1, 1);
    add(units, table.first(), 1, 0);
    add(units, table.second(), 0, 1);
    add(units, table.neither(), 0, 0);
    return Ratings.of(units.toArray(int[][]::new), 2);
  }

  private static void add(List<int[]> units, long times, int one, int other) {
    for (int i = 0; i < times; i++) {
      units.add(new int[] {one, other});
    }
  }

  private static Estimate estimate(Outcome outcome) {
    return outcome.estimate().orElseThrow();
  }

  @Test
  void ofTwoRatersItIsTwiceTheSharedYesesOverAllYeses() {
    BinaryTable table = new BinaryTable(80, 7, 8, 5);
    Estimate positive = estimate(SpecificAgreement.of(units(table)).estimate(1, 0.95));
    Estimate negative = estimate(SpecificAgreement.of(units(table)).estimate(0, 0.95));
    assertThat(positive.value()).isCloseTo(160 / 175.0, EXACT);
    assertThat(negative.value()).isCloseTo(10 / 25.0, EXACT);
    // Graham and Bull (1998): variance 4a(b + c)(a + b + c)/(2a + b + c)^4
    double variance = 4 * 80 * 15 * 95 / Math.pow(175, 4);
    assertThat(positive.standardError().orElseThrow()).isCloseTo(Math.sqrt(variance), EXACT);
    double lower = WilsonScore.interval(80 / 95.0, 95, 0.95).lower();
    assertThat(positive.interval().orElseThrow().lower()).isCloseTo(2 * lower / (1 + lower), EXACT);
  }

  @Test
  void theTableOfCountsSaysTheSame() {
    BinaryTable table = new BinaryTable(20, 3, 1, 36);
    Estimate units = estimate(SpecificAgreement.of(units(table)).estimate(1, 0.95));
    Estimate counts = estimate(table.kappa().specificAgreement(0, 0.95));
    assertThat(counts.value()).isCloseTo(units.value(), EXACT);
    assertThat(counts.interval().orElseThrow().upper())
        .isCloseTo(units.interval().orElseThrow().upper(), EXACT);
  }

  @Test
  void severalRatersAreFleissChanceOfAnotherYes() {
    Ratings three = Ratings.of(new int[][] {{1, 1, 1}, {1, 1, 0}, {0, 0, 0}, {1, 0, 0}}, 2);
    // yeses 3, 2, 0, 1; of the others of the same unit 3 + 1 say yes too
    assertThat(estimate(SpecificAgreement.of(three).estimate(1, 0.95)).value())
        .isCloseTo(4 / 6.0, EXACT);
  }

  @Test
  void fullAgreementHasAnIntervalAndAnUnusedCategoryNone() {
    Ratings same = units(new BinaryTable(12, 0, 0, 0));
    Estimate full = estimate(SpecificAgreement.of(same).estimate(1, 0.95));
    assertThat(full.value()).isEqualTo(1);
    assertThat(full.standardError()).isEmpty();
    assertThat(full.interval().orElseThrow().lower()).isBetween(0.7, 0.9);
    assertThat(SpecificAgreement.of(same).estimate(0, 0.95))
        .isEqualTo(new Undefined("specific_agreement", "category not used", 12));
    assertThat(SpecificAgreement.of(Ratings.of(new int[0][], 2)).estimate(0, 0.95))
        .isEqualTo(new Undefined("specific_agreement", "no cases", 0));
    assertThat(SpecificAgreement.of(Ratings.of(new int[][] {{1}}, 2)).estimate(1, 0.95))
        .isEqualTo(new Undefined("specific_agreement", "no linked pairs", 0));
  }

  @Test
  void theIndicesSayWhatKappaHides() {
    BinaryTable table = new BinaryTable(80, 7, 8, 5);
    Estimate prevalence = estimate(table.prevalenceIndex(0.95));
    Estimate bias = estimate(table.biasIndex(0.95));
    assertThat(prevalence.value()).isCloseTo(0.75, EXACT);
    assertThat(prevalence.standardError().orElseThrow())
        .isCloseTo(Math.sqrt((0.85 - 0.5625) / 100), EXACT);
    assertThat(bias.value()).isCloseTo(-0.01, EXACT);
    assertThat(bias.interval().orElseThrow().contains(0)).isTrue();
    assertThat(new BinaryTable(0, 0, 0, 0).biasIndex(0.95))
        .isEqualTo(new Undefined("bias_index", "no cases", 0));
    assertThat(estimate(new BinaryTable(9, 0, 0, 0).prevalenceIndex(0.95)).interval()).isEmpty();
  }
}
