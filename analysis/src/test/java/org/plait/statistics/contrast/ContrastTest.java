package org.plait.statistics.contrast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plait.statistics.Fixture.close;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plait.statistics.DifferenceOfMeans;
import org.plait.statistics.DifferenceOfProportions;
import org.plait.statistics.Estimate;
import org.plait.statistics.Fixture;
import org.plait.statistics.Interval;
import org.plait.statistics.Notes;
import org.plait.statistics.Observations;
import org.plait.statistics.RelativeEffect;
import org.plait.statistics.TestResult;
import org.plait.statistics.TooLittle;
import org.plait.statistics.TwoWaves;
import org.plait.statistics.Undefined;

/** One estimate for a contrast over waves and groups. */
class ContrastTest {
  private static final JsonNode R = Fixture.json("contrast/contrast.json");
  private static final List<String> ROWS =
      Fixture.text("contrast/contrast.csv").lines().skip(1).toList();
  private static final String[] CELLS = {"1,a", "2,a", "1,b", "2,b", "1,c", "2,c"};

  private record Row(String cell, int person, int cluster, boolean stays, double[] answers) {
    static Row of(String line) {
      String[] c = line.split(",");
      double[] answers = {Double.parseDouble(c[5]), Double.parseDouble(c[6])};
      return new Row(
          c[0] + "," + c[1],
          Integer.parseInt(c[2]),
          Integer.parseInt(c[3]),
          Boolean.parseBoolean(c[4]),
          answers);
    }
  }

  private enum Answer {
    SCORE,
    TOP
  }

  private static Observations observations(List<Row> rows, Answer answer) {
    return Observations.of(
            rows.stream().mapToDouble(r -> r.answers()[answer.ordinal()]).toArray(),
            rows.stream().mapToInt(Row::person).toArray())
        .inClusters(rows.stream().mapToInt(Row::cluster).toArray());
  }

  private static List<Observations> cells(boolean stayersOnly, Answer answer) {
    List<Row> rows = ROWS.stream().map(Row::of).filter(r -> r.stays() || !stayersOnly).toList();
    return Arrays.stream(CELLS)
        .map(
            cell -> observations(rows.stream().filter(r -> r.cell().equals(cell)).toList(), answer))
        .toList();
  }

  private static Estimate value(ContrastEstimate contrast) {
    return contrast.estimate().estimate().orElseThrow();
  }

  private static void agrees(Estimate estimate, JsonNode node, String value, String error) {
    double expected = node.get(value).doubleValue();
    assertThat(estimate.value()).isCloseTo(expected, close(expected));
    double se = node.get(error).doubleValue();
    assertThat(estimate.standardError().orElseThrow()).isCloseTo(se, close(se));
  }

  @Test
  void peopleWhoStayInTheirClusterGiveTheErrorOfTheSurveyPackage() {
    List<Observations> scores = cells(true, Answer.SCORE);
    ContrastEstimate contrast = CellContrast.ofMeans(scores, 1, -1, -1, 1, 0, 0).estimate(0.95);
    agrees(value(contrast), R.get("survey"), "estimate", "std_error");
    ContrastEstimate top =
        CellContrast.ofMeans(cells(true, Answer.TOP), 1, -1, -1, 1, 0, 0).estimate(0.95);
    agrees(value(top), R.get("survey"), "top_estimate", "top_std_error");
  }

  @Test
  void peopleWhoMoveGiveTheTwoWaySandwich() {
    List<Observations> scores = cells(false, Answer.SCORE);
    CellContrast first = CellContrast.ofMeans(scores, 1, -1, -1, 1, 0, 0);
    CellContrast second = CellContrast.ofMeans(scores, 1, -1, 0, 0, -1, 1);
    agrees(value(first.estimate(0.95)), R.get("sandwich"), "estimate", "std_error");
    agrees(value(second.estimate(0.95)), R.get("sandwich"), "estimate2", "std_error2");
    TestResult joint = JointContrast.of(List.of(first, second)).test().result().orElseThrow();
    double df = 39;
    double f = R.get("sandwich").get("wald").doubleValue() * (df - 1) / (2 * df);
    assertThat(joint.statistic()).isCloseTo(f, close(f));
    assertThat(joint.df()).hasValue(df - 1);
  }

