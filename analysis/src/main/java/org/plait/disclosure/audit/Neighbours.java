package org.plait.disclosure.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;

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
    List<Integer> around = new ArrayList<>(List.of(alike.of(cell)));
    BitSet seen = new BitSet();
    seen.set(around.get(0));
    for (int next = 0; next < around.size() && around.size() < most; next++) {
      addBeside(around.get(next), most, around, seen);
    }
    return around;
  }

  private void addBeside(int number, int most, List<Integer> around, BitSet seen) {
    for (int cell : alike.members(number)) {
      for (int sum : sumsOf.get(cell)) {
        for (int moved : moving.apply(sum)) {
          int other = alike.of(moved);
          if (around.size() < most && !seen.get(other)) {
            seen.set(other);
            around.add(other);
          }
        }
      }
    }
  }

  /** The sums that any cell of some numbers stands in. */
  BitSet sums(List<Integer> numbers) {
    BitSet sums = new BitSet();
    for (int number : numbers) {
      for (int cell : alike.members(number)) {
        for (int sum : sumsOf.get(cell)) {
          sums.set(sum);
        }
      }
    }
    return sums;
  }
}
