package org.plait.change.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.change.PanelFixture.settings;
import static org.plait.change.PanelFixture.times;
import static org.plait.change.Rows.primary;
import static org.plait.change.Rows.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plait.change.PanelFixture;
import org.plait.change.Questions;
import org.plait.change.question.Series;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.ComparisonRow.Design;
import org.plait.change.row.ComparisonRow.Role;
import org.plait.change.row.Results;
import org.plait.change.row.RowKey;
import org.plait.change.row.Verdict;
import org.plait.change.row.VerdictReason;
import org.plait.instrument.Comparability;
import org.plait.instrument.QuestionType;
import org.plait.study.analysis.WavePair;

/** What readers are told. */
class VerdictsTest {

  private static final WavePair PAIR = new WavePair("T1", "T2");

  /** So many ones of so many people, the first of whom has this number. */
  private static Series ones(int count, int of, int firstPerson) {
    return series(count, of, firstPerson, i -> -1);
  }

  private static Series series(
      int count, int of, int firstPerson, java.util.function.IntUnaryOperator cluster) {
    double[] values = new double[of];
    Arrays.fill(values, 0, count, 1);
    int[] persons = IntStream.range(firstPerson, firstPerson + of).toArray();
    return Series.of(values, persons, IntStream.range(0, of).map(cluster).toArray(), 0);
  }

  private static SeriesComparison comparison(String item, Series from, Series to) {
    RowKey key = new RowKey("s", "q", item, "", "", "", "proportion");
    return SeriesComparison.of(key, PAIR, Role.PRIMARY, Comparability.EXACT, from, to, 0.95);
  }

  private static ComparisonRow told(Series from, Series to) {
    return decided(List.of(comparison("", from, to).proportions())).get(0);
  }

  private static List<ComparisonRow> decided(List<ComparisonRow> rows) {
    return new Families(settings()).decide(rows, row -> true);
  }

  @Test
  void clearlyMoreIsHigherAndClearlyFewerIsLower() {
    ComparisonRow higher = told(ones(20, 100, 0), ones(60, 100, 1000));
    assertThat(higher.verdict()).contains(Verdict.HIGHER);
    assertThat(higher.reasons()).containsExactly(VerdictReason.CLEAR);
    assertThat(told(ones(60, 100, 0), ones(20, 100, 1000)).verdict()).contains(Verdict.LOWER);
  }

  @Test
  void anIntervalThatIncludesNoChangeIsNoClearChange() {
    ComparisonRow row = told(ones(50, 100, 0), ones(53, 100, 1000));
    assertThat(row.verdict()).contains(Verdict.NO_CLEAR_CHANGE);
    assertThat(row.reasons()).containsExactly(VerdictReason.INTERVAL_INCLUDES_NO_CHANGE);
    assertThat(row.difference().estimate().orElseThrow().interval()).isPresent();
  }

  @Test
  void nineAnswersAreTooFewAndTenAreNot() {
    ComparisonRow nine = told(ones(0, 9, 0), ones(100, 100, 1000));
    assertThat(nine.verdict()).contains(Verdict.TOO_FEW_TO_SAY);
    assertThat(nine.reasons()).containsExactly(VerdictReason.FEW_ANSWERS);
    assertThat(nine.test()).isEmpty();
    assertThat(value(nine)).isEqualTo(1.0);
    ComparisonRow ten = told(ones(0, 10, 0), ones(100, 100, 1000));
    assertThat(ten.verdict()).contains(Verdict.HIGHER);
  }

  @Test
  void ninePairsInAPairedDesignAreTooFewAndTenAreNot() {
    ComparisonRow ten = told(ones(0, 10, 0), ones(10, 10, 0));
    assertThat(ten.design()).isEqualTo(Design.PAIRED);
    assertThat(ten.verdict()).contains(Verdict.HIGHER);
    ComparisonRow nine = told(ones(0, 9, 0), ones(9, 9, 0));
    assertThat(nine.verdict()).contains(Verdict.TOO_FEW_TO_SAY);
    assertThat(nine.reasons()).containsExactly(VerdictReason.FEW_ANSWERS);
  }

