package org.plait.statistics.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.exception.TooManyIterationsException;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * Whether a likelihood has no maximum because some direction of the coefficients tells the outcome
 * without exception (complete or quasi-complete separation).
 *
 * <p><b>Formula</b>: the data give rows a with a'd &ge; 0 for every direction d in which no
 * probability of what was observed falls; they are separated when some such d has a'd &gt; 0, which
 * a linear programme finds.
 *
 * <p><b>Reference</b>: Albert and Anderson (1984) Biometrika 71:1-10; Konis (2007) Linear
 * programming algorithms for detecting separated data in binary logistic regression models, DPhil
 * thesis, Oxford.
 */
final class Separation {
  /** A linear predictor beyond this, in logits, makes separation likely enough to look for. */
  static final double SUSPECT = 10;

  private static final double FOUND = 1e-6;

  private Separation() {}

  /** Whether any direction keeps all the rows' products at 0 or more and some above. */
  static boolean of(List<double[]> rows) {
    if (rows.isEmpty()) {
      return false;
    }
    int size = rows.get(0).length;
    double[] sum = new double[size];
    List<LinearConstraint> constraints = new ArrayList<>();
    for (double[] row : rows) {
      double[] scaled = scaled(row);
      Symmetric.add(sum, scaled, 1);
      constraints.add(new LinearConstraint(scaled, Relationship.GEQ, 0));
    }
    for (int i = 0; i < size; i++) {
      double[] unit = new double[size];
      unit[i] = 1;
      constraints.add(new LinearConstraint(unit, Relationship.LEQ, 1));
      constraints.add(new LinearConstraint(unit, Relationship.GEQ, -1));
    }
    try {
      return new SimplexSolver()
              .optimize(
                  new MaxIter(10_000),
                  new LinearObjectiveFunction(sum, 0),
                  new LinearConstraintSet(constraints),
                  GoalType.MAXIMIZE,
                  new NonNegativeConstraint(false))
              .getValue()
          > FOUND;
    } catch (TooManyIterationsException tooMany) {
      return true;
    }
  }

  private static double[] scaled(double[] row) {
    double largest = Arrays.stream(row).map(Math::abs).max().orElse(0);
    return largest == 0 ? row : Arrays.stream(row).map(value -> value / largest).toArray();
  }
}
