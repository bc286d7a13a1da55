package org.plait.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the team did about a comment. */
public enum ReviewAction {
  /** Something was changed because of it. */
  CHANGED("changed"),
  /** Nothing was changed, and the answer explains why, or what is meant. */
  EXPLAINED("explained"),
  /** It asked for nothing. */
  NO_CHANGE("no change needed");

  private final String words;

  ReviewAction(String words) {
    this.words = words;
  }

  /** What is chosen in the workbook and said in the report. */
  public String words() {
    return words;
  }

  /** Every choice, in the order of the list. */
  public static List<String> choices() {
    return Arrays.stream(values()).map(ReviewAction::words).toList();
  }

  /**
   * The action that is meant by a word.
   *
   * @param chosen what stands in the workbook, in capitals or not
   * @return the action; empty when it is none of the choices
   */
  public static Optional<ReviewAction> of(String chosen) {
    String small = chosen.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(action -> action.words.equals(small)).findFirst();
  }
}
