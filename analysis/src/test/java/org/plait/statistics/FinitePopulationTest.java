package org.plait.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plait.statistics.Fixture.close;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Change between two samples of small populations which partly stay the same. */
class FinitePopulationTest {
  private static final String CENSUS =
      "census: no sampling error; measurement and non-response error remain";
  private static final double[] X = {3, 4, 4, 5, 2, 3, 4, 4, 5, 1, 3, 3};
  private static final double[] Y = {4, 4, 5, 5, 3, 3, 5, 4, 4, 2, 5, 4};

  private static Estimate of(TwoWaves waves, Populations populations) {
    return DifferenceOfMeans.of(waves)
        .estimateOfPopulations(populations, 0.95)
        .estimate()
        .orElseThrow();
  }

  private static TwoWaves linked(int pairs) {
    return TwoWaves.of(
        Observations.of(X, Waves.persons(12, 100, pairs)),
        Observations.of(Y, Waves.persons(12, 200, pairs)));
  }

  @Test
  void followsTheFormulaOfPeople() {
    Estimate found = of(linked(12), new Populations(40, 50, 30));
    double first = Sample.variance(X);
    double second = Sample.variance(Y);
    double both = Sample.correlation(X, Y) * Math.sqrt(first * second);
    double variance =
        (1 - 12 / 40.0) * first / 12
            + (1 - 12 / 50.0) * second / 12
            - 2 * (12 / 144.0 - 30 / (40.0 * 50)) * both;
    double error = Math.sqrt(variance);
    assertThat(found.standardError().orElseThrow()).isCloseTo(error, close(error));
  }

  @Test
  void thePairedFormulaIsTheCorrectionOfTheMeanDifference() {
    double[] differences = new double[12];
    Arrays.setAll(differences, i -> Y[i] - X[i]);
    double variance = (1 - 12 / 60.0) * Sample.variance(differences) / 12;
    Estimate found = of(linked(12), Populations.of(60, 60));
    assertThat(found.standardError().orElseThrow())
        .isCloseTo(Math.sqrt(variance), close(Math.sqrt(variance)));
  }

  @Test
  void unlinkedWavesTakeTheConservativeCovariance() {
    Estimate found = of(linked(0), new Populations(60, 60, 40));
    double first = Math.sqrt(Sample.variance(X));
    double second = Math.sqrt(Sample.variance(Y));
    double variance =
        (1 - 12 / 60.0) * (first * first + second * second) / 12 + 2 * 40.0 / 3600 * first * second;
    double error = Math.sqrt(variance);
    assertThat(found.standardError().orElseThrow()).isCloseTo(error, close(error));
  }

  @Test
  void nineOrFewerPairsWithAPositiveFactorHaveNoCovariance() {
    Estimate found = of(linked(9), new Populations(60, 60, 20));
    double variance = (1 - 12 / 60.0) * (Sample.variance(X) + Sample.variance(Y)) / 12;
    double error = Math.sqrt(variance);
    assertThat(found.standardError().orElseThrow()).isCloseTo(error, close(error));
  }

  @Test
  void aCensusOfBothWavesIsAPoint() {
    Estimate means = of(linked(12), Populations.of(12, 12));
    assertThat(means.interval().orElseThrow().width()).isZero();
    assertThat(means.note()).hasValue(CENSUS);
    TwoWaves waves = Waves.of(5, 1, 2, 4, 0, 0, 0, 0);
    Estimate shares =
        DifferenceOfProportions.of(waves)
            .estimateOfPopulations(Populations.of(12, 12), 0.95)
            .estimate()
            .orElseThrow();
    assertThat(shares.interval().orElseThrow().lower()).isEqualTo(shares.value());
    assertThat(shares.interval().orElseThrow().upper()).isEqualTo(shares.value());
    assertThat(shares.standardError()).hasValue(0);
    assertThat(shares.note()).hasValue(CENSUS);
    Estimate mean = Mean.of(X).estimateOfPopulation(12, 0.95).estimate().orElseThrow();
    assertThat(mean.interval().orElseThrow().width()).isZero();
    assertThat(mean.note()).hasValue(CENSUS);
  }

