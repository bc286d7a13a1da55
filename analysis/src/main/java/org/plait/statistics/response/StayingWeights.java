package org.plait.statistics.response;

import java.util.stream.IntStream;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Require;
import org.plait.statistics.Undefined;

/**
 * Weights for those who stayed, so that they stand for those who left as well: the inverse of the
 * probability of staying, stabilised by the share who stayed.
 *
 * <p><b>Input</b>: for everybody who answered first, or for groups of them, whether they stayed and
 * the probability of it that a model gives. <b>Units</b>: the mean weight is about 1. Those who
 * left have weight 0. <b>Undefined when</b> nobody stayed: then all weights are 0 and their design
 * effect is undefined.
 *
 * <p><b>Formula</b>: w = share who stayed / p; with a limit, weights above it times the mean weight
 * of those who stayed, or below the mean weight over it, are set to it. Estimates take the weights
 * for known, which errs on the side of a wider interval: {@link
 * org.plait.statistics.Observations#withWeights}. <b>Reference</b>: Robins, Rotnitzky and Zhao
 * (1995) JASA 90:106-121; Cole and Hernán (2008) American J. Epidemiology 168:656-664 for
 * stabilising and limits. <b>Checked against</b>: R 4.2.2 {@code glm} and survey 4.1-1 {@code
 * svymean}; fixture {@code staying.json}.
 */
public final class StayingWeights {

  private static final String DESIGN_EFFECT = "design_effect";
  private static final Method KISH =
      new Method("Kish's design effect of weights", "Kish (1965) Survey Sampling, 11.7");

  private final double[] weights;
  private final long[] people;
  private final long trimmed;

  private StayingWeights(double[] weights, long[] people, long trimmed) {
    this.weights = weights;
    this.people = people;
    this.trimmed = trimmed;
  }

  /**
   * Weights of those who stayed.
   *
   * @param stayed whether each person stayed
   * @param probability their probability of staying, above 0
   * @throws IllegalArgumentException if the arrays differ in length or a probability of somebody
   *     who stayed is not above 0 and at most 1
   */
  public static StayingWeights of(boolean[] stayed, double[] probability) {
    return of(stayed, probability, IntStream.range(0, stayed.length).mapToLong(i -> 1).toArray());
  }

  /**
   * The same of groups of people who are alike in all that the model knows.
   *
   * @param stayed whether each group stayed
   * @param probability their probability of staying, above 0
   * @param people how many people each group has
   * @throws IllegalArgumentException as above, or if a number of people is negative
   */
  public static StayingWeights of(boolean[] stayed, double[] probability, long[] people) {
    Require.sameLength(stayed.length, probability.length, "probability");
    Require.sameLength(stayed.length, people.length, "people");
    long stayers = 0;
    long all = 0;
    for (int i = 0; i < people.length; i++) {
      Require.count(people[i], "people");
      all += people[i];
      stayers += stayed[i] ? people[i] : 0;
    }
    double[] weights = new double[stayed.length];
    for (int i = 0; i < stayed.length; i++) {
      if (stayed[i] && people[i] > 0) {
        Require.unit(probability[i], "probability");
        Require.positive(probability[i], "probability");
        weights[i] = (double) stayers / all / probability[i];
      }
    }
    return new StayingWeights(weights, people.clone(), 0);
  }

  /**
   * With weights brought to at most this many times their mean, and at least the mean over it.
   *
   * @param timesMean above 1
   * @throws IllegalArgumentException unless the limit is above 1
   */
  public StayingWeights trimmedAt(double timesMean) {
    if (!(timesMean > 1)) {
      throw new IllegalArgumentException("limit must be above 1, found " + timesMean);
    }
    double mean = sum(1) / stayers();
    double[] kept = weights.clone();
    long outside = 0;
    for (int i = 0; i < kept.length; i++) {
      if (kept[i] > 0) {
        kept[i] = Math.max(mean / timesMean, Math.min(mean * timesMean, weights[i]));
        outside += kept[i] == weights[i] ? 0 : people[i];
      }
    }
    return new StayingWeights(kept, people, outside);
  }

  /** One weight a person or group, 0 for those who left. */
  public double[] weights() {
    return weights.clone();
  }

  /** How many people's weights were brought to the limit. */
  public long trimmed() {
    return trimmed;
  }

  /** By how much the unequal weights of those who stayed multiply a variance. */
  public Outcome designEffect() {
    long stayers = stayers();
    return stayers == 0
        ? new Undefined(DESIGN_EFFECT, "nobody stayed", 0)
        : Estimate.of(
            DESIGN_EFFECT, Math.max(1, stayers * sum(2) / (sum(1) * sum(1))), stayers, KISH);
  }

  private long stayers() {
    return IntStream.range(0, weights.length)
        .filter(i -> weights[i] > 0)
        .mapToLong(i -> people[i])
        .sum();
  }

  private double sum(int power) {
    return IntStream.range(0, weights.length)
        .mapToDouble(i -> people[i] * Math.pow(weights[i], power))
        .sum();
  }
}
