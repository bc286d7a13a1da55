package org.plait.statistics.paired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plait.statistics.Fixture.close;
import static org.plait.statistics.paired.PairedFixture.JSON;
import static org.plait.statistics.paired.PairedFixture.assertClose;
import static org.plait.statistics.paired.PairedFixture.doubles;
import static org.plait.statistics.paired.PairedFixture.found;
import static org.plait.statistics.paired.PairedFixture.wave;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plait.statistics.DifferenceOfMeans;
import org.plait.statistics.DifferenceOfProportions;
import org.plait.statistics.Estimate;
import org.plait.statistics.Fixture;
import org.plait.statistics.Observations;
import org.plait.statistics.Populations;
import org.plait.statistics.TwoWaves;
import org.plait.statistics.Undefined;
import org.plait.statistics.Weighting;

class WeightedPopulationChangeTest {
  private static final Populations PEOPLE = new Populations(60, 66, 50);
  private final double[] from = doubles("weighted", "from");
  private final double[] to = doubles("weighted", "to");
  private final Weighting weightsFrom = Weighting.of(doubles("weighted", "weights_from"));
  private final Weighting weightsTo = Weighting.of(doubles("weighted", "weights_to"));

  private static double[] high(double[] values) {
    return Arrays.stream(values).map(v -> v >= 4 ? 1 : 0).toArray();
  }

  private static Weighting equal(int n, double weight) {
    double[] weights = new double[n];
    Arrays.fill(weights, weight);
    return Weighting.of(weights);
  }

  private WeightedPopulationChange change(double[] earlier, double[] later) {
    return WeightedPopulationChange.of(
        wave(earlier, 15, 100), weightsFrom, wave(later, 15, 200), weightsTo);
  }

  @Test
  void matchesTheFormulaInR() {
    JsonNode expected = JSON.get("weighted");
    assertThat(Fixture.doubles(expected.get("populations"))).containsExactly(60, 66, 50);
    Estimate mean = found(change(from, to).mean(PEOPLE, 0.95));
    assertClose(mean.value(), expected.get("mean").get("estimate"));
    assertClose(mean.standardError().orElseThrow(), expected.get("mean").get("se"));
    Estimate share = found(change(high(from), high(to)).share(PEOPLE, 0.95));
    assertClose(share.value(), expected.get("share").get("estimate"));
    assertClose(share.standardError().orElseThrow(), expected.get("share").get("se"));
    assertThat(share.interval().orElseThrow().contains(share.value())).isTrue();
  }

  @Test
  void equalWeightsAreNoWeights() {
    TwoWaves waves = TwoWaves.of(wave(from, 15, 100), wave(to, 15, 200));
    WeightedPopulationChange equal =
        WeightedPopulationChange.of(waves.from(), equal(24, 2.5), waves.to(), equal(28, 0.4));
    Estimate mean = found(equal.mean(PEOPLE, 0.95));
    Estimate plain = found(DifferenceOfMeans.of(waves).estimateOfPopulations(PEOPLE, 0.95));
    assertSame(mean, plain);
    TwoWaves shares = TwoWaves.of(wave(high(from), 15, 100), wave(high(to), 15, 200));
    WeightedPopulationChange ofShares =
        WeightedPopulationChange.of(shares.from(), equal(24, 2.5), shares.to(), equal(28, 0.4));
    assertSame(
        found(ofShares.share(PEOPLE, 0.95)),
        found(DifferenceOfProportions.of(shares).estimateOfPopulations(PEOPLE, 0.95)));
  }

  private static void assertSame(Estimate found, Estimate plain) {
    assertThat(found.value()).isCloseTo(plain.value(), close(1));
    double error = plain.standardError().orElseThrow();
    assertThat(found.standardError().orElseThrow()).isCloseTo(error, close(1));
    double lower = plain.interval().orElseThrow().lower();
    double upper = plain.interval().orElseThrow().upper();
    assertThat(found.interval().orElseThrow().lower()).isCloseTo(lower, close(1));
    assertThat(found.interval().orElseThrow().upper()).isCloseTo(upper, close(1));
  }

  @Test
  void anAnswerWithoutWeightCountsNowhere() {
    double[] longer = Arrays.copyOf(from, 25);
    longer[24] = 99;
    double[] weights = Arrays.copyOf(doubles("weighted", "weights_from"), 25);
    WeightedPopulationChange with =
        WeightedPopulationChange.of(
            wave(longer, 15, 100), Weighting.of(weights), wave(to, 15, 200), weightsTo);
    assertThat(with.mean(PEOPLE, 0.95)).isEqualTo(change(from, to).mean(PEOPLE, 0.95));
  }

  @Test
  void aCensusOfBothWavesIsAPointWhateverTheWeights() {
    Populations everyone = new Populations(24, 28, 15);
    Estimate mean = found(change(from, to).mean(everyone, 0.95));
    assertThat(mean.interval().orElseThrow().width()).isZero();
    Estimate share = found(change(high(from), high(to)).share(everyone, 0.95));
    assertThat(share.interval().orElseThrow().width()).isZero();
    assertThat(share.standardError()).hasValue(0);
  }

