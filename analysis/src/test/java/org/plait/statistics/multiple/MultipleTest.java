package org.plait.statistics.multiple;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.plait.statistics.Fixture.TWELVE_DIGITS;
import static org.plait.statistics.Fixture.close;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plait.statistics.Fixture;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TestResult;
import org.plait.statistics.Undefined;
import org.plait.statistics.proportion.ContingencyTable;

class MultipleTest {
  private static final JsonNode EXPECTED = Fixture.json("multiple/multiple.json");

  private static Ticks ticks(String... columns) {
    double[][] values =
        List.of(columns).stream()
            .map(column -> Fixture.column("multiple/ticks.csv", column))
            .toArray(double[][]::new);
    boolean[][] ticked = new boolean[values[0].length][columns.length];
    for (int person = 0; person < ticked.length; person++) {
      for (int option = 0; option < columns.length; option++) {
        ticked[person][option] = values[option][person] == 1;
      }
    }
    return Ticks.of(List.of(columns), ticked);
  }

  private static int[] groups() {
    double[] groups = Fixture.column("multiple/ticks.csv", "group");
    return IntStream.range(0, groups.length).map(i -> (int) groups[i]).toArray();
  }

  private static TestResult result(TestOutcome test) {
    return test.result().orElseThrow();
  }

  private static void assertCorrected(TestOutcome first, TestOutcome second, JsonNode expected) {
    double sum = expected.get("sum").doubleValue();
    double statistic = expected.get("statistic").doubleValue();
    double df = expected.get("df").doubleValue();
    double p = expected.get("p").doubleValue();
    assertThat(result(first).statistic()).isCloseTo(sum, close(sum));
    assertThat(result(first).df()).hasValue(6);
    assertThat(result(second).statistic()).isCloseTo(statistic, close(statistic));
    assertThat(result(second).df().orElseThrow()).isCloseTo(df, close(df));
    assertThat(result(second).pValue()).isCloseTo(p, close(p));
  }

  @Test
  void matchesTheDefinitionOfBothCorrections() {
    MarginalIndependence marginal = MarginalIndependence.of(ticks("w1", "w2", "w3"), groups());
    assertCorrected(marginal.firstOrder(), marginal.secondOrder(), EXPECTED.get("marginal"));
    PairwiseIndependence pairwise =
        PairwiseIndependence.of(ticks("w1", "w2", "w3"), ticks("y1", "y2"));
    assertCorrected(pairwise.firstOrder(), pairwise.secondOrder(), EXPECTED.get("pairwise"));
  }

  /** The farmers' options one by one: who ticked them together is not in the published table. */
  private static MarginalIndependence farmers(int option) {
    double[] no = Fixture.column("multiple/farmers.csv", "no" + option);
    double[] yes = Fixture.column("multiple/farmers.csv", "yes" + option);
    List<Integer> groups = new ArrayList<>();
    List<boolean[]> ticked = new ArrayList<>();
    for (int row = 0; row < no.length; row++) {
      for (int person = 0; person < no[row] + yes[row]; person++) {
        groups.add(row);
        ticked.add(new boolean[] {person < yes[row]});
      }
    }
    return MarginalIndependence.of(
        Ticks.of(List.of("option"), ticked.toArray(boolean[][]::new)),
        groups.stream().mapToInt(Integer::intValue).toArray());
  }

  @Test
  void matchesThePartsOfQ1() {
    double sum = 0;
    double least = 1;
    for (int option = 1; option <= 5; option++) {
      TestResult test = result(farmers(option).firstOrder());
      double expected = Fixture.reference("Q1", "farmer1", "X2 per item[" + option + "]");
      assertThat(test.statistic()).isCloseTo(expected, close(expected, TWELVE_DIGITS));
      sum += test.statistic();
      least = Math.min(least, test.pValue());
    }
    double all = Fixture.reference("Q1", "farmer1 (Loughin&Scherer 1998) n=262", "X2_S");
    assertThat(sum).isCloseTo(all, close(all, TWELVE_DIGITS));
    double bonferroni = Fixture.reference("Q1", "farmer1", "Bonferroni p");
    assertThat(5 * least).isCloseTo(bonferroni, close(bonferroni, TWELVE_DIGITS));
  }

  /** One pair of options of the other survey of farmers, from its printed table. */
  private static PairwiseIndependence pair(int row) {
    List<boolean[]> tested = new ArrayList<>();
    List<boolean[]> stored = new ArrayList<>();
    for (String cell : List.of("neither", "stores_only", "tests_only", "both")) {
      int people = (int) Fixture.column("multiple/farmers-pairs.csv", cell)[row];
      tested.addAll(Collections.nCopies(people, new boolean[] {cell.matches("tests_only|both")}));
      stored.addAll(Collections.nCopies(people, new boolean[] {cell.matches("stores_only|both")}));
    }
    return PairwiseIndependence.of(
        Ticks.of(List.of("tests"), tested.toArray(boolean[][]::new)),
        Ticks.of(List.of("stores"), stored.toArray(boolean[][]::new)));
  }

