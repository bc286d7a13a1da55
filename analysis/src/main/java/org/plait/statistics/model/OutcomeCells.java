package org.plait.statistics.model;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * The different rows of time, predictors, outcome and weight together, in the order of time.
 *
 * @param times the time of each cell
 * @param patterns the pattern of each cell
 * @param outcomes the outcome of each cell
 * @param weights the weight of each cell
 * @param cellOf the cell of each row
 */
record OutcomeCells(
    int[] times, int[] patterns, double[] outcomes, double[] weights, int[] cellOf) {

  static OutcomeCells of(ModelMatrix matrix, ClusteredRows rows) {
    int[] cellOf = new int[rows.size()];
    double[] patterns = new double[rows.size()];
    Arrays.setAll(patterns, matrix::pattern);
    refine(cellOf, Arrays.stream(rows.times()).asDoubleStream().toArray());
    refine(cellOf, patterns);
    refine(cellOf, rows.outcomes());
    int cells = refine(cellOf, rows.weights());
    OutcomeCells made =
        new OutcomeCells(
            new int[cells], new int[cells], new double[cells], new double[cells], cellOf);
    for (int row = 0; row < cellOf.length; row++) {
      made.times[cellOf[row]] = rows.times()[row];
      made.patterns[cellOf[row]] = matrix.pattern(row);
      made.outcomes[cellOf[row]] = rows.outcomes()[row] + 0.0;
      made.weights[cellOf[row]] = rows.weights()[row];
    }
    return made;
  }

  /** Splits the cells by a further value of each row; how many there are then. */
  private static int refine(int[] cellOf, double[] values) {
    double[] distinct = DoubleStream.of(values).map(v -> v + 0.0).sorted().distinct().toArray();
    long levels = distinct.length;
    long[] keys = new long[cellOf.length];
    for (int row = 0; row < keys.length; row++) {
      keys[row] = cellOf[row] * levels + Arrays.binarySearch(distinct, values[row] + 0.0);
    }
    long before = Arrays.stream(cellOf).max().orElse(-1) + 1L;
    long[] cells = Patterns.distinct(keys, before * levels);
    Arrays.setAll(cellOf, row -> Arrays.binarySearch(cells, keys[row]));
    return cells.length;
  }
}
