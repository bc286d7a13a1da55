package org.plait.statistics.contrast;

import java.util.ArrayList;
import java.util.List;
import org.plait.statistics.Observations;

/**
 * What each person adds to a contrast, by the people over whom the variance is summed: those of a
 * cell who answered or, weighted, all of the wave in which the cell is, once for all its cells.
 */
final class UnitSums {
  private final List<Observations> cells;
  private final List<Observations> units = new ArrayList<>();
  private final int[] unitsOf;
  private final double[][] added;

  UnitSums(List<Observations> cells) {
    this.cells = cells;
    this.unitsOf = new int[cells.size()];
    for (int cell = 0; cell < unitsOf.length; cell++) {
      Observations own = cells.get(cell).units();
      int known = own == cells.get(cell) ? -1 : place(own);
      unitsOf[cell] = known < 0 ? units.size() : known;
      if (known < 0) {
        units.add(own);
      }
    }
    this.added = new double[units.size()][];
    for (int unit = 0; unit < added.length; unit++) {
      added[unit] = new double[units.get(unit).entries()];
    }
  }

  /** Where people already stand; they are told apart as objects. */
  private int place(Observations people) {
    for (int unit = 0; unit < units.size(); unit++) {
      if (units.get(unit) == people) {
        return unit;
      }
    }
    return -1;
  }

  /** Adds what the mean of a number of each answer of a cell adds, times a coefficient. */
  void add(int cell, double[] values, double coefficient) {
    double[] sums = added[unitsOf[cell]];
    double[] own = cells.get(cell).added(values);
    for (int i = 0; i < own.length; i++) {
      sums[i] += coefficient * own[i];
    }
  }

  /** By {@linkplain #covariance its} cells, what each person adds. */
  double[][] added() {
    return added;
  }

  /** Of sums over these people. */
  RobustCovariance covariance() {
    return cells.stream().anyMatch(Observations::weighted)
        ? RobustCovariance.ofWeighted(units)
        : RobustCovariance.of(units);
  }
}
