package org.plait.statistics;

import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * The robust variance of an estimate whose answers come in clusters or with weights: the squared
 * sums by cluster of what each answer adds to the estimate. With weights that is w(y -
 * mean)/sum(w), and for calibrated weights its residual from the margins, of everybody in the wave;
 * without clusters the sums are by person, with G - 1 degrees of freedom.
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
  private final long groups;
  private final Optional<Clustering> clustering;

  private ClusterVariance(
      double variance, double from, double to, long groups, Optional<Clustering> clustering) {
    double factor = groups > 1 ? groups / (groups - 1.0) : 0;
    this.variance = factor * variance;
    this.from = factor * from;
    this.to = factor * to;
    this.groups = groups;
    this.clustering = clustering;
  }

  /**
   * Of the mean of one wave; empty without weights when {@linkplain Clustering#negligible clusters
   * are negligible}.
   */
  static Optional<ClusterVariance> ofMean(Observations wave) {
    if (wave.size() == 0 || !(wave.hasClusters() || wave.weighted())) {
      return Optional.empty();
    }
    Observations units = wave.units();
    double[] added = wave.added(wave.values());
    double people = squares(added, units);
    if (!units.hasClusters()) {
      return byPerson(wave.weighted(), people, people, 0, units.size());
    }
    ClusterAssignment groups = ClusterAssignment.ofOneWave(units);
    if (groups.clustering().negligible(units.size())) {
      return byPerson(wave.weighted(), people, people, 0, units.size());
    }
    double sum = squaredSums(groups.groups(), groups.from(), added);
    return Optional.of(
        new ClusterVariance(sum, sum, 0, groups.groups(), Optional.of(groups.clustering())));
  }

  /**
   * Of the sum of the two waves' means of u and v; empty without weights when {@linkplain
   * Clustering#negligible clusters are negligible}.
   *
   * @param u what each earlier answer counts
   * @param v what each later answer counts
   */
  static Optional<ClusterVariance> ofSum(double[] u, double[] v, TwoWaves waves) {
    if (!(waves.hasClusters() || waves.weighted())) {
      return Optional.empty();
    }
    TwoWaves units = waves.units();
    double[] earlier = waves.from().added(u);
    double[] later = waves.to().added(v);
    double ofEarlier = squares(earlier, units.from());
    double ofLater = squares(later, units.to());
    double[] products = products(earlier, later, waves.design(), units);
    double byPerson = ofEarlier + ofLater + DoubleStream.of(products).sum();
    long people = (long) units.nFrom() + units.nTo() - units.nPairs();
    if (!units.hasClusters()) {
      return byPerson(waves.weighted(), byPerson, ofEarlier, ofLater, people);
    }
    ClusterAssignment groups = units.clusters();
    if (groups.clustering().negligible(people)) {
      return byPerson(waves.weighted(), byPerson, ofEarlier, ofLater, people);
    }
    double movers = 0;
    for (int k = 0; k < products.length; k++) {
      int cluster = groups.from()[units.pairIndicesFrom()[k]];
      movers += cluster == groups.to()[units.pairIndicesTo()[k]] ? 0 : products[k];
    }
    double[] sums = new double[groups.groups()];
    add(sums, groups.from(), earlier);
    add(sums, groups.to(), later);
    double byCluster = squares(sums);
    double twoWay = byCluster + movers;
    double total = twoWay > 0 ? twoWay : Math.max(byCluster, byPerson);
    return Optional.of(
        new ClusterVariance(
            total,
            squaredSums(groups.groups(), groups.from(), earlier),
            squaredSums(groups.groups(), groups.to(), later),
            groups.groups(),
            Optional.of(groups.clustering())));
  }

  /** Twice the product of what each linked entry adds in either wave; none where independent. */
  private static double[] products(
      double[] earlier, double[] later, Design design, TwoWaves units) {
    int pairs = design == Design.INDEPENDENT ? 0 : units.pairIndicesFrom().length;
    double[] products = new double[pairs];
    for (int k = 0; k < pairs; k++) {
      double both = earlier[units.pairIndicesFrom()[k]] * later[units.pairIndicesTo()[k]];
      products[k] = 2 * both * units.pairCount(k);
    }
    return products;
  }

  /** Each person a cluster of their own, which only weights need. */
  private static Optional<ClusterVariance> byPerson(
      boolean weighted, double variance, double from, double to, long people) {
    return weighted
        ? Optional.of(new ClusterVariance(variance, from, to, people, Optional.empty()))
        : Optional.empty();
  }

  /** Whether there are two clusters or more; else there is no variance. */
  boolean estimable() {
    return groups > 1;
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
    return clustering.map(Clustering::df).orElse(Math.max(1.0, groups - 1.0));
  }

  /** The correlation of the two waves' means that the total implies. */
  double correlation() {
    double scale = 2 * Math.sqrt(from) * Math.sqrt(to);
    return scale > 0 ? Sample.clamp((variance - from - to) / scale, -1, 1) : 0;
  }

  Estimate annotate(Estimate estimate) {
    return clustering.filter(Clustering::tooFew).isPresent()
        ? estimate.withNote(Notes.FEW_CLUSTERS)
        : estimate;
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

  /** The squares of what each answer of an entry adds. */
  private static double squares(double[] added, Observations entries) {
    double total = 0;
    for (int i = 0; i < added.length; i++) {
      total += added[i] * added[i] * entries.count(i);
    }
    return total;
  }

  private static double squares(double[] values) {
    double total = 0;
    for (double value : values) {
      total += value * value;
    }
    return total;
  }
}
