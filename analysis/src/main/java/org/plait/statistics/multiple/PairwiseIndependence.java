package org.plait.statistics.multiple;

import org.plait.statistics.Method;
import org.plait.statistics.Require;
import org.plait.statistics.Sample;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TestResult;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

/**
 * The test of simultaneous pairwise marginal independence: whether any option of one question that
 * allows several answers goes together with any option of another.
 *
 * <p><b>Input</b>: the {@link Ticks} of the same respondents in the same order. <b>Undefined
 * when</b> one question has no option that some ticked and others did not; such options are left
 * out.
 *
 * <p><b>Formula</b>: X&sup2; = sum over pairs of options of Pearson's chi-squared of their 2 x 2
 * tables; with &delta; the eigenvalues of the covariance of the standardised cross products
 * (W<sub>i</sub> - p<sub>i</sub>)(Y<sub>j</sub> - q<sub>j</sub>), and &Sigma;&delta; the number of
 * pairs: first order X&sup2; itself, second order X&sup2; pairs / &Sigma;&delta;&sup2; with
 * pairs&sup2; / &Sigma;&delta;&sup2; degrees of freedom.
 *
 * <p><b>Reference</b>: Bilder and Loughin (2004) Testing for marginal independence between two
 * categorical variables with multiple responses, Biometrics 60:241-248,
 * doi:10.1111/j.0006-341X.2004.00147.x. <b>Checked against</b>: its definition in R; fixture {@code
 * multiple.json}.
 */
public final class PairwiseIndependence {
  private static final String MEASURE = "pairwise_independence";
  private static final String CITATION = "Bilder and Loughin (2004) Biometrics 60:241-248";

  private final Ticks first;
  private final Ticks second;
  private final int[] rows;
  private final int[] columns;

  private PairwiseIndependence(Ticks first, Ticks second) {
    this.first = first;
    this.second = second;
    this.rows = first.varying();
    this.columns = second.varying();
  }

  /**
   * Of two questions to the same respondents.
   *
   * @param first the one question
   * @param second the other, of the same respondents in the same order
   * @throws IllegalArgumentException if the numbers of respondents differ
   */
  public static PairwiseIndependence of(Ticks first, Ticks second) {
    Require.sameLength(first.respondents(), second.respondents(), "the second question");
    return new PairwiseIndependence(first, second);
  }

  /** The test with the first-order correction. */
  public TestOutcome firstOrder() {
    return corrected(1, "Rao-Scott, first order");
  }

  /** The test with the second-order correction: the default. */
  public TestOutcome secondOrder() {
    if (pairs() == 0) {
      return none();
    }
    double[][] products = products();
    double squares = 0;
    for (double[] one : products) {
      for (double[] other : products) {
        double covariance = covariance(one, other);
        squares += covariance * covariance;
      }
    }
    return squares > 0
        ? corrected(squares / pairs(), "Rao-Scott, second order")
        : Undefined.of(MEASURE, TooLittle.NO_VARIATION, first.respondents());
  }

  private TestOutcome corrected(double factor, String correction) {
    if (pairs() == 0) {
      return none();
    }
    double statistic = 0;
    for (double[] product : products()) {
      double mean = Sample.mean(product);
      statistic += product.length * mean * mean;
    }
    Method method = new Method("pairwise independence, " + correction, CITATION);
    TestResult result =
        TestResult.chiSquared(statistic / factor, pairs() / factor, method, first.respondents());
    String note = (first.leftOut() + " " + second.leftOut()).strip();
    return note.isEmpty() ? result : result.withNote(note);
  }

  /** For each pair of options the standardised cross product of each respondent. */
  private double[][] products() {
    double[][] products = new double[rows.length * columns.length][first.respondents()];
    int pair = 0;
    for (int i : rows) {
      for (int j : columns) {
        double p = first.share(i);
        double q = second.share(j);
        double spread = Math.sqrt(p * (1 - p) * q * (1 - q));
        for (int person = 0; person < first.respondents(); person++) {
          products[pair][person] =
              (first.value(person, i) - p) * (second.value(person, j) - q) / spread;
        }
        pair++;
      }
    }
    return products;
  }

  private static double covariance(double[] one, double[] other) {
    double sum = 0;
    for (int person = 0; person < one.length; person++) {
      sum += one[person] * other[person];
    }
    return sum / one.length - Sample.mean(one) * Sample.mean(other);
  }

  private double pairs() {
    return (double) rows.length * columns.length;
  }

  private Undefined none() {
    TooLittle reason = first.respondents() == 0 ? TooLittle.NO_CASES : TooLittle.NO_VARIATION;
    return Undefined.of(MEASURE, reason, first.respondents());
  }
}
