package org.plait.disclosure.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.plait.disclosure.cell.Equation;

/**
 * Which cells are one number, because sums say that they hold the same: the base that the themes of
 * a question share, a net of one option and that option. One of them stands for all.
 */
final class Alike {
  private final DisjointSets numbers;
  private final List<List<Integer>> members = new ArrayList<>();

  Alike(int size, List<Equation> equations) {
    this.numbers = new DisjointSets(size);
    for (Equation equation : equations) {
      if (same(equation)) {
        numbers.join(equation.part(0), equation.total());
      }
    }
    IntStream.range(0, size).forEach(cell -> members.add(new ArrayList<>(1)));
    IntStream.range(0, size).forEach(cell -> members.get(of(cell)).add(cell));
  }

  /** Whether a sum says no more than that two cells hold the same. */
  static boolean same(Equation equation) {
    return equation.size() == 1 && equation.total() != Equation.KNOWN && equation.remainder() == 0;
  }

  /** The cell that stands for a cell and all that hold the same. */
  int of(int cell) {
    return numbers.of(cell);
  }

  /** All cells that one stands for. */
  List<Integer> members(int standing) {
    return members.get(standing);
  }
}
