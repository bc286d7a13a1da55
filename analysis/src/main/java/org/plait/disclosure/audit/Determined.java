package org.plait.disclosure.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.plait.disclosure.cell.Cells;
import org.plait.disclosure.cell.Equation;

/**
 * Finds hidden cells that follow from a combination of sums, by elimination. Hidden cells that no
 * sum connects are looked at apart.
 *
 * <p>It reckons modulo a prime: coefficients are 1 and -1, so a combination found there and not in
 * whole numbers only hides more than needed.
 */
final class Determined {

  private static final int PRIME_BITS = 31;
  private static final long PRIME = (1L << PRIME_BITS) - 1;

  private final Cells cells;
  private final List<Equation> equations;
  private final Connected connected;

  Determined(Cells cells, List<Equation> equations) {
    this.cells = cells;
    this.equations = equations;
    this.connected =
        new Connected(
            cells,
            equations,
            IntStream.range(0, equations.size())
                .filter(i -> cells.counting(equations.get(i)))
                .boxed()
                .toList(),
            cells::hidden);
  }

  /**
   * For each connected set of hidden cells the ways to work any of them out: the sums it takes.
   *
   * @param changed the sums in which a cell was hidden since the last time; only what they connect
   *     to can have changed
   */
  List<List<int[]>> find(BitSet changed) {
    return connected.changed(changed).stream()
        .map(this::ways)
        .filter(ways -> !ways.isEmpty())
        .toList();
  }

  /**
   * Brings the sums to reduced echelon form; a row with one unknown gives it away, and a row that
   * is a sum of few people nearly so. Large cells are solved for first, which leaves the sums of
   * small ones.
   */
  private List<int[]> ways(List<Integer> sums) {
    List<Integer> unknown =
        sums.stream()
            .flatMapToInt(s -> IntStream.of(connected.unknown(equations.get(s))))
            .distinct()
            .boxed()
            .sorted(
                Comparator.<Integer>comparingLong(c -> -cells.value(c))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    Map<Integer, Integer> columns = new HashMap<>();
    unknown.forEach(cell -> columns.put(cell, columns.size()));
    int width = columns.size();
    long[][] rows = new long[sums.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = row(equations.get(sums.get(i)), columns, width + rows.length);
      rows[i][width + i] = 1;
    }
    reduce(rows, width);
    List<int[]> ways = new ArrayList<>();
    for (long[] row : rows) {
      if (givesAway(row, unknown)) {
        ways.add(
            IntStream.range(0, rows.length)
                .filter(i -> row[width + i] != 0)
                .map(sums::get)
                .toArray());
      }
    }
    return ways;
  }

  /** Whether a row has one unknown, or adds up unknowns to fewer than {@code minimum} people. */
  private boolean givesAway(long[] row, List<Integer> unknown) {
    int number = 0;
    long people = 0;
    int minimum = 0;
    for (int i = 0; i < unknown.size(); i++) {
      if (row[i] > 1) {
        return false;
      }
      if (row[i] == 1) {
        number++;
        people += cells.value(unknown.get(i));
        minimum = Math.max(minimum, cells.limits(unknown.get(i)).minimum());
      }
    }
    return number == 1 || (people > 0 && people < minimum);
  }

  private long[] row(Equation equation, Map<Integer, Integer> columns, int length) {
    long[] row = new long[length];
    for (int i = 0; i < equation.size(); i++) {
      if (cells.hidden(equation.part(i))) {
        row[columns.get(equation.part(i))] += 1;
      }
    }
    if (equation.totalHidden(cells)) {
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
          subtract(rows[other], row, rows[other][column], column);
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

  /** Left of its pivot column the other row is empty. */
  private static void subtract(long[] row, long[] other, long factor, int column) {
    for (int i = column; i < row.length; i++) {
      if (other[i] != 0) {
        row[i] = remainder(row[i] + (PRIME - factor) * other[i]);
      }
    }
  }

  /** The remainder by a prime one below a power of two, without a division. */
  private static long remainder(long value) {
    long once = (value & PRIME) + (value >>> PRIME_BITS);
    long twice = (once & PRIME) + (once >>> PRIME_BITS);
    return twice >= PRIME ? twice - PRIME : twice;
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
