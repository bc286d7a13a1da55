package org.plait.statistics;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * What the margins of a calibrated sample do not explain of a variable: the residuals of its
 * weighted regression on the categories of all margins. A weighted total varies only by them, as
 * the weights make the margins what the frame says.
 *
 * <p><b>Formula</b>: e = g - X b, b = (X'WX)<sup>-</sup> X'Wg with the calibrated weights. For one
 * margin (post-stratification) these are the deviations from the cells' weighted means; for raking
 * they are those of the calibration estimator to which raking is asymptotically equal.
 * <b>Missing</b>: whoever named no category of a margin makes a category of their own there; a
 * number must stand for everybody, 0 for people outside the estimate. <b>Undefined when</b>: never;
 * margins that follow from each other, and categories nobody is in, are allowed for by the
 * generalised inverse.
 *
 * <p><b>Reference</b>: Deville and S&auml;rndal (1992) Calibration estimators in survey sampling,
 * JASA 87:376-382; Deville, S&auml;rndal, Sautory (1993) Generalized raking procedures in survey
 * sampling, JASA 88:1013-1020. <b>Checked against</b>: R 4.2.2, survey 4.1-1 {@code postStratify}
 * and {@code rake} (fixtures {@code design.json}, {@code weighted_waves.json}).
 */
public final class CalibrationResiduals {
  private final Weighting weighting;
  private final int[] first;
  private final DecompositionSolver solver;

  private CalibrationResiduals(Weighting weighting, int[] first, DecompositionSolver solver) {
    this.weighting = weighting;
    this.first = first;
    this.solver = solver;
  }

  /**
   * Of the margins to which these weights were calibrated.
   *
   * @param weighting the weights
   */
  public static CalibrationResiduals of(Weighting weighting) {
    int margins = weighting.margins();
    int[] first = new int[margins + 1];
    for (int m = 0; m < margins; m++) {
      int most = 0;
      for (int i = 0; i < weighting.size(); i++) {
        most = Math.max(most, weighting.category(m, i) + 1);
      }
      first[m + 1] = first[m] + most;
    }
    double[][] cross = new double[first[margins]][first[margins]];
    for (int i = 0; i < weighting.size(); i++) {
      for (int a = 0; a < margins; a++) {
        for (int b = 0; b < margins; b++) {
          cross[first[a] + weighting.category(a, i)][first[b] + weighting.category(b, i)] +=
              weighting.weight(i);
        }
      }
    }
    DecompositionSolver solver =
        new SingularValueDecomposition(new Array2DRowRealMatrix(cross, false)).getSolver();
    return new CalibrationResiduals(weighting, first, solver);
  }

  /**
   * What the margins leave of a number of each respondent.
   *
   * @param values a number of each respondent, in the order of the weights
   */
  public double[] of(double[] values) {
    RealVector sums = new ArrayRealVector(first[first.length - 1]);
    for (int i = 0; i < values.length; i++) {
      for (int m = 0; m < weighting.margins(); m++) {
        sums.addToEntry(first[m] + weighting.category(m, i), weighting.weight(i) * values[i]);
      }
    }
    RealVector effects = solver.solve(sums);
    double[] residuals = values.clone();
    for (int i = 0; i < values.length; i++) {
      for (int m = 0; m < weighting.margins(); m++) {
        residuals[i] -= effects.getEntry(first[m] + weighting.category(m, i));
      }
    }
    return residuals;
  }
}
