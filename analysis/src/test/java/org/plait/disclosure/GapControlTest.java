package org.plait.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plait.change.row.Base;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.coding.gap.CodebookGaps;
import org.plait.coding.gap.PairRow;
import org.plait.coding.gap.ThemesSeen;
import org.plait.coding.gap.UncodedGroups;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Suppressed;
import org.plait.study.analysis.QuestionRef;
import org.plait.study.report.DisclosureRule;
import org.plait.text.keyness.KeywordRow;
import org.plait.text.keyness.KeywordRow.Share;
import org.plait.text.keyness.KeywordRow.Sides;

class GapControlTest {

  private static final DisclosureRule RULE = new DisclosureRule(5, 10);
  private static final Sides WAVES = new Sides("", "", "T1", "T2");

  private static KeywordRow word(Sides sides, String term, Share from, Share to) {
    return new KeywordRow(
        "staff", "hinder", sides, term, from, to, 9, 0.002, OptionalDouble.of(0.01), 1);
  }

  private static List<KeywordRow> shown(List<KeywordRow> rows) {
    return GapControl.of(RULE, List.of(), List.of())
        .apply(new CodebookGaps(rows, List.of(), List.of(), UncodedGroups.NONE))
        .keywords();
  }

  @ParameterizedTest
  @CsvSource({
    "true,  5, 100, 30, 90",
    "true,  0, 100, 30, 90",
    "false, 4, 100, 30, 90",
    "false, 30, 100, 1, 90",
    "false, 96, 100, 30, 90",
    "false, 5, 9, 30, 90",
  })
  void aWordThatFewUsedOrDidNotUseIsLeftOut(
      boolean shown, long from, long ofFrom, long to, long ofTo) {
    List<KeywordRow> rows =
        List.of(word(WAVES, "merger", new Share(from, ofFrom), new Share(to, ofTo)));
    assertThat(shown(rows)).isEqualTo(shown ? rows : List.of());
  }

  private static KeywordRow group(String group, long from, long ofFrom, long to, long ofTo) {
    Sides sides = new Sides("region", "T2", "", group);
    return word(sides, "merger", new Share(from, ofFrom), new Share(to, ofTo));
  }

  @Test
  void oneGroupThatMustBeHiddenHidesTheOthers() {
    assertThat(shown(List.of(group("n", 10, 60, 20, 40), group("s", 20, 40, 10, 60)))).hasSize(2);
    assertThat(shown(List.of(group("n", 23, 90, 20, 40), group("s", 40, 80, 3, 50)))).isEmpty();
  }

  @Test
  void soDoThoseInNoGroup() {
    assertThat(shown(List.of(group("n", 12, 60, 20, 40), group("s", 22, 50, 10, 50)))).isEmpty();
  }

  /** The words and pairs that are shown beside a report that counted so many comments. */
  private static CodebookGaps beside(
      KeywordRow word, Share from, Share to, PairRow pair, long... then) {
    Map<String, Double> words =
        Map.of(
            "n_from", (double) from.with(),
            "denominator_from", (double) from.comments(),
            "n_to", (double) to.with(),
            "denominator_to", (double) to.comments());
    Map<String, Double> pairs =
        Map.of(
            "n", (double) then[0],
            "n_category", (double) then[1],
            "n_other_category", (double) then[2],
            "denominator", (double) then[3]);
    Estimate known = Estimate.of("count", 30, 100, new Method("count", ""));
    return GapControl.of(RULE, List.of(), List.of(theme("A", known), theme("B", known)))
        .beside(
            new ShownFigures(
                Map.of(
                    FigureTable.KEYNESS,
                    Map.of(List.of("staff", "hinder", "", "", "T1", "T2", "merger"), words),
                    FigureTable.COOCCURRENCE,
                    Map.of(List.of("staff", "hinder", "A", "B"), pairs))))
        .apply(new CodebookGaps(List.of(word), List.of(pair), List.of(), UncodedGroups.NONE));
  }

  /** Of somebody who was taken out, both reports would tell whether they used the word. */
  @Test
  void aWordOfAFewCommentsMoreOrFewerThanBeforeIsLeftOut() {
    KeywordRow word = word(WAVES, "merger", new Share(30, 90), new Share(40, 90));
    PairRow pair = new PairRow("staff", "hinder", "A", "B", 10, 30, 30, 100);
    Share to = new Share(40, 90);
    assertThat(beside(word, new Share(30, 90), to, pair, 10, 30, 30, 100).keywords()).hasSize(1);
    assertThat(beside(word, new Share(20, 70), to, pair, 10, 30, 30, 100).keywords()).hasSize(1);
    assertThat(beside(word, new Share(31, 91), to, pair, 10, 30, 30, 100).keywords()).isEmpty();
    assertThat(beside(word, new Share(30, 91), to, pair, 10, 30, 30, 100).keywords()).isEmpty();
    assertThat(beside(word, new Share(22, 81), to, pair, 10, 30, 30, 100).keywords()).isEmpty();
  }

