package org.plait.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plait.statistics.agreement.CohenKappa;
import org.plait.statistics.design.LonelyPsu;
import org.plait.statistics.design.SurveyDesign;
import org.plait.statistics.design.SurveyMean;
import org.plait.statistics.design.SurveyVariable;
import org.plait.statistics.imputation.PooledEstimate;
import org.plait.statistics.model.CumulativeLinkModel;
import org.plait.statistics.model.EstimatingEquations;
import org.plait.statistics.model.ModelFit;
import org.plait.statistics.model.ModelMatrix;
import org.plait.statistics.model.NotFitted;
import org.plait.statistics.model.Predictor;
import org.plait.statistics.model.ResponseFamily;
import org.plait.statistics.paired.BowkerTest;
import org.plait.statistics.paired.IndependentShares;
import org.plait.statistics.paired.SquareTable;
import org.plait.statistics.proportion.KornGraubard;
import org.plait.statistics.rank.KruskalWallisTest;
import org.plait.statistics.rank.SignedRank;
import org.plait.statistics.repeated.CochranArmitageTest;
import org.plait.statistics.repeated.FriedmanTest;
import org.plait.statistics.repeated.SkillingsMackTest;
import org.plait.statistics.scale.CronbachAlpha;
import org.plait.statistics.scale.ScaleItems;
import org.plait.statistics.time.CurveInterval;
import org.plait.statistics.time.Durations;
import org.plait.statistics.time.KaplanMeier;
import org.plait.statistics.weighting.Margin;
import org.plait.statistics.weighting.Raking;

/** The edge cases on which R 4.2.2 stops, warns or is silently wrong, and what Plait says. */
final class EdgeCases {

  private static final double LEVEL = 0.95;
  private static final List<String> ANSWERS = List.of("1", "2", "3", "4", "5");

  /**
   * A case.
   *
   * @param name what is special
   * @param r what R 4.2.2 does
   * @param must words that Plait's answer must hold
   * @param plait gives Plait's answer in a line
   */
  record Case(String name, String r, String must, Supplier<String> plait) {
    @Override
    public String toString() {
      return name;
    }
  }

  private EdgeCases() {}

  static List<Case> all() {
    List<Case> all = new ArrayList<>(ofOneAndTwoWaves());
    all.addAll(ofManyWavesAndModels());
    all.addAll(ofDesignsAndScales());
    return all;
  }

  private static List<Case> ofOneAndTwoWaves() {
    return List.of(
        new Case(
            "McNemar's test, nobody changed",
            "NaN",
            "p = 1, n = 0; no discordant pairs",
            () ->
                McNemarTest.of(0, 0).midP() + "; " + new PairedTable(12, 0, 0, 9).newcombe(LEVEL)),
        new Case(
            "Bowker's test, a pair of answers nobody moved between",
            "NaN",
            "df = 1",
            () ->
                BowkerTest.of(SquareTable.of(new long[][] {{50, 20, 0}, {10, 50, 0}, {0, 0, 9}}))
                    .chiSquared()
                    .toString()),
        new Case(
            "a share of 0 in a survey with a design",
            "NaN, or (0, 0)",
            "interval 0 to 0.",
            () -> KornGraubard.of(0, 0, 40, 39).estimate(LEVEL).toString()),
        new Case(
            "signed-rank test, nobody moved",
            "NaN and a warning",
            "no change",
            () -> SignedRank.of(new double[] {3, 4, 2}, new double[] {3, 4, 2}).test().toString()),
        new Case(
            "expected counts below 5",
            "a warning",
            "Fisher",
            () -> IndependentShares.of(1, 9, 4, 11).test().toString()),
        new Case(
            "Cohen's d, everybody alike",
            "an error of the optimiser",
            "no variation",
            () ->
                StandardizedDifference.of(new double[] {3, 3, 3}, new double[] {3, 3, 3})
                    .cohenD()
                    .toString()),
        new Case(
            "everybody of the population answered",
            "standard error 0",
            "census",
            () ->
                Proportion.of(12, 40)
                    .ofPopulation(40)
                    .estimate(ProportionInterval.HYPERGEOMETRIC, LEVEL)
                    .toString()),
        new Case(
            "more answers than people in the population",
            "an error",
            "more answers than people",
            () ->
                Proportion.of(12, 48)
                    .ofPopulation(40)
                    .estimate(ProportionInterval.HYPERGEOMETRIC, LEVEL)
                    .toString()),
        new Case(
            "a group whose answers are all missing, or that is absent",
            "an error, or the row is lost",
            "all missing",
            () ->
                Proportion.of(0, 0).withMissing(6).estimate(ProportionInterval.WILSON, LEVEL)
                    + "; "
                    + Proportion.of(0, 0).estimate(ProportionInterval.WILSON, LEVEL)));
  }

