package org.plait.statistics.model;

import java.util.Arrays;
import java.util.Optional;

/** The iterations of generalised estimating equations over the different clusters. */
final class EquationIterations {
  private static final int ITERATIONS = 200;
  private static final double SETTLED = 1e-11;

  private final ResponseFamily family;
  private final double[][] x;
  private final OutcomeCells cells;
  private final Clusters clusters;
  private final WorkingCorrelation structure;
  private final boolean scaleIsOne;
  private final double[] means;
  private final double[] deviations;
  private double[] coefficients;
  private double correlation;
  private double scale;

  /** Of rows in clusters; with a scale of 1 or, as a rule, the one the residuals have. */
  EquationIterations(
      ResponseFamily family,
      ModelMatrix matrix,
      ClusteredRows rows,
      WorkingCorrelation structure,
      boolean scaleIsOne) {
    this.family = family;
    this.x = matrix.valuesWithConstant();
    this.cells = OutcomeCells.of(matrix, rows);
    this.clusters = Clusters.of(cells.cellOf(), rows.clusters());
    this.structure = structure;
    this.scaleIsOne = scaleIsOne;
    this.means = new double[x.length];
    this.deviations = new double[x.length];
    this.coefficients = new double[x[0].length];
    if (structure == WorkingCorrelation.AR1) {
      clusters.kinds().forEach(this::requireDifferentTimes);
    }
  }

  private void requireDifferentTimes(Clusters.Kind kind) {
    for (int i = 0; i < kind.cells().length; i++) {
      boolean again =
          kind.counts()[i] > 1
              || (i > 0 && cells.times()[kind.cells()[i]] == cells.times()[kind.cells()[i - 1]]);
      if (again) {
        throw new IllegalArgumentException("two rows of a cluster must have different times");
      }
    }
  }

  void startAt(double[] values) {
    coefficients = values.clone();
  }

  /** Iterates until the linear predictors settle; the reason why not, if they don't. */
  Optional<String> run() {
    boolean started = family == ResponseFamily.BINARY;
    for (int i = 0; i < ITERATIONS; i++) {
      evaluate();
      if (started) {
        estimateCorrelation();
      }
      if (!admissible()) {
        return Optional.of(NotFitted.CORRELATION_OUT_OF_RANGE);
      }
      Sandwich sums = sandwich();
      Optional<Symmetric> information = Symmetric.of(sums.information());
      if (information.isEmpty()) {
        return Optional.of(NotFitted.COLLINEAR);
      }
      double[] step = information.get().solve(sums.score());
      Symmetric.add(coefficients, step, 1);
      if (started && relative(step) < SETTLED) {
        evaluate();
        estimateCorrelation();
        return scale > 0 ? Optional.empty() : Optional.of(NotFitted.NO_RESIDUAL);
      }
      started = true;
    }
    return Optional.of(NotFitted.NOT_CONVERGED);
  }

  double[] coefficients() {
    return coefficients.clone();
  }

  double correlation() {
    return correlation;
  }

  double scale() {
    return scale;
  }

  long clusters() {
    return clusters.count();
  }

  /** Each cluster's score and share of the information, at the current coefficients. */
  Sandwich sandwich() {
    Sandwich sums = new Sandwich(coefficients.length);
    for (Clusters.Kind kind : clusters.kinds()) {
      if (structure == WorkingCorrelation.AR1) {
        addInOrder(sums, kind);
      } else {
        addAlike(sums, kind);
      }
    }
    return sums;
  }

