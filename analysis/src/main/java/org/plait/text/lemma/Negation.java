package org.plait.text.lemma;

import java.util.List;
import java.util.Set;
import org.plait.text.lemma.TextPattern.Hit;

/**
 * Says what a negation reaches: the five words after a word such as "no", "not", "never" or
 * "without", up to the end of the clause. "Not only" and "no doubt" negate nothing. A comma does
 * not end the reach, as in "no time, money or support"; "but" does.
 *
 * <p>Reference: Chapman, Bridewell, Hanbury, Cooper, Buchanan (2001) A simple algorithm for
 * identifying negated findings and diseases in discharge summaries, Journal of Biomedical
 * Informatics 34(5):301-310. The words are our own choice; negations that follow what they negate
 * ("support: none") are not seen.
 */
public final class Negation {

  private static final int REACH = 5;

  /** The tokenizer parts n't from its verb, and nt from some without an apostrophe. */
  private static final Set<String> NEGATIONS =
      Set.of(
          "no",
          "not",
          "n't",
          "nt",
          "never",
          "without",
          "none",
          "nobody",
          "nothing",
          "neither",
          "nor",
          "hardly",
          "barely",
          "scarcely",
          "lack",
          "lacks",
          "lacked",
          "lacking",
          "zero",
          "havent",
          "hasnt",
          "hadnt",
          "isnt",
          "arent",
          "wasnt",
          "werent",
          "shouldnt",
          "couldnt",
          "wont",
          "wouldnt",
          "cant");

  private static final Set<String> UNDONE_BY = Set.of("only", "just", "merely", "simply", "doubt");

  private static final Set<String> ENDS_CLAUSE =
      Set.of("but", "however", "though", "although", "yet", "except", "nevertheless", "because");

  private static final String ENDING_MARKS = ".;:!?()";

  private Negation() {}

  /**
   * Whether a negation before a place reaches it.
   *
   * @param text the text
   * @param hit the place
   * @return true when it does
   */
  public static boolean reaches(LemmaText text, Hit hit) {
    List<LemmaToken> tokens = text.tokens();
    int at = firstNotBefore(hit.start(), tokens) - 1;
    int words = 0;
    while (at >= 0 && words < REACH && !endsClause(tokens.get(at))) {
      if (negates(at, tokens)) {
        return true;
      }
      words += tokens.get(at).isWord() ? 1 : 0;
      at--;
    }
    return false;
  }

  private static int firstNotBefore(int start, List<LemmaToken> tokens) {
    int first = 0;
    while (first < tokens.size() && tokens.get(first).start() < start) {
      first++;
    }
    return first;
  }

  private static boolean negates(int at, List<LemmaToken> tokens) {
    return NEGATIONS.contains(tokens.get(at).form())
        && (at + 1 == tokens.size() || !UNDONE_BY.contains(tokens.get(at + 1).form()));
  }

  private static boolean endsClause(LemmaToken token) {
    return token.isWord()
        ? ENDS_CLAUSE.contains(token.form())
        : ENDING_MARKS.indexOf(token.form().charAt(0)) >= 0;
  }
}
