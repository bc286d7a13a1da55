package org.plait.disclosure.cell;

import java.util.Optional;
import java.util.OptionalLong;
import org.plait.study.report.DisclosureRule;

/**
 * Rounds what is shown of counts to a step. Halves go up; nobody stays nobody.
 *
 * @param step a count is rounded to its nearest multiple; 1 leaves it
 */
public record Rounding(int step) {

  /** The rounding that a study's profile sets. */
  public static Rounding of(DisclosureRule rule) {
    return new Rounding(rule.profile().step());
  }

  /** The nearest multiple of a step. */
  public static long nearest(long count, int step) {
    return step == 1 ? count : Math.floorDiv(2 * count + step, 2L * step) * step;
  }

  /** Whether nothing is rounded. */
  public boolean none() {
    return step == 1;
  }

  /** A count as it is shown. */
  public long of(long count) {
    return nearest(count, step);
  }

  /** A count as it is shown, where there is one. */
  public OptionalLong of(OptionalLong count) {
    return count.isPresent() ? OptionalLong.of(of(count.getAsLong())) : count;
  }

  /** A count as it is shown, where there is one. */
  public Optional<Long> of(Optional<Long> count) {
    return count.map(this::of);
  }
}
