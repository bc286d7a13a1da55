package org.plait.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.statistics.Fixture.CLOSED_FORM;
import static org.plait.statistics.Fixture.close;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plait.statistics.design.RaoScottTest;
import org.plait.statistics.design.SurveyDesign;
import org.plait.statistics.design.SurveyMean;
import org.plait.statistics.design.SurveyProportion;
import org.plait.statistics.design.SurveyProportionInterval;
import org.plait.statistics.design.SurveyQuantile;
import org.plait.statistics.design.SurveyTwoGroups;
import org.plait.statistics.design.SurveyVariable;
import org.plait.statistics.imputation.PooledEstimate;
import org.plait.statistics.model.CumulativeLinkModel;
import org.plait.statistics.model.EstimatingEquations;
import org.plait.statistics.model.ModelFit;
import org.plait.statistics.model.ModelMatrix;
import org.plait.statistics.model.Predictor;
import org.plait.statistics.model.ResponseFamily;
import org.plait.statistics.model.WorkingCorrelation;
import org.plait.statistics.paired.MarginalHomogeneity;
import org.plait.statistics.paired.SquareTable;
import org.plait.statistics.rank.SignedRank;
import org.plait.statistics.repeated.FriedmanTest;
import org.plait.statistics.scale.CronbachAlpha;
import org.plait.statistics.scale.ScaleItems;
import org.plait.statistics.time.CurveInterval;
import org.plait.statistics.time.Durations;
import org.plait.statistics.time.KaplanMeier;
import org.plait.statistics.time.LogRankTest;

/** A made-up survey of three waves against R: agreement is not limited to the data of textbooks. */
class FreshDataTest {
  /** Estimating equations and likelihoods, whose iterations stop somewhere. */
  private static final double ITERATIVE = 1e-6;

  /** R interpolates a profile, with n/(n-1) in its dispersion. */
  private static final double PROFILE = 1e-3;

  private static final double LEVEL = 0.95;
  private static final JsonNode R = Fixture.json("fresh/fresh.json");
  private static final int PEOPLE = 300;

  private static double[] column(String name) {
    return Fixture.column("fresh/people.csv", name);
  }

  private static SurveyVariable variable(String name) {
    return SurveyVariable.of(column(name));
  }

  private static List<String> labels(String name) {
    return Arrays.stream(column(name)).mapToObj(Double::toString).toList();
  }

  private static SurveyDesign design() {
    return SurveyDesign.ofWeights(column("weight"))
        .stratified(labels("stratum"))
        .clustered(labels("site"))
        .ofPopulation(column("sites"));
  }

  private static void same(double found, JsonNode expected, double tolerance) {
    double value = expected.doubleValue();
    assertThat(found).isCloseTo(value, close(value, tolerance));
  }

  private static void same(double found, JsonNode expected) {
    same(found, expected, CLOSED_FORM);
  }

  private static Estimate estimate(Outcome outcome) {
    return outcome.estimate().orElseThrow();
  }

  private static void sameEnds(Outcome found, JsonNode lower, JsonNode upper, double tolerance) {
    Interval interval = estimate(found).interval().orElseThrow();
    same(interval.lower(), lower, tolerance);
    same(interval.upper(), upper, tolerance);
  }

  private static void sameTest(TestOutcome test, JsonNode expected) {
    TestResult found = test.result().orElseThrow();
    same(found.statistic(), expected.get("statistic"));
    same(found.pValue(), expected.get("p"));
  }

  @Test
  void meansAndQuantilesOfTheDesign() {
    Outcome mean = SurveyMean.of(design(), variable("number")).estimate(0, LEVEL);
    JsonNode expected = R.get("mean");
    same(estimate(mean).value(), expected.get("value"));
    same(estimate(mean).standardError().orElseThrow(), expected.get("se"));
    sameEnds(mean, expected.get("ci").get(0), expected.get("ci").get(1), CLOSED_FORM);
    Outcome median = SurveyQuantile.of(design(), variable("number")).estimate(0.5, LEVEL);
    same(estimate(median).value(), R.get("median"));
  }

