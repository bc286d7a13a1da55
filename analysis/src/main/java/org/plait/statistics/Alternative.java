package org.plait.statistics;

/** The alternative hypothesis of a test. */
public enum Alternative {
  TWO_SIDED,
  LESS,
  GREATER
}
