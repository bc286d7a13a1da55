package org.plait.statistics.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plait.statistics.Fixture.TWELVE_DIGITS;
import static org.plait.statistics.Fixture.close;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plait.statistics.Estimate;
import org.plait.statistics.Fixture;
import org.plait.statistics.Observations;
import org.plait.statistics.Outcome;
import org.plait.statistics.RelativeEffect;
import org.plait.statistics.StandardizedDifference;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TestResult;
import org.plait.statistics.TwoWaves;
import org.plait.statistics.Undefined;
import org.plait.statistics.rank.SignedRank.Zeros;

class SignedRankTest {
  private static final double[] A = {3, 4, 4, 5, 2, 3, 4, 4, 5, 1, 3, 3};
  private static final double[] B = {4, 4, 5, 5, 3, 3, 5, 4, 4, 2, 5, 4};
  private static final double[] X = {1.83, .50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30};
  private static final double[] Y = {.878, .647, .598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29};

  private static TestResult done(TestOutcome outcome) {
    return outcome.result().orElseThrow();
  }

  private static void assertW1(String dataset, String quantity, double found) {
    double expected = Fixture.reference("W1", dataset, quantity);
    assertThat(found).as(quantity).isCloseTo(expected, close(expected, TWELVE_DIGITS));
  }

  private static double value(Outcome outcome) {
    return outcome.estimate().orElseThrow().value();
  }

  /** The list takes a less b, so b is the earlier wave here. */
  @Test
  void matchesTheListOfReferenceValuesW1() {
    SignedRank test = SignedRank.of(B, A);
    for (Zeros zeros : Zeros.values()) {
      String name = zeros == Zeros.PRATT ? "Pratt" : "Wilcoxon";
      String set = "12 Likert pairs";
      assertW1(set, name + " asymptotic[Z]", done(test.asymptotic(zeros)).statistic());
      assertW1(set, name + " asymptotic[p]", done(test.asymptotic(zeros)).pValue());
      // The list gives the exact test's statistic in its standardised form.
      assertW1(set, name + " exact[Z]", done(test.asymptotic(zeros)).statistic());
      assertW1(set, name + " exact[p]", done(test.exact(zeros)).pValue());
    }
    String set = "12 Likert pairs";
    TestOutcome corrected = test.asymptoticWithContinuityCorrection(Zeros.WILCOXON);
    assertW1(set, "base cc", done(corrected).pValue());
    assertW1(set, "base nocc", done(test.asymptotic(Zeros.WILCOXON)).pValue());
    assertW1(set, "matched rank biserial", value(test.rankBiserial()));
    StandardizedDifference difference = StandardizedDifference.of(B, A);
    assertW1(set, "cohen dz", value(difference.cohenDz()));
    assertW1(set, "cohen d pooled", value(difference.cohenD()));
    assertW1(set, "hedges g", value(difference.hedgesG()));
    TwoWaves unpaired = TwoWaves.of(Observations.of(B), Observations.of(A));
    assertW1(set, "cliff delta unpaired", RelativeEffect.of(unpaired).cliffDelta());
  }

  @Test
  void matchesTheDepressionTrialOfHollanderAndWolfe() {
    String set = "HollanderWolfe depression";
    SignedRank test = SignedRank.of(Y, X);
    assertW1(set, "V,p,HL,lo,hi[V]", test.positiveRanks(Zeros.PRATT));
    assertW1(set, "V,p,HL,lo,hi[2]", done(test.test()).pValue());
    Estimate shift = HodgesLehmann.of(Y, X).estimate(0.95).estimate().orElseThrow();
    assertW1(set, "V,p,HL,lo,hi[(pseudo)median]", shift.value());
    assertW1(set, "V,p,HL,lo,hi[4]", shift.interval().orElseThrow().lower());
    assertW1(set, "V,p,HL,lo,hi[5]", shift.interval().orElseThrow().upper());
  }

  @Test
  void countsWhoMovedUpStayedAndMovedDown() {
    SignedRank test = SignedRank.of(B, A);
    assertThat(test.up()).isEqualTo(1);
    assertThat(test.same()).isEqualTo(4);
    assertThat(test.down()).isEqualTo(7);
    assertThat(test.n()).isEqualTo(12);
  }

  @Test
  void whenNobodyMovedThatIsTheAnswer() {
    SignedRank test = SignedRank.of(A, A);
    for (TestOutcome outcome :
        new TestOutcome[] {test.test(), test.asymptotic(Zeros.WILCOXON), test.exact(Zeros.PRATT)}) {
      assertThat(done(outcome).pValue()).isEqualTo(1);
      assertThat(done(outcome).note()).hasValue("no change");
    }
    assertThat(test.rankBiserial()).isEqualTo(new Undefined("rank_biserial", "no variation", 12));
  }

  @Test
  void onePersonCanNeverBeMoreThanChance() {
    assertThat(done(SignedRank.of(new double[] {1}, new double[] {5}).test()).pValue())
        .isEqualTo(1);
  }

  @Test
  void noPairsGiveAReason() {
    assertThat(SignedRank.of(new double[0], new double[0]).test())
        .isEqualTo(new Undefined("signed_rank", "no linked pairs", 0));
  }

  @Test
  void manyPairsUseTheNormalApproximationWhichIsCloseToTheExact() {
    double[] earlier = IntStream.range(0, 200).mapToDouble(i -> i % 5).toArray();
    double[] later = IntStream.range(0, 200).mapToDouble(i -> (i * 7 + i / 3) % 5).toArray();
    SignedRank test = SignedRank.of(earlier, later);
    assertThat(done(test.test()).method().name()).isEqualTo("Pratt signed-rank, asymptotic");
    double exact = done(test.exact(Zeros.PRATT)).pValue();
    assertThat(done(test.test()).pValue()).isCloseTo(exact, close(exact, 0.02));
  }

  @Test
  void tooFewPeopleHaveNoIntervalOfTheShift() {
    Estimate few =
        HodgesLehmann.of(new double[] {1, 2, 3, 4, 5}, new double[] {2, 4, 6, 8, 11})
            .estimate(0.95)
            .estimate()
            .orElseThrow();
    assertThat(few.interval()).isEmpty();
    assertThat(few.note()).hasValue("too few cases for an interval at this level");
  }

  @Test
  void refusesUnequalLengths() {
    assertThatThrownBy(() -> SignedRank.of(A, new double[] {1}))
        .hasMessage("later must have one entry for each value: 12, found 1");
  }
}
