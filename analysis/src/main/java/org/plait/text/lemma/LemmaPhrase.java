package org.plait.text.lemma;

import java.util.ArrayList;
import java.util.List;

/**
 * Words that follow each other, each in any of its forms: "job plan" finds "job plans" and
 * "job-planning". A punctuation mark between them parts them.
 *
 * @param words the words, at least one
 */
public record LemmaPhrase(List<LemmaToken> words) implements TextPattern {

  /** Copies the words. */
  public LemmaPhrase {
    words = List.copyOf(words);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("must have a word");
    }
  }

  /**
   * Reads a phrase.
   *
   * @param written the words; punctuation marks between them are left out
   * @param lemmas finds their lemmas
   * @return the phrase
   * @throws IllegalArgumentException when there is no word
   */
  public static LemmaPhrase of(String written, Lemmas lemmas) {
    return new LemmaPhrase(
        lemmas.text(written).tokens().stream().filter(LemmaToken::isWord).toList());
  }

  @Override
  public List<Hit> in(LemmaText text) {
    List<Hit> hits = new ArrayList<>();
    int at = 0;
    while (at < text.tokens().size()) {
      if (startsAt(at, text)) {
        hits.add(hit(at, text));
        at += words.size();
      } else {
        at++;
      }
    }
    return hits;
  }

  @Override
  public List<String> firstLemmas() {
    return words.get(0).lemmas();
  }

  boolean startsAt(int at, LemmaText text) {
    List<LemmaToken> tokens = text.tokens();
    if (at + words.size() > tokens.size()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!words.get(i).sharesLemma(tokens.get(at + i))) {
        return false;
      }
    }
    return true;
  }

  private Hit hit(int at, LemmaText text) {
    List<LemmaToken> tokens = text.tokens();
    return new Hit(tokens.get(at).start(), tokens.get(at + words.size() - 1).end());
  }
}
