package org.plait.instrument;

/** Why there is no answer. */
public enum MissingReason {
  /** The respondent preferred not to say. */
  REFUSED("prefer not to say"),
  /** The respondent does not know. */
  DONT_KNOW("don't know"),
  /** The question does not apply to the respondent. */
  NOT_APPLICABLE("not applicable"),
  /** The question was not put to the respondent, by routing or by wave. */
  NOT_ASKED("not asked"),
  /** The question was put and left unanswered. */
  NO_ANSWER("no answer"),
  /** The export holds something the instrument does not allow. */
  INVALID("not valid");

  private final String words;

  MissingReason(String words) {
    this.words = words;
  }

  /**
   * The reason in words, for readers.
   *
   * @return lower-case words
   */
  public String words() {
    return words;
  }
}
