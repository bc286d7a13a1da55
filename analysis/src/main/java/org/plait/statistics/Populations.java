package org.plait.statistics;

/**
 * The people there were to ask in two waves, for the finite-population interval of a change.
 *
 * <p><b>Input</b>: three counts. <b>Units</b>: people. <b>Missing</b>: where it is not known how
 * many were in both, {@link #of} takes as many as can be.
 *
 * @param from in the earlier wave
 * @param to in the later wave
 * @param both in both
 */
public record Populations(long from, long to, long both) {

  public Populations {
    Require.count(from, "from");
    Require.count(to, "to");
    Require.count(both, "both");
    if (both > Math.min(from, to)) {
      throw new IllegalArgumentException(
          "both must not be above either population, found " + both + " of " + from + " and " + to);
    }
  }

  /**
   * The number in both unknown: as many as can be, which is conservative for positive links.
   *
   * @param from the people in the earlier wave
   * @param to the people in the later wave
   */
  public static Populations of(long from, long to) {
    return new Populations(from, to, Math.min(from, to));
  }

  boolean hold(TwoWaves waves) {
    return waves.nFrom() <= from && waves.nTo() <= to && waves.nPairs() <= both;
  }
}
