package org.plait.statistics.prevalence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.plait.statistics.Estimate;
import org.plait.statistics.Fixture;
import org.plait.statistics.Interval;
import org.plait.statistics.Outcome;
import org.plait.statistics.Undefined;
import org.plait.statistics.prevalence.StratifiedPrevalence.Stratum;

/** The worked examples of a corrected share, and what must hold for any data. */
class PrevalenceTest {
  /** The worked examples are printed with seven decimals, the ends from rounded errors. */
  private static final Offset<Double> PRINTED = within(1e-7);

  private static final Offset<Double> EXACT = within(Fixture.CLOSED_FORM);
  private static final JsonNode EXPECTED = Fixture.json("prevalence/prevalence.json");

  /** 100 of 1,000 comments read by people: 12 both, 8 machine only, 3 people only, 77 neither. */
  private static final JudgedSample HUNDRED =
      JudgedSample.ofCounts(12, 8, 3, 77, MachineScores.ofCounts(210, 1000));

  private static Estimate number(Outcome outcome) {
    return outcome.estimate().orElseThrow();
  }

  private static void assertShare(Outcome outcome, double share, double error) {
    assertThat(number(outcome).value()).isCloseTo(share, PRINTED);
    assertThat(number(outcome).standardError().orElseThrow()).isCloseTo(error, PRINTED);
  }

  @Test
  void predictionPoweredInferenceWithFixedAndTunedWeight() {
    assertShare(PredictionPoweredMean.of(HUNDRED, 0).estimate(0.95), 0.15, 0.0357071);
    assertShare(PredictionPoweredMean.of(HUNDRED, 1).estimate(0.95), 0.1611111, 0.0354972);
    PredictionPoweredMean tuned = PredictionPoweredMean.of(HUNDRED);
    assertThat(tuned.lambda()).isCloseTo(0.4877577, PRINTED);
    assertShare(tuned.estimate(0.95), 0.1554195, 0.0286655);
    Interval interval = number(tuned.estimate(0.95)).interval().orElseThrow();
    assertThat(interval.lower()).isCloseTo(0.0992361, PRINTED);
    assertThat(interval.upper()).isCloseTo(0.2116030, PRINTED);
  }

  @Test
  void differenceAndRegressionEstimatorsOfFinitePopulations() {
    assertShare(RegressionPrevalence.difference(HUNDRED).estimate(0.95), 0.16, 0.0312614);
    RegressionPrevalence regression = RegressionPrevalence.regression(HUNDRED);
    assertThat(regression.slope()).isCloseTo(0.5625, within(1e-12));
    assertShare(regression.estimate(0.95), 0.155625, 0.0265706);
  }

  @Test
  void whatTheMachineIsWorthGivesPeopleAloneTheSameError() {
    CorrectedPrevalence corrected = CorrectedPrevalence.of(HUNDRED);
    double n = 100 + corrected.worth();
    double spread = 0.15 * 0.85 * 100 / 99;
    assertThat((1 - n / 1000) * spread / n).isCloseTo(corrected.variance(), within(1e-12));
    assertThat(corrected.worth()).isBetween(30.0, 100.0);
  }

  @Test
  void errorRatesOfTheMachineTurnedRound() {
    Outcome share = RoganGladen.of(210, 1000, 12, 15, 77, 85).estimate(0.95);
    assertThat(number(share).value()).isCloseTo(0.1641667, PRINTED);
  }

  @Test
  void designBasedSupervisedLearningWithEqualChances() {
    double[] scores = new double[1000];
    Arrays.fill(scores, 0, 20, 1);
    Arrays.fill(scores, 100, 290, 1);
    double[] chances = new double[1000];
    Arrays.fill(chances, 0.1);
    int[] drawn = new int[100];
    double[] judgements = new double[100];
    for (int i = 0; i < 100; i++) {
      drawn[i] = i;
      judgements[i] = i < 12 || i >= 97 ? 1 : 0;
    }
    DesignSupervised corrected = DesignSupervised.of(scores, chances, drawn, judgements);
    assertShare(corrected.estimate(0.95), 0.16, 0.0335321);
    int[] pairs = new int[1000];
    Arrays.setAll(pairs, i -> i / 2);
    double clustered = corrected.withClusters(pairs).variance();
    assertThat(clustered).isPositive().isNotEqualTo(corrected.variance());
  }

