package org.plait.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * The valid answers of two waves and who gave them in both, from which every change is estimated.
 *
 * <p><b>Input</b>: observations of both waves, in which the same number stands for the same person;
 * or two tables of counts with their joint table. <b>Units</b>: those of the answers, alike in both
 * waves. <b>Missing</b>: whoever has no valid answer in one of the waves is not linked, but counts
 * in the other.
 *
 * <p>The design is independent with fewer than ten linked pairs, paired when every valid answer of
 * both waves is linked, else overlapping.
 */
public final class TwoWaves {
  /** With fewer linked pairs a covariance is not estimated. */
  public static final int ENOUGH_PAIRS = 10;

  private final Observations from;
  private final Observations to;
  private final LinkedEntries linked;
  private final int minimumPairs;

  private TwoWaves(Observations from, Observations to, LinkedEntries linked, int minimumPairs) {
    this.from = from;
    this.to = to;
    this.linked = linked;
    this.minimumPairs = minimumPairs;
  }

  /**
   * Both waves, the persons linked by their numbers.
   *
   * @param from the earlier wave
   * @param to the later wave
   */
  public static TwoWaves of(Observations from, Observations to) {
    return of(from, to, ENOUGH_PAIRS);
  }

  /**
   * Both waves, with another limit than ten linked persons below which they count as independent.
   *
   * @param from the earlier wave
   * @param to the later wave
   * @param minimumPairs at least 2
   * @throws IllegalArgumentException if minimumPairs is below 2, or entries of the same people are
   *     not as many in both
   */
  public static TwoWaves of(Observations from, Observations to, int minimumPairs) {
    if (minimumPairs < 2) {
      throw new IllegalArgumentException("minimumPairs must be 2 or more, found " + minimumPairs);
    }
    return new TwoWaves(from, to, LinkedEntries.byPerson(from, to), minimumPairs);
  }

  /**
   * Two tables of counts and the joint table of the people in both.
   *
   * @param from how many gave each value in the earlier wave
   * @param to how many gave each value in the later wave
   * @param both {@code both[i][j]} is how many people gave the i-th value of the earlier and the
   *     j-th of the later table
   * @throws IllegalArgumentException if a count is negative or the tables do not fit each other
   */
  public static TwoWaves ofCounts(Observations from, Observations to, long[][] both) {
    return new TwoWaves(from, to, LinkedEntries.ofTable(from, to, both), ENOUGH_PAIRS);
  }

  /**
   * The same people in both waves, entry by entry.
   *
   * @param from the earlier answers
   * @param to the later answers of the same people, in the same order
   * @throws IllegalArgumentException if the waves differ in length, or an entry stands for another
   *     number of people in the later wave
   */
  public static TwoWaves paired(Observations from, Observations to) {
    return new TwoWaves(from, to, LinkedEntries.each(from, to), ENOUGH_PAIRS);
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
    return linked.people();
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
    return new TwoWaves(from.withoutClusters(), to.withoutClusters(), linked, minimumPairs);
  }

  /** Tables of those only who have a valid answer in both waves; none are missing then. */
  public TwoWaves linkedOnly() {
    long[][] both = new long[from.entries()][to.entries()];
    long[] earlier = new long[from.entries()];
    long[] later = new long[to.entries()];
    for (int k = 0; k < linked.size(); k++) {
      both[linked.from(k)][linked.to(k)] += linked.count(k);
      earlier[linked.from(k)] += linked.count(k);
      later[linked.to(k)] += linked.count(k);
    }
    return ofCounts(
        Observations.ofCounts(from.values(), earlier),
        Observations.ofCounts(to.values(), later),
        both);
  }

  /** The later wave first, which turns the sign of every change. */
  public TwoWaves swapped() {
    return new TwoWaves(to, from, linked.swapped(), minimumPairs);
  }

  /** The earlier values of the linked people, in the order of {@link #pairedTo}. */
  public double[] pairedFrom() {
    return linked.ofPeople(linked.earlier(from.values()));
  }

  /** The later values of the linked people. */
  public double[] pairedTo() {
    return linked.ofPeople(linked.later(to.values()));
  }

  /** The mean of the linked people's earlier answers, which count by their weights. */
  public double pairedMeanFrom() {
    return pairedMean(from, linked::from);
  }

  /** The mean of the linked people's later answers, which count by their weights. */
  public double pairedMeanTo() {
    return pairedMean(to, linked::to);
  }

  private double pairedMean(Observations wave, IntUnaryOperator entries) {
    double sum = 0;
    double total = 0;
    for (int k = 0; k < linked.size(); k++) {
      int entry = entries.applyAsInt(k);
      double weight = wave.weighted() ? wave.weight(entry) : linked.count(k);
      sum += weight * wave.value(entry);
      total += weight;
    }
    return sum / total;
  }

  /** In how many ways people answered, and how few answered in the rarest. */
  public AnswerWays ways() {
    return AnswerWays.of(from, to, linked);
  }

  /** The later less the earlier value of the linked people. */
  public Observations differences() {
    double[] differences = new double[linked.size()];
    Arrays.setAll(differences, k -> to.value(linked.to(k)) - from.value(linked.from(k)));
    return linked.observed(differences);
  }

  /** Whether the answers of a wave count differently. */
  public boolean weighted() {
    return from.weighted() || to.weighted();
  }

  /** Whether the people of a wave were drawn within strata. */
  public boolean inStrata() {
    return from.inStrata() || to.inStrata();
  }

  /** Whether estimates of both waves are made again with sets of weights. */
  public boolean replicated() {
    return from.replicated() && to.replicated();
  }

  /** The people over whom variances are summed. */
  TwoWaves units() {
    boolean ofWaves = from.weights().ofWave() || to.weights().ofWave();
    return ofWaves ? of(from.units(), to.units(), minimumPairs) : this;
  }

  boolean hasClusters() {
    return from.hasClusters() || to.hasClusters();
  }

  ClusterAssignment clusters() {
    return ClusterAssignment.of(from, to, linked);
  }

  /**
   * Pearson's correlation over the linked people of a number of each entry; 0 when either side has
   * no variation.
   *
   * @param u a number of each earlier entry
   * @param v a number of each later entry
   */
  double correlation(double[] u, double[] v) {
    double[] first = linked.earlier(u);
    double[] second = linked.later(v);
    if (nPairs() < 2 || Sample.isConstant(first) || Sample.isConstant(second)) {
      return 0;
    }
    double meanFirst = linked.mean(first);
    double meanSecond = linked.mean(second);
    double cross = 0;
    double squaresFirst = 0;
    double squaresSecond = 0;
    for (int k = 0; k < first.length; k++) {
      double a = first[k] - meanFirst;
      double b = second[k] - meanSecond;
      cross += a * b * linked.count(k);
      squaresFirst += a * a * linked.count(k);
      squaresSecond += b * b * linked.count(k);
    }
    return Sample.clamp(cross / (Math.sqrt(squaresFirst) * Math.sqrt(squaresSecond)), -1, 1);
  }

  /** Which entries are of the same people. */
  LinkedEntries linked() {
    return linked;
  }
}
