package org.plait.statistics.prevalence;

import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Quantiles;
import org.plait.statistics.Require;
import org.plait.statistics.Sample;
import org.plait.statistics.Undefined;

/**
 * The share of yes from the machine's yes and its error rates, which must be the same here as where
 * they were measured: for comparison only, as this seldom holds from one wave to the next.
 *
 * <p><b>Input</b>: the machine's counts, and its hits among cases known to be yes and known to be
 * no. <b>Units</b>: a proportion, cut to 0..1. <b>Undefined when</b> a count is 0 or the machine is
 * no better than chance.
 *
 * <p><b>Formula</b>: p = (q + Sp - 1)/(Se + Sp - 1); V = [q(1-q)/N + p&sup2; Se(1-Se)/n<sub>1</sub>
 * + (1-p)&sup2; Sp(1-Sp)/n<sub>0</sub>]/(Se + Sp - 1)&sup2;.
 *
 * <p><b>Reference</b>: Rogan and Gladen (1978) Estimating prevalence from the results of a
 * screening test, American Journal of Epidemiology 107:71-76. <b>Checked against</b>: hand
 * computation, {@code PrevalenceTest}.
 */
public final class RoganGladen {
  private static final Method METHOD =
      new Method("Rogan-Gladen", "Rogan and Gladen (1978) Am. J. Epidemiol. 107:71-76");

  private final double machine;
  private final long cases;
  private final double sensitivity;
  private final long positives;
  private final double specificity;
  private final long negatives;

  private RoganGladen(
      double machine,
      long cases,
      double sensitivity,
      long positives,
      double specificity,
      long negatives) {
    this.machine = machine;
    this.cases = cases;
    this.sensitivity = sensitivity;
    this.positives = positives;
    this.specificity = specificity;
    this.negatives = negatives;
  }

  /**
   * Of counts.
   *
   * @param machineYes cases to which the machine says yes
   * @param cases all cases
   * @param hits judged cases to which people and machine say yes
   * @param positives judged cases to which people say yes
   * @param rejections judged cases to which people and machine say no
   * @param negatives judged cases to which people say no
   */
  public static RoganGladen of(
      long machineYes, long cases, long hits, long positives, long rejections, long negatives) {
    return new RoganGladen(
        (double) machineYes / cases,
        cases,
        (double) hits / positives,
        positives,
        (double) rejections / negatives,
        negatives);
  }

  /**
   * The share with p &plusmn; z SE.
   *
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless 0 &lt; confidenceLevel &lt; 1
   */
  public Outcome estimate(double confidenceLevel) {
    Require.level(confidenceLevel);
    if (cases == 0 || positives == 0 || negatives == 0) {
      return new Undefined(
          CorrectedPrevalence.MEASURE, "no cases of both kinds", positives + negatives);
    }
    double better = sensitivity + specificity - 1;
    if (!(better > 0)) {
      return new Undefined(
          CorrectedPrevalence.MEASURE, "the machine is no better than chance", cases);
    }
    double p = (machine + specificity - 1) / better;
    double variance =
        (machine * (1 - machine) / cases
                + p * p * sensitivity * (1 - sensitivity) / positives
                + (1 - p) * (1 - p) * specificity * (1 - specificity) / negatives)
            / (better * better);
    double cut = Sample.clamp(p, 0, 1);
    double half = Quantiles.normal(confidenceLevel) * Math.sqrt(variance);
    return Estimate.of(CorrectedPrevalence.MEASURE, cut, positives + negatives, METHOD)
        .withStandardError(Math.sqrt(variance))
        .withInterval(
            new Interval(
                Math.max(0, cut - half), Math.min(1, cut + half), confidenceLevel, METHOD));
  }
}