  @Test
  void sharesOfTheDesign() {
    SurveyProportion share = SurveyProportion.of(design(), variable("y1"));
    JsonNode expected = R.get("share");
    Outcome logit = share.estimate(SurveyProportionInterval.LOGIT, LEVEL);
    same(estimate(logit).value(), expected.get("value"));
    sameEnds(logit, expected.get("logit").get(0), expected.get("logit").get(1), CLOSED_FORM);
    JsonNode likelihood = expected.get("likelihood");
    sameEnds(
        share.estimate(SurveyProportionInterval.LIKELIHOOD, LEVEL),
        likelihood.get(0),
        likelihood.get(1),
        PROFILE);
    sameEnds(
        share.kornGraubard().orElseThrow().uncapped().estimate(LEVEL),
        expected.get("beta").get(0),
        expected.get("beta").get(1),
        CLOSED_FORM);
  }

  @Test
  void testsOfTheDesign() {
    boolean[] second = new boolean[PEOPLE];
    double[] group = column("group");
    for (int i = 0; i < PEOPLE; i++) {
      second[i] = group[i] == 1;
    }
    SurveyTwoGroups groups = SurveyTwoGroups.of(design(), variable("number"), second);
    sameTest(groups.tTest(), R.get("t"));
    same(estimate(groups.difference(LEVEL)).value(), R.get("t").get("difference"));
    SurveyTwoGroups untied = SurveyTwoGroups.of(design(), variable("distinct"), second);
    sameTest(untied.rankTest(SurveyTwoGroups.Scores.WILCOXON), R.get("rank"));
    double[] answers = Arrays.stream(column("l1")).map(v -> v - 1).toArray();
    RaoScottTest together =
        RaoScottTest.of(design(), SurveyVariable.of(answers), variable("group"));
    sameTest(together.test(), R.get("chi"));
  }

  @Test
  void twoWavesOfTheSamePeople() {
    long left = 0;
    long joined = 0;
    long[][] moves = new long[5][5];
    double[] from = column("l1");
    double[] to = column("l2");
    double[] before = column("y1");
    double[] after = column("y2");
    for (int i = 0; i < PEOPLE; i++) {
      moves[(int) from[i] - 1][(int) to[i] - 1]++;
      left += before[i] > after[i] ? 1 : 0;
      joined += before[i] < after[i] ? 1 : 0;
    }
    McNemarTest test = McNemarTest.of(left, joined);
    same(test.exact().pValue(), R.get("mcnemar").get("exact"));
    same(test.asymptotic().statistic(), R.get("mcnemar").get("asymptotic"));
    sameTest(MarginalHomogeneity.of(SquareTable.of(moves)).stuartMaxwell(), R.get("homogeneity"));
    TestResult ranks =
        SignedRank.of(from, to).asymptotic(SignedRank.Zeros.PRATT).result().orElseThrow();
    same(ranks.statistic(), R.get("signed").get("z"));
    same(ranks.pValue(), R.get("signed").get("p"));
  }

  private static double[] threeWaves(String name) {
    double[][] waves = {column(name + 1), column(name + 2), column(name + 3)};
    return IntStream.range(0, 3 * PEOPLE).mapToDouble(i -> waves[i % 3][i / 3]).toArray();
  }

  private static ModelMatrix wave() {
    double[] waves = IntStream.range(0, 3 * PEOPLE).mapToDouble(i -> i % 3).toArray();
    return ModelMatrix.of(List.of(Predictor.number("wave", waves)));
  }

