package org.plait.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A reader who knows the published numbers, and which sums hold, and asks what a hidden number can
 * be: the least and the greatest value that agree with every sum at once, by linear programming
 * over numbers from 0. It knows nothing of how cells were chosen.
 */
final class Attacker {

  private static final double TINY = 1e-7;

  /** Stands for a number without a limit. */
  private static final double CEILING = 1000;

  private record Sum(String total, List<String> parts) {}

  private final Map<String, Long> published = new LinkedHashMap<>();
  private final Set<String> names = new LinkedHashSet<>();
  private final List<Sum> sums = new ArrayList<>();

  void published(String name, long value) {
    published.put(name, value);
  }

  void sum(String total, List<String> parts) {
    sums.add(new Sum(total, parts));
    names.add(total);
    names.addAll(parts);
  }

  /** The least and the greatest value each hidden number can have. */
  Map<String, long[]> ranges() {
    List<String> unknown = names.stream().filter(n -> !published.containsKey(n)).toList();
    List<double[]> rows = new ArrayList<>();
    for (Sum sum : sums) {
      double[] row = new double[unknown.size() + 1];
      sum.parts().forEach(part -> add(row, unknown, part, 1));
      add(row, unknown, sum.total(), -1);
      rows.add(row);
    }
    Simplex simplex = new Simplex(rows, unknown.size());
    Map<String, long[]> ranges = new LinkedHashMap<>();
    for (int i = 0; i < unknown.size(); i++) {
      long least = Math.round(-simplex.greatest(i, -1));
      ranges.put(unknown.get(i), new long[] {least, Math.round(simplex.greatest(i, 1))});
    }
    return ranges;
  }

  private void add(double[] row, List<String> unknown, String name, int sign) {
    Long value = published.get(name);
    if (value == null) {
      row[unknown.indexOf(name)] += sign;
    } else {
      row[row.length - 1] -= sign * (double) value;
    }
  }

  /** The simplex method in two phases with Bland's rule; every variable is at least 0. */
  private static final class Simplex {
    private final double[][] table;
    private final int[] basis;
    private final int size;
    private final int width;

    /** Rows of coefficients and, last, the right-hand side; the last row holds the gains. */
    Simplex(List<double[]> equations, int variables) {
      int rows = equations.size();
      this.size = variables;
      this.width = variables + rows;
      this.table = new double[rows + 1][width + 1];
      this.basis = new int[rows];
      for (int i = 0; i < rows; i++) {
        double[] equation = equations.get(i);
        double sign = equation[variables] < 0 ? -1 : 1;
        for (int j = 0; j < variables; j++) {
          table[i][j] = sign * equation[j];
        }
        table[i][width] = sign * equation[variables];
        table[i][variables + i] = 1;
        basis[i] = variables + i;
      }
      double[] artificial = new double[width];
      Arrays.fill(artificial, variables, width, -1);
      if (maximise(artificial, size) < -TINY) {
        throw new IllegalStateException("the published numbers contradict each other");
      }
    }

    /** The greatest value of a variable, or of its negative. */
    double greatest(int variable, int sign) {
      double[] aim = new double[width];
      aim[variable] = sign;
      return maximise(aim, size);
    }

    private double maximise(double[] aim, int allowed) {
      double[] gains = table[basis.length];
      Arrays.fill(gains, 0);
      System.arraycopy(aim, 0, gains, 0, width);
      for (int i = 0; i < basis.length; i++) {
        subtract(gains, table[i], aim[basis[i]]);
      }
      for (int column = entering(allowed); column >= 0; column = entering(allowed)) {
        int row = leaving(column);
        if (row < 0) {
          return CEILING;
        }
        pivot(row, column);
      }
      return -gains[width];
    }

    private int entering(int allowed) {
      for (int column = 0; column < allowed; column++) {
        if (table[basis.length][column] > TINY) {
          return column;
        }
      }
      return -1;
    }

    private int leaving(int column) {
      int best = -1;
      for (int i = 0; i < basis.length; i++) {
        // An artificial variable at 0 leaves first, so that it never grows again.
        boolean idle = basis[i] >= size && table[i][width] < TINY;
        if (idle && Math.abs(table[i][column]) > TINY) {
          return i;
        }
        if (table[i][column] > TINY && (best < 0 || before(i, best, column))) {
          best = i;
        }
      }
      return best;
    }

    private boolean before(int row, int other, int column) {
      double ratio = table[row][width] / table[row][column];
      double best = table[other][width] / table[other][column];
      return ratio < best - TINY || (ratio < best + TINY && basis[row] < basis[other]);
    }

    private void pivot(int row, int column) {
      double factor = table[row][column];
      for (int j = 0; j <= width; j++) {
        table[row][j] /= factor;
      }
      for (int i = 0; i < table.length; i++) {
        if (i != row) {
          subtract(table[i], table[row], table[i][column]);
        }
      }
      basis[row] = column;
    }

    private static void subtract(double[] row, double[] other, double times) {
      if (times != 0) {
        for (int j = 0; j < row.length; j++) {
          row[j] -= times * other[j];
        }
      }
    }
  }
}
