package org.plait.ingest.dictionary;

import java.util.List;

/**
 * A part of a questionnaire.
 *
 * @param title its heading
 * @param questions its questions, in order
 */
record Part(String title, List<Asked> questions) {

  /** Copies the questions. */
  Part {
    questions = List.copyOf(questions);
  }
}
