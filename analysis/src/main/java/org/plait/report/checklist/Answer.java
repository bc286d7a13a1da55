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
    MET("checklist.met"),
    /** Some of it. */
    PARTLY("checklist.partly-met"),
    /** Nothing. */
    NOT_MET("checklist.not-met");

    private final String sentence;

    State(String sentence) {
      this.sentence = sentence;
    }

    /** The key of what it is called. */
    String sentence() {
      return sentence;
    }
  }
}
