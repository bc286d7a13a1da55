package org.plait.statistics.prevalence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plait.statistics.ChangeEstimate;
import org.plait.statistics.DifferenceOfProportions;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Observations;
import org.plait.statistics.Outcome;
import org.plait.statistics.Proportion;
import org.plait.statistics.ProportionInterval;
import org.plait.statistics.TwoWaves;
import org.plait.statistics.WeightedWave;
import org.plait.statistics.Weighting;
import org.plait.statistics.prevalence.StratifiedPrevalence.Stratum;

/**
 * A corrected share where cases have clusters, weights or strata, against what it comes down to.
 */
class SurveyPrevalenceTest {

  private static final int CASES = 200;
  private static final int READ = 50;

  private final double[] truth = new double[CASES];
  private final double[] scores = new double[CASES];
  private final int[] clusters = new int[CASES];
  private final int[] persons = IntStream.range(0, CASES).toArray();
  private final int[] read = IntStream.range(0, READ).map(i -> i * 4).toArray();

  SurveyPrevalenceTest() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < CASES; i++) {
      clusters[i] = random.nextInt(40);
      truth[i] = random.nextDouble() < 0.2 + 0.01 * clusters[i] ? 1 : 0;
      scores[i] = 0.2 + 0.5 * truth[i] + 0.3 * random.nextDouble();
    }
  }

  private double[] judgements() {
    return pick(truth);
  }

  private double[] pick(double[] each) {
    return IntStream.of(read).mapToDouble(i -> each[i]).toArray();
  }

  private Observations linked(double[] values) {
    return Observations.of(values, persons);
  }

  private Observations clustered(double[] values) {
    return linked(values).inClusters(clusters);
  }

  private JudgedWave wave(Observations all) {
    return JudgedWave.of(all, read, judgements());
  }

  private static Estimate number(Outcome outcome) {
    return outcome.estimate().orElseThrow();
  }

  @Test
  void withoutClustersWeightsAndStrataItIsTheCorrectedShare() {
    Estimate plain =
        number(
            CorrectedPrevalence.of(
                    JudgedSample.of(judgements(), pick(scores), MachineScores.of(scores)))
                .ofProcess()
                .estimate(0.95));
    SurveyPrevalence survey = SurveyPrevalence.of(wave(linked(scores)));
    Estimate found = number(survey.estimate(0.95));
    assertThat(found.value()).isCloseTo(plain.value(), within(1e-12));
    assertThat(found.standardError().orElseThrow())
        .as("the same variance, estimated from what each case adds")
        .isCloseTo(plain.standardError().orElseThrow(), within(0.003));
    assertThat(survey.lambda()).isBetween(0.5, 1.0);
  }

  @Test
  void aMachineThatSaysNothingLeavesThePeoplesClusteredShare() {
    Estimate people =
        number(
            Proportion.of(
                    Observations.of(judgements())
                        .inClusters(IntStream.of(read).map(i -> clusters[i]).toArray()))
                .estimate(ProportionInterval.WILSON, 0.95));
    Estimate found = number(SurveyPrevalence.of(wave(clustered(new double[CASES]))).estimate(0.95));
    assertThat(found.value()).isCloseTo(people.value(), within(1e-12));
    double factor = Math.sqrt(factor(40) / factor(distinct(read)));
    assertThat(found.standardError().orElseThrow())
        .as("but for the number of clusters in G/(G-1)")
        .isCloseTo(people.standardError().orElseThrow() * factor, within(1e-12));
  }

  private long distinct(int[] places) {
    return IntStream.of(places).map(i -> clusters[i]).distinct().count();
  }

  private static double factor(double groups) {
    return groups / (groups - 1);
  }

  @Test
  void colleaguesWhoAreAlikeWidenTheInterval() {
    int[] alike = IntStream.range(0, CASES).map(i -> (int) truth[i] * 20 + i % 20).toArray();
    Interval apart =
        number(SurveyPrevalence.of(wave(linked(scores))).estimate(0.95)).interval().orElseThrow();
    Interval together =
        number(SurveyPrevalence.of(wave(linked(scores).inClusters(alike))).estimate(0.95))
            .interval()
            .orElseThrow();
    assertThat(together.width()).isGreaterThan(1.3 * apart.width());
  }

  /**
   * Four cases and two clusters, worked out by hand: y 1, 0 read of cluster 0 and 1, no machine.
   */
  @Test
  void theSquaredSumsByClusterByHand() {
    double[] judged = {1, 1, 1, 1, 0, 0, 0, 0, 0, 0};
    Observations all =
        Observations.of(new double[20])
            .inClusters(IntStream.range(0, 20).map(i -> i % 10 / 2).toArray());
    Estimate found =
        number(
            SurveyPrevalence.of(JudgedWave.of(all, IntStream.range(0, 10).toArray(), judged))
                .estimate(0.95));
    assertThat(found.value()).isEqualTo(0.4);
    double squares = 2 * Math.pow(2 * 0.6 / 10, 2) + 3 * Math.pow(2 * 0.4 / 10, 2);
    assertThat(found.standardError().orElseThrow())
        .isCloseTo(Math.sqrt(5 / 4.0 * squares), within(1e-12));
    assertThat(found.note()).hasValue("fewer than 10 clusters");
  }

  @Test
  void weightsGiveWeightedMeansOfScoresAndResiduals() {
    double[] weights = IntStream.range(0, CASES).mapToDouble(i -> 1 + i % 3).toArray();
    WeightedWave weighted = WeightedWave.of(Weighting.of(weights), persons, clusters);
    Observations all = weighted.answers(scores, persons);
    SurveyPrevalence survey = SurveyPrevalence.of(wave(all));
    double centre = mean(scores, weights, persons);
    double share = 0;
    double total = 0;
    double[] slopes = wave(all).slopes();
    for (int j = 0; j < READ; j++) {
      double w = weights[read[j]];
      share += w * (truth[read[j]] - slopes[j] * (scores[read[j]] - centre));
      total += w;
    }
    assertThat(number(survey.estimate(0.95)).value()).isCloseTo(share / total, within(1e-12));
    Estimate people =
        number(
            SurveyPrevalence.of(wave(weighted.answers(new double[CASES], persons))).estimate(0.95));
    assertThat(people.value()).isCloseTo(mean(truth, weights, read), within(1e-12));
  }

  private static double mean(double[] values, double[] weights, int[] places) {
    double sum = 0;
    double total = 0;
    for (int i : places) {
      sum += weights[i] * values[i];
      total += weights[i];
    }
    return sum / total;
  }

  /** The strata of the worked example: 40 of 50 read of 200, 5 of 100 read of 800. */
  @Test
  void strataAreCountedByTheirCases() {
    int[] strata = IntStream.range(0, 1000).map(i -> i < 200 ? 0 : 1).toArray();
    int[] places = IntStream.concat(IntStream.range(0, 50), IntStream.range(200, 300)).toArray();
    double[] judged =
        IntStream.range(0, 150).mapToDouble(i -> i < 40 || (i >= 50 && i < 55) ? 1 : 0).toArray();
    JudgedWave wave =
        JudgedWave.of(Observations.of(new double[1000]), places, judged).inStrata(strata);
    Estimate found = number(SurveyPrevalence.of(wave).estimate(0.95));
    assertThat(found.value()).isCloseTo(0.2, within(1e-12));
    Estimate finite =
        number(
            StratifiedPrevalence.of(List.of(new Stratum(200, 50, 40), new Stratum(800, 100, 5)))
                .estimate(0.95));
    double process =
        Math.sqrt(Math.pow(finite.standardError().orElseThrow(), 2) + 0.2 * 0.8 / 1000);
    assertThat(found.standardError().orElseThrow()).isCloseTo(process, within(0.0005));
  }

  @Test
  void ofTheCasesAtHandItIsTheCorrectedShareAndByStrataTheirsPutTogether() {
    Estimate plain =
        number(
            CorrectedPrevalence.of(
                    JudgedSample.of(judgements(), pick(scores), MachineScores.of(scores)))
                .estimate(0.95));
    Estimate found = number(SurveyPrevalence.of(wave(clustered(scores))).estimateOfCases(0.95));
    assertThat(found.value()).as("other clusters' slopes").isCloseTo(plain.value(), within(0.01));
    assertThat(found.standardError().orElseThrow())
        .isCloseTo(plain.standardError().orElseThrow(), within(0.002));
    int[] strata = IntStream.of(clusters).map(cluster -> cluster / 10).toArray();
    JudgedWave alone = wave(linked(new double[CASES])).inStrata(strata);
    List<Stratum> counted =
        IntStream.range(0, 4)
            .mapToObj(
                h ->
                    new Stratum(
                        IntStream.of(strata).filter(s -> s == h).count(),
                        IntStream.of(read).filter(i -> strata[i] == h).count(),
                        IntStream.of(read).filter(i -> strata[i] == h && truth[i] == 1).count()))
            .toList();
    assertThat(number(SurveyPrevalence.of(alone).estimateOfCases(0.95)).standardError())
        .hasValueCloseTo(
            number(StratifiedPrevalence.of(counted).estimate(0.95)).standardError().orElseThrow(),
            within(1e-12));
  }

  /** Whoever wrote nothing did not say it: a stratum of which all is known. */
  @Test
  void theShareOfEverybodyAskedHasAStratumOfThoseWhoWroteNothing() {
    int asked = 2 * CASES;
    double[] everybody = Arrays.copyOf(scores, asked);
    int[] strata = IntStream.range(0, asked).map(i -> i < CASES ? 0 : 1).toArray();
    int[] places = IntStream.concat(IntStream.of(read), IntStream.range(CASES, asked)).toArray();
    double[] judged = Arrays.copyOf(judgements(), places.length);
    Estimate ofAsked =
        number(
            SurveyPrevalence.of(
                    JudgedWave.of(Observations.of(everybody), places, judged).inStrata(strata))
                .estimate(0.95));
    Estimate share = number(SurveyPrevalence.of(wave(linked(scores))).estimate(0.95));
    assertThat(ofAsked.value()).isCloseTo(share.value() / 2, within(1e-12));
    double variance =
        0.25 * Math.pow(share.standardError().orElseThrow(), 2)
            + share.value() * share.value() * 0.25 / asked;
    assertThat(ofAsked.standardError().orElseThrow())
        .isCloseTo(Math.sqrt(variance), within(0.0005));
  }

  @Test
  void tooFewSayHowManyAreNeeded() {
    JudgedWave few = JudgedWave.of(linked(scores), new int[] {1, 2, 3}, new double[] {1, 0, 0});
    assertThat(SurveyPrevalence.of(few).estimate(0.95))
        .hasToString("proportion undefined: needs 7 more human-coded comments, n = 3");
    int[] strata = new int[CASES];
    strata[1] = 1;
    strata[2] = 1;
    assertThat(SurveyPrevalence.of(wave(linked(scores)).inStrata(strata)).estimate(0.95))
        .hasToString("proportion undefined: needs 2 more human-coded comments, n = 50");
    assertThat(
            SurveyPrevalence.of(JudgedWave.of(Observations.of(), new int[0], new double[0]))
                .estimate(0.95))
        .hasToString("proportion undefined: no cases, n = 0");
  }

  @Test
  void nobodysYesIsThePeoplesWilson() {
    JudgedWave none = JudgedWave.of(clustered(scores), read, new double[READ]);
    Estimate found = number(SurveyPrevalence.of(none).estimate(0.95));
    assertThat(found.value()).isZero();
    assertThat(found.method().name()).isEqualTo("human-coded sample alone");
    assertThat(found.interval().orElseThrow().upper()).isBetween(0.06, 0.09);
  }

  @Test
  void aChangeOfThePeoplesSampleAloneIsThatOfAllAnswers() {
    double[] later = IntStream.range(0, CASES).mapToDouble(i -> (i % 7) / 3 == 1 ? 1 : 0).toArray();
    int[] all = persons;
    JudgedWave one = JudgedWave.of(clustered(new double[CASES]), all, truth);
    JudgedWave two = JudgedWave.of(clustered(new double[CASES]), all, later);
    ChangeEstimate found =
        SurveyPrevalenceChange.of(SurveyPrevalence.of(one), SurveyPrevalence.of(two))
            .estimate(0.95);
    ChangeEstimate expected =
        DifferenceOfProportions.of(TwoWaves.of(clustered(truth), clustered(later))).estimate(0.95);
    Estimate a = number(found.estimate());
    Estimate b = number(expected.estimate());
    assertThat(a.value()).isCloseTo(b.value(), within(1e-12));
    assertThat(a.standardError().orElseThrow())
        .isCloseTo(b.standardError().orElseThrow(), within(1e-12));
    assertThat(a.interval().orElseThrow().lower())
        .isCloseTo(b.interval().orElseThrow().lower(), within(1e-12));
    assertThat(found.test().result().orElseThrow().statistic())
        .isCloseTo(expected.test().result().orElseThrow().statistic(), within(1e-9));
    assertThat(found.design()).isEqualTo(expected.design());
  }

  @Test
  void withoutPeopleInBothTheVariancesAddUp() {
    int[] others = IntStream.range(CASES, 2 * CASES).toArray();
    SurveyPrevalence one = SurveyPrevalence.of(wave(linked(scores)));
    SurveyPrevalence two = SurveyPrevalence.of(wave(Observations.of(scores, others)));
    Estimate change = number(SurveyPrevalenceChange.of(one, two).estimate(0.95).estimate());
    double error = number(one.estimate(0.95)).standardError().orElseThrow();
    assertThat(change.value()).isZero();
    assertThat(change.standardError().orElseThrow()).isCloseTo(error * Math.sqrt(2), within(1e-3));
  }

  @Test
  void inputThatCannotBeIsRefused() {
    assertThatThrownBy(() -> JudgedWave.of(linked(scores), new int[] {1, 1}, new double[] {0, 1}))
        .hasMessage("a case must be judged once, found one twice");
    assertThatThrownBy(() -> JudgedWave.of(linked(scores), new int[] {1}, new double[] {0.5}))
        .hasMessage("judgement must be 0 or 1, found 0.5");
  }
}
