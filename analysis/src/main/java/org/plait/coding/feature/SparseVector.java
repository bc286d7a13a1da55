package org.plait.coding.feature;

/**
 * A vector most of whose elements are 0.
 *
 * <p>Not a record, as arrays don't compare by content.
 */
public final class SparseVector {

  private final int[] indices;
  private final float[] values;

  /**
   * Takes the elements that are not 0; the arrays belong to the vector from now on.
   *
   * @param indices where they stand, rising
   * @param values what stands there
   */
  public SparseVector(int[] indices, float[] values) {
    this.indices = indices;
    this.values = values;
  }

  /**
   * The number of elements that are not 0.
   *
   * @return 0 for a text without a known piece
   */
  public int size() {
    return indices.length;
  }

  /**
   * Where an element stands.
   *
   * @param i which of those that are not 0
   * @return its index
   */
  public int index(int i) {
    return indices[i];
  }

  /**
   * An element.
   *
   * @param i which of those that are not 0
   * @return its value
   */
  public float value(int i) {
    return values[i];
  }

  /**
   * The inner product.
   *
   * @param other a vector of the same space
   * @return the sum of the products of their elements
   */
  public double dot(SparseVector other) {
    double sum = 0;
    int j = 0;
    for (int i = 0; i < indices.length; i++) {
      while (j < other.indices.length && other.indices[j] < indices[i]) {
        j++;
      }
      if (j < other.indices.length && other.indices[j] == indices[i]) {
        sum += (double) values[i] * other.values[j];
      }
    }
    return sum;
  }
}
