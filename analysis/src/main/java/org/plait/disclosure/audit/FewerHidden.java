package org.plait.disclosure.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plait.disclosure.cell.CellKey.Kind;
import org.plait.disclosure.cell.Cells;
import org.plait.disclosure.cell.Equation;
import org.plait.disclosure.cell.RowCells;

/**
 * Of numbers that were hidden in two ways, either of them safe, keeps the way that hides fewer, of
 * no more people. What no sum connects is safe apart, so the choice is made for each connected set
 * by itself. The bases of the same groups must be hidden in all questions, so the other way is
 * taken only where it hides the same bases.
 */
final class FewerHidden {

  private final Cells cells;
  private final Map<Integer, List<Integer>> sets = new TreeMap<>();

  /**
   * Numbers hidden in one way.
   *
   * @param cells the cells
   * @param equations the sums among them
   * @param rows what rests on which base
   */
  FewerHidden(Cells cells, List<Equation> equations, RowCells rows) {
    this.cells = cells;
    DisjointSets connected = new DisjointSets(cells.size());
    for (Equation sum : equations) {
      int[] members = sum.members();
      for (int i = 1; i < members.length; i++) {
        connected.join(members[i], members[0]);
      }
    }
    new Dependence(cells, rows).forEach(connected::join);
    for (int cell = 0; cell < cells.size(); cell++) {
      sets.computeIfAbsent(connected.of(cell), set -> new ArrayList<>()).add(cell);
    }
  }

  /** Takes over what the same cells, hidden in another way, show more. */
  void take(Cells other) {
    for (List<Integer> set : sets.values()) {
      if (sameBases(set, other) && less(set, other)) {
        set.forEach(cell -> cells.take(cell, other));
      }
    }
  }

  private boolean sameBases(List<Integer> set, Cells other) {
    return set.stream()
        .filter(cell -> base(cells.key(cell).kind()))
        .allMatch(cell -> cells.hidden(cell) == other.hidden(cell));
  }

  private static boolean base(Kind kind) {
    return kind == Kind.BASE || kind == Kind.MEAN_BASE || kind == Kind.ASKED;
  }

  private boolean less(List<Integer> set, Cells other) {
    return hidden(set, other, false) < hidden(set, cells, false)
        && hidden(set, other, true) <= hidden(set, cells, true)
        && people(set, other) <= people(set, cells);
  }

  /** How many numbers that a table would show are hidden, of all or of those about everybody. */
  private static long hidden(List<Integer> set, Cells cells, boolean everybody) {
    return set.stream()
        .filter(cells::hidden)
        .filter(cell -> cells.key(cell).kind() != Kind.COMPLEMENT)
        .filter(cell -> !everybody || cells.key(cell).total())
        .count();
  }

  /** How many people hidden counts hold. */
  private static long people(List<Integer> set, Cells cells) {
    return set.stream()
        .filter(cells::hidden)
        .filter(cell -> cells.key(cell).kind() == Kind.COUNT)
        .mapToLong(cells::value)
        .sum();
  }
}
