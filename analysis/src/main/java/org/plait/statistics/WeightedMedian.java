package org.plait.statistics;

import java.util.Optional;

/**
 * The median of answers that count by their weights, with Woodruff's interval.
 *
 * <p><b>Undefined when</b> as {@link Median}; without an interval where all answers are the same or
 * the sample is too small for its ends to lie among the answers. <b>Formula</b>: the answer up to
 * which half of the weight lies, half way to the next answer where it is exactly half; the interval
 * runs from the quantile of 1/2 - t se to that of 1/2 + t se, se the standard error of the weighted
 * share up to the median, with its clusters and margins.
 *
 * <p><b>Reference</b>: Woodruff (1952) Confidence intervals for medians and other position
 * measures, JASA 47:635-646. <b>Checked against</b>: R 4.2.2, survey 4.1-1 {@code svyquantile(qrule
 * = "school")}, and {@code svymean} of the share read off the weighted distribution; fixture {@code
 * weighted_waves.json}.
 */
final class WeightedMedian {
  private static final double HALF = 0.5;
  private static final Method METHOD = new Method("weighted median", "");
  private static final Method WOODRUFF =
      new Method("Woodruff interval", "Woodruff (1952) JASA 47:635-646");

  private final Observations observations;
  private final Distribution answers;

  private WeightedMedian(Observations observations) {
    this.observations = observations;
    this.answers = Distribution.of(observations);
  }

  /** Of at least two answers. */
  static Outcome estimate(Observations observations, double confidenceLevel) {
    return new WeightedMedian(observations).estimate(confidenceLevel);
  }

  private Outcome estimate(double confidenceLevel) {
    double median = answers.middle();
    Estimate bare =
        Estimate.of(Median.MEASURE, median, observations.size(), METHOD)
            .withMissing(observations.missing());
    if (observations.isConstant(observations.values())) {
      return bare.withNote(Notes.NO_VARIATION);
    }
    Optional<ClusterVariance> share = ClusterVariance.ofMean(observations.withValues(upTo(median)));
    Estimate told = share.map(variance -> variance.annotate(bare)).orElse(bare);
    double half = share.map(variance -> half(variance, confidenceLevel)).orElse(0.0);
    return half > 0 && half < HALF
        ? told.withInterval(
            new Interval(
                answers.quantile(HALF - half),
                answers.quantile(HALF + half),
                confidenceLevel,
                WOODRUFF))
        : bare.withNote(Notes.TOO_FEW_FOR_LEVEL);
  }

  private static double half(ClusterVariance share, double confidenceLevel) {
    return share.estimable()
        ? Quantiles.student(confidenceLevel, share.df()) * Math.sqrt(share.variance())
        : 0;
  }

  /** 1 for each answer up to the median, else 0. */
  private double[] upTo(double median) {
    double[] upTo = new double[observations.entries()];
    for (int i = 0; i < upTo.length; i++) {
      upTo[i] = observations.value(i) <= median ? 1 : 0;
    }
    return upTo;
  }
}
