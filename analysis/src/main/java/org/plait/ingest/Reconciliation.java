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
 */
public record Reconciliation(
    String survey, String wave, String file, long read, long kept, List<SetAside> setAside) {

  /** Checks that it adds up. */
  public Reconciliation {
    setAside = List.copyOf(setAside);
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
   * Rows set aside by one rule.
   *
   * @param rule the rule's stable name: damaged-row, other-event, repeated-instrument, no-key,
   *     test, ineligible, partial, duplicate, withdrawn
   * @param rows how many
   */
  public record SetAside(String rule, long rows) {}
}
