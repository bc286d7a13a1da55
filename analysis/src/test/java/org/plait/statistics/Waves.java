package org.plait.statistics;

/** Two waves of 0/1 answers from counts. */
final class Waves {
  private Waves() {}

  /**
   * Linked people first: in both, only earlier, only later, in neither; then those of the earlier
   * wave alone (in, out), then those of the later wave alone (in, out).
   */
  static TwoWaves of(
      long both,
      long left,
      long joined,
      long neither,
      long earlierIn,
      long earlierOut,
      long laterIn,
      long laterOut) {
    int pairs = (int) (both + left + joined + neither);
    double[] from = new double[pairs + (int) (earlierIn + earlierOut)];
    double[] to = new double[pairs + (int) (laterIn + laterOut)];
    for (int i = 0; i < pairs; i++) {
      from[i] = i < both + left ? 1 : 0;
      to[i] = i < both || (i >= both + left && i < both + left + joined) ? 1 : 0;
    }
    for (int i = 0; i < earlierIn; i++) {
      from[pairs + i] = 1;
    }
    for (int i = 0; i < laterIn; i++) {
      to[pairs + i] = 1;
    }
    return TwoWaves.of(
        Observations.of(from, persons(from.length, 0, pairs)),
        Observations.of(to, persons(to.length, 1_000_000, pairs)));
  }

  /** The linked people have the same numbers in both waves, the others not. */
  static int[] persons(int size, int offset, int pairs) {
    int[] persons = new int[size];
    for (int i = 0; i < size; i++) {
      persons[i] = i < pairs ? i : offset + i;
    }
    return persons;
  }
}
