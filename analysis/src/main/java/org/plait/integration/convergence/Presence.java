package org.plait.integration.convergence;

/** What stands in a cell of a joint display: a number, or why there is none. */
public enum Presence {
  /** A number. */
  NUMBER,
  /** There is a number that may not be shown. */
  HIDDEN,
  /** The wave did not ask it. */
  NOT_ASKED,
  /** It was asked, but there are too few answers for a number. */
  NO_DATA,
  /** It was asked, and nobody spoke of it. */
  NONE
}
