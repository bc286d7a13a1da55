package org.plait.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Data of the odd kinds that surveys come with: few, tied, constant, empty, huge or tiny. */
final class RandomDraw {
  private static final long INT = Integer.MAX_VALUE;
  private static final int[] SIZES = {0, 1, 2, 2, 3, 4, 6, 11, 14, 25};
  private static final long[] HUGE = {INT - 1, INT, INT + 1, 5_000_000_000L, 1L << 60};

  private final Random random;
  private final boolean extreme;

  RandomDraw(long seed) {
    this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    this.extreme = random.nextInt(4) == 0;
  }

  int size() {
    return SIZES[random.nextInt(SIZES.length)];
  }

  int upTo(int most) {
    return random.nextInt(most + 1);
  }

  boolean coin() {
    return random.nextBoolean();
  }

  double share() {
    return switch (random.nextInt(4)) {
      case 0 -> 0;
      case 1 -> 1;
      default -> random.nextDouble();
    };
  }

  double[] shares(int n) {
    return random.doubles(n).map(u -> u < 0.15 ? 0 : u > 0.85 ? 1 : u).toArray();
  }

  /** Zero, few or, seldom, more than an int holds. */
  long count() {
    if (extreme && random.nextInt(3) == 0) {
      return HUGE[random.nextInt(HUGE.length)];
    }
    return random.nextInt(3) == 0 ? 0 : random.nextInt(12);
  }

  long[] counts(int n) {
    return IntStream.range(0, n).mapToLong(i -> count()).toArray();
  }

  long[][] table(int rows, int columns) {
    return IntStream.range(0, rows).mapToObj(i -> counts(columns)).toArray(long[][]::new);
  }

  double[] values(int n) {
    double scale =
        !extreme
            ? 1
            : switch (random.nextInt(4)) {
              case 0 -> 1e200;
              case 1 -> 1e50;
              case 2 -> 1e-160;
              default -> 1e12;
            };
    double constant = random.nextInt(6) / 3.0;
    return switch (random.nextInt(5)) {
      case 0 -> filled(n, i -> scale * constant);
      case 1 -> filled(n, i -> scale * random.nextInt(2));
      case 2 -> filled(n, i -> scale * (1 + random.nextInt(5)));
      case 3 -> filled(n, i -> scale * random.nextGaussian());
      default -> filled(n, i -> scale * constant + (i == 0 ? Math.ulp(scale) : 0));
    };
  }

  double[] ones(int n) {
    double p = share();
    return filled(n, i -> random.nextDouble() < p ? 1 : 0);
  }

  double[] weights(int n) {
    boolean same = coin();
    boolean zeros = coin();
    double scale = extreme ? 1e120 : 1;
    return filled(
        n,
        i -> zeros && random.nextInt(4) == 0 ? 0 : same ? 1 : scale * (0.01 + random.nextDouble()));
  }

  boolean[] flags(int n) {
    double p = share();
    boolean[] flags = new boolean[n];
    for (int i = 0; i < n; i++) {
      flags[i] = random.nextDouble() < p;
    }
    return flags;
  }

  boolean[][] flags(int rows, int columns) {
    return IntStream.range(0, rows).mapToObj(i -> flags(columns)).toArray(boolean[][]::new);
  }

  int[] numbers(int n, int below) {
    int used = 1 + random.nextInt(below);
    return random.ints(n, 0, used).toArray();
  }

  List<String> labels(int n, int most) {
    return Arrays.stream(numbers(n, most)).mapToObj(i -> "l" + i).toList();
  }

  double[][] rows(int n, int columns) {
    double[] all = values(n * columns);
    return IntStream.range(0, n)
        .mapToObj(i -> Arrays.copyOfRange(all, i * columns, (i + 1) * columns))
        .toArray(double[][]::new);
  }

  <T> List<T> some(int n, IntFunction<T> one) {
    return IntStream.range(0, n).mapToObj(one).toList();
  }

  /** A wave of any size and clusters, of which the first people stand in every wave. */
  Observations wave(double[] values, int first) {
    int n = values.length;
    Observations wave = Observations.of(values, Waves.persons(n, first, Math.min(n, 7)));
    Observations missing = wave.withMissing(random.nextInt(3));
    return random.nextInt(3) > 0 ? missing : missing.inClusters(numbers(n, 12));
  }

  TwoWaves waves() {
    double[] both = values(2 * size());
    int cut = coin() ? both.length / 2 : upTo(both.length);
    return waves(Arrays.copyOf(both, cut), Arrays.copyOfRange(both, cut, both.length));
  }

  TwoWaves wavesOfOnes() {
    return waves(ones(size()), ones(size()));
  }

  private TwoWaves waves(double[] from, double[] to) {
    return TwoWaves.of(wave(from, 1000), wave(to, coin() ? 2000 : 1000));
  }

  /** Two waves of enough answers for a contrast. */
  TwoWaves manyWaves(boolean ones) {
    int n = 10 + random.nextInt(12);
    double[] from = ones ? ones(n) : values(n);
    double[] to = ones ? ones(n) : coin() ? from.clone() : values(n);
    return waves(from, to);
  }

  Populations populations() {
    long both = upTo(40);
    return new Populations(both + upTo(30), both + upTo(30), both);
  }

  Stream<Double> stream(double[] values) {
    return Arrays.stream(values).boxed();
  }

  private double[] filled(int n, java.util.function.IntToDoubleFunction of) {
    return IntStream.range(0, n).mapToDouble(of).toArray();
  }
}
