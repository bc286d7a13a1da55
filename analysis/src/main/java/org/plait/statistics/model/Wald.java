package org.plait.statistics.model;

import java.util.Optional;
import java.util.OptionalDouble;
import org.plait.statistics.Method;
import org.plait.statistics.Quantiles;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TestResult;
import org.plait.statistics.Undefined;

/** The Wald test that several coefficients are 0 at once. */
final class Wald {
  private Wald() {}

  static TestOutcome test(
      String measure,
      double[] coefficients,
      double[][] covariance,
      int[] places,
      OptionalDouble df,
      Method method,
      long n) {
    double[] values = new double[places.length];
    double[][] block = new double[places.length][places.length];
    for (int i = 0; i < places.length; i++) {
      values[i] = coefficients[places[i]];
      for (int j = 0; j < places.length; j++) {
        block[i][j] = covariance[places[i]][places[j]];
      }
    }
    Optional<Symmetric> variance = Symmetric.of(block);
    if (variance.isEmpty()) {
      return new Undefined(measure, "no variance", n);
    }
    double statistic = Symmetric.dot(values, variance.get().solve(values));
    if (df.isEmpty()) {
      return TestResult.chiSquared(statistic, places.length, method, n);
    }
    double f = statistic / places.length;
    double p = Quantiles.fisherUpper(f, places.length, df.getAsDouble());
    return TestResult.twoSided(f, p, method, n)
        .withDf(places.length)
        .withNote("F with " + places.length + " and " + Math.round(df.getAsDouble()) + " df");
  }
}
