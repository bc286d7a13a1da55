package org.plait.disclosure.audit;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.plait.disclosure.cell.Cells;
import org.plait.disclosure.cell.Equation;

/** What is hidden near a hidden cell, as far as sums connect it, complements among it. */
final class Surroundings {

  /** How many numbers are moved together: most cells are safe beside few others. */
  private static final int[] SIZES = {16, 100};

  private final Cells cells;
  private final List<Equation> equations;
  private final Alike alike;
  private final Neighbours neighbours;
  private final int[][] members;

  Surroundings(Cells cells, List<Equation> equations, List<List<Integer>> sumsOf) {
    this.cells = cells;
    this.equations = equations;
    this.alike = new Alike(cells.size(), equations);
    this.neighbours = new Neighbours(alike, sumsOf, this::hidden);
    this.members = equations.stream().map(Equation::members).toArray(int[][]::new);
  }

  /** What moves while a hidden cell goes as far as needed to be safe; empty if it can't. */
  Optional<BitSet> witness(int cell) {
    int before = 0;
    Optional<BitSet> found = Optional.empty();
    for (int size : SIZES) {
      List<Integer> around = neighbours.around(cell, size);
      if (found.isPresent() || around.size() == before) {
        break;
      }
      BitSet sums = neighbours.sums(around);
      found =
          new Moves(cells, alike, around, sums.stream().mapToObj(equations::get).toList())
              .witness(cell);
      before = around.size();
    }
    return found;
  }

  /** The hidden cells of a sum. */
  int[] hidden(int sum) {
    int[] hidden = new int[members[sum].length];
    int found = 0;
    for (int cell : members[sum]) {
      if (cells.hidden(cell)) {
        hidden[found++] = cell;
      }
    }
    return Arrays.copyOf(hidden, found);
  }
}
