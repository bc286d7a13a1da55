package org.plait.text.duplicate;

import java.util.Arrays;

/** The pieces of five letters of a text, as sorted hashes without repetition. */
final class Shingles {

  static final int LENGTH = 5;

  private final long[] hashes;

  private Shingles(long[] hashes) {
    this.hashes = hashes;
  }

  static Shingles of(String text) {
    int[] points = text.codePoints().toArray();
    long[] hashes = new long[Math.max(0, points.length - LENGTH + 1)];
    for (int i = 0; i < hashes.length; i++) {
      long hash = 0;
      for (int j = i; j < i + LENGTH; j++) {
        hash = mixed(hash ^ points[j]);
      }
      hashes[i] = hash;
    }
    return new Shingles(Arrays.stream(hashes).sorted().distinct().toArray());
  }

  int size() {
    return hashes.length;
  }

  /** The share of the pieces of either text that both have. */
  double jaccard(Shingles other) {
    int i = 0;
    int j = 0;
    int both = 0;
    while (i < hashes.length && j < other.hashes.length) {
      int order = Long.compare(hashes[i], other.hashes[j]);
      both += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    int either = hashes.length + other.hashes.length - both;
    return either == 0 ? 0 : both / (double) either;
  }

  /** The least hash of all pieces under another order of the hashes; the seed makes the order. */
  long least(long seed) {
    long least = Long.MAX_VALUE;
    for (long hash : hashes) {
      least = Math.min(least, mixed(hash ^ seed));
    }
    return least;
  }

  /** The finaliser of SplitMix64: every bit of the value changes every bit of the result. */
  static long mixed(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
