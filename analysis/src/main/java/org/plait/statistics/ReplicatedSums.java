package org.plait.statistics;

import java.util.Arrays;

/**
 * The variance of an estimate that was made again with each set of replicate weights: the part of
 * {@link ClusterVariance} for them. Two waves whose people are linked have their sets in common, so
 * that the difference is made again with each; other waves vary by themselves.
 *
 * @param variance of the whole sum
 * @param from of the earlier wave's part, or of the only wave
 * @param to of the later wave's part
 * @param sets how many sets there are; of two waves the fewer
 */
record ReplicatedSums(double variance, double from, double to, int sets) {

  /** Of the mean of a number of each answer. */
  static ReplicatedSums ofMean(Observations wave, double[] each) {
    return of(wave, wave.weights().replicateMeans(each, wave.mean(each)));
  }

  /** Of a sum of what each of the wave's people adds. */
  static ReplicatedSums ofSum(Observations wave, double[] added) {
    return of(wave, wave.weights().replicateSums(added));
  }

  private static ReplicatedSums of(Observations wave, double[] differences) {
    double sum = wave.weights().scale() * squares(differences);
    return new ReplicatedSums(sum, sum, 0, differences.length);
  }

  /** Of the sum of both waves' means of u and v. */
  static ReplicatedSums ofMeans(double[] u, double[] v, TwoWaves waves) {
    return of(
        waves,
        waves.from().weights().replicateMeans(u, waves.from().mean(u)),
        waves.to().weights().replicateMeans(v, waves.to().mean(v)));
  }

  /** Of a sum of what each of both waves' people adds. */
  static ReplicatedSums ofSums(double[] earlier, double[] later, TwoWaves waves) {
    return of(
        waves,
        waves.from().weights().replicateSums(earlier),
        waves.to().weights().replicateSums(later));
  }

  private static ReplicatedSums of(TwoWaves waves, double[] first, double[] second) {
    double scaleFrom = waves.from().weights().scale();
    double scaleTo = waves.to().weights().scale();
    double from = scaleFrom * squares(first);
    double to = scaleTo * squares(second);
    int sets = Math.min(first.length, second.length);
    boolean common =
        waves.design() != Design.INDEPENDENT
            && first.length == second.length
            && scaleFrom == scaleTo;
    if (!common) {
      return new ReplicatedSums(from + to, from, to, sets);
    }
    double[] both = new double[sets];
    Arrays.setAll(both, r -> first[r] + second[r]);
    return new ReplicatedSums(scaleFrom * squares(both), from, to, sets);
  }

  /** Whether somebody who answered has a weight in each set. */
  boolean estimable() {
    return !Double.isNaN(variance);
  }

  double df() {
    return sets - 1.0;
  }

  private static double squares(double[] differences) {
    double sum = 0;
    for (double difference : differences) {
      sum += difference * difference;
    }
    return sum;
  }
}
