package org.plait.statistics.repeated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.statistics.Fixture.close;
import static org.plait.statistics.Fixture.doubles;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plait.statistics.Fixture;
import org.plait.statistics.TestResult;
import org.plait.statistics.Undefined;
import org.plait.statistics.repeated.SkillingsMackTest.Person;

/** The same people over three and more waves. */
class RepeatedTest {
  private static final JsonNode EXPECTED = Fixture.json("repeated/repeated.json");

  private static List<boolean[]> yes() {
    List<boolean[]> people = new ArrayList<>();
    for (JsonNode row : EXPECTED.get("cochran").get("yes")) {
      boolean[] person = new boolean[row.size()];
      for (int i = 0; i < person.length; i++) {
        person[i] = row.get(i).intValue() == 1;
      }
      people.add(person);
    }
    return people;
  }

  private static List<Person> people(JsonNode rows) {
    List<Person> people = new ArrayList<>();
    for (JsonNode row : rows) {
      List<Integer> waves = new ArrayList<>();
      List<Double> values = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        if (!row.get(i).isNull()) {
          waves.add(i);
          values.add(row.get(i).doubleValue());
        }
      }
      people.add(new Person(waves, values));
    }
    return people;
  }

  @Test
  void cochranQOfPeopleOfWhomSomeNeverChange() {
    JsonNode expected = EXPECTED.get("cochran");
    CochranQTest test = CochranQTest.of(yes());
    TestResult found = test.test().result().orElseThrow();
    assertThat(found.statistic()).isCloseTo(expected.get("q").doubleValue(), close(10));
    assertThat(found.pValue()).isCloseTo(expected.get("p").doubleValue(), close(1));
    assertThat(test.effective()).isEqualTo(expected.get("effective").longValue());
    assertThat(found.note())
        .contains(test.effective() + " of 20 did not give the same answer every time");
  }

  @Test
  void thoseWhoNeverChangeAddNothingToCochranQ() {
    List<boolean[]> more = new ArrayList<>(yes());
    more.add(new boolean[] {true, true, true});
    more.add(new boolean[] {false, false, false});
    assertThat(CochranQTest.of(more).test().result().orElseThrow().statistic())
        .isCloseTo(CochranQTest.of(yes()).test().result().orElseThrow().statistic(), close(10));
    assertThat(CochranQTest.of(more.subList(20, 22)).test())
        .isEqualTo(new Undefined("cochran_q", "no variation", 2));
    assertThat(CochranQTest.of(List.of()).test())
        .isEqualTo(new Undefined("cochran_q", "no cases", 0));
  }

  @Test
  void skillingsMackOfTheAssemblyTimes() {
    JsonNode expected = EXPECTED.get("skillings_mack").get("assembly");
    assertSkillingsMack(expected, 4);
    assertThat(expected.get("statistic").doubleValue()).isCloseTo(15.493, close(1, 5e-4));
  }

  @Test
  void skillingsMackWithTiesAndMissingAnswers() {
    assertSkillingsMack(EXPECTED.get("skillings_mack").get("likert"), 3);
  }

  private static void assertSkillingsMack(JsonNode expected, int waves) {
    List<Person> people = new ArrayList<>(people(expected.get("values")));
    Collections.shuffle(people, new Random(5));
    TestResult found = SkillingsMackTest.of(waves, people).test().result().orElseThrow();
    assertThat(found.statistic()).isCloseTo(expected.get("statistic").doubleValue(), close(10));
    assertThat(found.df()).hasValue(waves - 1);
    assertThat(found.pValue()).isCloseTo(expected.get("p").doubleValue(), close(1));
  }

  @Test
  void withoutMissingValuesAndTiesSkillingsMackIsFriedman() {
    List<double[]> values =
        List.of(new double[] {1, 2, 3}, new double[] {2, 1, 3}, new double[] {5, 6, 9});
    List<Person> same =
        values.stream().map(v -> new Person(List.of(0, 1, 2), List.of(v[0], v[1], v[2]))).toList();
    assertThat(SkillingsMackTest.of(3, same).test().result().orElseThrow().statistic())
        .isCloseTo(FriedmanTest.of(values).test().result().orElseThrow().statistic(), close(10));
  }

  @Test
  void skillingsMackOfTooLittle() {
    Person once = new Person(List.of(0), List.of(3.0));
    Person tied = new Person(List.of(0, 1), List.of(3.0, 3.0));
    Person first = new Person(List.of(0, 1), List.of(1.0, 2.0));
    Person last = new Person(List.of(2, 3), List.of(1.0, 2.0));
    assertThat(SkillingsMackTest.of(3, List.of(once)).test())
        .isEqualTo(new Undefined("skillings_mack", "no cases", 1));
    assertThat(SkillingsMackTest.of(2, List.of(tied)).test())
        .isEqualTo(new Undefined("skillings_mack", "no variation", 1));
    assertThat(SkillingsMackTest.of(4, List.of(first, last)).test())
        .isEqualTo(new Undefined("skillings_mack", "waves that nobody connects", 2));
    assertThat(SkillingsMackTest.of(2, List.of(first, once)).test().result().orElseThrow().note())
        .contains("1 with fewer than two answers left out");
  }

  @Test
  void pairsOfWavesAreTestedAfterPrattAndAdjustedAfterHolm() {
    JsonNode expected = EXPECTED.get("pairs");
    List<double[]> people = new ArrayList<>();
    expected.get("values").forEach(row -> people.add(doubles(row)));
    List<PairwiseSignedRank.Pair> pairs = PairwiseSignedRank.of(people).pairs();
    assertThat(pairs).hasSize(3);
    for (int i = 0; i < 3; i++) {
      assertThat(pairs.get(i).test().result().orElseThrow().pValue())
          .isCloseTo(expected.get("p").get(i).doubleValue(), close(1));
      assertThat(pairs.get(i).adjusted().orElseThrow())
          .isCloseTo(expected.get("holm").get(i).doubleValue(), close(1));
    }
    assertThat(PairwiseSignedRank.of(List.of()).pairs()).isEmpty();
  }

  /** R drops a person with a missing value and says nothing. */
  @Test
  void friedmanSaysHowManyWereLeftOut() {
    List<double[]> complete = List.of(new double[] {1, 2, 3}, new double[] {1, 3, 2});
    TestResult found = FriedmanTest.of(complete).withLeftOut(4).test().result().orElseThrow();
    assertThat(found.note()).contains("4 without an answer in every wave left out");
    assertThat(FriedmanTest.of(complete).test().result().orElseThrow().note()).isEmpty();
    assertThat(FriedmanTest.of(List.of(new double[] {2, 2, 2})).withLeftOut(1).test())
        .isEqualTo(new Undefined("friedman", "no variation", 1));
  }
}
