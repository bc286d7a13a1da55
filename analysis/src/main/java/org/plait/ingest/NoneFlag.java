package org.plait.ingest;

import java.util.Locale;
import java.util.Set;

/**
 * A box beside a number that means there is none.
 *
 * @param column the export's column; empty when there is no such box
 * @param position where it stands
 * @param seenUnanswered whether -99 means seen and left alone
 */
record NoneFlag(String column, int position, boolean seenUnanswered) {

  private static final Set<String> YES = Set.of("1", "yes", "true");
  private static final Set<String> NO = Set.of("", "0", "no", "false");

  static final NoneFlag NOT_DECLARED = new NoneFlag("", WaveContext.ABSENT, false);

  /** The state of a box. */
  enum State {
    TICKED,
    NOT_TICKED,
    UNKNOWN
  }

  State in(String[] row) {
    if (position == WaveContext.ABSENT
        || seenUnanswered && row[position].strip().equals(CodeMatcher.SEEN_UNANSWERED)) {
      return State.NOT_TICKED;
    }
    return of(row[position]);
  }

  /** Reads 1, yes or true; 0, no, false or nothing; whatever the case of the letters. */
  static State of(String cell) {
    String tidy = AnswerText.tidy(cell).toLowerCase(Locale.ROOT);
    if (YES.contains(tidy)) {
      return State.TICKED;
    }
    return NO.contains(tidy) ? State.NOT_TICKED : State.UNKNOWN;
  }
}
