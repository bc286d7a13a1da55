package org.plait.statistics.proportion;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Require;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TestResult;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

/**
 * A table of counts of two independent characteristics: Pearson's chi-squared, Cram&eacute;r's V
 * and Fisher's exact test of a 2 x 2 table.
 *
 * <p><b>Input</b>: counts, a row for each category of one characteristic and a column for each of
 * the other; every person stands once. <b>Undefined when</b> fewer than two rows or columns have
 * counts; empty ones are left out. <b>Formula</b>: &chi;&sup2; = &Sigma;(observed -
 * expected)&sup2;/expected, without continuity correction; V = &radic;(&chi;&sup2;/(n (k - 1))), k
 * the smaller of rows and columns; Fisher: the sum of the hypergeometric probabilities not above
 * that of the table.
 *
 * <p><b>Reference</b>: Pearson (1900) Philosophical Magazine 50:157-175; Cram&eacute;r (1946)
 * Mathematical Methods of Statistics, p. 282; Fisher (1935) JRSS 98:39-82. <b>Checked against</b>:
 * R 4.2.2 {@code chisq.test}, {@code fisher.test}.
 */
public final class ContingencyTable {
  private static final Method PEARSON =
      new Method("Pearson chi-squared", "Pearson (1900) Philosophical Magazine 50:157-175");
  private static final Method CRAMER =
      new Method("Cramér's V", "Cramér (1946) Mathematical Methods of Statistics, p. 282");
  private static final Method FISHER = new Method("Fisher exact", "Fisher (1935) JRSS 98:39-82");
  private static final double TOLERANCE = 1 + 1e-7;

  private final long[][] counts;
  private final long n;

  private ContingencyTable(long[][] counts, long n) {
    this.counts = counts;
    this.n = n;
  }

  /**
   * Of rows of counts.
   *
   * @param rows a row for each category, with a count for each category of the other
   * @throws IllegalArgumentException if the rows differ in length, a count is below 0 or their sum
   *     is too large for a long
   */
  public static ContingencyTable of(long[][] rows) {
    int width = rows.length == 0 ? 0 : rows[0].length;
    long n = 0;
    for (long[] row : rows) {
      Require.sameLength(width, row.length, "each row");
      n = Require.total(n, Require.total(row));
    }
    int[] columns =
        IntStream.range(0, width)
            .filter(j -> Arrays.stream(rows).anyMatch(row -> row[j] > 0))
            .toArray();
    long[][] used =
        Arrays.stream(rows)
            .filter(row -> Arrays.stream(row).sum() > 0)
            .map(row -> IntStream.of(columns).mapToLong(j -> row[j]).toArray())
            .toArray(long[][]::new);
    return new ContingencyTable(used, n);
  }

  /** Pearson's test without continuity correction. */
  public TestOutcome chiSquared() {
    if (rows() < 2 || columns() < 2) {
      return Undefined.of("chi_squared", reason(), n);
    }
    double df = (rows() - 1.0) * (columns() - 1.0);
    return TestResult.chiSquared(statistic(), df, PEARSON, n);
  }

  /** Cram&eacute;r's V, 0 to 1. */
  public Outcome cramerV() {
    if (rows() < 2 || columns() < 2) {
      return Undefined.of("cramer_v", reason(), n);
    }
    double least = Math.min(rows(), columns()) - 1.0;
    return Estimate.of("cramer_v", Math.sqrt(statistic() / n / least), n, CRAMER);
  }

  /**
   * Fisher's exact test of a 2 x 2 table: the probability of the tables no likelier than this one.
   * The statistic is the count in the first row and column.
   *
   * <p>Undefined of more than 2,147,483,647 cases.
   *
   * @throws IllegalStateException if the table is not 2 x 2
   */
  public TestOutcome fisher() {
    if (rows() < 2 || columns() < 2) {
      return Undefined.of("fisher", reason(), n);
    }
    if (rows() > 2 || columns() > 2) {
      throw new IllegalStateException(
          "fisher must have a 2 x 2 table, found " + rows() + " x " + columns());
    }
    if (n > Integer.MAX_VALUE) {
      return Undefined.of("fisher", TooLittle.TOO_MANY_CASES, n);
    }
    int first = (int) (counts[0][0] + counts[0][1]);
    int column = (int) (counts[0][0] + counts[1][0]);
    HypergeometricDistribution tables = HypergeometricDistribution.of((int) n, column, first);
    double observed = tables.probability((int) counts[0][0]);
    double p = 0;
    for (int x = tables.getSupportLowerBound(); x <= tables.getSupportUpperBound(); x++) {
      double probability = tables.probability(x);
      p += probability <= observed * TOLERANCE ? probability : 0;
    }
    return TestResult.twoSided(counts[0][0], p, FISHER, n);
  }

  private double statistic() {
    double sum = 0;
    for (int i = 0; i < rows(); i++) {
      for (int j = 0; j < columns(); j++) {
        double expected = rowSum(i) * columnSum(j) / n;
        double distance = counts[i][j] - expected;
        sum += distance * distance / expected;
      }
    }
    return sum;
  }

  private TooLittle reason() {
    return n == 0 ? TooLittle.NO_CASES : TooLittle.NO_VARIATION;
  }

  private int rows() {
    return counts.length;
  }

  private int columns() {
    return counts.length == 0 ? 0 : counts[0].length;
  }

  private double rowSum(int row) {
    return Arrays.stream(counts[row]).sum();
  }

  private double columnSum(int column) {
    return Arrays.stream(counts).mapToDouble(row -> row[column]).sum();
  }
}
