package org.plait.statistics.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plait.statistics.Fixture.TWELVE_DIGITS;
import static org.plait.statistics.Fixture.close;
import static org.plait.statistics.Fixture.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plait.statistics.Estimate;
import org.plait.statistics.Fixture;
import org.plait.statistics.Interval;
import org.plait.statistics.Outcome;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TestResult;
import org.plait.statistics.Undefined;
import org.plait.statistics.proportion.PresentationStandard;

/** Shares, quantiles and tests of complex samples against R; values of {@code design.R}. */
class SurveyTestsTest {
  private static final double LEVEL = 0.95;
  private static final JsonNode REFERENCE = Fixture.json("design/design.json");

  /** Tails of the F and t distributions by continued fractions. */
  private static final double TAIL = 1e-8;

  /** R interpolates a profile, with n/(n-1) in its dispersion. */
  private static final double PROFILE = 1e-2;

  private static Interval interval(Outcome outcome) {
    return outcome.estimate().orElseThrow().interval().orElseThrow();
  }

  private static void assertNear(double found, JsonNode expected) {
    assertThat(found).isCloseTo(expected.doubleValue(), close(expected.doubleValue()));
  }

  private static void assertEnds(Interval found, JsonNode ends) {
    assertNear(found.lower(), ends.get(0));
    assertNear(found.upper(), ends.get(1));
  }

  @Test
  void sharesMatchRByEveryMethod() {
    boolean[] high = new boolean[200];
    for (int i = 0; i < 200; i++) {
      high[i] = Samples.SRS.numbers("api00")[i] > 800;
    }
    Map<String, SurveyProportion> shares =
        Map.of(
            "apistrat",
                SurveyProportion.of(
                    Samples.STRATIFIED.design(), Samples.STRATIFIED.indicator("sch.wide", "Yes")),
            "apiclus1",
                SurveyProportion.of(
                    Samples.CLUSTERS.design(), Samples.CLUSTERS.indicator("stype", "H")),
            "apisrs", SurveyProportion.of(Samples.SRS.design(), Samples.indicator(high)));
    shares.forEach(
        (name, share) -> {
          JsonNode ends = REFERENCE.get("share").get(name).get("ci");
          assertEnds(
              interval(share.estimate(SurveyProportionInterval.LOGIT, LEVEL)), ends.get("logit"));
          assertEnds(
              interval(share.estimate(SurveyProportionInterval.ARCSINE, LEVEL)), ends.get("asin"));
          assertEnds(
              interval(share.estimate(SurveyProportionInterval.WALD, LEVEL)), ends.get("mean"));
          assertEnds(
              interval(share.kornGraubard().orElseThrow().uncapped().estimate(LEVEL)),
              ends.get("beta"));
          Interval likelihood =
              interval(share.estimate(SurveyProportionInterval.LIKELIHOOD, LEVEL));
          double lower = ends.get("likelihood").get(0).doubleValue();
          double upper = ends.get("likelihood").get(1).doubleValue();
          assertThat(likelihood.lower()).isCloseTo(lower, close(lower, PROFILE));
          assertThat(likelihood.upper()).isCloseTo(upper, close(upper, PROFILE));
        });
  }

  /** The cases of the reference folder proportions: x of n from a population of N. */
  @Test
  void sharesOfFinitePopulationsMatchR() {
    for (JsonNode c : REFERENCE.get("finite_share")) {
      int n = c.get("n").intValue();
      boolean[] is = new boolean[n];
      java.util.Arrays.fill(is, 0, c.get("x").intValue(), true);
      double[] population = new double[n];
      java.util.Arrays.fill(population, c.get("N").doubleValue());
      SurveyProportion share =
          SurveyProportion.of(
              SurveyDesign.ofSize(n).ofPopulation(population), Samples.indicator(is));
      assertEnds(interval(share.estimate(SurveyProportionInterval.LOGIT, LEVEL)), c.get("logit"));
      Interval arcsine = interval(share.estimate(SurveyProportionInterval.ARCSINE, LEVEL));
      assertAngle(arcsine.lower(), c.get("asin").get(0), 0);
      assertAngle(arcsine.upper(), c.get("asin").get(1), 1);
      assertEnds(
          interval(share.kornGraubard().orElseThrow().uncapped().estimate(LEVEL)), c.get("beta"));
      Interval wald = interval(share.estimate(SurveyProportionInterval.WALD, LEVEL));
      double lower = Math.max(0, c.get("mean").get(0).doubleValue());
      double upper = Math.min(1, c.get("mean").get(1).doubleValue());
      assertThat(wald.lower()).isCloseTo(lower, close(lower));
      assertThat(wald.upper()).isCloseTo(upper, close(upper));
    }
  }

