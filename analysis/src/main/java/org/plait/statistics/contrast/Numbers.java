package org.plait.statistics.contrast;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Numbers ids from 0 in the order in which they are asked for. */
final class Numbers {
  /** Up to here ids are looked up in an array. */
  private static final int DENSE = 1 << 22;

  private static final int NEW = -1;

  private final Map<Integer, Integer> far = new HashMap<>();
  private int[] near = new int[0];
  private int count;

  /** The number of an id of 0 or more. */
  int of(int id) {
    if (id >= DENSE) {
      return far.computeIfAbsent(id, key -> count++);
    }
    if (id >= near.length) {
      int before = near.length;
      near = Arrays.copyOf(near, Math.max(id + 1, Math.min(DENSE, 2 * before)));
      Arrays.fill(near, before, near.length, NEW);
    }
    if (near[id] == NEW) {
      near[id] = count++;
    }
    return near[id];
  }

  int count() {
    return count;
  }
}
