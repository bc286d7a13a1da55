package org.plait.studies;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Draws people without replacement. */
public final class Drawing {

  private Drawing() {}

  /** So many of these, each as likely as any other. */
  public static int[] of(int[] people, int count, SplittableRandom random) {
    int[] order = people.clone();
    for (int i = 0; i < count; i++) {
      int j = random.nextInt(i, order.length);
      int drawn = order[j];
      order[j] = order[i];
      order[i] = drawn;
    }
    return Arrays.copyOf(order, count);
  }

  /** Those of the first that are not among the others. */
  static int[] without(int[] people, int[] others) {
    int highest = Math.max(max(people), max(others));
    boolean[] gone = new boolean[highest + 1];
    Arrays.stream(others).forEach(i -> gone[i] = true);
    return Arrays.stream(people).filter(i -> !gone[i]).toArray();
  }

  static int[] joined(int[] some, int[] more) {
    return IntStream.concat(Arrays.stream(some), Arrays.stream(more)).toArray();
  }

  static int[] below(int[] people, int limit) {
    return Arrays.stream(people).filter(i -> i < limit).toArray();
  }

  private static int max(int[] people) {
    return Arrays.stream(people).max().orElse(-1);
  }
}
