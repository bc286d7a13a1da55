package org.plait.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Finds hidden cells that follow from a combination of sums, by elimination. Hidden cells that no
 * sum connects are looked at apart.
 *
 * <p>It reckons modulo a prime: coefficients are 1 and -1, so a combination found there and not in
 * whole numbers only hides more than needed.
 */
final class Determined {

  private static final long PRIME = 2_147_483_647L;

  private final Cells cells;
  private final List<Equation> equations;

  Determined(Cells cells, List<Equation> equations) {
    this.cells = cells;
    this.equations = equations;
  }

  /** For each connected set of hidden cells the ways to work any of them out: the sums it takes. */
  List<List<int[]>> find() {
    return components().stream().map(this::ways).filter(ways -> !ways.isEmpty()).toList();
  }

  private List<List<Integer>> components() {
    int[] leader = IntStream.range(0, cells.size()).toArray();
    for (Equation equation : equations) {
      int[] unknown = unknown(equation);
      for (int i = 1; i < unknown.length; i++) {
        leader[leader(leader, unknown[i])] = leader(leader, unknown[0]);
      }
    }
    Map<Integer, List<Integer>> components = new TreeMap<>();
    for (int i = 0; i < equations.size(); i++) {
      int[] unknown = unknown(equations.get(i));
      if (unknown.length > 0) {
        components.computeIfAbsent(leader(leader, unknown[0]), k -> new ArrayList<>()).add(i);
      }
    }
    return List.copyOf(components.values());
  }

  private int[] unknown(Equation equation) {
    return equation.members().filter(cells::hidden).toArray();
  }

  private static int leader(int[] leader, int cell) {
    int current = cell;
    while (leader[current] != current) {
      leader[current] = leader[leader[current]];
      current = leader[current];
    }
    return current;
  }

  /** Brings the sums to reduced echelon form; a row with one unknown gives it away. */
  private List<int[]> ways(List<Integer> sums) {
    Map<Integer, Integer> columns = new HashMap<>();
    sums.forEach(
        s ->
            IntStream.of(unknown(equations.get(s)))
                .forEach(c -> columns.putIfAbsent(c, columns.size())));
    int width = columns.size();
    long[][] rows = new long[sums.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = row(equations.get(sums.get(i)), columns, width + rows.length);
      rows[i][width + i] = 1;
    }
    reduce(rows, width);
    List<int[]> ways = new ArrayList<>();
    for (long[] row : rows) {
      if (Arrays.stream(row, 0, width).filter(c -> c != 0).count() == 1) {
        ways.add(
            IntStream.range(0, rows.length)
                .filter(i -> row[width + i] != 0)
                .map(sums::get)
                .toArray());
      }
    }
    return ways;
  }

  private long[] row(Equation equation, Map<Integer, Integer> columns, int length) {
    long[] row = new long[length];
    equation.allParts().filter(cells::hidden).forEach(c -> row[columns.get(c)] += 1);
    if (equation.total() != Equation.KNOWN && cells.hidden(equation.total())) {
      row[columns.get(equation.total())] += PRIME - 1;
    }
    return row;
  }

  private static void reduce(long[][] rows, int width) {
    int done = 0;
    for (int column = 0; column < width && done < rows.length; column++) {
      int pivot = done;
      while (pivot < rows.length && rows[pivot][column] == 0) {
        pivot++;
      }
      if (pivot == rows.length) {
        continue;
      }
      long[] row = rows[pivot];
      rows[pivot] = rows[done];
      rows[done] = row;
      scale(row, inverse(row[column]));
      for (int other = 0; other < rows.length; other++) {
        if (other != done && rows[other][column] != 0) {
          subtract(rows[other], row, rows[other][column]);
        }
      }
      done++;
    }
  }

  private static void scale(long[] row, long factor) {
    for (int i = 0; i < row.length; i++) {
      row[i] = row[i] * factor % PRIME;
    }
  }

  private static void subtract(long[] row, long[] other, long factor) {
    for (int i = 0; i < row.length; i++) {
      if (other[i] != 0) {
        row[i] = (row[i] + (PRIME - factor) * other[i]) % PRIME;
      }
    }
  }

  private static long inverse(long value) {
    long result = 1;
    long base = value % PRIME;
    for (long power = PRIME - 2; power > 0; power >>= 1) {
      if ((power & 1) == 1) {
        result = result * base % PRIME;
      }
      base = base * base % PRIME;
    }
    return result;
  }
}
