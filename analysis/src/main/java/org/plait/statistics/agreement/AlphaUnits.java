package org.plait.statistics.agreement;

import java.util.List;

/** The values of units that were given two or more, counted, and how far the values lie apart. */
final class AlphaUnits {
  private final List<double[]> counts;
  private final double[][] distances;
  private final double[] all;
  private final double total;

  AlphaUnits(List<double[]> counts, double[][] distances) {
    this.counts = counts;
    this.distances = distances;
    this.all = new double[distances.length];
    for (double[] unit : counts) {
      for (int c = 0; c < all.length; c++) {
        all[c] += unit[c];
      }
    }
    this.total = sum(all);
  }

  int size() {
    return counts.size();
  }

  double total() {
    return total;
  }

  double[] counts(int unit) {
    return counts.get(unit);
  }

  double observed() {
    double sum = 0;
    for (int unit = 0; unit < size(); unit++) {
      sum += disagreement(unit);
    }
    return counts.isEmpty() ? 0 : sum / total;
  }

  double expected() {
    return counts.isEmpty() ? 0 : within(all) / (total * (total - 1));
  }

  /** The distances within a unit, over the values less one. */
  double disagreement(int unit) {
    double[] own = counts.get(unit);
    return within(own) / (sum(own) - 1);
  }

  /** The summed distance of all ordered pairs of these values. */
  double within(double[] values) {
    double sum = 0;
    for (int c = 0; c < values.length; c++) {
      for (int k = 0; k < values.length && values[c] > 0; k++) {
        sum += values[c] * values[k] * distances[c][k];
      }
    }
    return sum;
  }

  /**
   * Gwet's linearisation with weights of 1 less the distance; distances that follow from the
   * numbers of values are taken as given.
   *
   * @param alpha the coefficient that the deviations go with
   */
  LinearisedAgreement linearised(double alpha) {
    int n = size();
    double mean = total / n;
    double[] shares = new double[all.length];
    for (int k = 0; k < shares.length; k++) {
      shares[k] = all[k] / total;
    }
    double chance = 1 - within(shares);
    double agreement = 0;
    for (int unit = 0; unit < n; unit++) {
      agreement += agreeing(unit, mean) / n;
    }
    double before = (agreement - chance) / (1 - chance);
    double[] deviations = new double[n];
    for (int unit = 0; unit < n; unit++) {
      double[] own = counts.get(unit);
      double surplus = (sum(own) - mean) / mean;
      double unitAgreement = agreeing(unit, mean) - agreement * surplus;
      double unitChance = sum(own) / mean - between(shares, own) / mean - chance * surplus;
      double unitAlpha = (unitAgreement - chance) / (1 - chance);
      double linear = unitAlpha - 2 * (1 - before) * (unitChance - chance) / (1 - chance);
      deviations[unit] = linear - before;
    }
    return LinearisedAgreement.of(alpha, deviations);
  }

  private double agreeing(int unit, double mean) {
    return (sum(counts.get(unit)) - disagreement(unit)) / mean;
  }

  private double between(double[] shares, double[] own) {
    double sum = 0;
    for (int c = 0; c < own.length; c++) {
      for (int k = 0; k < shares.length && own[c] > 0; k++) {
        sum += own[c] * shares[k] * distances[c][k];
      }
    }
    return sum;
  }

  static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
