package org.plait.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plait.statistics.agreement.KrippendorffAlpha;
import org.plait.statistics.proportion.ContingencyTable;
import org.plait.statistics.rank.Correlation;
import org.plait.statistics.rank.HodgesLehmann;
import org.plait.statistics.rank.JonckheereTerpstraTest;
import org.plait.statistics.rank.KruskalWallisTest;
import org.plait.statistics.rank.MannWhitneyUTest;
import org.plait.statistics.rank.SignedRank;
import org.plait.statistics.repeated.CochranArmitageTest;
import org.plait.statistics.repeated.FriedmanTest;

/** Every measure on the data that are too little: one table, no exception, no NaN. */
class DegenerateTest {
  private static final Map<String, Observations> DATA = data();

  private static Map<String, Observations> data() {
    Map<String, Observations> data = new LinkedHashMap<>();
    data.put("no cases", Observations.of());
    data.put("all missing", Observations.of().withMissing(3));
    data.put("one case", Observations.of(1));
    data.put("one category", Observations.of(1, 1, 1, 1));
    return data;
  }

  private static Map<String, Function<Observations, Outcome>> outcomes() {
    Map<String, Function<Observations, Outcome>> measures = new LinkedHashMap<>();
    for (ProportionInterval method : ProportionInterval.values()) {
      measures.put(
          "proportion " + method, d -> Proportion.of(d).ofPopulation(90).estimate(method, 0.95));
    }
    measures.put("mean", d -> Mean.of(d).estimate(0.95));
    measures.put("mean of population", d -> Mean.of(d).estimateOfPopulation(90, 0.95));
    measures.put("median", d -> Median.of(d).estimate(0.95));
    measures.put("difference of proportions", d -> proportions(d).estimate());
    measures.put("difference of means", d -> means(d).estimate());
    measures.put("relative effect", d -> effect(d).estimate());
    Populations people = Populations.of(90, 90);
    measures.put(
        "difference of proportions, population",
        d -> DifferenceOfProportions.of(twice(d)).estimateOfPopulations(people, 0.95));
    measures.put(
        "difference of means, population",
        d -> DifferenceOfMeans.of(twice(d)).estimateOfPopulations(people, 0.95));
    measures.put("rank biserial", d -> SignedRank.of(d.values(), d.values()).rankBiserial());
    measures.put("Hodges-Lehmann", d -> HodgesLehmann.of(d.values(), d.values()).estimate(0.95));
    measures.put("Cohen d", d -> standardized(d).cohenD());
    measures.put("Cohen dz", d -> standardized(d).cohenDz());
    measures.put("Hedges g", d -> standardized(d).hedgesG());
    measures.put("Pearson", d -> correlation(d).pearson(0.95));
    measures.put("Spearman", d -> correlation(d).spearman());
    measures.put("Kendall", d -> correlation(d).kendall());
    measures.put("Kendall W", d -> friedman(d).kendallW());
    measures.put("Cramér V", d -> table(d).cramerV());
    measures.put("Krippendorff alpha", d -> KrippendorffAlpha.nominal(units(d)).estimate(0.95));
    return measures;
  }

  private static Map<String, Function<Observations, TestOutcome>> tests() {
    Map<String, Function<Observations, TestOutcome>> tests = new LinkedHashMap<>();
    tests.put("difference of proportions", d -> proportions(d).test());
    tests.put("difference of means", d -> means(d).test());
    tests.put("relative effect", d -> effect(d).test());
    tests.put("signed-rank", d -> SignedRank.of(d.values(), d.values()).test());
    tests.put("Mann-Whitney", d -> MannWhitneyUTest.of(d.values(), d.values()).asymptotic());
    tests.put("Mann-Whitney exact", d -> MannWhitneyUTest.of(d.values(), d.values()).exact());
    tests.put("Kruskal-Wallis", d -> KruskalWallisTest.of(List.of(d.values(), d.values())).test());
    tests.put("Jonckheere", d -> JonckheereTerpstraTest.of(List.of(d.values(), d.values())).test());
    tests.put("Friedman", d -> friedman(d).test());
    tests.put("Cochran-Armitage", d -> cochran(d).test());
    tests.put("Pearson", d -> correlation(d).pearsonTest());
    tests.put("Spearman", d -> correlation(d).spearmanTest());
    tests.put("Kendall", d -> correlation(d).kendallTest());
    tests.put("chi-squared", d -> table(d).chiSquared());
    tests.put("Fisher", d -> table(d).fisher());
    return tests;
  }

  private static TwoWaves twice(Observations data) {
    return TwoWaves.of(data, data);
  }

  private static ChangeEstimate proportions(Observations data) {
    return DifferenceOfProportions.of(twice(data)).estimate(0.95);
  }

  private static ChangeEstimate means(Observations data) {
    return DifferenceOfMeans.of(twice(data)).estimate(0.95);
  }

  private static ChangeEstimate effect(Observations data) {
    return RelativeEffect.of(twice(data)).estimate(0.95);
  }

  private static StandardizedDifference standardized(Observations data) {
    return StandardizedDifference.of(data.values(), data.values());
  }

  private static Correlation correlation(Observations data) {
    return Correlation.of(data.values(), data.values());
  }

  private static FriedmanTest friedman(Observations data) {
    return FriedmanTest.of(
        Arrays.stream(data.values()).mapToObj(v -> new double[] {v, v}).toList());
  }