  @Test
  void tooFewAndTooManyAnswersAreReasons() {
    Observations none = Observations.of();
    Observations one = Observations.of(1);
    WeightedPopulationChange empty =
        WeightedPopulationChange.of(one, equal(1, 0.5), one, equal(1, 2));
    assertThat(empty.mean(PEOPLE, 0.95))
        .isEqualTo(new Undefined("difference_of_means", "one case", 1));
    assertThat(change(high(from), high(to)).share(new Populations(20, 66, 20), 0.95))
        .isEqualTo(
            new Undefined(
                "difference_of_proportions", "more answers than people in the population", 52));
    assertThatThrownBy(() -> WeightedPopulationChange.of(none, equal(1, 1), one, equal(1, 1)))
        .hasMessageContaining("weights must have one entry for each value");
    assertThatThrownBy(() -> change(from, to).share(PEOPLE, 0.95))
        .hasMessageContaining("a value must be 0 or 1");
  }

  /**
   * Every pair of samples of 3 of 6 people who overlap in two: the variance of the difference is
   * what the formula gives with the population's own variances.
   */
  @Test
  void theFormulaIsTheVarianceOverAllPairsOfSamples() {
    double[] earlier = {1, 2, 2, 4, 5, 3};
    double[] later = {2, 2, 3, 5, 4, 4};
    double squares = 0;
    int pairs = 0;
    double truth = mean(later, 63) - mean(earlier, 63);
    for (int first = 0; first < 64; first++) {
      for (int second = 0; second < 64; second++) {
        boolean drawn = Integer.bitCount(first) == 3 && Integer.bitCount(second) == 3;
        if (drawn && Integer.bitCount(first & second) == 2) {
          double off = mean(later, second) - mean(earlier, first) - truth;
          squares += off * off;
          pairs++;
        }
      }
    }
    double both = covariance(earlier, later);
    double formula =
        (1 - 3 / 6.0) * (covariance(earlier, earlier) + covariance(later, later)) / 3
            - 2 * (2 / 9.0 - 6 / 36.0) * both;
    assertThat(squares / pairs).isCloseTo(formula, close(formula));
  }

  private static double mean(double[] values, int members) {
    return IntStream.range(0, 6)
        .filter(i -> (members >> i & 1) == 1)
        .mapToDouble(i -> values[i])
        .average()
        .orElseThrow();
  }

  private static double covariance(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < 6; i++) {
      sum += (x[i] - mean(x, 63)) * (y[i] - mean(y, 63));
    }
    return sum / 5;
  }

  /**
   * 300 people, 60 leave and 80 join; 120 then 130 answer, weighted with weights of their own that
   * do not depend on the answers: the estimated variance is that of sampling, and the intervals
   * cover.
   */
  @Test
  void withLeaversAndJoinersTheVarianceIsTheOneSamplingGives() {
    Random random = new Random(20261125);
    double[] level = random.doubles(380, 0, 3).toArray();
    double[] weight = random.doubles(380, 0.5, 2).toArray();
    double[] earlier = Arrays.stream(level).map(v -> Math.round(v + random.nextDouble())).toArray();
    double[] later =
        Arrays.stream(level).map(v -> Math.round(v + 0.2 + random.nextDouble())).toArray();
    double truth = weighted(later, weight, 60, 380) - weighted(earlier, weight, 0, 300);
    Populations people = new Populations(300, 320, 240);
    int draws = 2500;
    double squares = 0;
    double estimated = 0;
    int covered = 0;
    for (int draw = 0; draw < draws; draw++) {
      int[] first = sample(random, 0, 300, 120);
      int[] second = sample(random, 60, 380, 130);
      Estimate found =
          found(
              WeightedPopulationChange.of(
                      Observations.of(pick(earlier, first), first),
                      Weighting.of(pick(weight, first)),
                      Observations.of(pick(later, second), second),
                      Weighting.of(pick(weight, second)))
                  .mean(people, 0.95));
      double error = found.standardError().orElseThrow();
      estimated += error * error / draws;
      squares += (found.value() - truth) * (found.value() - truth) / draws;
      covered += found.interval().orElseThrow().contains(truth) ? 1 : 0;
    }
    // 2,500 draws give the variance within 6 % and the coverage within 0.9 points.
    assertThat(estimated).isCloseTo(squares, close(squares, 0.09));
    assertThat(covered / (double) draws).isBetween(0.935, 0.965);
  }

  private static double weighted(double[] values, double[] weights, int start, int end) {
    double sum = IntStream.range(start, end).mapToDouble(i -> values[i] * weights[i]).sum();
    return sum / IntStream.range(start, end).mapToDouble(i -> weights[i]).sum();
  }

  private static double[] pick(double[] values, int[] people) {
    return Arrays.stream(people).mapToDouble(i -> values[i]).toArray();
  }

  private static int[] sample(Random random, int start, int end, int size) {
    int[] people = IntStream.range(start, end).toArray();
    for (int i = 0; i < size; i++) {
      int j = i + random.nextInt(people.length - i);
      int kept = people[i];
      people[i] = people[j];
      people[j] = kept;
    }
    return Arrays.copyOf(people, size);
  }
}
