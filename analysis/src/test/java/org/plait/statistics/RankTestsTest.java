package org.plait.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.statistics.Fixture.TWELVE_DIGITS;
import static org.plait.statistics.Fixture.close;
import static org.plait.statistics.Fixture.doubles;
import static org.plait.statistics.Fixture.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plait.statistics.proportion.ContingencyTable;
import org.plait.statistics.rank.Correlation;
import org.plait.statistics.rank.JonckheereTerpstraTest;
import org.plait.statistics.rank.KruskalWallisTest;
import org.plait.statistics.rank.MannWhitneyUTest;
import org.plait.statistics.repeated.CochranArmitageTest;
import org.plait.statistics.repeated.FriedmanTest;

/** Rank tests and their companions on data sets that R ships, against R and scipy. */
class RankTestsTest {
  private static final String[] ITEMS = {"A1", "N1", "O1"};

  /** R prints 12 to 15 digits of a p-value; commons-statistics and R differ beyond 1e-8 far out. */
  private static final double TAIL = 1e-7;

  private final JsonNode json = Fixture.json("rank_tests.json");

  private static void assertClose(double found, JsonNode expected) {
    assertThat(found).isCloseTo(expected.doubleValue(), close(expected.doubleValue()));
  }

  private static void assertTail(double found, JsonNode expected) {
    assertThat(found).isCloseTo(expected.doubleValue(), close(expected.doubleValue(), TAIL));
  }

  private static TestResult done(TestOutcome outcome) {
    return outcome.result().orElseThrow();
  }

  private static double value(Outcome outcome) {
    return outcome.estimate().orElseThrow().value();
  }

  /** The values of a column where the group has this number and neither is missing. */
  private static double[] where(String file, String column, String group, double number) {
    double[] values = Fixture.column(file, column);
    double[] groups = Fixture.column(file, group);
    return IntStream.range(0, values.length)
        .filter(i -> groups[i] == number && !Double.isNaN(values[i]))
        .mapToDouble(i -> values[i])
        .toArray();
  }

  @Test
  void mannWhitneyMatchesR() {
    for (String item : ITEMS) {
      JsonNode expected = json.get("bfi_gender").get(item);
      double[] men = where("bfi.csv", item, "gender", 1);
      double[] women = where("bfi.csv", item, "gender", 2);
      assertThat(men).hasSize(expected.get("n").get(0).intValue());
      MannWhitneyUTest test = MannWhitneyUTest.of(men, women);
      assertClose(test.u(), expected.get("mw_u"));
      assertClose(done(test.asymptotic()).statistic(), expected.get("coin_z"));
      assertTail(done(test.asymptotic()).pValue(), expected.get("mw_p"));
      assertTail(done(test.asymptoticWithContinuityCorrection()).pValue(), expected.get("mw_cc_p"));
    }
  }

  @Test
  void brunnerMunzelMatchesRAndScipy() {
    for (String item : ITEMS) {
      JsonNode expected = json.get("bfi_gender").get(item);
      TwoWaves waves =
          TwoWaves.of(
              Observations.of(where("bfi.csv", item, "gender", 1)),
              Observations.of(where("bfi.csv", item, "gender", 2)));
      assertBrunnerMunzel(
          waves, expected.get("brunner_munzel"), expected.get("scipy_brunner_munzel"));
      double delta = RelativeEffect.of(waves).cliffDelta();
      assertThat(-delta).isCloseTo(expected.get("cliff_delta").doubleValue(), close(1));
    }
    JsonNode wine = json.get("wine_small");
    TwoWaves waves =
        TwoWaves.of(
            Observations.of(doubles(wine.get("x"))), Observations.of(doubles(wine.get("y"))));
    assertBrunnerMunzel(waves, wine.get("brunner_munzel"), wine.get("scipy_brunner_munzel"));
  }

