package org.plait.statistics.prevalence;

import org.plait.statistics.Require;
import org.plait.statistics.Sample;

/**
 * What a machine said of every case, as far as corrections need it: how many cases, and the mean
 * and spread of their scores.
 *
 * <p><b>Input</b>: one score a case, 0 or 1 for a yes or no, else between. <b>Units</b>: scores and
 * mean 0 to 1. <b>Missing</b>: a case without a score can't be among them.
 *
 * @param cases how many cases there are, those that people judged included
 * @param mean the mean score, 0 to 1
 * @param variance the variance of the scores with cases - 1; 0 for fewer than two cases
 */
public record MachineScores(long cases, double mean, double variance) {

  public MachineScores {
    Require.count(cases, "cases");
    Require.unit(mean, "mean");
    Require.notNegative(variance, "variance");
  }

  /**
   * Of one score for each case.
   *
   * @param scores between 0 and 1
   * @throws IllegalArgumentException if a score is not between 0 and 1
   */
  public static MachineScores of(double[] scores) {
    for (double score : scores) {
      Require.unit(score, "score");
    }
    if (scores.length == 0) {
      return new MachineScores(0, 0, 0);
    }
    double variance = scores.length < 2 ? 0 : Sample.variance(scores);
    return new MachineScores(scores.length, Sample.clamp(Sample.mean(scores), 0, 1), variance);
  }

  /**
   * Of yes or no for each case: so many yes among so many.
   *
   * @param yes cases to which the machine says yes
   * @param cases all cases
   * @throws IllegalArgumentException unless 0 &lt;= yes &lt;= cases
   */
  public static MachineScores ofCounts(long yes, long cases) {
    if (yes < 0 || yes > cases) {
      throw new IllegalArgumentException(
          "yes must be between 0 and cases, found " + yes + " of " + cases);
    }
    if (cases == 0) {
      return new MachineScores(0, 0, 0);
    }
    double mean = (double) yes / cases;
    double variance = cases < 2 ? 0 : mean * (1 - mean) * cases / (cases - 1.0);
    return new MachineScores(cases, mean, variance);
  }
}
