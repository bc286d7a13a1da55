package org.plait.statistics.agreement;

import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Quantiles;
import org.plait.statistics.Require;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

/**
 * Two raters who say yes or no: what the agreement hides. The prevalence index says how far yeses
 * and noes are out of balance, the bias index how far the raters' numbers of yeses differ; a kappa
 * is low where the first is far from 0.
 *
 * <p><b>Input</b>: how many units both said yes to, the first only, the second only, neither.
 * <b>Missing</b>: units judged by one rater only are left out before. <b>Undefined when</b> there
 * are no units. <b>Formula</b>: (a - d)/n and (b - c)/n, variances (p - x&sup2;)/n with p the share
 * of the units that count in the difference x; interval &plusmn; z standard errors within -1 and 1.
 *
 * <p><b>Reference</b>: Byrt, Bishop and Carlin (1993) Bias, prevalence and kappa, Journal of
 * Clinical Epidemiology 46:423-429. <b>Checked against</b>: the closed formulas.
 *
 * @param both a, the units both said yes to
 * @param first b, the units only the first rater said yes to
 * @param second c, the units only the second rater said yes to
 * @param neither d, the units both said no to
 */
public record BinaryTable(long both, long first, long second, long neither) {
  private static final String CITATION =
      "Byrt, Bishop and Carlin (1993) J. Clin. Epidemiol. 46:423-429";

  /** Checks the counts. */
  public BinaryTable {
    Require.total(both, first, second, neither);
  }

  /** The units. */
  public long units() {
    return both + first + second + neither;
  }

  /** The same as a table of counts, yes before no. */
  public CohenKappa kappa() {
    return CohenKappa.of(new long[][] {{both, first}, {second, neither}});
  }

  /**
   * The prevalence index, from -1 (all said no) to 1 (all said yes).
   *
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless the level lies strictly between 0 and 1
   */
  public Outcome prevalenceIndex(double confidenceLevel) {
    return difference("prevalence_index", "prevalence index", both, neither, confidenceLevel);
  }

  /**
   * The bias index, above 0 where the first rater says yes more often.
   *
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless the level lies strictly between 0 and 1
   */
  public Outcome biasIndex(double confidenceLevel) {
    return difference("bias_index", "bias index", first, second, confidenceLevel);
  }

  private Outcome difference(String measure, String name, long more, long less, double level) {
    Require.level(level);
    long n = units();
    if (n == 0) {
      return Undefined.of(measure, TooLittle.NO_CASES, 0);
    }
    double value = (more - less) / (double) n;
    double share = (more + less) / (double) n;
    double error = Math.sqrt(Math.max(0, share - value * value) / n);
    Estimate estimate = Estimate.of(measure, value, n, new Method(name, CITATION));
    if (error == 0) {
      return estimate;
    }
    double half = Quantiles.normal(level) * error;
    return estimate
        .withStandardError(error)
        .withInterval(
            new Interval(
                Math.max(-1, value - half),
                Math.min(1, value + half),
                level,
                new Method("Wald interval", CITATION)));
  }
}
