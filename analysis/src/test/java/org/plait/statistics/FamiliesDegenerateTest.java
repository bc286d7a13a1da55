package org.plait.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plait.statistics.contrast.CellContrast;
import org.plait.statistics.contrast.ContrastEstimate;
import org.plait.statistics.contrast.DifferenceInChange;
import org.plait.statistics.contrast.JointContrast;
import org.plait.statistics.design.DesignEffect;
import org.plait.statistics.design.Jackknife;
import org.plait.statistics.design.RaoScottTest;
import org.plait.statistics.design.SurveyDesign;
import org.plait.statistics.design.SurveyMean;
import org.plait.statistics.design.SurveyProportion;
import org.plait.statistics.design.SurveyProportionInterval;
import org.plait.statistics.design.SurveyQuantile;
import org.plait.statistics.design.SurveyRatio;
import org.plait.statistics.design.SurveyTotal;
import org.plait.statistics.design.SurveyTwoGroups;
import org.plait.statistics.design.SurveyVariable;
import org.plait.statistics.imputation.PooledEstimate;
import org.plait.statistics.model.CumulativeLinkModel;
import org.plait.statistics.model.EstimatingEquations;
import org.plait.statistics.model.LogisticRegression;
import org.plait.statistics.model.ModelMatrix;
import org.plait.statistics.model.ModelOutcome;
import org.plait.statistics.model.Predictor;
import org.plait.statistics.model.ResponseFamily;
import org.plait.statistics.paired.BowkerTest;
import org.plait.statistics.paired.CliffDelta;
import org.plait.statistics.paired.CohenH;
import org.plait.statistics.paired.DiscordantPairs;
import org.plait.statistics.paired.IndependentShares;
import org.plait.statistics.paired.MarginalHomogeneity;
import org.plait.statistics.paired.NetChange;
import org.plait.statistics.paired.NetMovers;
import org.plait.statistics.paired.PairedEffect;
import org.plait.statistics.paired.PlacementTest;
import org.plait.statistics.paired.RankBiserial;
import org.plait.statistics.paired.SquareTable;
import org.plait.statistics.rank.SignedRank;
import org.plait.statistics.repeated.CochranQTest;
import org.plait.statistics.repeated.SkillingsMackTest;
import org.plait.statistics.response.BalanceDifference;
import org.plait.statistics.response.Dispositions;
import org.plait.statistics.response.ResponsePropensities;
import org.plait.statistics.response.StayingWeights;
import org.plait.statistics.scale.CronbachAlpha;
import org.plait.statistics.scale.McDonaldOmega;
import org.plait.statistics.scale.OrdinalDif;
import org.plait.statistics.scale.ScaleItems;
import org.plait.statistics.scale.SpearmanBrown;
import org.plait.statistics.time.CurveInterval;
import org.plait.statistics.time.Durations;
import org.plait.statistics.time.KaplanMeier;
import org.plait.statistics.time.LogRankTest;
import org.plait.statistics.weighting.Margin;
import org.plait.statistics.weighting.Raking;

/** The families' measures on the data that are too little, as {@link DegenerateTest} has them. */
class FamiliesDegenerateTest {
  private static final Map<String, Observations> DATA = data();

  static Map<String, Observations> data() {
    Map<String, Observations> data = new LinkedHashMap<>();
    data.put("no cases", Observations.of());
    data.put("all missing", Observations.of().withMissing(3));
    data.put("one case", Observations.of(1));
    data.put("one category", Observations.of(1, 1, 1, 1));
    return data;
  }

