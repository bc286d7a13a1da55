package org.plait.coding.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts are compared by their words and the letters in them. */
class TermWeightsTest {

  private static final List<String> TEXTS =
      List.of("No time for it", "Not enough time", "Nobody listens", "Nobody ever listens to us");

  private static double alike(String a, String b) {
    TermWeights weights = TermWeights.of(TEXTS);
    return weights.of(a).dot(weights.of(b));
  }

  @Test
  void wordsAndPairsOfWordsAreCountedInLowerCaseWithStraightApostrophes() {
    assertThat(Grams.WORDS.of("Don’t know. DON'T ask!"))
        .containsEntry("don't", 2)
        .containsEntry("don't know", 1)
        .containsEntry("know don't", 1)
        .containsEntry("ask", 1)
        .hasSize(6);
  }

  @Test
  void runsOfLettersStayWithinAWord() {
    assertThat(Grams.LETTERS.of("a be").keySet()).containsExactly(" a ", " be", "be ", " be ");
  }

  @Test
  void aTextIsAsLikeItselfAsCanBe() {
    assertThat(alike("Not enough time", "not enough TIME!")).isCloseTo(1, within(1e-6));
  }

  @Test
  void textsThatShareWordsAreMoreAlikeThanThoseThatShareNone() {
    assertThat(alike("No time", "Not enough time")).isGreaterThan(0.2);
    assertThat(alike("No time", "Nobody listens")).isLessThan(0.2);
  }

  @Test
  void aTextWithoutAKnownWordIsLikeNothing() {
    TermWeights weights = TermWeights.of(TEXTS);
    for (String text : List.of("", "  ", "!?", "zzz qqq", "\uD83D\uDE00")) {
      assertThat(weights.of(text).size()).as(text).isZero();
    }
  }

  @Test
  void aPieceThatStandsInOneTextOnlyIsLeftOutHoweverOftenTheTextWasWritten() {
    TermWeights weights = TermWeights.of(List.of("alpha", "alpha", "beta"));
    assertThat(weights.size()).isZero();
  }

  @Test
  void theOrderOfTheTextsIsNoPartOfTheWeights() {
    TermWeights one = TermWeights.of(TEXTS);
    TermWeights other =
        TermWeights.of(List.of(TEXTS.get(3), TEXTS.get(1), TEXTS.get(0), TEXTS.get(2)));
    SparseVector a = one.of(TEXTS.get(0));
    SparseVector b = other.of(TEXTS.get(0));
    assertThat(a.size()).isEqualTo(b.size());
    for (int i = 0; i < a.size(); i++) {
      assertThat(a.index(i)).isEqualTo(b.index(i));
      assertThat(a.value(i)).isEqualTo(b.value(i));
    }
  }
}