  /**
   * Koziol and Bilder (2014) R Journal 6(1):144-150 print two decimals. They add a half to the
   * empty cell of the last pair, which is left out: Plait adds nothing.
   */
  @Test
  void matchesThePrintedPairsOfTheFarmersOfQ2() {
    double[] printed = Fixture.column("multiple/farmers-pairs.csv", "chi_squared");
    double sum = 0;
    for (int row = 0; row < printed.length - 1; row++) {
      TestResult test = result(pair(row).firstOrder());
      assertThat(test.n()).isEqualTo(279);
      assertThat(test.statistic()).isCloseTo(printed[row], within(0.005));
      sum += test.statistic();
    }
    assertThat(sum).isCloseTo(64.03 - 0.32, within(0.01));
  }

  /**
   * Shuffled groups make the hypothesis true: the statistic then has the mean of its degrees of
   * freedom, and the variance that the second order puts in their place.
   */
  @Test
  void theCorrectionsAreThoseOfShuffledAnswers() {
    Ticks ticks = ticks("w1", "w2", "w3");
    List<Integer> groups = new ArrayList<>(IntStream.of(groups()).boxed().toList());
    Random random = new Random(4);
    double[] statistics = new double[3000];
    for (int i = 0; i < statistics.length; i++) {
      Collections.shuffle(groups, random);
      int[] shuffled = groups.stream().mapToInt(Integer::intValue).toArray();
      statistics[i] = result(MarginalIndependence.of(ticks, shuffled).firstOrder()).statistic();
    }
    double mean = Arrays.stream(statistics).average().orElseThrow();
    double squares = Arrays.stream(statistics).map(x -> (x - mean) * (x - mean)).sum();
    double df = result(MarginalIndependence.of(ticks, groups()).secondOrder()).df().orElseThrow();
    assertThat(mean).isCloseTo(6, within(0.25));
    assertThat(squares / statistics.length).isCloseTo(2 * 6 * 6 / df, withinPercentage(12));
  }

  @Test
  void oneOptionIsPearsonsTestAndIsNotCorrected() {
    MarginalIndependence one = MarginalIndependence.of(ticks("w1"), groups());
    TestResult pearson = result(one.optionByOption().get(0));
    assertThat(result(one.firstOrder()).pValue()).isCloseTo(pearson.pValue(), close(1));
    assertThat(result(one.bonferroni()).pValue()).isCloseTo(pearson.pValue(), close(1));
    Ticks two = ticks("w1");
    Ticks other = ticks("y1");
    long[][] table = new long[2][2];
    for (int i = 0; i < two.respondents(); i++) {
      table[(int) two.value(i, 0)][(int) other.value(i, 0)]++;
    }
    assertThat(result(PairwiseIndependence.of(two, other).firstOrder()).statistic())
        .isCloseTo(result(ContingencyTable.of(table).chiSquared()).statistic(), close(10));
  }

  @Test
  void sharesAreOfRespondentsAndOfMentions() {
    Ticks ticks =
        Ticks.of(List.of("a", "b"), new boolean[][] {{true, true}, {true, false}, {false, false}});
    assertThat(ticks.mentions()).isEqualTo(3);
    assertThat(ticks.shareOfRespondents(0, 0.95).estimate().orElseThrow().value())
        .isCloseTo(2 / 3.0, close(1));
    assertThat(ticks.shareOfMentions(1).estimate().orElseThrow().value())
        .isCloseTo(1 / 3.0, close(1));
    assertThat(Ticks.of(List.of("a"), new boolean[2][1]).shareOfMentions(0))
        .isEqualTo(new Undefined("share_of_mentions", "no cases", 0));
  }

  @Test
  void anOptionThatNobodyTickedIsLeftOutAndSaid() {
    boolean[][] ticked = {{true, false}, {false, false}, {true, false}, {false, false}};
    Ticks ticks = Ticks.of(List.of("a", "b"), ticked);
    MarginalIndependence test = MarginalIndependence.of(ticks, new int[] {1, 1, 2, 2});
    assertThat(result(test.secondOrder()).note()).hasValue("left out, ticked by all or none: b");
    assertThat(result(test.firstOrder()).df()).hasValue(1);
    assertThat(MarginalIndependence.of(ticks, new int[4]).secondOrder())
        .isEqualTo(new Undefined("marginal_independence", "one group", 4));
    assertThat(
            PairwiseIndependence.of(ticks, Ticks.of(List.of("c"), new boolean[4][1])).secondOrder())
        .isEqualTo(new Undefined("pairwise_independence", "no variation", 4));
  }

  @Test
  void anExclusiveOptionWithAnotherIsRefused() {
    Ticks ticks = Ticks.of(List.of("a", "none"), new boolean[][] {{true, true}, {false, true}});
    assertThatThrownBy(() -> ticks.exclusive("none"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("none must not be ticked with another option, found 1 who did");
  }
}