  @Test
  void theSamePeopleInBothWavesGiveWelchsTestOfTheirChanges() {
    List<Row> rows = ROWS.stream().map(Row::of).toList();
    DifferenceInChange change = DifferenceInChange.of(linked(rows, "a"), linked(rows, "b"));
    ContrastEstimate contrast = change.means(0.95);
    JsonNode welch = R.get("welch");
    Estimate estimate = value(contrast);
    TestResult test = contrast.test().result().orElseThrow();
    double[] found = {
      estimate.value(),
      estimate.interval().orElseThrow().lower(),
      estimate.interval().orElseThrow().upper(),
      test.statistic(),
      test.df().orElseThrow(),
      test.pValue()
    };
    List<String> names = List.of("estimate", "conf_low", "conf_high", "statistic", "df", "p_value");
    for (int i = 0; i < found.length; i++) {
      double expected = welch.get(names.get(i)).doubleValue();
      assertThat(found[i]).as(names.get(i)).isCloseTo(expected, close(expected, 1e-8));
    }
  }

  /** Those of a group who answered in both waves, without their clusters. */
  private static TwoWaves linked(List<Row> rows, String group) {
    List<Row> from = rows.stream().filter(r -> r.cell().equals("1," + group)).toList();
    List<Row> to = rows.stream().filter(r -> r.cell().equals("2," + group)).toList();
    List<Integer> both =
        from.stream()
            .map(Row::person)
            .filter(p -> to.stream().anyMatch(r -> r.person() == p))
            .toList();
    return TwoWaves.of(
        observations(from.stream().filter(r -> both.contains(r.person())).toList(), Answer.SCORE)
            .withoutClusters(),
        observations(to.stream().filter(r -> both.contains(r.person())).toList(), Answer.SCORE)
            .withoutClusters());
  }

  @Test
  void oneGroupAndTwoWavesGiveTheRobustErrorOfTheChange() {
    for (Answer answer : Answer.values()) {
      List<Observations> two = cells(false, answer).subList(0, 2);
      TwoWaves waves = TwoWaves.of(two.get(0), two.get(1));
      Estimate mean = value(CellContrast.ofMeans(two, -1, 1).estimate(0.95));
      same(mean, DifferenceOfMeans.of(waves).estimate(0.95).estimate().estimate().orElseThrow());
      Estimate effect =
          value(
              CellContrast.ofEffects(two, List.of(new CellContrast.Effect(0, 1, 1)))
                  .estimate(0.95));
      Estimate change = RelativeEffect.of(waves).estimate(0.95).estimate().estimate().orElseThrow();
      assertThat(effect.value()).isCloseTo(change.value() - 0.5, close(1));
      assertThat(effect.standardError().orElseThrow())
          .isCloseTo(change.standardError().orElseThrow(), close(1));
    }
    List<Observations> two = cells(false, Answer.TOP).subList(2, 4);
    TwoWaves waves = TwoWaves.of(two.get(0), two.get(1));
    same(
        value(CellContrast.ofMeans(two, -1, 1).estimate(0.95)),
        DifferenceOfProportions.of(waves).estimate(0.95).estimate().estimate().orElseThrow());
  }

  private static void same(Estimate one, Estimate other) {
    assertThat(one.value()).isCloseTo(other.value(), close(1));
    assertThat(one.standardError().orElseThrow())
        .isCloseTo(other.standardError().orElseThrow(), close(1));
  }

  @Test
  void oneContrastTestedJointlyIsTheSquareOfItsT() {
    CellContrast contrast = CellContrast.ofMeans(cells(false, Answer.TOP), 1, -1, -1, 1, 0, 0);
    TestResult t = contrast.estimate(0.95).test().result().orElseThrow();
    TestResult f = JointContrast.of(List.of(contrast)).test().result().orElseThrow();
    assertThat(f.statistic()).isCloseTo(t.statistic() * t.statistic(), close(1));
    assertThat(f.pValue()).isCloseTo(t.pValue(), close(1));
  }

  @Test
  void sharesOfSidesWithNobodyInCommonKeepTheSkewnessOfTheirIntervals() {
    TwoWaves rare = TwoWaves.of(shares(1, 60, 0), shares(4, 70, 100));
    TwoWaves common = TwoWaves.of(shares(30, 80, 200), shares(45, 75, 300));
    Estimate estimate = value(DifferenceInChange.of(common, rare).proportions(0.95));
    Interval first = interval(common);
    Interval second = interval(rare);
    double a = 45 / 75.0 - 30 / 80.0;
    double b = 4 / 70.0 - 1 / 60.0;
    double lower = b - a - Math.hypot(b - second.lower(), first.upper() - a);
    double upper = b - a + Math.hypot(second.upper() - b, a - first.lower());
    assertThat(estimate.interval().orElseThrow().lower()).isCloseTo(lower, close(1));
    assertThat(estimate.interval().orElseThrow().upper()).isCloseTo(upper, close(1));
    assertThat(estimate.interval().orElseThrow().method().name())
        .isEqualTo("intervals of the two changes combined");
  }

