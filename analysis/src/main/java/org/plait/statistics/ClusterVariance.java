package org.plait.statistics;

import java.util.Optional;

/**
 * The robust variance of an estimate whose answers come in clusters: the squared sums by cluster of
 * what each answer adds to the estimate.
 *
 * <p>For a change it is two-way: by cluster, plus by person, minus by their intersection, so that a
 * linked person stays one person in whatever cluster they answer. The last two differ only for
 * linked people whose cluster changed, by twice the product of their two contributions. Where the
 * sum is not positive, the larger of the two one-way variances stands. Independent waves have no
 * term by person. All carry the factor G/(G-1) of G clusters, those of one included.
 *
 * <p><b>Reference</b>: Cameron, Gelbach, Miller (2011) Robust inference with multiway clustering,
 * J. Business &amp; Economic Statistics 29:238-249.
 */
final class ClusterVariance {
  private final double variance;
  private final double from;
  private final double to;
  private final boolean estimable;
  private final Clustering clustering;

  private ClusterVariance(
      double variance, double from, double to, boolean estimable, Clustering clustering) {
    this.variance = variance;
    this.from = from;
    this.to = to;
    this.estimable = estimable;
    this.clustering = clustering;
  }

  /**
   * Of the mean of one wave; empty when {@linkplain Clustering#negligible clusters are negligible}.
   */
  static Optional<ClusterVariance> ofMean(Observations wave) {
    if (wave.size() == 0 || !wave.hasClusters()) {
      return Optional.empty();
    }
    ClusterAssignment groups = ClusterAssignment.ofOneWave(wave);
    if (groups.clustering().negligible(wave.size())) {
      return Optional.empty();
    }
    double[] added = contributions(wave.values());
    double variance = factor(groups) * squaredSums(groups.groups(), groups.from(), added);
    return Optional.of(
        new ClusterVariance(variance, variance, 0, groups.groups() > 1, groups.clustering()));
  }

  /**
   * Of the sum of the two waves' means of u and v; empty when {@linkplain Clustering#negligible
   * clusters are negligible}.
   *
   * @param u what each earlier answer counts
   * @param v what each later answer counts
   */
  static Optional<ClusterVariance> ofSum(double[] u, double[] v, TwoWaves waves) {
    if (!waves.hasClusters()) {
      return Optional.empty();
    }
    ClusterAssignment groups = waves.clusters();
    long people = (long) u.length + v.length - waves.nPairs();
    if (groups.clustering().negligible(people)) {
      return Optional.empty();
    }
    double[] earlier = contributions(u);
    double[] later = contributions(v);
    double[] sums = new double[groups.groups()];
    add(sums, groups.from(), earlier);
    add(sums, groups.to(), later);
    double byCluster = squares(sums);
    double byPerson = squares(earlier) + squares(later);
    double movers = 0;
    if (waves.design() != Design.INDEPENDENT) {
      for (int k = 0; k < waves.nPairs(); k++) {
        int i = waves.pairIndicesFrom()[k];
        int j = waves.pairIndicesTo()[k];
        double both = 2 * earlier[i] * later[j];
        byPerson += both;
        movers += groups.from()[i] == groups.to()[j] ? 0 : both;
      }
    }
    double twoWay = byCluster + movers;
    double total = twoWay > 0 ? twoWay : Math.max(byCluster, byPerson);
    double factor = factor(groups);
    return Optional.of(
        new ClusterVariance(
            factor * total,
            factor * squaredSums(groups.groups(), groups.from(), earlier),
            factor * squaredSums(groups.groups(), groups.to(), later),
            groups.groups() > 1,
            groups.clustering()));
  }

  /** Whether there are two clusters or more; else there is no variance. */
  boolean estimable() {
    return estimable;
  }

  double variance() {
    return variance;
  }

  /** The variance of the earlier wave's mean alone. */
  double from() {
    return from;
  }

  /** The variance of the later wave's mean alone. */
  double to() {
    return to;
  }

  double df() {
    return clustering.df();
  }

  /** The correlation of the two waves' means that the total implies. */
  double correlation() {
    double scale = 2 * Math.sqrt(from) * Math.sqrt(to);
    return scale > 0 ? Sample.clamp((variance - from - to) / scale, -1, 1) : 0;
  }

  Estimate annotate(Estimate estimate) {
    return clustering.tooFew() ? estimate.withNote(Notes.FEW_CLUSTERS) : estimate;
  }

  private static double[] contributions(double[] values) {
    double mean = Sample.mean(values);
    double[] added = new double[values.length];
    if (Sample.isConstant(values)) {
      return added;
    }
    for (int i = 0; i < values.length; i++) {
      added[i] = (values[i] - mean) / values.length;
    }
    return added;
  }

  private static double factor(ClusterAssignment groups) {
    int count = groups.groups();
    return count > 1 ? count / (count - 1.0) : 0;
  }

  private static double squaredSums(int groups, int[] group, double[] added) {
    double[] sums = new double[groups];
    add(sums, group, added);
    return squares(sums);
  }

  private static void add(double[] sums, int[] group, double[] added) {
    for (int i = 0; i < added.length; i++) {
      sums[group[i]] += added[i];
    }
  }

  private static double squares(double[] values) {
    double total = 0;
    for (double value : values) {
      total += value * value;
    }
    return total;
  }
}
