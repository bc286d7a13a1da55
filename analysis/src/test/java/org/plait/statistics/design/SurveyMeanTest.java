package org.plait.statistics.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plait.statistics.Fixture.TWELVE_DIGITS;
import static org.plait.statistics.Fixture.close;
import static org.plait.statistics.Fixture.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plait.statistics.Estimate;
import org.plait.statistics.Fixture;
import org.plait.statistics.Interval;
import org.plait.statistics.Mean;
import org.plait.statistics.Notes;
import org.plait.statistics.Outcome;
import org.plait.statistics.Undefined;
import org.plait.statistics.Weighting;

/** Means, totals, ratios and domains against R's survey package; values of {@code design.R}. */
class SurveyMeanTest {
  private static final double LEVEL = 0.95;
  private static final JsonNode REFERENCE = Fixture.json("design/design.json");

  private static Estimate estimate(Outcome outcome) {
    return outcome.estimate().orElseThrow();
  }

  private static double error(Linearised found) {
    return estimate(found.estimate(0, LEVEL)).standardError().orElseThrow();
  }

  private static void assertNear(double found, double expected) {
    assertThat(found).isCloseTo(expected, close(expected));
  }

  private static void assertMatches(Linearised found, JsonNode expected) {
    assertThat(found.degreesOfFreedom()).isEqualTo(expected.get("df").intValue());
    for (int i = 0; i < found.size(); i++) {
      JsonNode value = expected.get("value");
      assertNear(found.value(i), (value.isArray() ? value.get(i) : value).doubleValue());
      Interval interval = estimate(found.estimate(i, LEVEL)).interval().orElseThrow();
      assertNear(interval.lower(), expected.get("ci").get(i).get(0).doubleValue());
      assertNear(interval.upper(), expected.get("ci").get(i).get(1).doubleValue());
      for (int j = 0; j < found.size(); j++) {
        assertNear(found.covariance(i, j), expected.get("vcov").get(i).get(j).doubleValue());
      }
    }
  }

  @Test
  void meansAndTotalsMatchRUnderEveryKindOfDesign() {
    for (String name : List.of("apisrs", "apistrat", "apiclus1", "apiclus2")) {
      Samples sample = Samples.named(name);
      assertMatches(
          SurveyMean.of(sample.design(), sample.variable("api00")),
          REFERENCE.get("mean").get(name));
      assertMatches(
          SurveyTotal.of(sample.design(), sample.variable("api00")),
          REFERENCE.get("total").get(name));
    }
  }

  @Test
  void severalMeansHaveACovarianceMatrixAndRatiosMatchR() {
    for (String name : List.of("apisrs", "apistrat", "apiclus1")) {
      Samples sample = Samples.named(name);
      SurveyVariable score = sample.variable("api00");
      SurveyVariable enrolled = sample.variable("enroll");
      assertMatches(
          SurveyMean.of(sample.design(), score, enrolled), REFERENCE.get("means").get(name));
      assertMatches(
          SurveyRatio.of(sample.design(), score, enrolled), REFERENCE.get("ratio").get(name));
    }
  }

  @Test
  void missingAnswersAndDomainsKeepTheirClusters() {
    Samples schools = Samples.TWO_STAGES;
    Linearised enrolled = SurveyMean.of(schools.design(), schools.variable("enroll"));
    assertMatches(enrolled, REFERENCE.get("missing").get("apiclus2"));
    assertThat(estimate(enrolled.estimate(0, LEVEL)).missing()).isEqualTo(6);
    for (String name : List.of("apistrat", "apiclus1", "apiclus2")) {
      Samples sample = Samples.named(name);
      assertMatches(
          SurveyMean.of(
              sample.design().domain(sample.equal("stype", "H")), sample.variable("api00")),
          REFERENCE.get("domain").get(name));
    }
  }

  @Test
  void domainsOfOneSampleAreCorrelatedThroughTheirClusters() {
    Samples sample = Samples.CLUSTERS;
    Linearised found =
        SurveyMean.inDomains(
            sample.design(),
            sample.variable("api00"),
            sample.equal("stype", "E"),
            sample.equal("stype", "H"),
            sample.equal("stype", "M"));
    JsonNode expected = REFERENCE.get("domains_by");
    for (int i = 0; i < 3; i++) {
      assertNear(found.value(i), expected.get("value").get(i).doubleValue());
      for (int j = 0; j < 3; j++) {
        assertNear(found.covariance(i, j), expected.get("vcov").get(i).get(j).doubleValue());
      }
    }
  }

