package org.plait.statistics.paired;

import org.plait.statistics.DifferenceOfMeans;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.Mover;
import org.plait.statistics.Observations;
import org.plait.statistics.Outcome;
import org.plait.statistics.Populations;
import org.plait.statistics.Require;
import org.plait.statistics.TooLittle;
import org.plait.statistics.TwoWaves;
import org.plait.statistics.Undefined;
import org.plait.statistics.Weighting;

/**
 * How much a weighted mean or share changed between two waves of a finite population which some
 * people leave and others join.
 *
 * <p><b>Input</b>: the valid answers of each wave, the weight of each answer in the same order, and
 * the people there were in each wave and in both. Answers of weight 0 count nowhere. <b>Units</b>:
 * later less earlier. <b>Undefined when</b> a wave has no answer with a weight, fewer than two for
 * a mean, or more than there were people. <b>Formula</b>: each mean is a ratio of totals over its
 * wave, a domain of all people of either wave. An answer contributes z = y&#772; + n w (y -
 * y&#772;)/&Sigma;w, whose mean is the weighted mean; with S1, S2 the standard deviations of z, and
 * S12 = r S1 S2 with r over the linked pairs, the variance is (1-n1/N1)S1&sup2;/n1 +
 * (1-n2/N2)S2&sup2;/n2 - 2(n12/(n1 n2) - N12/(N1 N2))S12: leavers and joiners enter through N12.
 * With fewer than ten pairs, and for its t, as {@link DifferenceOfMeans}. Shares have Wilson's
 * intervals with n(N-1)/(N-n)/deff for n, deff the mean of (z - p)&sup2; over p(1-p) (Kish's where
 * p is 0 or 1), combined with the correlation that the variance implies. What a calibration to
 * margins may gain is not counted. With equal weights both are the estimates without weights.
 *
 * <p><b>Reference</b>: Woodruff (1971) JASA 66:411-414; Tam (1984) American Statistician
 * 38:288-289; Qualit&eacute; and Till&eacute; (2008) Survey Methodology 34:173-181. <b>Checked
 * against</b>: the formula in R, fixture {@code paired.json}; all pairs of samples of a small
 * population, and a simulation with leavers and joiners, in the tests.
 */
public final class WeightedPopulationChange {
  private static final Method METHOD =
      new Method(
          "weighted, finite population",
          "Woodruff (1971) JASA 66:411-414; Tam (1984) Am. Statistician 38:288-289");

  private final WeightedWave from;
  private final WeightedWave to;

  private WeightedPopulationChange(WeightedWave from, WeightedWave to) {
    this.from = from;
    this.to = to;
  }

  /**
   * Of two waves' answers and their weights.
   *
   * @param from the earlier answers
   * @param weightsFrom the weight of each
   * @param to the later answers
   * @param weightsTo the weight of each
   * @throws IllegalArgumentException if there is not one weight for each answer
   */
  public static WeightedPopulationChange of(
      Observations from, Weighting weightsFrom, Observations to, Weighting weightsTo) {
    return new WeightedPopulationChange(
        WeightedWave.of(from, weightsFrom), WeightedWave.of(to, weightsTo));
  }

  /**
   * The change of the mean with its t interval.
   *
   * @param populations the people there were to ask
   * @param confidenceLevel e.g. 0.95
   */
  public Outcome mean(Populations populations, double confidenceLevel) {
    return DifferenceOfMeans.of(waves())
        .estimateOfPopulations(populations, confidenceLevel)
        .fold(
            e ->
                new Estimate(
                    e.measure(),
                    e.value(),
                    e.standardError(),
                    e.interval().map(i -> named(i)),
                    e.n(),
                    e.missing(),
                    METHOD,
                    e.note()),
            undefined -> undefined,
            hidden -> hidden);
  }

  /**
   * The change of the share of ones.
   *
   * @param populations the people there were to ask
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException if a value is neither 0 nor 1
   */
  public Outcome share(Populations populations, double confidenceLevel) {
    Require.level(confidenceLevel);
    from.requireShares();
    to.requireShares();
    String measure = "difference_of_proportions";
    long n = (long) from.n() + to.n();
    if (from.n() == 0 || to.n() == 0) {
      WeightedWave empty = from.n() == 0 ? from : to;
      return Undefined.of(measure, TooLittle.empty(empty.missing()), Math.min(from.n(), to.n()));
    }
    if (from.n() > populations.from()
        || to.n() > populations.to()
        || waves().nPairs() > populations.both()) {
      return Undefined.of(measure, TooLittle.POPULATION_TOO_SMALL, n);
    }
    Interval interval =
        Mover.difference(
            from.mean(),
            from.wilson(populations.from(), confidenceLevel),
            to.mean(),
            to.wilson(populations.to(), confidenceLevel),
            correlation(populations, confidenceLevel),
            METHOD);
    Estimate estimate =
        Estimate.of(measure, to.mean() - from.mean(), n, METHOD)
            .withMissing(from.missing() + to.missing())
            .withInterval(interval);
    boolean census = from.n() == populations.from() && to.n() == populations.to();
    return census
        ? estimate.asCensus()
        : estimate.withStandardError(standardError(populations, confidenceLevel));
  }

  private TwoWaves waves() {
    return TwoWaves.of(from.contributions(), to.contributions());
  }

  private double standardError(Populations populations, double level) {
    return mean(populations, level).estimate().stream()
        .mapToDouble(e -> e.standardError().orElse(0))
        .findFirst()
        .orElse(0);
  }

  /** What the variance of the difference implies; 0 where a wave does not vary. */
  private double correlation(Populations populations, double level) {
    double error = standardError(populations, level);
    double first = from.variance(populations.from());
    double second = to.variance(populations.to());
    double scale = 2 * Math.sqrt(first) * Math.sqrt(second);
    double implied = scale > 0 ? (first + second - error * error) / scale : 0;
    return Math.max(-1, Math.min(1, implied));
  }

  private static Interval named(Interval interval) {
    return new Interval(interval.lower(), interval.upper(), interval.confidenceLevel(), METHOD);
  }
}
