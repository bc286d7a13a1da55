package org.plait.statistics;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The valid answers of one wave: a value each, of whom, and from which cluster.
 *
 * <p><b>Input</b>: parallel arrays. A person is any number of 0 or more, the same in both waves,
 * used once a wave; -1 stands for someone who can't be linked. A cluster is a number of 0 or more;
 * -1 stands for none. <b>Missing</b>: answers without a value are left out and only counted.
 */
public final class Observations {
  /** Stands for a person who can't be linked, and for an answer without a cluster. */
  public static final int NONE = -1;

  private final double[] values;
  private final int[] persons;
  private final int[] clusters;
  private final long missing;

  private Observations(double[] values, int[] persons, int[] clusters, long missing) {
    this.values = values;
    this.persons = persons;
    this.clusters = clusters;
    this.missing = missing;
  }

  /**
   * Values of people who can't be linked.
   *
   * @throws IllegalArgumentException if a value is not finite
   */
  public static Observations of(double... values) {
    int[] none = new int[values.length];
    Arrays.fill(none, NONE);
    return new Observations(Require.finite(values), none, none, 0);
  }

  /**
   * Values and whose they are.
   *
   * @throws IllegalArgumentException if a value is not finite, a number is below -1 or a person
   *     stands twice
   */
  public static Observations of(double[] values, int[] persons) {
    Require.sameLength(values.length, persons.length, "persons");
    Set<Integer> seen = new HashSet<>();
    for (int person : persons) {
      requireId(person, "person");
      if (person != NONE && !seen.add(person)) {
        throw new IllegalArgumentException("a person must stand once in a wave, found one twice");
      }
    }
    int[] none = new int[values.length];
    Arrays.fill(none, NONE);
    return new Observations(Require.finite(values), persons.clone(), none, 0);
  }

  /** The same answers, each from this cluster, or from none (-1). */
  public Observations inClusters(int[] ofEach) {
    Require.sameLength(values.length, ofEach.length, "clusters");
    for (int cluster : ofEach) {
      requireId(cluster, "cluster");
    }
    return new Observations(values, persons, ofEach.clone(), missing);
  }

  /** The same answers without their clusters. */
  public Observations withoutClusters() {
    int[] none = new int[values.length];
    Arrays.fill(none, NONE);
    return new Observations(values, persons, none, missing);
  }

  /** The answers that were missing and have no value here. */
  public Observations withMissing(long count) {
    Require.count(count, "missing");
    return new Observations(values, persons, clusters, count);
  }

  /** The number of valid answers. */
  public int size() {
    return values.length;
  }

  /** The number of missing answers. */
  public long missing() {
    return missing;
  }

  /** Whether any answer names a cluster. */
  public boolean hasClusters() {
    return IntStream.of(clusters).anyMatch(cluster -> cluster != NONE);
  }

  /** What the clusters are like, if there are any. */
  public Optional<Clustering> clustering() {
    return hasClusters()
        ? Optional.of(ClusterAssignment.ofOneWave(this).clustering())
        : Optional.empty();
  }

  double[] values() {
    return values;
  }

  /** The value of one answer. */
  public double value(int index) {
    return values[index];
  }

  /** Whose answer it is; {@link #NONE} when they can't be linked. */
  public int person(int index) {
    return persons[index];
  }

  /** The cluster of one answer; {@link #NONE} when it has none. */
  public int cluster(int index) {
    return clusters[index];
  }

  long countOnes() {
    long ones = 0;
    for (double value : values) {
      if (value != 0 && value != 1) {
        throw new IllegalArgumentException("a value must be 0 or 1, found " + value);
      }
      ones += (long) value;
    }
    return ones;
  }

  private static void requireId(int id, String name) {
    if (id < NONE) {
      throw new IllegalArgumentException(name + " must be 0 or more, or -1 for none, found " + id);
    }
  }
}
