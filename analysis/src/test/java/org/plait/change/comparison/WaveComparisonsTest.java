package org.plait.change.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plait.change.PanelFixture.times;
import static org.plait.change.Rows.companions;
import static org.plait.change.Rows.primary;
import static org.plait.change.Rows.value;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plait.change.PanelFixture;
import org.plait.change.Questions;
import org.plait.change.question.WavePairs;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.ComparisonRow.Bases;
import org.plait.change.row.ComparisonRow.Design;
import org.plait.change.row.ComparisonRow.Movers;
import org.plait.change.row.ComparisonRow.Role;
import org.plait.change.row.Results;
import org.plait.change.row.Verdict;
import org.plait.instrument.Comparability;
import org.plait.instrument.Derivation;
import org.plait.instrument.ItemRef;
import org.plait.instrument.QuestionType;
import org.plait.instrument.Scale;
import org.plait.statistics.AnswerWays;
import org.plait.statistics.Interval;
import org.plait.statistics.Undefined;
import org.plait.study.analysis.AnalysisSettings.Compare;
import org.plait.study.analysis.WavePair;

/** Between waves: which rows a question gets. */
class WaveComparisonsTest {

  private static final double EXACT = 1e-12;
  private static final double PUBLISHED = 5e-5;

  private static PanelFixture twoWaves(Questions question, String earlier, String later, int from) {
    int n = earlier.split(" ").length;
    int m = later.split(" ").length;
    return new PanelFixture()
        .ask(question)
        .waveOf("T1", 0, n)
        .chose("q", earlier)
        .then()
        .waveOf("T2", from, from + m)
        .chose("q", later)
        .then();
  }

  private static ComparisonRow yesNo(int persons, int shared) {
    String half = times(persons / 2, "yes", persons - persons / 2, "no");
    return primary(twoWaves(yesNo(), half, half, persons - shared).results(), "q", "T1", "T2");
  }

  private static Questions yesNo() {
    return Questions.of("q", QuestionType.SINGLE, "yes", "no");
  }

  @Test
  void ninePairsAreIndependentTenAreOverlapping() {
    assertThat(yesNo(20, 9).design()).isEqualTo(Design.INDEPENDENT);
    assertThat(yesNo(20, 9).movers()).isEmpty();
    assertThat(yesNo(20, 9).bases()).isEqualTo(Bases.of(20, 20, 9));
    assertThat(yesNo(20, 10).design()).isEqualTo(Design.OVERLAPPING);
    assertThat(yesNo(20, 10).movers()).isPresent();
  }

  @Test
  void everyValidAnswerLinkedIsPaired() {
    assertThat(yesNo(20, 20).design()).isEqualTo(Design.PAIRED);
    ComparisonRow oneMissing =
        primary(
            twoWaves(yesNo(), times(20, "yes"), times(19, "yes", 1, "."), 0).results(),
            "q",
            "T1",
            "T2");
    assertThat(oneMissing.design()).isEqualTo(Design.OVERLAPPING);
    assertThat(oneMissing.bases()).isEqualTo(Bases.of(20, 19, 19));
  }

  @Test
  void withoutLinkageEverythingIsIndependent() {
    String half = times(10, "yes", 10, "no");
    ComparisonRow row =
        primary(twoWaves(yesNo(), half, half, 0).unlinked().results(), "q", "T1", "T2");
    assertThat(row.design()).isEqualTo(Design.INDEPENDENT);
    assertThat(row.bases()).isEqualTo(Bases.of(20, 20, 0));
  }