  @Test
  void strataAsInSurveyAndTheChangeBetweenTwoWaves() {
    Outcome first =
        StratifiedPrevalence.of(List.of(new Stratum(200, 50, 40), new Stratum(800, 100, 5)))
            .estimate(0.95);
    Outcome second =
        StratifiedPrevalence.of(List.of(new Stratum(180, 45, 27), new Stratum(1020, 90, 9)))
            .estimate(0.95);
    assertShare(first, 0.2, 0.01914800);
    assertShare(second, 0.175, 0.02753538);
    PrevalenceChange change = PrevalenceChange.of(first, second);
    assertShare(change.difference(), -0.025, 0.03353868);
    assertThat(change.test().result().orElseThrow().statistic()).isCloseTo(-0.7454, within(5e-5));
    assertThat(number(change.ratio(0.95)).value()).isCloseTo(0.875, within(1e-12));
  }

  private static double[] cases(String column) {
    return Fixture.column("prevalence/cases.csv", column);
  }

  private static void assertClose(Outcome outcome, JsonNode share, JsonNode error, JsonNode ends) {
    Estimate found = number(outcome);
    assertThat(found.value()).isCloseTo(share.doubleValue(), EXACT);
    assertThat(found.standardError().orElseThrow()).isCloseTo(error.doubleValue(), EXACT);
    assertThat(found.interval().orElseThrow().lower()).isCloseTo(ends.get(0).doubleValue(), EXACT);
    assertThat(found.interval().orElseThrow().upper()).isCloseTo(ends.get(1).doubleValue(), EXACT);
  }

  @Test
  void matchesTheDefinitionWithTheWeightRefittedWithoutEachCase() {
    JsonNode expected = EXPECTED.get("corrected");
    JudgedSample sample =
        JudgedSample.of(
            Arrays.copyOf(cases("truth"), 90),
            Arrays.copyOf(cases("score"), 90),
            MachineScores.of(cases("score")));
    CorrectedPrevalence corrected = CorrectedPrevalence.of(sample);
    assertThat(corrected.lambda()).isCloseTo(expected.get("lambda").doubleValue(), EXACT);
    assertClose(
        corrected.estimate(0.95),
        expected.get("share"),
        expected.get("error"),
        expected.get("interval"));
    assertClose(
        corrected.ofProcess().estimate(0.95),
        expected.get("share"),
        expected.get("processError"),
        expected.get("processInterval"));
  }

  @Test
  void designBasedSupervisedLearningMatchesSurveyWithWeightsAndClusters() {
    double[] drawn = cases("drawn");
    int[] places = IntStream.range(0, drawn.length).filter(i -> drawn[i] == 1).toArray();
    double[] judgements = IntStream.of(places).mapToDouble(i -> cases("truth")[i]).toArray();
    int[] clusters = Arrays.stream(cases("cluster")).mapToInt(c -> (int) c).toArray();
    Estimate found =
        number(
            DesignSupervised.of(cases("score"), cases("inclusion"), places, judgements)
                .withWeights(cases("weight"))
                .withClusters(clusters)
                .estimate(0.95));
    JsonNode expected = EXPECTED.get("supervised");
    assertThat(found.value()).isCloseTo(expected.get("share").doubleValue(), EXACT);
    assertThat(found.standardError().orElseThrow())
        .isCloseTo(expected.get("error").doubleValue(), EXACT);
  }

