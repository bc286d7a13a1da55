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
 * of each row, found by its number wherever it stands; -1 is a cluster of its own. <b>Missing</b>:
 * leave out rows with a missing value before. <b>Undefined when</b> there is no row, one cluster,
 * no variation, a predictor follows from others, {@code separation}, or no more clusters than
 * coefficients. <b>Formula</b>: the sum over clusters of D' V&#8315;&sup1; (y - mean) is 0, V from
 * the working correlation. For the exchangeable one the correlation is the mean product of two
 * Pearson residuals of a cluster over all pairs, divided by the scale, the mean squared residual;
 * neither is reduced by the number of coefficients. The variance is robust; with fewer than 50
 * clusters it is corrected after Mancl and DeRouen, and Student's t has as many degrees of freedom
 * as there are clusters less coefficients.
 *
 * <p><b>Reference</b>: Liang and Zeger (1986) Biometrika 73:13-22; Mancl and DeRouen (2001)
 * Biometrics 57:126-134; Fay and Graubard (2001) Biometrics 57:1198-1206. <b>Checked against</b>: R
 * package geepack 1.3.9, {@code geeglm}; fixture {@code models.json}.
 */
public final class EstimatingEquations {
  private final ModelMatrix matrix;
  private final ResponseFamily family;
  private final double[] outcomes;
  private final int[] clusters;
  private final WorkingCorrelation correlation;
  private final Optional<SmallSampleCorrection> correction;

  private EstimatingEquations(
      ModelMatrix matrix,
      ResponseFamily family,
      double[] outcomes,
      int[] clusters,
      WorkingCorrelation correlation,
      Optional<SmallSampleCorrection> correction) {
    this.matrix = matrix;
    this.family = family;
    this.outcomes = outcomes;
    this.clusters = clusters;
    this.correlation = correlation;
    this.correction = correction;
  }

  /**
   * Of a family's outcomes, with the independence working correlation.
   *
   * @throws IllegalArgumentException if the lengths differ or an outcome is not one of the family's
   */
  public static EstimatingEquations of(
      ResponseFamily family, ModelMatrix matrix, double[] outcomes, int[] clusters) {
    Require.sameLength(matrix.rows(), outcomes.length, "outcomes");
    Require.sameLength(matrix.rows(), clusters.length, "clusters");
    family.check(outcomes);
    return new EstimatingEquations(
        matrix,
        family,
        outcomes.clone(),
        clusters.clone(),
        WorkingCorrelation.INDEPENDENCE,
        Optional.empty());
  }

  /** With another working correlation. */
  public EstimatingEquations with(WorkingCorrelation other) {
    return new EstimatingEquations(matrix, family, outcomes, clusters, other, correction);
  }

  /** With this correction whatever the number of clusters. */
  public EstimatingEquations with(SmallSampleCorrection other) {
    return new EstimatingEquations(
        matrix, family, outcomes, clusters, correlation, Optional.of(other));
  }

  /** The fit. */
  public ModelOutcome fit() {
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
    if (family == ResponseFamily.BINARY) {
      ModelOutcome independent = LogisticRegression.of(matrix, outcomes).fit();
      if (independent.fit().isEmpty()) {
        return independent;
      }
      iterations.startAt(independent.fit().get().coefficients());
    }
    Optional<String> failure = iterations.run();
    if (failure.isPresent()) {
      return new NotFitted(failure.get(), outcomes.length);
    }
    return result(iterations);
  }

  /**
   * The correlation of two answers of a cluster that the equations settled on; 0 for independence.
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
   * category: a share for the logit, a mean for the identity. The predictors count as given.
   *
   * @throws IllegalArgumentException if the rows have other columns
   */
  public Outcome predicted(ModelFit fit, ModelMatrix at, double confidenceLevel) {
    Require.sameLength(fit.names().size(), at.columns().size() + 1, "columns");
    double[] shares = at.sharesOfPatterns();
    double[][] x = at.valuesWithConstant();
    double[] coefficients = fit.coefficients();
    double value = 0;
    double[] gradient = new double[coefficients.length];
    for (int i = 0; i < x.length; i++) {
      double mean = family.mean(Symmetric.dot(x[i], coefficients));
      value += shares[i] * mean;
      Symmetric.add(gradient, x[i], shares[i] * family.variance(mean));
    }
    return family == ResponseFamily.BINARY
        ? Prediction.share(fit, value, gradient, confidenceLevel)
        : Prediction.mean(fit, value, gradient, confidenceLevel);
  }

  private EquationIterations iterations() {
    return new EquationIterations(
        family,
        matrix.valuesWithConstant(),
        OutcomeCells.of(matrix, outcomes),
        clusters,
        correlation == WorkingCorrelation.EXCHANGEABLE);
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
      return new NotFitted(NotFitted.ONE_CLUSTER_CARRIES, outcomes.length);
    }
    List<String> names = new ArrayList<>(List.of("(Intercept)"));
    names.addAll(matrix.names());
    List<String> terms = new ArrayList<>(List.of(""));
    matrix.columns().forEach(column -> terms.add(column.term()));
    return RobustMethod.of(
            "GEE, " + family.title() + ", " + correlation.title() + " working correlation",
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
                outcomes.length));
  }
}
