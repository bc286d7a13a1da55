package org.plait.text.lemma;

import java.util.List;

/** Something that can be looked for in a text. */
public interface TextPattern {

  /**
   * A place where it was found.
   *
   * @param start where it starts, in UTF-16 units of the {@link LemmaText}
   * @param end the first unit after it
   */
  record Hit(int start, int end) {}

  /**
   * Looks for it.
   *
   * @param text the text
   * @return every place where it stands, in order; they do not overlap
   */
  List<Hit> in(LemmaText text);

  /**
   * The lemmas of the word with which every place begins, so that most texts need not be looked at.
   *
   * @return the lemmas; none when it can begin with anything
   */
  List<String> firstLemmas();

  /**
   * Reads what people write for a pattern: words, found in all their forms, or between slashes a
   * regular expression.
   *
   * @param written such as {@code job plan} or {@code /hours? a week/}
   * @param lemmas finds the lemmas of the words
   * @return the pattern
   * @throws IllegalArgumentException when there is no word, or the expression can't be read or
   *     finds the empty text; the message says which, as the rest of a sentence
   */
  static TextPattern of(String written, Lemmas lemmas) {
    boolean expression = written.length() > 2 && written.startsWith("/") && written.endsWith("/");
    return expression
        ? TextExpression.of(written.substring(1, written.length() - 1))
        : LemmaPhrase.of(written, lemmas);
  }
}
