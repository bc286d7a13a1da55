package org.plait.statistics.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Require;
import org.plait.statistics.TooLittle;

/**
 * Generalised estimating equations: a regression whose rows belong to clusters, such as the same
 * person in several waves, with a variance that holds whatever the correlation inside a cluster.
 *
 * <p><b>Input</b>: a model matrix, an outcome of each row (0 or 1 for the logit), and the cluster
 * of each row, found by its number wherever it stands; -1 is a cluster of its own. Optional: a
 * weight above 0 of each row, of which only the ratios matter, and its place in time.
 * <b>Missing</b>: leave out rows with a missing value before. <b>Undefined when</b> there is no
 * row, one cluster, no variation, a predictor follows from others, {@code separation}, or no more
 * clusters than coefficients. <b>Formula</b>: the sum over clusters of D' V&#8315;&sup1; (y - mean)
 * is 0, V from the working correlation R and the weights W, its inverse W&frac12; R&#8315;&sup1;
 * W&frac12; between the answers' standard deviations. For the exchangeable one the correlation is
 * the mean product of two Pearson residuals of a cluster over all pairs, each counted by the
 * product of their weights, divided by the scale, the weighted mean squared residual; for {@code
 * ar1} the least-squares fit of such products to powers of the correlation. Neither is reduced by
 * the number of coefficients. The variance is robust; with fewer than 50 clusters it is corrected
 * after Mancl and DeRouen, and Student's t has as many degrees of freedom as there are clusters
 * less coefficients. A row of weight 2 counts as that row twice, with independence in every
 * coefficient.
 *
 * <p><b>Reference</b>: Liang and Zeger (1986) Biometrika 73:13-22; Mancl and DeRouen (2001)
 * Biometrics 57:126-134; Fay and Graubard (2001) Biometrics 57:1198-1206. <b>Checked against</b>: R
 * packages geepack 1.3.9, {@code geeglm}, and survey 4.1-1, {@code svyglm}; fixtures {@code
 * models.json}, {@code weighted_models.json}.
 */
public final class EstimatingEquations {
  private final ModelMatrix matrix;
  private final ResponseFamily family;
  private final ClusteredRows rows;
  private final WorkingCorrelation correlation;
  private final Optional<SmallSampleCorrection> correction;
  private final boolean scaleIsOne;

  private EstimatingEquations(
      ModelMatrix matrix,
      ResponseFamily family,
      ClusteredRows rows,
      WorkingCorrelation correlation,
      Optional<SmallSampleCorrection> correction,
      boolean scaleIsOne) {
    this.matrix = matrix;
    this.family = family;
    this.rows = rows;
    this.correlation = correlation;
    this.correction = correction;
    this.scaleIsOne = scaleIsOne;
  }

  /**
   * Of a family's outcomes, with the independence working correlation.
   *
   * @param family what kind of answers they are
   * @param matrix the predictors
   * @param outcomes the answer of each row
   * @param clusters the person, or other cluster, of each row
   * @throws IllegalArgumentException if the lengths differ or an outcome is not one of the family's
   */
  public static EstimatingEquations of(
      ResponseFamily family, ModelMatrix matrix, double[] outcomes, int[] clusters) {
    Require.sameLength(matrix.rows(), outcomes.length, "outcomes");
    family.check(outcomes);
    return new EstimatingEquations(
        matrix,
        family,
        ClusteredRows.of(outcomes, clusters),
        WorkingCorrelation.INDEPENDENCE,
        Optional.empty(),
        false);
  }

  /**
   * With another working correlation.
   *
   * @param other the choice
   * @throws IllegalArgumentException if it falls with time and the rows have no times
   */
  public EstimatingEquations with(WorkingCorrelation other) {
    if (other == WorkingCorrelation.AR1 && !rows.timed()) {
      throw new IllegalArgumentException("ar1 must have times: call withTimes before");
    }
    return new EstimatingEquations(matrix, family, rows, other, correction, scaleIsOne);
  }

  /**
   * With this correction whatever the number of clusters.
   *
   * @param other the choice
   */
  public EstimatingEquations with(SmallSampleCorrection other) {
    return new EstimatingEquations(
        matrix, family, rows, correlation, Optional.of(other), scaleIsOne);
  }

  /**
   * With each row counting by its weight; only their ratios matter.
   *
   * @param weights one a row, above 0
   * @throws IllegalArgumentException if the lengths differ or a weight is not above 0
   */
  public EstimatingEquations withWeights(double[] weights) {
    return new EstimatingEquations(
        matrix, family, rows.withWeights(weights), correlation, correction, scaleIsOne);
  }

  /**
   * With the place in time of each row, in whole steps, such as the number of its wave; only {@link
   * WorkingCorrelation#AR1} uses it.
   *
   * @param times one a row
   * @throws IllegalArgumentException if the lengths differ
   */
  public EstimatingEquations withTimes(int[] times) {
    return new EstimatingEquations(
        matrix, family, rows.withTimes(times), correlation, correction, scaleIsOne);
  }

  /** With a scale of 1 in the working correlation, as for answers of 0 and 1 by their nature. */
  public EstimatingEquations withScaleOne() {
    return new EstimatingEquations(matrix, family, rows, correlation, correction, true);
  }

