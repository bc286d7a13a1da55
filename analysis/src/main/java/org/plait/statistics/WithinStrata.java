package org.plait.statistics;

import java.util.HashMap;
import java.util.Map;

/**
 * What each answer adds to a sum, measured from the mean of its stratum and scaled, so that the
 * squared sums by cluster are the variance between the clusters of each stratum.
 *
 * <p><b>Formula</b>: of the n clusters of a stratum, each with the sum z, &radic;(n/(n-1)) (z -
 * mean of z), spread evenly over the cluster's answers. A stratum of one cluster is measured from
 * the mean of all clusters' sums instead, without a factor, and counts as lonely where it adds
 * anything. A cluster with answers in two strata is one in each.
 */
final class WithinStrata {

  private final double[] scaled;
  private final boolean lonely;
  private final boolean estimable;

  private WithinStrata(double[] scaled, boolean lonely, boolean estimable) {
    this.scaled = scaled;
    this.lonely = lonely;
    this.estimable = estimable;
  }

  /**
   * Of one wave.
   *
   * @param added what each unit adds
   * @param cluster the cluster of each; its own number where people stand alone
   * @param stratum the stratum of each; none where all are of one
   */
  static WithinStrata of(double[] added, int[] cluster, int[] stratum) {
    Drawn drawn = new Drawn(added.length);
    for (int i = 0; i < added.length; i++) {
      drawn.add(i, added[i], stratum.length == 0 ? 0 : stratum[i], cluster[i]);
    }
    double[] scaled = new double[added.length];
    boolean lonely = false;
    for (int i = 0; i < added.length; i++) {
      Cluster own = drawn.of[i];
      boolean alone = own.home.clusters == 1;
      double centre = alone ? drawn.sum / drawn.clusters.size() : own.home.sum / own.home.clusters;
      double factor = alone ? 1 : Math.sqrt(own.home.clusters / (own.home.clusters - 1.0));
      scaled[i] = factor * (added[i] - centre / own.members);
      lonely |= alone && added[i] != 0;
    }
    boolean estimable = drawn.strata.values().stream().anyMatch(home -> home.clusters > 1);
    return new WithinStrata(scaled, lonely, estimable);
  }

  /** A stratum: how many clusters it has and what they add. */
  private static final class Stratum {
    private int clusters;
    private double sum;
  }

  /** A cluster within its stratum. */
  private static final class Cluster {
    private final Stratum home;
    private int members;

    Cluster(Stratum home) {
      this.home = home;
      home.clusters++;
    }
  }

  /** All clusters of a wave, and that of each unit. */
  private static final class Drawn {
    private final Map<Integer, Stratum> strata = new HashMap<>();
    private final Map<Long, Cluster> clusters = new HashMap<>();
    private final Cluster[] of;
    private double sum;

    Drawn(int units) {
      of = new Cluster[units];
    }

    void add(int unit, double added, int stratum, int cluster) {
      Stratum home = strata.computeIfAbsent(stratum, unseen -> new Stratum());
      long key = (long) stratum << Integer.SIZE | cluster;
      of[unit] = clusters.computeIfAbsent(key, unseen -> new Cluster(home));
      of[unit].members++;
      home.sum += added;
      sum += added;
    }
  }

  double[] scaled() {
    return scaled;
  }

  /** Whether a stratum of one cluster adds to the variance. */
  boolean lonely() {
    return lonely;
  }

  /** Whether a stratum has two clusters or more. */
  boolean estimable() {
    return estimable;
  }
}
