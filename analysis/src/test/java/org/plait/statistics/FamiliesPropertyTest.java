package org.plait.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.plait.statistics.Fixture.close;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plait.statistics.agreement.ChanceModel;
import org.plait.statistics.agreement.CohenKappa;
import org.plait.statistics.agreement.RaterAgreement;
import org.plait.statistics.agreement.Ratings;
import org.plait.statistics.design.RaoScottTest;
import org.plait.statistics.design.SurveyDesign;
import org.plait.statistics.design.SurveyMean;
import org.plait.statistics.design.SurveyVariable;
import org.plait.statistics.imputation.PooledEstimate;
import org.plait.statistics.multiple.MarginalIndependence;
import org.plait.statistics.multiple.PairwiseIndependence;
import org.plait.statistics.multiple.Ticks;
import org.plait.statistics.paired.BowkerTest;
import org.plait.statistics.paired.CliffDelta;
import org.plait.statistics.paired.MarginalHomogeneity;
import org.plait.statistics.paired.PairedEffect;
import org.plait.statistics.paired.SquareTable;
import org.plait.statistics.repeated.CochranQTest;
import org.plait.statistics.repeated.SkillingsMackTest;
import org.plait.statistics.scale.CronbachAlpha;
import org.plait.statistics.scale.McDonaldOmega;
import org.plait.statistics.scale.ScaleItems;
import org.plait.statistics.time.CurveInterval;
import org.plait.statistics.time.Durations;
import org.plait.statistics.time.KaplanMeier;
import org.plait.statistics.weighting.Margin;
import org.plait.statistics.weighting.Raking;

/** What must hold of the families' estimates for any data; the seed names them. */
class FamiliesPropertyTest {
  private static final double LEVEL = 0.95;
  private static final int PEOPLE = 60;

  static IntStream seeds() {
    return IntStream.range(0, 40);
  }

  /** People with answers 0 to 4 to six questions that go together. */
  private static double[][] people(Random random, int n) {
    double[][] people = new double[n][6];
    for (double[] person : people) {
      double own = random.nextGaussian();
      Arrays.setAll(person, i -> Math.round(Sample.clamp(2 + own + random.nextGaussian(), 0, 4)));
    }
    return people;
  }

  private static double[][] shuffled(double[][] people, Random random) {
    List<double[]> list = Arrays.stream(people).collect(Collectors.toList());
    Collections.shuffle(list, random);
    return list.toArray(double[][]::new);
  }

  private static double[][] twice(double[][] people) {
    return IntStream.range(0, 2 * people.length)
        .mapToObj(i -> people[i / 2])
        .toArray(double[][]::new);
  }

  private static double[] column(double[][] people, int question) {
    return Arrays.stream(people).mapToDouble(person -> person[question]).toArray();
  }

  private static int[] whole(double[][] people, int question) {
    return Arrays.stream(column(people, question)).mapToInt(v -> (int) v).toArray();
  }

  private static long[][] table(double[][] people, int[] label) {
    long[][] table = new long[5][5];
    for (double[] person : people) {
      table[label[(int) person[0]]][label[(int) person[1]]]++;
    }
    return table;
  }

  private static ScaleItems items(double[][] people, int... order) {
    double[][] values =
        Arrays.stream(people)
            .map(person -> IntStream.of(order).mapToDouble(i -> person[i]).toArray())
            .toArray(double[][]::new);
    return ScaleItems.of(IntStream.of(order).mapToObj(i -> "i" + i).toList(), values);
  }

  private static Ticks ticks(double[][] people, int... order) {
    boolean[][] ticked = new boolean[people.length][order.length];
    for (int person = 0; person < people.length; person++) {
      for (int option = 0; option < order.length; option++) {
        ticked[person][option] = people[person][order[option]] > 2;
      }
    }
    return Ticks.of(IntStream.of(order).mapToObj(i -> "o" + i).toList(), ticked);
  }

  private static KaplanMeier curve(double[][] people) {
    boolean[] ended = new boolean[people.length];
    for (int i = 0; i < ended.length; i++) {
      ended[i] = people[i][1] > 1;
    }
    double[] times = Arrays.stream(column(people, 0)).map(v -> v + 1).toArray();
    return KaplanMeier.of(Durations.of(times, ended));
  }

  private static List<Outcome> outcomes(double[][] people) {
    CronbachAlpha alpha = CronbachAlpha.of(items(people, 0, 1, 2, 3));
    return List.of(
        alpha.estimate(LEVEL),
        McDonaldOmega.of(items(people, 0, 1, 2, 3)).estimate(LEVEL),
        curve(people).survival(2, CurveInterval.LOG_LOG, LEVEL),
        curve(people).restrictedMean(3, LEVEL),
        CliffDelta.of(column(people, 0), column(people, 1)).estimate(LEVEL),
        PairedEffect.of(column(people, 0), column(people, 1)).dAverage(LEVEL),
        CohenKappa.of(table(people, new int[] {0, 1, 2, 3, 4})).estimate(LEVEL),
        SurveyMean.of(SurveyDesign.ofSize(people.length), SurveyVariable.of(column(people, 0)))
            .estimate(0, LEVEL));
  }

