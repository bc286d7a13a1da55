package org.plait.statistics.agreement;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;

/** Alpha over resamples of whole units. */
final class AlphaBootstrap {
  private static final Method METHOD =
      new Method(
          "percentile bootstrap of units",
          "Hayes and Krippendorff (2007) Commun. Methods Meas. 1:77-89");

  private final AlphaUnits units;
  private final double[] disagreement;

  AlphaBootstrap(AlphaUnits units) {
    this.units = units;
    this.disagreement = new double[units.size()];
    for (int unit = 0; unit < disagreement.length; unit++) {
      disagreement[unit] = units.disagreement(unit);
    }
  }

  Optional<Interval> interval(int resamples, long seed, double confidenceLevel) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] alphas = new double[resamples];
    int found = 0;
    for (int b = 0; b < resamples; b++) {
      double observed = 0;
      double[] all = new double[units.counts(0).length];
      for (int i = 0; i < disagreement.length; i++) {
        int drawn = random.nextInt(disagreement.length);
        observed += disagreement[drawn];
        double[] unit = units.counts(drawn);
        for (int c = 0; c < all.length; c++) {
          all[c] += unit[c];
        }
      }
      double chance = units.within(all) / (AlphaUnits.sum(all) - 1);
      if (chance > 0) {
        alphas[found++] = 1 - observed / chance;
      }
    }
    if (found < (resamples + 1) / 2) {
      return Optional.empty();
    }
    double[] sorted = Arrays.copyOf(alphas, found);
    Arrays.sort(sorted);
    double tail = (1 - confidenceLevel) / 2 * (found - 1);
    double lower = sorted[(int) Math.floor(tail)];
    double upper = sorted[(int) Math.ceil(found - 1 - tail)];
    return Optional.of(new Interval(lower, upper, confidenceLevel, METHOD));
  }
}
