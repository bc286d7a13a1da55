package org.plait.disclosure.audit;

import java.util.Arrays;

/**
 * A linear programme that starts from a solution: unknowns move from 0 upwards, every limit holds
 * at the start, and a weighted sum of the unknowns is made as large as it can be.
 *
 * <p><b>Reference</b>: Dantzig (1963) Linear programming and extensions, Princeton University
 * Press; Bland (1977) New finite pivoting rules for the simplex method, Mathematics of Operations
 * Research 2:103-107, doi:10.1287/moor.2.2.103, against going round in circles.
 */
final class Programme {

  private static final double TINY = 1e-9;

  /** Stands for a sum without a limit; no survey is as large. */
  static final double ENDLESS = 1e9;

  private final double[][] table;
  private final int[] basis;
  private final int unknowns;

  /**
   * A programme.
   *
   * @param limits rows of coefficients, one an unknown, and at last the limit, which is not
   *     negative: the weighted sum may not be more
   * @param unknowns how many unknowns there are
   */
  Programme(double[][] limits, int unknowns) {
    this.unknowns = unknowns;
    this.table = new double[limits.length][];
    this.basis = new int[limits.length];
    for (int i = 0; i < limits.length; i++) {
      table[i] = limits[i].clone();
      basis[i] = unknowns + i;
    }
    this.names = new int[unknowns];
    Arrays.setAll(names, j -> j);
  }

  /** What each column stands for: an unknown, or the room left under a limit. */
  private final int[] names;

  /**
   * Makes a weighted sum as large as it can be, from where the last one ended.
   *
   * @param weights the weight of each unknown
   * @return the unknowns there; where there is no limit, as far as {@link #ENDLESS}
   */
  double[] greatest(double[] weights) {
    double[] gains = new double[unknowns + 1];
    for (int j = 0; j < unknowns; j++) {
      gains[j] = names[j] < unknowns ? weights[names[j]] : 0;
    }
    for (int i = 0; i < basis.length; i++) {
      double weight = basis[i] < unknowns ? weights[basis[i]] : 0;
      subtract(gains, table[i], weight);
    }
    for (int column = entering(gains); column >= 0; column = entering(gains)) {
      int row = leaving(column);
      if (row < 0) {
        return endless(column);
      }
      pivot(row, column, gains);
    }
    return point();
  }

  private double[] point() {
    double[] point = new double[unknowns];
    for (int i = 0; i < basis.length; i++) {
      if (basis[i] < unknowns) {
        point[basis[i]] = table[i][unknowns];
      }
    }
    return point;
  }

  /** Far along a direction that nothing limits. */
  private double[] endless(int column) {
    double[] point = point();
    if (names[column] < unknowns) {
      point[names[column]] = ENDLESS;
    }
    for (int i = 0; i < basis.length; i++) {
      if (basis[i] < unknowns) {
        point[basis[i]] -= table[i][column] * ENDLESS;
      }
    }
    return point;
  }

  /** The first column in the order of names that gains anything. */
  private int entering(double[] gains) {
    int best = -1;
    for (int j = 0; j < unknowns; j++) {
      if (gains[j] > TINY && (best < 0 || names[j] < names[best])) {
        best = j;
      }
    }
    return best;
  }

  private int leaving(int column) {
    int best = -1;
    for (int i = 0; i < basis.length; i++) {
      if (table[i][column] > TINY && (best < 0 || before(i, best, column))) {
        best = i;
      }
    }
    return best;
  }

  private boolean before(int row, int other, int column) {
    double ratio = table[row][unknowns] / table[row][column];
    double best = table[other][unknowns] / table[other][column];
    return ratio < best - TINY || (ratio < best + TINY && basis[row] < basis[other]);
  }

  /** The column's name and the row's change places. */
  private void pivot(int row, int column, double[] gains) {
    double[] own = table[row];
    double factor = 1 / own[column];
    for (int j = 0; j <= unknowns; j++) {
      own[j] *= factor;
    }
    own[column] = factor;
    for (int i = 0; i < table.length; i++) {
      if (i != row) {
        exchange(table[i], own, column);
      }
    }
    exchange(gains, own, column);
    int name = basis[row];
    basis[row] = names[column];
    names[column] = name;
  }

  private static void exchange(double[] other, double[] own, int column) {
    double times = other[column];
    if (times != 0) {
      other[column] = 0;
      subtract(other, own, times);
    }
  }

  private static void subtract(double[] row, double[] other, double times) {
    if (times != 0) {
      for (int j = 0; j < row.length; j++) {
        row[j] -= times * other[j];
      }
    }
  }
}
