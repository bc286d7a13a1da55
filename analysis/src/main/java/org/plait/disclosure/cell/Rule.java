package org.plait.disclosure.cell;

/** Why a number is not shown as it was counted. */
public enum Rule {
  /** It is too small itself. */
  PRIMARY("primary"),
  /** Another number of the same sum is hidden, which it would give away. */
  SECONDARY("secondary"),
  /** The audit found that with it a hidden number is known too closely. */
  AUDIT("audit"),
  /** It is worked out from a hidden number, or rests on a hidden base. */
  DERIVED("derived"),
  /** Its last digits would tell how few people answered, or the profile rounds every count. */
  ROUNDING("rounding"),
  /** Beside an earlier report it would tell of few people. */
  PREVIOUS("previous report");

  private final String word;

  Rule(String word) {
    this.word = word;
  }

  /** The rule as files name it. */
  public String word() {
    return word;
  }
}
