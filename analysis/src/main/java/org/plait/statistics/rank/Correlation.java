package org.plait.statistics.rank;

import java.util.Arrays;
import java.util.Optional;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Quantiles;
import org.plait.statistics.Ranks;
import org.plait.statistics.Require;
import org.plait.statistics.Sample;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TestResult;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

/**
 * How two values of the same people go together: Pearson's, Spearman's and Kendall's correlation.
 *
 * <p><b>Input</b>: two vectors in the same order of people. <b>Undefined when</b> there are fewer
 * than three people or a side doesn't vary; a t test also when the correlation is exactly 1 or -1.
 * <b>Formula</b>: Pearson with Fisher's z interval and t of n - 2; Spearman the same on midranks, t
 * only; Kendall's tau-b with the normal test corrected for ties.
 *
 * <p><b>Reference</b>: Fisher (1921) Metron 1:3-32; Spearman (1904) Am. J. Psychology 15:72-101;
 * Kendall (1970) Rank Correlation Methods, 4th ed., Griffin. <b>Checked against</b>: R 4.2.2 {@code
 * cor.test}.
 */
public final class Correlation {
  private static final Method PEARSON = new Method("Pearson", "Fisher (1921) Metron 1:3-32");
  private static final Method SPEARMAN =
      new Method("Spearman", "Spearman (1904) Am. J. Psychology 15:72-101");
  private static final Method KENDALL =
      new Method("Kendall tau-b", "Kendall (1970) Rank Correlation Methods");
  private static final int SMALLEST = 3;

  private final double[] x;
  private final double[] y;

  private Correlation(double[] x, double[] y) {
    this.x = x;
    this.y = y;
  }

  /**
   * The two values of each person.
   *
   * @param x the one value of each person
   * @param y the other value of each, in the same order
   * @throws IllegalArgumentException if the vectors differ in length or a value is not finite
   */
  public static Correlation of(double[] x, double[] y) {
    Require.sameLength(x.length, y.length, "y");
    return new Correlation(Require.finite(x), Require.finite(y));
  }

  /**
   * Pearson's r with Fisher's interval (none with three people).
   *
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless the level lies strictly between 0 and 1
   */
  public Outcome pearson(double confidenceLevel) {
    Require.level(confidenceLevel);
    if (tooLittle().isPresent()) {
      return Undefined.of("pearson", tooLittle().get(), x.length);
    }
    double r = Sample.correlation(x, y);
    Estimate estimate = Estimate.of("pearson", r, x.length, PEARSON);
    if (x.length == SMALLEST || Math.abs(r) == 1) {
      return estimate;
    }
    double z = 0.5 * Math.log((1 + r) / (1 - r));
    double half = Quantiles.normal(confidenceLevel) / Math.sqrt(x.length - 3.0);
    return estimate.withInterval(
        new Interval(Math.tanh(z - half), Math.tanh(z + half), confidenceLevel, PEARSON));
  }

  /** The t test of Pearson's r. */
  public TestOutcome pearsonTest() {
    return student("pearson", Sample.correlation(x, y), PEARSON);
  }

  /** Spearman's rank correlation. */
  public Outcome spearman() {
    return tooLittle().isPresent()
        ? Undefined.of("spearman", tooLittle().get(), x.length)
        : Estimate.of("spearman", rho(), x.length, SPEARMAN);
  }

  /** The t test of Spearman's correlation. */
  public TestOutcome spearmanTest() {
    return student("spearman", rho(), SPEARMAN);
  }

  /** Kendall's tau-b. */
  public Outcome kendall() {
    if (tooLittle().isPresent()) {
      return Undefined.of("kendall", tooLittle().get(), x.length);
    }
    double n = x.length;
    double all = n * (n - 1) / 2;
    double untiedX = all - pairs(Ranks.ties(x)) / 2;
    double untiedY = all - pairs(Ranks.ties(y)) / 2;
    double tau = concordance() / Math.sqrt(untiedX) / Math.sqrt(untiedY);
    return Estimate.of("kendall", tau, x.length, KENDALL);
  }

  /** The normal test of Kendall's tau, corrected for ties. */
  public TestOutcome kendallTest() {
    if (tooLittle().isPresent()) {
      return Undefined.of("kendall", tooLittle().get(), x.length);
    }
    double n = x.length;
    long[] tiesX = Ranks.ties(x);
    long[] tiesY = Ranks.ties(y);
    double main = (cubic(n) - sumCubic(tiesX) - sumCubic(tiesY)) / 18;
    double twos = pairs(tiesX) * pairs(tiesY) / (2 * n * (n - 1));
    double threes = triples(tiesX) * triples(tiesY) / (9 * n * (n - 1) * (n - 2));
    double z = concordance() / Math.sqrt(main + twos + threes);
    return TestResult.normal(z, KENDALL, x.length);
  }

  private TestOutcome student(String measure, double r, Method method) {
    if (tooLittle().isPresent()) {
      return Undefined.of(measure, tooLittle().get(), x.length);
    }
    double df = x.length - 2.0;
    if (Math.abs(r) == 1) {
      return Undefined.of(measure, TooLittle.NO_VARIATION, x.length);
    }
    return TestResult.student(r * Math.sqrt(df / ((1 - r) * (1 + r))), df, method, x.length);
  }

  private double rho() {
    return Sample.correlation(Ranks.of(x), Ranks.of(y));
  }

  private Optional<TooLittle> tooLittle() {
    if (x.length < SMALLEST) {
      return Optional.of(
          switch (x.length) {
            case 0 -> TooLittle.NO_CASES;
            case 1 -> TooLittle.ONE_CASE;
            default -> TooLittle.TOO_FEW_CASES;
          });
    }
    boolean still = Sample.isConstant(x) || Sample.isConstant(y);
    return still ? Optional.of(TooLittle.NO_VARIATION) : Optional.empty();
  }

  /** Concordant less discordant pairs. */
  private double concordance() {
    long sum = 0;
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < i; j++) {
        sum += Math.round(Math.signum(x[i] - x[j]) * Math.signum(y[i] - y[j]));
      }
    }
    return sum;
  }

  private static double cubic(double m) {
    return m * (m - 1) * (2 * m + 5);
  }

  private static double sumCubic(long[] ties) {
    return Arrays.stream(ties).mapToDouble(Correlation::cubic).sum();
  }

  private static double pairs(long[] ties) {
    return Arrays.stream(ties).mapToDouble(t -> (double) t * (t - 1)).sum();
  }

  private static double triples(long[] ties) {
    return Arrays.stream(ties).mapToDouble(t -> (double) t * (t - 1) * (t - 2)).sum();
  }
}
