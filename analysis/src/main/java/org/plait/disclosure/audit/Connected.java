package org.plait.disclosure.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.plait.disclosure.cell.Cells;
import org.plait.disclosure.cell.Equation;

/** Unknown cells and the sums that connect them, apart from those that no sum connects. */
final class Connected {

  private final Cells cells;
  private final List<Equation> equations;
  private final List<Integer> sums;
  private final IntPredicate unknown;

  /**
   * What some sums connect.
   *
   * @param cells the cells
   * @param equations all sums
   * @param sums which of them count
   * @param unknown which cells a reader does not know
   */
  Connected(Cells cells, List<Equation> equations, List<Integer> sums, IntPredicate unknown) {
    this.unknown = unknown;
    this.cells = cells;
    this.equations = equations;
    this.sums = List.copyOf(sums);
  }

  /** The sums of each connected set of unknown cells, as far as any of them changed. */
  List<List<Integer>> changed(BitSet changed) {
    DisjointSets sets = new DisjointSets(cells.size());
    for (int sum : sums) {
      int[] unknown = unknown(equations.get(sum));
      for (int i = 1; i < unknown.length; i++) {
        sets.join(unknown[i], unknown[0]);
      }
    }
    Map<Integer, List<Integer>> components = new TreeMap<>();
    for (int sum : sums) {
      int[] unknown = unknown(equations.get(sum));
      if (unknown.length > 0) {
        components.computeIfAbsent(sets.of(unknown[0]), k -> new ArrayList<>()).add(sum);
      }
    }
    return components.values().stream().filter(c -> c.stream().anyMatch(changed::get)).toList();
  }

  /** The cells of a sum that a reader does not know. */
  int[] unknown(Equation equation) {
    int[] members = equation.members();
    int found = 0;
    for (int cell : members) {
      if (unknown.test(cell)) {
        members[found++] = cell;
      }
    }
    return Arrays.copyOf(members, found);
  }
}
