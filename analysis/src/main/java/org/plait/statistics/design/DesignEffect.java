package org.plait.statistics.design;

import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

/**
 * By how much the design multiplies the variance that a mean would have in a simple random sample
 * of the same size; n divided by it is the effective sample size.
 *
 * <p><b>Undefined when</b> the mean is, or all answers are the same. <b>Formula</b>: v /
 * (S&sup2;/n), S&sup2; = n/(n-1) sum(w (y - mean)&sup2;)/sum(w); without replacement S&sup2;/n also
 * carries 1 - n/sum(w), for which the weights must add up to the population.
 *
 * <p><b>Reference</b>: Kish (1965) Survey Sampling, Wiley, section 8.2. <b>Checked against</b>: R
 * 4.2.2, survey 4.1-1 {@code svymean(deff = TRUE)} and {@code deff = "replace"}; row S2 of {@code
 * quant_reference.tsv}.
 */
public final class DesignEffect {
  private static final String MEASURE = "design_effect";
  private static final Method METHOD = new Method("design effect", "Kish (1965) Survey Sampling");

  private final SurveyDesign design;
  private final SurveyVariable variable;

  private DesignEffect(SurveyDesign design, SurveyVariable variable) {
    this.design = design;
    this.variable = variable;
  }

  /**
   * On the mean of this variable in the design's domain.
   *
   * @param design the design of the sample
   * @param variable what each row answered
   */
  public static DesignEffect of(SurveyDesign design, SurveyVariable variable) {
    return new DesignEffect(design, variable);
  }

  /** Against a simple random sample with replacement. */
  public Outcome withReplacement() {
    return against(false);
  }

  /** Against a simple random sample without replacement from a population of sum(w). */
  public Outcome withoutReplacement() {
    return against(true);
  }

  private Outcome against(boolean finite) {
    Linearised mean = SurveyMean.of(design, variable);
    Outcome found = mean.combination(MEASURE, new double[] {1}, 0.5);
    return found.fold(e -> effect(mean, e, finite), none -> none, hidden -> hidden);
  }

  private Outcome effect(Linearised mean, Estimate found, boolean finite) {
    double weight = 0;
    double squares = 0;
    for (int i = 0; i < design.size(); i++) {
      if (design.contains(i, variable)) {
        double distance = variable.value(i) - found.value();
        weight += design.weight(i);
        squares += design.weight(i) * distance * distance;
      }
    }
    double n = found.n();
    double simple = squares / weight / (n - 1) * (finite ? 1 - n / weight : 1);
    if (!(simple > 0)) {
      return Undefined.of(MEASURE, TooLittle.NO_VARIATION, found.n());
    }
    return Estimate.of(MEASURE, mean.covariance(0, 0) / simple, found.n(), METHOD);
  }
}
