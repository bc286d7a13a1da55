package org.plait.statistics.model;

import java.util.function.Function;
import org.plait.statistics.Require;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

/**
 * The data are too little for the model, and why.
 *
 * @param reason in words fit for a table note, e.g. {@code separation}
 * @param n the rows there were
 */
public record NotFitted(String reason, long n) implements ModelOutcome {
  /** A predictor, or several together, tell an outcome without exception. */
  public static final String SEPARATION = "separation";

  /** A predictor follows from others. */
  public static final String COLLINEAR = "predictors that follow from one another";

  /** The iterations did not settle. */
  public static final String NOT_CONVERGED = "no convergence";

  /** There are not more people, or clusters, than coefficients. */
  public static final String TOO_MANY_COEFFICIENTS = "too few cases for so many coefficients";

  /** Without one of the clusters a coefficient could not be estimated. */
  public static final String ONE_CLUSTER_CARRIES = "one cluster alone carries a coefficient";

  /** The answers of a cluster go together too closely, or apart, for the working correlation. */
  public static final String CORRELATION_OUT_OF_RANGE = "no admissible working correlation";

  /** The predictors tell the numbers without exception. */
  public static final String NO_RESIDUAL = "no variation around the model";

  public NotFitted {
    Require.text(reason, "reason");
    Require.count(n, "n");
  }

  static NotFitted of(TooLittle reason, long n) {
    return new NotFitted(reason.reason(), n);
  }

  /**
   * The same for one quantity of the model.
   *
   * @param measure the quantity that was asked for
   */
  public Undefined undefined(String measure) {
    return new Undefined(measure, reason, n);
  }

  @Override
  public <T> T fold(
      Function<? super ModelFit, ? extends T> fit,
      Function<? super NotFitted, ? extends T> notFitted) {
    return notFitted.apply(this);
  }
}