  @Test
  void threeWavesOfTheSamePeople() {
    double[] answers = threeWaves("l");
    List<double[]> people =
        IntStream.range(0, PEOPLE)
            .mapToObj(i -> Arrays.copyOfRange(answers, 3 * i, 3 * i + 3))
            .toList();
    sameTest(FriedmanTest.of(people).test(), R.get("friedman"));
    int[] persons = IntStream.range(0, 3 * PEOPLE).map(i -> i / 3).toArray();
    EstimatingEquations equations =
        EstimatingEquations.of(ResponseFamily.BINARY, wave(), threeWaves("y"), persons)
            .with(WorkingCorrelation.EXCHANGEABLE);
    ModelFit gee = equations.fit().fit().orElseThrow();
    JsonNode expected = R.get("gee");
    for (int i = 0; i < 2; i++) {
      same(gee.coefficients()[i], expected.get("beta").get(i), ITERATIVE);
      same(Math.sqrt(gee.covariance()[i][i]), expected.get("se").get(i), ITERATIVE);
    }
    same(estimate(equations.correlation()).value(), expected.get("alpha"), ITERATIVE);
  }

  @Test
  void theCumulativeModelOfThreeWaves() {
    int[] positions = Arrays.stream(threeWaves("l")).mapToInt(v -> (int) v - 1).toArray();
    ModelFit fit =
        CumulativeLinkModel.of(wave(), List.of("1", "2", "3", "4", "5"), positions)
            .fit()
            .fit()
            .orElseThrow();
    Estimate slope = estimate(fit.coefficient("wave", LEVEL));
    same(slope.value(), R.get("clm").get("beta"), ITERATIVE);
    same(slope.standardError().orElseThrow(), R.get("clm").get("se"), ITERATIVE);
    same(fit.logLikelihood().orElseThrow(), R.get("clm").get("loglik"));
  }

  @Test
  void scalesAndDurations() {
    double[][] items = new double[PEOPLE][4];
    for (int item = 0; item < 4; item++) {
      double[] answers = column("i" + (item + 1));
      for (int person = 0; person < PEOPLE; person++) {
        items[person][item] = answers[person];
      }
    }
    CronbachAlpha alpha = CronbachAlpha.of(ScaleItems.of(List.of("a", "b", "c", "d"), items));
    same(estimate(alpha.estimate(LEVEL)).value(), R.get("alpha").get("raw"));
    same(estimate(alpha.standardised()).value(), R.get("alpha").get("standardised"));
    JsonNode curve = R.get("curve");
    Outcome survival = KaplanMeier.of(durations(-1)).survival(24, CurveInterval.LOG_LOG, LEVEL);
    same(estimate(survival).value(), curve.get("survival"));
    sameEnds(survival, curve.get("lower"), curve.get("upper"), CLOSED_FORM);
    TestResult logRank =
        LogRankTest.of(List.of(durations(0), durations(1))).test().result().orElseThrow();
    same(logRank.statistic(), curve.get("logrank"));
  }

  /** The months of one group, or of all (-1), and whether they ended. */
  private static Durations durations(int group) {
    double[] groups = column("group");
    int[] rows = IntStream.range(0, PEOPLE).filter(i -> group < 0 || groups[i] == group).toArray();
    double[] left = Sample.pick(column("left"), rows);
    boolean[] ended = new boolean[rows.length];
    for (int i = 0; i < ended.length; i++) {
      ended[i] = left[i] == 1;
    }
    return Durations.of(Sample.pick(column("months"), rows), ended);
  }

  @Test
  void poolsWhatWasFilledIn() {
    JsonNode expected = R.get("pooled");
    PooledEstimate pooled =
        PooledEstimate.of(
                "mean",
                Fixture.doubles(expected.get("estimates")),
                Fixture.doubles(expected.get("variances")),
                PEOPLE)
            .withCompleteDf(PEOPLE - 1);
    same(estimate(pooled.estimate(LEVEL)).value(), expected.get("value"));
    same(pooled.totalVariance(), expected.get("total"));
    same(pooled.df().orElseThrow(), expected.get("df"));
    same(pooled.fractionMissing(), expected.get("fmi"));
  }
}