  @Test
  void matchesTheListOfReferenceValues() {
    Samples srs = Samples.SRS;
    Linearised mean = SurveyMean.of(srs.design(), srs.variable("enroll"));
    Interval interval = estimate(mean.estimate(0, LEVEL)).interval().orElseThrow();
    Linearised total = SurveyTotal.of(srs.design(), srs.variable("enroll"));
    Linearised without =
        SurveyMean.of(SurveyDesign.ofWeights(srs.numbers("pw")), srs.variable("enroll"));
    Samples strata = Samples.STRATIFIED;
    Linearised both =
        SurveyMean.of(strata.design(), strata.variable("api00"), strata.variable("enroll"));
    Samples manual = Samples.MANUAL;
    Linearised stata = SurveyMean.of(manual.design(), manual.variable("x"));
    String s1 = "survey::apisrs";
    String s2 = "survey::apistrat";
    Map.of(
            reference("S1", s1, "mean enroll"), mean.value(0),
            reference("S1", s1, "SE fpc"), error(mean),
            reference("S1", s1, "SE nofpc"), error(without),
            reference("S1", s1, "CI df199[1]"), interval.lower(),
            reference("S1", s1, "CI df199[2]"), interval.upper(),
            reference("S1", s1, "total"), total.value(0),
            reference("S1", s1, "total SE"), error(total))
        .forEach((e, f) -> assertThat(f).isCloseTo(e, close(e, TWELVE_DIGITS)));
    Map.of(
            reference("S2", s2, "mean[api00]"), both.value(0),
            reference("S2", s2, "mean[enroll]"), both.value(1),
            reference("S2", s2, "SE[api00]"), Math.sqrt(both.covariance(0, 0)),
            reference("S2", s2, "SE[enroll]"), Math.sqrt(both.covariance(1, 1)),
            reference("S2", s2, "deff[api00]"), deff(strata, "api00"),
            reference("S2", s2, "deff[enroll]"), deff(strata, "enroll"),
            reference("S5", "survey::fpc", "mean"), stata.value(0),
            reference("S5", "survey::fpc", "SE"), error(stata))
        .forEach((e, f) -> assertThat(f).isCloseTo(e, close(e, TWELVE_DIGITS)));
  }

  private static double deff(Samples sample, String column) {
    return estimate(DesignEffect.of(sample.design(), sample.variable(column)).withoutReplacement())
        .value();
  }

  @Test
  void designEffectsMatchR() {
    for (String name : List.of("apisrs", "apistrat", "apiclus1")) {
      Samples sample = Samples.named(name);
      DesignEffect effect = DesignEffect.of(sample.design(), sample.variable("api00"));
      JsonNode expected = REFERENCE.get("deff").get(name);
      assertNear(
          estimate(effect.withoutReplacement()).value(), expected.get("without").doubleValue());
      assertNear(estimate(effect.withReplacement()).value(), expected.get("with").doubleValue());
    }
    assertThat(
            DesignEffect.of(SurveyDesign.ofSize(3), SurveyVariable.of(2, 2, 2)).withReplacement())
        .isEqualTo(new Undefined("design_effect", "no variation", 3));
  }

  /** Row S4: the nine rows of UCLA's example, quoted in srvyr issue 56. */
  @Test
  void aStratumOfOneClusterIsTreatedAsAskedAndSaid() {
    SurveyVariable unemployed = Samples.UCLA.variable("ue91");
    assertThat(SurveyMean.of(Samples.UCLA.design(), unemployed).estimate(0, LEVEL))
        .isEqualTo(new Undefined("mean", "one cluster in stratum 2", 9));
    Map<LonelyPsu, String> words =
        Map.of(
            LonelyPsu.REMOVE, "remove",
            LonelyPsu.ADJUST, "adjust",
            LonelyPsu.AVERAGE, "average");
    words.forEach(
        (policy, word) -> {
          Linearised found = SurveyMean.of(Samples.UCLA.design().onLonely(policy), unemployed);
          assertNear(error(found), REFERENCE.get("lonely").get(policy.name()).doubleValue());
          double listed = reference("S4", "UCLA 9-row (srvyr #56)", "mean,SE " + word + "[SE]");
          assertThat(error(found)).isCloseTo(listed, close(listed, TWELVE_DIGITS));
          double mean = reference("S4", "UCLA 9-row (srvyr #56)", "mean,SE " + word + "[mean]");
          assertThat(found.value(0)).isCloseTo(mean, close(mean, TWELVE_DIGITS));
          assertThat(estimate(found.estimate(0, LEVEL)).note())
              .hasValue("one cluster in stratum 2: " + policy.words());
        });
  }

