package org.plait.ingest;

import java.util.List;

/**
 * Where every row of an export went. It adds up: rows read = rows kept + rows set aside.
 *
 * @param survey the survey's id
 * @param wave the wave's id
 * @param file the export's name
 * @param read rows read, without headers
 * @param kept rows kept
 * @param setAside rows set aside, by rule, in the order the rules apply
 * @param flagged of the rows kept, those that a rule only flags, also where there are none; a row
 *     may be flagged by several rules
 */
public record Reconciliation(
    String survey,
    String wave,
    String file,
    long read,
    long kept,
    List<SetAside> setAside,
    List<Flagged> flagged) {

  /** Checks that it adds up. */
  public Reconciliation {
    setAside = List.copyOf(setAside);
    flagged = List.copyOf(flagged);
    long aside = setAside.stream().mapToLong(SetAside::rows).sum();
    if (read != kept + aside) {
      throw new IllegalStateException(
          file
              + ": "
              + read
              + " rows were read, but "
              + kept
              + " kept and "
              + aside
              + " set aside");
    }
  }

  /**
   * Rows of a file for which no rule flags any.
   *
   * @param survey the survey's id
   * @param wave the wave's id
   * @param file the export's name
   * @param read rows read, without headers
   * @param kept rows kept
   * @param setAside rows set aside, by rule
   */
  public Reconciliation(
      String survey, String wave, String file, long read, long kept, List<SetAside> setAside) {
    this(survey, wave, file, read, kept, setAside, List.of());
  }

  /**
   * Rows set aside by one rule.
   *
   * @param rule the rule's stable name: damaged-row, other-event, repeated-instrument, no-key,
   *     test, ineligible, partial, speeder, straight-liner, duplicate, withdrawn
   * @param rows how many
   */
  public record SetAside(String rule, long rows) {}

  /**
   * Rows kept that one rule flags.
   *
   * @param rule the rule's stable name: speeder, straight-liner
   * @param rows how many
   */
  public record Flagged(String rule, long rows) {}
}
