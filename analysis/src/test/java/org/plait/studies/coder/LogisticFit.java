package org.plait.studies.coder;

import java.util.SplittableRandom;

/**
 * A logistic regression with quadratic penalty: the w that makes w'w / 2 + C sum of ln(1 + exp(-y
 * w'x)) smallest, y being 1 or -1, by coordinate descent in the dual.
 *
 * <p>Source: Yu, Huang and Lin (2011) Dual coordinate descent methods for logistic regression,
 * Machine Learning 85:41-75.
 */
final class LogisticFit {

  private static final int EPOCHS = 200;
  private static final int STEPS = 30;
  private static final double CLOSE = 1e-2;

  private final FeatureRow[] rows;
  private final double cost;
  private final double[] weights;
  private final double[] duals;
  private final double[] squares;

  private LogisticFit(FeatureRow[] rows, int size, double cost) {
    this.rows = rows;
    this.cost = cost;
    this.weights = new double[size];
    this.duals = new double[rows.length];
    this.squares = new double[rows.length];
  }

  /**
   * Fits.
   *
   * @param rows what is known of each case, a vector of this size
   * @param yes whether each case is one
   * @param cost C, the weight of an error against that of the penalty
   * @return the weights
   */
  static double[] weights(
      FeatureRow[] rows, int size, boolean[] yes, double cost, SplittableRandom random) {
    LogisticFit fit = new LogisticFit(rows, size, cost);
    fit.start(yes);
    int[] order = new int[rows.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    double moved = Double.POSITIVE_INFINITY;
    for (int epoch = 0; epoch < EPOCHS && moved > CLOSE; epoch++) {
      moved = 0;
      for (int i = 0; i < order.length; i++) {
        int j = random.nextInt(i, order.length);
        int chosen = order[j];
        order[j] = order[i];
        order[i] = chosen;
        moved = Math.max(moved, fit.move(chosen, yes[chosen] ? 1 : -1));
      }
    }
    return fit.weights;
  }

  static double probability(double predictor) {
    return 1 / (1 + Math.exp(-predictor));
  }

  private void start(boolean[] yes) {
    for (int i = 0; i < rows.length; i++) {
      squares[i] = rows[i].square();
      add(i, Math.min(0.001 * cost, 1e-6), yes[i] ? 1 : -1);
    }
  }

  private void add(int row, double change, int sign) {
    duals[row] += change;
    rows[row].addTo(weights, sign * change);
  }

  /**
   * Puts one dual variable z where the rest wants it: with z = C / (1 + exp(-t)), the root of t + y
   * w'x + x'x (z - old z), which rises with t.
   *
   * @return by how much the margin was off
   */
  private double move(int row, int sign) {
    double old = duals[row];
    double margin = sign * rows[row].dot(weights);
    double low = -margin - squares[row] * (cost - old);
    double high = -margin + squares[row] * old;
    double t = Math.log(old / (cost - old));
    double off = Math.abs(t + margin);
    for (int step = 0; step < STEPS; step++) {
      double z = cost * probability(t);
      double value = t + margin + squares[row] * (z - old);
      if (Math.abs(value) < 1e-9) {
        break;
      }
      low = value < 0 ? t : low;
      high = value > 0 ? t : high;
      double next = t - value / (1 + squares[row] * z * (1 - z / cost));
      t = next > low && next < high ? next : (low + high) / 2;
    }
    add(row, cost * probability(t) - old, sign);
    return off;
  }
}
