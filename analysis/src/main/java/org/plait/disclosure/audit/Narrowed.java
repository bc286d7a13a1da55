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
 * Finds hidden cells whose value is known too closely: nobody is fewer than 0, so the sums bound
 * each other's cells. It narrows the bounds of every hidden cell, sum by sum, until nothing
 * changes.
 */
final class Narrowed {

  private final Cells cells;
  private final List<Equation> equations;
  private final Connected connected;

  Narrowed(Cells cells, List<Equation> equations) {
    this.cells = cells;
    this.equations = equations;
    this.connected =
        new Connected(
            cells, equations, IntStream.range(0, equations.size()).boxed().toList(), cells::hidden);
  }

  /**
   * For each connected set of hidden cells those known too closely, closest first: the sums they
   * stand in.
   *
   * @param changed the sums in which a cell was hidden since the last time
   */
  List<List<int[]>> find(BitSet changed) {
    return connected.changed(changed).stream()
        .map(this::ways)
        .filter(ways -> !ways.isEmpty())
        .toList();
  }

  private List<int[]> ways(List<Integer> sums) {
    Map<Integer, Bounds> bounds = new HashMap<>();
    Map<Integer, List<Integer>> sumsOf = new HashMap<>();
    for (int sum : sums) {
      for (int cell : connected.unknown(equations.get(sum))) {
        bounds.computeIfAbsent(cell, k -> new Bounds());
        sumsOf.computeIfAbsent(cell, k -> new ArrayList<>()).add(sum);
      }
    }
    narrow(sums, bounds, sumsOf);
    return bounds.keySet().stream()
        .filter(cell -> tooClose(cell, bounds.get(cell)))
        .sorted(
            Comparator.<Integer>comparingLong(cell -> bounds.get(cell).width())
                .thenComparing(Comparator.naturalOrder()))
        .map(cell -> sumsOf.get(cell).stream().mapToInt(Integer::intValue).toArray())
        .toList();
  }

  /** Somebody is hidden, and fewer than {@code minimum} values are possible. */
  private boolean tooClose(int cell, Bounds bounds) {
    return cells.known(cell)
        && cells.value(cell) > 0
        && bounds.width() < cells.limits(cell).minimum() - 1;
  }

  private void narrow(
      List<Integer> sums, Map<Integer, Bounds> bounds, Map<Integer, List<Integer>> sumsOf) {
    BitSet open = new BitSet();
    sums.forEach(open::set);
    for (int sum = open.nextSetBit(0); sum >= 0; sum = open.nextSetBit(0)) {
      open.clear(sum);
      for (int cell : narrow(equations.get(sum), bounds)) {
        sumsOf.get(cell).forEach(open::set);
      }
    }
  }

  /** Narrows the hidden cells of one sum; gives those that changed. */
  private List<Integer> narrow(Equation sum, Map<Integer, Bounds> bounds) {
    List<Integer> changed = new ArrayList<>();
    long visible = sum.remainder();
    long low = 0;
    long high = 0;
    for (int i = 0; i < sum.size(); i++) {
      int part = sum.part(i);
      if (cells.hidden(part)) {
        low += bounds.get(part).low;
        high += bounds.get(part).high;
      } else {
        visible += cells.value(part);
      }
    }
    long least = total(sum, bounds, false) - visible;
    long most = total(sum, bounds, true) - visible;
    if (sum.totalHidden(cells) && bounds.get(sum.total()).within(visible + low, visible + high)) {
      changed.add(sum.total());
    }
    for (int i = 0; i < sum.size(); i++) {
      if (cells.hidden(sum.part(i))) {
        Bounds part = bounds.get(sum.part(i));
        if (part.within(least - (high - part.high), most - (low - part.low))) {
          changed.add(sum.part(i));
        }
      }
    }
    return changed;
  }

  /** The least or the most a total can be; one that everybody knows is what its parts hold. */
  private long total(Equation sum, Map<Integer, Bounds> bounds, boolean most) {
    if (sum.total() == Equation.KNOWN) {
      return IntStream.of(sum.members()).mapToLong(cells::value).sum();
    }
    if (!cells.hidden(sum.total())) {
      return cells.value(sum.total());
    }
    Bounds total = bounds.get(sum.total());
    return most ? total.high : total.low;
  }

  /** The values a hidden cell can have. */
  private static final class Bounds {
    private static final long CEILING = 1_000_000_000L;

    private long low = 0;
    private long high = CEILING;

    long width() {
      return high - low;
    }

    /** Narrows; whether that changed anything. */
    boolean within(long least, long most) {
      boolean narrower = least > low || most < high;
      low = Math.max(low, least);
      high = Math.min(high, most);
      return narrower;
    }
  }
}
