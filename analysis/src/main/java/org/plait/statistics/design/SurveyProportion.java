package org.plait.statistics.design;

import java.util.List;
import java.util.Optional;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Require;
import org.plait.statistics.Undefined;
import org.plait.statistics.WeightSpread;
import org.plait.statistics.proportion.KornGraubard;
import org.plait.statistics.proportion.PresentationStandard;

/**
 * A weighted share of a population or domain.
 *
 * <p><b>Input</b>: a variable of 0 and 1. <b>Units</b>: shares, 0 to 1. <b>Missing</b> and
 * <b>Undefined when</b>: as {@link SurveyMean}. Where nobody or everybody is in the category, or
 * the variance is 0 by chance, every method gives the {@linkplain KornGraubard Korn-Graubard}
 * interval with the effective size n/deff of the weights, and says so. <b>Formula</b>: the
 * {@linkplain SurveyMean weighted mean} of the zeros and ones; each interval has its own in {@link
 * SurveyProportionInterval}.
 *
 * <p><b>Reference</b>: Korn and Graubard (1998) Confidence intervals for proportions with small
 * expected number of positive counts estimated from survey data, Survey Methodology 24:193-201;
 * Kish (1992) Weighting for unequal Pi, J. Official Statistics 8:183-200. <b>Checked against</b>: R
 * 4.2.2, survey 4.1-1 {@code svyciprop}; fixtures {@code design.json}, {@code proportions.json}.
 */
public final class SurveyProportion {
  private static final String MEASURE = "proportion";
  private static final Method METHOD = new Method("weighted share", "");
  private static final Method KISH =
      new Method("effect of unequal weights", "Kish (1992) J. Official Statistics 8:183-200");

  private final SurveyDesign design;
  private final SurveyVariable variable;
  private final Linearised mean;

  private SurveyProportion(SurveyDesign design, SurveyVariable variable, Linearised mean) {
    this.design = design;
    this.variable = variable;
    this.mean = mean;
  }

  /**
   * The share of ones in the design's domain.
   *
   * @param design the design of the sample
   * @param variable 0 or 1 for each row
   * @throws IllegalArgumentException if an answer is neither 0 nor 1
   */
  public static SurveyProportion of(SurveyDesign design, SurveyVariable variable) {
    Require.sameLength(design.size(), variable.size(), "the variable");
    for (int i = 0; i < variable.size(); i++) {
      double value = variable.value(i);
      if (variable.answered(i) && value != 0 && value != 1) {
        throw new IllegalArgumentException("a share must have values 0 and 1, found " + value);
      }
    }
    Linearised mean =
        Linearised.of(MEASURE, METHOD, design, List.of(Influence.mean(design, variable)));
    return new SurveyProportion(design, variable, mean);
  }

  /** The effect of unequal weights, n sum(w&sup2;)/(sum w)&sup2;, in the domain. */
  public Outcome weightingEffect() {
    return mean.estimate(0, 0.5)
        .fold(
            e -> Estimate.of("weighting_effect", spread().designEffect(), e.n(), KISH),
            none -> new Undefined("weighting_effect", none.reason(), none.n()),
            hidden -> hidden);
  }

  /**
   * The share with its interval.
   *
   * @param interval the method of the interval
   * @param confidenceLevel e.g. 0.95
   */
  public Outcome estimate(SurveyProportionInterval interval, double confidenceLevel) {
    Outcome plain = mean.estimate(0, confidenceLevel);
    return plain.fold(
        found -> design.census() ? found : spread(found, interval, confidenceLevel),
        none -> none,
        hidden -> hidden);
  }

  /** Korn and Graubard's interval with its options and intermediate terms. */
  public Optional<KornGraubard> kornGraubard() {
    return mean.estimate(0, 0.5).estimate().map(found -> kornGraubard(found.value(), found.n()));
  }

  /** Whether the share is steady enough to be printed, by the NCHS standard at 0.95. */
  public Optional<PresentationStandard> presentationStandard() {
    return kornGraubard()
        .flatMap(
            share ->
                share
                    .estimate(0.95)
                    .estimate()
                    .map(
                        e ->
                            PresentationStandard.of(
                                e.value(),
                                e.interval().orElseThrow(),
                                e.n(),
                                share.effectiveSize(0.95),
                                mean.degreesOfFreedom())));
  }

  private KornGraubard kornGraubard(double p, long n) {
    return KornGraubard.of(p, variance(p), n, mean.degreesOfFreedom())
        .withWeightingEffect(spread().designEffect());
  }

  private double variance(double p) {
    double variance = Math.max(0, mean.covariance(0, 0));
    return Math.sqrt(variance) <= Influence.ROUNDING * p ? 0 : variance;
  }

  private Outcome spread(
      Estimate found, SurveyProportionInterval interval, double confidenceLevel) {
    double p = found.value();
    double variance = variance(p);
    if (interval == SurveyProportionInterval.KORN_GRAUBARD || variance == 0) {
      Outcome exact = kornGraubard(p, found.n()).estimate(confidenceLevel);
      return exact.fold(
          e -> withNote(found, e.interval().orElseThrow()),
          none -> new Undefined(MEASURE, none.reason(), none.n()),
          hidden -> hidden);
    }
    return withNote(found, interval.of(p, variance, mean.degreesOfFreedom(), confidenceLevel));
  }

  private Estimate withNote(Estimate found, Interval interval) {
    Estimate bare =
        Estimate.of(MEASURE, found.value(), found.n(), METHOD).withMissing(found.missing());
    Estimate told = mean.note().map(bare::withNote).orElse(bare);
    return told.withStandardError(Math.sqrt(variance(found.value()))).withInterval(interval);
  }

  private WeightSpread spread() {
    double[] weights = new double[design.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = design.contains(i, variable) ? design.weight(i) : 0;
    }
    return WeightSpread.of(weights);
  }
}
