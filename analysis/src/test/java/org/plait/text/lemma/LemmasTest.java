package org.plait.text.lemma;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemmasTest {

  private final Lemmas lemmas = new Lemmas();

  @ParameterizedTest
  @CsvSource({
    "meetings, meeting",
    "meeting, meeting meet",
    "met, met meet",
    "policies, policy",
    "leaves, leaf leave",
    "women, woman women",
    "fenced, fenced fence",
    "lfpse, lfpse"
  })
  void aWordHasALemmaAsANounAndAsAVerb(String word, String expected) {
    assertThat(String.join(" ", lemmas.of(word))).isEqualTo(expected);
  }

  @Test
  void wordsAreTakenApartAtHyphensAndTokensKeepTheirPlaces() {
    LemmaText text = lemmas.text("Caf\u00e9s \uD83D\uDE00 aren\u2019t ring-fenced.");
    assertThat(text.tokens())
        .extracting(LemmaToken::form)
        .containsExactly("caf\u00e9s", "\uD83D\uDE00", "are", "n't", "ring", "fenced", ".");
    for (LemmaToken token : text.tokens()) {
      assertThat(text.text().substring(token.start(), token.end()))
          .isEqualToIgnoringCase(token.form());
    }
  }

  @Test
  void anEmptyTextHasNoWords() {
    assertThat(lemmas.text("").tokens()).isEmpty();
  }
}