  private static List<TestOutcome> tests(double[][] people) {
    List<boolean[]> yes =
        Arrays.stream(people).map(p -> new boolean[] {p[0] > 2, p[1] > 2, p[2] > 2}).toList();
    List<SkillingsMackTest.Person> some =
        Arrays.stream(people)
            .map(
                p ->
                    p[5] > 2
                        ? new SkillingsMackTest.Person(List.of(0, 1, 2), List.of(p[0], p[1], p[2]))
                        : new SkillingsMackTest.Person(List.of(0, 2), List.of(p[0], p[2])))
            .toList();
    return List.of(
        CochranQTest.of(yes).test(),
        SkillingsMackTest.of(3, some).test(),
        MarginalIndependence.of(ticks(people, 0, 1, 2), whole(people, 4)).secondOrder(),
        PairwiseIndependence.of(ticks(people, 0, 1), ticks(people, 2, 3)).secondOrder());
  }

  private static void same(TestOutcome found, TestOutcome expected) {
    assertThat(found.result().isPresent()).isEqualTo(expected.result().isPresent());
    expected
        .result()
        .ifPresent(
            test -> {
              TestResult other = found.result().orElseThrow();
              assertThat(other.statistic()).isCloseTo(test.statistic(), close(1));
              assertThat(other.pValue()).isCloseTo(test.pValue(), close(1));
            });
  }

