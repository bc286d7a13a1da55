package org.plait.statistics.scale;

import java.util.Arrays;
import java.util.Optional;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Quantiles;
import org.plait.statistics.Require;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

/**
 * McDonald's omega total: the share of the variance of a sum of items that one common factor
 * explains; unlike alpha it does not take all items to be equally good.
 *
 * <p><b>Input</b>: {@link ScaleItems}, all coded in one direction. <b>Missing</b>: people who left
 * an item out are left out and counted. <b>Undefined when</b> there are fewer than three items (see
 * {@link SpearmanBrown} for two) or not more people than items, everybody gave one answer to an
 * item, or one item takes the whole factor (a Heywood case).
 *
 * <p><b>Formula</b>: (sum of loadings)&sup2; / ((sum of loadings)&sup2; + sum of unique variances),
 * of one factor fitted to the covariances by maximum likelihood; standard error by the delta method
 * from the expected information, interval &plusmn; z standard errors, cut at 0 and 1.
 *
 * <p><b>Reference</b>: McDonald (1999) Test Theory, Lawrence Erlbaum, chapter 6; Dunn, Baguley and
 * Brunsden (2014) From alpha to omega, British Journal of Psychology 105:399-412. <b>Checked
 * against</b>: lavaan 0.6-14 {@code cfa}; quant_reference R1 and fixture {@code scales.json}.
 */
public final class McDonaldOmega {
  private static final String MEASURE = "omega";
  private static final Method METHOD =
      new Method("McDonald's omega, one factor", "McDonald (1999) Test Theory, ch. 6");
  private static final Method DELTA =
      new Method("Wald interval, delta method", "McDonald (1999) Test Theory, ch. 6");

  private final ScaleItems items;
  private final long missing;
  private final Optional<OneFactorModel> factor;

  private McDonaldOmega(ScaleItems items, long missing) {
    this.items = items;
    this.missing = missing;
    this.factor = tooLittle().isPresent() ? Optional.empty() : OneFactorModel.fit(moments());
  }

  /**
   * Of the people who answered every item.
   *
   * @param items the answers to all items
   */
  public static McDonaldOmega of(ScaleItems items) {
    return new McDonaldOmega(items.completeOnly(), items.incomplete());
  }

  /** The loadings on a factor of variance 1, in the order of the items; empty without a fit. */
  public double[] loadings() {
    return factor.map(OneFactorModel::loadings).orElseGet(() -> new double[0]);
  }

  /** The unique variances, in the order of the items; empty without a fit. */
  public double[] uniqueVariances() {
    return factor.map(OneFactorModel::uniqueVariances).orElseGet(() -> new double[0]);
  }

  /**
   * Omega with its interval.
   *
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless the level lies strictly between 0 and 1
   */
  public Outcome estimate(double confidenceLevel) {
    Require.level(confidenceLevel);
    if (factor.isEmpty()) {
      String reason = tooLittle().orElse("no proper fit of one factor (Heywood case)");
      return new Undefined(MEASURE, reason, items.people());
    }
    double common = Math.pow(Arrays.stream(loadings()).sum(), 2);
    double total = common + Arrays.stream(uniqueVariances()).sum();
    double omega = common / total;
    double error = Math.sqrt(variance(common, total));
    double half = Quantiles.normal(confidenceLevel) * error;
    return Estimate.of(MEASURE, omega, items.people(), METHOD)
        .withMissing(missing)
        .withStandardError(error)
        .withInterval(
            new Interval(
                Math.max(0, omega - half), Math.min(1, omega + half), confidenceLevel, DELTA));
  }

  private double variance(double common, double total) {
    int k = items.names().size();
    double sum = Arrays.stream(loadings()).sum();
    double unique = total - common;
    double[] gradient = new double[2 * k];
    Arrays.fill(gradient, 0, k, 2 * sum * unique / (total * total));
    Arrays.fill(gradient, k, 2 * k, -common / (total * total));
    double[][] variance = factor.orElseThrow().variance(items.people());
    double quadratic = 0;
    for (int i = 0; i < gradient.length; i++) {
      for (int j = 0; j < gradient.length; j++) {
        quadratic += gradient[i] * variance[i][j] * gradient[j];
      }
    }
    return Math.max(0, quadratic);
  }

  private Optional<String> tooLittle() {
    if (items.names().size() < 3) {
      return Optional.of("fewer than three items");
    }
    if (items.people() == 0) {
      return Optional.of(TooLittle.empty(missing).reason());
    }
    if (items.people() <= items.names().size()) {
      return Optional.of(TooLittle.TOO_FEW_CASES.reason());
    }
    return items.constantItem().isPresent()
        ? Optional.of("no variation in item " + items.names().get(items.constantItem().getAsInt()))
        : Optional.empty();
  }

  /** Covariances with n, as maximum likelihood takes them. */
  private double[][] moments() {
    double share = (items.people() - 1.0) / items.people();
    return Arrays.stream(items.covariances())
        .map(row -> Arrays.stream(row).map(c -> c * share).toArray())
        .toArray(double[][]::new);
  }
}
