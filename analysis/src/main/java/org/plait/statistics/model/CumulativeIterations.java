package org.plait.statistics.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Newton's iterations of a cumulative link model over its different rows. */
final class CumulativeIterations {
  private static final int ITERATIONS = 200;
  private static final int HALVINGS = 40;
  private static final double SETTLED = 1e-10;

  private final CutRows rows;
  private final CumulativeLink link;
  private final double[][] counts;
  private double[] parameters;
  private double logLikelihood;

  /** Of the rows that each pattern has in each category. */
  CumulativeIterations(CutRows rows, CumulativeLink link, double[][] counts) {
    this.rows = rows;
    this.link = link;
    this.counts = counts;
    this.parameters = start();
    this.logLikelihood = logLikelihood(parameters);
  }

  /** Iterates until the linear predictors settle; the reason why not, if they don't. */
  Optional<String> run() {
    boolean looked = false;
    for (int i = 0; i < ITERATIONS; i++) {
      OptionalDouble moved = step();
      if (moved.isEmpty()) {
        return Optional.of(separated() ? NotFitted.SEPARATION : NotFitted.COLLINEAR);
      }
      if (!looked && extreme() > Separation.SUSPECT) {
        looked = true;
        if (separated()) {
          return Optional.of(NotFitted.SEPARATION);
        }
      }
      if (moved.getAsDouble() < SETTLED) {
        return Optional.empty();
      }
    }
    return Optional.of(NotFitted.NOT_CONVERGED);
  }

  /** The least upper bound of the log-likelihood, which separation does not reach. */
  double supremum() {
    for (int i = 0; i < ITERATIONS; i++) {
      double before = logLikelihood;
      if (step().isEmpty() || logLikelihood - before < SETTLED) {
        break;
      }
    }
    return logLikelihood;
  }

  /** One step; the largest change of a linear predictor, or empty with singular information. */
  private OptionalDouble step() {
    double[] score = new double[parameters.length];
    forEachCell((cell, count) -> Symmetric.add(score, cell.score(), count));
    return Symmetric.of(information())
        .map(information -> OptionalDouble.of(move(information.solve(score))))
        .orElseGet(OptionalDouble::empty);
  }

  double[] parameters() {
    return parameters.clone();
  }

  double logLikelihood() {
    return logLikelihood;
  }

  CumulativeCell cell(int pattern, int category) {
    return new CumulativeCell(rows, link, parameters, pattern, category);
  }

  /** The negative second derivatives of the log-likelihood. */
  double[][] information() {
    double[][] sum = new double[parameters.length][parameters.length];
    forEachCell(
        (cell, count) -> {
          double[][] information = cell.information();
          for (int i = 0; i < sum.length; i++) {
            Symmetric.add(sum[i], information[i], count);
          }
        });
    return sum;
  }

  private interface Visitor {
    void visit(CumulativeCell cell, double count);
  }

  private void forEachCell(Visitor visitor) {
    for (int pattern = 0; pattern < counts.length; pattern++) {
      for (int category = 0; category < counts[pattern].length; category++) {
        if (counts[pattern][category] > 0) {
          visitor.visit(cell(pattern, category), counts[pattern][category]);
        }
      }
    }
  }

  /** A step, halved until the likelihood does not fall; the largest change it made. */
  private double move(double[] step) {
    double share = 1;
    for (int halving = 0; halving < HALVINGS; halving++) {
      double[] moved = parameters.clone();
      Symmetric.add(moved, step, share);
      double reached = logLikelihood(moved);
      if (reached >= logLikelihood - 1e-12 * Math.abs(logLikelihood)) {
        parameters = moved;
        logLikelihood = reached;
        double largest = 0;
        for (int pattern = 0; pattern < rows.patterns(); pattern++) {
          for (int cut = 0; cut < rows.cuts(); cut++) {
            double change = Math.abs(Symmetric.dot(rows.row(pattern, cut), step));
            largest = Math.max(largest, share * change);
          }
        }
        return largest;
      }
      share /= 2;
    }
    return 0;
  }

  private double logLikelihood(double[] at) {
    double sum = 0;
    for (int pattern = 0; pattern < counts.length; pattern++) {
      for (int category = 0; category < counts[pattern].length; category++) {
        if (counts[pattern][category] > 0) {
          double p = new CumulativeCell(rows, link, at, pattern, category).probability();
          if (!(p > 0)) {
            return Double.NEGATIVE_INFINITY;
          }
          sum += counts[pattern][category] * Math.log(p);
        }
      }
    }
    return sum;
  }

  private double extreme() {
    double[] largest = {0};
    forEachCell((cell, count) -> largest[0] = Math.max(largest[0], cell.extreme()));
    return largest[0];
  }

  private boolean separated() {
    List<double[]> directions = new ArrayList<>();
    forEachCell((cell, count) -> cell.addDirections(directions));
    return Separation.of(directions);
  }

  /** The thresholds of the shares that all rows have together. */
  private double[] start() {
    double[] start = new double[rows.parameters()];
    double total = Arrays.stream(counts).flatMapToDouble(Arrays::stream).sum();
    double below = 0;
    for (int cut = 0; cut < rows.cuts(); cut++) {
      for (double[] pattern : counts) {
        below += pattern[cut];
      }
      start[cut] = link.predictor(below / total);
    }
    return start;
  }
}