  @Test
  void anIntervalWiderThanFiftyPointsSaysTooLittle() {
    ComparisonRow wide = told(ones(5, 10, 0), ones(6, 12, 1000));
    double width = wide.difference().estimate().orElseThrow().interval().orElseThrow().width();
    assertThat(width).isGreaterThan(0.5);
    assertThat(wide.verdict()).contains(Verdict.TOO_FEW_TO_SAY);
    assertThat(wide.reasons()).containsExactly(VerdictReason.WIDE_INTERVAL);
    ComparisonRow narrower = told(ones(20, 40, 0), ones(20, 40, 1000));
    assertThat(narrower.verdict()).contains(Verdict.NO_CLEAR_CHANGE);
  }

  @Test
  void theWidthOfADifferenceOfMeansDoesNotMatter() {
    RowKey key = new RowKey("s", "q", "", "", "", "", "mean");
    ComparisonRow mean =
        decided(
                List.of(
                    SeriesComparison.of(
                            key,
                            PAIR,
                            Role.PRIMARY,
                            Comparability.EXACT,
                            ones(5, 10, 0),
                            ones(6, 12, 1000),
                            0.95)
                        .means()))
            .get(0);
    assertThat(mean.verdict()).contains(Verdict.NO_CLEAR_CHANGE);
  }

  @Test
  void whereOnlyTheAdjustmentUndoesADifferenceThatIsSaid() {
    List<ComparisonRow> rows = new ArrayList<>();
    rows.add(comparison("a", ones(40, 100, 0), ones(56, 100, 1000)).proportions());
    for (int i = 0; i < 9; i++) {
      rows.add(comparison("b" + i, ones(50, 100, 0), ones(50, 100, 1000)).proportions());
    }
    ComparisonRow row = decided(rows).get(0);
    assertThat(row.test().orElseThrow().pValue()).isLessThan(0.05);
    assertThat(row.adjusted().orElseThrow()).isGreaterThan(0.05);
    assertThat(row.verdict()).contains(Verdict.NO_CLEAR_CHANGE);
    assertThat(row.reasons()).containsExactly(VerdictReason.ONLY_ADJUSTMENT);
    assertThat(row.family()).hasValue(10);
  }

  @Test
  void everybodyTheSameAnswerTwiceIsNoClearChangeWithItsInterval() {
    ComparisonRow row = told(ones(100, 100, 0), ones(100, 100, 1000));
    assertThat(row.verdict()).contains(Verdict.NO_CLEAR_CHANGE);
    assertThat(row.difference().estimate().orElseThrow().interval()).isPresent();
  }

  @Test
  void meansWithoutAnyVariationHaveNoIntervalAndNoVerdict() {
    RowKey key = new RowKey("s", "q", "", "", "", "", "mean");
    ComparisonRow row =
        decided(
                List.of(
                    SeriesComparison.of(
                            key,
                            PAIR,
                            Role.PRIMARY,
                            Comparability.EXACT,
                            ones(20, 20, 0),
                            ones(20, 20, 0),
                            0.95)
                        .means()))
            .get(0);
    assertThat(row.verdict()).isEmpty();
    assertThat(row.reasons()).containsExactly(VerdictReason.NO_INTERVAL);
  }

  @Test
  void anUndefinedRowHasNoVerdict() {
    ComparisonRow row = told(ones(0, 0, 0), ones(20, 40, 1000));
    assertThat(row.difference().estimate()).isEmpty();
    assertThat(row.verdict()).isEmpty();
    assertThat(row.reasons()).isEmpty();
  }

