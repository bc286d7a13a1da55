package org.plait.statistics.scale;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * The maximum-likelihood fit of one common factor to a covariance matrix: loadings &lambda; on a
 * factor of variance 1 and unique variances &psi;, by Fisher scoring of log|&Sigma;| +
 * tr(S&Sigma;<sup>-1</sup>), &Sigma; = &lambda;&lambda;' + &psi;.
 *
 * <p><b>Reference</b>: J&ouml;reskog (1967) Some contributions to maximum likelihood factor
 * analysis, Psychometrika 32:443-482.
 */
final class OneFactorModel {
  private static final int ITERATIONS = 500;
  private static final int HALVINGS = 30;
  private static final double CONVERGED = 1e-12;

  /** A unique variance of less than this share of the item's: the factor is that item. */
  private static final double HEYWOOD = 1e-4;

  private static final double VANISHED = 1e-6;

  /** Correlations: the likelihood knows no units, and so neither does what counts as singular. */
  private final RealMatrix observed;

  private final double[] deviations;
  private final double[] parameters;

  private OneFactorModel(RealMatrix observed, double[] deviations, double[] parameters) {
    this.observed = observed;
    this.deviations = deviations;
    this.parameters = parameters;
  }

  /** The fit; empty where one item's unique variance vanishes or the iterations don't settle. */
  static Optional<OneFactorModel> fit(double[][] covariances) {
    int k = covariances.length;
    double[] deviations = new double[k];
    Arrays.setAll(deviations, i -> Math.sqrt(covariances[i][i]));
    RealMatrix correlations = new Array2DRowRealMatrix(k, k);
    double[] start = new double[2 * k];
    for (int i = 0; i < k; i++) {
      double others = -1;
      for (int j = 0; j < k; j++) {
        double correlation = covariances[i][j] / (deviations[i] * deviations[j]);
        correlations.setEntry(i, j, correlation);
        others += correlation;
      }
      start[i] = Math.copySign(Math.sqrt(0.5), others);
      start[k + i] = 0.5;
    }
    return new OneFactorModel(correlations, deviations, start)
        .iterate()
        .filter(OneFactorModel::proper);
  }

  private Optional<OneFactorModel> iterate() {
    OneFactorModel model = this;
    for (int iteration = 0; iteration < ITERATIONS; iteration++) {
      Optional<double[]> found = model.step();
      if (found.isEmpty()) {
        return Optional.empty();
      }
      double[] step = found.get();
      double size = 0;
      for (int i = 0; i < step.length; i++) {
        size = Math.max(size, Math.abs(step[i]) / (1e-8 + Math.abs(model.parameters[i])));
      }
      if (size < CONVERGED) {
        return Optional.of(model);
      }
      Optional<OneFactorModel> next = model.along(step);
      if (next.isEmpty()) {
        return size < 1e-6 ? Optional.of(model) : Optional.empty();
      }
      model = next.get();
    }
    return Optional.empty();
  }

  /** The step, halved until the likelihood does not fall. */
  private Optional<OneFactorModel> along(double[] step) {
    double before = discrepancy();
    double share = 1;
    for (int halving = 0; halving < HALVINGS; halving++) {
      double[] moved = parameters.clone();
      for (int i = 0; i < moved.length; i++) {
        moved[i] += share * step[i];
      }
      OneFactorModel next = new OneFactorModel(observed, deviations, moved);
      if (next.positive() && next.discrepancy() <= before + 1e-13 * Math.abs(before)) {
        return Optional.of(next);
      }
      share /= 2;
    }
    return Optional.empty();
  }

  /** The step; empty where the information is singular. */
  private Optional<double[]> step() {
    RealMatrix inverse = inverse();
    RealMatrix gradientOfSigma = inverse.subtract(inverse.multiply(observed).multiply(inverse));
    RealVector forLoadings = gradientOfSigma.operate(new ArrayRealVector(parameters, 0, items()));
    int k = items();
    double[] gradient = new double[2 * k];
    for (int i = 0; i < k; i++) {
      gradient[i] = -2 * forLoadings.getEntry(i);
      gradient[k + i] = -gradientOfSigma.getEntry(i, i);
    }
    DecompositionSolver solver = new LUDecomposition(information(inverse)).getSolver();
    return solver.isNonSingular()
        ? Optional.of(solver.solve(new ArrayRealVector(gradient)).toArray())
        : Optional.empty();
  }

  /** tr(&Sigma;<sup>-1</sup> &Sigma;<sub>a</sub> &Sigma;<sup>-1</sup> &Sigma;<sub>b</sub>). */
  private RealMatrix information(RealMatrix inverse) {
    int k = items();
    RealVector v = inverse.operate(new ArrayRealVector(parameters, 0, items()));
    double quadratic = v.dotProduct(new ArrayRealVector(parameters, 0, items()));
    RealMatrix information = new Array2DRowRealMatrix(2 * k, 2 * k);
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        double c = inverse.getEntry(i, j);
        double vi = v.getEntry(i);
        double vj = v.getEntry(j);
        information.setEntry(i, j, 2 * (c * quadratic + vi * vj));
        information.setEntry(i, k + j, 2 * c * vj);
        information.setEntry(k + j, i, 2 * c * vj);
        information.setEntry(k + i, k + j, c * c);
      }
    }
    return information;
  }

  /** The covariance of loadings and unique variances, from n people, in the items' units. */
  double[][] variance(long n) {
    double[][] variance =
        new LUDecomposition(information(inverse()))
            .getSolver()
            .getInverse()
            .scalarMultiply(2.0 / n)
            .getData();
    for (int a = 0; a < variance.length; a++) {
      for (int b = 0; b < variance.length; b++) {
        variance[a][b] *= unit(a) * unit(b);
      }
    }
    return variance;
  }

  /** The unit of a parameter: an item's standard deviation, or its variance. */
  private double unit(int parameter) {
    int k = items();
    double deviation = deviations[parameter % k];
    return parameter < k ? deviation : deviation * deviation;
  }

  private RealMatrix sigma() {
    int k = items();
    RealMatrix sigma = new Array2DRowRealMatrix(k, k);
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        double unique = i == j ? parameters[k + i] : 0;
        sigma.setEntry(i, j, parameters[i] * parameters[j] + unique);
      }
    }
    return sigma;
  }

  private RealMatrix inverse() {
    return new LUDecomposition(sigma()).getSolver().getInverse();
  }

  private double discrepancy() {
    LUDecomposition decomposed = new LUDecomposition(sigma());
    return Math.log(decomposed.getDeterminant())
        + observed.multiply(decomposed.getSolver().getInverse()).getTrace();
  }

  private boolean positive() {
    for (int i = items(); i < parameters.length; i++) {
      if (!(parameters[i] > VANISHED)) {
        return false;
      }
    }
    return true;
  }

  private boolean proper() {
    int k = items();
    for (int i = 0; i < k; i++) {
      if (parameters[k + i] < HEYWOOD) {
        return false;
      }
    }
    return true;
  }

  private int items() {
    return observed.getRowDimension();
  }

  double[] loadings() {
    return inUnits(0);
  }

  double[] uniqueVariances() {
    return inUnits(items());
  }

  private double[] inUnits(int from) {
    double[] values = new double[items()];
    Arrays.setAll(values, i -> parameters[from + i] * unit(from + i));
    return values;
  }
}
