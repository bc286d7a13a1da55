package org.plait.statistics.model;

import java.util.Arrays;
import java.util.Optional;

/** The iterations of generalised estimating equations over the different clusters. */
final class EquationIterations {
  private static final int ITERATIONS = 200;
  private static final double SETTLED = 1e-11;
  private static final double FULL = 1 - 1e-9;

  private final ResponseFamily family;
  private final double[][] x;
  private final OutcomeCells cells;
  private final Clusters clusters;
  private final boolean exchangeable;
  private final double[] means;
  private final double[] deviations;
  private double[] coefficients;
  private double correlation;
  private double scale;

  EquationIterations(
      ResponseFamily family,
      double[][] x,
      OutcomeCells cells,
      int[] clusters,
      boolean exchangeable) {
    this.family = family;
    this.x = x;
    this.cells = cells;
    this.clusters = Clusters.of(cells.cellOf(), clusters);
    this.exchangeable = exchangeable;
    this.means = new double[x.length];
    this.deviations = new double[x.length];
    this.coefficients = new double[x[0].length];
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
      double[] score = new double[coefficients.length];
      double[][] share = new double[coefficients.length][coefficients.length];
      double[] rootSum = new double[coefficients.length];
      double residualSum = 0;
      for (int i = 0; i < kind.cells().length; i++) {
        int cell = kind.cells()[i];
        int pattern = cells.patterns()[cell];
        double count = kind.counts()[i];
        double root = deviations[pattern];
        double residual = residual(cell);
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
    return sums;
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
    double squares = 0;
    double products = 0;
    double pairs = 0;
    double rows = 0;
    for (Clusters.Kind kind : clusters.kinds()) {
      double sum = 0;
      double own = 0;
      for (int i = 0; i < kind.cells().length; i++) {
        double residual = residual(kind.cells()[i]);
        sum += kind.counts()[i] * residual;
        own += kind.counts()[i] * residual * residual;
      }
      double size = kind.size();
      squares += kind.multiplicity() * own;
      products += kind.multiplicity() * (sum * sum - own) / 2;
      pairs += kind.multiplicity() * size * (size - 1) / 2;
      rows += kind.multiplicity() * size;
    }
    scale = squares / rows;
    correlation = exchangeable && pairs > 0 && scale > 0 ? products / pairs / scale : 0;
  }

  private boolean admissible() {
    int largest = clusters.kinds().stream().mapToInt(Clusters.Kind::size).max().orElse(1);
    return correlation < FULL && 1 + (largest - 1) * correlation > 1 - FULL;
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
