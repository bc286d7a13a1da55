package org.plait.statistics;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

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
    Map<Long, Integer> numbers = new HashMap<>();
    int[] drawn = new int[added.length];
    for (int i = 0; i < added.length; i++) {
      long key = (long) stratum(stratum, i) << Integer.SIZE | cluster[i];
      drawn[i] = numbers.computeIfAbsent(key, unseen -> numbers.size());
    }
    double[] sums = new double[numbers.size()];
    int[] members = new int[numbers.size()];
    int[] home = new int[numbers.size()];
    boolean[] adds = new boolean[numbers.size()];
    for (int i = 0; i < added.length; i++) {
      sums[drawn[i]] += added[i];
      members[drawn[i]]++;
      home[drawn[i]] = stratum(stratum, i);
      adds[drawn[i]] |= added[i] != 0;
    }
    int strata = IntStream.of(home).max().orElse(0) + 1;
    double[] total = new double[strata];
    int[] clusters = new int[strata];
    double all = 0;
    for (int c = 0; c < sums.length; c++) {
      total[home[c]] += sums[c];
      clusters[home[c]]++;
      all += sums[c];
    }
    double[] scaled = new double[added.length];
    boolean lonely = false;
    for (int i = 0; i < added.length; i++) {
      int h = home[drawn[i]];
      boolean alone = clusters[h] == 1;
      double centre = alone ? all / sums.length : total[h] / clusters[h];
      double factor = alone ? 1 : Math.sqrt(clusters[h] / (clusters[h] - 1.0));
      scaled[i] = factor * (added[i] - centre / members[drawn[i]]);
      lonely |= alone && adds[drawn[i]];
    }
    return new WithinStrata(scaled, lonely, IntStream.of(clusters).anyMatch(n -> n > 1));
  }

  private static int stratum(int[] stratum, int i) {
    return stratum.length == 0 ? 0 : stratum[i];
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