  /** Pairs are counted over all waves, so that the new wave's are what two reports differ by. */
  @Test
  void aPairOfFewCommentsOfANewWaveIsLeftOut() {
    KeywordRow word = word(WAVES, "merger", new Share(30, 90), new Share(40, 90));
    PairRow pair = new PairRow("staff", "hinder", "A", "B", 10, 30, 30, 100);
    Share from = new Share(30, 90);
    Share to = new Share(40, 90);
    assertThat(beside(word, from, to, pair, 10, 30, 30, 100).pairs()).containsExactly(pair);
    assertThat(beside(word, from, to, pair, 5, 20, 20, 50).pairs()).containsExactly(pair);
    assertThat(beside(word, from, to, pair, 8, 20, 20, 50).pairs()).isEmpty();
    assertThat(beside(word, from, to, pair, 5, 22, 20, 50).pairs()).isEmpty();
    assertThat(beside(word, from, to, pair, 5, 20, 20, 83).pairs()).isEmpty();
  }

  private static EstimateRow theme(String code, Outcome outcome) {
    return new EstimateRow(
        new RowKey("staff", "hinder", "", code, "", "", "count"),
        "T1",
        outcome,
        new Base(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty()),
        false,
        Optional.empty(),
        false,
        "count");
  }

  private static List<PairRow> shown(PairRow pair, Outcome other) {
    Estimate known = Estimate.of("count", 30, 100, new Method("count", ""));
    return GapControl.of(RULE, List.of(), List.of(theme("A", known), theme("B", other)))
        .apply(new CodebookGaps(List.of(), List.of(pair), List.of(), UncodedGroups.NONE))
        .pairs();
  }

  @Test
  void themesStandTogetherWhereAllFourCountsMayBeShown() {
    Outcome known = Estimate.of("count", 30, 100, new Method("count", ""));
    PairRow pair = new PairRow("staff", "hinder", "A", "B", 10, 30, 30, 100);
    assertThat(shown(pair, known)).containsExactly(pair);
    assertThat(shown(new PairRow("staff", "hinder", "A", "B", 4, 30, 30, 100), known)).isEmpty();
    assertThat(shown(new PairRow("staff", "hinder", "A", "B", 27, 30, 40, 100), known)).isEmpty();
    assertThat(shown(new PairRow("staff", "hinder", "A", "B", 30, 60, 67, 100), known)).isEmpty();
    assertThat(shown(new PairRow("staff", "hinder", "A", "C", 10, 30, 30, 100), known)).isEmpty();
  }

  @Test
  void aThemeThatIsHiddenInAWaveStandsInNoPair() {
    PairRow pair = new PairRow("staff", "hinder", "A", "B", 10, 30, 30, 100);
    assertThat(shown(pair, hidden())).isEmpty();
  }

  private static Outcome hidden() {
    return new Suppressed("count", "small");
  }

  @Test
  void howFarThemesWereSeenIsToldFromTwoHundredCodingsOn() {
    ThemesSeen few = seen(Map.of("A", 198L, "B", 1L));
    ThemesSeen many = seen(Map.of("A", 199L, "B", 1L));
    assertThat(
            GapControl.of(RULE, List.of(), List.of())
                .apply(
                    new CodebookGaps(List.of(), List.of(), List.of(few, many), UncodedGroups.NONE))
                .seen())
        .extracting(ThemesSeen::counts)
        .containsExactly(Map.of(), many.counts());
  }

  private static ThemesSeen seen(Map<String, Long> counts) {
    return new ThemesSeen("staff", "hinder", 300, counts, counts);
  }

  @Test
  void themesAreListedWhereTheirCountMayBeKnown() {
    Estimate known = Estimate.of("count", 30, 100, new Method("count", ""));
    List<EstimateRow> rows =
        List.of(
            theme("A", known),
            theme("B", known),
            theme("C", known),
            theme("D", hidden()),
            theme("E", known));
    Map<String, Long> counts = Map.of("A", 150L, "B", 4L, "C", 297L, "D", 90L, "E", 0L, "F", 80L);
    assertThat(
            GapControl.of(RULE, List.of(), rows)
                .apply(
                    new CodebookGaps(
                        List.of(), List.of(), List.of(seen(counts)), UncodedGroups.NONE))
                .seen()
                .get(0)
                .listed())
        .as("few with, few without, hidden in a wave, in no table")
        .isEqualTo(Map.of("A", 150L, "E", 0L));
  }

  private static UncodedGroups.Group group(long people, UncodedGroups.Term... terms) {
    return new UncodedGroups.Group(
        1, people + 2, people, Set.of(new QuestionRef("staff", "hinder")), List.of(terms));
  }

  @Test
  void groupsOfFewPeopleAndWordsOfFewPeopleAreLeftOut() {
    UncodedGroups.Term few = new UncodedGroups.Term("zebrafinch", 4);
    UncodedGroups.Term enough = new UncodedGroups.Term("payment", 5);
    UncodedGroups all =
        new UncodedGroups(
            List.of(group(9, enough), group(10, few, enough, enough, enough, enough)),
            OptionalDouble.of(0.7));
    assertThat(
            GapControl.of(RULE, List.of(), List.of())
                .apply(new CodebookGaps(List.of(), List.of(), List.of(), all))
                .uncoded())
        .isEqualTo(
            new UncodedGroups(List.of(group(10, enough, enough, enough)), OptionalDouble.of(0.7)));
  }
}
