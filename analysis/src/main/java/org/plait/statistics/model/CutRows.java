package org.plait.statistics.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rows of a cumulative link model: for every pattern of predictors and every cut between two
 * categories, what each parameter adds to the linear predictor. The thresholds come first, then the
 * coefficients (taken away, so that a positive one goes with higher categories), then for a term
 * whose odds are not proportional how much its coefficients differ at each cut but the first.
 */
final class CutRows {
  private final double[][][] rows;
  private final List<String> names;
  private final List<String> terms;
  private final int cuts;

  private CutRows(double[][][] rows, List<String> names, List<String> terms, int cuts) {
    this.rows = rows;
    this.names = names;
    this.terms = terms;
    this.cuts = cuts;
  }

  /** Every term proportional. */
  static CutRows of(ModelMatrix matrix, List<String> labels) {
    return of(matrix, labels, List.of());
  }

  /** With these columns free at each cut. */
  static CutRows of(ModelMatrix matrix, List<String> labels, List<Integer> free) {
    int cuts = labels.size() - 1;
    List<String> names = new ArrayList<>();
    List<String> terms = new ArrayList<>();
    for (int cut = 0; cut < cuts; cut++) {
      names.add(labels.get(cut) + "|" + labels.get(cut + 1));
      terms.add("");
    }
    for (Column column : matrix.columns()) {
      names.add(column.name());
      terms.add(column.term());
    }
    for (int cut = 1; cut < cuts; cut++) {
      for (int column : free) {
        names.add(matrix.names().get(column) + " at " + names.get(cut));
        terms.add(FREE);
      }
    }
    double[][] values = matrix.values();
    double[][][] rows = new double[values.length][cuts][];
    for (int pattern = 0; pattern < values.length; pattern++) {
      for (int cut = 0; cut < cuts; cut++) {
        rows[pattern][cut] = row(values[pattern], cut, cuts, free);
      }
    }
    return new CutRows(rows, List.copyOf(names), List.copyOf(terms), cuts);
  }

  /** The term of the differences between cuts. */
  static final String FREE = "not proportional";

  private static double[] row(double[] x, int cut, int cuts, List<Integer> free) {
    double[] row = new double[cuts + x.length + (cuts - 1) * free.size()];
    row[cut] = 1;
    for (int j = 0; j < x.length; j++) {
      row[cuts + j] = -x[j];
    }
    if (cut > 0) {
      int start = cuts + x.length + (cut - 1) * free.size();
      IntStream.range(0, free.size()).forEach(j -> row[start + j] = -x[free.get(j)]);
    }
    return row;
  }

  int patterns() {
    return rows.length;
  }

  int cuts() {
    return cuts;
  }

  int parameters() {
    return names.size();
  }

  List<String> names() {
    return names;
  }

  List<String> terms() {
    return terms;
  }

  double[] row(int pattern, int cut) {
    return rows[pattern][cut];
  }
}
