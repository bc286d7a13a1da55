package org.plait.instrument;

import java.util.List;

/**
 * How long people stay in something, such as a role, told by those who are in it when they are
 * asked and by those who left not long before.
 *
 * @param id its short name
 * @param text what lasts, for readers, such as {@code Time in the role}
 * @param state what people are while it lasts, such as {@code in the role}
 * @param from the question for the date on which it began
 * @param to the question for the date on which it ended
 * @param status the question that tells whether it goes on
 * @param goesOn the answers of those for whom it goes on
 * @param ended the answers of those for whom it ended
 * @param within of those for whom it ended, only those were asked for whom it did so within these
 *     many months
 */
public record StateDuration(
    String id,
    String text,
    String state,
    String from,
    String to,
    String status,
    List<String> goesOn,
    List<String> ended,
    int within) {

  /** Copies the lists. */
  public StateDuration {
    goesOn = List.copyOf(goesOn);
    ended = List.copyOf(ended);
  }

  /**
   * The questions it is worked out from.
   *
   * @return their ids
   */
  public List<String> questions() {
    return List.of(from, to, status);
  }
}
