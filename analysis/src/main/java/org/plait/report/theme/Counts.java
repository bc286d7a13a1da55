package org.plait.report.theme;

import org.plait.report.words.ReaderNumbers;
import org.plait.study.wording.Wording;

/** So many comments, themes and comparisons, as a part of a sentence. */
final class Counts {
  private Counts() {}

  static String comments(Wording wording, long number) {
    return ReaderNumbers.counted(
        number, wording.say("words.comment"), wording.say("words.comments"));
  }

  static String themes(Wording wording, long number) {
    return ReaderNumbers.counted(number, wording.say("words.theme"), wording.say("words.themes"));
  }

  static String comparisons(Wording wording, long number) {
    return ReaderNumbers.counted(
        number, wording.say("words.comparison"), wording.say("words.comparisons"));
  }
}
