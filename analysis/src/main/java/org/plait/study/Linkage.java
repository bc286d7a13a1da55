package org.plait.study;

import java.util.Optional;

/**
 * How respondents and organisations are recognised over the waves.
 *
 * @param respondent the column with the respondent's key; empty when there is none
 * @param acrossWaves whether the key means the same person in every wave
 * @param organisation the column with the organisation's code; empty when there is none
 * @param succession the file of mergers, splits and new codes, relative to the data folder
 * @param keyFile where the secret key for pseudonyms lies, possibly starting with {@code ~/}
 */
public record Linkage(
    Optional<String> respondent,
    boolean acrossWaves,
    Optional<String> organisation,
    Optional<String> succession,
    Optional<String> keyFile) {

  /** No linkage: every wave stands alone. */
  public static final Linkage NONE =
      new Linkage(Optional.empty(), true, Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * Whether the respondents are organisations themselves: one column holds both codes.
   *
   * @return whether they are
   */
  public boolean organisationsAnswer() {
    return respondent.isPresent() && respondent.equals(organisation);
  }
}
