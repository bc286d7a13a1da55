package org.plait.studies;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.plait.statistics.Observations;
import org.plait.statistics.Quantiles;
import org.plait.statistics.TwoWaves;

/**
 * Answers on a scale of five in two waves, 0 to 4, from thresholds on a normal scale that
 * correlates at 0.6 for somebody who answers twice; those who do stand first in both waves.
 */
final class ScaleDraw {

  private static final double CORRELATION = 0.6;
  private static final double REST = Math.sqrt(1 - CORRELATION * CORRELATION);

  private final double[] from;
  private final double[] to;
  private final int both;

  private ScaleDraw(double[] from, double[] to, int both) {
    this.from = from;
    this.to = to;
    this.both = both;
  }

  static ScaleDraw of(TestErrors.Waves sizes, TestErrors.Answers shares, SplittableRandom random) {
    double[] from = new double[sizes.nFrom()];
    double[] to = new double[sizes.nTo()];
    for (int i = 0; i < Math.max(from.length, to.length); i++) {
      double scale = random.nextGaussian();
      double again = i < sizes.both() ? CORRELATION * scale : 0;
      double rest = i < sizes.both() ? REST : 1;
      if (i < from.length) {
        from[i] = place(scale, shares.from());
      }
      if (i < to.length) {
        to[i] = place(again + rest * random.nextGaussian(), shares.to());
      }
    }
    return new ScaleDraw(from, to, sizes.both());
  }

  private static double place(double scale, double[] shares) {
    double below = Quantiles.normalUpper(-scale);
    int k = 0;
    double sum = shares[0];
    while (k < shares.length - 1 && below >= sum) {
      k++;
      sum += shares[k];
    }
    return k;
  }

  double[] from() {
    return from.clone();
  }

  double[] to() {
    return to.clone();
  }

  TwoWaves linked() {
    return TwoWaves.of(
        Observations.of(from, persons(from.length, 0)),
        Observations.of(to, persons(to.length, from.length)));
  }

  TwoWaves unlinked() {
    return TwoWaves.of(Observations.of(from), Observations.of(to));
  }

  /** 1 for the two highest places, 0 for the others. */
  ScaleDraw favourable() {
    return new ScaleDraw(favourable(from), favourable(to), both);
  }

  private static double[] favourable(double[] places) {
    return Arrays.stream(places).map(place -> place >= 3 ? 1 : 0).toArray();
  }

  private int[] persons(int size, int offset) {
    return IntStream.range(0, size).map(i -> i < both ? i : i + offset).toArray();
  }
}
