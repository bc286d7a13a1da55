package org.plait.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The valid answers of one wave: a value each, of whom, and from which cluster; or only how many
 * gave each value.
 *
 * <p><b>Input</b>: parallel arrays. A person is any number of 0 or more, the same in both waves,
 * used once a wave; -1 stands for someone who can't be linked. A cluster is a number of 0 or more;
 * -1 stands for none. <b>Units</b>: those of the answers, 0 and 1 for a share. <b>Missing</b>:
 * answers without a value are left out and only counted.
 */
public final class Observations {
  /** Stands for a person who can't be linked, and for an answer without a cluster. */
  public static final int NONE = -1;

  private static final int[] UNKNOWN = {};
  private static final long[] ONE_EACH = {};

  private final double[] values;
  private final long[] counts;
  private final int[] persons;
  private final int[] clusters;
  private final long missing;
  private final EntryWeights weights;
  private final int size;

  private Observations(
      double[] values,
      long[] counts,
      int[] persons,
      int[] clusters,
      long missing,
      EntryWeights weights) {
    this.values = values;
    this.counts = counts;
    this.persons = persons;
    this.clusters = clusters;
    this.missing = missing;
    this.weights = weights;
    this.size = counts.length == 0 ? values.length : (int) LongStream.of(counts).sum();
  }

  /**
   * Values of people who can't be linked.
   *
   * @param values a value for each answer
   * @throws IllegalArgumentException if a value is not finite or beyond 1e50
   */
  public static Observations of(double... values) {
    return new Observations(
        Require.finite(values), ONE_EACH, UNKNOWN, UNKNOWN, 0, EntryWeights.EVEN);
  }

  /**
   * Values and whose they are.
   *
   * @param values a value for each answer
   * @param persons whose each is, or -1 for someone who can't be linked
   * @throws IllegalArgumentException if a value is not finite or beyond 1e50, a number is below -1
   *     or a person stands twice
   */
  public static Observations of(double[] values, int[] persons) {
    Require.sameLength(values.length, persons.length, "persons");
    Require.once(persons);
    return new Observations(
        Require.finite(values), ONE_EACH, persons.clone(), UNKNOWN, 0, EntryWeights.EVEN);
  }

  /**
   * A table of counts: values, and how many answers gave each. The estimates are those of the
   * single answers, in the time the table takes. {@link #value} and {@link #count} then speak of
   * the table's entries, {@link #entries} in number.
   *
   * @param values the different values
   * @param counts how many gave each
   * @throws IllegalArgumentException if a value is not finite or beyond 1e50, a count is negative,
   *     or there are more than 2,147,483,647 answers
   */
  public static Observations ofCounts(double[] values, long[] counts) {
    Require.sameLength(values.length, counts.length, "counts");
    Require.totalUpTo(Integer.MAX_VALUE, counts);
    return new Observations(
        Require.finite(values), counts.clone(), UNKNOWN, UNKNOWN, 0, EntryWeights.EVEN);
  }

  /**
   * A table of counts of people who can be recognised: an entry stands for as many people as its
   * count, and for the same people as the entry of that number in another wave or group.
   *
   * @param values the value of each entry
   * @param counts how many people there are behind each
   * @param persons a number for them; -1 for people who can't be linked
   * @throws IllegalArgumentException as the two above
   */
  public static Observations ofCounts(double[] values, long[] counts, int[] persons) {
    Require.sameLength(values.length, persons.length, "persons");
    Require.once(persons);
    Observations alone = ofCounts(values, counts);
    return new Observations(
        alone.values, alone.counts, persons.clone(), UNKNOWN, 0, EntryWeights.EVEN);
  }