  /**
   * Where the angle leaves the scale R squares the sine beyond its end; the end itself is right.
   */
  private static void assertAngle(double found, JsonNode expected, double end) {
    if (found == end) {
      assertThat(Math.abs(expected.doubleValue() - end)).isBetween(0.0, 0.05);
    } else {
      assertNear(found, expected);
    }
  }

  @Test
  void nobodyInACategoryHasAnIntervalByEveryMethod() {
    Samples sample = Samples.STRATIFIED;
    SurveyProportion nobody =
        SurveyProportion.of(sample.design(), Samples.indicator(new boolean[200]));
    for (SurveyProportionInterval method : SurveyProportionInterval.values()) {
      Interval found = interval(nobody.estimate(method, LEVEL));
      assertThat(found.lower()).isZero();
      assertThat(found.upper()).isBetween(0.015, 0.03);
      assertThat(found.method().name()).isEqualTo("Korn-Graubard");
    }
    assertThat(nobody.weightingEffect().estimate().orElseThrow().value()).isGreaterThan(1);
    assertThat(
            SurveyProportion.of(
                    sample.design().domain(new boolean[200]), sample.indicator("stype", "H"))
                .weightingEffect())
        .isEqualTo(new Undefined("weighting_effect", "no cases", 0));
    assertThat(nobody.presentationStandard().map(PresentationStandard::words))
        .hasValue("review: nobody in the category");
  }

  @Test
  void quantilesMatchThoseReadOffTheWeightedDistribution() {
    for (String name : List.of("apisrs", "apistrat", "apiclus1")) {
      Samples sample = Samples.named(name);
      SurveyQuantile quantiles = SurveyQuantile.of(sample.design(), sample.variable("api00"));
      for (JsonNode expected : REFERENCE.get("quantile").get(name)) {
        Outcome found = quantiles.estimate(expected.get("p").doubleValue(), LEVEL);
        assertThat(found.estimate().orElseThrow().value())
            .isEqualTo(expected.get("q").doubleValue());
        assertEnds(interval(found), expected.get("ci"));
      }
    }
  }

  @Test
  void theMedianOfAScaleKeepsItsLowerEnd() {
    double[] likert = {1, 3, 3, 3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 5};
    Interval found =
        interval(
            SurveyQuantile.of(SurveyDesign.ofSize(20), SurveyVariable.of(likert))
                .estimate(0.5, LEVEL));
    assertThat(found.lower()).isEqualTo(3);
    assertThat(found.upper()).isEqualTo(4);
  }

  @Test
  void tablesMatchR() {
    Samples strata = Samples.STRATIFIED;
    Samples clusters = Samples.CLUSTERS;
    TestResult listed = assertTable("apistrat", table(strata, "sch.wide", "stype"));
    assertTable("apiclus1", table(clusters, "sch.wide", "stype"));
    assertTable("single", table(clusters, "sch.wide", "comp.imp"));
    double f = reference("S2", "survey::apistrat", "RaoScott F[F.F]");
    double df = reference("S2", "survey::apistrat", "RaoScott F[df.ndf]");
    double p = reference("S2", "survey::apistrat", "RaoScott F[p.X-squared]");
    assertThat(listed.statistic()).isCloseTo(f, close(f, TWELVE_DIGITS));
    assertThat(listed.df().orElseThrow()).isCloseTo(df, close(df, TWELVE_DIGITS));
    assertThat(listed.pValue()).isCloseTo(p, close(p, TWELVE_DIGITS));
    double second = reference("S2", "survey::apistrat", "RaoScott F[df.ddf]");
    assertThat(second).isCloseTo(360.25, within(0.005));
    assertThat(listed.note()).hasValue("second degrees of freedom 360.25");
  }

