package org.plait.instrument.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what stands elsewhere when a list is put into another order. */
final class Moved {

  private Moved() {}

  /**
   * The fewest things that must be moved: all but a longest part that keeps its order.
   *
   * @param before things in their order before
   * @param after the same things in their order now
   * @return what moved, in the order now
   */
  static List<String> between(List<String> before, List<String> after) {
    int[] place = after.stream().mapToInt(before::indexOf).toArray();
    int[] length = new int[place.length];
    int[] previous = new int[place.length];
    Arrays.fill(previous, -1);
    int last = -1;
    for (int i = 0; i < place.length; i++) {
      length[i] = 1;
      for (int j = 0; j < i; j++) {
        if (place[j] < place[i] && length[j] + 1 > length[i]) {
          length[i] = length[j] + 1;
          previous[i] = j;
        }
      }
      last = last < 0 || length[i] > length[last] ? i : last;
    }
    Set<Integer> kept = new HashSet<>();
    for (int i = last; i >= 0; i = previous[i]) {
      kept.add(i);
    }
    List<String> moved = new ArrayList<>();
    for (int i = 0; i < place.length; i++) {
      if (!kept.contains(i)) {
        moved.add(after.get(i));
      }
    }
    return moved;
  }
}
