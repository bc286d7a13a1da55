package org.plait.change.question;

import java.util.Arrays;

/** How often each number above 0 came. */
public final class Tally {
  private static final int FEW = 256;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private long[] keys = new long[FEW];
  private long[] counts = new long[FEW];
  private int size;

  public void add(long key) {
    int at = place(keys, key);
    if (keys[at] == 0) {
      keys[at] = key;
      size++;
    }
    counts[at]++;
    if (2 * size > keys.length) {
      grow();
    }
  }

  /** The numbers that came, in ascending order. */
  public long[] keys() {
    long[] came = Arrays.stream(keys).filter(key -> key != 0).toArray();
    Arrays.sort(came);
    return came;
  }

  public long count(long key) {
    return counts[place(keys, key)];
  }

  private void grow() {
    long[] wider = new long[2 * keys.length];
    long[] counted = new long[wider.length];
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != 0) {
        int at = place(wider, keys[i]);
        wider[at] = keys[i];
        counted[at] = counts[i];
      }
    }
    keys = wider;
    counts = counted;
  }

  /** Where a number stands, or would; the length is a power of 2 and never filled. */
  private static int place(long[] keys, long key) {
    int last = keys.length - 1;
    int at = (int) (key * SPREAD >>> Integer.SIZE) & last;
    while (keys[at] != 0 && keys[at] != key) {
      at = at + 1 & last;
    }
    return at;
  }
}
