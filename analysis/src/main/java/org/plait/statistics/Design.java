package org.plait.statistics;

/** How the people of two waves relate, which decides the variance of a change. */
public enum Design {
  /** Every valid answer of both waves is linked. */
  PAIRED,
  /** No key, or fewer than ten linked pairs: no covariance is estimated. */
  INDEPENDENT,
  /** Some people answered in both waves, some in one. */
  OVERLAPPING
}