  /**
   * The fit.
   *
   * @throws IllegalArgumentException if the correlation falls with time and two rows of a cluster
   *     have the same time
   */
  public ModelOutcome fit() {
    double[] outcomes = rows.outcomes();
    if (outcomes.length == 0) {
      return NotFitted.of(TooLittle.NO_CASES, 0);
    }
    if (Arrays.stream(outcomes).allMatch(y -> y == outcomes[0])) {
      return NotFitted.of(TooLittle.NO_VARIATION, outcomes.length);
    }
    EquationIterations iterations = iterations();
    long count = iterations.clusters();
    if (count == 1) {
      return NotFitted.of(TooLittle.ONE_CLUSTER, outcomes.length);
    }
    if (count <= matrix.columns().size() + 1) {
      return new NotFitted(NotFitted.TOO_MANY_COEFFICIENTS, outcomes.length);
    }
    return family == ResponseFamily.BINARY
        ? LogisticRegression.of(matrix, outcomes)
            .withFrequencies(rows.weights())
            .fit()
            .fold(
                independent -> from(iterations, independent.coefficients()),
                none -> new NotFitted(none.reason(), outcomes.length))
        : run(iterations);
  }

  private ModelOutcome from(EquationIterations iterations, double[] start) {
    iterations.startAt(start);
    return run(iterations);
  }

  private ModelOutcome run(EquationIterations iterations) {
    return iterations
        .run()
        .<ModelOutcome>map(failure -> new NotFitted(failure, rows.size()))
        .orElseGet(() -> result(iterations));
  }

  /**
   * The correlation of two answers of a cluster that the equations settled on, a step apart where
   * it falls with time; 0 for independence.
   */
  public Outcome correlation() {
    return settled("working_correlation", EquationIterations::correlation);
  }

  /** The scale: the mean squared Pearson residual, for a mean its residual variance. */
  public Outcome scale() {
    return settled("scale", EquationIterations::scale);
  }

  /**
   * What a fit of this model predicts on average over rows, such as these with everybody put in one
   * category: a share for the logit, a mean for the identity. The predictors count as given, each
   * row by its weight.
   *
   * @param fit a fit of this model
   * @param at the rows to predict for
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException if the rows have other columns or are not as many
   */
  public Outcome predicted(ModelFit fit, ModelMatrix at, double confidenceLevel) {
    double[] gradient = new double[fit.names().size()];
    double value = average(fit, at, gradient, 1);
    return family == ResponseFamily.BINARY
        ? Prediction.share(fit, value, gradient, confidenceLevel)
        : Prediction.mean(fit, value, gradient, confidenceLevel);
  }

  /**
   * How much what a fit predicts on average over rows differs from what it predicts over others,
   * such as everybody in the last wave and in the first.
   *
   * @param fit a fit of this model
   * @param at the rows to predict for
   * @param from the rows to compare with
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException if the rows have other columns or are not as many
   */
  public Outcome difference(
      ModelFit fit, ModelMatrix at, ModelMatrix from, double confidenceLevel) {
    double[] gradient = new double[fit.names().size()];
    double value = average(fit, at, gradient, 1) - average(fit, from, gradient, -1);
    return Prediction.difference(fit, value, gradient, confidenceLevel);
  }

  /** The average mean; its gradient times a factor is added. */
  private double average(ModelFit fit, ModelMatrix at, double[] gradient, double factor) {
    Require.sameLength(fit.names().size(), at.columns().size() + 1, "columns");
    double[] shares = at.sharesOfPatterns(rows.weights());
    double[][] x = at.valuesWithConstant();
    double[] coefficients = fit.coefficients();
    double value = 0;
    for (int i = 0; i < x.length; i++) {
      double mean = family.mean(Symmetric.dot(x[i], coefficients));
      value += shares[i] * mean;
      Symmetric.add(gradient, x[i], factor * shares[i] * family.variance(mean));
    }
    return value;
  }

  private EquationIterations iterations() {
    return new EquationIterations(family, matrix, rows, correlation, scaleIsOne);
  }

  private Outcome settled(
      String measure, java.util.function.ToDoubleFunction<EquationIterations> of) {
    return fit()
        .<Outcome>fold(
            fit -> {
              EquationIterations iterations = iterations();
              iterations.startAt(fit.coefficients());
              iterations.run();
              return Estimate.of(measure, of.applyAsDouble(iterations), fit.n(), fit.method());
            },
            none -> none.undefined(measure));
  }

  private ModelOutcome result(EquationIterations iterations) {
    long count = iterations.clusters();
    SmallSampleCorrection used = correction.orElseGet(() -> SmallSampleCorrection.of(count));
    Optional<double[][]> variance = iterations.sandwich().variance(used);
    if (variance.isEmpty()) {
      return new NotFitted(NotFitted.ONE_CLUSTER_CARRIES, rows.size());
    }
    List<String> names = new ArrayList<>(List.of("(Intercept)"));
    names.addAll(matrix.names());
    List<String> terms = new ArrayList<>(List.of(""));
    matrix.columns().forEach(column -> terms.add(column.term()));
    return RobustMethod.of(
            new Method(
                "GEE, "
                    + family.title()
                    + ", "
                    + correlation.title()
                    + " working correlation"
                    + (rows.weighted() ? ", weighted" : ""),
                ""),
            used,
            count,
            names.size())
        .complete(
            ModelFit.of(
                names,
                terms,
                iterations.coefficients(),
                variance.get(),
                new Method("GEE", ""),
                rows.size()));
  }
}
