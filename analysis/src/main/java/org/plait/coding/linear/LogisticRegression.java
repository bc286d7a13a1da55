package org.plait.coding.linear;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.List;
import java.util.Random;
import org.plait.coding.feature.SparseVector;

/** Fits the weights of one code after the other to the same comments. */
final class LogisticRegression {

  static final double COST = 4;
  static final double TOLERANCE = 0.1;
  static final long SEED = 1;

  static {
    Linear.disableDebugOutput();
  }

  private final Feature[][] rows;
  private final int size;

  LogisticRegression(List<SparseVector> comments, int size) {
    this.rows = comments.stream().map(LogisticRegression::row).toArray(Feature[][]::new);
    this.size = size;
  }

  /** LIBLINEAR counts from 1. */
  private static Feature[] row(SparseVector vector) {
    Feature[] row = new Feature[vector.size()];
    for (int i = 0; i < row.length; i++) {
      row[i] = new FeatureNode(vector.index(i) + 1, vector.value(i));
    }
    return row;
  }

  /**
   * The weights with which a code is told from its absence.
   *
   * @param applies whether it applies to each comment; to at least one
   */
  double[] weights(boolean[] applies) {
    Problem problem = new Problem();
    problem.l = rows.length;
    problem.n = size;
    problem.x = rows;
    problem.y = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      problem.y[i] = applies[i] ? 1 : -1;
    }
    Parameter parameter = new Parameter(SolverType.L2R_LR_DUAL, COST, TOLERANCE);
    parameter.setRandom(new Random(SEED));
    Model model = Linear.train(problem, parameter);
    double[] weights = model.getFeatureWeights();
    // Weights speak for the class that LIBLINEAR met first.
    double sign = model.getLabels()[0];
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= sign;
    }
    return weights;
  }
}
