package org.plait.statistics.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.plait.statistics.Method;
import org.plait.statistics.Require;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TestResult;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

/**
 * Logistic regression of an outcome that is 0 or 1 on predictors, for independent rows.
 *
 * <p><b>Input</b>: a model matrix and an outcome of 0 or 1 for each of its rows; optional frequency
 * weights, each row standing for so many. <b>Missing</b>: leave out rows with a missing value
 * before. <b>Undefined when</b> there is no row, or frequencies of less than half a case in all;
 * all outcomes are the same; a predictor follows from others; or {@code separation}: then {@link
 * #firth()} has an answer. <b>Formula</b>: maximum likelihood by iteratively reweighted least
 * squares over the different rows; standard errors from the expected information. Firth's estimates
 * maximise the likelihood times the square root of the information's determinant, by adding h(1/2 -
 * p) to each row's residual, h its leverage.
 *
 * <p><b>Reference</b>: McCullagh and Nelder (1989) Generalized Linear Models, 2nd ed., chapter 4;
 * Firth (1993) Biometrika 80:27-38; Heinze and Schemper (2002) Statistics in Medicine 21:2409-2419.
 * <b>Checked against</b>: R 4.2.2 {@code glm}; fixture {@code models.json}.
 */
public final class LogisticRegression {
  private static final Method LIKELIHOOD =
      new Method(
          "logistic regression, maximum likelihood",
          "McCullagh and Nelder (1989) Generalized Linear Models");
  private static final Method FIRTH =
      new Method("logistic regression, Firth's penalty", "Firth (1993) Biometrika 80:27-38");
  private static final Method RATIO =
      new Method("likelihood ratio", "Wilks (1938) Ann. Math. Statist. 9:60-62");
  private static final String LIKELIHOOD_RATIO = "likelihood_ratio";
  private static final int ITERATIONS = 100;
  private static final double SETTLED = 1e-10;

  private final ModelMatrix matrix;
  private final double[] outcomes;
  private final double[] weights;

  private LogisticRegression(ModelMatrix matrix, double[] outcomes, double[] weights) {
    this.matrix = matrix;
    this.outcomes = outcomes;
    this.weights = weights;
  }

  /**
   * Of outcomes of 0 or 1, one for each row of the matrix.
   *
   * @param matrix the predictors
   * @param outcomes whether each row said yes
   * @throws IllegalArgumentException if the lengths differ or an outcome is neither 0 nor 1
   */
  public static LogisticRegression of(ModelMatrix matrix, double[] outcomes) {
    Require.sameLength(matrix.rows(), outcomes.length, "outcomes");
    for (double outcome : outcomes) {
      if (outcome != 0 && outcome != 1) {
        throw new IllegalArgumentException("an outcome must be 0 or 1, found " + outcome);
      }
    }
    double[] ones = new double[outcomes.length];
    Arrays.fill(ones, 1);
    return new LogisticRegression(matrix, outcomes.clone(), ones);
  }

  /**
   * With each row standing for so many.
   *
   * @param frequencies how many people each row stands for
   * @throws IllegalArgumentException if the lengths differ or a weight is negative
   */
  public LogisticRegression withFrequencies(double[] frequencies) {
    Require.sameLength(outcomes.length, frequencies.length, "frequencies");
    for (double frequency : frequencies) {
      Require.notNegative(frequency, "frequency");
    }
    return new LogisticRegression(matrix, outcomes, frequencies.clone());
  }

  /** The maximum-likelihood fit. */
  public ModelOutcome fit() {
    return fit(false);
  }

  /** Firth's penalised fit with Wald intervals, which exists under separation as well. */
  public ModelOutcome firth() {
    return fit(true);
  }

  /**
   * The likelihood-ratio test of what a term adds.
   *
   * @param term the name of a term
   * @throws IllegalArgumentException if there is no such term
   */
  public TestOutcome testOfTerm(String term) {
    ModelMatrix fewer = matrix.without(term);
    return ratio(fit(), new LogisticRegression(fewer, outcomes, weights).fit());
  }

  /** The likelihood-ratio test of all terms together, against the constant alone. */
  public TestOutcome test() {
    ModelMatrix constant = ModelMatrix.constant(matrix.rows());
    return ratio(fit(), new LogisticRegression(constant, outcomes, weights).fit());
  }

