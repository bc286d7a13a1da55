package org.plait.study;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How respondents and organisations are recognised over the waves.
 *
 * @param respondent the column with the respondent's key; empty when there is none
 * @param leadingZeros whether zeros at the beginning of a respondent's key belong to it
 * @param acrossWaves whether the key means the same person in every wave
 * @param organisation the column with the organisation's code; empty when there is none
 * @param succession the file of mergers, splits and new codes, relative to the data folder
 * @param keyFile where the secret key for pseudonyms lies, possibly starting with {@code ~/}
 * @param code the code that respondents made up themselves; empty when there is none
 * @param deleteBy the day by which what links people must be deleted; empty when not given
 */
public record Linkage(
    Optional<String> respondent,
    boolean leadingZeros,
    boolean acrossWaves,
    Optional<String> organisation,
    Optional<String> succession,
    Optional<String> keyFile,
    Optional<CodeRule> code,
    Optional<LocalDate> deleteBy) {

  /** No linkage: every wave stands alone. */
  public static final Linkage NONE =
      new Linkage(Optional.empty(), true, Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * A linkage by keys as they are, without codes that respondents made up and without a day of
   * deletion.
   *
   * @param respondent the column with the respondent's key
   * @param acrossWaves whether the key means the same person in every wave
   * @param organisation the column with the organisation's code
   * @param succession the file of mergers, splits and new codes
   * @param keyFile where the secret key for pseudonyms lies
   */
  public Linkage(
      Optional<String> respondent,
      boolean acrossWaves,
      Optional<String> organisation,
      Optional<String> succession,
      Optional<String> keyFile) {
    this(
        respondent,
        true,
        acrossWaves,
        organisation,
        succession,
        keyFile,
        Optional.empty(),
        Optional.empty());
  }

  /**
   * Whether people are told apart by something they bring with them.
   *
   * @return true with a key, and with a code they made up
   */
  public boolean recognises() {
    return respondent.isPresent() || code.isPresent();
  }

  /**
   * Whether the respondents are organisations themselves: one column holds both codes.
   *
   * @return whether they are
   */
  public boolean organisationsAnswer() {
    return respondent.isPresent() && respondent.equals(organisation);
  }
}