  private static CochranArmitageTest cochran(Observations data) {
    long n = data.size();
    return CochranArmitageTest.of(new long[] {n, n}, new long[] {n, n}, new double[] {2023, 2026});
  }

  private static ContingencyTable table(Observations data) {
    return ContingencyTable.of(new long[][] {{data.size(), 0}, {data.size(), 0}});
  }

  private static List<List<Double>> units(Observations data) {
    return Arrays.stream(data.values()).mapToObj(v -> List.of(v, v)).toList();
  }

  private static String word(Outcome outcome) {
    return outcome.fold(
        estimate -> estimate.interval().isPresent() ? "estimate" : "no interval",
        Undefined::reason,
        Suppressed::rule);
  }

  private static String word(TestOutcome outcome) {
    return outcome.fold(result -> "p = " + Math.round(result.pValue()), Undefined::reason);
  }

  private static <R> String row(
      String name, Function<Observations, R> measure, Function<R, String> word) {
    return name
        + ": "
        + DATA.values().stream()
            .map(data -> word.apply(measure.apply(data)))
            .collect(Collectors.joining(" | "));
  }

  @Test
  void everyMeasureAnswersFromOneTable() {
    List<String> rows =
        outcomes().entrySet().stream()
            .map(e -> row(e.getKey(), e.getValue(), DegenerateTest::word))
            .toList();
    String always = ": no cases | all missing | estimate | estimate";
    assertThat(rows)
        .containsExactly(
            "proportion WILSON" + always,
            "proportion WILSON_FINITE" + always,
            "proportion HYPERGEOMETRIC" + always,
            "proportion CLOPPER_PEARSON" + always,
            "proportion JEFFREYS" + always,
            "proportion MID_P" + always,
            "proportion AGRESTI_COULL" + always,
            "proportion WILSON_CORRECTED" + always,
            "proportion LOGIT" + always,
            "proportion ARCSINE" + always,
            "proportion LIKELIHOOD" + always,
            "mean: no cases | all missing | one case | no interval",
            "mean of population: no cases | all missing | one case | no interval",
            "median: no cases | all missing | one case | no interval",
            "difference of proportions" + always,
            "difference of means: no cases | all missing | one case | no interval",
            "relative effect: no cases | all missing | one case | estimate",
            "difference of proportions, population" + always,
            "difference of means, population: no cases | all missing | one case | no interval",
            "rank biserial: no linked pairs | no linked pairs | no variation | no variation",
            "Hodges-Lehmann: no linked pairs | no linked pairs | one case | no interval",
            "Cohen d: no cases | no cases | one case | no variation",
            "Cohen dz: no linked pairs | no linked pairs | one case | no variation",
            "Hedges g: no cases | no cases | one case | no variation",
            "Pearson: no cases | no cases | one case | no variation",
            "Spearman: no cases | no cases | one case | no variation",
            "Kendall: no cases | no cases | one case | no variation",
            "Kendall W: no cases | no cases | no variation | no variation",
            "Cramér V: no cases | no cases | no variation | no variation",
            "Krippendorff alpha: no cases | no cases | no variation | no variation");
  }

  @Test
  void everyTestAnswersFromOneTable() {
    List<String> rows =
        tests().entrySet().stream()
            .map(e -> row(e.getKey(), e.getValue(), DegenerateTest::word))
            .toList();
    assertThat(rows)
        .containsExactly(
            "difference of proportions: no cases | all missing | p = 1 | p = 1",
            "difference of means: no cases | all missing | one case | p = 1",
            "relative effect: no cases | all missing | one case | p = 1",
            "signed-rank: no linked pairs | no linked pairs | p = 1 | p = 1",
            "Mann-Whitney: no cases | no cases | no variation | no variation",
            "Mann-Whitney exact: no cases | no cases | no variation | no variation",
            "Kruskal-Wallis: no cases | no cases | no variation | no variation",
            "Jonckheere: no cases | no cases | no variation | no variation",
            "Friedman: no cases | no cases | no variation | no variation",
            "Cochran-Armitage: no cases | no cases | no variation | no variation",
            "Pearson: no cases | no cases | one case | no variation",
            "Spearman: no cases | no cases | one case | no variation",
            "Kendall: no cases | no cases | one case | no variation",
            "chi-squared: no cases | no cases | no variation | no variation",
            "Fisher: no cases | no cases | no variation | no variation");
  }

  @Test
  void twoPeopleAreTooFewForACorrelation() {
    assertThat(Correlation.of(new double[] {1, 2}, new double[] {3, 1}).spearman())
        .isEqualTo(new Undefined("spearman", "too few cases", 2));
  }

  @Test
  void aNumberThatIsNoneIsRefused() {
    Method method = new Method("any", "");
    for (double none : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      assertRefused(() -> Estimate.of("mean", none, 3, method));
      assertRefused(() -> new Interval(none, 1, 0.95, method));
      assertRefused(() -> new Interval(0, none, 0.95, method));
      assertRefused(() -> TestResult.twoSided(none, 0.5, method, 3));
      assertRefused(() -> Observations.of(1, none));
      assertRefused(() -> Mean.of(new double[] {none}));
    }
    assertRefused(() -> new Interval(0.6, 0.5, 0.95, method));
    assertRefused(() -> TestResult.twoSided(1, Double.NaN, method, 3));
  }

  private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable made) {
    org.assertj.core.api.Assertions.assertThatThrownBy(made)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must");
  }
}