  @Test
  void emptyCellsAreKeptAndEmptyCategoriesDroppedAndBothSaid() {
    Samples sample = Samples.STRATIFIED;
    boolean[] wide = sample.equal("sch.wide", "Yes");
    boolean[] high = sample.equal("stype", "H");
    double[] codes = new double[wide.length];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = wide[i] || high[i] ? 2 : 0;
    }
    TestResult found =
        assertTable(
            "zero_cell",
            RaoScottTest.of(sample.design(), SurveyVariable.of(codes), sample.codes("stype"))
                .test());
    assertThat(found.note())
        .hasValue("second degrees of freedom 338.73; 1 empty cell; 1 unused category dropped");
    assertThat(
            RaoScottTest.of(
                    sample.design(), SurveyVariable.of(new double[200]), sample.codes("stype"))
                .test())
        .isEqualTo(new Undefined("rao_scott", "one category used", 200));
  }

  private static TestOutcome table(Samples sample, String rows, String columns) {
    return RaoScottTest.of(sample.design(), sample.codes(rows), sample.codes(columns)).test();
  }

  private static TestResult assertTable(String name, TestOutcome outcome) {
    JsonNode expected = REFERENCE.get("rao_scott").get(name);
    TestResult found = outcome.result().orElseThrow();
    assertNear(found.statistic(), expected.get("F"));
    assertNear(found.df().orElseThrow(), expected.get("ndf"));
    double p = expected.get("p").doubleValue();
    assertThat(found.pValue()).isCloseTo(p, close(p, TAIL));
    return found;
  }

  @Test
  void twoMeansMatchR() {
    for (String name : List.of("apistrat", "apiclus1")) {
      Samples sample = Samples.named(name);
      SurveyTwoGroups groups = groups(sample, sample.variable("api00"));
      JsonNode expected = REFERENCE.get("t_test").get(name);
      assertTest(groups.tTest(), expected);
      Estimate difference = groups.difference(LEVEL).estimate().orElseThrow();
      assertNear(difference.value(), expected.get("difference"));
    }
    double t = reference("S2", "survey::apistrat", "svyttest[t.t]");
    double p = reference("S2", "survey::apistrat", "svyttest[p.comp.impYes]");
    TestResult found =
        groups(Samples.STRATIFIED, Samples.STRATIFIED.variable("api00"))
            .tTest()
            .result()
            .orElseThrow();
    assertThat(found.statistic()).isCloseTo(t, close(t, TWELVE_DIGITS));
    assertThat(found.pValue()).isCloseTo(p, close(p, TWELVE_DIGITS));
  }

  @Test
  void rankTestsMatchR() {
    double[] untied = Samples.STRATIFIED.numbers("api00");
    for (int i = 0; i < untied.length; i++) {
      untied[i] += (i + 1) * 1e-6;
    }
    JsonNode expected = REFERENCE.get("rank").get("apistrat");
    for (SurveyTwoGroups.Scores scores : SurveyTwoGroups.Scores.values()) {
      assertTest(
          groups(Samples.STRATIFIED, SurveyVariable.of(untied)).rankTest(scores),
          expected.get(scores.name()));
    }
    assertTest(
        groups(Samples.CLUSTERS, Samples.CLUSTERS.variable("api00"))
            .rankTest(SurveyTwoGroups.Scores.WILCOXON),
        REFERENCE.get("rank").get("apiclus1").get("WILCOXON"));
  }

  private static SurveyTwoGroups groups(Samples sample, SurveyVariable variable) {
    return SurveyTwoGroups.of(sample.design(), variable, sample.equal("comp.imp", "Yes"));
  }

  private static void assertTest(TestOutcome outcome, JsonNode expected) {
    TestResult found = outcome.result().orElseThrow();
    assertNear(found.statistic(), expected.get("t"));
    assertThat(found.df()).hasValue(expected.get("df").doubleValue());
    double p = expected.get("p").doubleValue();
    assertThat(found.pValue()).isCloseTo(p, close(p, TAIL));
  }

  @Test
  void tooLittleToCompareIsSaid() {
    SurveyDesign design = SurveyDesign.ofSize(4);
    boolean[] second = {false, false, true, true};
    SurveyVariable same = SurveyVariable.of(2, 2, 2, 2);
    assertThat(SurveyTwoGroups.of(design, same, second).tTest())
        .isEqualTo(new Undefined("difference_of_means", "no variation", 4));
    assertThat(
            SurveyTwoGroups.of(design, same, new boolean[4])
                .rankTest(SurveyTwoGroups.Scores.WILCOXON))
        .isEqualTo(new Undefined("difference_of_means", "no cases", 0));
  }
}
