package org.plait.statistics.model;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * The different rows of predictors and outcome together.
 *
 * @param patterns the pattern of each cell
 * @param outcomes the outcome of each cell
 * @param cellOf the cell of each row
 */
record OutcomeCells(int[] patterns, double[] outcomes, int[] cellOf) {

  static OutcomeCells of(ModelMatrix matrix, double[] outcomes) {
    double[] distinct = DoubleStream.of(outcomes).map(y -> y + 0.0).sorted().distinct().toArray();
    long[] keys = new long[outcomes.length];
    for (int row = 0; row < keys.length; row++) {
      long place = Arrays.binarySearch(distinct, outcomes[row] + 0.0);
      keys[row] = matrix.pattern(row) * (long) distinct.length + place;
    }
    long[] cells = Patterns.distinct(keys, (long) matrix.patterns() * distinct.length);
    int[] cellOf = new int[keys.length];
    Arrays.setAll(cellOf, row -> Arrays.binarySearch(cells, keys[row]));
    return new OutcomeCells(
        Arrays.stream(cells).mapToInt(cell -> (int) (cell / distinct.length)).toArray(),
        Arrays.stream(cells)
            .mapToDouble(cell -> distinct[(int) (cell % distinct.length)])
            .toArray(),
        cellOf);
  }
}
