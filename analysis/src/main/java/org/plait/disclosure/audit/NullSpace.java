package org.plait.disclosure.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How numbers can move together so that none of their sums changes. */
final class NullSpace {

  private static final double TINY = 1e-9;

  private NullSpace() {}

  /**
   * A basis of the moves.
   *
   * @param sums the coefficients of each sum; they are changed
   * @param numbers how many numbers there are
   * @return moves, each by how much every number changes
   */
  static double[][] of(double[][] sums, int numbers) {
    int[] pivots = new int[numbers];
    int done = 0;
    List<Integer> free = new ArrayList<>();
    for (int column = 0; column < numbers; column++) {
      int pivot = largest(sums, column, done);
      if (pivot < 0) {
        free.add(column);
        continue;
      }
      double[] row = sums[pivot];
      sums[pivot] = sums[done];
      sums[done] = row;
      eliminate(sums, done, column);
      pivots[done++] = column;
    }
    double[][] moves = new double[free.size()][numbers];
    for (int j = 0; j < moves.length; j++) {
      moves[j][free.get(j)] = 1;
      for (int i = 0; i < done; i++) {
        moves[j][pivots[i]] = -sums[i][free.get(j)];
      }
    }
    return moves;
  }

  private static int largest(double[][] rows, int column, int from) {
    int best = -1;
    for (int i = from; i < rows.length; i++) {
      double size = Math.abs(rows[i][column]);
      if (size > TINY && (best < 0 || size > Math.abs(rows[best][column]))) {
        best = i;
      }
    }
    return best;
  }

  /** Few numbers stand in a sum, so only those are touched. */
  private static void eliminate(double[][] rows, int own, int column) {
    double factor = rows[own][column];
    int[] used = used(rows[own]);
    for (int j : used) {
      rows[own][j] /= factor;
    }
    for (int i = 0; i < rows.length; i++) {
      double times = rows[i][column];
      if (i != own && Math.abs(times) > TINY) {
        for (int j : used) {
          rows[i][j] -= times * rows[own][j];
        }
      }
    }
  }

  private static int[] used(double[] row) {
    int[] used = new int[row.length];
    int number = 0;
    for (int j = 0; j < row.length; j++) {
      if (Math.abs(row[j]) > TINY) {
        used[number++] = j;
      }
    }
    return Arrays.copyOf(used, number);
  }
}