  private static void same(Outcome found, Outcome expected) {
    assertThat(found.estimate().isPresent()).isEqualTo(expected.estimate().isPresent());
    expected
        .estimate()
        .ifPresent(
            estimate -> {
              Estimate other = found.estimate().orElseThrow();
              assertThat(other.value()).isCloseTo(estimate.value(), close(1, 1e-6));
              estimate
                  .interval()
                  .ifPresent(
                      interval ->
                          assertThat(other.interval().orElseThrow().width())
                              .isCloseTo(interval.width(), close(1, 1e-6)));
            });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theOrderOfPeopleChangesNothing(int seed) {
    Random random = new Random(seed);
    double[][] people = people(random, PEOPLE);
    double[][] other = shuffled(people, random);
    for (int i = 0; i < outcomes(people).size(); i++) {
      same(outcomes(other).get(i), outcomes(people).get(i));
    }
    for (int i = 0; i < tests(people).size(); i++) {
      same(tests(other).get(i), tests(people).get(i));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void intervalsHoldTheirEstimate(int seed) {
    for (Outcome outcome : outcomes(people(new Random(seed), PEOPLE))) {
      outcome
          .estimate()
          .ifPresent(e -> e.interval().ifPresent(i -> assertThat(i.contains(e.value())).isTrue()));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theNamesOfCategoriesItemsOptionsAndGroupsChangeNothing(int seed) {
    double[][] people = people(new Random(seed), PEOPLE);
    long[][] table = table(people, new int[] {0, 1, 2, 3, 4});
    long[][] renamed = table(people, new int[] {3, 0, 4, 1, 2});
    same(CohenKappa.of(renamed).estimate(LEVEL), CohenKappa.of(table).estimate(LEVEL));
    SquareTable square = SquareTable.of(table);
    SquareTable other = SquareTable.of(renamed);
    same(BowkerTest.of(other).chiSquared(), BowkerTest.of(square).chiSquared());
    same(
        MarginalHomogeneity.of(other).stuartMaxwell(),
        MarginalHomogeneity.of(square).stuartMaxwell());
    same(
        CronbachAlpha.of(items(people, 2, 0, 3, 1)).estimate(LEVEL),
        CronbachAlpha.of(items(people, 0, 1, 2, 3)).estimate(LEVEL));
    same(
        McDonaldOmega.of(items(people, 2, 0, 3, 1)).estimate(LEVEL),
        McDonaldOmega.of(items(people, 0, 1, 2, 3)).estimate(LEVEL));
    int[] groups = whole(people, 4);
    int[] renumbered = IntStream.of(groups).map(group -> 90 - 7 * group).toArray();
    same(
        MarginalIndependence.of(ticks(people, 2, 0, 1), renumbered).secondOrder(),
        MarginalIndependence.of(ticks(people, 0, 1, 2), groups).secondOrder());
    SurveyDesign design = SurveyDesign.ofSize(PEOPLE);
    SurveyVariable rows = SurveyVariable.of(column(people, 0));
    SurveyVariable columns = SurveyVariable.of(column(people, 1));
    double[] turned = Arrays.stream(column(people, 0)).map(v -> 4 - v).toArray();
    same(
        RaoScottTest.of(design, SurveyVariable.of(turned), columns).test(),
        RaoScottTest.of(design, rows, columns).test());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theOrderOfRatersAndTheNamesOfCategoriesChangeNothing(int seed) {
    double[][] people = people(new Random(seed), PEOPLE);
    int[] label = {3, 0, 4, 1, 2};
    int[][] units = new int[PEOPLE][];
    int[][] turned = new int[PEOPLE][];
    for (int i = 0; i < PEOPLE; i++) {
      double[] person = people[i];
      units[i] = new int[] {(int) person[0], (int) person[1], (int) person[2]};
      turned[i] =
          new int[] {label[(int) person[2]], label[(int) person[0]], label[(int) person[1]]};
    }
    for (ChanceModel chance : ChanceModel.values()) {
      same(
          RaterAgreement.of(Ratings.of(turned, 5)).estimate(chance, LEVEL),
          RaterAgreement.of(Ratings.of(units, 5)).estimate(chance, LEVEL));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void weightsOfOneAreNoWeights(int seed) {
    double[][] people = people(new Random(seed), PEOPLE);
    double[] ones = new double[PEOPLE];
    Arrays.fill(ones, 1);
    double[] values = column(people, 0);
    same(
        SurveyMean.of(SurveyDesign.ofWeights(ones), SurveyVariable.of(values)).estimate(0, LEVEL),
        Mean.of(values).estimate(LEVEL));
    int[] none = new int[PEOPLE];
    Arrays.fill(none, Observations.NONE);
    int[] all = IntStream.range(0, PEOPLE).toArray();
    WeightedWave wave = WeightedWave.of(Weighting.of(ones), none, none);
    Observations weighted = wave.answers(values, all);
    assertThat(Mean.of(weighted).estimate(LEVEL).estimate().orElseThrow().value())
        .isCloseTo(Sample.mean(values), close(1));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everybodyLeavesNoSamplingError(int seed) {
    double[] values = column(people(new Random(seed), PEOPLE), 0);
    double[] all = new double[PEOPLE];
    Arrays.fill(all, PEOPLE);
    SurveyDesign census = SurveyDesign.ofSize(PEOPLE).ofPopulation(all);
    for (Outcome outcome :
        List.of(
            SurveyMean.of(census, SurveyVariable.of(values)).estimate(0, LEVEL),
            Mean.of(values).estimateOfPopulation(PEOPLE, LEVEL))) {
      Estimate found = outcome.estimate().orElseThrow();
      assertThat(found.standardError()).hasValue(0);
      assertThat(found.interval().orElseThrow().width()).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void thePeopleTwiceNarrowTheIntervalByTheRootOfTwo(int seed) {
    double[][] people = people(new Random(seed), 400);
    List<Outcome> once = outcomes(people);
    List<Outcome> again = outcomes(twice(people));
    for (int i = 0; i < once.size(); i++) {
      double before = once.get(i).estimate().orElseThrow().interval().orElseThrow().width();
      double after = again.get(i).estimate().orElseThrow().interval().orElseThrow().width();
      assertThat(before / after).isCloseTo(Math.sqrt(2), withinPercentage(1));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void rakedWeightsFollowTheirPeople(int seed) {
    Random random = new Random(seed);
    double[][] people = people(random, 200);
    double[][] other = shuffled(people, random);
    double[] found = raked(other);
    double[] expected = raked(people);
    double inCell = 0;
    for (int i = 0; i < people.length; i++) {
      inCell += people[i][0] > 2 && people[i][1] > 2 ? expected[i] : 0;
      inCell -= other[i][0] > 2 && other[i][1] > 2 ? found[i] : 0;
    }
    assertThat(inCell).isCloseTo(0, close(1, 1e-6));
  }

  private static double[] raked(double[][] people) {
    List<String> names = List.of("low", "high");
    return Raking.of(
            List.of(
                Margin.of("first", names, new double[] {300, 500}, high(people, 0)),
                Margin.of("second", names, new double[] {450, 350}, high(people, 1))))
        .weights()
        .fold(raked -> raked.weights(), none -> new double[0]);
  }

  private static int[] high(double[][] people, int question) {
    return Arrays.stream(column(people, question)).mapToInt(v -> v > 2 ? 1 : 0).toArray();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theOrderOfCompletedDataSetsChangesNothing(int seed) {
    Random random = new Random(seed);
    double[][] sets = new double[6][];
    Arrays.setAll(sets, i -> new double[] {random.nextGaussian(), 0.1 + random.nextDouble()});
    double[][] other = shuffled(sets, random);
    same(pooled(other).estimate(LEVEL), pooled(sets).estimate(LEVEL));
    same(pooled(other).test(), pooled(sets).test());
  }

  private static PooledEstimate pooled(double[][] sets) {
    return PooledEstimate.of("mean", column(sets, 0), column(sets, 1), PEOPLE)
        .withCompleteDf(PEOPLE - 1);
  }
}
