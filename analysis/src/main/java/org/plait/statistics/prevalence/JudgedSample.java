package org.plait.statistics.prevalence;

import org.plait.statistics.Require;
import org.plait.statistics.Sample;

/**
 * A simple random sample of cases that people judged, with what the machine said of the same cases
 * and of all.
 *
 * <p><b>Input</b>: a judgement, 1 or 0, and a score, 0 to 1, for each case of the sample, in the
 * same order. The scores must come from a machine that did not learn from the judgement of the case
 * they speak of: one trained on the sample itself agrees with it too well, and the correction
 * vanishes. <b>Units</b>: judgements 0 or 1, scores 0 to 1. <b>Missing</b>: a sampled case without
 * judgement is not in the sample.
 *
 * <p>Order changes nothing.
 */
public final class JudgedSample {
  private final double[] judgements;
  private final double[] scores;
  private final MachineScores all;

  private JudgedSample(double[] judgements, double[] scores, MachineScores all) {
    this.judgements = judgements;
    this.scores = scores;
    this.all = all;
  }

  /**
   * A sample of all cases.
   *
   * @param judgements what people said, 0 or 1
   * @param scores what the machine said of the same cases
   * @param all what the machine said of all cases, these included
   * @throws IllegalArgumentException if the lengths differ, a judgement is not 0 or 1, a score not
   *     between 0 and 1, or there are more judgements than cases
   */
  public static JudgedSample of(double[] judgements, double[] scores, MachineScores all) {
    Require.sameLength(judgements.length, scores.length, "scores");
    if (judgements.length > all.cases()) {
      throw new IllegalArgumentException(
          "judgements must not be more than the cases, found "
              + judgements.length
              + " of "
              + all.cases());
    }
    for (int i = 0; i < judgements.length; i++) {
      if (judgements[i] != 0 && judgements[i] != 1) {
        throw new IllegalArgumentException("judgement must be 0 or 1, found " + judgements[i]);
      }
      Require.unit(scores[i], "score");
    }
    return new JudgedSample(judgements.clone(), scores.clone(), all);
  }

  /**
   * Of the four counts of a machine that says yes or no.
   *
   * @param bothYes people and machine say yes
   * @param machineOnly only the machine does
   * @param peopleOnly only people do
   * @param neither neither does
   * @param all what the machine said of all cases, these included
   */
  public static JudgedSample ofCounts(
      int bothYes, int machineOnly, int peopleOnly, int neither, MachineScores all) {
    double[] judgements = new double[bothYes + machineOnly + peopleOnly + neither];
    double[] scores = judgements.clone();
    for (int i = 0; i < bothYes + machineOnly; i++) {
      scores[i] = 1;
      judgements[i] = i < bothYes ? 1 : 0;
    }
    for (int i = bothYes + machineOnly; i < bothYes + machineOnly + peopleOnly; i++) {
      judgements[i] = 1;
    }
    return of(judgements, scores, all);
  }

  /** How many cases people judged. */
  public int size() {
    return judgements.length;
  }

  /** How many of them they said yes to. */
  public long positives() {
    long count = 0;
    for (double judgement : judgements) {
      count += judgement == 1 ? 1 : 0;
    }
    return count;
  }

  /** What the machine said of all cases. */
  public MachineScores all() {
    return all;
  }

  /** The share of all cases that people judged. */
  public double fraction() {
    return (double) size() / all.cases();
  }

  double[] judgements() {
    return judgements.clone();
  }

  double[] scores() {
    return scores.clone();
  }

  /** The mean score of the cases that people did not judge. */
  double meanOfOthers() {
    double sampled = Sample.mean(scores) * size();
    return (all.mean() * all.cases() - sampled) / (all.cases() - size());
  }

  /** judgement - lambda x (score - centre), case by case. */
  double[] residuals(double lambda, double centre) {
    double[] residuals = new double[size()];
    for (int i = 0; i < residuals.length; i++) {
      residuals[i] = judgements[i] - lambda * (scores[i] - centre);
    }
    return residuals;
  }

  /** The covariance of judgements and scores with n as divisor. */
  double covariance() {
    double meanJudgement = Sample.mean(judgements);
    double meanScore = Sample.mean(scores);
    double sum = 0;
    for (int i = 0; i < size(); i++) {
      sum += (judgements[i] - meanJudgement) * (scores[i] - meanScore);
    }
    return sum / size();
  }
}
