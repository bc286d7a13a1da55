package org.plait.text.lemma;

import java.util.List;

/**
 * A word with its lemmas, or a punctuation mark.
 *
 * @param form the word in lower case without a full stop at its end, or the mark
 * @param lemmas the lemmas of the word; none for a mark
 * @param start where it starts, in UTF-16 units of the {@link LemmaText}
 * @param end the first unit after it
 */
public record LemmaToken(String form, List<String> lemmas, int start, int end) {

  /** Copies the lemmas. */
  public LemmaToken {
    lemmas = List.copyOf(lemmas);
  }

  /**
   * Whether it is a word.
   *
   * @return false for a punctuation mark
   */
  public boolean isWord() {
    return !lemmas.isEmpty();
  }

  /**
   * Whether two words are forms of one.
   *
   * @param other another word
   * @return true when they share a lemma
   */
  public boolean sharesLemma(LemmaToken other) {
    return lemmas.stream().anyMatch(other.lemmas::contains);
  }
}