  @Test
  void theDesignIsRecognisedInEachSubgroup() {
    int[] persons = IntStream.range(0, 24).toArray();
    Results results =
        new PanelFixture()
            .ask(Questions.of("region", QuestionType.SINGLE, "n", "s").profile(), yesNo())
            .wave("T1", persons)
            .chose("region", times(12, "n", 12, "s"))
            .chose("q", times(24, "yes"))
            .then()
            .wave("T2", IntStream.range(0, 24).map(i -> i < 12 ? i : i + 100).toArray())
            .chose("region", times(12, "n", 12, "s"))
            .chose("q", times(24, "yes"))
            .then()
            .results("region");
    assertThat(
            results.comparisons().stream()
                .map(r -> r.key().group() + " " + r.design() + " " + r.role()))
        .containsExactly(
            " OVERLAPPING PRIMARY", "n PAIRED EXPLORATORY", "s INDEPENDENT EXPLORATORY");
  }

  /** Newcombe (1998) Statistics in Medicine 17:873-890, table II: 56/70 against 48/80. */
  @Test
  void twoCategoriesAreADifferenceOfProportions() {
    ComparisonRow row =
        primary(
            twoWaves(yesNo(), times(48, "yes", 32, "no"), times(56, "yes", 14, "no"), 1000)
                .results(),
            "q",
            "T1",
            "T2");
    assertThat(row.key().category()).isEqualTo("yes");
    assertThat(row.key().measure()).isEqualTo("proportion");
    assertThat(value(row)).isEqualTo(0.2, within(EXACT));
    Interval interval = row.difference().estimate().orElseThrow().interval().orElseThrow();
    assertThat(interval.lower()).isEqualTo(0.0524, within(PUBLISHED));
    assertThat(interval.upper()).isEqualTo(0.3339, within(PUBLISHED));
    assertThat(row.method()).isEqualTo("Newcombe score (method 10)");
  }

  @Test
  void aPairedProportionIsTestedByMcNemarMidP() {
    ComparisonRow row =
        primary(
            twoWaves(yesNo(), times(10, "yes", 10, "no"), times(10, "yes", 6, "yes", 4, "no"), 0)
                .results(),
            "q",
            "T1",
            "T2");
    assertThat(row.test().orElseThrow().method().name()).contains("McNemar").contains("mid-p");
    assertThat(row.test().orElseThrow().pValue()).isEqualTo(Math.pow(0.5, 6), within(EXACT));
    assertThat(row.movers()).contains(new Movers(6, 14, 0, Optional.of(new AnswerWays(3, 4))));
  }

  @Test
  void ordinalIsTheRelativeEffectWithTheNetBesideIt() {
    Results results =
        twoWaves(
                Questions.agreement("q").favourable("agree"),
                times(10, "2", 10, "4"),
                times(5, "2", 15, "4"),
                0)
            .results();
    ComparisonRow row = primary(results, "q", "T1", "T2");
    assertThat(row.key().measure()).isEqualTo("relative_effect");
    assertThat(value(row)).isEqualTo(0.625, within(EXACT));
    assertThat(row.effect().orElseThrow().name()).isEqualTo("Cliff delta");
    assertThat(row.effect().orElseThrow().value()).isEqualTo(0.25, within(EXACT));
    List<ComparisonRow> beside = companions(results, "q");
    assertThat(beside.stream().map(r -> r.key().measure()))
        .containsExactly("top_box", "relative_effect");
    assertThat(value(beside.get(0))).isEqualTo(0.25, within(EXACT));
    assertThat(beside).allMatch(r -> r.verdict().isEmpty() && r.adjusted().isEmpty());
  }

  @Test
  void linkedRespondentsAreAlsoComparedByPrattsSignedRank() {
    Results results =
        twoWaves(Questions.agreement("q"), times(12, "2"), times(4, "3", 7, "2", 1, "1"), 0)
            .results();
    ComparisonRow ranks = companions(results, "q").get(0);
    assertThat(ranks.test().orElseThrow().method().name()).startsWith("Pratt signed-rank");
    assertThat(ranks.design()).isEqualTo(Design.PAIRED);
    assertThat(ranks.movers()).contains(new Movers(4, 7, 1, Optional.of(new AnswerWays(3, 1))));
    assertThat(ranks.bases()).isEqualTo(Bases.of(12, 12, 12));
    assertThat(value(ranks)).isEqualTo(7.5 / 12, within(EXACT));
    assertThat(ranks.effect().orElseThrow().name()).isEqualTo("matched-pairs rank-biserial");
    assertThat(ranks.effect().orElseThrow().value()).isEqualTo(0.6, within(EXACT));
  }

