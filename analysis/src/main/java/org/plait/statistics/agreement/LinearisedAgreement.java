package org.plait.statistics.agreement;

import java.util.List;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.Quantiles;
import org.plait.statistics.Require;

/**
 * A coefficient of agreement with what each unit adds to it, from which its standard error follows,
 * and that of a mean of coefficients over the same units.
 *
 * <p><b>Input</b>: a coefficient's value, and for each unit the deviation of its linearised value.
 * <b>Units</b>: those of the coefficient. <b>Missing</b>: nothing may be. <b>Undefined when</b>:
 * never, but there is no interval where the units don't differ. <b>Formula</b>: the variance is the
 * sum of squared deviations over n(n - 1) for n units; less than 1e-12 counts as none.
 * <b>Reference</b>: Gwet (2014) Handbook of Inter-Rater Reliability, 4th ed., chapter 5. <b>Checked
 * against</b>: the standard errors of R package irrCAC, fixture {@code published.json}; a jackknife
 * over units.
 *
 * @param value the coefficient
 * @param deviations one for each unit, in the units' order
 */
public record LinearisedAgreement(double value, List<Double> deviations) {
  private static final double NOTHING = 1e-12;
  private static final Method INTERVAL =
      new Method("t interval, linearised", "Gwet (2014) Handbook of Inter-Rater Reliability");

  /** Copies the list. */
  public LinearisedAgreement {
    Require.finite(value, "value");
    deviations = List.copyOf(deviations);
  }

  /**
   * The mean of several coefficients of the same units, which need not be independent.
   *
   * @param coefficients at least one, each with one deviation for each unit
   * @throws IllegalArgumentException if there is none, or their numbers of units differ
   */
  public static LinearisedAgreement mean(List<LinearisedAgreement> coefficients) {
    if (coefficients.isEmpty()) {
      throw new IllegalArgumentException("coefficients must be at least one, found none");
    }
    int number = coefficients.size();
    int units = coefficients.get(0).deviations.size();
    double[] sums = new double[units];
    double value = 0;
    for (LinearisedAgreement coefficient : coefficients) {
      Require.sameLength(units, coefficient.deviations.size(), "deviations");
      value += coefficient.value / number;
      for (int unit = 0; unit < units; unit++) {
        sums[unit] += coefficient.deviations.get(unit) / number;
      }
    }
    return of(value, sums);
  }

  static LinearisedAgreement of(double value, double[] deviations) {
    return new LinearisedAgreement(value, java.util.Arrays.stream(deviations).boxed().toList());
  }

  /** The standard error; 0 with a single unit, or where the units don't differ. */
  public double standardError() {
    double n = deviations.size();
    double squares = 0;
    for (double deviation : deviations) {
      squares += deviation * deviation;
    }
    double error = n < 2 ? 0 : Math.sqrt(squares / n / (n - 1));
    return error < NOTHING ? 0 : error;
  }

  /**
   * The estimate with standard error and interval, &plusmn; t of n - 1 degrees of freedom and cut
   * at 1; without either where the standard error is 0.
   *
   * @param estimate the coefficient
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless the level lies strictly between 0 and 1
   */
  public Estimate complete(Estimate estimate, double confidenceLevel) {
    Require.level(confidenceLevel);
    double error = standardError();
    if (error == 0) {
      return estimate;
    }
    double half = Quantiles.student(confidenceLevel, deviations.size() - 1.0) * error;
    return estimate
        .withStandardError(error)
        .withInterval(
            new Interval(value - half, Math.min(1, value + half), confidenceLevel, INTERVAL));
  }
}
