package org.plait.change.row;

import java.util.Locale;

/** What a row's number is: the words of the column {@code measure}. */
public enum Measure {
  /** A number of people. */
  COUNT,
  /** A share of the valid answers. */
  PROPORTION,
  /** A share of everybody who was asked. */
  OF_ASKED,
  /** An arithmetic mean. */
  MEAN,
  /** A median. */
  MEDIAN,
  /** The share of the favourable net. */
  TOP_BOX,
  /** The mean score of a scale. */
  SCORE,
  /** P(earlier &lt; later) + P(equal)/2. */
  RELATIVE_EFFECT;

  /**
   * The word used in files, such as {@code top_box}.
   *
   * @return the word
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