  /**
   * The probability of 1 that a fit of this model gives each row.
   *
   * @param fit a fit of this model
   * @throws IllegalArgumentException if the fit has other coefficients
   */
  public double[] probabilities(ModelFit fit) {
    Require.sameLength(matrix.columns().size() + 1, fit.names().size(), "coefficients");
    double[] coefficients = fit.coefficients();
    double[] ofPattern =
        Arrays.stream(matrix.valuesWithConstant())
            .mapToDouble(x -> probability(Symmetric.dot(x, coefficients)))
            .toArray();
    double[] probabilities = new double[matrix.rows()];
    Arrays.setAll(probabilities, row -> ofPattern[matrix.pattern(row)]);
    return probabilities;
  }

  /** The likelihood-ratio test of a model against one with fewer coefficients. */
  static TestOutcome ratio(ModelOutcome full, ModelOutcome restricted) {
    return full.fold(
        larger ->
            restricted.<TestOutcome>fold(
                smaller ->
                    ratio(
                        larger.logLikelihood().orElseThrow(),
                        smaller.logLikelihood().orElseThrow(),
                        larger.names().size() - smaller.names().size(),
                        larger.n()),
                none -> none.undefined(LIKELIHOOD_RATIO)),
        none -> none.undefined(LIKELIHOOD_RATIO));
  }

  /** The same from the two log-likelihoods. */
  static TestOutcome ratio(double full, double restricted, int df, long n) {
    return df == 0
        ? new Undefined(LIKELIHOOD_RATIO, "no coefficient", n)
        : TestResult.chiSquared(Math.max(0, 2 * (full - restricted)), df, RATIO, n);
  }

  static double probability(double logit) {
    return logit >= 0 ? 1 / (1 + Math.exp(-logit)) : Math.exp(logit) / (1 + Math.exp(logit));
  }

  private ModelOutcome fit(boolean penalised) {
    double[] ones = new double[matrix.patterns()];
    double[] totals = new double[matrix.patterns()];
    for (int row = 0; row < outcomes.length; row++) {
      ones[matrix.pattern(row)] += weights[row] * outcomes[row];
      totals[matrix.pattern(row)] += weights[row];
    }
    double n = DoubleStream.of(totals).sum();
    double y = DoubleStream.of(ones).sum();
    long rows = Math.round(n);
    if (rows == 0) {
      return NotFitted.of(TooLittle.NO_CASES, 0);
    }
    if (!penalised && (y == 0 || y == n)) {
      return NotFitted.of(TooLittle.NO_VARIATION, rows);
    }
    LogisticIterations iterations =
        new LogisticIterations(matrix.valuesWithConstant(), ones, totals, penalised);
    for (int i = 0; i < ITERATIONS; i++) {
      Optional<Double> step = iterations.step();
      if (step.isEmpty()) {
        boolean separated = i > 0 && !penalised && separated(ones, totals);
        return new NotFitted(separated ? NotFitted.SEPARATION : NotFitted.COLLINEAR, rows);
      }
      if (!penalised && iterations.extreme() > Separation.SUSPECT && separated(ones, totals)) {
        return new NotFitted(NotFitted.SEPARATION, rows);
      }
      if (step.get() < SETTLED) {
        return result(iterations, penalised, rows);
      }
    }
    return new NotFitted(NotFitted.NOT_CONVERGED, rows);
  }

  private ModelOutcome result(LogisticIterations iterations, boolean penalised, long n) {
    Optional<Symmetric> information = Symmetric.of(iterations.information());
    if (information.isEmpty()) {
      return new NotFitted(NotFitted.COLLINEAR, n);
    }
    List<String> names = new ArrayList<>(List.of("(Intercept)"));
    names.addAll(matrix.names());
    List<String> terms = new ArrayList<>(List.of(""));
    matrix.columns().forEach(column -> terms.add(column.term()));
    return ModelFit.of(
            names,
            terms,
            iterations.coefficients(),
            information.get().inverse(),
            penalised ? FIRTH : LIKELIHOOD,
            n)
        .withLogLikelihood(iterations.logLikelihood());
  }

  private boolean separated(double[] ones, double[] totals) {
    double[][] x = matrix.valuesWithConstant();
    List<double[]> directions = new ArrayList<>();
    for (int i = 0; i < x.length; i++) {
      if (ones[i] > 0) {
        directions.add(x[i]);
      }
      if (ones[i] < totals[i]) {
        directions.add(Arrays.stream(x[i]).map(value -> -value).toArray());
      }
    }
    return Separation.of(directions);
  }
}
