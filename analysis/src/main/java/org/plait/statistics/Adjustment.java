package org.plait.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Adjusts the p-values of a family of tests for their number.
 *
 * <p><b>Missing</b>: tests without a p-value stay without one and don't count towards the number.
 * <b>Checked against</b>: R 4.2.2 {@code p.adjust}; fixture {@code padjust.json}.
 */
public enum Adjustment {
  /** Every p times their number: Dunn (1961) JASA 56:52-64. */
  BONFERRONI {
    @Override
    double[] ascending(double[] p) {
      return scaled(p, i -> p.length);
    }
  },
  /** Step-down Bonferroni, for confirmatory families: Holm (1979) Scand. J. Statist. 6:65-70. */
  HOLM {
    @Override
    double[] ascending(double[] p) {
      double[] adjusted = scaled(p, i -> p.length - i);
      for (int i = 1; i < p.length; i++) {
        adjusted[i] = Math.max(adjusted[i], adjusted[i - 1]);
      }
      return adjusted;
    }
  },
  /** Step-up, for independent tests: Hochberg (1988) Biometrika 75:800-802. */
  HOCHBERG {
    @Override
    double[] ascending(double[] p) {
      return steppedUp(scaled(p, i -> p.length - i));
    }
  },
  /** Closed Simes tests: Hommel (1988) Biometrika 75:383-386. */
  HOMMEL {
    @Override
    double[] ascending(double[] p) {
      return hommel(p);
    }
  },
  /**
   * False discovery rate, for exploratory screens: Benjamini, Hochberg (1995) JRSS B 57:289-300.
   */
  BENJAMINI_HOCHBERG {
    @Override
    double[] ascending(double[] p) {
      return steppedUp(scaled(p, i -> (double) p.length / (i + 1)));
    }
  },
  /** The same under any dependence: Benjamini, Yekutieli (2001) Ann. Statist. 29:1165-1188. */
  BENJAMINI_YEKUTIELI {
    @Override
    double[] ascending(double[] p) {
      double harmonic = IntStream.rangeClosed(1, p.length).mapToDouble(i -> 1.0 / i).sum();
      return steppedUp(scaled(p, i -> harmonic * p.length / (i + 1)));
    }
  };

  /**
   * The adjusted p-values in the order given, empty where the test had none.
   *
   * @param pValues the p-values of the family, empty where a test has none
   * @throws IllegalArgumentException if a p-value is not between 0 and 1
   */
  public List<OptionalDouble> adjust(List<OptionalDouble> pValues) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < pValues.size(); i++) {
      if (pValues.get(i).isPresent()) {
        Require.unit(pValues.get(i).getAsDouble(), "pValue");
        order.add(i);
      }
    }
    order.sort(Comparator.comparingDouble(i -> pValues.get(i).getAsDouble()));
    double[] sorted = order.stream().mapToDouble(i -> pValues.get(i).getAsDouble()).toArray();
    double[] adjusted = ascending(sorted);
    List<OptionalDouble> result = new ArrayList<>(pValues);
    for (int rank = 0; rank < adjusted.length; rank++) {
      result.set(order.get(rank), OptionalDouble.of(adjusted[rank]));
    }
    return List.copyOf(result);
  }

  abstract double[] ascending(double[] p);

  private static double[] scaled(double[] p, IntToDoubleFunction factor) {
    double[] result = new double[p.length];
    for (int i = 0; i < p.length; i++) {
      result[i] = Math.min(1, factor.applyAsDouble(i) * p[i]);
    }
    return result;
  }

  private static double[] steppedUp(double[] values) {
    for (int i = values.length - 2; i >= 0; i--) {
      values[i] = Math.min(values[i], values[i + 1]);
    }
    return values;
  }

  /** Wright (1992) Biometrics 48:1005-1013, as in R. */
  private static double[] hommel(double[] p) {
    int n = p.length;
    if (n < 2) {
      return p;
    }
    double simes = Double.POSITIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      simes = Math.min(simes, n * p[i] / (i + 1));
    }
    double[] adjusted = new double[n];
    Arrays.fill(adjusted, simes);
    double[] q = adjusted.clone();
    for (int m = n - 1; m > 1; m--) {
      double least = Double.POSITIVE_INFINITY;
      for (int j = 2; j <= m; j++) {
        least = Math.min(least, m * p[n - m + j - 1] / j);
      }
      for (int i = 0; i <= n - m; i++) {
        q[i] = Math.min(m * p[i], least);
      }
      for (int i = n - m + 1; i < n; i++) {
        q[i] = q[n - m];
      }
      for (int i = 0; i < n; i++) {
        adjusted[i] = Math.max(adjusted[i], q[i]);
      }
    }
    for (int i = 0; i < n; i++) {
      adjusted[i] = Math.min(1, Math.max(adjusted[i], p[i]));
    }
    return adjusted;
  }
}
