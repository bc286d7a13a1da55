package org.plait.statistics.scale;

import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Quantiles;
import org.plait.statistics.Require;
import org.plait.statistics.Sample;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

/**
 * The reliability of the sum of two items, from their correlation.
 *
 * <p><b>Input</b>: {@link ScaleItems} of exactly two items. <b>Missing</b>: people who answered one
 * of them are left out and counted. <b>Undefined when</b> there are fewer than two people,
 * everybody gave one answer to an item, or the correlation is -1. <b>Formula</b>: 2r/(1 + r); the
 * interval from Fisher's z of r, with four people or more.
 *
 * <p><b>Reference</b>: Spearman (1910) British Journal of Psychology 3:271-295; Eisinga, te
 * Grotenhuis and Pelzer (2013) The reliability of a two-item scale, International Journal of Public
 * Health 58:637-642. <b>Checked against</b>: the formula in R; fixture {@code scales.json}.
 */
public final class SpearmanBrown {
  private static final String MEASURE = "spearman_brown";
  private static final Method METHOD =
      new Method("Spearman-Brown", "Eisinga et al. (2013) Int. J. Public Health 58:637-642");
  private static final Method FISHER =
      new Method("Fisher z interval", "Fisher (1921) Metron 1:3-32");

  /** Correlations this close to -1 or 1 differ from it by rounding. */
  private static final double ROUNDING = 1e-12;

  private final ScaleItems items;
  private final long missing;

  private SpearmanBrown(ScaleItems items, long missing) {
    this.items = items;
    this.missing = missing;
  }

  /**
   * Of two items.
   *
   * @param items the answers to both items
   * @throws IllegalArgumentException if there are not exactly two items
   */
  public static SpearmanBrown of(ScaleItems items) {
    if (items.names().size() != 2) {
      throw new IllegalArgumentException("there must be two items, found " + items.names().size());
    }
    return new SpearmanBrown(items.completeOnly(), items.incomplete());
  }

  /**
   * The reliability with its interval.
   *
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless the level lies strictly between 0 and 1
   */
  public Outcome estimate(double confidenceLevel) {
    Require.level(confidenceLevel);
    int n = items.people();
    if (n < 2) {
      return Undefined.of(MEASURE, n == 0 ? TooLittle.empty(missing) : TooLittle.ONE_CASE, n);
    }
    if (items.constantItem().isPresent()) {
      String name = items.names().get(items.constantItem().getAsInt());
      return new Undefined(MEASURE, "no variation in item " + name, n);
    }
    double r = Sample.correlation(items.answers(0), items.answers(1));
    if (r + 1 < ROUNDING) {
      return Undefined.of(MEASURE, TooLittle.NO_VARIATION, n);
    }
    Estimate estimate = Estimate.of(MEASURE, stepUp(r), n, METHOD).withMissing(missing);
    if (n < 4 || 1 - r < ROUNDING) {
      return estimate;
    }
    double z = Math.log((1 + r) / (1 - r)) / 2;
    double half = Quantiles.normal(confidenceLevel) / Math.sqrt(n - 3.0);
    return estimate.withInterval(
        new Interval(
            stepUp(Math.tanh(z - half)), stepUp(Math.tanh(z + half)), confidenceLevel, FISHER));
  }

  private static double stepUp(double r) {
    return 2 * r / (1 + r);
  }
}