  private static Map<String, Function<Observations, Outcome>> outcomes() {
    Map<String, Function<Observations, Outcome>> measures = new LinkedHashMap<>();
    measures.put("survey mean", d -> SurveyMean.of(design(d), variable(d)).estimate(0, 0.95));
    measures.put("survey total", d -> SurveyTotal.of(design(d), variable(d)).estimate(0, 0.95));
    measures.put(
        "survey ratio", d -> SurveyRatio.of(design(d), variable(d), variable(d)).estimate(0, 0.95));
    for (SurveyProportionInterval interval : SurveyProportionInterval.values()) {
      measures.put(
          "survey proportion " + interval,
          d -> SurveyProportion.of(design(d), variable(d)).estimate(interval, 0.95));
    }
    measures.put(
        "survey median", d -> SurveyQuantile.of(design(d), variable(d)).estimate(0.5, 0.95));
    measures.put("design effect", d -> DesignEffect.of(design(d), variable(d)).withReplacement());
    measures.put("jackknife", d -> Jackknife.of(design(d)).mean(variable(d), 0.95));
    measures.put("two groups", d -> twoGroups(d).difference(0.95));
    measures.put(
        "standardised difference",
        d -> BalanceDifference.ofNumbers(d.values(), d.values()).estimate());
    measures.put("response rate", d -> answered(d).rate(Dispositions.Rate.RR3));
    measures.put("R-indicator", d -> ResponsePropensities.of(d.values()).representativity());
    measures.put("R by chance", d -> ResponsePropensities.of(d.values()).byChance());
    measures.put(
        "propensity CV", d -> ResponsePropensities.of(d.values()).coefficientOfVariation());
    measures.put("mean propensity", d -> ResponsePropensities.of(d.values()).mean());
    measures.put("spread of propensities", d -> ResponsePropensities.of(d.values()).deviation());
    measures.put(
        "staying weights", d -> StayingWeights.of(everybody(d), d.values()).designEffect());
    measures.put("Cliff delta", d -> CliffDelta.of(d.values(), d.values()).estimate(0.95));
    measures.put("Cohen h", d -> CohenH.of(d.size(), d.size(), d.size(), d.size()).estimate(0.95));
    measures.put("odds ratio of movers", d -> DiscordantPairs.of(pairs(d)).oddsRatio(0.95));
    measures.put("Cohen g", d -> DiscordantPairs.of(pairs(d)).cohenG(0.95));
    measures.put("net movers", d -> NetMovers.of(d.values(), d.values()).estimate(0.95));
    measures.put("dz", d -> PairedEffect.of(d.values(), d.values()).dz(0.95));
    measures.put("dav", d -> PairedEffect.of(d.values(), d.values()).dAverage(0.95));
    measures.put("rank-biserial", d -> rankBiserial(d).estimate(0.95));
    measures.put("net change", d -> NetChange.of(linked(d)).net());
    measures.put("alpha", d -> CronbachAlpha.of(items(d, 3)).estimate(0.95));
    measures.put("pairwise alpha", d -> CronbachAlpha.pairwise(items(d, 3)).estimate(0.95));
    measures.put("standardised alpha", d -> CronbachAlpha.of(items(d, 3)).standardised());
    measures.put("omega", d -> McDonaldOmega.of(items(d, 3)).estimate(0.95));
    measures.put("Spearman-Brown", d -> SpearmanBrown.of(items(d, 2)).estimate(0.95));
    measures.put("survival", d -> curve(d).survival(0.5, CurveInterval.LOG_LOG, 0.95));
    measures.put("median duration", d -> curve(d).median(CurveInterval.LOG_LOG, 0.95));
    measures.put("restricted mean", d -> curve(d).restrictedMean(1, 0.95));
    measures.put("pooled", d -> pooled(d).estimate(0.95));
    measures.put("contrast of means", d -> contrast(d).estimate());
    measures.put("difference in change", d -> inChange(d).proportions(0.95).estimate());
    measures.put("GEE correlation", d -> equations(d).correlation());
    return measures;
  }

