package org.plait.text.lemma;

import edu.stanford.nlp.process.Morphology;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plait.text.Token;
import org.plait.text.Tokens;

/**
 * Finds the lemmas of words: the forms under which a dictionary lists them. A word gets its lemma
 * as a noun and as a verb, since nothing is known of its part of speech: "meetings" is
 * <i>meeting</i>, "meeting" is <i>meeting</i> or <i>meet</i>. Two words are forms of one when they
 * share a lemma.
 *
 * <p>What was found for a word is kept, so one object should serve a whole study; it may be used by
 * several threads.
 *
 * <p>Reference: Minnen, Carroll, Pearce (2001) Applied morphological processing of English, Natural
 * Language Engineering 7(3):207-223, in the implementation of Stanford CoreNLP. It needs no model.
 */
public final class Lemmas {

  private static final String PLURAL_NOUN = "NNS";
  private static final String VERB = "VB";

  /** The tokenizer leaves the full stop on what looks like an abbreviation. */
  private static final Pattern FULL_STOPS = Pattern.compile("\\.+$");

  private static final Pattern HYPHEN = Pattern.compile("[-\u2010\u2011/]");

  private final Morphology morphology = new Morphology();
  private final Map<String, List<String>> known = new ConcurrentHashMap<>();

  /** Knows no word yet. */
  public Lemmas() {}

  /**
   * The lemmas of one word.
   *
   * @param word the word in lower case
   * @return its lemma as a noun, then as a verb where that differs
   */
  public List<String> of(String word) {
    return known.computeIfAbsent(word, this::analysed);
  }

  private List<String> analysed(String word) {
    synchronized (morphology) {
      return Stream.of(PLURAL_NOUN, VERB)
          .map(tag -> morphology.lemma(word, tag))
          .distinct()
          .toList();
    }
  }

  /**
   * Splits a text into words with their lemmas. Words joined by a hyphen or a slash are taken
   * apart, so that "ring-fenced" and "ring fenced" are the same two words.
   *
   * @param text any text
   * @return the text with composed accents and straight apostrophes, and its words
   */
  public LemmaText text(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFC).replace('\u2019', '\'');
    List<LemmaToken> tokens = new ArrayList<>();
    int point = 0;
    int unit = 0;
    for (Token token : Tokens.of(plain)) {
      unit = plain.offsetByCodePoints(unit, token.start() - point);
      point = token.start();
      if (token.isWord()) {
        addWords(token.text(), unit, tokens);
      } else {
        tokens.add(new LemmaToken(token.text(), List.of(), unit, unit + token.text().length()));
      }
    }
    return new LemmaText(plain, tokens);
  }

  private void addWords(String token, int start, List<LemmaToken> tokens) {
    int from = start;
    for (String part : HYPHEN.split(token, -1)) {
      String form = FULL_STOPS.matcher(part).replaceAll("").toLowerCase(Locale.ROOT);
      if (!form.isEmpty()) {
        tokens.add(new LemmaToken(form, of(form), from, from + part.length()));
      }
      from += part.length() + 1;
    }
  }
}
