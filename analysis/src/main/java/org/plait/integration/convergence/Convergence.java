package org.plait.integration.convergence;

import java.util.Optional;

/**
 * How two sources of a joint display fit, as the rule proposes.
 *
 * @param first one source
 * @param second another
 * @param wave the wave in which both were looked at
 * @param state how they fit; empty where a number that may not be shown would decide
 */
public record Convergence(Source first, Source second, String wave, Optional<State> state) {

  /**
   * How two sources fit: four states of Farmer and others (2006), and one for what is not precise
   * enough to tell.
   */
  public enum State {
    /** Both say the same, and as strongly. */
    AGREEMENT,
    /** Both say the same, one of them more strongly. */
    PARTIAL_AGREEMENT,
    /** One of them does not speak of it. */
    SILENCE,
    /** They contradict each other. */
    DISSONANCE,
    /** An interval is too wide, or a direction not declared. */
    INDETERMINATE
  }
}
