package org.plait.text;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.TokenizerFactory;
import java.io.StringReader;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Splits text into tokens as the Penn Treebank does, and gives the form by which two texts count as
 * the same.
 *
 * <p>Reference: Manning, Surdeanu, Bauer, Finkel, Bethard, McClosky (2014) The Stanford CoreNLP
 * natural language processing toolkit, Proc. ACL 55-60. The tokenizer needs no model.
 */
public final class Tokens {

  /** Keeps what was written, characters the tokenizer does not know included, and logs nothing. */
  private static final String OPTIONS =
      "ptb3Escaping=false,normalizeSpace=false,normalizeParentheses=false,splitHyphenated=false,"
          + "untokenizable=noneKeep";

  private static final TokenizerFactory<CoreLabel> FACTORY =
      PTBTokenizer.factory(new CoreLabelTokenFactory(), OPTIONS);

  /** The tokenizer leaves the full stop on what looks like an abbreviation. */
  private static final Pattern FULL_STOPS = Pattern.compile("\\.+$");

  private Tokens() {}

  /**
   * Splits a text.
   *
   * @param text the text
   * @return its tokens, in order
   */
  public static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    int unit = 0;
    int point = 0;
    for (CoreLabel label : FACTORY.getTokenizer(new StringReader(text)).tokenize()) {
      int start = point + text.codePointCount(unit, label.beginPosition());
      int end = start + text.codePointCount(label.beginPosition(), label.endPosition());
      unit = label.endPosition();
      point = end;
      tokens.add(new Token(text.substring(label.beginPosition(), label.endPosition()), start, end));
    }
    return tokens;
  }

  /**
   * The form by which duplicates are found: words and numbers in lower case with one space between
   * them, without punctuation, straight apostrophes for curly ones, composed accents.
   *
   * @param text the text
   * @return the form; empty when the text has no word
   */
  public static String normalised(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC).replace('\u2019', '\'');
    return of(composed.toLowerCase(Locale.ROOT)).stream()
        .filter(Token::isWord)
        .map(token -> FULL_STOPS.matcher(token.text()).replaceAll(""))
        .collect(Collectors.joining(" "));
  }
}
