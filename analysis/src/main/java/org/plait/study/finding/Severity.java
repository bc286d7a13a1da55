package org.plait.study.finding;

/** What a finding means for the run. */
public enum Severity {
  /** Stops the run: exit code 3. */
  ERROR,
  /** The run goes on; the report says so. */
  WARNING,
  /** For information, such as a column nobody declared. */
  NOTE
}
