package org.plait.coding.refi;

import org.plait.coding.refi.file.Guid;
import org.plait.text.Comment;

/**
 * A comment as a unit of coding.
 *
 * @param comment the comment
 * @param pseudonym who wrote it, without saying so
 * @param key the normalised key of who wrote it
 * @param guid its identifier in projects
 */
record Unit(Comment comment, String pseudonym, String key, Guid guid) {

  /** Its name as a text of its own. */
  String name() {
    return cell().name() + " " + pseudonym;
  }

  Cell cell() {
    return new Cell(comment.survey(), comment.wave(), comment.question());
  }

  /** One question of one wave. */
  record Cell(String survey, String wave, String question) {

    /** Its name as a text that holds all its answers. */
    String name() {
      return survey + " " + wave + " " + question;
    }
  }
}