  private static List<Case> ofManyWavesAndModels() {
    List<double[]> people = List.of(new double[] {1, 2, 3}, new double[] {2, 2, 4});
    return List.of(
        new Case(
            "Friedman's test, somebody misses a wave",
            "dropped silently",
            "left out",
            () -> FriedmanTest.of(people).withLeftOut(1).test().toString()),
        new Case(
            "the same with everybody who answered twice or more",
            "-",
            "Skillings-Mack",
            () ->
                SkillingsMackTest.of(
                        3,
                        List.of(
                            person(1, 2, 3),
                            person(2, 2, 4),
                            person(1, 3, 5),
                            new SkillingsMackTest.Person(List.of(0, 2), List.of(1.0, 4.0))))
                    .test()
                    .toString()),
        new Case(
            "Friedman's test, all tied",
            "NaN",
            "no variation",
            () ->
                FriedmanTest.of(Collections.nCopies(4, new double[] {2, 2, 2})).test().toString()),
        new Case(
            "Kruskal and Wallis's test, all tied",
            "NaN",
            "no variation",
            () ->
                KruskalWallisTest.of(List.of(new double[] {2, 2}, new double[] {2, 2}))
                    .test()
                    .toString()),
        new Case(
            "a trend of shares that are all 0",
            "an error",
            "no variation",
            () ->
                CochranArmitageTest.of(
                        new long[] {0, 0, 0},
                        new long[] {20, 30, 25},
                        new double[] {2023, 2026, 2028})
                    .test()
                    .toString()),
        new Case(
            "estimating equations, ids not sorted",
            "2,143 clusters for 537, silently",
            "30 clusters; the same",
            EdgeCases::unsortedIds),
        new Case(
            "a cumulative model, a category nobody chose",
            "dropped silently",
            "nobody gave this answer",
            EdgeCases::emptyCategory),
        new Case(
            "a cumulative model, complete separation",
            "a coefficient of 42.6 and a warning",
            "separation",
            () ->
                CumulativeLinkModel.of(
                        ModelMatrix.of(List.of(Predictor.number("x", new double[] {1, 2, 3, 4}))),
                        ANSWERS,
                        new int[] {0, 0, 1, 1})
                    .fit()
                    .fold(ModelFit::toString, NotFitted::reason)));
  }

