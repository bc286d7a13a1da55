package org.plait.change.row;

/** Why a verdict is what it is: what a sentence needs beside the numbers. */
public enum VerdictReason {
  /** The adjusted p-value is below the limit and the interval leaves out no change. */
  CLEAR,
  /** The interval includes no change. */
  INTERVAL_INCLUDES_NO_CHANGE,
  /** The interval leaves out no change, yet the p-value is not below the limit. */
  TEST_NOT_CLEAR,
  /** It would be clear by itself; only with all questions of the family considered it is not. */
  ONLY_ADJUSTMENT,
  /** A wave has fewer than 10 valid answers. */
  FEW_ANSWERS,
  /** Everybody is linked, but there are fewer than 10 pairs. */
  FEW_PAIRS,
  /** The interval of a difference of proportions is wider than 50 points. */
  WIDE_INTERVAL,
  /** The answers come from fewer than 10 organisations. */
  FEW_ORGANISATIONS,
  /** There is no interval, as nothing varies; the numbers stand for themselves. */
  NO_INTERVAL,
  /** The ordered answers and the favourable share point different ways. */
  NET_DISAGREES,
  /** Fewer than 5 of the linked respondents changed their answer. */
  FEW_MOVERS
}
