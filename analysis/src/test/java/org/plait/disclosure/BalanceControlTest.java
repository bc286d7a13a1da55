package org.plait.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.disclosure.SampleTables.key;
import static org.plait.disclosure.SampleTables.row;

import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plait.change.flow.Balance;
import org.plait.change.flow.Decomposition.Group;
import org.plait.change.flow.Flows;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Results;
import org.plait.disclosure.cell.Limits;
import org.plait.disclosure.row.RowMask;
import org.plait.instrument.QuestionType;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.study.DisclosureRule;
import org.plait.study.WavePair;

/** A standardised difference gives away the shares of those who stayed and of those who left. */
class BalanceControlTest {

  private static final WavePair WAVES = new WavePair("T1", "T2");

  private static Balance balance(String category, long stayed, long left) {
    return new Balance(
        key("band", "", category, "", "").withMeasure(Balance.DIFFERENCE),
        WAVES,
        Estimate.of(Balance.DIFFERENCE, 0.1, 100, new Method("made up", "")),
        List.of(new Group(OptionalLong.of(stayed), 50), new Group(OptionalLong.of(left), 50)),
        "made up");
  }

  private static List<Boolean> shown(EstimateRow estimate, Balance... balances) {
    Results safe =
        new Results(
            SampleTables.SURVEY,
            List.of(estimate),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    SampleTables tables =
        new SampleTables()
            .with(
                SampleTables.question(
                    "band", QuestionType.SINGLE, SampleTables.codes(List.of(), "a", "b", "c")));
    List<Balance> told =
        FlowControl.of(DisclosureRule.DEFAULT, tables.instrument(), SampleTables.survey(), safe)
            .apply(new Flows(List.of(), List.of(), List.of(balances)))
            .balances();
    assertThat(IntStream.range(0, told.size()))
        .allMatch(i -> told.get(i).key().equals(balances[i].key()));
    return told.stream().map(b -> b.outcome().estimate().isPresent()).toList();
  }

  private static EstimateRow visible() {
    return row(key("band", "", "a", "", ""), "T1", 40, 100);
  }

  @Test
  void whatIsNowhereSmallIsShown() {
    assertThat(shown(visible(), balance("a", 20, 20), balance("b", 30, 30)))
        .containsExactly(true, true);
  }

  @Test
  void oneSmallCategoryHidesAllOfItsQuestion() {
    assertThat(shown(visible(), balance("a", 20, 20), balance("b", 27, 26), balance("c", 3, 4)))
        .containsExactly(false, false, false);
  }

  @Test
  void aSmallRestIsAsTellingAsASmallCategory() {
    assertThat(shown(visible(), balance("a", 48, 30))).containsExactly(false);
  }

  /** The tests of two statements of a grid; of the second few who left gave one answer. */
  @Test
  void theTestOfAnAnswerIsShownWhereNobodyIsToldByIt() {
    Balance first = test("first", 20, 15);
    Balance second = test("second", 20, 3);
    assertThat(shown(visible(), first, second)).containsExactly(true, false);
    EstimateRow hidden = RowMask.hide(visible(), false, Limits.of(DisclosureRule.DEFAULT));
    assertThat(shown(hidden, first)).containsExactly(false);
  }

  private static Balance test(String item, long again, long left) {
    return new Balance(
        key("band", item, "", "", "").withMeasure(Balance.P_VALUE),
        WAVES,
        Estimate.of(Balance.P_VALUE, 0.1, 100, new Method("made up", "")),
        List.of(
            new Group(OptionalLong.of(again), again + left), new Group(OptionalLong.of(30), 60)),
        "made up");
  }

  @Test
  void whereTheWaveHidesTheQuestionSoDoesTheDifference() {
    EstimateRow hidden = RowMask.hide(visible(), false, Limits.of(DisclosureRule.DEFAULT));
    assertThat(shown(hidden, balance("a", 20, 20))).containsExactly(false);
  }

  /**
   * With the share of everybody known a difference tells both sides, so that each side of each
   * category of a shown question must be nobody or enough.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void noShownDifferenceTellsOfFew(long seed) {
    Random random = new Random(seed);
    int told = 0;
    for (int round = 0; round < 200; round++) {
      long[][] sides = new long[2][];
      for (int side = 0; side < 2; side++) {
        int first = random.nextInt(51);
        int second = random.nextInt(51 - first);
        sides[side] = new long[] {first, second, 50 - first - second};
      }
      Balance[] balances =
          IntStream.range(0, 3)
              .mapToObj(i -> balance(List.of("a", "b", "c").get(i), sides[0][i], sides[1][i]))
              .toArray(Balance[]::new);
      List<Boolean> shown = shown(visible(), balances);
      boolean safe =
          LongStream.concat(LongStream.of(sides[0]), LongStream.of(sides[1]))
              .allMatch(n -> (n == 0 || n >= 5) && (n == 50 || n <= 45));
      assertThat(shown).containsOnly(safe);
      told += safe ? 1 : 0;
    }
    assertThat(told).isBetween(20, 180);
  }
}