  /**
   * The same answers, each from this cluster, or from none (-1).
   *
   * @param ofEach the cluster of each answer, or -1 for none
   * @throws IllegalArgumentException if there is not one cluster for each answer, or a number is
   *     below -1
   * @throws IllegalStateException if these are a table of counts or weighted answers
   */
  public Observations inClusters(int[] ofEach) {
    Require.sameLength(values.length, ofEach.length, "clusters");
    if (counts.length > 0) {
      throw new IllegalStateException("a table of counts has no clusters");
    }
    if (weights.ofWave()) {
      throw new IllegalStateException("the clusters of weighted answers are those of their wave");
    }
    IntStream.of(ofEach).forEach(cluster -> Require.id(cluster, "cluster"));
    boolean any = IntStream.of(ofEach).anyMatch(cluster -> cluster != NONE);
    return new Observations(
        values, counts, persons, any ? ofEach.clone() : UNKNOWN, missing, weights);
  }

  /**
   * The same answers, each of an entry's counting so much. Their variance is summed over those who
   * answered, as if the weights were known; a {@link WeightedWave} sums it over everybody.
   *
   * @param ofEach the weight of one answer of each entry
   * @throws IllegalArgumentException if the lengths differ or a weight is not above 0
   * @throws IllegalStateException if the answers have weights of their wave
   */
  public Observations withWeights(double[] ofEach) {
    Require.sameLength(values.length, ofEach.length, "weights");
    if (weights.ofWave()) {
      throw new IllegalStateException("the weights of weighted answers are those of their wave");
    }
    for (double weight : ofEach) {
      Require.positive(weight, "weight");
    }
    return new Observations(
        values, counts, persons, clusters, missing, EntryWeights.of(Require.finite(ofEach)));
  }

  /** The same answers without their clusters. */
  public Observations withoutClusters() {
    return new Observations(values, counts, persons, UNKNOWN, missing, weights.withoutClusters());
  }

  /**
   * The answers that were missing and have no value here.
   *
   * @param count how many answers were missing
   * @throws IllegalArgumentException if the count is negative
   */
  public Observations withMissing(long count) {
    Require.count(count, "missing");
    return new Observations(values, counts, persons, clusters, count, weights);
  }

  /** The number of valid answers. */
  public int size() {
    return size;
  }

  /** The entries: one for each answer, or for each value of a table of counts. */
  public int entries() {
    return values.length;
  }

  /**
   * How many answers an entry stands for: 1, or the count of a table.
   *
   * @param index the place, counted from 0
   */
  public long count(int index) {
    return counts.length == 0 ? 1 : counts[index];
  }

  /** Whether an entry may stand for several people. */
  public boolean counted() {
    return counts.length > 0;
  }

  /** The number of missing answers. */
  public long missing() {
    return missing;
  }

