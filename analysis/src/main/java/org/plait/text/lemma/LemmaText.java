package org.plait.text.lemma;

import java.util.List;

/**
 * A text as words with their lemmas.
 *
 * @param text the text with composed accents and straight apostrophes
 * @param tokens its words and punctuation marks, in order
 */
public record LemmaText(String text, List<LemmaToken> tokens) {

  /** Copies the tokens. */
  public LemmaText {
    tokens = List.copyOf(tokens);
  }
}
