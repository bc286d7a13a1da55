package org.plait.text.mask;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.util.Triple;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * The people a text speaks of, as a model of English newspapers sees them: a conditional random
 * field over words, their shapes and their neighbours. It knows names that stand on no list, by
 * where they stand, and is next to blind where everything is written in small letters.
 *
 * <p>The model is read when first asked, which takes a second and 130 MB.
 *
 * <p>Reference: Finkel, Grenager, Manning (2005) Incorporating non-local information into
 * information extraction systems by Gibbs sampling, Proc. ACL 363-370.
 */
final class NameModel {

  private static final String MODEL =
      "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";

  private static final String PERSON = "PERSON";

  /** Longer than any comment or any word: the model takes too long over what nobody wrote. */
  private static final int LONGEST = 20_000;

  private static final Pattern ENDLESS = Pattern.compile("\\S{60,}+");

  private NameModel() {}

  /** Read once, by whoever asks first. */
  private static final class Loaded {
    static final CRFClassifier<CoreLabel> MODEL = load();

    private static CRFClassifier<CoreLabel> load() {
      // It would write to the console what it reads and what it can't split into words.
      RedwoodConfiguration.current().clear().apply();
      Properties options = new Properties();
      options.setProperty("tokenizerOptions", "untokenizable=noneKeep");
      // It would learn words from each text, so that a mask would depend on what was read before.
      options.setProperty("maxAdditionalKnownLCWords", "0");
      try {
        return CRFClassifier.getClassifier(NameModel.MODEL, options);
      } catch (IOException | ClassNotFoundException e) {
        throw new IllegalStateException("the library must hold " + NameModel.MODEL, e);
      }
    }
  }

  /** Reads the model, if nobody did. */
  static void load() {
    Loaded.MODEL.flags.toString();
  }

  /**
   * Which UTF-16 units of a text belong to somebody's name; none of a text longer than 20,000 units
   * or with a word of 60 or more, which no comment has.
   *
   * @param text what {@link #plain} or {@link #capitalised} gives
   */
  static BitSet people(String text) {
    BitSet people = new BitSet(text.length());
    if (text.length() > LONGEST || ENDLESS.matcher(text).find()) {
      return people;
    }
    for (Triple<String, Integer, Integer> found : Loaded.MODEL.classifyToCharacterOffsets(text)) {
      if (found.first().equals(PERSON)) {
        people.set(found.second(), found.third());
      }
    }
    return people;
  }

  /** The text as the model can read it: letters for masks. */
  static String plain(String text) {
    return text.replace(Masker.COVER, 'x');
  }

  /** The text with every word as a name is written, each letter where it was. */
  static String capitalised(String text, List<Word> words) {
    StringBuilder capitals = new StringBuilder(plain(text));
    for (Word word : words) {
      for (int at = word.start(); at < word.end(); at++) {
        char letter = capitals.charAt(at);
        boolean first = at == word.start();
        capitals.setCharAt(
            at, first ? Character.toUpperCase(letter) : Character.toLowerCase(letter));
      }
    }
    return capitals.toString();
  }
}
