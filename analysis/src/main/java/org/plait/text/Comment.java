package org.plait.text;

/**
 * One free-text answer, with identifiers masked.
 *
 * @param survey the survey's id
 * @param wave the wave's id
 * @param question the question's id
 * @param person the person's number in the panel
 * @param row the person's row in the wave
 * @param text what was written, identifiers masked
 * @param content whether it says anything
 * @param masked how many identifiers were masked in it
 */
public record Comment(
    String survey,
    String wave,
    String question,
    int person,
    int row,
    String text,
    Content content,
    int masked) {

  /** Whether a comment says anything. */
  public enum Content {
    /** It does. */
    CONTENT,
    /** Something was typed that says nothing, such as "n/a". */
    NONE
  }
}