  @Test
  void topBoxIsTheNetWithTheRelativeEffectBesideIt() {
    Results results =
        twoWaves(
                Questions.agreement("q").favourable("agree").topBox(),
                times(10, "2", 10, "4"),
                times(5, "2", 15, "4"),
                0)
            .results();
    assertThat(primary(results, "q", "T1", "T2").key().measure()).isEqualTo("top_box");
    assertThat(companions(results, "q").stream().map(r -> r.key().measure()))
        .containsExactly("relative_effect", "relative_effect");
  }

  @Test
  void numbersScalesRanksAndPartsAreDifferencesOfMeans() {
    PanelFixture panel =
        new PanelFixture()
            .ask(
                Questions.of("hours", QuestionType.NUMBER),
                Questions.of("top", QuestionType.RANKING, "a"),
                Questions.of("time", QuestionType.ALLOCATION, "a"))
            .scale(new Scale("score", "Score", List.of(ItemRef.of("hours")), List.of(), 1));
    for (String wave : List.of("T1", "T2")) {
      String answers = wave.equals("T1") ? times(6, "1", 6, "2") : times(6, "2", 6, "3");
      panel
          .waveOf(wave, 0, 12)
          .numbered("hours", answers)
          .numbered("top.a", answers)
          .numbered("time.a", answers)
          .numbered("score", answers);
    }
    Results results = panel.results();
    for (String question : List.of("hours", "top", "time", "score")) {
      ComparisonRow row = primary(results, question, "T1", "T2");
      assertThat(value(row)).as(question).isEqualTo(1.0, within(EXACT));
      assertThat(row.key().measure()).isEqualTo(question.equals("score") ? "score" : "mean");
      assertThat(companions(results, question)).isNotEmpty();
    }
    assertThat(primary(results, "hours", "T1", "T2").effect().orElseThrow().value()).isPositive();
  }

  @Test
  void unorderedCategoriesAndYearsAreExploratoryWithoutAVerdict() {
    Results results =
        new PanelFixture()
            .ask(
                Questions.of("q", QuestionType.SINGLE, "a", "b", "c"),
                Questions.of("began", QuestionType.DATE))
            .waveOf("T1", 0, 60)
            .chose("q", times(60, "a"))
            .dated("began", times(60, "2022-01-01"))
            .then()
            .waveOf("T2", 100, 160)
            .chose("q", times(60, "b"))
            .dated("began", times(60, "2023-01-01"))
            .then()
            .results();
    assertThat(results.comparisons().stream().map(r -> r.key().category()))
        .containsExactly("a", "b", "c", "2022", "2023");
    assertThat(results.comparisons())
        .allMatch(r -> r.role() == Role.EXPLORATORY && r.verdict().isEmpty())
        .allMatch(r -> r.test().isPresent() && r.adjusted().isPresent());
  }

  @Test
  void eachOptionOfAMultipleChoiceIsPrimaryAndOnlyIfOfferedInBothWaves() {
    PanelFixture panel =
        new PanelFixture()
            .ask(
                Questions.of("q", QuestionType.MULTIPLE, "a", "b", "c", "none")
                    .offeredOnly("b", "T1")
                    .exclusive("none")
                    .net("ab", "a", "b")
                    .net("ac", "a", "c"));
    for (String wave : List.of("T1", "T2")) {
      String never = wave.equals("T1") ? "1 1 1 1 1 0 0 0 0 0 0 0" : times(12, "-");
      panel
          .waveOf(wave, 0, 12)
          .chose("q.a", times(4, "1", 8, "0"))
          .chose("q.b", never)
          .chose("q.c", times(2, "1", 10, "0"))
          .chose("q.none", times(6, "0", 6, "1"));
    }
    Results results = panel.results();
    assertThat(
            results.comparisons().stream()
                .map(r -> r.key().item() + r.key().category() + " " + r.role()))
        .containsExactly("a PRIMARY", "c PRIMARY", "none PRIMARY", "ac EXPLORATORY");
  }

