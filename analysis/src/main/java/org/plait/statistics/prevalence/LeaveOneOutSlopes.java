package org.plait.statistics.prevalence;

import org.plait.statistics.Sample;

/**
 * How much weight the machine's score deserves for each judged case, learnt from all the other
 * cases, so that no case helps to choose its own weight.
 *
 * <p><b>Formula</b>: for case i, Cov(y, f)/Var(f) over the others, cut to 0..1, and 0 where the
 * others' scores do not vary. Leaving out one case at a time instead of folds makes the weights
 * independent of order and of any seed.
 */
final class LeaveOneOutSlopes {
  private final double[] slopes;

  private LeaveOneOutSlopes(double[] slopes) {
    this.slopes = slopes;
  }

  static LeaveOneOutSlopes of(double[] judgements, double[] scores) {
    int n = judgements.length;
    double meanJudgement = Sample.mean(judgements);
    double meanScore = Sample.mean(scores);
    double cross = 0;
    double squares = 0;
    for (int i = 0; i < n; i++) {
      cross += (judgements[i] - meanJudgement) * (scores[i] - meanScore);
      squares += (scores[i] - meanScore) * (scores[i] - meanScore);
    }
    double[] slopes = new double[n];
    double share = n / (n - 1.0);
    for (int i = 0; i < n; i++) {
      double y = judgements[i] - meanJudgement;
      double f = scores[i] - meanScore;
      double crossOfOthers = cross - share * y * f;
      double squaresOfOthers = squares - share * f * f;
      boolean vary = squaresOfOthers > 1e-12 * Math.max(squares, 1e-300);
      slopes[i] = vary ? Sample.clamp(crossOfOthers / squaresOfOthers, 0, 1) : 0;
    }
    return new LeaveOneOutSlopes(slopes);
  }

  double mean() {
    return Sample.mean(slopes);
  }

  /** judgement - own weight x (score - centre), case by case. */
  double[] residuals(double[] judgements, double[] scores, double centre) {
    double[] residuals = new double[slopes.length];
    for (int i = 0; i < residuals.length; i++) {
      residuals[i] = judgements[i] - slopes[i] * (scores[i] - centre);
    }
    return residuals;
  }
}
