package org.plait.statistics.paired;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.numbers.combinatorics.BinomialCoefficientDouble;
import org.plait.statistics.Observations;
import org.plait.statistics.Sample;
import org.plait.statistics.TwoWaves;

/**
 * Answers of two waves that can be put in other places: those of a linked person against each
 * other, those of people of one wave only in either wave. The linked people stand first in both
 * waves; answers are numbered in the order of their values.
 */
final class Arrangement {
  /** Smaller shares of the variance without pairs are rounding. */
  private static final double NEGLIGIBLE = 1e-12;

  private final int[] from;
  private final int[] to;
  private final int pairs;
  private final int categories;

  private Arrangement(int[] from, int[] to, int pairs, int categories) {
    this.from = from;
    this.to = to;
    this.pairs = pairs;
    this.categories = categories;
  }

  static Arrangement of(TwoWaves waves) {
    double[] from = linkedFirst(waves.pairedFrom(), waves.from());
    double[] to = linkedFirst(waves.pairedTo(), waves.to());
    double[] values =
        IntStream.range(0, 2)
            .mapToObj(wave -> wave == 0 ? from : to)
            .flatMapToDouble(Arrays::stream)
            .distinct()
            .sorted()
            .toArray();
    return new Arrangement(
        numbers(from, values), numbers(to, values), waves.nPairs(), values.length);
  }

  /** The answers of linked people, then those of the wave's others. */
  private static double[] linkedFirst(double[] paired, Observations wave) {
    Map<Double, Long> left = new TreeMap<>();
    for (int i = 0; i < wave.entries(); i++) {
      left.merge(wave.value(i), wave.count(i), Long::sum);
    }
    for (double value : paired) {
      left.merge(value, -1L, Long::sum);
    }
    double[] values = Arrays.copyOf(paired, wave.size());
    int next = paired.length;
    for (Map.Entry<Double, Long> other : left.entrySet()) {
      int end = next + Math.toIntExact(other.getValue());
      Arrays.fill(values, next, end, other.getKey());
      next = end;
    }
    return values;
  }

  private static int[] numbers(double[] answers, double[] values) {
    return Arrays.stream(answers).mapToInt(v -> Arrays.binarySearch(values, v)).toArray();
  }

  /** How many arrangements there are. */
  double count() {
    int single = from.length + to.length - 2 * pairs;
    return Math.pow(2, pairs) * BinomialCoefficientDouble.value(single, from.length - pairs);
  }

  /** The chance that an answer of the later wave is the higher one, ties counting half. */
  double effect() {
    return Sample.mean(pick(to, placements(from, 1)));
  }

  /** The effect less 1/2 over its standard error. */
  double t() {
    double[] below = pick(from, placements(to, -1));
    double[] above = pick(to, placements(from, 1));
    double first = Sample.variance(below);
    double second = Sample.variance(above);
    double n1 = from.length;
    double n2 = to.length;
    double apart = first / n1 + second / n2;
    double r = Sample.correlation(Arrays.copyOf(below, pairs), Arrays.copyOf(above, pairs));
    double variance = apart + 2 * r * Math.sqrt(first * second) * pairs / n1 / n2;
    double distance = Sample.mean(above) - 0.5;
    if (variance > NEGLIGIBLE * apart) {
      return distance / Math.sqrt(variance);
    }
    return Math.abs(distance) <= NEGLIGIBLE ? 0 : distance * Double.POSITIVE_INFINITY;
  }

  /** For each category the share of a wave's answers below it (1) or above it (-1), ties half. */
  private double[] placements(int[] wave, int sign) {
    double[] counts = new double[categories];
    for (int answer : wave) {
      counts[answer]++;
    }
    double[] placements = new double[categories];
    double below = 0;
    for (int c = 0; c < categories; c++) {
      double less = (below + counts[c] / 2) / wave.length;
      placements[c] = sign > 0 ? less : 1 - less;
      below += counts[c];
    }
    return placements;
  }

  private static double[] pick(int[] wave, double[] ofCategory) {
    double[] picked = new double[wave.length];
    Arrays.setAll(picked, i -> ofCategory[wave[i]]);
    return picked;
  }

  void shuffle(SplittableRandom random) {
    for (int k = 0; k < pairs; k++) {
      if (random.nextInt(2) == 1) {
        swap(k, k);
      }
    }
    int single = from.length + to.length - 2 * pairs;
    for (int i = pairs; i < from.length; i++) {
      int drawn = i + random.nextInt(single - (i - pairs));
      if (drawn < from.length) {
        int kept = from[i];
        from[i] = from[drawn];
        from[drawn] = kept;
      } else {
        swap(i, drawn - from.length + pairs);
      }
    }
  }

  private void swap(int inFrom, int inTo) {
    int kept = from[inFrom];
    from[inFrom] = to[inTo];
    to[inTo] = kept;
  }

  /** The share of all arrangements with at least this |t|. */
  double shareAtLeast(double limit) {
    int[] single = new int[from.length + to.length - 2 * pairs];
    System.arraycopy(from, pairs, single, 0, from.length - pairs);
    System.arraycopy(to, pairs, single, from.length - pairs, to.length - pairs);
    return choose(single, 0, pairs, pairs, limit) / count();
  }

  /** Puts each remaining single answer in either wave, as long as there is room. */
  private long choose(int[] single, int next, int nextFrom, int nextTo, double limit) {
    if (next == single.length) {
      return turn(0, limit);
    }
    long extreme = 0;
    if (nextFrom < from.length) {
      from[nextFrom] = single[next];
      extreme += choose(single, next + 1, nextFrom + 1, nextTo, limit);
    }
    if (nextTo < to.length) {
      to[nextTo] = single[next];
      extreme += choose(single, next + 1, nextFrom, nextTo + 1, limit);
    }
    return extreme;
  }

  /** Turns each remaining pair both ways. */
  private long turn(int pair, double limit) {
    if (pair == pairs) {
      return Math.abs(t()) >= limit ? 1 : 0;
    }
    long extreme = turn(pair + 1, limit);
    swap(pair, pair);
    extreme += turn(pair + 1, limit);
    swap(pair, pair);
    return extreme;
  }
}
