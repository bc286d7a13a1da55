package org.plait.coding.term;

import java.util.List;
import org.plait.text.lemma.LemmaText;
import org.plait.text.lemma.Lemmas;
import org.plait.text.lemma.Negation;
import org.plait.text.lemma.TextPattern;
import org.plait.text.lemma.TextPattern.Hit;

/**
 * A term ready to be looked for.
 *
 * @param term the term
 * @param pattern what it looks for
 */
public record TermRule(Term term, TextPattern pattern) {

  /**
   * Makes a term ready.
   *
   * @param term the term
   * @param lemmas finds the lemmas of its words
   * @return the rule
   * @throws IllegalArgumentException when its text is no pattern, as {@link TextPattern#of} says
   */
  public static TermRule of(Term term, Lemmas lemmas) {
    return new TermRule(term, TextPattern.of(term.text(), lemmas));
  }

  /**
   * Whether the term points to its code in a text, under a question where it counts.
   *
   * @param text the text
   * @return true when it stands there, negated or not as the term wants it
   */
  public boolean fires(LemmaText text) {
    List<Hit> hits = pattern.in(text);
    return switch (term.negation()) {
      case IGNORED -> !hits.isEmpty();
      case EXCLUDES -> hits.stream().anyMatch(hit -> !Negation.reaches(text, hit));
      case REQUIRED -> hits.stream().anyMatch(hit -> Negation.reaches(text, hit));
    };
  }
}