  private static Interval interval(TwoWaves waves) {
    return DifferenceOfProportions.of(waves)
        .estimate(0.95)
        .estimate()
        .estimate()
        .orElseThrow()
        .interval()
        .orElseThrow();
  }

  private static Observations shares(int ones, int n, int firstPerson) {
    return Observations.of(
        IntStream.range(0, n).mapToDouble(i -> i < ones ? 1 : 0).toArray(),
        IntStream.range(firstPerson, firstPerson + n).toArray());
  }

  @Test
  void sidesThatShareAClusterGetTheRobustInterval() {
    List<Observations> top = cells(false, Answer.TOP);
    TwoWaves a = TwoWaves.of(top.get(0), top.get(1));
    TwoWaves b = TwoWaves.of(top.get(2), top.get(3));
    assertThat(value(DifferenceInChange.of(a, b).proportions(0.95)).interval().orElseThrow())
        .isEqualTo(value(DifferenceInChange.of(a, b).means(0.95)).interval().orElseThrow());
  }

  @Test
  void theOrderOfPeopleAndTheNamesOfPeopleAndClustersChangeNothing() {
    List<Row> rows = new ArrayList<>(ROWS.stream().map(Row::of).toList());
    Estimate expected =
        value(CellContrast.ofMeans(cells(false, Answer.SCORE), 1, -1, -1, 1, 0, 0).estimate(0.95));
    Collections.shuffle(rows, new Random(3));
    List<Observations> renamed =
        Arrays.stream(CELLS)
            .map(c -> rows.stream().filter(r -> r.cell().equals(c)).map(ContrastTest::renamed))
            .map(r -> observations(r.toList(), Answer.SCORE))
            .toList();
    same(value(CellContrast.ofMeans(renamed, 1, -1, -1, 1, 0, 0).estimate(0.95)), expected);
  }

  private static Row renamed(Row row) {
    return new Row(
        row.cell(), 9_000 - row.person(), 3 * row.cluster() + 1, row.stays(), row.answers());
  }

  /** Patterns of two answers of 0 to 2 in two waves, so many people each; 3 is no answer. */
  private static Observations table(int group, int wave, boolean people) {
    List<double[]> values = new ArrayList<>();
    for (int pattern = 0; pattern < 15; pattern++) {
      int answer = wave == 0 ? pattern / 4 : pattern % 4;
      int count = 1 + (7 * pattern + 5 * group) % 11;
      int first = 200 * group + 12 * pattern;
      for (int k = 0; answer < 3 && k < (people ? count : 1); k++) {
        values.add(new double[] {answer, people ? 1 : count, first + k});
      }
    }
    double[] each = values.stream().mapToDouble(v -> v[0]).toArray();
    long[] counts = values.stream().mapToLong(v -> (long) v[1]).toArray();
    int[] persons = values.stream().mapToInt(v -> (int) v[2]).toArray();
    return people ? Observations.of(each, persons) : Observations.ofCounts(each, counts, persons);
  }

  private static List<Observations> tables(boolean people) {
    return IntStream.range(0, 6).mapToObj(cell -> table(cell / 2, cell % 2, people)).toList();
  }

  @Test
  void aTableOfPeopleGivesTheTestsOfThePeopleBehindIt() {
    List<TestResult> joint = new ArrayList<>();
    List<Estimate> changes = new ArrayList<>();
    for (List<Observations> cells : List.of(tables(true), tables(false))) {
      CellContrast first = CellContrast.ofMeans(cells, 1, -1, -1, 1, 0, 0);
      CellContrast second = CellContrast.ofMeans(cells, 1, -1, 0, 0, -1, 1);
      joint.add(JointContrast.of(List.of(first, second)).test().result().orElseThrow());
      TwoWaves group = TwoWaves.of(cells.get(0), cells.get(1));
      TwoWaves others = TwoWaves.of(cells.get(2), cells.get(3));
      changes.add(value(DifferenceInChange.of(others, group).effects(0.95)));
    }
    assertThat(joint.get(1).statistic()).isCloseTo(joint.get(0).statistic(), close(1, 1e-12));
    assertThat(joint.get(1).df().orElseThrow())
        .isCloseTo(joint.get(0).df().orElseThrow(), close(100, 1e-12));
    assertThat(joint.get(1).n()).isEqualTo(joint.get(0).n());
    same(changes.get(1), changes.get(0));
  }

  @Test
  void theSamePeopleAreAsManyInEveryCell() {
    Observations three = Observations.ofCounts(new double[] {1}, new long[] {30}, new int[] {7});
    Observations four = Observations.ofCounts(new double[] {1}, new long[] {40}, new int[] {7});
    assertThatThrownBy(() -> CellContrast.ofMeans(List.of(three, four), -1, 1).estimate(0.95))
        .hasMessage("the same people must be as many in every cell");
    assertThatThrownBy(() -> TwoWaves.of(three, four))
        .hasMessage("the same people must be as many in both waves");
  }

