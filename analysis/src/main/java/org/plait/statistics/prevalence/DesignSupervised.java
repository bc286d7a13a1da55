package org.plait.statistics.prevalence;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Quantiles;
import org.plait.statistics.Require;
import org.plait.statistics.Sample;
import org.plait.statistics.Undefined;

/**
 * Design-based supervised learning: each case's score, corrected by what people said where they
 * judged it, divided by the chance that they would. For samples with unequal chances, survey
 * weights, clusters, and groups of cases.
 *
 * <p><b>Input</b>: a score and an inclusion probability for every case, and the judgements (0 or 1)
 * of those that were drawn. The scores must not come from a machine that learnt from the judgement
 * of the same case. <b>Units</b>: a proportion, cut to 0..1. <b>Missing</b>: none; every case has a
 * score. <b>Undefined when</b> there are no cases, fewer than {@value CorrectedPrevalence#FEWEST}
 * were judged, fewer than two clusters are left, or nothing varies.
 *
 * <p><b>Formula</b>: &#7929;<sub>i</sub> = f<sub>i</sub> + (r<sub>i</sub>/&pi;<sub>i</sub>)
 * (y<sub>i</sub> - f<sub>i</sub>); p = &Sigma; w &#7929; / &Sigma; w; V = &Sigma; (&Sigma; w
 * (&#7929; - p))&sup2; / (&Sigma; w)&sup2;, the inner sum over the cases of a cluster. This is the
 * variance for the process that the cases come from.
 *
 * <p><b>Reference</b>: Egami, Hinck, Stewart and Wei (2023) Using imperfect surrogates for
 * downstream inference: design-based supervised learning for social science applications of large
 * language models, NeurIPS 36. <b>Checked against</b>: hand computation, {@code PrevalenceTest}.
 */
public final class DesignSupervised {
  private static final Method METHOD =
      new Method(
          "design-based supervised learning",
          "Egami, Hinck, Stewart and Wei (2023) Advances in Neural Information Processing Systems"
              + " 36");

  private final double[] pseudo;
  private final boolean[] judged;
  private final double[] weights;
  private final int[] clusters;

  private DesignSupervised(double[] pseudo, boolean[] judged, double[] weights, int[] clusters) {
    this.pseudo = pseudo;
    this.judged = judged;
    this.weights = weights;
    this.clusters = clusters;
  }

  /**
   * Of all cases and the judgements of a sample.
   *
   * @param scores what the machine said of each case, 0 to 1
   * @param inclusion the chance of each case to be drawn, above 0
   * @param drawn which cases were judged, by their place among the scores
   * @param judgements what people said of these, 0 or 1
   * @throws IllegalArgumentException if lengths differ, a case was drawn twice, or a value lies
   *     outside what is said here
   */
  public static DesignSupervised of(
      double[] scores, double[] inclusion, int[] drawn, double[] judgements) {
    Require.sameLength(scores.length, inclusion.length, "inclusion");
    Require.sameLength(drawn.length, judgements.length, "judgements");
    for (int i = 0; i < scores.length; i++) {
      Require.unit(scores[i], "score");
      Require.unit(inclusion[i], "inclusion");
      Require.positive(inclusion[i], "inclusion");
    }
    double[] pseudo = scores.clone();
    boolean[] judged = new boolean[scores.length];
    for (int j = 0; j < drawn.length; j++) {
      int i = drawn[j];
      if (judged[i]) {
        throw new IllegalArgumentException("a case must be drawn once, found " + i + " twice");
      }
      if (judgements[j] != 0 && judgements[j] != 1) {
        throw new IllegalArgumentException("judgement must be 0 or 1, found " + judgements[j]);
      }
      judged[i] = true;
      pseudo[i] = scores[i] + (judgements[j] - scores[i]) / inclusion[i];
    }
    double[] ones = new double[scores.length];
    Arrays.fill(ones, 1);
    return new DesignSupervised(pseudo, judged, ones, IntStream.range(0, scores.length).toArray());
  }

