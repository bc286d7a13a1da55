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
import org.plait.disclosure.cell.Strictness;
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
        new BalanceControl(
                tables.instrument(),
                new Strictness(DisclosureRule.DEFAULT, tables.instrument(), SampleTables.survey()),
                safe,
                changes,
                new EarlierFlows(ShownFigures.NONE, Flows.NONE))
            .apply(List.of(balances));
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

  /** The test is of the numbers behind a change, so that it tells what the change tells. */
  @Test
  void theTestOfAnAnswerIsShownWhereTheChangeIs() {
    Balance test = test(Balance.P_VALUE, "", 0.1);
    Balance adjusted = test(Balance.ADJUSTED, "", 0.1);
    assertThat(shown(visible(), List.of(change("", true)), test, adjusted))
        .containsExactly(true, true);
    assertThat(shown(visible(), List.of(change("", false)), test, adjusted))
        .containsExactly(false, false);
  }

  /** A difference behind a change that is hidden, because few people who stayed changed. */
  @Test
  void theTestIsHiddenWithTheDifferenceBehindAHiddenChange() {
    assertThat(
            shown(
                visible(),
                List.of(change("", false)),
                balance("a", 20, 20),
                test(Balance.P_VALUE, "", 0.1)))
        .containsExactly(false, false);
  }

  /** Adjusted among all, the p-value of the first would be twice that of the hidden second. */
  @Test
  void pValuesAreAdjustedAmongThoseThatAreShown() {
    List<Balance> told =
        told(
            visible(),
            List.of(change("first", true), change("second", false), change("third", true)),
            test(Balance.P_VALUE, "first", 0.03),
            test(Balance.P_VALUE, "second", 0.031),
            test(Balance.P_VALUE, "third", 0.5),
            test(Balance.ADJUSTED, "first", 0.0465),
            test(Balance.ADJUSTED, "second", 0.0465),
            test(Balance.ADJUSTED, "third", 0.5));
    assertThat(told.stream().map(b -> b.outcome().estimate().map(Estimate::value)))
        .containsExactly(
            Optional.of(0.03),
            Optional.empty(),
            Optional.of(0.5),
            Optional.of(0.06),
            Optional.empty(),
            Optional.of(0.5));
  }

  private static Decomposition change(String item, boolean told) {
    List<Group> groups = balance("a", 20, 20).groups();
    return new Decomposition(
        key("band", item, "a", "", "").withMeasure("proportion"),
        WAVES,
        false,
        List.of(),
        told ? groups : List.of());
  }

  private static Balance test(String measure, String item, double p) {
    return new Balance(
        key("band", item, "a", "", "").withMeasure(measure),
        WAVES,
        Estimate.of(measure, p, 100, new Method("made up", "")),
        balance("a", 20, 20).groups(),
        "made up");
  }

  /** 32 give the answer in the later wave, of whom 30 answered again: two joined. */
  @Test
  void fewWhoJoinedWithAnAnswerHideItsQuestion() {
    EstimateRow few = row(key("band", "", "b", "", ""), "T2", 32, 90);
    EstimateRow enough = row(key("band", "", "b", "", ""), "T2", 35, 90);
    EstimateRow none = row(key("band", "", "b", "", ""), "T2", 30, 90);
    Balance[] both = {balance("a", 20, 20), balance("b", 30, 30)};
    assertThat(shown(few, both)).containsExactly(false, false);
    assertThat(shown(enough, both)).containsExactly(true, true);
    assertThat(shown(none, both)).containsExactly(true, true);
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