  private static Map<String, Function<Observations, TestOutcome>> tests() {
    Map<String, Function<Observations, TestOutcome>> tests = new LinkedHashMap<>();
    tests.put("design-based t", d -> twoGroups(d).tTest());
    for (SurveyTwoGroups.Scores scores : SurveyTwoGroups.Scores.values()) {
      tests.put("design-based " + scores, d -> twoGroups(d).rankTest(scores));
    }
    tests.put("Rao-Scott", d -> RaoScottTest.of(design(d), variable(d), variable(d)).test());
    tests.put("Bowker", d -> BowkerTest.of(square(d)).test(1));
    tests.put("Stuart-Maxwell", d -> MarginalHomogeneity.of(square(d)).stuartMaxwell());
    tests.put("Bhapkar", d -> MarginalHomogeneity.of(square(d)).bhapkar());
    tests.put("linear homogeneity", d -> MarginalHomogeneity.of(square(d)).linear());
    tests.put("unconditional", d -> DiscordantPairs.of(pairs(d)).exactUnconditional());
    tests.put("sign test", d -> NetMovers.of(d.values(), d.values()).test());
    tests.put("independent shares", d -> shares(d).test());
    tests.put("Boschloo", d -> shares(d).boschloo());
    tests.put("placements", d -> PlacementTest.of(TwoWaves.of(d, d)).test(1));
    tests.put("Cochran Q", d -> CochranQTest.of(yes(d)).test());
    tests.put("Skillings-Mack", d -> SkillingsMackTest.of(3, people(d)).test());
    tests.put("log-rank", d -> LogRankTest.of(List.of(durations(d), durations(d))).test());
    tests.put("pooled", d -> pooled(d).test());
    tests.put("contrast of means", d -> contrast(d).test());
    tests.put(
        "joint contrast",
        d -> JointContrast.of(List.of(CellContrast.ofMeans(List.of(d, d), -1, 1))).test());
    tests.put("logistic term", d -> LogisticRegression.of(matrix(d), d.values()).testOfTerm("x"));
    tests.put("cumulative term", d -> cumulative(d).testOfTerm("x"));
    tests.put("proportional odds", d -> cumulative(d).proportionalOdds());
    tests.put(
        "item functioning",
        d ->
            OrdinalDif.of(List.of("T1", "T2"), List.of(items(d, 3), items(d, 3)))
                .items(0.95)
                .get(0)
                .test());
    return tests;
  }

  private static Map<String, Function<Observations, String>> models() {
    Map<String, Function<Observations, String>> models = new LinkedHashMap<>();
    models.put("logistic", d -> word(LogisticRegression.of(matrix(d), d.values()).fit()));
    models.put("Firth", d -> word(LogisticRegression.of(matrix(d), d.values()).firth()));
    models.put("GEE", d -> word(equations(d).fit()));
    models.put("cumulative link", d -> word(cumulative(d).fit()));
    models.put("raking", FamiliesDegenerateTest::raked);
    return models;
  }

  private static boolean[] everybody(Observations data) {
    boolean[] all = new boolean[data.size()];
    Arrays.fill(all, true);
    return all;
  }

  /** Four people were drawn; in the domain are those of the data. */
  private static SurveyDesign design(Observations data) {
    boolean[] members = new boolean[4];
    Arrays.fill(members, 0, (int) (data.size() + data.missing()), true);
    return SurveyDesign.ofSize(4).domain(members);
  }

  private static SurveyVariable variable(Observations data) {
    boolean[] answered = new boolean[4];
    Arrays.fill(answered, 0, data.size(), true);
    return SurveyVariable.of(Arrays.copyOf(data.values(), 4), answered);
  }

  private static SurveyTwoGroups twoGroups(Observations data) {
    return SurveyTwoGroups.of(
        design(data), variable(data), new boolean[] {true, false, true, false});
  }

  private static Dispositions answered(Observations data) {
    return new Dispositions(data.size(), 0, 0, 0, 0, 0, 0, 0);
  }

  private static PairedTable pairs(Observations data) {
    return new PairedTable(data.size(), 0, 0, 0);
  }

  private static SquareTable square(Observations data) {
    return SquareTable.of(new long[][] {{data.size(), 0, 0}, {0, 0, 0}, {0, 0, 0}});
  }

  private static IndependentShares shares(Observations data) {
    return IndependentShares.of(data.size(), data.size(), data.size(), data.size());
  }

  private static RankBiserial rankBiserial(Observations data) {
    return RankBiserial.of(SignedRank.of(data.values(), data.values()));
  }

  private static TwoWaves linked(Observations data) {
    int[] persons = IntStream.range(0, data.size()).toArray();
    Observations wave = Observations.of(data.values(), persons).withMissing(data.missing());
    return TwoWaves.of(wave, wave);
  }

  private static ScaleItems items(Observations data, int items) {
    int people = (int) (data.size() + data.missing());
    double[][] values = new double[people][items];
    boolean[][] answered = new boolean[people][items];
    for (int person = 0; person < data.size(); person++) {
      Arrays.fill(values[person], data.value(person));
      Arrays.fill(answered[person], true);
    }
    return ScaleItems.of(List.of("a", "b", "c").subList(0, items), values, answered);
  }