  /** R's certainty takes the stratum's part of the variance for 0, which is to remove it. */
  @Test
  void removingAStratumIsTakingItForCertain() {
    Linearised found =
        SurveyMean.of(
            Samples.UCLA.design().onLonely(LonelyPsu.REMOVE), Samples.UCLA.variable("ue91"));
    double mean = reference("S4", "UCLA 9-row (srvyr #56)", "mean,SE certainty[mean]");
    double listed = reference("S4", "UCLA 9-row (srvyr #56)", "mean,SE certainty[SE]");
    assertThat(found.value(0)).isCloseTo(mean, close(mean, TWELVE_DIGITS));
    assertThat(error(found)).isCloseTo(listed, close(listed, TWELVE_DIGITS));
  }

  @Test
  void anAdjustedTotalDoesNotDependOnWhereItsScaleBegins() {
    double[] size = {1, 1, 1, 1, 1, 1, 1, 1, 1};
    SurveyDesign adjusted = Samples.UCLA.design().onLonely(LonelyPsu.ADJUST);
    double error = Math.sqrt(SurveyTotal.of(adjusted, SurveyVariable.of(size)).covariance(0, 0));
    double[] sums = {1, 1.004, 1.893, 2.173, 2.971, 4.762, 6.335, 13.730};
    double grand = Arrays.stream(sums).sum() / 8;
    double within = (Arrays.stream(sums).sum() - 1) / 7;
    double variance = (1 - grand) * (1 - grand);
    for (int i = 1; i < 8; i++) {
      variance += 7.0 / 6 * (sums[i] - within) * (sums[i] - within);
    }
    assertNear(error, Math.sqrt(variance));
  }

  @Test
  void aDomainInOneClusterOfAStratumIsSaid() {
    Samples manual = Samples.MANUAL;
    List<String> strata = manual.labels("stratid");
    List<String> clusters = manual.labels("psuid");
    boolean[] members = new boolean[strata.size()];
    for (int i = 0; i < members.length; i++) {
      members[i] = strata.get(i).equals("2") || clusters.get(i).equals("2");
    }
    SurveyDesign domain = manual.design().domain(members);
    Linearised plain = SurveyMean.of(domain, manual.variable("x"));
    JsonNode expected = REFERENCE.get("domain_lonely");
    assertNear(error(plain), expected.get("plain").doubleValue());
    assertThat(plain.note())
        .hasValue("one cluster in the domain in stratum 1: the others count as 0");
    for (LonelyPsu policy : List.of(LonelyPsu.ADJUST, LonelyPsu.AVERAGE)) {
      Linearised steady =
          SurveyMean.of(domain.onLonely(policy).lonelyAlsoInDomains(), manual.variable("x"));
      assertNear(error(steady), expected.get(policy.name()).doubleValue());
      assertThat(steady.note())
          .hasValue("one cluster in the domain in stratum 1: " + policy.words());
    }
  }

  @Test
  void calibratedWeightsVaryByWhatTheirMarginsDoNotExplain() {
    Samples sample = Samples.CLUSTERS;
    JsonNode post = REFERENCE.get("calibrated").get("post");
    SurveyDesign cells = calibrated(sample, post, "stype");
    assertNear(error(SurveyMean.of(cells, sample.variable("api00"))), post.get("se").doubleValue());
    Linearised total = SurveyTotal.of(cells, sample.variable("api00"));
    assertNear(error(total), post.get("total_se").doubleValue());
    Linearised size = SurveyTotal.of(cells, sample.indicator("stype", "E"));
    assertThat(Math.sqrt(size.covariance(0, 0))).isLessThan(1e-9 * size.value(0));
    JsonNode raked = REFERENCE.get("calibrated").get("raked");
    SurveyDesign margins = calibrated(sample, raked, "stype", "sch.wide");
    Linearised mean = SurveyMean.of(margins, sample.variable("api00"));
    assertNear(mean.value(0), raked.get("mean").doubleValue());
    assertNear(error(mean), raked.get("residual_se").doubleValue());
    double survey = raked.get("survey_se").doubleValue();
    assertThat(error(mean))
        .as("R steps from margin to margin")
        .isCloseTo(survey, close(survey, 5e-3));
  }

  private static SurveyDesign calibrated(Samples sample, JsonNode from, String... margins) {
    int[][] categories = new int[margins.length][];
    for (int m = 0; m < margins.length; m++) {
      List<String> labels = sample.labels(margins[m]);
      List<String> sorted = labels.stream().distinct().sorted().toList();
      categories[m] = labels.stream().mapToInt(sorted::indexOf).toArray();
    }
    return SurveyDesign.of(Weighting.of(Fixture.doubles(from.get("weights")), categories))
        .clustered(sample.labels("dnum"))
        .ofPopulation(sample.numbers("fpc"));
  }

