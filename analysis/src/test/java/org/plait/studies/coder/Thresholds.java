package org.plait.studies.coder;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * From which probability on the benchmark gives each code: where F1 is highest on a grid from 0.05
 * to 0.95; of several the one nearest to a half.
 */
record Thresholds(double[] limits) {

  private static final double STEP = 0.01;
  private static final double[] GRID =
      IntStream.rangeClosed(5, 95).mapToDouble(i -> i * STEP).toArray();

  /** One for each code. */
  static Thresholds ofEach(double[][] probabilities, boolean[][] labels) {
    int codes = labels[0].length;
    return new Thresholds(
        IntStream.range(0, codes)
            .mapToDouble(code -> best(probabilities, labels, code, code + 1))
            .toArray());
  }

  /** The same for all codes. */
  static Thresholds ofAll(double[][] probabilities, boolean[][] labels) {
    int codes = labels[0].length;
    double[] limits = new double[codes];
    Arrays.fill(limits, best(probabilities, labels, 0, codes));
    return new Thresholds(limits);
  }

  /** The codes that reach their threshold, else the one nearest to it. */
  boolean[][] decide(double[][] probabilities) {
    return Arrays.stream(probabilities).map(this::decide).toArray(boolean[][]::new);
  }

  private boolean[] decide(double[] probabilities) {
    boolean[] given = new boolean[limits.length];
    int nearest = 0;
    boolean any = false;
    for (int k = 0; k < limits.length; k++) {
      given[k] = probabilities[k] >= limits[k];
      any |= given[k];
      if (probabilities[k] - limits[k] > probabilities[nearest] - limits[nearest]) {
        nearest = k;
      }
    }
    given[nearest] |= !any;
    return given;
  }

  private static double best(double[][] probabilities, boolean[][] labels, int from, int to) {
    double best = 0;
    double limit = 0.5;
    for (double candidate : GRID) {
      long both = 0;
      long given = 0;
      for (int i = 0; i < labels.length; i++) {
        for (int k = from; k < to; k++) {
          boolean said = probabilities[i][k] >= candidate;
          given += (said ? 1 : 0) + (labels[i][k] ? 1 : 0);
          both += said && labels[i][k] ? 1 : 0;
        }
      }
      double f1 = both == 0 ? 0 : 2.0 * both / given;
      boolean nearer = Math.abs(candidate - 0.5) < Math.abs(limit - 0.5);
      if (f1 > best || f1 == best && f1 > 0 && nearer) {
        best = f1;
        limit = candidate;
      }
    }
    return limit;
  }
}
