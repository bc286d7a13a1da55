package org.plait.ingest;

import java.util.Locale;

/**
 * The rules that set a row aside, in the order in which they apply; the first that holds counts.
 */
enum RowRule {
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
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