  /**
   * With a survey weight for each case; cases of weight 0 count for nothing.
   *
   * @param surveyWeights one for each case, in their order
   * @throws IllegalArgumentException if the lengths differ or a weight is negative
   */
  public DesignSupervised withWeights(double[] surveyWeights) {
    Require.sameLength(pseudo.length, surveyWeights.length, "weights");
    for (double weight : surveyWeights) {
      Require.notNegative(weight, "weight");
    }
    return new DesignSupervised(pseudo, judged, surveyWeights.clone(), clusters);
  }

  /**
   * With the cluster of each case, numbered in any way.
   *
   * @param clusterOfCase one for each case, in their order
   * @throws IllegalArgumentException if the lengths differ
   */
  public DesignSupervised withClusters(int[] clusterOfCase) {
    Require.sameLength(pseudo.length, clusterOfCase.length, "clusters");
    return new DesignSupervised(pseudo, judged, weights, clusterOfCase.clone());
  }

  /**
   * Of a group of the cases: the others keep their place and count for nothing.
   *
   * @param members true for each case of the group, in their order
   * @throws IllegalArgumentException if the lengths differ
   */
  public DesignSupervised among(boolean[] members) {
    Require.sameLength(pseudo.length, members.length, "members");
    double[] inside = weights.clone();
    for (int i = 0; i < inside.length; i++) {
      inside[i] = members[i] ? inside[i] : 0;
    }
    return new DesignSupervised(pseudo, judged, inside, clusters);
  }

  /** The corrected value of each case; may lie outside 0..1. */
  public double[] pseudoOutcomes() {
    return pseudo.clone();
  }

  /**
   * The corrected share with p &plusmn; z SE.
   *
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless 0 &lt; confidenceLevel &lt; 1
   */
  public Outcome estimate(double confidenceLevel) {
    Require.level(confidenceLevel);
    int read = (int) IntStream.range(0, pseudo.length).filter(i -> counts(i) && judged[i]).count();
    if (IntStream.range(0, pseudo.length).noneMatch(this::counts)) {
      return new Undefined(CorrectedPrevalence.MEASURE, "no cases", 0);
    }
    if (read < CorrectedPrevalence.FEWEST) {
      return CorrectedPrevalence.tooFew(read);
    }
    double variance = variance();
    if (!(variance > 0)) {
      return new Undefined(CorrectedPrevalence.MEASURE, "no variation", read);
    }
    double p = Sample.clamp(mean(), 0, 1);
    double half = Quantiles.normal(confidenceLevel) * Math.sqrt(variance);
    return Estimate.of(CorrectedPrevalence.MEASURE, p, read, METHOD)
        .withStandardError(Math.sqrt(variance))
        .withInterval(
            new Interval(Math.max(0, p - half), Math.min(1, p + half), confidenceLevel, METHOD));
  }

  /** The corrected share before it is cut to 0..1; 0 without cases. */
  public double mean() {
    double sum = 0;
    double total = total();
    for (int i = 0; i < pseudo.length; i++) {
      sum += weights[i] * pseudo[i];
    }
    return total > 0 ? sum / total : 0;
  }

  /** Its variance; 0 without cases or with a single cluster. */
  public double variance() {
    Map<Integer, Double> sums = new HashMap<>();
    double mean = mean();
    double total = total();
    for (int i = 0; i < pseudo.length; i++) {
      if (counts(i)) {
        sums.merge(clusters[i], weights[i] * (pseudo[i] - mean), Double::sum);
      }
    }
    double[] ordered = sums.values().stream().mapToDouble(Double::doubleValue).sorted().toArray();
    double squares = 0;
    for (double sum : ordered) {
      squares += sum * sum;
    }
    return ordered.length > 1 ? squares / (total * total) : 0;
  }

  /**
   * The covariance of two waves' shares through the people who wrote in both.
   *
   * @param later the other wave
   * @param places for each person in both waves, the place in this wave and in the later one
   */
  public double covariance(DesignSupervised later, int[][] places) {
    double sum = 0;
    for (int[] pair : places) {
      sum +=
          weights[pair[0]]
              * (pseudo[pair[0]] - mean())
              * later.weights[pair[1]]
              * (later.pseudo[pair[1]] - later.mean());
    }
    return sum / (total() * later.total());
  }

  private double total() {
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    return total;
  }

  private boolean counts(int i) {
    return weights[i] > 0;
  }
}