  private static void assertBrunnerMunzel(TwoWaves waves, JsonNode r, JsonNode scipy) {
    ChangeEstimate change = RelativeEffect.of(waves).estimate(0.95);
    Interval interval = change.estimate().estimate().orElseThrow().interval().orElseThrow();
    TestResult test = done(change.test());
    assertThat(change.design()).isEqualTo(Design.INDEPENDENT);
    assertClose(value(change.estimate()), r.get("p_x_lt_y"));
    assertClose(interval.lower(), r.get("ci").get(0));
    assertClose(interval.upper(), r.get("ci").get(1));
    assertClose(test.statistic(), r.get("statistic"));
    assertClose(test.df().orElseThrow(), r.get("df"));
    assertTail(test.pValue(), r.get("p"));
    assertClose(test.statistic(), scipy.get(0));
    assertTail(test.pValue(), scipy.get(1));
  }

  @Test
  void welchStudentAndHedgesMatchR() {
    for (String item : ITEMS) {
      JsonNode expected = json.get("bfi_gender").get(item);
      double[] men = where("bfi.csv", item, "gender", 1);
      double[] women = where("bfi.csv", item, "gender", 2);
      DifferenceOfMeans difference =
          DifferenceOfMeans.of(TwoWaves.of(Observations.of(women), Observations.of(men)));
      assertT(difference.estimate(0.95), expected.get("welch"));
      assertT(difference.withEqualVariances().estimate(0.95), expected.get("student"));
      StandardizedDifference standardized = StandardizedDifference.of(women, men);
      assertClose(value(standardized.cohenD()), expected.get("hedges_g").get("cohen_d"));
      assertClose(value(standardized.hedgesG()), expected.get("hedges_g").get("g_exact"));
    }
  }

  private static void assertT(ChangeEstimate change, JsonNode expected) {
    Interval interval = change.estimate().estimate().orElseThrow().interval().orElseThrow();
    TestResult test = done(change.test());
    assertClose(test.statistic(), expected.get("statistic"));
    assertClose(test.df().orElseThrow(), expected.get("parameter"));
    assertTail(test.pValue(), expected.get("p.value"));
    assertClose(interval.lower(), expected.get("conf.int").get(0));
    assertClose(interval.upper(), expected.get("conf.int").get(1));
  }

  @Test
  void kruskalWallisAndJonckheereMatchR() {
    for (String item : ITEMS) {
      JsonNode expected = json.get("bfi_education").get(item);
      List<double[]> samples = new ArrayList<>();
      for (int level = 1; level <= 5; level++) {
        samples.add(where("bfi.csv", item, "education", level));
      }
      assertKruskal(KruskalWallisTest.of(samples), expected.get("kruskal"));
      assertClose(value(KruskalWallisTest.of(samples).epsilonSquared()), expected.get("epsilon2"));
      assertJonckheere(JonckheereTerpstraTest.of(samples), expected.get("jonckheere"));
      assertPairwise(samples, expected.get("pairwise_wilcox_holm"));
    }
    List<double[]> months = new ArrayList<>();
    for (int month = 5; month <= 9; month++) {
      months.add(where("airquality.csv", "Ozone", "Month", month));
    }
    assertKruskal(KruskalWallisTest.of(months), json.get("airquality").get("kruskal"));
    assertJonckheere(JonckheereTerpstraTest.of(months), json.get("airquality").get("jonckheere"));
  }

  private static void assertKruskal(KruskalWallisTest test, JsonNode expected) {
    assertClose(done(test.test()).statistic(), expected.get("statistic"));
    assertClose(done(test.test()).df().orElseThrow(), expected.get("parameter"));
    assertTail(done(test.test()).pValue(), expected.get("p.value"));
  }

  private static void assertJonckheere(JonckheereTerpstraTest test, JsonNode expected) {
    assertClose(test.j(), expected.get("J"));
    assertClose(test.expectation(), expected.get("E"));
    assertClose(test.variance(), expected.get("var"));
    assertClose(done(test.test()).statistic(), expected.get("z"));
    assertTail(done(test.test()).pValue(), expected.get("p"));
  }

