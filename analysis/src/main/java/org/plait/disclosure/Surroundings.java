package org.plait.disclosure;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What is hidden near a hidden cell, as far as sums connect it, complements among it. */
final class Surroundings {

  /** How many numbers are moved together: most cells are safe beside few others. */
  private static final int[] SIZES = {16, 100};

  private final Cells cells;
  private final List<Equation> equations;
  private final List<List<Integer>> sumsOf;
  private final Alike alike;
  private final int[][] members;

  Surroundings(Cells cells, List<Equation> equations, List<List<Integer>> sumsOf) {
    this.cells = cells;
    this.equations = equations;
    this.sumsOf = sumsOf;
    this.alike = new Alike(cells.size(), equations);
    this.members = equations.stream().map(Equation::members).toArray(int[][]::new);
  }

  /** What moves while a hidden cell goes as far as needed to be safe; empty if it can't. */
  Optional<BitSet> witness(int cell) {
    int before = 0;
    Optional<BitSet> found = Optional.empty();
    for (int size : SIZES) {
      List<Integer> around = around(cell, size);
      if (found.isPresent() || around.size() == before) {
        break;
      }
      BitSet sums = new BitSet();
      around.forEach(number -> sumsOf(number).forEach(sums::set));
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

  /** The sums that any of the cells of a number stands in. */
  private IntStream sumsOf(int number) {
    return alike.members(number).stream()
        .flatMapToInt(cell -> sumsOf.get(cell).stream().mapToInt(Integer::intValue));
  }

  /** The number of a hidden cell and those that sums connect to it, nearest first. */
  private List<Integer> around(int cell, int most) {
    Set<Integer> around = new LinkedHashSet<>(List.of(alike.of(cell)));
    Deque<Integer> next = new ArrayDeque<>(around);
    while (!next.isEmpty() && around.size() < most) {
      for (int sum : sumsOf(next.remove()).toArray()) {
        for (int other : hidden(sum)) {
          if (around.size() < most && around.add(alike.of(other))) {
            next.add(alike.of(other));
          }
        }
      }
    }
    return List.copyOf(around);
  }
}
