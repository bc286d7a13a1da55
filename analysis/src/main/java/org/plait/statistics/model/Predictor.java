package org.plait.statistics.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.plait.statistics.Require;

/**
 * One thing that a model predicts from: a category or a number of each row.
 *
 * <p><b>Input</b>: for categories, the position in the list of labels; for numbers, any finite
 * number. <b>Units</b>: those of the numbers. <b>Missing</b>: a row without a value can't be in a
 * model; leave it out before.
 */
public final class Predictor {
  private final String name;
  private final List<String> labels;
  private final double[] values;
  private final int[] codes;
  private final int reference;

  private Predictor(String name, List<String> labels, double[] values, int[] codes, int reference) {
    Require.text(name, "name");
    this.name = name;
    this.labels = labels;
    this.values = values;
    this.codes = codes;
    this.reference = reference;
  }

  /**
   * Unordered categories; the first is the reference, with which the others are compared.
   *
   * @param name its name in terms
   * @param labels the categories, the first for reference
   * @param positions the category of each row, counted from 0
   * @throws IllegalArgumentException if a position is outside the list of labels
   */
  public static Predictor categories(String name, List<String> labels, int[] positions) {
    for (int position : positions) {
      if (position < 0 || position >= labels.size()) {
        throw new IllegalArgumentException(
            "position must be between 0 and " + (labels.size() - 1) + ", found " + position);
      }
    }
    return new Predictor(name, List.copyOf(labels), new double[0], positions.clone(), 0);
  }

  /**
   * A number, which acts linearly.
   *
   * @param name its name in terms
   * @param values the number of each row
   * @throws IllegalArgumentException if a value is not finite
   */
  public static Predictor number(String name, double[] values) {
    double[] given = Require.finite(values);
    double[] distinct = DoubleStream.of(given).map(v -> v + 0.0).sorted().distinct().toArray();
    int[] codes = new int[given.length];
    Arrays.setAll(codes, row -> Arrays.binarySearch(distinct, given[row] + 0.0));
    return new Predictor(name, List.of(), distinct, codes, 0);
  }

  /**
   * The same categories compared with another one.
   *
   * @param label one of the labels
   * @throws IllegalArgumentException if there is no such category
   */
  public Predictor withReference(String label) {
    return new Predictor(name, labels, values, codes, position(label));
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** The categories' labels in their order; empty for a number. */
  public List<String> labels() {
    return labels;
  }

  /**
   * The category of a row; only for categories.
   *
   * @param row the row, counted from 0
   */
  public String label(int row) {
    return labels.get(codes[row]);
  }

  int rows() {
    return codes.length;
  }

  boolean categorical() {
    return !labels.isEmpty();
  }

  /** The category's position, or the place of the number among the distinct numbers. */
  int code(int row) {
    return codes[row];
  }

  /** How many codes there can be. */
  int levels() {
    return categorical() ? labels.size() : values.length;
  }

  /** The value behind a code: the position of a category, or the number. */
  double value(int code) {
    return categorical() ? code : values[code];
  }

  int position(String label) {
    int position = labels.indexOf(label);
    if (position < 0) {
      throw new IllegalArgumentException(
          name + " must have the category " + label + ", it has " + labels);
    }
    return position;
  }

  /** The reference, or where no row has it the first category that a row has. */
  int referenceAmong(boolean[] used) {
    int position = reference;
    while (!used[position] && position != (reference + used.length - 1) % used.length) {
      position = (position + 1) % used.length;
    }
    return position;
  }
}
