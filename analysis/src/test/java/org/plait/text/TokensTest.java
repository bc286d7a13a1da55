package org.plait.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {

  @Test
  void offsetsCountCodePoints() {
    assertThat(Tokens.of("😀 Can't\r\nstop."))
        .containsExactly(
            new Token("😀", 0, 1),
            new Token("Ca", 2, 4),
            new Token("n't", 4, 7),
            new Token("stop", 9, 13),
            new Token(".", 13, 14));
  }

  @Test
  void sameWordsHaveTheSameFormWhateverTheirCaseAndPunctuation() {
    assertThat(Tokens.normalised("  Didn’t  stop!! "))
        .isEqualTo(Tokens.normalised("didn't stop"))
        .isEqualTo("did n't stop");
    assertThat(Tokens.normalised("e\u0301tude")).isEqualTo(Tokens.normalised("\u00e9tude"));
    assertThat(Tokens.normalised(" -- ?! ")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "n/a",
        "N/A.",
        "-",
        "...",
        "?",
        "none",
        "None.",
        "nothing to add",
        "Did not answer",
        "no comment",
        "No comments!",
        "X",
        "nil",
        "\u00a0",
        "as above"
      })
  void answersWithoutContentAreRecognised(String text) {
    assertThat(NonAnswers.saysNothing(text)).isTrue();
  }

  /** Under one question they are praise, under another a complaint. */
  @ParameterizedTest
  @ValueSource(
      strings = {"nothing", "Nothing.", "no", "everything", "all good", "time", "none of it works"})
  void wordsWhoseMeaningHangsOnTheQuestionHaveContent(String text) {
    assertThat(NonAnswers.saysNothing(text)).isFalse();
  }
}
