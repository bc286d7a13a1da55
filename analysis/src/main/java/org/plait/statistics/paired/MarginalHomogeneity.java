package org.plait.statistics.paired;

import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.plait.statistics.Method;
import org.plait.statistics.Notes;
import org.plait.statistics.Require;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TestResult;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

/**
 * Whether the same people's answers are distributed alike in two waves.
 *
 * <p><b>Undefined when</b> there are no people; Bhapkar's test also when everybody moved the same
 * way, as its variance is then 0. When nobody moved, p = 1 with the note {@code no discordant
 * pairs}. <b>Formula</b>: with d the later less the earlier counts of the categories and V their
 * covariance if both distributions are the same (V<sub>ii</sub> = n<sub>i.</sub> + n<sub>.i</sub> -
 * 2n<sub>ii</sub>, V<sub>ij</sub> = -n<sub>ij</sub> - n<sub>ji</sub>), W = d'V<sup>-</sup>d with
 * the generalised inverse, chi-squared with the rank of V as degrees of freedom: one less for each
 * group of categories that nobody left or entered, so that unused categories don't count. Bhapkar's
 * statistic, with the covariance that was observed, is W/(1 - W/n).
 *
 * <p><b>Reference</b>: Stuart (1955) Biometrika 42:412-416; Maxwell (1970) British J. Psychiatry
 * 116:651-655; Bhapkar (1966) JASA 61:228-235; scores: Agresti (1983) Biometrics 39:505-510.
 * <b>Checked against</b>: R package coin 1.4-2 {@code mh_test}, MASS {@code ginv}; fixture {@code
 * paired.json}.
 */
public final class MarginalHomogeneity {
  private static final String MEASURE = "marginal_homogeneity";

  /** Smaller eigenvalues, in shares of the largest, are rounding. */
  private static final double NEGLIGIBLE = 1e-10;

  private static final Method STUART =
      new Method("Stuart-Maxwell", "Stuart (1955) Biometrika 42:412-416");
  private static final Method BHAPKAR = new Method("Bhapkar", "Bhapkar (1966) JASA 61:228-235");
  private static final Method SCORES =
      new Method("marginal homogeneity, scores", "Agresti (1983) Biometrics 39:505-510");

  private final SquareTable table;

  private MarginalHomogeneity(SquareTable table) {
    this.table = table;
  }

  /**
   * Of the same people's answers.
   *
   * @param table the table
   */
  public static MarginalHomogeneity of(SquareTable table) {
    return new MarginalHomogeneity(table);
  }

  /** Stuart and Maxwell's test, with the covariance under the hypothesis. */
  public TestOutcome stuartMaxwell() {
    if (table.moved() == 0) {
      return nobodyMoved(STUART);
    }
    Quadratic form = quadratic();
    return TestResult.chiSquared(form.value(), form.rank(), STUART, table.n());
  }

  /** Bhapkar's test, with the covariance that was observed. */
  public TestOutcome bhapkar() {
    if (table.moved() == 0) {
      return nobodyMoved(BHAPKAR);
    }
    Quadratic form = quadratic();
    double remaining = 1 - form.value() / table.n();
    return remaining <= NEGLIGIBLE
        ? Undefined.of(MEASURE, TooLittle.NO_VARIATION, table.n())
        : TestResult.chiSquared(form.value() / remaining, form.rank(), BHAPKAR, table.n());
  }

  /** The test of ordered categories with the scores 1, 2, 3 and so on. */
  public TestOutcome linear() {
    return scores(IntStream.rangeClosed(1, table.size()).asDoubleStream().toArray());
  }

  /**
   * Whether the mean score changed: Z, positive when it rose.
   *
   * @param scores one for each category, in their order
   * @throws IllegalArgumentException unless there is one finite score for each category
   */
  public TestOutcome scores(double[] scores) {
    Require.sameLength(table.size(), scores.length, "scores");
    double moved = 0;
    double squares = 0;
    for (int i = 0; i < table.size(); i++) {
      for (int j = 0; j < table.size(); j++) {
        double step = Require.finite(scores[j], "score") - scores[i];
        moved += table.count(i, j) * step;
        squares += table.count(i, j) * step * step;
      }
    }
    return squares == 0
        ? nobodyMoved(SCORES)
        : TestResult.normal(moved / Math.sqrt(squares), SCORES, table.n());
  }

  private TestOutcome nobodyMoved(Method method) {
    return table.n() == 0
        ? Undefined.of(MEASURE, TooLittle.NO_PAIRS, 0)
        : TestResult.twoSided(0, 1, method, table.n()).withNote(Notes.NO_DISCORDANT_PAIRS);
  }

  /** d'V<sup>-</sup>d and the rank of V. */
  private record Quadratic(double value, int rank) {}

  private Quadratic quadratic() {
    int k = table.size();
    double[] shift = new double[k];
    RealMatrix covariance = new Array2DRowRealMatrix(k, k);
    for (int i = 0; i < k; i++) {
      shift[i] = (double) table.later(i) - table.earlier(i);
      for (int j = 0; j < k; j++) {
        double both = (double) table.count(i, j) + table.count(j, i);
        covariance.setEntry(i, j, i == j ? table.earlier(i) + table.later(i) - both : -both);
      }
    }
    EigenDecomposition eigen = new EigenDecomposition(covariance);
    double least = NEGLIGIBLE * eigen.getRealEigenvalue(0);
    double value = 0;
    int rank = 0;
    for (int e = 0; e < k; e++) {
      if (eigen.getRealEigenvalue(e) > least) {
        double[] vector = eigen.getEigenvector(e).toArray();
        double part = IntStream.range(0, k).mapToDouble(i -> vector[i] * shift[i]).sum();
        value += part * part / eigen.getRealEigenvalue(e);
        rank++;
      }
    }
    return new Quadratic(value, rank);
  }
}
