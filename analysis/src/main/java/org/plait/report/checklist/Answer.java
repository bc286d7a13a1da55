package org.plait.report.checklist;

import java.util.List;
import org.plait.report.words.CellLine;

/**
 * Whether a report tells what an item of a checklist asks for.
 *
 * @param state whether it does
 * @param lines where it is told, then what is not told
 */
record Answer(State state, List<CellLine> lines) {
  Answer {
    lines = List.copyOf(lines);
  }

  /** How much of what an item needs is told. */
  enum State {
    /** All of it. */
    MET("Met"),
    /** Some of it. */
    PARTLY("Partly met"),
    /** Nothing. */
    NOT_MET("Not met");

    private final String words;

    State(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }
}
