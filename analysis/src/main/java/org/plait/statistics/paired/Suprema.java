package org.plait.statistics.paired;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/** The largest value of a probability over an unknown share, as unconditional tests need it. */
final class Suprema {
  private static final int GRID = 500;
  private static final int EVALUATIONS = 500;
  private static final double ACCURACY = 1e-9;

  private Suprema() {}

  /** The largest value over shares strictly between 0 and 1: the best of a grid, then refined. */
  static double ofShare(UnivariateFunction probability) {
    double best = 0;
    int at = 1;
    for (int step = 1; step < GRID; step++) {
      double value = probability.value((double) step / GRID);
      if (value > best) {
        best = value;
        at = step;
      }
    }
    double refined =
        new BrentOptimizer(ACCURACY, ACCURACY * ACCURACY)
            .optimize(
                new MaxEval(EVALUATIONS),
                new UnivariateObjectiveFunction(probability),
                GoalType.MAXIMIZE,
                new SearchInterval((at - 1.0) / GRID, (at + 1.0) / GRID))
            .getValue();
    return Math.max(best, refined);
  }
}
