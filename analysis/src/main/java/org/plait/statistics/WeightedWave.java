package org.plait.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Everybody who took part in a wave, each with a weight: the people over whom the variance of a
 * weighted estimate is summed, whether or not they answered the question at hand.
 *
 * <p><b>Input</b>: weights, persons and clusters in parallel, as in {@link Observations}. Those of
 * weight 0 count nowhere. <b>Units</b>: weights in any, as only their ratios count. <b>Missing</b>:
 * whoever did not answer the question at hand stays in the wave. Weights that are all the same and
 * were not calibrated change nothing, so the answers are then those of an unweighted wave. With
 * strata, variances are summed over everybody whatever the weights.
 */
public final class WeightedWave {
  private final Weighting weighting;
  private final int[] persons;
  private final int[] clusters;
  private final int[] rows;
  private final Observations everybody;
  private final Optional<CalibrationResiduals> calibration;
  private final boolean even;
  private final int[] strata;
  private final Optional<Replication> replication;

  private WeightedWave(
      Weighting weighting,
      int[] persons,
      int[] clusters,
      int[] strata,
      Optional<Replication> replication) {
    this.replication = replication;
    this.persons = persons;
    this.clusters = clusters;
    this.rows = IntStream.range(0, persons.length).filter(r -> weighting.weight(r) > 0).toArray();
    this.even =
        replication.isEmpty()
            && weighting.margins() == 0
            && Arrays.stream(rows).allMatch(r -> weighting.weight(r) == weighting.weight(rows[0]));
    this.weighting = even ? ones(weighting) : weighting;
    boolean several =
        IntStream.of(rows).map(r -> strata.length > 0 ? strata[r] : 0).distinct().count() > 1;
    this.strata = several ? strata : new int[0];
    this.everybody = plain(new double[rows.length], rows);
    this.calibration =
        weighting.margins() > 0
            ? Optional.of(CalibrationResiduals.of(weighting))
            : Optional.empty();
  }

  /**
   * A wave.
   *
   * @param weighting the weight of each respondent
   * @param persons the person of each, or -1 for someone who can't be linked
   * @param clusters the cluster of each, or -1 for none
   * @throws IllegalArgumentException if they differ in length
   */
  public static WeightedWave of(Weighting weighting, int[] persons, int[] clusters) {
    Require.sameLength(weighting.size(), persons.length, "persons");
    Require.sameLength(weighting.size(), clusters.length, "clusters");
    return new WeightedWave(
        weighting, persons.clone(), clusters.clone(), new int[0], Optional.empty());
  }

  private static Weighting ones(Weighting weighting) {
    double[] ones = new double[weighting.size()];
    Arrays.setAll(ones, r -> Math.signum(weighting.weight(r)));
    return Weighting.of(ones);
  }

  /**
   * The same people, drawn separately within strata. One stratum alone changes nothing.
   *
   * @param ofEach the stratum of each, the same number in every wave
   * @throws IllegalArgumentException if there is not one stratum for each, or a number is negative
   */
  public WeightedWave stratified(int[] ofEach) {
    Require.sameLength(weighting.size(), ofEach.length, "strata");
    for (int stratum : ofEach) {
      Require.count(stratum, "stratum");
    }
    return new WeightedWave(weighting, persons, clusters, ofEach.clone(), replication);
  }

  /**
   * The same people with sets of weights with which estimates are made again. Their variance holds
   * clusters and strata, which are then left out of account.
   *
   * @param sets the sets
   * @throws IllegalArgumentException if a set does not weigh each person
   * @throws IllegalStateException if the weights were calibrated
   */
  public WeightedWave replicated(Replication sets) {
    Require.sameLength(weighting.size(), sets.people(), "each set");
    if (weighting.margins() > 0) {
      throw new IllegalStateException("calibrated weights need sets that were calibrated too");
    }
    return new WeightedWave(weighting, persons, clusters, strata, Optional.of(sets));
  }

  Optional<Replication> replication() {
    return replication;
  }

  /** By how much the mean of a number of each answer differs with each set of weights. */
  double[] replicateMeans(double[] each, int[] from, double mean) {
    Replication sets = replication.orElseThrow();
    double[] differences = new double[sets.size()];
    for (int r = 0; r < differences.length; r++) {
      double sum = 0;
      double total = 0;
      for (int i = 0; i < from.length; i++) {
        sum += sets.weight(r, from[i]) * (each[i] - mean);
        total += sets.weight(r, from[i]);
      }
      differences[r] = sum / total;
    }
    return differences;
  }

  /** By how much a sum of what each of {@link #everybody} adds differs with each set. */
  double[] replicateSums(double[] added) {
    Replication sets = replication.orElseThrow();
    double[] differences = new double[sets.size()];
    for (int r = 0; r < differences.length; r++) {
      for (int u = 0; u < added.length; u++) {
        differences[r] += added[u] * (sets.weight(r, rows[u]) / weighting.weight(rows[u]) - 1);
      }
    }
    return differences;
  }

  /** Whether people were drawn from two strata or more. */
  public boolean inStrata() {
    return strata.length > 0;
  }

  /**
   * The valid answers to a question.
   *
   * @param values the answers
   * @param rows whose they are: places in the wave, each at most once
   * @throws IllegalArgumentException if a value is not finite or the lengths differ
   */
  public Observations answers(double[] values, int[] rows) {
    Require.sameLength(values.length, rows.length, "rows");
    int[] kept =
        IntStream.range(0, rows.length).filter(i -> weighting.weight(rows[i]) > 0).toArray();
    int[] from = Arrays.stream(kept).map(i -> rows[i]).toArray();
    Observations answers = plain(Sample.pick(values, kept), from);
    return even && !inStrata() ? answers : answers.ofWave(this, from);
  }

  /** Whether the weights change nothing. */
  public boolean even() {
    return even;
  }

  private Observations plain(double[] values, int[] from) {
    return Observations.of(values, Arrays.stream(from).map(r -> persons[r]).toArray())
        .inClusters(Arrays.stream(from).map(r -> clusters[r]).toArray());
  }

  WeightedWave withoutClusters() {
    int[] none = new int[clusters.length];
    Arrays.fill(none, Observations.NONE);
    return new WeightedWave(weighting, persons, none, strata, replication);
  }

  double weight(int row) {
    return weighting.weight(row);
  }

  /** Everybody of a weight above 0, in order; their values mean nothing. */
  Observations everybody() {
    return everybody;
  }

  /** The stratum of each of {@link #everybody}; none where strata change nothing. */
  int[] strata() {
    return inStrata() ? IntStream.of(rows).map(r -> strata[r]).toArray() : strata;
  }

  /** The stratum of a row; 0 where strata change nothing. */
  int stratum(int row) {
    return inStrata() ? strata[row] : 0;
  }

  /**
   * What each of {@link #everybody} adds to an estimate.
   *
   * @param linearised what each answer adds for each unit of its weight
   * @param from whose answers they are
   */
  double[] added(double[] linearised, int[] from) {
    double[] each = new double[persons.length];
    for (int i = 0; i < from.length; i++) {
      each[from[i]] = linearised[i];
    }
    double[] left = calibration.map(margins -> margins.of(each)).orElse(each);
    return Arrays.stream(rows).mapToDouble(r -> weighting.weight(r) * left[r]).toArray();
  }
}