  private static Durations durations(Observations data) {
    boolean[] ended = new boolean[data.size()];
    Arrays.fill(ended, true);
    return Durations.of(data.values(), ended).withMissing(data.missing());
  }

  private static KaplanMeier curve(Observations data) {
    return KaplanMeier.of(durations(data));
  }

  private static PooledEstimate pooled(Observations data) {
    return PooledEstimate.of("mean", data.values(), new double[data.size()], data.size());
  }

  private static ContrastEstimate contrast(Observations data) {
    return CellContrast.ofMeans(List.of(data, data), -1, 1).estimate(0.95);
  }

  private static DifferenceInChange inChange(Observations data) {
    return DifferenceInChange.of(linked(data), TwoWaves.of(data, data));
  }

  private static List<boolean[]> yes(Observations data) {
    return Arrays.stream(data.values()).mapToObj(v -> new boolean[] {true, true, true}).toList();
  }

  private static List<SkillingsMackTest.Person> people(Observations data) {
    return Arrays.stream(data.values())
        .mapToObj(v -> new SkillingsMackTest.Person(List.of(0, 1, 2), List.of(v, v, v)))
        .toList();
  }

  private static ModelMatrix matrix(Observations data) {
    return ModelMatrix.of(List.of(Predictor.number("x", data.values())));
  }

  private static EstimatingEquations equations(Observations data) {
    int[] own = IntStream.range(0, data.size()).toArray();
    return EstimatingEquations.of(ResponseFamily.BINARY, matrix(data), data.values(), own);
  }

  private static CumulativeLinkModel cumulative(Observations data) {
    int[] positions = Arrays.stream(data.values()).mapToInt(v -> (int) v).toArray();
    return CumulativeLinkModel.of(matrix(data), List.of("low", "middle", "high"), positions);
  }

  private static String raked(Observations data) {
    int[] rows = new int[data.size()];
    Margin margin = Margin.of("region", List.of("N", "S"), new double[] {6, 4}, rows);
    return Raking.of(List.of(margin))
        .weights()
        .fold(raked -> "weights", none -> none.reason().name());
  }

  static String word(ModelOutcome outcome) {
    return outcome.fold(fit -> "fit", none -> none.reason());
  }

  static String word(Outcome outcome) {
    return outcome.fold(
        estimate -> estimate.interval().isPresent() ? "estimate" : "no interval",
        Undefined::reason,
        Suppressed::rule);
  }

  static String word(TestOutcome outcome) {
    return outcome.fold(result -> "p = " + Math.round(result.pValue()), Undefined::reason);
  }

  static <R> List<String> table(
      Map<String, Function<Observations, R>> measures, Function<R, String> word) {
    List<String> rows = new ArrayList<>();
    measures.forEach(
        (name, measure) ->
            rows.add(
                DATA.values().stream()
                    .map(data -> word.apply(measure.apply(data)))
                    .collect(Collectors.joining(" | ", name + ": ", ""))));
    return Collections.unmodifiableList(rows);
  }

