package org.plait.statistics.model;

import java.util.Arrays;
import org.plait.statistics.Require;

/**
 * The rows of a model whose variance is robust to clusters.
 *
 * @param outcomes the outcome of each row
 * @param clusters the cluster of each row, -1 for one of its own
 * @param weights what each row stands for; 1 on average
 * @param times the place in time of each row
 * @param weighted whether rows were given weights
 * @param timed whether rows were given times
 */
record ClusteredRows(
    double[] outcomes,
    int[] clusters,
    double[] weights,
    int[] times,
    boolean weighted,
    boolean timed) {

  static ClusteredRows of(double[] outcomes, int[] clusters) {
    Require.sameLength(outcomes.length, clusters.length, "clusters");
    return new ClusteredRows(
        outcomes.clone(),
        clusters.clone(),
        ones(outcomes.length),
        new int[outcomes.length],
        false,
        false);
  }

  int size() {
    return outcomes.length;
  }

  ClusteredRows withWeights(double[] given) {
    return new ClusteredRows(
        outcomes, clusters, scaled(given, outcomes.length), times, true, timed);
  }

  /** With weights that are 1 on average already. */
  ClusteredRows withScaled(double[] scaled) {
    return new ClusteredRows(outcomes, clusters, scaled, times, true, timed);
  }

  ClusteredRows withTimes(int[] given) {
    Require.sameLength(outcomes.length, given.length, "times");
    return new ClusteredRows(outcomes, clusters, weights, given.clone(), weighted, true);
  }

  /** The weights that say nothing. */
  static double[] ones(int rows) {
    double[] ones = new double[rows];
    Arrays.fill(ones, 1);
    return ones;
  }

  /** Weights above 0, divided by their mean. */
  static double[] scaled(double[] given, int rows) {
    Require.sameLength(rows, given.length, "weights");
    Arrays.stream(given).forEach(weight -> Require.positive(weight, "weight"));
    double mean = Arrays.stream(given).average().orElse(1);
    return Arrays.stream(given).map(weight -> weight / mean).toArray();
  }
}
