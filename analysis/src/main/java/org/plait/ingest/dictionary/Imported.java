package org.plait.ingest.dictionary;

import java.util.List;

/**
 * An instrument made from a dictionary.
 *
 * @param yaml the text of the instrument's file
 * @param questions how many questions it has
 * @param notes what the dictionary does not say or was left out, a sentence each
 */
public record Imported(String yaml, int questions, List<String> notes) {

  /** Copies the notes. */
  public Imported {
    notes = List.copyOf(notes);
  }
}