  @Test
  void everyMeasureAnswersFromOneTable() {
    assertThat(table(outcomes(), FamiliesDegenerateTest::word))
        .containsExactly(
            "survey mean: no cases | all missing | one cluster | no interval",
            "survey total: no cases | all missing | one cluster | no interval",
            "survey ratio: no cases | all missing | one cluster | no interval",
            "survey proportion KORN_GRAUBARD: no cases | all missing | one cluster | estimate",
            "survey proportion WILSON: no cases | all missing | one cluster | estimate",
            "survey proportion LOGIT: no cases | all missing | one cluster | estimate",
            "survey proportion ARCSINE: no cases | all missing | one cluster | estimate",
            "survey proportion LIKELIHOOD: no cases | all missing | one cluster | estimate",
            "survey proportion WALD: no cases | all missing | one cluster | estimate",
            "survey median: no cases | all missing | one cluster | no interval",
            "design effect: no cases | all missing | one cluster | no variation",
            "jackknife: no cases | no cases | one cluster | no interval",
            "two groups: no cases | all missing | no cases | no interval",
            "standardised difference: one group | one group | one case | no variation",
            "response rate: no cases | no cases | no interval | no interval",
            "R-indicator: no cases | no cases | one case | no interval",
            "R by chance: no cases | no cases | one case | no interval",
            "propensity CV: no cases | no cases | one case | no interval",
            "mean propensity: no cases | no cases | no interval | no interval",
            "spread of propensities: no cases | no cases | one case | no interval",
            "staying weights: nobody stayed | nobody stayed | no interval | no interval",
            "Cliff delta: no cases | no cases | one case | estimate",
            "Cohen h: no cases | no cases | estimate | estimate",
            "odds ratio of movers: no linked pairs | no linked pairs | no discordant pairs | no"
                + " discordant pairs",
            "Cohen g: no linked pairs | no linked pairs | no discordant pairs | no discordant"
                + " pairs",
            "net movers: no linked pairs | no linked pairs | estimate | estimate",
            "dz: no linked pairs | no linked pairs | one case | no variation",
            "dav: no linked pairs | no linked pairs | one case | no variation",
            "rank-biserial: no linked pairs | no linked pairs | no variation | no variation",
            "net change: no linked pairs | no linked pairs | no interval | no interval",
            "alpha: no cases | all missing | one case | no variation in item a",
            "pairwise alpha: no cases | all missing | one case | no variation in item a",
            "standardised alpha: no cases | all missing | one case | no variation in item a",
            "omega: no cases | all missing | too few cases | no variation in item a",
            "Spearman-Brown: no cases | all missing | one case | no variation in item a",
            "survival: no cases | all missing | no interval | no interval",
            "median duration: no cases | all missing | no interval | no interval",
            "restricted mean: no cases | all missing | no interval | no interval",
            "pooled: no completed data sets | no completed data sets | one completed data set:"
                + " nothing tells what filling in leaves uncertain | no interval",
            "contrast of means: too few cases | too few cases | too few cases | too few cases",
            "difference in change: too few cases | too few cases | too few cases | too few cases",
            "GEE correlation: no cases | no cases | no variation | no variation");
  }

  @Test
  void everyTestAnswersFromOneTable() {
    assertThat(table(tests(), FamiliesDegenerateTest::word))
        .containsExactly(
            "design-based t: no cases | all missing | no cases | no variation",
            "design-based WILCOXON: no cases | all missing | no cases | no variation",
            "design-based VAN_DER_WAERDEN: no cases | all missing | no cases | no variation",
            "design-based MEDIAN: no cases | all missing | no cases | no variation",
            "Rao-Scott: no cases | no cases | one category used | one category used",
            "Bowker: no linked pairs | no linked pairs | p = 1 | p = 1",
            "Stuart-Maxwell: no linked pairs | no linked pairs | p = 1 | p = 1",
            "Bhapkar: no linked pairs | no linked pairs | p = 1 | p = 1",
            "linear homogeneity: no linked pairs | no linked pairs | p = 1 | p = 1",
            "unconditional: no linked pairs | no linked pairs | p = 1 | p = 1",
            "sign test: no linked pairs | no linked pairs | p = 1 | p = 1",
            "independent shares: no cases | no cases | no variation | no variation",
            "Boschloo: no cases | no cases | no variation | no variation",
            "placements: no cases | no cases | one case | p = 1",
            "Cochran Q: no cases | no cases | no variation | no variation",
            "Skillings-Mack: no cases | no cases | no variation | no variation",
            "log-rank: no cases | no cases | no variation | no variation",
            "pooled: no completed data sets | no completed data sets | one completed data set:"
                + " nothing tells what filling in leaves uncertain | no variance",
            "contrast of means: too few cases | too few cases | too few cases | too few cases",
            "joint contrast: too few cases | too few cases | too few cases | too few cases",
            "logistic term: no cases | no cases | no variation | no variation",
            "cumulative term: no cases | no cases | one category used | one category used",
            "proportional odds: no cases | no cases | one category used | one category used",
            "item functioning: no cases | no cases | one category used | one category used");
  }

  @Test
  void everyModelAnswersFromOneTable() {
    assertThat(table(models(), row -> row))
        .containsExactly(
            "logistic: no cases | no cases | no variation | no variation",
            "Firth: no cases | no cases | predictors that follow from one another | predictors that"
                + " follow from one another",
            "GEE: no cases | no cases | no variation | no variation",
            "cumulative link: no cases | no cases | one category used | one category used",
            "raking: NO_CASES | NO_CASES | NOBODY_ANSWERED | NOBODY_ANSWERED");
  }

