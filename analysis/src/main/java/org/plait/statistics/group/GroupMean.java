package org.plait.statistics.group;

import java.util.OptionalDouble;
import org.plait.statistics.Require;

/**
 * The mean of one group.
 *
 * <p><b>Input</b>: what a table tells of the group. <b>Units</b>: those of the answers, and for the
 * standard error the same. <b>Missing</b>: answers that are missing don't count.
 *
 * @param mean the mean
 * @param n how many answers it is of
 * @param standardError its standard error; empty where there is none, as of a single answer
 */
public record GroupMean(double mean, long n, OptionalDouble standardError) {

  /** Rejects what can't be a mean. */
  public GroupMean {
    Require.finite(mean, "mean");
    Require.count(n, "n");
    if (standardError.isPresent()) {
      Require.notNegative(standardError.getAsDouble(), "standardError");
    }
  }

  /** Whether it says how far it may be from what it estimates. */
  boolean varies() {
    return n > 1 && standardError.orElse(0) > 0;
  }
}
