package org.plait.statistics.paired;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.plait.statistics.Interval;
import org.plait.statistics.Observations;
import org.plait.statistics.Quantiles;
import org.plait.statistics.Require;
import org.plait.statistics.Sample;
import org.plait.statistics.Weighting;
import org.plait.statistics.WilsonScore;

/** One wave's answers with a weight above 0, as contributions to their weighted mean. */
final class WeightedWave {
  private final double[] values;
  private final double[] weights;
  private final int[] persons;
  private final long missing;

  private WeightedWave(double[] values, double[] weights, int[] persons, long missing) {
    this.values = values;
    this.weights = weights;
    this.persons = persons;
    this.missing = missing;
  }

  static WeightedWave of(Observations wave, Weighting weighting) {
    // A table of counts has no answer to which a weight could belong.
    Require.sameLength(wave.size(), wave.entries(), "single answers");
    Require.sameLength(wave.size(), weighting.size(), "weights");
    int[] counted = IntStream.range(0, wave.size()).filter(i -> weighting.weight(i) > 0).toArray();
    return new WeightedWave(
        Arrays.stream(counted).mapToDouble(wave::value).toArray(),
        Arrays.stream(counted).mapToDouble(weighting::weight).toArray(),
        Arrays.stream(counted).map(wave::person).toArray(),
        wave.missing());
  }

  int n() {
    return values.length;
  }

  long missing() {
    return missing;
  }

  double mean() {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += weights[i] * values[i];
    }
    return Sample.isConstant(values) ? values[0] : sum / Arrays.stream(weights).sum();
  }

  /** The weighted mean plus n w (y - mean)/sum(w) for each answer. */
  Observations contributions() {
    double[] shares = new double[values.length];
    double mean = n() == 0 ? 0 : mean();
    double scale = n() / Arrays.stream(weights).sum();
    Arrays.setAll(shares, i -> mean + scale * weights[i] * (values[i] - mean));
    return Observations.of(shares, persons).withMissing(missing);
  }

  /** The variance of the weighted mean of so many people. */
  double variance(long population) {
    double[] shares = contributionValues();
    double finite = 1 - (double) n() / population;
    return n() < 2 ? 0 : finite * Sample.variance(shares) / n();
  }

  Interval wilson(long population, double level) {
    double p = mean();
    if (n() == population) {
      return new Interval(p, p, level, WilsonScore.EFFECTIVE);
    }
    double size = n() * ((population - 1.0) / (population - n())) / designEffect(p);
    return WilsonScore.interval(p, size, Quantiles.normal(level), level, WilsonScore.EFFECTIVE);
  }

  void requireShares() {
    for (double value : values) {
      if (value != 0 && value != 1) {
        throw new IllegalArgumentException("a value must be 0 or 1, found " + value);
      }
    }
  }

  private double designEffect(double p) {
    double spread = p * (1 - p);
    if (spread == 0) {
      double sum = Arrays.stream(weights).sum();
      return n() * Arrays.stream(weights).map(w -> w * w).sum() / (sum * sum);
    }
    double squares = Arrays.stream(contributionValues()).map(z -> (z - p) * (z - p)).sum();
    return squares / n() / spread;
  }

  private double[] contributionValues() {
    Observations shares = contributions();
    return IntStream.range(0, shares.size()).mapToDouble(shares::value).toArray();
  }
}
