package org.plait.studies.coder;

import java.util.Arrays;
import org.plait.coding.feature.SparseVector;

/** What a linear model knows of a comment: the elements of a long vector that are not 0. */
final class FeatureRow {

  private final int[] indices;
  private final double[] values;

  private FeatureRow(int[] indices, double[] values) {
    this.indices = indices;
    this.values = values;
  }

  static FeatureRow of(int[] indices, double[] values) {
    return new FeatureRow(indices.clone(), values.clone());
  }

  static FeatureRow of(SparseVector vector) {
    int[] indices = new int[vector.size()];
    double[] values = new double[vector.size()];
    for (int i = 0; i < indices.length; i++) {
      indices[i] = vector.index(i);
      values[i] = vector.value(i);
    }
    return new FeatureRow(indices, values);
  }

  /** With elements added behind the first so many. */
  FeatureRow with(int size, double... more) {
    int[] longer = Arrays.copyOf(indices, indices.length + more.length);
    double[] values = Arrays.copyOf(this.values, longer.length);
    for (int i = 0; i < more.length; i++) {
      longer[indices.length + i] = size + i;
      values[indices.length + i] = more[i];
    }
    return new FeatureRow(longer, values);
  }

  /** With every element so many times as large. */
  FeatureRow times(double factor) {
    return new FeatureRow(indices, Arrays.stream(values).map(v -> v * factor).toArray());
  }

  double square() {
    return Arrays.stream(values).map(v -> v * v).sum();
  }

  double dot(double[] weights) {
    double sum = 0;
    for (int i = 0; i < indices.length; i++) {
      sum += weights[indices[i]] * values[i];
    }
    return sum;
  }

  /** Adds so many times this row to the weights. */
  void addTo(double[] weights, double times) {
    for (int i = 0; i < indices.length; i++) {
      weights[indices[i]] += times * values[i];
    }
  }
}
