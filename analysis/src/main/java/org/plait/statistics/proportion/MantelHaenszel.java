package org.plait.statistics.proportion;

import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.Notes;
import org.plait.statistics.Outcome;
import org.plait.statistics.Quantiles;
import org.plait.statistics.Require;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TestResult;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

/**
 * The odds ratio that 2 x 2 tables of several strata have in common, and the test of whether it is
 * 1: an association with the stratum held fixed.
 *
 * <p><b>Input</b>: a table {{a, b}, {c, d}} a stratum. <b>Undefined when</b> no stratum has both
 * rows and both columns; the odds ratio also when it is 0 or infinite. <b>Formula</b>: sum(a d/n) /
 * sum(b c/n); the standard error is that of the log odds ratio by Robins, Breslow and Greenland,
 * and the interval is exp(log &plusmn; z se). Test: (|sum(a - E a)| - correction)&sup2; / sum(Var
 * a) on 1 degree of freedom.
 *
 * <p><b>Reference</b>: Mantel and Haenszel (1959) Statistical aspects of the analysis of data from
 * retrospective studies, J. National Cancer Institute 22:719-748; Robins, Breslow, Greenland (1986)
 * Estimators of the Mantel-Haenszel variance, Biometrics 42:311-323.
 *
 * <p><b>Checked against</b>: R 4.2.2 {@code mantelhaen.test}; fixture {@code intervals.json}.
 */
public final class MantelHaenszel {
  private static final String MEASURE = "common_odds_ratio";
  private static final Method RATIO =
      new Method("Mantel-Haenszel common odds ratio", "Mantel and Haenszel (1959) JNCI 22:719-748");
  private static final Method INTERVAL =
      new Method("Robins-Breslow-Greenland", "Robins et al. (1986) Biometrics 42:311-323");
  private static final Method TEST =
      new Method("Mantel-Haenszel test", "Mantel and Haenszel (1959) JNCI 22:719-748");
  private static final double YATES = 0.5;

  private final long[][][] tables;
  private final long n;

  private MantelHaenszel(long[][][] tables, long n) {
    this.tables = tables;
    this.n = n;
  }

  /**
   * Of one table a stratum.
   *
   * @param tables a table of two rows and two columns for each stratum
   * @throws IllegalArgumentException if a table is not 2 x 2 or a count is below 0
   */
  public static MantelHaenszel of(long[][]... tables) {
    long n = 0;
    for (long[][] table : tables) {
      Require.sameLength(2, table.length, "each table");
      for (long[] row : table) {
        Require.sameLength(2, row.length, "each row");
        n = Require.total(n, Require.total(row));
      }
    }
    return new MantelHaenszel(tables.clone(), n);
  }

  /**
   * The common odds ratio; its standard error is on the log scale.
   *
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless the level lies strictly between 0 and 1
   */
  public Outcome oddsRatio(double confidenceLevel) {
    Require.level(confidenceLevel);
    double upper = 0;
    double lower = 0;
    double both = 0;
    double upperSquare = 0;
    double lowerSquare = 0;
    for (long[][] table : tables) {
      double size = size(table);
      if (size == 0) {
        continue;
      }
      double r = (double) table[0][0] * table[1][1] / size;
      double s = (double) table[0][1] * table[1][0] / size;
      double p = (table[0][0] + table[1][1]) / size;
      upper += r;
      lower += s;
      upperSquare += p * r;
      both += p * s + (1 - p) * r;
      lowerSquare += (1 - p) * s;
    }
    if (!(upper > 0 && lower > 0)) {
      return Undefined.of(MEASURE, n == 0 ? TooLittle.NO_CASES : TooLittle.NO_VARIATION, n);
    }
    double variance =
        upperSquare / (2 * upper * upper)
            + both / (2 * upper * lower)
            + lowerSquare / (2 * lower * lower);
    double error = Math.sqrt(variance);
    double ratio = upper / lower;
    double factor = Math.exp(Quantiles.normal(confidenceLevel) * error);
    Estimate estimate = Estimate.of(MEASURE, ratio, n, RATIO).withStandardError(error);
    if (!Double.isFinite(ratio * factor)) {
      return estimate.withNote(Notes.TOO_UNCERTAIN);
    }
    return estimate.withInterval(
        new Interval(ratio / factor, ratio * factor, confidenceLevel, INTERVAL));
  }

  /** The test of no association, without continuity correction. */
  public TestOutcome test() {
    return test(0);
  }

  /** With the continuity correction of 1/2, never beyond the distance itself. */
  public TestOutcome correctedTest() {
    return test(YATES);
  }

  private TestOutcome test(double correction) {
    double distance = 0;
    double variance = 0;
    for (long[][] table : tables) {
      double size = size(table);
      if (size < 2) {
        continue;
      }
      double row = (double) table[0][0] + table[0][1];
      double column = (double) table[0][0] + table[1][0];
      distance += table[0][0] - row * column / size;
      variance += row * (size - row) * column * (size - column) / (size * size * (size - 1));
    }
    if (!(variance > 0)) {
      return Undefined.of(MEASURE, n == 0 ? TooLittle.NO_CASES : TooLittle.NO_VARIATION, n);
    }
    double beyond = Math.max(0, Math.abs(distance) - correction);
    return TestResult.chiSquared(beyond * beyond / variance, 1, TEST, n);
  }

  private static double size(long[][] table) {
    return (double) table[0][0] + table[0][1] + table[1][0] + table[1][1];
  }
}
