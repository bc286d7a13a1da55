package org.plait.statistics.model;

import java.util.Optional;

/**
 * A positive definite matrix, decomposed after Cholesky; rows and columns are scaled to a unit
 * diagonal first, so that units of measurement don't decide whether it counts as singular.
 */
final class Symmetric {
  /** A column of which less than this share is not explained by those before it is collinear. */
  private static final double SINGULAR = 1e-11;

  private final double[][] lower;
  private final double[] scale;

  private Symmetric(double[][] lower, double[] scale) {
    this.lower = lower;
    this.scale = scale;
  }

  /** The decomposition; empty when the matrix is singular. */
  static Optional<Symmetric> of(double[][] matrix) {
    int size = matrix.length;
    double[] scale = new double[size];
    double[][] lower = new double[size][size];
    for (int i = 0; i < size; i++) {
      if (!(matrix[i][i] > 0) || !Double.isFinite(matrix[i][i])) {
        return Optional.empty();
      }
      scale[i] = Math.sqrt(matrix[i][i]);
    }
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = matrix[i][j] / (scale[i] * scale[j]);
        for (int k = 0; k < j; k++) {
          sum -= lower[i][k] * lower[j][k];
        }
        if (i == j) {
          if (!(sum > SINGULAR)) {
            return Optional.empty();
          }
          lower[i][i] = Math.sqrt(sum);
        } else {
          lower[i][j] = sum / lower[j][j];
        }
      }
    }
    return Optional.of(new Symmetric(lower, scale));
  }

  /** The solution x of matrix x = right. */
  double[] solve(double[] right) {
    int size = scale.length;
    double[] x = new double[size];
    for (int i = 0; i < size; i++) {
      double sum = right[i] / scale[i];
      for (int k = 0; k < i; k++) {
        sum -= lower[i][k] * x[k];
      }
      x[i] = sum / lower[i][i];
    }
    for (int i = size - 1; i >= 0; i--) {
      double sum = x[i];
      for (int k = i + 1; k < size; k++) {
        sum -= lower[k][i] * x[k];
      }
      x[i] = sum / lower[i][i];
    }
    for (int i = 0; i < size; i++) {
      x[i] /= scale[i];
    }
    return x;
  }

  double[][] inverse() {
    int size = scale.length;
    double[][] inverse = new double[size][];
    for (int i = 0; i < size; i++) {
      double[] unit = new double[size];
      unit[i] = 1;
      inverse[i] = solve(unit);
    }
    return inverse;
  }

  /** The logarithm of the determinant. */
  double logDeterminant() {
    double sum = 0;
    for (int i = 0; i < scale.length; i++) {
      sum += 2 * Math.log(lower[i][i] * scale[i]);
    }
    return sum;
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** Adds weight times the outer product of a vector to a matrix. */
  static void addOuter(double[][] matrix, double[] vector, double weight) {
    for (int i = 0; i < vector.length; i++) {
      double scaled = weight * vector[i];
      if (scaled != 0) {
        for (int j = 0; j < vector.length; j++) {
          matrix[i][j] += scaled * vector[j];
        }
      }
    }
  }

  /** Adds weight times a vector to another. */
  static void add(double[] to, double[] vector, double weight) {
    for (int i = 0; i < to.length; i++) {
      to[i] += weight * vector[i];
    }
  }

  /** The quadratic form v' matrix v. */
  static double quadratic(double[][] matrix, double[] v) {
    double sum = 0;
    for (int i = 0; i < v.length; i++) {
      sum += v[i] * dot(matrix[i], v);
    }
    return sum;
  }
}
