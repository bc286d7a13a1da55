package org.plait.ingest.row;

import java.util.Locale;

/**
 * The rules that set a row aside, in the order in which they apply; the first that holds counts.
 */
public enum RowRule {
  DAMAGED_ROW,
  OTHER_EVENT,
  REPEATED_INSTRUMENT,
  NO_KEY,
  TEST,
  INELIGIBLE,
  PARTIAL,
  SPEEDER,
  STRAIGHT_LINER,
  DUPLICATE,
  WITHDRAWN;

  /** The stable name, such as {@code damaged-row}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
