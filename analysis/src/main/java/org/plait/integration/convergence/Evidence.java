package org.plait.integration.convergence;

import java.util.Optional;
import org.plait.change.row.EstimateRow;

/**
 * What one source says in one wave.
 *
 * @param wave the wave's id
 * @param presence whether there is a number, or why there is none
 * @param row the estimate; empty where the wave did not ask, or there is no row
 */
public record Evidence(String wave, Presence presence, Optional<EstimateRow> row) {

  /** Nothing that can be compared in this wave, and why: hidden, or not asked. */
  public static Evidence without(String wave, Presence presence) {
    return new Evidence(wave, presence, Optional.empty());
  }

  /** Of a row about answers: nobody is a number too. */
  public static Evidence answers(String wave, Optional<EstimateRow> row) {
    return row.map(
            r ->
                new Evidence(
                    wave,
                    r.outcome()
                        .fold(e -> Presence.NUMBER, u -> Presence.NO_DATA, s -> Presence.HIDDEN),
                    row))
        .orElseGet(() -> without(wave, Presence.NO_DATA));
  }

  /**
   * Whether some of those behind it may be quoted: its number is shown and they are not too few.
   *
   * @param minimum the fewest people
   * @return true where they may
   */
  public boolean quotable(long minimum) {
    return presence == Presence.NUMBER
        && row.map(r -> r.base().n().orElse(minimum) >= minimum).orElse(false);
  }

  /** Of a row about a theme: where nobody spoke of it, that is said in words. */
  public static Evidence theme(String wave, Optional<EstimateRow> row) {
    Evidence cell = answers(wave, row);
    boolean nobody =
        row.flatMap(r -> r.outcome().estimate()).filter(e -> e.value() <= 0).isPresent();
    return nobody ? new Evidence(wave, Presence.NONE, row) : cell;
  }
}