  @Test
  void aProfileQuestionIsNeverTested() {
    Results results = twoWaves(yesNo().profile(), times(12, "yes"), times(12, "no"), 0).results();
    assertThat(results.comparisons()).isEmpty();
    assertThat(results.estimates()).isNotEmpty();
  }

  @Test
  void aQuestionThatFollowsFromAProfileQuestionIsNotTestedEither() {
    PanelFixture panel =
        new PanelFixture()
            .ask(Questions.of("job", QuestionType.SINGLE, "a", "b", "c").profile())
            .derive(
                Questions.of("nurse", QuestionType.SINGLE, "yes", "no")
                    .derivedBy(new Derivation.AnyOf("job", List.of("a"), true)));
    for (String wave : List.of("T1", "T2")) {
      panel.waveOf(wave, 0, 12).chose("job", times(12, "a")).chose("nurse", times(12, "yes"));
    }
    assertThat(panel.results().comparisons()).isEmpty();
  }

  @Test
  void notComparableStandsSideBySideAndIsNotTested() {
    Results results =
        twoWaves(
                Questions.agreement("q").compares("T2", Comparability.NOT_COMPARABLE),
                times(12, "1"),
                times(12, "5"),
                0)
            .results();
    ComparisonRow row = results.comparisons().get(0);
    assertThat(results.comparisons()).hasSize(1);
    assertThat(row.difference()).isEqualTo(new Undefined("relative_effect", "not comparable", 12));
    assertThat(row.method()).isEqualTo("not comparable, not tested");
    assertThat(row.test()).isEmpty();
    assertThat(row.verdict()).isEmpty();
    assertThat(row.reasons()).isEmpty();
  }

  @Test
  void rewordedAndRecodedQuestionsAreComparedAndSaySo() {
    for (Comparability kind : List.of(Comparability.REWORDED, Comparability.RECODED)) {
      ComparisonRow row =
          primary(
              twoWaves(yesNo().compares("T2", kind), times(12, "yes"), times(12, "no"), 0)
                  .results(),
              "q",
              "T1",
              "T2");
      assertThat(row.comparability()).isEqualTo(kind);
      assertThat(row.test()).isPresent();
    }
  }

  @Test
  void groupsOfAQuestionThatDoesNotCompareAreNotCompared() {
    Results results =
        new PanelFixture()
            .ask(
                Questions.of("region", QuestionType.SINGLE, "n", "s")
                    .profile()
                    .compares("T2", Comparability.NOT_COMPARABLE),
                yesNo())
            .waveOf("T1", 0, 12)
            .chose("region", times(12, "n"))
            .chose("q", times(12, "yes"))
            .then()
            .waveOf("T2", 0, 12)
            .chose("region", times(12, "n"))
            .chose("q", times(12, "yes"))
            .then()
            .results("region");
    assertThat(results.comparisons()).allMatch(row -> row.key().total()).hasSize(1);
  }

  @Test
  void aPairCountsOnceAndOnlyWavesThatAskedAreCompared() {
    PanelFixture three = new PanelFixture().ask(yesNo().notIn("T2"));
    for (String wave : List.of("T1", "T2", "T3")) {
      three.waveOf(wave, 0, 12).chose("q", times(12, "yes"));
    }
    assertThat(three.results().comparisons().stream().map(ComparisonRow::waves))
        .containsExactly(new WavePair("T1", "T3"));
    Set<Compare> both = Set.of(Compare.CONSECUTIVE, Compare.BASELINE);
    List<String> waves = List.of("T1", "T2", "T3");
    assertThat(WavePairs.among(waves, both))
        .containsExactly(
            new WavePair("T1", "T2"), new WavePair("T1", "T3"), new WavePair("T2", "T3"));
    assertThat(WavePairs.among(waves, Set.of(Compare.CONSECUTIVE)))
        .containsExactly(new WavePair("T1", "T2"), new WavePair("T2", "T3"));
    assertThat(WavePairs.among(waves, Set.of(Compare.BASELINE)))
        .containsExactly(new WavePair("T1", "T2"), new WavePair("T1", "T3"));
  }

