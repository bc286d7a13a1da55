package org.plait.studies;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Who is there and who answers in two waves.
 *
 * @param name what readers call it
 * @param population how many there are in each year
 * @param inBoth how many of them are there in both years
 * @param nFrom how many answer first
 * @param nTo how many answer later
 * @param again the share of those who answered first and are still there who answer again; empty
 *     means by chance, not on purpose
 */
record SamplePlan(
    String name, int population, int inBoth, int nFrom, int nTo, java.util.OptionalDouble again) {

  static SamplePlan overlapping(String name, double again) {
    return new SamplePlan(name, 700, 700, 184, 230, java.util.OptionalDouble.of(again));
  }

  /** Everybody of either year; those of both years first. */
  int people() {
    return 2 * population - inBoth;
  }

  int[] firstYear() {
    return IntStream.range(0, population).toArray();
  }

  int[] secondYear() {
    return Drawing.joined(
        IntStream.range(0, inBoth).toArray(), IntStream.range(population, people()).toArray());
  }

  /**
   * Who answers: each wave by itself is a simple random sample of its year, and the wanted share of
   * those who could answers again.
   */
  int[][] draw(SplittableRandom random) {
    int[] earlier = Drawing.of(firstYear(), nFrom, random);
    if (again.isEmpty()) {
      return new int[][] {earlier, Drawing.of(secondYear(), nTo, random)};
    }
    // Of the later wave this many would be stayers by chance; the share to answer again is of them.
    int[] stayers = Drawing.below(Drawing.of(secondYear(), nTo, random), inBoth);
    int[] earlierStayers = Drawing.below(earlier, inBoth);
    int twice =
        Math.min(stayers.length, (int) Math.round(again.getAsDouble() * earlierStayers.length));
    int[] staying = IntStream.range(0, inBoth).toArray();
    int[] fresh = Drawing.without(staying, earlierStayers);
    int[] joiners = IntStream.range(population, people()).toArray();
    int[] later =
        Drawing.joined(
            Drawing.joined(
                Drawing.of(earlierStayers, twice, random),
                Drawing.of(fresh, stayers.length - twice, random)),
            Drawing.of(joiners, nTo - stayers.length, random));
    return new int[][] {earlier, later};
  }
}
