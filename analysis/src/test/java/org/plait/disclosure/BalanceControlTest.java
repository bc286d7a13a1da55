package org.plait.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.disclosure.SampleTables.key;
import static org.plait.disclosure.SampleTables.row;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plait.change.flow.Balance;
import org.plait.change.flow.Decomposition;
import org.plait.change.flow.Decomposition.Group;
import org.plait.change.flow.Flows;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Results;
import org.plait.disclosure.cell.Limits;
import org.plait.disclosure.row.RowMask;
import org.plait.instrument.QuestionType;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.study.analysis.WavePair;
import org.plait.study.report.DisclosureRule;

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
    return shown(estimate, List.of(), balances);
  }

  private static List<Boolean> shown(
      EstimateRow estimate, List<Decomposition> changes, Balance... balances) {
    return told(estimate, changes, balances).stream()
        .map(b -> b.outcome().estimate().isPresent())
        .toList();
  }

  private static List<Balance> told(
      EstimateRow estimate, List<Decomposition> changes, Balance... balances) {
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
            .apply(new Flows(changes, List.of(), List.of(balances)))
            .balances();
    assertThat(IntStream.range(0, told.size()))
        .allMatch(i -> told.get(i).key().equals(balances[i].key()));
    return told;
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

  /** What a hidden difference would tell of the answers, the test of them would tell too. */
  @Test
  void whereADifferenceIsHiddenSoAreTheTestsOfTheSameAnswer() {
    Balance small = balance("a", 48, 30);
    Balance test = test("", 20, 15);
    Balance adjusted = test(Balance.ADJUSTED, "", 0.1, 20, 15);
    assertThat(shown(visible(), small, test, adjusted)).containsExactly(false, false, false);
    assertThat(shown(visible(), test, adjusted, small)).containsExactly(false, false, false);
    assertThat(shown(visible(), balance("a", 20, 20), test, adjusted))
        .containsExactly(true, true, true);
  }

  /** A difference behind a change that is hidden, because few people who stayed changed. */
  @Test
  void theTestIsHiddenWithTheDifferenceBehindAHiddenChange() {
    Balance behind = balance("a", 20, 20);
    Decomposition change =
        new Decomposition(
            behind.key().withMeasure("proportion"), WAVES, false, List.of(), behind.groups());
    assertThat(shown(visible(), List.of(change), behind, test("", 20, 15)))
        .containsExactly(false, false);
  }

  /** The tests of other statements of a grid do not tell of the statement that is hidden. */
  @Test
  void theTestOfAnotherStatementStays() {
    Balance hidden =
        new Balance(
            key("band", "second", "a", "", "").withMeasure(Balance.DIFFERENCE),
            WAVES,
            balance("a", 48, 30).outcome(),
            balance("a", 48, 30).groups(),
            "made up");
    assertThat(shown(visible(), hidden, test("first", 20, 15), test("second", 20, 15)))
        .containsExactly(false, true, false);
  }

  /** Adjusted among all, the p-value of the first would be twice that of the hidden second. */
  @Test
  void pValuesAreAdjustedAmongThoseThatAreShown() {
    List<Balance> told =
        told(
            visible(),
            List.of(),
            test(Balance.P_VALUE, "first", 0.03, 20, 15),
            test(Balance.P_VALUE, "second", 0.031, 20, 3),
            test(Balance.P_VALUE, "third", 0.5, 20, 15),
            test(Balance.ADJUSTED, "first", 0.0465, 20, 15),
            test(Balance.ADJUSTED, "second", 0.0465, 20, 3),
            test(Balance.ADJUSTED, "third", 0.5, 20, 15));
    assertThat(told.stream().map(b -> b.outcome().estimate().map(Estimate::value)))
        .containsExactly(
            Optional.of(0.03),
            Optional.empty(),
            Optional.of(0.5),
            Optional.of(0.06),
            Optional.empty(),
            Optional.of(0.5));
  }

  private static Balance test(String item, long again, long left) {
    return test(Balance.P_VALUE, item, 0.1, again, left);
  }

  private static Balance test(String measure, String item, double p, long again, long left) {
    return new Balance(
        key("band", item, "", "", "").withMeasure(measure),
        WAVES,
        Estimate.of(measure, p, 100, new Method("made up", "")),
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