  private static List<Case> ofDesignsAndScales() {
    return List.of(
        new Case(
            "Cohen's kappa, both raters used one category",
            "NaN",
            "one category used",
            () -> CohenKappa.of(new long[][] {{6, 0}, {0, 0}}).estimate(LEVEL).toString()),
        new Case(
            "Cronbach's alpha, an item everybody answered alike",
            "0.889, the item deleted silently",
            "no variation in item b",
            () ->
                CronbachAlpha.of(
                        ScaleItems.of(
                            List.of("a", "b", "c"),
                            new double[][] {{1, 3, 2}, {2, 3, 5}, {4, 3, 4}, {3, 3, 3}}))
                    .estimate(LEVEL)
                    .toString()),
        new Case(
            "a survival curve without an event",
            "median NA",
            "not reached",
            () ->
                KaplanMeier.of(Durations.of(new double[] {3, 4, 5}, new boolean[3]))
                    .median(CurveInterval.LOG_LOG, LEVEL)
                    .toString()),
        new Case(
            "raking, a category of the frame that nobody answered from",
            "an error",
            "north",
            () ->
                Raking.of(
                        List.of(
                            Margin.of(
                                "region",
                                List.of("north", "south", "west"),
                                new double[] {5, 60, 35},
                                new int[] {1, 1, 2, 2})))
                    .weights()
                    .fold(
                        raked -> "raked",
                        not ->
                            not.reason().words()
                                + ": "
                                + not.problems().stream()
                                    .map(
                                        problem ->
                                            problem.category()
                                                + ", could be joined to "
                                                + problem.join().orElse("none"))
                                    .collect(Collectors.joining("; ")))),
        new Case(
            "one cluster in a stratum",
            "an error",
            "one cluster in stratum",
            () -> lonely(LonelyPsu.FAIL) + "; " + lonely(LonelyPsu.ADJUST)),
        new Case(
            "pooling one imputation",
            "degrees of freedom NA",
            "one completed data set",
            () ->
                PooledEstimate.of("mean", new double[] {3.1}, new double[] {0.2}, 40)
                    .estimate(LEVEL)
                    .toString()),
        new Case(
            "a row whose weight is 0",
            "its value counts in minimum and maximum",
            "n = 3",
            () ->
                SurveyMean.of(SurveyDesign.ofWeights(1, 2, 1, 0), SurveyVariable.of(2, 3, 4, 99))
                    .estimate(0, LEVEL)
                    .toString()));
  }

  private static SkillingsMackTest.Person person(double... values) {
    return new SkillingsMackTest.Person(
        IntStream.range(0, values.length).boxed().toList(), Arrays.stream(values).boxed().toList());
  }

  private static String lonely(LonelyPsu policy) {
    SurveyDesign design =
        SurveyDesign.ofSize(5)
            .stratified(List.of("a", "a", "a", "b", "b"))
            .clustered(List.of("1", "2", "3", "4", "4"))
            .onLonely(policy);
    return SurveyMean.of(design, SurveyVariable.of(1, 2, 4, 3, 5)).estimate(0, LEVEL).toString();
  }

  /** Thirty people answer twice; in the other order their second answers stand apart. */
  private static String unsortedIds() {
    int[] apart = IntStream.range(0, 60).map(i -> i % 30).toArray();
    Integer[] order = IntStream.range(0, 60).boxed().toArray(Integer[]::new);
    Arrays.sort(order, java.util.Comparator.comparingInt(i -> apart[i]));
    ModelFit unsorted = equations(apart, IntStream.range(0, 60).toArray());
    ModelFit sorted = equations(apart, Arrays.stream(order).mapToInt(i -> i).toArray());
    double difference = Math.abs(unsorted.covariance()[1][1] - sorted.covariance()[1][1]);
    return unsorted.clusters().orElseThrow()
        + " clusters; "
        + (difference < 1e-12 ? "the same" : "another")
        + " variance as sorted";
  }

  private static ModelFit equations(int[] ids, int[] order) {
    double[] wave = Arrays.stream(order).mapToDouble(i -> i / 30).toArray();
    double[] answer = Arrays.stream(order).mapToDouble(i -> i * 7 % 11 < 4 ? 1 : 0).toArray();
    int[] clusters = Arrays.stream(order).map(i -> ids[i]).toArray();
    return EstimatingEquations.of(
            ResponseFamily.BINARY,
            ModelMatrix.of(List.of(Predictor.number("wave", wave))),
            answer,
            clusters)
        .fit()
        .fit()
        .orElseThrow();
  }

  private static String emptyCategory() {
    ModelMatrix matrix =
        ModelMatrix.of(
            List.of(
                Predictor.categories(
                    "wave", List.of("T1", "T2"), new int[] {0, 0, 0, 0, 1, 1, 1, 1})));
    CumulativeLinkModel model =
        CumulativeLinkModel.of(matrix, ANSWERS, new int[] {1, 1, 3, 3, 1, 3, 3, 3});
    ModelFit fit = model.fit().fit().orElseThrow();
    return model.emptyCategories().stream().collect(Collectors.joining(", ", "unused: ", "; "))
        + model.predicted(fit, matrix.withEverybodyIn("wave", "T2"), LEVEL).get(2);
  }
}
