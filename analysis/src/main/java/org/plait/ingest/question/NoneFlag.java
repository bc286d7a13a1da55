package org.plait.ingest.question;

import java.util.Locale;
import java.util.Set;
import org.plait.ingest.cell.WaveContext;
import org.plait.ingest.file.AnswerText;

/**
 * A box beside a number that means there is none.
 *
 * @param column the export's column; empty when there is no such box
 * @param position where it stands
 * @param special cells that mean a missing answer on the platform
 */
record NoneFlag(String column, int position, Set<String> special) {

  private static final Set<String> YES = Set.of("1", "y", "yes", "true");
  private static final Set<String> NO = Set.of("", "0", "n", "no", "false");

  static final NoneFlag NOT_DECLARED = new NoneFlag("", WaveContext.ABSENT, Set.of());

  /** The state of a box. */
  enum State {
    TICKED,
    NOT_TICKED,
    UNKNOWN
  }

  State in(String[] row) {
    if (position == WaveContext.ABSENT || special.contains(row[position].strip())) {
      return State.NOT_TICKED;
    }
    return of(row[position]);
  }

  /** Reads 1, y, yes or true; 0, n, no, false or nothing; whatever the case of the letters. */
  static State of(String cell) {
    String tidy = AnswerText.tidy(cell).toLowerCase(Locale.ROOT);
    if (YES.contains(tidy)) {
      return State.TICKED;
    }
    return NO.contains(tidy) ? State.NOT_TICKED : State.UNKNOWN;
  }
}
