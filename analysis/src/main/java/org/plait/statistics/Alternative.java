package org.plait.statistics;

/** The alternative hypothesis of a test. */
public enum Alternative {
  /** Either way. */
  TWO_SIDED,
  /** Lower, or falling. */
  LESS,
  /** Higher, or rising. */
  GREATER
}
