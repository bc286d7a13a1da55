package org.plait.statistics.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plait.statistics.Fixture.close;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plait.statistics.Estimate;
import org.plait.statistics.Fixture;
import org.plait.statistics.Notes;
import org.plait.statistics.Outcome;
import org.plait.statistics.Undefined;

/** Replicate weights against R's survey package and the formulas they must reproduce. */
class ReplicateWeightsTest {
  private static final double LEVEL = 0.95;
  private static final int DRAWS = 4000;

  /** The relative standard error of a variance from 4,000 draws is about 2.3 %; three of them. */
  private static final double MONTE_CARLO = 0.07;

  private static final JsonNode REFERENCE = Fixture.json("design/design.json").get("replicate");

  private static Estimate estimate(Outcome outcome) {
    return outcome.estimate().orElseThrow();
  }

  private static void assertError(Outcome found, JsonNode expected) {
    double error = expected.get("se").doubleValue();
    assertThat(estimate(found).standardError().orElseThrow()).isCloseTo(error, close(error));
  }

  @Test
  void theJackknifeMatchesR() {
    Samples clusters = Samples.CLUSTERS;
    Samples strata = Samples.STRATIFIED;
    SurveyDesign infinite =
        SurveyDesign.ofWeights(clusters.numbers("pw")).clustered(clusters.labels("dnum"));
    SurveyVariable score = clusters.variable("api00");
    assertError(Jackknife.of(infinite).mean(score, LEVEL), REFERENCE.get("jk1"));
    assertError(Jackknife.of(clusters.design()).mean(score, LEVEL), REFERENCE.get("jk1_fpc"));
    ReplicateWeights jkn = Jackknife.of(strata.design());
    assertError(jkn.mean(strata.variable("api00"), LEVEL), REFERENCE.get("jkn_fpc"));
    assertError(
        jkn.ratio(strata.variable("api00"), strata.variable("enroll"), LEVEL),
        REFERENCE.get("jkn_ratio"));
  }

  @Test
  void suppliedWeightsMatchRAroundTheEstimate() {
    JsonNode supplied = REFERENCE.get("supplied");
    List<double[]> sets = new ArrayList<>();
    supplied.get("weights").forEach(set -> sets.add(Fixture.doubles(set)));
    Outcome found =
        ReplicateWeights.supplied(
                Samples.CLUSTERS.numbers("pw"),
                sets,
                supplied.get("scale").doubleValue(),
                Fixture.doubles(supplied.get("rscales")),
                11)
            .aroundTheEstimate()
            .mean(Samples.CLUSTERS.variable("api00"), LEVEL);
    assertError(found, supplied);
    double value = supplied.get("value").doubleValue();
    assertThat(estimate(found).value()).isCloseTo(value, close(value));
  }

  @Test
  void theBootstrapHasTheVarianceOfTheDesign() {
    Samples sample = Samples.MANUAL;
    SurveyDesign finite = sample.design();
    SurveyDesign infinite =
        SurveyDesign.ofWeights(sample.numbers("weight"))
            .stratified(sample.labels("stratid"))
            .clustered(sample.labels("psuid"));
    for (SurveyDesign design : List.of(finite, infinite)) {
      double expected = SurveyTotal.of(design, sample.variable("x")).covariance(0, 0);
      double[] x = sample.numbers("x");
      Estimate found =
          estimate(
              DesignBootstrap.of(design, DRAWS, 7)
                  .estimate("total", x.length, w -> total(w, x), LEVEL));
      double error = found.standardError().orElseThrow();
      assertThat(error * error).isCloseTo(expected, close(expected, MONTE_CARLO));
    }
  }

  private static double total(double[] weights, double[] values) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += weights[i] * values[i];
    }
    return sum;
  }

  @Test
  void theBootstrapDependsOnItsSeedAlone() {
    SurveyDesign design = Samples.CLUSTERS.design();
    SurveyVariable score = Samples.CLUSTERS.variable("api00");
    Outcome first = DesignBootstrap.of(design, 50, 1).mean(score, LEVEL);
    assertThat(DesignBootstrap.of(design, 50, 1).mean(score, LEVEL)).isEqualTo(first);
    assertThat(DesignBootstrap.of(design, 50, 2).mean(score, LEVEL)).isNotEqualTo(first);
  }

  @Test
  void noBootstrapWeightIsNegativeAndStrataKeepTheirSize() {
    SurveyDesign design = Samples.MANUAL.design();
    ReplicateWeights bootstrap = DesignBootstrap.of(design, 200, 3);
    for (int k = 0; k < bootstrap.size(); k++) {
      double sum = 0;
      for (int i = 0; i < design.size(); i++) {
        assertThat(bootstrap.weight(k, i)).isNotNegative();
        sum += bootstrap.weight(k, i);
      }
      assertThat(sum).isCloseTo(27, close(27));
    }
  }

  @Test
  void everythingDrawnDoesNotVary() {
    double[] four = {4, 4, 4, 4};
    SurveyDesign census = SurveyDesign.ofSize(4).ofPopulation(four);
    SurveyVariable values = SurveyVariable.of(1, 2, 3, 5);
    for (ReplicateWeights weights :
        List.of(Jackknife.of(census), DesignBootstrap.of(census, 20, 1))) {
      assertThat(estimate(weights.mean(values, LEVEL)).standardError()).hasValue(0);
      assertThat(estimate(weights.mean(values, LEVEL)).note()).hasValue(Notes.CENSUS);
    }
  }

  @Test
  void aStratumOfOneClusterMustBeRemovedExplicitly() {
    assertThat(Jackknife.of(Samples.UCLA.design()).mean(Samples.UCLA.variable("ue91"), LEVEL))
        .isEqualTo(new Undefined("mean", "one cluster in stratum 2", 9));
    SurveyDesign removed = Samples.UCLA.design().onLonely(LonelyPsu.REMOVE);
    assertThat(Jackknife.of(removed).size()).isEqualTo(7);
    double[] weights = new double[9];
    Arrays.fill(weights, 1);
    assertThat(DesignBootstrap.of(removed, 5, 1).weight(3, 0)).isEqualTo(0.5);
    for (ReplicateWeights told :
        List.of(Jackknife.of(removed), DesignBootstrap.of(removed, 9, 1))) {
      assertThat(estimate(told.mean(Samples.UCLA.variable("ue91"), LEVEL)).note())
          .hasValue("one cluster in stratum 2: adds no variance");
    }
  }

  @Test
  void oneReplicateCantVary() {
    assertThatThrownBy(() -> DesignBootstrap.of(Samples.UCLA.design(), 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("replicates must be 2 or more, found 1");
  }

  @Test
  void tooLittleIsSaid() {
    ReplicateWeights none =
        ReplicateWeights.supplied(new double[] {1, 1}, List.of(), 1, new double[0], 1);
    assertThat(none.mean(SurveyVariable.of(1, 2), LEVEL))
        .isEqualTo(new Undefined("mean", "one cluster", 2));
    assertThat(none.mean(SurveyVariable.of(new double[2], new boolean[2]), LEVEL))
        .isEqualTo(new Undefined("mean", "no cases", 0));
    ReplicateWeights jackknife = Jackknife.of(SurveyDesign.ofSize(2));
    assertThat(
            jackknife.mean(
                SurveyVariable.of(new double[] {1, 2}, new boolean[] {true, false}), LEVEL))
        .isEqualTo(new Undefined("mean", "no estimate with some replicate weights", 1));
  }
}
