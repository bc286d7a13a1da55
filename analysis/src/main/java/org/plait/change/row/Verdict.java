package org.plait.change.row;

/** What readers are told of a change; there is no other word. */
public enum Verdict {
  /** Higher in the later wave. */
  HIGHER("higher"),
  /** Lower in the later wave. */
  LOWER("lower"),
  /** The data leave open whether anything changed. */
  NO_CLEAR_CHANGE("no clear change"),
  /** Too little data for an answer. */
  TOO_FEW_TO_SAY("too few to say");

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  /**
   * The verdict in words.
   *
   * @return lower-case words
   */
  public String words() {
    return words;
  }
}
