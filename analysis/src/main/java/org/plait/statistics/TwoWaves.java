package org.plait.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The valid answers of two waves and who gave them in both, from which every change is estimated.
 *
 * <p>The design is independent with fewer than ten linked pairs, paired when every valid answer of
 * both waves is linked, else overlapping.
 */
public final class TwoWaves {
  /** With fewer linked pairs a covariance is not estimated. */
  public static final int ENOUGH_PAIRS = 10;

  private final Observations from;
  private final Observations to;
  private final int[] pairFrom;
  private final int[] pairTo;
  private final int minimumPairs;

  private TwoWaves(
      Observations from, Observations to, int[] pairFrom, int[] pairTo, int minimumPairs) {
    this.from = from;
    this.to = to;
    this.pairFrom = pairFrom;
    this.pairTo = pairTo;
    this.minimumPairs = minimumPairs;
  }

  /** Links the persons of both waves. */
  public static TwoWaves of(Observations from, Observations to) {
    return of(from, to, ENOUGH_PAIRS);
  }

  /**
   * Links the persons of both waves, with another limit than ten below which they count as
   * independent.
   *
   * @param minimumPairs at least 2
   */
  public static TwoWaves of(Observations from, Observations to, int minimumPairs) {
    if (minimumPairs < 2) {
      throw new IllegalArgumentException("minimumPairs must be 2 or more, found " + minimumPairs);
    }
    Map<Integer, Integer> later = new HashMap<>();
    for (int j = 0; j < to.size(); j++) {
      if (to.person(j) != Observations.NONE) {
        later.put(to.person(j), j);
      }
    }
    int[] pairFrom = new int[Math.min(from.size(), later.size())];
    int[] pairTo = new int[pairFrom.length];
    int pairs = 0;
    for (int i = 0; i < from.size(); i++) {
      Integer j = later.get(from.person(i));
      if (j != null) {
        pairFrom[pairs] = i;
        pairTo[pairs] = j;
        pairs++;
      }
    }
    return new TwoWaves(
        from, to, Arrays.copyOf(pairFrom, pairs), Arrays.copyOf(pairTo, pairs), minimumPairs);
  }

  /** The answers of the earlier wave. */
  public Observations from() {
    return from;
  }

  /** The answers of the later wave. */
  public Observations to() {
    return to;
  }

  /** Valid answers of the earlier wave. */
  public int nFrom() {
    return from.size();
  }

  /** Valid answers of the later wave. */
  public int nTo() {
    return to.size();
  }

  /** People with a valid answer in both waves. */
  public int nPairs() {
    return pairFrom.length;
  }

  /** The design by the rule above. */
  public Design design() {
    if (nPairs() < minimumPairs) {
      return Design.INDEPENDENT;
    }
    return nPairs() == nFrom() && nPairs() == nTo() ? Design.PAIRED : Design.OVERLAPPING;
  }

  /** What the clusters of both waves are like, if any answer names one. */
  public Optional<Clustering> clustering() {
    return hasClusters() ? Optional.of(clusters().clustering()) : Optional.empty();
  }

  /** The same people without their clusters. */
  public TwoWaves withoutClusters() {
    return new TwoWaves(
        from.withoutClusters(), to.withoutClusters(), pairFrom, pairTo, minimumPairs);
  }

  /** The later wave first, which turns the sign of every change. */
  public TwoWaves swapped() {
    return new TwoWaves(to, from, pairTo, pairFrom, minimumPairs);
  }

  /** The earlier values of the linked people, in the order of {@link #pairedTo}. */
  public double[] pairedFrom() {
    return Sample.pick(from.values(), pairFrom);
  }

  /** The later values of the linked people. */
  public double[] pairedTo() {
    return Sample.pick(to.values(), pairTo);
  }

  boolean hasClusters() {
    return from.hasClusters() || to.hasClusters();
  }

  ClusterAssignment clusters() {
    return ClusterAssignment.of(from, to, pairFrom, pairTo);
  }

  int[] pairIndicesFrom() {
    return pairFrom;
  }

  int[] pairIndicesTo() {
    return pairTo;
  }
}
