package org.plait.statistics.occurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plait.statistics.Outcome;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TestResult;

class OccurrenceTest {

  /** SciPy printed all digits of a double; sums in another order differ in the last ones. */
  private static final Offset<Double> PRINTED = within(1e-9);

  private static double value(Outcome outcome) {
    return outcome.estimate().orElseThrow().value();
  }

  /** SciPy 1.17.1: chi2_contingency([[a, b], [n1 - a, n2 - b]], lambda_="log-likelihood"). */
  @ParameterizedTest
  @CsvSource({
    "30, 200, 10, 220, 13.73055832016725, 0.00021099344260102297",
    "5, 100, 0, 120, 8.024340506628562, 0.004615282829530345",
    "12, 150, 13, 148, 0.059555450444656266, 0.807199953650604",
    "1, 50, 1, 50, 0, 1",
    "150, 1000, 90, 1200, 31.545013744758847, 1.9487012112410985e-08",
  })
  void keynessIsTheLogLikelihoodRatio(long a, long n1, long b, long n2, double g2, double p) {
    TestResult result = Keyness.of(a, n1, b, n2).test().result().orElseThrow();
    assertThat(result.statistic()).isCloseTo(g2, PRINTED);
    assertThat(result.pValue()).isCloseTo(p, PRINTED);
    assertThat(result.df()).hasValue(1);
  }

  /** Python: S - sum(math.comb(n - k, m) for k in counts) / math.comb(n, m). */
  @Test
  void aPartOfTheTextsHoldsSoManyKindsOnAverage() {
    assertThat(value(KindsMet.of(List.of(2L, 1L), 4).in(2))).isCloseTo(4.0 / 3, PRINTED);
    KindsMet met = KindsMet.of(List.of(40L, 7L, 3L, 1L, 1L, 0L), 60);
    assertThat(value(met.in(10))).isCloseTo(2.501937183271873, PRINTED);
    assertThat(value(met.in(0))).isZero();
    assertThat(value(met.in(60))).isEqualTo(5).isEqualTo(met.kinds());
  }

  @Test
  void kindsMetAreUndefinedWithoutTextsAndInMoreThanThereAre() {
    assertThat(KindsMet.of(List.of(), 0).in(0)).hasToString("kinds_met undefined: no cases, n = 0");
    assertThat(KindsMet.of(List.of(1L), 4).in(5))
        .hasToString("kinds_met undefined: too few cases, n = 4");
    assertThatThrownBy(() -> KindsMet.of(List.of(5L), 4))
        .hasMessage("count must be at most the number of texts, but is 5 of 4");
  }

  @Test
  void theLogRatioCountsDoublingsInTheSecondCollection() {
    assertThat(value(Keyness.of(10, 100, 40, 100).logRatio())).isCloseTo(2, PRINTED);
    assertThat(value(Keyness.of(40, 100, 10, 100).logRatio())).isCloseTo(-2, PRINTED);
    assertThat(value(Keyness.of(0, 100, 8, 100).logRatio())).isCloseTo(4, PRINTED);
  }

  @Test
  void keynessIsUndefinedWhereThereIsNothingToCompare() {
    assertThat(Keyness.of(0, 0, 1, 9).test()).hasToString("keyness undefined: one group, n = 9");
    assertThat(Keyness.of(0, 0, 1, 9).logRatio())
        .hasToString("log_ratio undefined: one group, n = 9");
    for (TestOutcome none : List.of(Keyness.of(0, 9, 0, 9).test(), Keyness.of(9, 9, 9, 9).test())) {
      assertThat(none).hasToString("keyness undefined: one category used, n = 18");
    }
    assertThat(Keyness.of(0, 9, 0, 9).logRatio())
        .hasToString("log_ratio undefined: one category used, n = 18");
    assertThatThrownBy(() -> Keyness.of(3, 2, 0, 1))
        .hasMessage("texts with the word must not be above all texts, found 3 of 2 and 0 of 1");
  }

  @Test
  void coverageAndRichnessFollowWhatWasSeenOnceAndTwice() {
    List<Long> others =
        Stream.concat(Collections.nCopies(14, 6L).stream(), Stream.of(9L, 0L)).toList();
    List<Long> counts = Stream.concat(others.stream(), Stream.of(1L, 2L, 1L, 2L, 1L)).toList();
    KindsSeen seen = KindsSeen.of(counts);
    assertThat(seen.kinds()).isEqualTo(20);
    assertThat(seen.sightings()).isEqualTo(100);
    assertThat(value(seen.coverage())).isCloseTo(0.97, PRINTED);
    assertThat(value(seen.kindsAtLeast())).isCloseTo(22.25, PRINTED);
    assertThat(value(KindsSeen.of(List.of(1L, 1L, 1L)).kindsAtLeast())).isEqualTo(6);
    assertThat(KindsSeen.of(List.of(0L)).coverage())
        .hasToString("coverage undefined: no cases, n = 0");
    assertThat(KindsSeen.of(List.of()).kindsAtLeast())
        .hasToString("kinds_at_least undefined: no cases, n = 0");
  }

  /** Guest, Namey and Chen: base of 4, runs of 2. */
  @Test
  void saturationSetsARunBesideTheBase() {
    Saturation saturation = Saturation.of(List.of(10L, 4L, 3L, 1L, 1L, 0L, 0L), 4);
    assertThat(saturation.baseCodes()).isEqualTo(18);
    assertThat(value(saturation.newInformation(6, 2))).isCloseTo(1 / 18.0, PRINTED);
    assertThat(value(saturation.newInformation(7, 2))).isZero();
    assertThat(saturation.newInformation(8, 2))
        .hasToString("new_information undefined: too few cases, n = 7");
    assertThat(saturation.newInformation(5, 2))
        .hasToString("new_information undefined: too few cases, n = 7");
    assertThat(Saturation.of(List.of(0L, 1L), 1).newInformation(2, 1))
        .hasToString("new_information undefined: no code in the base, n = 2");
  }

  @Test
  void thingsGoTogetherBesideChance() {
    CoOccurrence met = CoOccurrence.of(6, 10, 12, 40);
    assertThat(value(met.jaccard())).isCloseTo(0.375, PRINTED);
    assertThat(value(met.lift())).isCloseTo(2, PRINTED);
    assertThat(CoOccurrence.of(0, 0, 0, 4).jaccard())
        .hasToString("jaccard undefined: no cases, n = 4");
    assertThat(CoOccurrence.of(0, 0, 3, 4).lift()).hasToString("lift undefined: no cases, n = 4");
    assertThatThrownBy(() -> CoOccurrence.of(1, 3, 3, 4))
        .hasMessage("counts must be of the same texts, found both 1, one 3, other 3 of 4");
  }
}
