package org.plait.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

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

  private static final long[] ONE_EACH = {};

  private final Observations from;
  private final Observations to;
  private final int[] pairFrom;
  private final int[] pairTo;
  private final long[] pairCounts;
  private final int pairs;
  private final int minimumPairs;

  private TwoWaves(
      Observations from,
      Observations to,
      int[] pairFrom,
      int[] pairTo,
      long[] pairCounts,
      int minimumPairs) {
    this.from = from;
    this.to = to;
    this.pairFrom = pairFrom;
    this.pairTo = pairTo;
    this.pairCounts = pairCounts;
    this.pairs =
        pairCounts.length == 0 ? pairFrom.length : Math.toIntExact(LongStream.of(pairCounts).sum());
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
    long[] later = byPerson(to);
    int[] pairFrom = new int[Math.min(from.entries(), later.length)];
    int[] pairTo = new int[pairFrom.length];
    int pairs = 0;
    for (int i = 0; i < from.entries(); i++) {
      int j = indexOf(from.person(i), later);
      if (j >= 0) {
        pairFrom[pairs] = i;
        pairTo[pairs] = j;
        pairs++;
      }
    }
    int[] linked = Arrays.copyOf(pairFrom, pairs);
    return new TwoWaves(
        from,
        to,
        linked,
        Arrays.copyOf(pairTo, pairs),
        from.counted() || to.counted() ? peopleBehind(from, linked, to, pairTo) : ONE_EACH,
        minimumPairs);
  }

  private static long[] peopleBehind(
      Observations from, int[] pairFrom, Observations to, int[] pairTo) {
    long[] people = new long[pairFrom.length];
    for (int k = 0; k < people.length; k++) {
      people[k] = from.count(pairFrom[k]);
      if (people[k] != to.count(pairTo[k])) {
        throw new IllegalArgumentException("the same people must be as many in both waves");
      }
    }
    return people;
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
    Require.sameLength(from.entries(), both.length, "both");
    int cells = from.entries() * to.entries();
    int[] pairFrom = new int[cells];
    int[] pairTo = new int[cells];
    long[] counts = new long[cells];
    int filled = 0;
    for (int i = 0; i < both.length; i++) {
      Require.sameLength(to.entries(), both[i].length, "both");
      for (int j = 0; j < both[i].length; j++) {
        Require.count(both[i][j], "both");
        if (both[i][j] > 0) {
          pairFrom[filled] = i;
          pairTo[filled] = j;
          counts[filled++] = both[i][j];
        }
      }
    }
    return new TwoWaves(
        from,
        to,
        Arrays.copyOf(pairFrom, filled),
        Arrays.copyOf(pairTo, filled),
        Arrays.copyOf(counts, filled),
        ENOUGH_PAIRS);
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
    Require.sameLength(from.entries(), to.entries(), "to");
    int[] entries = IntStream.range(0, from.entries()).toArray();
    long[] counts = IntStream.of(entries).mapToLong(from::count).toArray();
    for (int i : entries) {
      if (to.count(i) != counts[i]) {
        throw new IllegalArgumentException(
            "an entry must stand for the same people in both waves, found "
                + counts[i]
                + " and "
                + to.count(i));
      }
    }
    return new TwoWaves(from, to, entries, entries, counts, ENOUGH_PAIRS);
  }

  /** Person and index of each entry in one number, sorted. */
  private static long[] byPerson(Observations wave) {
    long[] keys = new long[wave.entries()];
    int known = 0;
    for (int i = 0; i < keys.length; i++) {
      if (wave.person(i) != Observations.NONE) {
        keys[known++] = (long) wave.person(i) << Integer.SIZE | i;
      }
    }
    long[] sorted = Arrays.copyOf(keys, known);
    Arrays.sort(sorted);
    return sorted;
  }

  private static int indexOf(int person, long[] byPerson) {
    if (person == Observations.NONE) {
      return -1;
    }
    int at = Arrays.binarySearch(byPerson, (long) person << Integer.SIZE);
    int next = at < 0 ? -at - 1 : at;
    boolean found = next < byPerson.length && byPerson[next] >>> Integer.SIZE == person;
    return found ? (int) byPerson[next] : -1;
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
    return pairs;
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
        from.withoutClusters(), to.withoutClusters(), pairFrom, pairTo, pairCounts, minimumPairs);
  }

  /** Tables of those only who have a valid answer in both waves; none are missing then. */
  public TwoWaves linkedOnly() {
    long[][] both = new long[from.entries()][to.entries()];
    long[] earlier = new long[from.entries()];
    long[] later = new long[to.entries()];
    for (int k = 0; k < pairFrom.length; k++) {
      both[pairFrom[k]][pairTo[k]] += pairCount(k);
      earlier[pairFrom[k]] += pairCount(k);
      later[pairTo[k]] += pairCount(k);
    }
    return ofCounts(
        Observations.ofCounts(from.values(), earlier),
        Observations.ofCounts(to.values(), later),
        both);
  }

  /** The later wave first, which turns the sign of every change. */
  public TwoWaves swapped() {
    return new TwoWaves(to, from, pairTo, pairFrom, pairCounts, minimumPairs);
  }

  /** The earlier values of the linked people, in the order of {@link #pairedTo}. */
  public double[] pairedFrom() {
    return paired(from.values(), pairFrom);
  }

  /** The later values of the linked people. */
  public double[] pairedTo() {
    return paired(to.values(), pairTo);
  }

  /** The mean of the linked people's earlier answers, which count by their weights. */
  public double pairedMeanFrom() {
    return pairedMean(from, pairFrom);
  }

  /** The mean of the linked people's later answers, which count by their weights. */
  public double pairedMeanTo() {
    return pairedMean(to, pairTo);
  }

  private double pairedMean(Observations wave, int[] entries) {
    double sum = 0;
    double total = 0;
    for (int k = 0; k < entries.length; k++) {
      double weight = wave.weighted() ? wave.weight(entries[k]) : pairCount(k);
      sum += weight * wave.value(entries[k]);
      total += weight;
    }
    return sum / total;
  }

  /** In how many ways people answered, and how few answered in the rarest. */
  public AnswerWays ways() {
    return AnswerWays.of(from, to, pairFrom, pairTo, pairCounts);
  }

  /** The later less the earlier value of the linked people. */
  public Observations differences() {
    double[] differences = new double[pairFrom.length];
    Arrays.setAll(differences, k -> to.value(pairTo[k]) - from.value(pairFrom[k]));
    return pairCounts.length == 0
        ? Observations.of(differences)
        : Observations.ofCounts(differences, pairCounts);
  }

  private double[] paired(double[] values, int[] entries) {
    double[] each = new double[pairs];
    int filled = 0;
    for (int k = 0; k < entries.length; k++) {
      int next = filled + (int) pairCount(k);
      Arrays.fill(each, filled, next, values[entries[k]]);
      filled = next;
    }
    return each;
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
    return from.ofWave() || to.ofWave() ? of(from.units(), to.units(), minimumPairs) : this;
  }

  boolean hasClusters() {
    return from.hasClusters() || to.hasClusters();
  }

  ClusterAssignment clusters() {
    return ClusterAssignment.of(from, to, pairFrom, pairTo);
  }

  /**
   * Pearson's correlation over the linked people of a number of each entry; 0 when either side has
   * no variation.
   *
   * @param u a number of each earlier entry
   * @param v a number of each later entry
   */
  double correlation(double[] u, double[] v) {
    double[] first = Sample.pick(u, pairFrom);
    double[] second = Sample.pick(v, pairTo);
    if (pairs < 2 || Sample.isConstant(first) || Sample.isConstant(second)) {
      return 0;
    }
    double meanFirst = mean(first);
    double meanSecond = mean(second);
    double cross = 0;
    double squaresFirst = 0;
    double squaresSecond = 0;
    for (int k = 0; k < first.length; k++) {
      double a = first[k] - meanFirst;
      double b = second[k] - meanSecond;
      cross += a * b * pairCount(k);
      squaresFirst += a * a * pairCount(k);
      squaresSecond += b * b * pairCount(k);
    }
    return Sample.clamp(cross / (Math.sqrt(squaresFirst) * Math.sqrt(squaresSecond)), -1, 1);
  }

  private double mean(double[] each) {
    double sum = 0;
    for (int k = 0; k < each.length; k++) {
      sum += each[k] * pairCount(k);
    }
    return sum / pairs;
  }

  /** How many people a linked pair of entries stands for. */
  long pairCount(int pair) {
    return pairCounts.length == 0 ? 1 : pairCounts[pair];
  }

  int[] pairIndicesFrom() {
    return pairFrom;
  }

  int[] pairIndicesTo() {
    return pairTo;
  }
}
