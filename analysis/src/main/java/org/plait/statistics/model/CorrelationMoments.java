package org.plait.statistics.model;

/**
 * The scale and the working correlation that residuals of clusters have.
 *
 * <p><b>Formula</b>: the scale is the weighted mean squared Pearson residual. Each pair of answers
 * of a cluster counts by the product of their weights. Exchangeable: the mean product of two
 * residuals over the scale. Falling with time: a such that the squared distances of those products
 * over the scale to a to the power of the steps between them are least, by Gauss and Newton.
 */
final class CorrelationMoments {
  /** A correlation of 1, as near as may be. */
  static final double FULL = 1 - 1e-9;

  private static final int ITERATIONS = 100;
  private static final double SETTLED = 1e-13;
  private static final double START = 0.5;

  private final OutcomeCells cells;
  private final Clusters clusters;
  private final double[] residuals;

  /** Of the Pearson residual of each cell. */
  CorrelationMoments(OutcomeCells cells, Clusters clusters, double[] residuals) {
    this.cells = cells;
    this.clusters = clusters;
    this.residuals = residuals;
  }

  /** The weighted mean squared residual. */
  double scale() {
    double squares = 0;
    double total = 0;
    for (Clusters.Kind kind : clusters.kinds()) {
      double own = 0;
      double weight = 0;
      for (int i = 0; i < kind.cells().length; i++) {
        int cell = kind.cells()[i];
        own += kind.counts()[i] * cells.weights()[cell] * residuals[cell] * residuals[cell];
        weight += kind.counts()[i] * cells.weights()[cell];
      }
      squares += kind.multiplicity() * own;
      total += kind.multiplicity() * weight;
    }
    return squares / total;
  }

  /** The correlation of any two answers of a cluster; 0 without a pair. */
  double exchangeable(double scale) {
    double products = 0;
    double pairs = 0;
    for (Clusters.Kind kind : clusters.kinds()) {
      double sum = 0;
      double own = 0;
      double weight = 0;
      double squaredWeights = 0;
      for (int i = 0; i < kind.cells().length; i++) {
        double count = kind.counts()[i];
        double each = cells.weights()[kind.cells()[i]];
        double residual = each * residuals[kind.cells()[i]];
        sum += count * residual;
        own += count * residual * residual;
        weight += count * each;
        squaredWeights += count * each * each;
      }
      products += kind.multiplicity() * (sum * sum - own) / 2;
      pairs += kind.multiplicity() * (weight * weight - squaredWeights) / 2;
    }
    return pairs > 0 && scale > 0 ? products / pairs / scale : 0;
  }

  /** The correlation of two answers a step apart; 0 without a pair. */
  double fallingWithTime(double scale) {
    double correlation = START;
    for (int i = 0; scale > 0 && i < ITERATIONS; i++) {
      double moved = correlation + step(correlation, scale);
      double kept = Math.max(-FULL, Math.min(FULL, moved));
      if (Math.abs(kept - correlation) < SETTLED) {
        return kept;
      }
      correlation = kept;
    }
    return scale > 0 ? correlation : 0;
  }

  private double step(double correlation, double scale) {
    double sum = 0;
    double squares = 0;
    for (Clusters.Kind kind : clusters.kinds()) {
      for (int i = 0; i < kind.cells().length; i++) {
        for (int j = 0; j < i; j++) {
          int later = kind.cells()[i];
          int earlier = kind.cells()[j];
          int steps = cells.times()[later] - cells.times()[earlier];
          double weight = kind.multiplicity() * cells.weights()[later] * cells.weights()[earlier];
          double slope = steps * Math.pow(correlation, steps - 1);
          double product = residuals[later] * residuals[earlier] / scale;
          sum += weight * slope * (product - Math.pow(correlation, steps));
          squares += weight * slope * slope;
        }
      }
    }
    return squares > 0 ? sum / squares : -correlation;
  }
}
