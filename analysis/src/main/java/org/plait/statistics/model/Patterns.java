package org.plait.statistics.model;

import java.util.Arrays;
import java.util.List;

/**
 * The different rows of several predictors, in the order of their values, and which of them each
 * row is. The order of the rows does not matter.
 *
 * @param cells the predictors' values of each pattern
 * @param patternOf the pattern of each row
 */
record Patterns(double[][] cells, int[] patternOf) {

  static Patterns of(List<Predictor> predictors) {
    int[] patternOf = new int[predictors.get(0).rows()];
    double[][] cells = patternOf.length == 0 ? new double[0][] : new double[1][0];
    for (Predictor predictor : predictors) {
      cells = refine(cells, patternOf, predictor);
    }
    return new Patterns(cells, patternOf);
  }

  /** Splits each pattern by a further predictor. */
  private static double[][] refine(double[][] cells, int[] patternOf, Predictor predictor) {
    long levels = predictor.levels();
    long[] keys = new long[patternOf.length];
    for (int row = 0; row < keys.length; row++) {
      keys[row] = patternOf[row] * levels + predictor.code(row);
    }
    long[] distinct = distinct(keys, cells.length * levels);
    for (int row = 0; row < keys.length; row++) {
      patternOf[row] = Arrays.binarySearch(distinct, keys[row]);
    }
    double[][] refined = new double[distinct.length][];
    for (int i = 0; i < refined.length; i++) {
      double[] cell = cells[(int) (distinct[i] / levels)];
      refined[i] = Arrays.copyOf(cell, cell.length + 1);
      refined[i][cell.length] = predictor.value((int) (distinct[i] % levels));
    }
    return refined;
  }

  /** The different keys, ascending; all below the limit. */
  static long[] distinct(long[] keys, long limit) {
    if (limit > Math.max(1 << 16, keys.length)) {
      return Arrays.stream(keys).sorted().distinct().toArray();
    }
    boolean[] present = new boolean[(int) limit];
    for (long key : keys) {
      present[(int) key] = true;
    }
    return java.util.stream.LongStream.range(0, limit).filter(k -> present[(int) k]).toArray();
  }
}
