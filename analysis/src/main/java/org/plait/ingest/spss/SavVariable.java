package org.plait.ingest.spss;

import java.util.List;
import org.plait.ingest.labelled.Variable;

/**
 * A variable and where its values stand in a case.
 *
 * @param variable the variable
 * @param places where each part of a value begins, in bytes; only very long text has several
 * @param missing whether any of its values is declared missing
 */
record SavVariable(Variable variable, List<Integer> places, boolean missing) {

  /** How many bytes of very long text a part holds. */
  static final int PART = 255;

  /** By how many bytes of very long text a part is counted when room is made for it. */
  static final int ROOM = 252;

  /** Copies the places. */
  SavVariable {
    places = List.copyOf(places);
  }

  SavVariable(Variable variable, List<Integer> places) {
    this(variable, places, !variable.missing().none());
  }

  /** How many parts text of a width is stored in. */
  static int parts(int width) {
    return width <= PART ? 1 : (width + ROOM - 1) / ROOM;
  }

  /** The declared width of one part of text. */
  static int partWidth(int width, int part) {
    return width <= PART ? width : part < parts(width) - 1 ? PART : width - part * ROOM;
  }

  /** How many bytes of text one part holds. */
  static int used(int width, int part) {
    return Math.max(0, Math.min(PART, width - part * PART));
  }
}
