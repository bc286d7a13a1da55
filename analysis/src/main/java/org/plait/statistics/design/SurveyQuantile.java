package org.plait.statistics.design;

import java.util.Optional;
import java.util.stream.IntStream;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.Notes;
import org.plait.statistics.Outcome;
import org.plait.statistics.Quantiles;
import org.plait.statistics.Require;
import org.plait.statistics.Undefined;

/**
 * A weighted quantile, such as the median, with Woodruff's interval.
 *
 * <p><b>Missing</b> and <b>Undefined when</b>: as {@link SurveyMean}; without an interval where the
 * sample is too small for its ends to lie among the answers. <b>Formula</b>: the smallest answer up
 * to which at least the share p of the weight lies; the interval runs from the quantile of p - t se
 * to that of p + t se, se the standard error of the share up to the estimate. R centres on that
 * share instead of p, which on a scale of few values leaves out the lower end.
 *
 * <p><b>Reference</b>: Woodruff (1952) Confidence intervals for medians and other position
 * measures, JASA 47:635-646. <b>Checked against</b>: R 4.2.2, survey 4.1-1 {@code svymean} of the
 * share, read off the weighted distribution; fixture {@code design.json}.
 */
public final class SurveyQuantile {
  private static final String MEASURE = "quantile";
  private static final Method METHOD = new Method("weighted quantile", "");
  private static final Method WOODRUFF =
      new Method("Woodruff interval", "Woodruff (1952) JASA 47:635-646");

  /** Sums of weights that should meet p miss it by rounding. */
  private static final double ROUNDING = 1e-12;

  private final SurveyDesign design;
  private final SurveyVariable variable;
  private final int[] ordered;
  private final double total;

  private SurveyQuantile(SurveyDesign design, SurveyVariable variable, int[] ordered) {
    this.design = design;
    this.variable = variable;
    this.ordered = ordered;
    this.total = IntStream.of(ordered).mapToDouble(design::weight).sum();
  }

  /**
   * Of one variable in the design's domain.
   *
   * @param design the design of the sample
   * @param variable what each row answered
   * @throws IllegalArgumentException if the variable has not one entry for each row
   */
  public static SurveyQuantile of(SurveyDesign design, SurveyVariable variable) {
    Require.sameLength(design.size(), variable.size(), "the variable");
    int[] ordered = design.ordered(variable);
    return new SurveyQuantile(design, variable, ordered);
  }

  /**
   * The quantile at p, e.g. 0.5, with its interval.
   *
   * @param p the share of the population below it, 0 to 1
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless p lies between 0 and 1
   */
  public Outcome estimate(double p, double confidenceLevel) {
    Require.unit(p, "p");
    if (ordered.length == 0) {
      return SurveyMean.of(design, variable)
          .combination(MEASURE, new double[] {1}, confidenceLevel);
    }
    double value = at(p);
    Linearised share = SurveyMean.of(design, variable.atMost(value));
    Optional<String> failure = share.unusable();
    if (failure.isPresent()) {
      return new Undefined(MEASURE, failure.get(), ordered.length);
    }
    Estimate bare = Estimate.of(MEASURE, value, ordered.length, METHOD).withMissing(missing());
    Estimate told = share.note().map(bare::withNote).orElse(bare);
    if (design.census()) {
      return bare.withInterval(new Interval(value, value, confidenceLevel, WOODRUFF)).asCensus();
    }
    double half =
        Quantiles.student(confidenceLevel, share.degreesOfFreedom())
            * Math.sqrt(Math.max(0, share.covariance(0, 0)));
    if (variable.value(ordered[0]) == variable.value(ordered[ordered.length - 1])) {
      return bare.withNote(Notes.NO_VARIATION);
    }
    if (p - half <= 0 || p + half >= 1 || half == 0) {
      return bare.withNote(Notes.TOO_FEW_FOR_LEVEL);
    }
    return told.withInterval(new Interval(at(p - half), at(p + half), confidenceLevel, WOODRUFF));
  }

  private double at(double p) {
    double sum = 0;
    for (int i : ordered) {
      sum += design.weight(i);
      if (sum / total >= p - ROUNDING) {
        return variable.value(i);
      }
    }
    return variable.value(ordered[ordered.length - 1]);
  }

  private long missing() {
    return IntStream.range(0, design.size()).filter(design::contains).count() - ordered.length;
  }
}
