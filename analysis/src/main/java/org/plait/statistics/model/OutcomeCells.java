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

  public static OutcomeCells of(ModelMatrix matrix, ClusteredRows rows) {
    int[] cellOf = new int[rows.size()];
    int[] patterns = new int[rows.size()];
    Arrays.setAll(patterns, matrix::pattern);
    refine(cellOf, Arrays.stream(rows.times()).asDoubleStream().toArray());
    refine(cellOf, patterns, matrix.patterns());
    refine(cellOf, rows.outcomes());
    refine(cellOf, rows.weights());
    int cells = Arrays.stream(cellOf).max().orElse(-1) + 1;
    OutcomeCells made =
        new OutcomeCells(
            new int[cells], new int[cells], new double[cells], new double[cells], cellOf);
    for (int row = 0; row < cellOf.length; row++) {
      made.times[cellOf[row]] = rows.times()[row];
      made.patterns[cellOf[row]] = patterns[row];
      made.outcomes[cellOf[row]] = rows.outcomes()[row] + 0.0;
      made.weights[cellOf[row]] = rows.weights()[row];
    }
    return made;
  }

  /** Splits the cells by a further value of each row. */
  private static void refine(int[] cellOf, double[] values) {
    if (Arrays.stream(values).allMatch(value -> value == values[0])) {
      return;
    }
    double[] distinct = DoubleStream.of(values).map(v -> v + 0.0).sorted().distinct().toArray();
    int[] codes = new int[values.length];
    Arrays.setAll(codes, row -> Arrays.binarySearch(distinct, values[row] + 0.0));
    refine(cellOf, codes, distinct.length);
  }

  /** Splits the cells by a further code of each row, 0 or more and below the levels. */
  private static void refine(int[] cellOf, int[] codes, long levels) {
    long[] keys = new long[cellOf.length];
    Arrays.setAll(keys, row -> cellOf[row] * levels + codes[row]);
    long before = Arrays.stream(cellOf).max().orElse(-1) + 1L;
    long[] cells = Patterns.distinct(keys, before * levels);
    Arrays.setAll(cellOf, row -> Arrays.binarySearch(cells, keys[row]));
  }
}
