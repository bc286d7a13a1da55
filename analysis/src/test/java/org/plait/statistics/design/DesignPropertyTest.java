package org.plait.statistics.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.statistics.Fixture.close;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plait.statistics.Estimate;

/** What must hold for any complex sample; the seed names it. */
class DesignPropertyTest {
  private static final double LEVEL = 0.9;

  /** A sample of 0 and 1 in strata and clusters. */
  private record Sample(double[] weights, List<String> strata, List<String> clusters, double[] y) {

    static Sample of(int seed) {
      Random random = new Random(seed);
      int rows = 20 + random.nextInt(60);
      List<String> strata = new ArrayList<>();
      List<String> clusters = new ArrayList<>();
      double[] weights = new double[rows];
      double[] y = new double[rows];
      double p = random.nextInt(5) / 4.0;
      for (int i = 0; i < rows; i++) {
        strata.add("s" + i % 3);
        clusters.add("c" + (i / 3) % (2 + seed % 4));
        weights[i] = 0.5 + random.nextDouble();
        y[i] = random.nextDouble() < p ? 1 : 0;
      }
      return new Sample(weights, strata, clusters, y);
    }

    SurveyDesign design() {
      return SurveyDesign.ofWeights(weights).stratified(strata).clustered(clusters);
    }

    SurveyVariable variable() {
      return SurveyVariable.of(y);
    }

    /** In another order, with other labels and weights ten times as large. */
    Sample changed(Random random) {
      List<Integer> order = new ArrayList<>(IntStream.range(0, y.length).boxed().toList());
      Collections.shuffle(order, random);
      return new Sample(
          order.stream().mapToDouble(i -> 10 * weights[i]).toArray(),
          order.stream().map(i -> "stratum " + (char) ('z' - strata.get(i).charAt(1))).toList(),
          order.stream().map(i -> clusters.get(i) + "?").toList(),
          order.stream().mapToDouble(i -> y[i]).toArray());
    }
  }

  static IntStream seeds() {
    return IntStream.range(0, 60);
  }

  private static Estimate share(Sample sample, SurveyProportionInterval method) {
    return SurveyProportion.of(sample.design(), sample.variable())
        .estimate(method, LEVEL)
        .estimate()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void orderLabelsAndTheScaleOfWeightsChangeNothing(int seed) {
    Sample sample = Sample.of(seed);
    Sample changed = sample.changed(new Random(seed));
    for (SurveyProportionInterval method : SurveyProportionInterval.values()) {
      Estimate expected = share(sample, method);
      Estimate found = share(changed, method);
      assertThat(found.value()).isCloseTo(expected.value(), close(1));
      assertThat(found.interval().orElseThrow().lower())
          .isCloseTo(expected.interval().orElseThrow().lower(), close(1));
      assertThat(found.interval().orElseThrow().upper())
          .isCloseTo(expected.interval().orElseThrow().upper(), close(1));
    }
    assertThat(changed.design().degreesOfFreedom()).isEqualTo(sample.design().degreesOfFreedom());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void intervalsHoldTheirShareAndStayBetweenNothingAndEverything(int seed) {
    for (SurveyProportionInterval method : SurveyProportionInterval.values()) {
      Estimate found = share(Sample.of(seed), method);
      assertThat(found.interval().orElseThrow().contains(found.value())).isTrue();
      assertThat(found.interval().orElseThrow().lower()).isBetween(0.0, 1.0);
      assertThat(found.interval().orElseThrow().upper()).isBetween(0.0, 1.0);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyClusterOfEveryStratumDrawnLeavesNoSamplingError(int seed) {
    Sample sample = Sample.of(seed);
    double clusters = 2 + seed % 4;
    double[] all = new double[sample.y().length];
    java.util.Arrays.fill(all, clusters);
    Estimate found =
        SurveyMean.of(sample.design().ofPopulation(all), sample.variable())
            .estimate(0, LEVEL)
            .estimate()
            .orElseThrow();
    assertThat(found.standardError()).hasValue(0);
  }
}