  /** A cluster any two of whose answers have the same correlation. */
  private void addAlike(Sandwich sums, Clusters.Kind kind) {
    double[] score = new double[coefficients.length];
    double[][] share = new double[coefficients.length][coefficients.length];
    double[] rootSum = new double[coefficients.length];
    double residualSum = 0;
    for (int i = 0; i < kind.cells().length; i++) {
      int cell = kind.cells()[i];
      int pattern = cells.patterns()[cell];
      double count = kind.counts()[i];
      double root = root(cell);
      double residual = weighted(cell);
      Symmetric.add(score, x[pattern], count * root * residual);
      Symmetric.addOuter(share, x[pattern], count * root * root);
      Symmetric.add(rootSum, x[pattern], count * root);
      residualSum += count * residual;
    }
    double common = correlation / (1 + (kind.size() - 1) * correlation);
    Symmetric.add(score, rootSum, -common * residualSum);
    Symmetric.addOuter(share, rootSum, -common);
    divide(score, share, 1 - correlation);
    sums.add(score, share, kind.multiplicity());
  }

  /** A cluster whose correlations fall with time: each answer less what the one before tells. */
  private void addInOrder(Sandwich sums, Clusters.Kind kind) {
    double[] score = new double[coefficients.length];
    double[][] share = new double[coefficients.length][coefficients.length];
    double[] before = new double[coefficients.length];
    double residualBefore = 0;
    for (int i = 0; i < kind.cells().length; i++) {
      int cell = kind.cells()[i];
      double told = i == 0 ? 0 : told(cell, kind.cells()[i - 1]);
      double left = 1 - told * told;
      double[] own = new double[coefficients.length];
      Symmetric.add(own, x[cells.patterns()[cell]], root(cell));
      double[] innovation = own.clone();
      Symmetric.add(innovation, before, -told);
      double residual = weighted(cell);
      Symmetric.add(score, innovation, (residual - told * residualBefore) / left);
      Symmetric.addOuter(share, innovation, 1 / left);
      before = own;
      residualBefore = residual;
    }
    sums.add(score, share, kind.multiplicity());
  }

  private double told(int cell, int before) {
    return Math.pow(correlation, cells.times()[cell] - cells.times()[before]);
  }

  private double root(int cell) {
    return deviations[cells.patterns()[cell]] * Math.sqrt(cells.weights()[cell]);
  }

  private double weighted(int cell) {
    return residual(cell) * Math.sqrt(cells.weights()[cell]);
  }

  private static void divide(double[] score, double[][] share, double by) {
    for (int i = 0; i < score.length; i++) {
      score[i] /= by;
      for (int j = 0; j < score.length; j++) {
        share[i][j] /= by;
      }
    }
  }

  private void evaluate() {
    Arrays.setAll(means, i -> family.mean(Symmetric.dot(x[i], coefficients)));
    Arrays.setAll(deviations, i -> Math.sqrt(family.variance(means[i])));
  }

  /** The Pearson residual of a cell. */
  private double residual(int cell) {
    int pattern = cells.patterns()[cell];
    return (cells.outcomes()[cell] - means[pattern]) / deviations[pattern];
  }

  private void estimateCorrelation() {
    double[] residuals = new double[cells.patterns().length];
    Arrays.setAll(residuals, this::residual);
    CorrelationMoments moments = new CorrelationMoments(cells, clusters, residuals);
    scale = moments.scale();
    double by = scaleIsOne ? 1 : scale;
    correlation =
        switch (structure) {
          case INDEPENDENCE -> 0;
          case EXCHANGEABLE -> moments.exchangeable(by);
          case AR1 -> moments.fallingWithTime(by);
        };
  }

  private boolean admissible() {
    if (structure == WorkingCorrelation.AR1) {
      return Math.abs(correlation) < CorrelationMoments.FULL;
    }
    int largest = clusters.kinds().stream().mapToInt(Clusters.Kind::size).max().orElse(1);
    return correlation < CorrelationMoments.FULL
        && 1 + (largest - 1) * correlation > 1 - CorrelationMoments.FULL;
  }

  /** The largest change of a linear predictor, in units of its size or 1. */
  private double relative(double[] step) {
    double largest = 0;
    for (double[] row : x) {
      double size = Math.max(1, Math.abs(Symmetric.dot(row, coefficients)));
      largest = Math.max(largest, Math.abs(Symmetric.dot(row, step)) / size);
    }
    return largest;
  }
}
