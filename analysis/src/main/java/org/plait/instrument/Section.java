package org.plait.instrument;

import java.util.List;

/**
 * A part of the questionnaire.
 *
 * @param id its short name
 * @param title its heading
 * @param questions its questions, in order
 */
public record Section(String id, String title, List<Question> questions) {

  /** Copies the questions. */
  public Section {
    questions = List.copyOf(questions);
  }
}
