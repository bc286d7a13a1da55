package org.plait.text.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The directions of vectors along the few axes on which they differ most (principal components),
 * found by repeated multiplication from a seeded start: density can be judged in few dimensions
 * only. A vector that is the mean in all of them stays 0.
 */
final class MainAxes {

  private static final int ROUNDS = 30;
  private static final double NOTHING = 1e-12;

  private MainAxes() {}

  static List<double[]> of(List<float[]> vectors, int axes, long seed) {
    double[][] centred = centred(vectors);
    int dimensions = centred[0].length;
    double[][] basis = new double[Math.min(axes, dimensions)][dimensions];
    SplittableRandom random = new SplittableRandom(seed);
    for (double[] axis : basis) {
      for (int d = 0; d < dimensions; d++) {
        axis[d] = random.nextDouble() - 0.5;
      }
    }
    for (int round = 0; round < ROUNDS; round++) {
      orthonormal(basis);
      basis = times(centred, basis);
    }
    orthonormal(basis);
    List<double[]> placed = new ArrayList<>();
    for (double[] vector : centred) {
      placed.add(unit(along(vector, basis)));
    }
    return placed;
  }

  private static double[][] centred(List<float[]> vectors) {
    int dimensions = vectors.get(0).length;
    double[] mean = new double[dimensions];
    for (float[] vector : vectors) {
      for (int d = 0; d < dimensions; d++) {
        mean[d] += vector[d] / (double) vectors.size();
      }
    }
    double[][] centred = new double[vectors.size()][dimensions];
    for (int i = 0; i < centred.length; i++) {
      for (int d = 0; d < dimensions; d++) {
        centred[i][d] = vectors.get(i)[d] - mean[d];
      }
    }
    return centred;
  }

  private static double[][] times(double[][] rows, double[][] basis) {
    double[][] product = new double[basis.length][basis[0].length];
    for (double[] row : rows) {
      double[] along = along(row, basis);
      for (int a = 0; a < basis.length; a++) {
        for (int d = 0; d < row.length; d++) {
          product[a][d] += along[a] * row[d];
        }
      }
    }
    return product;
  }

  private static double[] along(double[] vector, double[][] basis) {
    double[] along = new double[basis.length];
    for (int a = 0; a < basis.length; a++) {
      along[a] = dot(vector, basis[a]);
    }
    return along;
  }

  /** Gram-Schmidt; an axis along which nothing differs becomes 0. */
  private static void orthonormal(double[][] basis) {
    for (int a = 0; a < basis.length; a++) {
      for (int b = 0; b < a; b++) {
        double shared = dot(basis[a], basis[b]);
        for (int d = 0; d < basis[a].length; d++) {
          basis[a][d] -= shared * basis[b][d];
        }
      }
      basis[a] = unit(basis[a]);
    }
  }

  private static double[] unit(double[] vector) {
    double length = Math.sqrt(dot(vector, vector));
    double[] unit = new double[vector.length];
    for (int d = 0; d < unit.length; d++) {
      unit[d] = length > NOTHING ? vector[d] / length : 0;
    }
    return unit;
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int d = 0; d < one.length; d++) {
      sum += one[d] * other[d];
    }
    return sum;
  }
}
