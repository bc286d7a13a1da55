package org.plait.instrument.words;

import java.util.Locale;
import java.util.Optional;
import org.plait.instrument.Comparability;

/**
 * One thing that differs between two waves or two versions of an instrument.
 *
 * @param kind what kind of difference it is
 * @param question the question it is about
 * @param words a sentence that says what it is
 * @param declared how the instrument says that the two waves' answers compare; empty where it does
 *     not say, as between two files
 */
public record Difference(
    Kind kind, String question, String words, Optional<Comparability> declared) {

  /** The kinds of difference. */
  public enum Kind {
    /** A question, option or row is asked later only. */
    ADDED,
    /** A question, option or row is asked earlier only. */
    DROPPED,
    /** The wording differs. */
    REWORDED,
    /** The words of a category differ, under the same code. */
    RELABELLED,
    /** The kind of question, its numbers or the meaning of exported values differ. */
    RECODED,
    /** The scale is exported or stands the other way round. */
    REVERSED,
    /** Questions, options or rows stand in another order. */
    RE_ORDERED,
    /** It is put to other people. */
    ROUTING,
    /** It looks back over another time. */
    RECALL;

    /**
     * The stable word.
     *
     * @return such as {@code re-ordered}
     */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * The difference as a line.
   *
   * @return question, kind, sentence, and what is declared
   */
  public String line() {
    String compare = declared.map(d -> " Declared " + d.word().replace('-', ' ') + ".").orElse("");
    return question + ": " + kind.word() + ": " + words + compare;
  }
}
