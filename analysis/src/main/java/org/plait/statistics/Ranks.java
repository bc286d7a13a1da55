package org.plait.statistics;

import java.util.Arrays;

/** Midranks and ties. */
public final class Ranks {
  private Ranks() {}

  /**
   * The ranks from 1, equal values sharing the mean of theirs.
   *
   * @param values the values
   */
  public static double[] of(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double[] ranks = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      int less = countBelow(sorted, values[i], false);
      int notMore = countBelow(sorted, values[i], true);
      ranks[i] = (less + notMore + 1) / 2.0;
    }
    return ranks;
  }

  /**
   * The sizes of the groups of equal values, in the order of the values.
   *
   * @param values the values, in any order
   */
  public static long[] ties(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    long[] sizes = new long[sorted.length];
    int groups = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        groups++;
      }
      sizes[groups - 1]++;
    }
    return Arrays.copyOf(sizes, groups);
  }

  /**
   * The sum of t&sup3; - t over the groups of equal values.
   *
   * @param values the values
   */
  public static double tieTerm(double[] values) {
    double sum = 0;
    for (double t : ties(values)) {
      sum += t * (t - 1) * (t + 1);
    }
    return sum;
  }

  /**
   * How many of the sorted values lie below one, or at or below it.
   *
   * @param sorted the values in rising order
   * @param value the one to compare with
   * @param orEqual whether those equal to it count
   */
  public static int countBelow(double[] sorted, double value, boolean orEqual) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      boolean below = orEqual ? sorted[middle] <= value : sorted[middle] < value;
      if (below) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * For each value the share of the others below it, those equal counting half.
   *
   * @param values the values
   * @param others the values to compare with
   */
  public static double[] placements(double[] values, double[] others) {
    double[] sorted = others.clone();
    Arrays.sort(sorted);
    double[] placements = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      int less = countBelow(sorted, values[i], false);
      int notMore = countBelow(sorted, values[i], true);
      placements[i] = (less + notMore) / 2.0 / sorted.length;
    }
    return placements;
  }
}
