package org.plait.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Which entries of two waves are of the same people: pairs of an earlier and a later entry, and how
 * many people stand behind each pair.
 */
final class LinkedEntries {
  private static final long[] ONE_EACH = {};
  private static final int[] NOBODY = {};

  private final int[] from;
  private final int[] to;
  private final long[] counts;
  private final int people;

  private LinkedEntries(int[] from, int[] to, long[] counts) {
    this.from = from;
    this.to = to;
    this.counts = counts;
    this.people = counts.length == 0 ? from.length : Math.toIntExact(LongStream.of(counts).sum());
  }

  /** Of waves that share nobody. */
  static LinkedEntries none() {
    return new LinkedEntries(NOBODY, NOBODY, ONE_EACH);
  }

  /**
   * By the numbers of the persons.
   *
   * @throws IllegalArgumentException if entries of the same people are not as many in both waves
   */
  static LinkedEntries byPerson(Observations from, Observations to) {
    long[] later = sorted(to);
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
    return new LinkedEntries(
        linked,
        Arrays.copyOf(pairTo, pairs),
        from.counted() || to.counted() ? peopleBehind(from, linked, to, pairTo) : ONE_EACH);
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

  /** Person and index of each entry in one number, sorted. */
  private static long[] sorted(Observations wave) {
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

  /**
   * By a joint table of two tables of counts.
   *
   * @param both people with the i-th value of the earlier and the j-th of the later table
   * @throws IllegalArgumentException if a count is negative or the tables do not fit each other
   */
  static LinkedEntries ofTable(Observations from, Observations to, long[][] both) {
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
    return new LinkedEntries(
        Arrays.copyOf(pairFrom, filled),
        Arrays.copyOf(pairTo, filled),
        Arrays.copyOf(counts, filled));
  }

  /**
   * Entry by entry.
   *
   * @throws IllegalArgumentException if an entry stands for another number of people in the later
   *     wave
   */
  static LinkedEntries each(Observations from, Observations to) {
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
    return new LinkedEntries(entries, entries, counts);
  }

  /** The later wave first. */
  LinkedEntries swapped() {
    return new LinkedEntries(to, from, counts);
  }

  /** The pairs of entries. */
  int size() {
    return from.length;
  }

  /** The earlier entry of a pair. */
  int from(int pair) {
    return from[pair];
  }

  /** The later entry of a pair. */
  int to(int pair) {
    return to[pair];
  }

  /** How many people a pair stands for. */
  long count(int pair) {
    return counts.length == 0 ? 1 : counts[pair];
  }

  /** The people behind all pairs. */
  int people() {
    return people;
  }

  /** A number of each pair, as often as it stands for people. */
  double[] ofPeople(double[] ofPairs) {
    double[] each = new double[people];
    int filled = 0;
    for (int k = 0; k < ofPairs.length; k++) {
      int next = filled + (int) count(k);
      Arrays.fill(each, filled, next, ofPairs[k]);
      filled = next;
    }
    return each;
  }

  /** The mean over the people of a number of each pair. */
  double mean(double[] ofPairs) {
    double sum = 0;
    for (int k = 0; k < ofPairs.length; k++) {
      sum += ofPairs[k] * count(k);
    }
    return sum / people;
  }

  /** For each pair the number of its earlier entry. */
  double[] earlier(double[] ofEntries) {
    return Sample.pick(ofEntries, from);
  }

  /** For each pair the number of its later entry. */
  double[] later(double[] ofEntries) {
    return Sample.pick(ofEntries, to);
  }

  /** A number of each pair, with the people behind it. */
  Observations observed(double[] ofPairs) {
    return counts.length == 0 ? Observations.of(ofPairs) : Observations.ofCounts(ofPairs, counts);
  }
}
