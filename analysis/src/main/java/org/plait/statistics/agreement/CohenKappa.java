package org.plait.statistics.agreement;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Quantiles;
import org.plait.statistics.Require;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TestResult;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

/**
 * Cohen's kappa: how far two raters agree beyond what their own distributions give by chance; plain
 * or weighted, with specific agreement by category.
 *
 * <p><b>Input</b>: a square table of counts, the first rater in rows, the second in columns, in the
 * same order of categories. <b>Missing</b>: units judged by one rater only are left out before.
 * <b>Undefined when</b> there are no units, or both raters used one and the same category only.
 * <b>Formula</b>: (p<sub>o</sub> - p<sub>e</sub>)/(1 - p<sub>e</sub>); large-sample standard error
 * of Fleiss, Cohen and Everitt, interval &plusmn; z standard errors within -1 and 1; the test takes
 * the standard error under chance.
 *
 * <p><b>Reference</b>: Cohen (1960) Educational and Psychological Measurement 20:37-46; Cohen
 * (1968) Psychological Bulletin 70:213-220; Fleiss, Cohen and Everitt (1969) Large sample standard
 * errors of kappa and weighted kappa, Psychological Bulletin 72:323-327. <b>Checked against</b>:
 * vcd 1.4-11 {@code Kappa} and statsmodels 0.13.5 {@code cohens_kappa}, which agree; psych's
 * interval of the weighted kappa differs. Fixture {@code kappa.json}, quant_reference M2.
 */
public final class CohenKappa {
  private static final String CITATION = "Cohen (1960) Educ. Psychol. Meas. 20:37-46";
  private static final Method ERROR =
      new Method(
          "Wald interval, Fleiss-Cohen-Everitt", "Fleiss et al. (1969) Psychol. Bull. 72:323-327");
  private static final String MEASURE = "cohen_kappa";

  private final long[][] counts;
  private final long n;
  private final AgreementWeights weights;
  private final double[] rows;
  private final double[] columns;

  private CohenKappa(long[][] counts, AgreementWeights weights) {
    this.counts = counts;
    this.weights = weights;
    this.n = Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
    this.rows = new double[counts.length];
    this.columns = new double[counts.length];
    for (int i = 0; i < counts.length; i++) {
      for (int j = 0; j < counts.length; j++) {
        rows[i] += share(i, j);
        columns[j] += share(i, j);
      }
    }
  }

  /**
   * Of a table of counts.
   *
   * @param counts the cases by the category of one rater (row) and of the other (column)
   * @throws IllegalArgumentException if the table is not square or a count is below 0
   */
  public static CohenKappa of(long[][] counts) {
    for (long[] row : counts) {
      Require.sameLength(counts.length, row.length, "each row");
    }
    Require.total(Arrays.stream(counts).mapToLong(Require::total).toArray());
    long[][] copied = Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new);
    return new CohenKappa(copied, AgreementWeights.identity(counts.length));
  }

  /**
   * The same table with partial agreement.
   *
   * @param others the weights
   * @throws IllegalArgumentException if the weights are for another number of categories
   */
  public CohenKappa with(AgreementWeights others) {
    Require.sameLength(counts.length, others.categories(), "weights");
    return new CohenKappa(counts, others);
  }

  private double share(int i, int j) {
    return n == 0 ? 0 : (double) counts[i][j] / n;
  }

  /** p<sub>o</sub>, the weighted share of agreement; 0 without units. */
  public double observedAgreement() {
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      for (int j = 0; j < counts.length; j++) {
        sum += weights.of(i, j) * share(i, j);
      }
    }
    return sum;
  }

  /** p<sub>e</sub>, what the raters' distributions give by chance; 0 without units. */
  public double expectedAgreement() {
    double[] weighted = weights.times(columns);
    return IntStream.range(0, rows.length).mapToDouble(i -> rows[i] * weighted[i]).sum();
  }

  /**
   * Kappa with its interval.
   *
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless the level lies strictly between 0 and 1
   */
  public Outcome estimate(double confidenceLevel) {
    Require.level(confidenceLevel);
    if (undefined()) {
      return none();
    }
    double kappa = kappa();
    double error = Math.sqrt(variance(kappa));
    Estimate estimate = Estimate.of(MEASURE, kappa, n, method()).withStandardError(error);
    if (error == 0) {
      return estimate;
    }
    double half = Quantiles.normal(confidenceLevel) * error;
    return estimate.withInterval(
        new Interval(
            Math.max(-1, kappa - half), Math.min(1, kappa + half), confidenceLevel, ERROR));
  }

  /** The test that the raters agree no more than by chance. */
  public TestOutcome test() {
    if (undefined()) {
      return none();
    }
    double variance = varianceUnderChance();
    return variance > 0
        ? TestResult.normal(kappa() / Math.sqrt(variance), method(), n)
        : Undefined.of(MEASURE, TooLittle.NO_VARIATION, n);
  }

  /**
   * The share of a category's judgements in which both raters agree: 2n<sub>ii</sub> /
   * (n<sub>i.</sub> + n<sub>.i</sub>).
   *
   * @param category the category, counted from 0
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless the level lies strictly between 0 and 1
   */
  public Outcome specificAgreement(int category, double confidenceLevel) {
    Require.level(confidenceLevel);
    long both = counts[category][category];
    double used = Math.rint((rows[category] + columns[category]) * n);
    return SpecificAgreement.of(both, used - 2.0 * both, n, confidenceLevel);
  }

  private double kappa() {
    return (observedAgreement() - expectedAgreement()) / (1 - expectedAgreement());
  }

  private double variance(double kappa) {
    double chance = expectedAgreement();
    double surplus = kappa - chance * (1 - kappa);
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      for (int j = 0; j < counts.length; j++) {
        double part = weights.of(i, j) - marginal(i, j) * (1 - kappa);
        sum += share(i, j) * part * part;
      }
    }
    return Math.max(0, sum - surplus * surplus) / ((1 - chance) * (1 - chance) * n);
  }

  private double varianceUnderChance() {
    double chance = expectedAgreement();
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      for (int j = 0; j < counts.length; j++) {
        double part = weights.of(i, j) - marginal(i, j);
        sum += rows[i] * columns[j] * part * part;
      }
    }
    return Math.max(0, sum - chance * chance) / ((1 - chance) * (1 - chance) * n);
  }

  /** The mean weight of a category of each rater, over the other's distribution, summed. */
  private double marginal(int i, int j) {
    return weights.times(columns)[i] + weights.times(rows)[j];
  }

  private boolean undefined() {
    return n == 0 || expectedAgreement() >= 1;
  }

  private Undefined none() {
    return Undefined.of(MEASURE, n == 0 ? TooLittle.NO_CASES : TooLittle.ONE_CATEGORY, n);
  }

  private Method method() {
    return new Method(weights.after("Cohen's kappa"), CITATION);
  }
}
