package org.plait.statistics.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.plait.statistics.Require;

/**
 * Ordered answers beside their predictors: for each row of the matrix the position of its category,
 * and how much it counts. Categories that no row has are left out of what is fitted.
 */
final class CumulativeAnswers {
  private final ModelMatrix matrix;
  private final List<String> labels;
  private final int[] positions;
  private final double[] frequencies;
  private final int[] used;

  CumulativeAnswers(
      ModelMatrix matrix, List<String> labels, int[] positions, double[] frequencies) {
    this.matrix = matrix;
    this.labels = labels;
    this.positions = positions;
    this.frequencies = frequencies;
    this.used =
        IntStream.range(0, positions.length)
            .filter(row -> frequencies[row] > 0)
            .map(row -> positions[row])
            .distinct()
            .sorted()
            .toArray();
  }

  /**
   * Each row counting once.
   *
   * @throws IllegalArgumentException if the lengths differ or a position is outside the list
   */
  static CumulativeAnswers of(ModelMatrix matrix, List<String> labels, int[] positions) {
    Require.sameLength(matrix.rows(), positions.length, "positions");
    for (int position : positions) {
      if (position < 0 || position >= labels.size()) {
        throw new IllegalArgumentException(
            "position must be between 0 and " + (labels.size() - 1) + ", found " + position);
      }
    }
    return new CumulativeAnswers(
        matrix, List.copyOf(labels), positions.clone(), ClusteredRows.ones(positions.length));
  }

  /** The same answers beside other predictors. */
  CumulativeAnswers beside(ModelMatrix other) {
    return new CumulativeAnswers(other, labels, positions, frequencies);
  }

  /** The same answers, each row counting so much. */
  CumulativeAnswers counting(double[] each) {
    return new CumulativeAnswers(matrix, labels, positions, each);
  }

  ModelMatrix matrix() {
    return matrix;
  }

  List<String> labels() {
    return labels;
  }

  double[] frequencies() {
    return frequencies;
  }

  int rows() {
    return positions.length;
  }

  /** How many categories some row has. */
  int categories() {
    return used.length;
  }

  /** The place of a category among those that some row has; negative when none has it. */
  int category(int position) {
    return Arrays.binarySearch(used, position);
  }

  /** The label of a category that some row has, by its place among them. */
  String label(int category) {
    return labels.get(used[category]);
  }

  /** The labels of the categories that some row has. */
  List<String> usedLabels() {
    return Arrays.stream(used).mapToObj(labels::get).toList();
  }

  /** The labels of those that no row has. */
  List<String> emptyLabels() {
    return IntStream.range(0, labels.size())
        .filter(position -> category(position) < 0)
        .mapToObj(labels::get)
        .toList();
  }

  /** The category of each row. */
  double[] ofRows() {
    return IntStream.of(positions).mapToDouble(this::category).toArray();
  }

  /** How much each category counts in each pattern of the predictors. */
  double[][] counts() {
    double[][] counts = new double[matrix.patterns()][used.length];
    for (int row = 0; row < positions.length; row++) {
      if (frequencies[row] > 0) {
        counts[matrix.pattern(row)][category(positions[row])] += frequencies[row];
      }
    }
    return counts;
  }
}
