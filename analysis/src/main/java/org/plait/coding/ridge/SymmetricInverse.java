package org.plait.coding.ridge;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * The inverse of a large symmetric positive definite matrix, in its own memory: Cholesky's factor
 * in the lower triangle, the factor's inverse in the upper, then their product in the lower again.
 * Every element is one sum in a fixed order, whoever computes it, so that the result does not
 * depend on the number of processors.
 */
final class SymmetricInverse {

  private static final int BLOCK = 48;
  private static final int TILE = 3;

  private final double[][] a;
  private final int n;
  private final double[] diagonal;

  private SymmetricInverse(double[][] a) {
    this.a = a;
    this.n = a.length;
    this.diagonal = new double[n];
  }

  /**
   * Inverts a matrix.
   *
   * @param matrix its lower triangle with the diagonal; overwritten by the whole inverse
   * @throws ArithmeticException when the matrix is not positive definite
   */
  static void invert(double[][] matrix) {
    SymmetricInverse inverse = new SymmetricInverse(matrix);
    inverse.factor();
    inverse.invertFactor();
    inverse.multiply();
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < i; j++) {
        matrix[j][i] = matrix[i][j];
      }
    }
  }

  private void factor() {
    for (int begin = 0; begin < n; begin += BLOCK) {
      int start = begin;
      int end = Math.min(n, begin + BLOCK);
      overTiles(start, n, i -> subtractBefore(i, start, end));
      for (int j = start; j < end; j++) {
        double pivot = a[j][j] - dot(a[j], a[j], start, j);
        if (!(pivot > 0)) {
          throw new ArithmeticException("the matrix is not positive definite");
        }
        a[j][j] = Math.sqrt(pivot);
        for (int i = j + 1; i < end; i++) {
          divide(i, j, start);
        }
      }
      IntStream.range(end, n)
          .parallel()
          .forEach(i -> IntStream.range(start, end).forEach(j -> divide(i, j, start)));
    }
    for (int j = 0; j < n; j++) {
      diagonal[j] = 1 / a[j][j];
    }
  }

  private void divide(int i, int j, int start) {
    a[i][j] = (a[i][j] - dot(a[i], a[j], start, j)) / a[j][j];
  }

  private void subtractBefore(int row, int start, int end) {
    double[] sums = new double[TILE * TILE];
    for (int column = start; column < end; column += TILE) {
      dots(row, n, column, end, 0, start, sums);
      for (int i = row; i < Math.min(row + TILE, n); i++) {
        for (int j = column; j < Math.min(column + TILE, Math.min(end, i + 1)); j++) {
          a[i][j] -= sums[(i - row) * TILE + j - column];
        }
      }
    }
  }

  /** The factor's inverse: its element of row i and column j stands at a[j][i]. */
  private void invertFactor() {
    for (int begin = 0; begin < n; begin += BLOCK) {
      int start = begin;
      int end = Math.min(n, begin + BLOCK);
      overTiles(0, start, j -> sumBefore(j, start, end));
      IntStream.range(0, end)
          .parallel()
          .forEach(
              j -> {
                for (int i = Math.max(start, j + 1); i < end; i++) {
                  double sum = j < start ? a[j][i] : a[i][j] * diagonal[j];
                  sum += dot(a[i], a[j], Math.max(start, j + 1), i);
                  a[j][i] = -sum * diagonal[i];
                }
              });
    }
  }

  private void sumBefore(int column, int start, int end) {
    double[] sums = new double[TILE * TILE];
    int last = Math.min(column + TILE, start);
    for (int row = start; row < end; row += TILE) {
      dots(row, end, column, start, last, start, sums);
      for (int i = row; i < Math.min(row + TILE, end); i++) {
        for (int j = column; j < last; j++) {
          double corner = a[i][j] * diagonal[j] + dot(a[i], a[j], j + 1, last);
          a[j][i] = corner + sums[(i - row) * TILE + j - column];
        }
      }
    }
  }

  private void multiply() {
    overTiles(0, n, this::multiply);
    // Nothing below reads the diagonal while it is written: it stands in its own array.
  }

  private void multiply(int row) {
    double[] sums = new double[TILE * TILE];
    int last = Math.min(row + TILE, n);
    for (int column = 0; column < last; column += TILE) {
      dots(row, n, column, last, last, n, sums);
      for (int i = row; i < last; i++) {
        for (int j = column; j < Math.min(column + TILE, i + 1); j++) {
          double corner = diagonal[i] * (i == j ? diagonal[i] : a[j][i]);
          corner += dot(a[i], a[j], i + 1, last);
          a[i][j] = corner + sums[(i - row) * TILE + j - column];
        }
      }
    }
  }

  private static void overTiles(int from, int to, IntConsumer tile) {
    IntStream.range(0, (to - from + TILE - 1) / TILE)
        .parallel()
        .forEach(t -> tile.accept(from + t * TILE));
  }

  /** The inner products of up to three rows with up to three others, over some columns. */
  private void dots(int row, int rowEnd, int other, int otherEnd, int from, int to, double[] sums) {
    if (row + TILE <= rowEnd && other + TILE <= otherEnd) {
      nineDots(row, other, from, to, sums);
      return;
    }
    for (int i = row; i < Math.min(row + TILE, rowEnd); i++) {
      for (int j = other; j < Math.min(other + TILE, otherEnd); j++) {
        sums[(i - row) * TILE + j - other] = dot(a[i], a[j], from, to);
      }
    }
  }

  /** Three rows with three others at once: each number is fetched once for three products. */
  private void nineDots(int row, int other, int from, int to, double[] sums) {
    double[] a0 = a[row];
    double[] a1 = a[row + 1];
    double[] a2 = a[row + 2];
    double[] b0 = a[other];
    double[] b1 = a[other + 1];
    double[] b2 = a[other + 2];
    double s00 = 0;
    double s01 = 0;
    double s02 = 0;
    double s10 = 0;
    double s11 = 0;
    double s12 = 0;
    double s20 = 0;
    double s21 = 0;
    double s22 = 0;
    for (int k = from; k < to; k++) {
      double x0 = a0[k];
      double x1 = a1[k];
      double x2 = a2[k];
      double y = b0[k];
      s00 += x0 * y;
      s10 += x1 * y;
      s20 += x2 * y;
      y = b1[k];
      s01 += x0 * y;
      s11 += x1 * y;
      s21 += x2 * y;
      y = b2[k];
      s02 += x0 * y;
      s12 += x1 * y;
      s22 += x2 * y;
    }
    sums[0] = s00;
    sums[1] = s01;
    sums[2] = s02;
    sums[3] = s10;
    sums[4] = s11;
    sums[5] = s12;
    sums[6] = s20;
    sums[7] = s21;
    sums[8] = s22;
  }

  private static double dot(double[] x, double[] y, int from, int to) {
    double sum = 0;
    for (int k = from; k < to; k++) {
      sum += x[k] * y[k];
    }
    return sum;
  }
}
