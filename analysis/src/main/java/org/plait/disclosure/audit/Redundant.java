package org.plait.disclosure.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.plait.disclosure.cell.Cells;
import org.plait.disclosure.cell.Equation;
import org.plait.disclosure.cell.RowCells;

/**
 * Shows again what was hidden beside others and is not needed there, the numbers of most people
 * first. With a number everything is shown that then follows from one sum; nothing is shown where
 * that would be a number that must be hidden, or where any number that stays hidden would be known
 * too closely.
 *
 * <p>For each hidden number it keeps which others move while it goes as far from the truth as it
 * can. As long as all of them stay hidden it stays safe, so that only few are looked at again for
 * each number shown. In large surveys only part is looked at.
 */
final class Redundant {

  /** How often numbers are looked at in all, which takes about a second; then the rest stays. */
  private static final int MOST_LOOKS = 1_500;

  private final Cells cells;
  private final List<Equation> equations;
  private final List<List<Integer>> sumsOf;
  private final List<List<Integer>> basesOf = new ArrayList<>();
  private final Surroundings surroundings;
  private final BitSet[] movedWith;
  private final BitSet watched = new BitSet();
  private int looks;

  private Redundant(
      Cells cells, List<Equation> equations, List<List<Integer>> sumsOf, RowCells rows) {
    this.cells = cells;
    this.equations = equations;
    this.sumsOf = sumsOf;
    this.surroundings = new Surroundings(cells, equations, sumsOf);
    this.movedWith = new BitSet[cells.size()];
    IntStream.range(0, cells.size()).forEach(cell -> basesOf.add(new ArrayList<>(1)));
    new Dependence(cells, rows).forEach((base, cell) -> basesOf.get(cell).add(base));
  }

  /**
   * Shows what can be shown.
   *
   * @param cells the cells, hidden as far as needed or further
   * @param equations the sums among them
   * @param sumsOf which of the sums each cell stands in
   * @param rows what rests on which base
   * @param order what readers miss least first
   * @return the sums in which a cell was shown
   */
  static BitSet show(
      Cells cells,
      List<Equation> equations,
      List<List<Integer>> sumsOf,
      RowCells rows,
      Comparator<Integer> order) {
    return new Redundant(cells, equations, sumsOf, rows).run(order);
  }

  /** Few numbers that sums connect come first, as they take the fewest looks. */
  private BitSet run(Comparator<Integer> order) {
    BitSet changed = new BitSet();
    BitSet all = new BitSet();
    all.set(0, equations.size());
    Connected connected =
        new Connected(
            cells, equations, IntStream.range(0, equations.size()).boxed().toList(), cells::hidden);
    connected.changed(all).stream()
        .map(sums -> hidden(connected, sums))
        .sorted(Comparator.comparingInt(List::size))
        .takeWhile(hidden -> looks + hidden.size() <= MOST_LOOKS)
        .forEach(hidden -> show(hidden, order, changed));
    return changed;
  }

  private List<Integer> hidden(Connected connected, List<Integer> sums) {
    return sums.stream()
        .flatMapToInt(sum -> IntStream.of(connected.unknown(equations.get(sum))))
        .filter(cells::known)
        .distinct()
        .sorted()
        .boxed()
        .toList();
  }

  private void show(List<Integer> hidden, Comparator<Integer> order, BitSet changed) {
    watched.clear();
    for (int cell : hidden) {
      witness(cell).ifPresent(moved -> watch(cell, moved));
    }
    for (int cell : hidden.stream().filter(c -> !cells.tooSmall(c)).sorted(order).toList()) {
      if (cells.hidden(cell) && looks < MOST_LOOKS) {
        for (int shown : shown(cell)) {
          sumsOf.get(shown).forEach(changed::set);
        }
      }
    }
  }

  private Optional<BitSet> witness(int cell) {
    looks++;
    return surroundings.witness(cell);
  }

  private void watch(int cell, BitSet moved) {
    movedWith[cell] = moved;
    watched.set(cell);
  }

  /** Shows a cell and what follows from it, where that is safe; gives what is shown. */
  private List<Integer> shown(int cell) {
    List<Integer> shown = new ArrayList<>();
    if (follow(cell, shown) && safeWithout(shown)) {
      shown.forEach(watched::clear);
      return shown;
    }
    shown.forEach(cells::hideAgain);
    return List.of();
  }

  /** Shows a cell and what follows; false where something must not be. */
  private boolean follow(int first, List<Integer> shown) {
    Deque<Integer> next = new ArrayDeque<>(List.of(first));
    while (!next.isEmpty()) {
      int cell = next.remove();
      if (!cells.hidden(cell)) {
        continue;
      }
      if (!cells.known(cell) || cells.tooSmall(cell)) {
        return false;
      }
      cells.show(cell);
      shown.add(cell);
      for (int sum : sumsOf.get(cell)) {
        int[] hidden = surroundings.hidden(sum);
        if (hidden.length == 1) {
          next.add(hidden[0]);
        }
      }
    }
    return shown.stream().flatMap(c -> basesOf.get(c).stream()).noneMatch(cells::hidden);
  }

  /** Whether every number that stays hidden is safe; if so, what moves with it is kept. */
  private boolean safeWithout(List<Integer> shown) {
    BitSet gone = new BitSet();
    shown.forEach(gone::set);
    List<Integer> looked = new ArrayList<>();
    List<BitSet> moved = new ArrayList<>();
    for (int cell = watched.nextSetBit(0); cell >= 0; cell = watched.nextSetBit(cell + 1)) {
      if (!gone.get(cell) && movedWith[cell].intersects(gone)) {
        Optional<BitSet> now = witness(cell);
        if (now.isEmpty()) {
          return false;
        }
        looked.add(cell);
        moved.add(now.get());
      }
    }
    for (int i = 0; i < looked.size(); i++) {
      movedWith[looked.get(i)] = moved.get(i);
    }
    return true;
  }
}
