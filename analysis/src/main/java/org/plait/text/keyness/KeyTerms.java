package org.plait.text.keyness;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.plait.text.lemma.LemmaToken;
import org.plait.text.lemma.Lemmas;

/**
 * The terms of a text: its words that say something, and pairs of such words that follow each
 * other. Forms of one word are one term: a word ending in -ing by its lemma as a noun (training),
 * others by their lemma as a verb where they have one (supported, support). The tags of masked
 * identifiers are none.
 */
public final class KeyTerms {

  private static final Pattern TAG = Pattern.compile("\\[[A-Z][A-Z0-9 -]*\\]");
  private static final int SHORTEST = 3;

  private final Lemmas lemmas = new Lemmas();

  /** Knows no word yet. */
  public KeyTerms() {}

  /**
   * Finds the terms.
   *
   * @param text any text, identifiers masked
   * @return each term once, in alphabetical order
   */
  public Set<String> of(String text) {
    Set<String> terms = new TreeSet<>();
    String before = "";
    for (LemmaToken token : lemmas.text(TAG.matcher(text).replaceAll(".")).tokens()) {
      String term = says(token) ? term(token) : "";
      if (!term.isEmpty()) {
        terms.add(term);
        if (!before.isEmpty()) {
          terms.add(before + " " + term);
        }
      }
      before = term;
    }
    return terms;
  }

  private static boolean says(LemmaToken token) {
    return token.isWord()
        && token.form().length() >= SHORTEST
        && token.form().codePoints().noneMatch(Character::isDigit)
        && !StopWords.has(token.form());
  }

  private static String term(LemmaToken token) {
    List<String> lemmas = token.lemmas();
    boolean noun = token.form().endsWith("ing") || token.form().endsWith("ings");
    return lemmas.get(noun ? 0 : lemmas.size() - 1);
  }
}
