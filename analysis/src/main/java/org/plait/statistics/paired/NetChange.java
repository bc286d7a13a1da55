package org.plait.statistics.paired;

import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.TooLittle;
import org.plait.statistics.TwoWaves;
import org.plait.statistics.Undefined;

/**
 * A change of a mean or share between two waves, taken apart: what changed among those who answered
 * in both, and what a different mix of people makes.
 *
 * <p><b>Input</b>: any values; 0 and 1 for a share. <b>Undefined when</b> nobody answered in both
 * waves. <b>Formula</b>: with y the mean of a wave and s that of those of it who answered in both,
 * y2 - y1 = (s2 - s1) + (y2 - s2) + (s1 - y1): change among stayers, what the joiners add, what the
 * leavers took away. The parts add up, but for the last digit of their numbers; without joiners or
 * leavers theirs is 0. With weights each mean is weighted by the weights of its own wave.
 *
 * <p><b>Reference</b>: an identity; Kitagawa (1955) Components of a difference between two rates,
 * JASA 50:1168-1194, for the idea. <b>Checked against</b>: weighted with R 4.2.2, survey 4.1-1
 * {@code svymean} of subsets; fixture {@code weighted_waves.json}.
 */
public final class NetChange {
  private static final Method METHOD =
      new Method("decomposition of a net change", "Kitagawa (1955) JASA 50:1168-1194");

  private final TwoWaves waves;

  private NetChange(TwoWaves waves) {
    this.waves = waves;
  }

  /**
   * Of two waves; their linked pairs are the stayers.
   *
   * @param waves both waves
   */
  public static NetChange of(TwoWaves waves) {
    return new NetChange(waves);
  }

  /** The whole change. */
  public Outcome net() {
    return waves.nPairs() == 0
        ? none("net_change")
        : part("net_change", to() - from(), (long) waves.nFrom() + waves.nTo());
  }

  /** The change among those who answered in both waves. */
  public Outcome amongStayers() {
    return waves.nPairs() == 0
        ? none("change_among_stayers")
        : part("change_among_stayers", stayersTo() - stayersFrom(), waves.nPairs());
  }

  /** By how much those of the later wave only differ from the stayers, in the later mean. */
  public Outcome byJoiners() {
    return waves.nPairs() == 0
        ? none("change_by_joiners")
        : part("change_by_joiners", to() - stayersTo(), (long) waves.nTo() - waves.nPairs());
  }

  /** By how much the stayers differ from those of the earlier wave only, in the earlier mean. */
  public Outcome byLeavers() {
    return waves.nPairs() == 0
        ? none("change_by_leavers")
        : part("change_by_leavers", stayersFrom() - from(), (long) waves.nFrom() - waves.nPairs());
  }

  private static Estimate part(String measure, double value, long n) {
    return Estimate.of(measure, value, n, METHOD);
  }

  private Undefined none(String measure) {
    return Undefined.of(measure, TooLittle.NO_PAIRS, Math.min(waves.nFrom(), waves.nTo()));
  }

  private double from() {
    return waves.from().mean();
  }

  private double to() {
    return waves.to().mean();
  }

  private double stayersFrom() {
    return waves.nPairs() == waves.nFrom() ? from() : waves.pairedMeanFrom();
  }

  private double stayersTo() {
    return waves.nPairs() == waves.nTo() ? to() : waves.pairedMeanTo();
  }
}