  @Test
  void itemsThatAreCopiesOrMirrorsGiveNoCrashAndNoAbsurdNumber() {
    for (int k = 2; k < 12; k++) {
      int size = k;
      double[][] rows =
          IntStream.range(0, 20)
              .mapToObj(i -> DoubleStream.generate(() -> i * 0.1).limit(size).toArray())
              .toArray(double[][]::new);
      List<String> names = IntStream.range(0, k).mapToObj(i -> "i" + i).toList();
      Outcome alpha = CronbachAlpha.of(ScaleItems.of(names, rows)).estimate(0.95);
      assertThat(alpha.estimate().orElseThrow().value()).isEqualTo(1);
    }
    ScaleItems mirrored = scale(i -> new double[] {i * 0.1, 2 - i * 0.1});
    assertThat(word(SpearmanBrown.of(mirrored).estimate(0.95))).isEqualTo("no variation");
    ScaleItems cancelling =
        scale(i -> new double[] {i * 0.1, i * 7 % 20 * 0.1, -i * 0.1 - i * 7 % 20 * 0.1});
    assertThat(word(CronbachAlpha.of(cancelling).estimate(0.95))).isEqualTo("no variation");
    ScaleItems copied = scale(i -> new double[] {i % 5, i % 5, i * i % 7});
    assertThat(word(McDonaldOmega.of(copied).estimate(0.95))).contains("Heywood");
  }

  private static ScaleItems scale(IntFunction<double[]> person) {
    double[][] rows = IntStream.range(0, 50).mapToObj(person).toArray(double[][]::new);
    return ScaleItems.of(List.of("a", "b", "c").subList(0, rows[0].length), rows);
  }

  @Test
  void covariancesOfDifferentPeopleThatContradictEachOtherGiveNoAlpha() {
    double[][] values = new double[60][3];
    boolean[][] answered = new boolean[60][3];
    for (int i = 0; i < 60; i++) {
      int group = i / 15;
      for (int j = 0; j < 3; j++) {
        answered[i][j] = group < 3 ? j != group : j == i % 3;
        values[i][j] = group < 3 ? i % 2 * 10 : 5;
      }
    }
    ScaleItems items = ScaleItems.of(List.of("a", "b", "c"), values, answered);
    assertThat(word(CronbachAlpha.pairwise(items).estimate(0.95))).contains("contradict");
    assertThat(word(CronbachAlpha.pairwise(items).standardised())).contains("contradict");
  }

  @Test
  void weightsThatDwarfOthersLeaveRanksInside() {
    double[] weights = IntStream.range(0, 20).mapToDouble(i -> i == 19 ? 1e-9 : 1e9).toArray();
    double[] values = IntStream.range(0, 20).asDoubleStream().toArray();
    boolean[] second = new boolean[20];
    Arrays.fill(second, 0, 9, true);
    SurveyTwoGroups groups =
        SurveyTwoGroups.of(SurveyDesign.ofWeights(weights), SurveyVariable.of(values), second);
    for (SurveyTwoGroups.Scores scores : SurveyTwoGroups.Scores.values()) {
      assertThat(word(groups.rankTest(scores))).startsWith("p = ");
    }
  }

  @Test
  void changesThatDifferByRoundingAreNoVariation() {
    double[] earlier = {0.1, 0.2, 0.3, 0.7};
    double[] later = {0.2, 0.3, 0.4, 0.8};
    assertThat(word(PairedEffect.of(earlier, later).dz(0.95))).isEqualTo("no variation");
  }

  @Test
  void anIntervalTooWideForAComputerIsNotMade() {
    PooledEstimate pooled =
        PooledEstimate.of("mean", new double[] {1, 2, 3}, new double[] {1e-6, 1e-6, 1e-6}, 50)
            .withCompleteDf(1);
    assertThat(word(pooled.estimate(0.95))).isEqualTo("no interval");
    assertThat(word(pooled.test())).contains("outweighs the data");
  }

  @Test
  void nobodyAnsweringIsNotOneCase() {
    ResponsePropensities none = ResponsePropensities.of(new double[100]);
    assertThat(word(none.coefficientOfVariation())).isEqualTo("nobody answers");
  }
}