  /** Whether any answer names a cluster. */
  public boolean hasClusters() {
    return clusters.length > 0;
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

  /**
   * The value of one answer, or of an entry.
   *
   * @param index the place, counted from 0
   */
  public double value(int index) {
    return values[index];
  }

  /**
   * Whose answer it is; {@link #NONE} when they can't be linked.
   *
   * @param index the place, counted from 0
   */
  public int person(int index) {
    return persons.length == 0 ? NONE : persons[index];
  }

  /**
   * The cluster of one answer; {@link #NONE} when it has none.
   *
   * @param index the place, counted from 0
   */
  public int cluster(int index) {
    return clusters.length == 0 ? NONE : clusters[index];
  }

  long countOnes() {
    long ones = 0;
    for (int i = 0; i < values.length; i++) {
      if (values[i] != 0 && values[i] != 1) {
        throw new IllegalArgumentException("a value must be 0 or 1, found " + values[i]);
      }
      ones += (long) values[i] * count(i);
    }
    return ones;
  }

  /** The same answers, with the weights and strata of their wave. */
  Observations ofWave(WeightedWave wave, int[] rows) {
    return new Observations(
        values, counts, persons, clusters, missing, EntryWeights.ofWave(wave, rows.clone()));
  }

  /** The same people with another number each. */
  Observations withValues(double[] each) {
    return new Observations(each, counts, persons, clusters, missing, weights);
  }

  /** The same answers, each counting the same, as if drawn from the whole. */
  public Observations unweighted() {
    return new Observations(values, counts, persons, clusters, missing, EntryWeights.EVEN);
  }

  /** Whether the answers count differently. */
  public boolean weighted() {
    return weights.uneven();
  }

  /** Whether they come from a wave that was drawn within strata. */
  public boolean inStrata() {
    return weights.inStrata();
  }

  /** Whether estimates are made again with sets of weights. */
  public boolean replicated() {
    return weights.replicated();
  }

  /** What one answer of each entry counts. */
  EntryWeights weights() {
    return weights;
  }

  /**
   * What an entry counts: how many answers it stands for, times their weight.
   *
   * @param index the place, counted from 0
   */
  public double weight(int index) {
    return weights.of(index) * count(index);
  }

  private double totalWeight() {
    double total = 0;
    for (int i = 0; i < values.length; i++) {
      total += weight(i);
    }
    return total;
  }

  /** The number of answers that equal weights would need to tell as much: Kish's effective size. */
  double effectiveSize() {
    if (!weighted() || size == 0) {
      return size;
    }
    double squares = 0;
    for (int i = 0; i < weights.size(); i++) {
      squares += weights.of(i) * weight(i);
    }
    return Math.min(size, totalWeight() * totalWeight() / squares);
  }

  /**
   * The people over whom variances are summed: those who answered or, weighted, all of the wave.
   */
  public Observations units() {
    return weights.everybody().orElse(this);
  }

  /**
   * What one answer of each of the {@link #units} adds to an estimate: its weight times what the
   * margins of a calibration leave.
   *
   * @param linearised what each answer adds for each unit of its weight
   */
  public double[] contributions(double[] linearised) {
    return weights.contributions(linearised);
  }

  /**
   * What one answer of each of the {@link #units} adds to the mean of a number of each entry.
   *
   * @param each a number of each entry
   */
  public double[] added(double[] each) {
    double[] added = new double[each.length];
    if (!isConstant(each)) {
      double mean = mean(each);
      double total = totalWeight();
      Arrays.setAll(added, i -> (each[i] - mean) / total);
    }
    return contributions(added);
  }

  /** The mean of the answers, which count by their weights. */
  public double mean() {
    return mean(values);
  }

  /** The values, one for each entry. */
  public double[] each() {
    return values.clone();
  }

  /**
   * For each number the share of these answers below it, those equal counting half.
   *
   * @param each the values, of this wave or another
   */
  public double[] placements(double[] each) {
    return Distribution.of(this).placements(each);
  }

  /**
   * The mean of a number of each entry, which counts as much as its weight.
   *
   * @param each a number of each entry
   */
  public double mean(double[] each) {
    double sum = 0;
    for (int i = 0; i < each.length; i++) {
      sum += each[i] * weight(i);
    }
    return sum / (weighted() ? totalWeight() : size);
  }

  /**
   * Their variance with n - 1; 0 when all are the same, whatever rounding would say. With weights
   * the weighted mean of the squares times n/(n-1).
   */
  double variance(double[] each) {
    if (isConstant(each)) {
      return 0;
    }
    double mean = mean(each);
    double sum = 0;
    for (int i = 0; i < each.length; i++) {
      sum += (each[i] - mean) * (each[i] - mean) * weight(i);
    }
    return weighted() ? sum / totalWeight() * size / (size - 1) : sum / (size - 1);
  }

  /** Whether all entries that stand for an answer have the same number. */
  boolean isConstant(double[] each) {
    int first = 0;
    while (first < each.length && count(first) == 0) {
      first++;
    }
    for (int i = first; i < each.length; i++) {
      if (count(i) > 0 && each[i] != each[first]) {
        return false;
      }
    }
    return true;
  }
}