  private static void assertPairwise(List<double[]> samples, JsonNode expected) {
    List<OptionalDouble> p = new ArrayList<>();
    List<JsonNode> adjusted = new ArrayList<>();
    for (int later = 1; later < samples.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        MannWhitneyUTest test = MannWhitneyUTest.of(samples.get(later), samples.get(earlier));
        p.add(OptionalDouble.of(done(test.asymptoticWithContinuityCorrection()).pValue()));
        adjusted.add(expected.get(later - 1).get(earlier));
      }
    }
    List<OptionalDouble> holm = Adjustment.HOLM.adjust(p);
    for (int i = 0; i < holm.size(); i++) {
      assertTail(holm.get(i).getAsDouble(), adjusted.get(i));
    }
  }

  @Test
  void exactMannWhitneyMatchesRWithAndWithoutTies() {
    JsonNode wine = json.get("wine_small");
    MannWhitneyUTest ties = MannWhitneyUTest.of(doubles(wine.get("x")), doubles(wine.get("y")));
    assertClose(done(ties.exact()).statistic(), wine.get("exact_u"));
    assertClose(done(ties.exact()).pValue(), wine.get("exact_p"));
    assertClose(done(ties.asymptotic()).statistic(), wine.get("coin_z"));
    assertTail(done(ties.asymptoticWithContinuityCorrection()).pValue(), wine.get("mw_cc_p"));
    double[] ozone =
        Arrays.stream(Fixture.column("airquality.csv", "Ozone"))
            .limit(9)
            .filter(v -> !Double.isNaN(v))
            .limit(6)
            .toArray();
    Arrays.setAll(ozone, i -> ozone[i] + (i + 1) / 1000.0);
    double[] other = {11.5, 34.5, 6.5, 30.5, 115.5, 37.5, 29.5};
    JsonNode expected = json.get("wilcox_exact_no_ties");
    MannWhitneyUTest untied = MannWhitneyUTest.of(ozone, other);
    assertClose(untied.u(), expected.get("statistic"));
    assertClose(done(untied.exact()).pValue(), expected.get("p.value"));
  }

  @Test
  void cochranArmitageMatchesR() {
    JsonNode esoph = json.get("cochran_armitage_esoph");
    long[] cases = Arrays.stream(doubles(esoph.get("cases"))).mapToLong(Math::round).toArray();
    long[] totals = Arrays.stream(doubles(esoph.get("totals"))).mapToLong(Math::round).toArray();
    TestResult equal =
        done(CochranArmitageTest.of(cases, totals, new double[] {1, 2, 3, 4}).test());
    assertClose(equal.statistic(), esoph.get("trend_1234").get("statistic"));
    assertTail(equal.pValue(), esoph.get("trend_1234").get("p.value"));
    TestResult scored =
        done(CochranArmitageTest.of(cases, totals, new double[] {20, 60, 100, 150}).test());
    assertClose(scored.statistic(), esoph.get("trend_scores_20_60_100_150").get("statistic"));
    long[][] table = new long[cases.length][];
    Arrays.setAll(table, i -> new long[] {cases[i], totals[i] - cases[i]});
    TestResult chi = done(ContingencyTable.of(table).chiSquared());
    assertClose(chi.statistic(), esoph.get("chisq").get("statistic"));
    assertTail(chi.pValue(), esoph.get("chisq").get("p.value"));
  }

  @Test
  void correlationsMatchR() {
    double[] ozone = Fixture.column("airquality.csv", "Ozone");
    double[] temperature = Fixture.column("airquality.csv", "Temp");
    int[] complete =
        IntStream.range(0, ozone.length).filter(i -> !Double.isNaN(ozone[i])).toArray();
    Correlation correlation =
        Correlation.of(Sample.pick(ozone, complete), Sample.pick(temperature, complete));
    JsonNode expected = json.get("airquality");
    JsonNode pearson = expected.get("pearson");
    Estimate r = correlation.pearson(0.95).estimate().orElseThrow();
    assertClose(r.value(), pearson.get("estimate"));
    assertClose(r.interval().orElseThrow().lower(), pearson.get("conf.int").get(0));
    assertClose(r.interval().orElseThrow().upper(), pearson.get("conf.int").get(1));
    assertClose(done(correlation.pearsonTest()).statistic(), pearson.get("statistic"));
    assertTail(done(correlation.pearsonTest()).pValue(), pearson.get("p.value"));
    assertClose(value(correlation.spearman()), expected.get("spearman").get("estimate"));
    assertTail(done(correlation.spearmanTest()).pValue(), expected.get("spearman").get("p.value"));
    assertClose(value(correlation.kendall()), expected.get("kendall").get("estimate"));
    assertClose(
        done(correlation.kendallTest()).statistic(), expected.get("kendall").get("statistic"));
    assertTail(done(correlation.kendallTest()).pValue(), expected.get("kendall").get("p.value"));
  }

  @Test
  void kendallOnBfiIsTheTestOfJonckheere() {
    for (String item : ITEMS) {
      double[] values = Fixture.column("bfi.csv", item);
      double[] education = Fixture.column("bfi.csv", "education");
      int[] complete =
          IntStream.range(0, values.length)
              .filter(i -> !Double.isNaN(values[i]) && !Double.isNaN(education[i]))
              .toArray();
      Correlation correlation =
          Correlation.of(Sample.pick(values, complete), Sample.pick(education, complete));
      assertClose(
          done(correlation.kendallTest()).statistic(),
          json.get("bfi_education").get(item).get("kendall_z"));
      // The linear-by-linear association is n - 1 times the squared correlation.
      double r = value(correlation.pearson(0.95));
      assertClose(
          (complete.length - 1) * r * r,
          json.get("bfi_education").get(item).get("linear_by_linear"));
    }
  }

  @Test
  void theArthritisTrialMatchesR() {
    JsonNode arthritis = json.get("arthritis");
    long[][] table = {{29, 7, 7}, {13, 7, 21}};
    ContingencyTable counts = ContingencyTable.of(table);
    assertClose(done(counts.chiSquared()).statistic(), arthritis.get("chisq").get("statistic"));
    assertClose(value(counts.cramerV()), arthritis.get("cramer_v"));
    double[] placebo = repeated(table[0]);
    double[] treated = repeated(table[1]);
    double[] improved = Arrays.copyOf(placebo, placebo.length + treated.length);
    System.arraycopy(treated, 0, improved, placebo.length, treated.length);
    double[] arm = new double[improved.length];
    Arrays.fill(arm, placebo.length, arm.length, 1);
    double linear =
        -Math.sqrt(arm.length - 1.0) * value(Correlation.of(improved, arm).pearson(0.95));
    assertClose(linear, arthritis.get("linear_by_linear_z"));
    MannWhitneyUTest test = MannWhitneyUTest.of(placebo, treated);
    assertClose(test.u(), arthritis.get("mw_u"));
    assertTail(done(test.asymptoticWithContinuityCorrection()).pValue(), arthritis.get("mw_cc_p"));
  }

  private static double[] repeated(long[] counts) {
    return IntStream.range(0, counts.length)
        .boxed()
        .flatMapToDouble(k -> IntStream.range(0, (int) counts[k]).mapToDouble(i -> k))
        .toArray();
  }

  @Test
  void matchesTheListOfReferenceValuesW2() {
    MannWhitneyUTest ozone =
        MannWhitneyUTest.of(
            where("airquality.csv", "Ozone", "Month", 5),
            where("airquality.csv", "Ozone", "Month", 8));
    assertW2("airquality 5v8", "W,p[W]", ozone.u());
    assertW2("airquality 5v8", "W,p[2]", done(ozone.asymptoticWithContinuityCorrection()).pValue());
    List<double[]> months = new ArrayList<>();
    for (int month = 5; month <= 9; month++) {
      months.add(where("airquality.csv", "Ozone", "Month", month));
    }
    TestResult kruskal = done(KruskalWallisTest.of(months).test());
    assertW2("airquality", "KruskalWallis[Kruskal-Wallis chi-squared]", kruskal.statistic());
    assertW2("airquality", "KruskalWallis[2]", kruskal.pValue());
    TestResult smokers =
        done(
            CochranArmitageTest.of(
                    new long[] {83, 90, 129, 70},
                    new long[] {86, 93, 136, 82},
                    new double[] {1, 2, 3, 4})
                .test());
    assertW2("smokers Fleiss", "CochranArmitage X2[X-squared]", smokers.statistic());
    assertW2("smokers Fleiss", "CochranArmitage X2[2]", smokers.pValue());
    JonckheereTerpstraTest motivation =
        JonckheereTerpstraTest.of(
            List.of(
                new double[] {40, 35, 38, 43, 44, 41},
                new double[] {38, 40, 47, 44, 40, 42},
                new double[] {48, 40, 45, 43, 46, 44}));
    String jonckheere = "HollanderWolfe motivational";
    assertW2(jonckheere, "Jonckheere J,VarTie,Z,p1[1]", motivation.j());
    assertW2(jonckheere, "Jonckheere J,VarTie,Z,p1[2]", motivation.variance());
    TestResult rising = done(motivation.test(Alternative.GREATER));
    assertW2(jonckheere, "Jonckheere J,VarTie,Z,p1[3]", rising.statistic());
    assertW2(jonckheere, "Jonckheere J,VarTie,Z,p1[4]", rising.pValue());
  }

  /** Two treatments of pain, Neubert and Brunner (2007): the data of the lawstat example. */
  @Test
  void matchesThePainTrial() {
    double[] first = {1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 2, 4, 1, 1};
    double[] second = {3, 3, 4, 3, 1, 2, 3, 1, 1, 5, 4};
    ChangeEstimate pain =
        RelativeEffect.of(TwoWaves.of(Observations.of(first), Observations.of(second)))
            .estimate(0.95);
    Interval interval = pain.estimate().estimate().orElseThrow().interval().orElseThrow();
    String set = "Neubert-Brunner pain";
    assertW2(set, "BrunnerMunzel[t]", done(pain.test()).statistic());
    assertW2(set, "BrunnerMunzel[df]", done(pain.test()).df().orElseThrow());
    assertW2(set, "BrunnerMunzel[p]", done(pain.test()).pValue());
    assertW2(set, "BrunnerMunzel[phat]", value(pain.estimate()));
    assertW2(set, "BrunnerMunzel[lo]", interval.lower());
    assertW2(set, "BrunnerMunzel[hi]", interval.upper());
  }

  /** Rounding first base, Hollander and Wolfe: 22 players, three ways. */
  @Test
  void matchesRoundingTimes() {
    double[][] times = {
      {5.40, 5.50, 5.55}, {5.85, 5.70, 5.75}, {5.20, 5.60, 5.50}, {5.55, 5.50, 5.40},
      {5.90, 5.85, 5.70}, {5.45, 5.55, 5.60}, {5.40, 5.40, 5.35}, {5.45, 5.50, 5.35},
      {5.25, 5.15, 5.00}, {5.85, 5.80, 5.70}, {5.25, 5.20, 5.10}, {5.65, 5.55, 5.45},
      {5.60, 5.35, 5.45}, {5.05, 5.00, 4.95}, {5.50, 5.50, 5.40}, {5.45, 5.55, 5.50},
      {5.55, 5.55, 5.35}, {5.45, 5.50, 5.55}, {5.50, 5.45, 5.25}, {5.65, 5.60, 5.40},
      {5.70, 5.65, 5.55}, {6.30, 6.30, 6.25}
    };
    FriedmanTest test = FriedmanTest.of(List.of(times));
    assertW2("RoundingTimes", "Friedman[Friedman chi-squared]", done(test.test()).statistic());
    assertW2("RoundingTimes", "Friedman[2]", done(test.test()).pValue());
    assertW2("RoundingTimes", "Friedman[W]", value(test.kendallW()));
  }

  private static void assertW2(String dataset, String quantity, double found) {
    double expected = reference("W2", dataset, quantity);
    assertThat(found).as(quantity).isCloseTo(expected, close(expected, TWELVE_DIGITS));
  }
}