  @Test
  void aShiftAndStrataMatchR() {
    JsonNode shift = EXPECTED.get("shift");
    double[] before = Arrays.copyOf(cases("truth"), 90);
    double[] after = Arrays.copyOf(cases("again"), 90);
    assertClose(
        JudgementShift.of(before, after).estimate(0.95),
        shift.get("value"),
        shift.get("error"),
        shift.get("interval"));
    Estimate first =
        number(
            StratifiedPrevalence.of(List.of(new Stratum(200, 50, 40), new Stratum(800, 100, 5)))
                .estimate(0.95));
    JsonNode strata = EXPECTED.get("strata").get(0);
    assertThat(first.value()).isCloseTo(strata.get("share").doubleValue(), EXACT);
    assertThat(first.standardError().orElseThrow())
        .isCloseTo(strata.get("error").doubleValue(), EXACT);
  }

  @Test
  void howManyToRead() {
    assertThat(CodingSampleSize.forStrata(List.of(200, 800), List.of(0.4, 0.2), 0.04, 0.95))
        .isEqualTo(120);
    assertThat(CodingSampleSize.forShare(0.10, 0.03, 0, 1_000_000_000, 0.95)).isEqualTo(385);
    assertThat(CodingSampleSize.forShare(0.10, 0.03, 0.7, 1_000_000_000, 0.95)).isEqualTo(196);
    assertThat(CodingSampleSize.forShare(0.5, 0.01, 0, 300, 0.95)).isLessThanOrEqualTo(300);
    assertThat(CodingSampleSize.positivesForRecall(0.8, 0.1, 0.95)).isEqualTo(62);
    double[] shares = {0.5, 0.25, 0.1, 0.05};
    assertThat(Arrays.stream(shares).mapToLong(p -> CodingSampleSize.forAgreement(0.667, p, 0.95)))
        .containsExactly(60L, 81L, 172L, 330L);
    assertThat(Arrays.stream(shares).mapToLong(p -> CodingSampleSize.forAgreement(0.8, p, 0.95)))
        .containsExactly(103L, 139L, 294L, 560L);
  }

  @Test
  void aCodebookThatMovedIsSeenInTheBridgeSample() {
    Outcome shift =
        JudgementShift.of(new double[] {1, 0, 0, 1, 0}, new double[] {1, 1, 0, 1, 1})
            .estimate(0.95);
    assertThat(number(shift).value()).isCloseTo(0.4, within(1e-12));
    assertThat(number(shift).standardError().orElseThrow()).isCloseTo(0.2449490, PRINTED);
    double[] same = {1, 0, 1};
    assertThat(number(JudgementShift.of(same, same).estimate(0.95)).interval()).isEmpty();
    assertThat(JudgementShift.of(new double[0], new double[0]).estimate(0.95))
        .isEqualTo(new Undefined("shift", "no cases", 0));
  }

  @Test
  void tooFewReadSaysHowManyAreMissing() {
    JudgedSample seven = JudgedSample.ofCounts(1, 1, 1, 4, MachineScores.ofCounts(40, 200));
    assertThat(CorrectedPrevalence.of(seven).estimate(0.95))
        .isEqualTo(new Undefined("proportion", "needs 3 more human-coded comments", 7));
    JudgedSample nine = JudgedSample.ofCounts(1, 1, 1, 6, MachineScores.ofCounts(40, 200));
    assertThat(CorrectedPrevalence.of(nine).estimate(0.95))
        .isEqualTo(new Undefined("proportion", "needs 1 more human-coded comment", 9));
    JudgedSample none = JudgedSample.ofCounts(0, 0, 0, 0, MachineScores.ofCounts(0, 0));
    assertThat(CorrectedPrevalence.of(none).estimate(0.95).estimate()).isEmpty();
  }

  @Test
  void everyCaseReadIsAPoint() {
    JudgedSample census = JudgedSample.ofCounts(3, 2, 1, 14, MachineScores.ofCounts(5, 20));
    Estimate all = number(CorrectedPrevalence.of(census).estimate(0.95));
    assertThat(all.value()).isEqualTo(0.2);
    assertThat(all.interval().orElseThrow().lower()).isEqualTo(0.2);
    assertThat(all.interval().orElseThrow().upper()).isEqualTo(0.2);
    Estimate process = number(CorrectedPrevalence.of(census).ofProcess().estimate(0.95));
    assertThat(process.interval().orElseThrow().upper()).isGreaterThan(0.3);
  }

