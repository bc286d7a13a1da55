package org.plait.disclosure.audit;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Which numbers sums connect to a number. */
final class Neighbours {
  private final Alike alike;
  private final List<List<Integer>> sumsOf;
  private final IntFunction<int[]> moving;

  /**
   * The neighbours of all cells.
   *
   * @param alike which cells are one number
   * @param sumsOf the sums each cell stands in
   * @param moving the cells of a sum that may move
   */
  Neighbours(Alike alike, List<List<Integer>> sumsOf, IntFunction<int[]> moving) {
    this.alike = alike;
    this.sumsOf = sumsOf;
    this.moving = moving;
  }

  /** The number of a cell and those that sums connect to it, nearest first. */
  List<Integer> around(int cell, int most) {
    Set<Integer> around = new LinkedHashSet<>(List.of(alike.of(cell)));
    Deque<Integer> next = new ArrayDeque<>(around);
    while (!next.isEmpty() && around.size() < most) {
      sumsOf(next.remove())
          .flatMap(sum -> IntStream.of(moving.apply(sum)))
          .map(alike::of)
          .forEach(
              other -> {
                if (around.size() < most && around.add(other)) {
                  next.add(other);
                }
              });
    }
    return List.copyOf(around);
  }

  /** The sums that any cell of some numbers stands in. */
  BitSet sums(List<Integer> numbers) {
    BitSet sums = new BitSet();
    numbers.forEach(number -> sumsOf(number).forEach(sums::set));
    return sums;
  }

  private IntStream sumsOf(int number) {
    return alike.members(number).stream()
        .flatMapToInt(cell -> sumsOf.get(cell).stream().mapToInt(Integer::intValue));
  }
}