  @Test
  void fewMoversAreSaid() {
    ComparisonRow few = told(ones(100, 200, 0), ones(102, 200, 0));
    assertThat(few.movers().map(ComparisonRow.Movers::up)).hasValue(2L);
    assertThat(few.reasons()).contains(VerdictReason.FEW_MOVERS);
    ComparisonRow enough = told(ones(100, 200, 0), ones(105, 200, 0));
    assertThat(enough.reasons()).doesNotContain(VerdictReason.FEW_MOVERS);
    ComparisonRow unlinked = told(ones(100, 200, 0), ones(102, 200, 1000));
    assertThat(unlinked.reasons()).doesNotContain(VerdictReason.FEW_MOVERS);
  }

  @Test
  void nineOrganisationsAreTooFewAndTenAreNot() {
    ComparisonRow nine = told(series(0, 90, 0, i -> i % 9), series(90, 90, 1000, i -> i % 9));
    assertThat(nine.verdict()).contains(Verdict.TOO_FEW_TO_SAY);
    assertThat(nine.reasons()).contains(VerdictReason.FEW_ORGANISATIONS);
    assertThat(nine.test()).isEmpty();
    ComparisonRow ten = told(series(10, 100, 0, i -> i % 10), series(90, 100, 1000, i -> i % 10));
    assertThat(ten.reasons()).doesNotContain(VerdictReason.FEW_ORGANISATIONS);
    assertThat(ten.verdict()).contains(Verdict.HIGHER);
  }

  private static ComparisonRow ordinal(Questions question, String earlier, String later) {
    Results results =
        new PanelFixture()
            .ask(question)
            .waveOf("T1", 0, earlier.split(" ").length)
            .chose("q", earlier)
            .then()
            .waveOf("T2", 1000, 1000 + later.split(" ").length)
            .chose("q", later)
            .then()
            .results();
    return primary(results, "q", "T1", "T2");
  }

  @Test
  void answersThatMovedWhileTheShareWhoAgreeDidNotAreFlagged() {
    ComparisonRow row =
        ordinal(
            Questions.agreement("q").favourable("agree"),
            times(60, "1", 40, "4"),
            times(62, "3", 38, "4"));
    assertThat(row.verdict()).contains(Verdict.HIGHER);
    assertThat(row.reasons()).containsExactly(VerdictReason.CLEAR, VerdictReason.NET_DISAGREES);
  }

  @Test
  void aNetAtTheLowerEndAgreesWhenItPointsTheOtherWay() {
    ComparisonRow row =
        ordinal(
            Questions.agreement("q").favourable("disagree"),
            times(60, "1", 40, "4"),
            times(10, "1", 90, "4"));
    assertThat(row.verdict()).contains(Verdict.HIGHER);
    assertThat(row.reasons()).containsExactly(VerdictReason.CLEAR);
  }

  @Test
  void aTopBoxIsFlaggedTooWhenTheOrderedAnswersPointTheOtherWay() {
    ComparisonRow row =
        ordinal(
            Questions.agreement("q").favourable("agree").topBox(),
            times(70, "3", 30, "4"),
            times(50, "1", 50, "4"));
    assertThat(row.verdict()).contains(Verdict.HIGHER);
    assertThat(row.reasons()).containsExactly(VerdictReason.CLEAR, VerdictReason.NET_DISAGREES);
  }

  @Test
  void theVerdictIsThatOfTheDeclaredAnalysis() {
    String earlier = times(60, "1", 40, "4");
    String later = times(62, "3", 38, "4");
    assertThat(
            ordinal(Questions.agreement("q").favourable("agree").topBox(), earlier, later)
                .verdict())
        .contains(Verdict.NO_CLEAR_CHANGE);
    assertThat(ordinal(Questions.agreement("q"), earlier, later).verdict())
        .contains(Verdict.HIGHER);
  }

  @Test
  void anOrderedScaleOfTwoIsADifferenceOfProportionsOfTheUpperOne() {
    ComparisonRow row =
        ordinal(
            Questions.of("q", QuestionType.ORDINAL, "low", "high"),
            times(80, "low", 20, "high"),
            times(20, "low", 80, "high"));
    assertThat(row.key().category()).isEqualTo("high");
    assertThat(row.key().measure()).isEqualTo("proportion");
    assertThat(row.verdict()).contains(Verdict.HIGHER);
  }
}
