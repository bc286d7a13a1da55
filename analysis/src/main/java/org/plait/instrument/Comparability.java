package org.plait.instrument;

/**
 * How an answer of one wave compares with the first wave in which the question was asked; best
 * first.
 */
public enum Comparability {
  /** Same wording, same categories. */
  EXACT,
  /** Slightly other wording. */
  REWORDED,
  /** Other categories or another scale, brought together by a stated rule. */
  RECODED,
  /** Shown side by side, never tested. */
  NOT_COMPARABLE;

  /**
   * The worse of two.
   *
   * @param other the other
   * @return whichever comes later in this list
   */
  public Comparability worse(Comparability other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /**
   * The word used in files, such as {@code not-comparable}.
   *
   * @return the word
   */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