  @Test
  void tooLittleDataIsSaidAndNeverANumber() {
    List<Observations> few = List.of(shares(3, 9, 0), shares(5, 50, 100));
    assertThat(CellContrast.ofMeans(few, -1, 1).estimate(0.95).estimate())
        .isEqualTo(new Undefined("contrast", TooLittle.TOO_FEW_CASES.reason(), 59));
    List<Observations> empty = List.of(Observations.of(), Observations.of());
    assertThat(
            CellContrast.ofEffects(empty, List.of(new CellContrast.Effect(0, 1, 1)))
                .estimate(0.95)
                .test())
        .isEqualTo(new Undefined("contrast", TooLittle.TOO_FEW_CASES.reason(), 0));
    List<Observations> same = List.of(shares(0, 20, 0), shares(0, 20, 100));
    ContrastEstimate constant = CellContrast.ofMeans(same, -1, 1).estimate(0.95);
    assertThat(value(constant).value()).isZero();
    assertThat(value(constant).interval()).isEmpty();
    assertThat(value(constant).note()).contains(Notes.NO_VARIATION);
    assertThat(constant.test().result()).isEmpty();
    assertThat(JointContrast.of(List.of(CellContrast.ofMeans(same, -1, 1))).test().result())
        .isEmpty();
  }

  @Test
  void fewerThanTenClustersAreTooFewToSay() {
    List<Observations> two =
        List.of(
            shares(20, 40, 0).inClusters(IntStream.range(0, 40).map(i -> i % 6).toArray()),
            shares(10, 40, 100).inClusters(IntStream.range(0, 40).map(i -> i % 6).toArray()));
    ContrastEstimate contrast = CellContrast.ofMeans(two, -1, 1).estimate(0.95);
    assertThat(contrast.tooFewClusters()).isTrue();
    assertThat(contrast.test())
        .isEqualTo(new Undefined("contrast", TooLittle.TOO_FEW_CLUSTERS.reason(), 80));
    assertThat(value(contrast).note()).contains(Notes.FEW_CLUSTERS);
  }

  @Test
  void contrastsThatFollowFromEachOtherAreNotTestedTogether() {
    CellContrast one = CellContrast.ofMeans(cells(false, Answer.TOP), 1, -1, -1, 1, 0, 0);
    CellContrast twice = CellContrast.ofMeans(cells(false, Answer.TOP), 2, -2, -2, 2, 0, 0);
    assertThatThrownBy(() -> JointContrast.of(List.of(one, twice)))
        .hasMessage("contrasts must be over the same cells, found 2 sets of cells");
    CellContrast sameCells = CellContrast.ofMeans(one.cells(), 2, -2, -2, 2, 0, 0);
    assertThat(JointContrast.of(List.of(one, sameCells)).test().result()).isEmpty();
  }

  /** 600 draws: 0.95 is missed by more than 0.025 less than once in 200 studies. */
  @Test
  void theIntervalCoversADifferenceInChangeNinetyFiveTimesInAHundred() {
    Random random = new Random(20260302);
    int draws = 600;
    int covered = 0;
    for (int draw = 0; draw < draws; draw++) {
      double[] first = random.doubles(60).toArray();
      double[] second = random.doubles(60).toArray();
      TwoWaves others = drawn(random, first, 0, 0.10, 0.15);
      TwoWaves group = drawn(random, second, 1_000, 0.30, 0.50);
      Interval interval =
          value(DifferenceInChange.of(others, group).proportions(0.95)).interval().orElseThrow();
      covered += interval.contains(0.15) ? 1 : 0;
    }
    assertThat(covered / (double) draws).isBetween(0.925, 0.975);
  }

  /** 60 people answer twice and likely alike, 30 in each wave once. */
  private static TwoWaves drawn(Random random, double[] own, int first, double from, double to) {
    int n = own.length + 30;
    double[] earlier = new double[n];
    double[] later = new double[n];
    int[] persons = new int[n];
    int[] laterPersons = new int[n];
    for (int i = 0; i < n; i++) {
      boolean both = i < own.length;
      boolean alike = both && random.nextBoolean();
      earlier[i] = (both ? own[i] : random.nextDouble()) < from ? 1 : 0;
      later[i] = (alike ? own[i] : random.nextDouble()) < to ? 1 : 0;
      persons[i] = first + i;
      laterPersons[i] = both ? first + i : first + 500 + i;
    }
    return TwoWaves.of(Observations.of(earlier, persons), Observations.of(later, laterPersons));
  }
}
