package org.plait.study;

/**
 * How the answers to a multiple-choice question are laid out.
 *
 * @param kind the layout
 * @param separator what separates the ticked options of a joined cell
 */
public record MultipleLayout(Kind kind, String separator) {

  /** The layouts. */
  public enum Kind {
    /** A column for each option. */
    COLUMNS,
    /** One column, ticked options joined by a separator. */
    JOINED,
    /** One column, ticked options as a JSON list of text. */
    JSON,
    /** One column, one option: the wave took a single answer. */
    ONE
  }

  /**
   * A column for each option.
   *
   * @return the layout
   */
  public static MultipleLayout columns() {
    return new MultipleLayout(Kind.COLUMNS, "");
  }
}
