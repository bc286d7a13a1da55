package org.plait.statistics.time;

import java.util.Optional;
import org.plait.statistics.Require;

/**
 * The part of one duration that was seen, in time since it began.
 *
 * <p><b>Input</b>: times from the beginning of the duration on, the entry before the exit.
 * <b>Units</b>: of time, the same for all. <b>Missing</b>: a duration without a known beginning has
 * no part that was seen; it is counted apart.
 *
 * @param entry from when on it was seen; 0 from its beginning
 * @param exit until when it was seen
 * @param event whether it ended then; else it went on, or nobody knows
 */
public record FollowUp(double entry, double exit, boolean event) {
  /**
   * Checks the times.
   *
   * @throws IllegalArgumentException if the entry is below 0 or not before the exit
   */
  public FollowUp {
    Require.notNegative(entry, "entry");
    Require.finite(exit, "exit");
    if (entry >= exit) {
      throw new IllegalArgumentException(
          "entry must be before the end, found " + entry + " and " + exit);
    }
  }

  /**
   * What was seen of it from some time on.
   *
   * @param time the time since it began
   * @return the later part; empty where nothing later was seen
   */
  public Optional<FollowUp> after(double time) {
    return time < exit
        ? Optional.of(new FollowUp(Math.max(entry, time), exit, event))
        : Optional.empty();
  }

  /**
   * Whether it was still followed at some time: entered before it, and not gone until it.
   *
   * @param time the time since it began
   */
  public boolean follows(double time) {
    return entry < time && time <= exit;
  }
}
