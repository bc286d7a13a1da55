package org.plait.change;

import org.plait.ingest.CategoryColumn;

/** A column of categories and the number that each of them stands for. */
final class CategoryValues {

  private final CategoryColumn column;
  private final double[] values;

  CategoryValues(CategoryColumn column, double[] values) {
    this.column = column;
    this.values = values;
  }

  CategoryColumn column() {
    return column;
  }

  /** How many categories there are. */
  int size() {
    return values.length;
  }

  /** The number of each category. */
  double[] values() {
    return values.clone();
  }
}
