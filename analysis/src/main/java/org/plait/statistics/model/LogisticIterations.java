package org.plait.statistics.model;

import java.util.Arrays;
import java.util.Optional;

/** The iterations of logistic regression over the different rows of a model matrix. */
final class LogisticIterations {
  private static final int HALVINGS = 30;

  private final double[][] x;
  private final double[] ones;
  private final double[] totals;
  private final boolean penalised;
  private double[] coefficients;
  private double objective;

  LogisticIterations(double[][] x, double[] ones, double[] totals, boolean penalised) {
    this.x = x;
    this.ones = ones;
    this.totals = totals;
    this.penalised = penalised;
    this.coefficients = new double[x[0].length];
    this.objective = objective(coefficients);
  }

  /**
   * One step of Fisher's scoring, halved until the likelihood does not fall.
   *
   * @return the largest change of a linear predictor; empty when the information is singular
   */
  Optional<Double> step() {
    double[] p = probabilities(coefficients);
    Optional<Symmetric> information = Symmetric.of(information(p));
    if (information.isEmpty()) {
      return Optional.empty();
    }
    double[][] inverse = penalised ? information.get().inverse() : new double[0][];
    double[] score = new double[coefficients.length];
    for (int i = 0; i < x.length; i++) {
      double residual = ones[i] - totals[i] * p[i];
      if (penalised) {
        double leverage = totals[i] * p[i] * (1 - p[i]) * Symmetric.quadratic(inverse, x[i]);
        residual += leverage * (0.5 - p[i]);
      }
      Symmetric.add(score, x[i], residual);
    }
    double[] step = information.get().solve(score);
    double share = 1;
    for (int halving = 0; halving < HALVINGS; halving++) {
      double[] moved = coefficients.clone();
      Symmetric.add(moved, step, share);
      double reached = objective(moved);
      if (reached >= objective - 1e-12 * Math.abs(objective)) {
        coefficients = moved;
        objective = reached;
        break;
      }
      share /= 2;
    }
    double used = share;
    return Optional.of(
        Arrays.stream(x).mapToDouble(r -> used * Math.abs(Symmetric.dot(r, step))).max().orElse(0));
  }

  double[] coefficients() {
    return coefficients.clone();
  }

  double[][] information() {
    return information(probabilities(coefficients));
  }

  /** The largest linear predictor, in absolute value. */
  double extreme() {
    return Arrays.stream(x)
        .mapToDouble(row -> Math.abs(Symmetric.dot(row, coefficients)))
        .max()
        .orElse(0);
  }

  /** The log-likelihood of the rows, without the penalty. */
  double logLikelihood() {
    return logLikelihood(coefficients);
  }

  private double objective(double[] at) {
    double value = logLikelihood(at);
    return penalised
        ? value
            + Symmetric.of(information(probabilities(at)))
                    .map(Symmetric::logDeterminant)
                    .orElse(0.0)
                / 2
        : value;
  }

  private double logLikelihood(double[] at) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      double logit = Symmetric.dot(x[i], at);
      double logOfZero = -Math.max(0, logit) - Math.log1p(Math.exp(-Math.abs(logit)));
      sum += ones[i] * logit + totals[i] * logOfZero;
    }
    return sum;
  }

  private double[] probabilities(double[] at) {
    return Arrays.stream(x)
        .mapToDouble(row -> LogisticRegression.probability(Symmetric.dot(row, at)))
        .toArray();
  }

  private double[][] information(double[] p) {
    double[][] information = new double[coefficients.length][coefficients.length];
    for (int i = 0; i < x.length; i++) {
      Symmetric.addOuter(information, x[i], totals[i] * p[i] * (1 - p[i]));
    }
    return information;
  }
}
