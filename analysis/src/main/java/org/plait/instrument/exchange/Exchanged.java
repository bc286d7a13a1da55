package org.plait.instrument.exchange;

import java.util.List;

/**
 * An instrument in another format.
 *
 * @param text the file's text
 * @param notes what the format can't hold, a sentence each
 */
public record Exchanged(String text, List<String> notes) {

  /** Copies the notes. */
  public Exchanged {
    notes = List.copyOf(notes);
  }
}
