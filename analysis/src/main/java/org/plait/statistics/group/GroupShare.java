package org.plait.statistics.group;

import java.util.OptionalDouble;
import org.plait.statistics.Require;

/**
 * The share of one group.
 *
 * <p><b>Input</b>: what a table tells of the group. <b>Units</b>: a proportion, 0 to 1, and its
 * standard error in the same unit. <b>Missing</b>: answers that are missing don't count.
 *
 * @param share from 0 to 1
 * @param n how many answers it is of
 * @param standardError its standard error, with all that the sample's design does to it; empty
 *     where there is none, as of a share of 0
 */
public record GroupShare(double share, long n, OptionalDouble standardError) {

  /** Rejects what can't be a share. */
  public GroupShare {
    Require.unit(share, "share");
    Require.count(n, "n");
    if (standardError.isPresent()) {
      Require.notNegative(standardError.getAsDouble(), "standardError");
    }
  }

  /** How much larger the variance is than that of as many answers drawn at random. */
  OptionalDouble designEffect() {
    double simple = share * (1 - share) / n;
    return standardError.isPresent() && simple > 0
        ? OptionalDouble.of(standardError.getAsDouble() * standardError.getAsDouble() / simple)
        : OptionalDouble.empty();
  }
}