  @Test
  void aMachineThatSaysTheSameOfEverythingLeavesThePeoplesSample() {
    JudgedSample sample = JudgedSample.ofCounts(0, 0, 12, 88, MachineScores.ofCounts(0, 1000));
    CorrectedPrevalence corrected = CorrectedPrevalence.of(sample);
    assertThat(corrected.lambda()).isZero();
    assertThat(corrected.gain()).isEqualTo(1);
    assertThat(number(corrected.estimate(0.95)).value()).isCloseTo(0.12, within(1e-12));
  }

  @Test
  void whatNobodySaidRestsOnPeopleAlone() {
    JudgedSample sample = JudgedSample.ofCounts(0, 5, 0, 95, MachineScores.ofCounts(50, 1000));
    Estimate none = number(CorrectedPrevalence.of(sample).estimate(0.95));
    assertThat(none.method()).isEqualTo(CorrectedPrevalence.HUMAN_ONLY);
    assertThat(none.value()).isZero();
    assertThat(none.interval().orElseThrow().upper()).isBetween(0.03, 0.04);
  }

  @Test
  void orderChangesNothingAndTheIntervalHoldsTheShare() {
    Random random = new Random(20261128);
    for (int round = 0; round < 200; round++) {
      int n = 10 + random.nextInt(60);
      double[] y = new double[n];
      double[] f = new double[n];
      double rate = random.nextDouble() * 0.4;
      for (int i = 0; i < n; i++) {
        y[i] = random.nextDouble() < rate ? 1 : 0;
        f[i] = Math.min(1, Math.max(0, 0.6 * y[i] + 0.3 * random.nextDouble()));
      }
      MachineScores all = new MachineScores(n + 500L, 0.1 + 0.2 * random.nextDouble(), 0.05);
      Outcome outcome = CorrectedPrevalence.of(JudgedSample.of(y, f, all)).estimate(0.95);
      double[] turnedY = new double[n];
      double[] turnedF = new double[n];
      for (int i = 0; i < n; i++) {
        turnedY[i] = y[n - 1 - i];
        turnedF[i] = f[n - 1 - i];
      }
      Outcome turned =
          CorrectedPrevalence.of(JudgedSample.of(turnedY, turnedF, all)).estimate(0.95);
      Interval interval = number(outcome).interval().orElseThrow();
      assertThat(number(turned).value()).isCloseTo(number(outcome).value(), within(1e-12));
      assertThat(number(outcome).value()).isBetween(interval.lower(), interval.upper());
      assertThat(interval.lower()).isGreaterThanOrEqualTo(0);
      assertThat(interval.upper()).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void coversTheTruthAsOftenAsItSaysWithNarrowerIntervalsThanPeopleAlone() {
    Random random = new Random(4);
    int cases = 2000;
    double[] truth = new double[cases];
    double[] scores = new double[cases];
    for (int i = 0; i < cases; i++) {
      truth[i] = random.nextDouble() < 0.08 ? 1 : 0;
      scores[i] = Math.min(1, Math.max(0, 0.55 * truth[i] + 0.25 * random.nextDouble()));
    }
    double share = Arrays.stream(truth).sum() / cases;
    MachineScores all = MachineScores.of(scores);
    int draws = 2000;
    int held = 0;
    double gain = 0;
    for (int draw = 0; draw < draws; draw++) {
      int[] places = random.ints(0, cases).distinct().limit(200).toArray();
      double[] y = Arrays.stream(places).mapToDouble(i -> truth[i]).toArray();
      double[] f = Arrays.stream(places).mapToDouble(i -> scores[i]).toArray();
      CorrectedPrevalence corrected = CorrectedPrevalence.of(JudgedSample.of(y, f, all));
      Interval interval = number(corrected.estimate(0.95)).interval().orElseThrow();
      held += interval.lower() <= share && share <= interval.upper() ? 1 : 0;
      gain += corrected.gain() / draws;
    }
    assertThat((double) held / draws).isBetween(0.94, 0.965);
    assertThat(gain).isGreaterThan(2);
  }
}