  @Test
  void equalWeightsGiveTheUnweightedMean() {
    double[] values = {3, 4, 4, 5, 1, 2, 3};
    Estimate plain = estimate(Mean.of(values).estimate(LEVEL));
    Estimate found =
        estimate(
            SurveyMean.of(SurveyDesign.ofSize(7), SurveyVariable.of(values)).estimate(0, LEVEL));
    assertNear(found.value(), plain.value());
    assertNear(found.standardError().orElseThrow(), plain.standardError().orElseThrow());
    assertNear(found.interval().orElseThrow().lower(), plain.interval().orElseThrow().lower());
  }

  @Test
  void rowsOfWeightZeroAreExcludedFromEverything() {
    SurveyDesign with =
        SurveyDesign.ofWeights(1, 2, 0, 1, 0)
            .stratified(List.of("a", "a", "a", "a", "b"))
            .clustered(List.of("1", "2", "9", "3", "1"));
    SurveyDesign without = SurveyDesign.ofWeights(1, 2, 1).clustered(List.of("1", "2", "3"));
    Linearised found = SurveyMean.of(with, SurveyVariable.of(3, 5, 1000, 4, -1000));
    Linearised expected = SurveyMean.of(without, SurveyVariable.of(3, 5, 4));
    assertThat(found.estimate(0, LEVEL)).isEqualTo(expected.estimate(0, LEVEL));
    assertThat(
            SurveyQuantile.of(with, SurveyVariable.of(3, 5, 1000, 4, -1000))
                .estimate(0, LEVEL)
                .estimate()
                .orElseThrow()
                .value())
        .isEqualTo(3);
  }

  @Test
  void everybodyDrawnIsACensusAndMoreThanEverybodyIsSaid() {
    double[] four = {4, 4, 4, 4};
    SurveyVariable values = SurveyVariable.of(1, 2, 3, 5);
    Estimate census =
        estimate(
            SurveyMean.of(SurveyDesign.ofSize(4).ofPopulation(four), values).estimate(0, LEVEL));
    assertThat(census.standardError()).hasValue(0);
    assertThat(census.note()).hasValue(Notes.CENSUS);
    assertThat(census.interval().orElseThrow().width()).isZero();
    assertThat(
            SurveyMean.of(SurveyDesign.ofSize(4).ofPopulation(3, 3, 3, 3), values)
                .estimate(0, LEVEL))
        .isEqualTo(new Undefined("mean", "more answers than people in the population", 4));
  }

  @Test
  void tooLittleIsSaid() {
    SurveyDesign four = SurveyDesign.ofSize(4).clustered(List.of("a", "a", "b", "c"));
    SurveyVariable values = SurveyVariable.of(1, 2, 3, 5);
    assertThat(mean(four.domain(new boolean[4]), values))
        .isEqualTo(new Undefined("mean", "no cases", 0));
    assertThat(mean(four, SurveyVariable.of(new double[4], new boolean[4])))
        .isEqualTo(new Undefined("mean", "all missing", 0));
    assertThat(mean(four.domain(new boolean[] {true, true, false, false}), values))
        .isEqualTo(new Undefined("mean", "one cluster", 2));
    assertThat(mean(SurveyDesign.ofSize(4).clustered(Collections.nCopies(4, "a")), values))
        .isEqualTo(new Undefined("mean", "one cluster in stratum all", 4));
    assertThat(estimate(mean(four, SurveyVariable.of(0.1, 0.1, 0.1, 0.1))).note())
        .hasValue("no variation: no interval");
    assertThat(SurveyRatio.of(four, values, SurveyVariable.of(0, 0, 0, 0)).estimate(0, LEVEL))
        .isEqualTo(new Undefined("ratio", "the denominator is 0", 4));
  }

  private static Outcome mean(SurveyDesign design, SurveyVariable values) {
    return SurveyMean.of(design, values).estimate(0, LEVEL);
  }

  @Test
  void refusesWhatIsNoDesign() {
    assertThatThrownBy(() -> SurveyDesign.ofSize(3).stratified(List.of("a", "b")))
        .hasMessage("strata must have one entry for each value: 3, found 2");
    assertThatThrownBy(() -> SurveyDesign.ofSize(2).ofPopulation(5, 6))
        .hasMessage("population must be the same for all rows of stratum all, found 5.0 and 6.0");
    assertThatThrownBy(
            () ->
                SurveyDesign.ofSize(2)
                    .secondStage(List.of("1", "2"), 5, 5)
                    .clustered(List.of("a", "b")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("strata and clusters must be given before secondStage");
  }
}
