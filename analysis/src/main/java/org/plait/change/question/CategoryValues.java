package org.plait.change.question;

import org.plait.ingest.CategoryColumn;

/** A column of categories and the number that each of them stands for. */
public final class CategoryValues {

  private final CategoryColumn column;
  private final double[] values;

  CategoryValues(CategoryColumn column, double[] values) {
    this.column = column;
    this.values = values;
  }

  public CategoryColumn column() {
    return column;
  }

  /** How many categories there are. */
  public int size() {
    return values.length;
  }

  /** The number of each category. */
  public double[] values() {
    return values.clone();
  }
}