  @Test
  void moreAnswersThanPeopleHaveNoEstimate() {
    Undefined undefined =
        new Undefined("difference_of_means", "more answers than people in the population", 24);
    assertThat(DifferenceOfMeans.of(linked(12)).estimateOfPopulations(Populations.of(11, 90), 0.95))
        .isEqualTo(undefined);
    assertThat(
            DifferenceOfMeans.of(linked(12))
                .estimateOfPopulations(new Populations(90, 90, 11), 0.95))
        .isEqualTo(undefined);
    assertThatThrownBy(() -> new Populations(5, 9, 6))
        .hasMessage("both must not be above either population, found 6 of 5 and 9");
  }

  @Test
  void aSharedShareOfNoneStillHasAnInterval() {
    Estimate none =
        DifferenceOfProportions.of(Waves.of(0, 0, 0, 12, 0, 20, 0, 9))
            .estimateOfPopulations(Populations.of(60, 70), 0.95)
            .estimate()
            .orElseThrow();
    assertThat(none.interval().orElseThrow().width()).isBetween(0.05, 0.5);
    assertThat(none.standardError()).isEmpty();
  }

  /** 60 people, 6 leave and 8 join; 25 then 28 answer, whoever they are. */
  @Test
  void theVarianceIsTheOneSamplingGives() {
    Random random = new Random(20261122);
    double[] level = random.doubles(68, 0, 3).toArray();
    double[] earlier = level.clone();
    double[] later = level.clone();
    Arrays.setAll(earlier, i -> Math.round(level[i] + random.nextDouble()));
    Arrays.setAll(later, i -> Math.round(level[i] + 0.3 + random.nextDouble()));
    int draws = 6000;
    double truth = mean(later, 6, 68) - mean(earlier, 0, 60);
    double squares = 0;
    double estimated = 0;
    int covered = 0;
    int shares = 0;
    double shareTruth = mean(high(later), 6, 68) - mean(high(earlier), 0, 60);
    for (int draw = 0; draw < draws; draw++) {
      int[] first = sample(random, 0, 60, 25);
      int[] second = sample(random, 6, 68, 28);
      TwoWaves waves =
          TwoWaves.of(
              Observations.of(Sample.pick(earlier, first), first),
              Observations.of(Sample.pick(later, second), second));
      Estimate found = of(waves, new Populations(60, 62, 54));
      double error = found.standardError().orElseThrow();
      estimated += error * error / draws;
      squares += (found.value() - truth) * (found.value() - truth) / draws;
      TwoWaves binary =
          TwoWaves.of(
              Observations.of(high(Sample.pick(earlier, first)), first),
              Observations.of(high(Sample.pick(later, second)), second));
      shares +=
          DifferenceOfProportions.of(binary)
                  .estimateOfPopulations(new Populations(60, 62, 54), 0.95)
                  .estimate()
                  .orElseThrow()
                  .interval()
                  .orElseThrow()
                  .contains(shareTruth)
              ? 1
              : 0;
      covered += found.interval().orElseThrow().contains(truth) ? 1 : 0;
    }
    // 6,000 draws give the variance within 4 % and the coverage within 0.6 points.
    assertThat(estimated).isCloseTo(squares, close(squares, 0.06));
    assertThat(covered / (double) draws).isBetween(0.935, 0.965);
    assertThat(shares / (double) draws).isBetween(0.935, 0.975);
  }

  private static double[] high(double[] values) {
    return Arrays.stream(values).map(v -> v > 1 ? 1 : 0).toArray();
  }

  private static double mean(double[] values, int from, int to) {
    return Sample.mean(Arrays.copyOfRange(values, from, to));
  }

  private static int[] sample(Random random, int from, int to, int size) {
    int[] people = IntStream.range(from, to).toArray();
    for (int i = 0; i < size; i++) {
      int j = i + random.nextInt(people.length - i);
      int kept = people[i];
      people[i] = people[j];
      people[j] = kept;
    }
    return Arrays.copyOf(people, size);
  }
}