  @Test
  void anEmptyWaveIsUndefinedAndTheOthersAreStillCompared() {
    Results results =
        new PanelFixture()
            .ask(Questions.agreement("q").favourable("agree"), Questions.agreement("r"))
            .waveOf("T1", 0, 12)
            .chose("q", times(12, "."))
            .chose("r", times(12, "2"))
            .then()
            .waveOf("T2", 0, 12)
            .chose("q", times(12, "4"))
            .chose("r", times(12, "4"))
            .then()
            .results();
    ComparisonRow empty = primary(results, "q", "T1", "T2");
    assertThat(empty.difference().estimate()).isEmpty();
    assertThat(empty.verdict()).isEmpty();
    assertThat(empty.test()).isEmpty();
    assertThat(primary(results, "r", "T1", "T2").verdict()).contains(Verdict.HIGHER);
  }

  @Test
  void noRespondentsAtAllIsAnAnswerToo() {
    Results results =
        new PanelFixture()
            .ask(
                Questions.agreement("q").favourable("agree"),
                Questions.of("n", QuestionType.NUMBER))
            .waveOf("T1", 0, 0)
            .chose("q", "")
            .numbered("n", "")
            .then()
            .waveOf("T2", 0, 0)
            .chose("q", "")
            .numbered("n", "")
            .then()
            .results();
    assertThat(results.comparisons()).isNotEmpty().allMatch(r -> r.verdict().isEmpty());
  }

  @Test
  void swappedWavesTurnTheSign() {
    String earlier = times(10, "2", 10, "4");
    String later = times(4, "2", 16, "4");
    Questions question = Questions.agreement("q").favourable("agree").topBox();
    ComparisonRow up = primary(twoWaves(question, earlier, later, 5).results(), "q", "T1", "T2");
    ComparisonRow down =
        primary(
            new PanelFixture()
                .ask(question)
                .waveOf("T1", 5, 25)
                .chose("q", later)
                .then()
                .waveOf("T2", 0, 20)
                .chose("q", earlier)
                .then()
                .results(),
            "q",
            "T1",
            "T2");
    assertThat(value(down)).isEqualTo(-value(up), within(EXACT));
    assertThat(down.test().orElseThrow().pValue())
        .isEqualTo(up.test().orElseThrow().pValue(), within(EXACT));
    Interval turned = down.difference().estimate().orElseThrow().interval().orElseThrow();
    Interval straight = up.difference().estimate().orElseThrow().interval().orElseThrow();
    assertThat(turned.lower()).isEqualTo(-straight.upper(), within(EXACT));
  }

  @Test
  void aScaleWithAnItemThatAWaveDidNotAskIsNotComparable() {
    Results results =
        new PanelFixture()
            .ask(Questions.agreement("a"), Questions.agreement("b").notIn("T1"))
            .scale(
                new Scale("both", "Both", List.of(ItemRef.of("a"), ItemRef.of("b")), List.of(), 1))
            .waveOf("T1", 0, 12)
            .chose("a", times(12, "1"))
            .numbered("both", times(12, "1"))
            .then()
            .waveOf("T2", 0, 12)
            .chose("a", times(12, "2"))
            .chose("b", times(12, "2"))
            .numbered("both", times(12, "2"))
            .then()
            .results();
    ComparisonRow row = primary(results, "both", "T1", "T2");
    assertThat(row.comparability()).isEqualTo(Comparability.NOT_COMPARABLE);
    assertThat(row.test()).isEmpty();
  }
}
