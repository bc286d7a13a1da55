package org.plait.statistics.response;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.plait.statistics.Require;
import org.plait.statistics.WeightSpread;

/**
 * Weights for those who stayed, so that they stand for those who left as well: the inverse of the
 * probability of staying, stabilised by the share who stayed.
 *
 * <p><b>Input</b>: for everybody who answered first, whether they stayed and the probability of it
 * that a model gives. <b>Units</b>: the mean weight is about 1. Those who left have weight 0.
 * <b>Undefined when</b> nobody stayed: there are no weights.
 *
 * <p><b>Formula</b>: w = share who stayed / p; with a limit, weights above it times the mean weight
 * of those who stayed, or below the mean weight over it, are set to it. <b>Reference</b>: Robins,
 * Rotnitzky and Zhao (1995) JASA 90:106-121; Cole and Hernán (2008) American J. Epidemiology
 * 168:656-664 for stabilising and limits. <b>Checked against</b>: the formula by hand in {@code
 * StayingWeightsTest}.
 */
public final class StayingWeights {

  private final double[] weights;
  private final long trimmed;

  private StayingWeights(double[] weights, long trimmed) {
    this.weights = weights;
    this.trimmed = trimmed;
  }

  /**
   * Weights of those who stayed.
   *
   * @param stayed whether each person stayed
   * @param probability their probability of staying, above 0
   * @throws IllegalArgumentException if the arrays differ in length, nobody stayed or a probability
   *     of somebody who stayed is not above 0 and at most 1
   */
  public static StayingWeights of(boolean[] stayed, double[] probability) {
    Require.sameLength(stayed.length, probability.length, "probability");
    long stayers = IntStream.range(0, stayed.length).filter(i -> stayed[i]).count();
    if (stayers == 0) {
      throw new IllegalArgumentException("somebody must have stayed");
    }
    double share = (double) stayers / stayed.length;
    double[] weights = new double[stayed.length];
    for (int i = 0; i < stayed.length; i++) {
      if (stayed[i]) {
        Require.unit(probability[i], "probability");
        Require.positive(probability[i], "probability");
        weights[i] = share / probability[i];
      }
    }
    return new StayingWeights(weights, 0);
  }

  /**
   * With weights brought to at most this many times their mean, and at least the mean over it.
   *
   * @param timesMean above 1
   */
  public StayingWeights trimmedAt(double timesMean) {
    if (!(timesMean > 1)) {
      throw new IllegalArgumentException("limit must be above 1, found " + timesMean);
    }
    double mean = DoubleStream.of(weights).filter(w -> w > 0).average().orElseThrow();
    double[] kept = weights.clone();
    long outside = 0;
    for (int i = 0; i < kept.length; i++) {
      if (kept[i] > 0) {
        kept[i] = Math.max(mean / timesMean, Math.min(mean * timesMean, weights[i]));
        outside += kept[i] == weights[i] ? 0 : 1;
      }
    }
    return new StayingWeights(kept, outside);
  }

  /** One weight a person, 0 for those who left. */
  public double[] weights() {
    return weights.clone();
  }

  /** How many weights were brought to the limit. */
  public long trimmed() {
    return trimmed;
  }

  /** How unequal the weights of those who stayed are. */
  public WeightSpread spread() {
    return WeightSpread.of(weights);
  }
}
