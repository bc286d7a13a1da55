package org.plait.studies.coder;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.plait.studies.Drawing;

/**
 * Comments dealt into folds, all comments of a person into the same: people in random order take
 * turns.
 */
final class Folds {

  private final int[] folds;
  private final int number;

  private Folds(int[] folds, int number) {
    this.folds = folds;
    this.number = number;
  }

  /**
   * Deals.
   *
   * @param people the person of each comment
   * @param number how many folds
   */
  static Folds of(int[] people, int number, long seed) {
    int[] distinct = Arrays.stream(people).distinct().sorted().toArray();
    int[] order = Drawing.of(distinct, distinct.length, new SplittableRandom(seed));
    Map<Integer, Integer> fold = new HashMap<>();
    for (int i = 0; i < order.length; i++) {
      fold.put(order[i], i % number);
    }
    return new Folds(Arrays.stream(people).map(fold::get).toArray(), number);
  }

  int number() {
    return number;
  }

  /** The positions of the comments in a fold. */
  int[] in(int fold) {
    return IntStream.range(0, folds.length).filter(i -> folds[i] == fold).toArray();
  }

  /** The positions of all other comments. */
  int[] outside(int fold) {
    return IntStream.range(0, folds.length).filter(i -> folds[i] != fold).toArray();
  }
}
