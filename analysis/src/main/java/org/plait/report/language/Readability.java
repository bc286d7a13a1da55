package org.plait.report.language;

import java.util.List;
import java.util.OptionalInt;
import org.plait.report.document.Document;

/**
 * How easily a document's running text reads.
 *
 * <p><b>Units</b>: words, sentences, syllables. Numbers are no words; a wording in quotation marks,
 * which is the questionnaire's, counts as one. <b>Undefined</b> with fewer than {@value #ENOUGH}
 * words. <b>Formula</b>: reading ease 206.835 - 1.015 words a sentence - 84.6 syllables a word
 * (higher is easier); school year 0.39 words a sentence + 11.8 syllables a word - 15.59, and the
 * age five years more. <b>Source</b>: Flesch (1948) Journal of Applied Psychology 32:221-233;
 * Kincaid, Fishburne, Rogers and Chissom (1975) Research Branch Report 8-75. Syllables are counted
 * by rule, so an age is a rough one.
 *
 * @param words the words
 * @param sentences the sentences
 * @param syllables the syllables of all words
 */
public record Readability(long words, long sentences, long syllables) {
  /** With fewer words there is no score. */
  public static final int ENOUGH = 100;

  private static final int SCHOOL = 5;

  /**
   * Of a document.
   *
   * @param document what people read
   */
  public static Readability of(Document document) {
    return of(Prose.of(document).stream().map(Prose.Sentence::own).toList());
  }

  static Readability of(List<String> sentences) {
    List<String> words = sentences.stream().flatMap(s -> Words.in(s).stream()).toList();
    long syllables = words.stream().mapToLong(Words::syllables).sum();
    return new Readability(words.size(), sentences.size(), syllables);
  }

  /** The reading ease, to a whole number; empty with too few words. */
  public OptionalInt ease() {
    return words < ENOUGH
        ? OptionalInt.empty()
        : OptionalInt.of(
            (int) Math.round(206.835 - 1.015 * sentenceLength() - 84.6 * wordLength()));
  }

  /** The age in years at which most can read it; empty with too few words. */
  public OptionalInt age() {
    return words < ENOUGH
        ? OptionalInt.empty()
        : OptionalInt.of(
            (int) Math.round(0.39 * sentenceLength() + 11.8 * wordLength() - 15.59) + SCHOOL);
  }

  private double sentenceLength() {
    return (double) words / sentences;
  }

  private double wordLength() {
    return (double) syllables / words;
  }
}
