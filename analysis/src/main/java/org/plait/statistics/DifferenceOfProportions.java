package org.plait.statistics;

import java.util.Arrays;
import java.util.Optional;

/**
 * How much the share in a category changed between two waves: later less earlier.
 *
 * <p><b>Input</b>: observations that are 0 or 1. <b>Units</b>: a difference of proportions, -1 to
 * 1. <b>Undefined when</b> a wave has no valid answer. <b>Formula</b>: the interval is recovered
 * from both waves' Wilson intervals with r = phi n12/&radic;(n1 n2), phi Newcombe's of the linked
 * pairs (independent r = 0; paired Newcombe's method 10). The test is z with the pooled variance
 * p(1-p)(1/n1 + 1/n2 - 2 phi n12/(n1 n2)); paired, McNemar's mid-p. With clusters the Wilson
 * intervals have n = p(1-p)/v and t for z, r is what the two-way robust variance V implies, and the
 * test is t = d/&radic;V.
 *
 * <p><b>Reference</b>: Newcombe (1998) Statistics in Medicine 17:873-890, 17:2635-2650; Derrick,
 * Dobson-Mckittrick, Toher, White (2015) Test statistics for comparing two proportions with
 * partially overlapping samples, J. Applied Quantitative Methods 10(3):1-14. <b>Checked
 * against</b>: the intervals Newcombe and Agresti print, R package Partiallyoverlapping (rows M3
 * and X1 of {@code quant_reference.tsv}), R 4.2.2, survey 4.1-1 for weights (fixture {@code
 * weighted_waves.json}), and by simulation.
 */
public final class DifferenceOfProportions {
  private static final String MEASURE = "difference_of_proportions";
  private static final Method DIFFERENCE = new Method("difference of proportions", "");
  private static final Method UNPAIRED =
      new Method("Newcombe score (method 10)", "Newcombe (1998) Stat. Med. 17:873-890");
  private static final Method PAIRED =
      new Method("Newcombe paired score (method 10)", "Newcombe (1998) Stat. Med. 17:2635-2650");
  private static final Method OVERLAPPING =
      new Method(
          "Wilson intervals combined with the overlap",
          "Newcombe (1998) Stat. Med. 17:2635-2650; Zou and Donner (2008) Stat. Med. 27:1693-1702");
  private static final Method CLUSTERED =
      new Method(
          "Wilson intervals combined, two-way robust variance",
          "Zou and Donner (2008) Stat. Med. 27:1693-1702; Cameron, Gelbach, Miller (2011) JBES"
              + " 29:238-249");
  private static final Method FINITE =
      new Method(
          "Wilson intervals combined, finite population",
          "Tam (1984) Am. Statistician 38:288-289; Zou and Donner (2008) Stat. Med. 27:1693-1702");
  private static final Method Z =
      new Method(
          "partially overlapping z, pooled",
          "Derrick et al. (2015) J. Applied Quantitative Methods 10(3):1-14");
  private static final Method ROBUST_T =
      new Method("t, two-way robust variance", "Cameron, Gelbach, Miller (2011) JBES 29:238-249");

  private final TwoWaves waves;
  private final long xFrom;
  private final long xTo;

  private DifferenceOfProportions(TwoWaves waves, long xFrom, long xTo) {
    this.waves = waves;
    this.xFrom = xFrom;
    this.xTo = xTo;
  }

  /**
   * The change of the share of ones.
   *
   * @param waves both waves
   * @throws IllegalArgumentException if a value is neither 0 nor 1
   */
  public static DifferenceOfProportions of(TwoWaves waves) {
    return new DifferenceOfProportions(waves, waves.from().countOnes(), waves.to().countOnes());
  }

  /** The linked pairs by their two answers. */
  public PairedTable pairs() {
    long[][] people = new long[2][2];
    LinkedEntries linked = waves.linked();
    for (int k = 0; k < linked.size(); k++) {
      int earlier = (int) waves.from().value(linked.from(k));
      int later = (int) waves.to().value(linked.to(k));
      people[earlier][later] += linked.count(k);
    }
    return new PairedTable(people[1][1], people[1][0], people[0][1], people[0][0]);
  }

  /**
   * The difference with its interval and test.
   *
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless the level lies strictly between 0 and 1
   */
  public ChangeEstimate estimate(double confidenceLevel) {
    Require.level(confidenceLevel);
    if (waves.nFrom() == 0 || waves.nTo() == 0) {
      return ChangeEstimate.undefined(waves, MEASURE, emptyReason());
    }
    Optional<ClusterVariance> clusters = ClusterVariance.ofSum(negatedFrom(), to(), waves);
    if (clusters.isPresent() && !clusters.get().estimable()) {
      Undefined test = Undefined.of(MEASURE, clusters.get().shortage(), total());
      return ChangeEstimate.of(waves, clusters.get().annotate(bare()), test);
    }
    if (clusters.isPresent() && clusters.get().variance() > 0) {
      return clustered(clusters.get(), confidenceLevel);
    }
    Estimate estimate =
        bare().withStandardError(standardError()).withInterval(score(confidenceLevel));
    TestResult test = test();
    if (test.note().isPresent()) {
      estimate = estimate.withNote(test.note().get());
    }
    return ChangeEstimate.of(waves, estimate, test);
  }

  /**
   * The difference with the interval for these finite populations; without clusters.
   *
   * @param populations the people there were to ask
   * @param confidenceLevel e.g. 0.95
   * @return undefined when a wave, or the pairs, outnumber the people there were
   * @throws IllegalArgumentException unless the level lies strictly between 0 and 1
   */
  public Outcome estimateOfPopulations(Populations populations, double confidenceLevel) {
    Require.level(confidenceLevel);
    if (waves.nFrom() == 0 || waves.nTo() == 0) {
      return Undefined.of(MEASURE, emptyReason(), Math.min(waves.nFrom(), waves.nTo()));
    }
    if (!populations.hold(waves)) {
      return Undefined.of(MEASURE, TooLittle.POPULATION_TOO_SMALL, total());
    }
    FiniteVariance variance = FiniteVariance.of(waves, populations);
    Interval interval =
        Mover.difference(
            pFrom(),
            finiteWilson(xFrom, waves.nFrom(), populations.from(), confidenceLevel),
            pTo(),
            finiteWilson(xTo, waves.nTo(), populations.to(), confidenceLevel),
            variance.correlation(),
            FINITE);
    Estimate estimate = bare().withInterval(interval);
    boolean census = waves.nFrom() == populations.from() && waves.nTo() == populations.to();
    return census ? estimate.asCensus() : estimate.withStandardError(Math.sqrt(variance.total()));
  }

  private ChangeEstimate clustered(ClusterVariance robust, double confidenceLevel) {
    double critical = Quantiles.student(confidenceLevel, robust.df());
    double nFrom = WilsonScore.effectiveSize(pFrom(), robust.from(), waves.from().effectiveSize());
    double nTo = WilsonScore.effectiveSize(pTo(), robust.to(), waves.to().effectiveSize());
    Method wilson = WilsonScore.EFFECTIVE;
    // The variance is that of the sum of -p1 and p2, so their correlation has the other sign.
    Interval interval =
        Mover.difference(
            pFrom(),
            WilsonScore.interval(pFrom(), nFrom, critical, confidenceLevel, wilson),
            pTo(),
            WilsonScore.interval(pTo(), nTo, critical, confidenceLevel, wilson),
            -robust.correlation(),
            robust.named(CLUSTERED));
    double error = Math.sqrt(robust.variance());
    Estimate estimate = bare().withStandardError(error).withInterval(interval);
    TestResult test =
        TestResult.student(difference() / error, robust.df(), robust.named(ROBUST_T), total());
    return ChangeEstimate.of(waves, robust.annotate(estimate), test);
  }

  private Interval score(double confidenceLevel) {
    Design design = waves.design();
    double r =
        design == Design.INDEPENDENT ? 0 : Sample.clamp(pairs().phiCorrected() * overlap(), -1, 1);
    Method method =
        switch (design) {
          case INDEPENDENT -> UNPAIRED;
          case PAIRED -> PAIRED;
          case OVERLAPPING -> OVERLAPPING;
        };
    return Mover.difference(
        pFrom(),
        WilsonScore.interval(pFrom(), waves.nFrom(), confidenceLevel),
        pTo(),
        WilsonScore.interval(pTo(), waves.nTo(), confidenceLevel),
        r,
        method);
  }

  private TestResult test() {
    if (waves.design() == Design.PAIRED) {
      PairedTable pairs = pairs();
      return McNemarTest.of(pairs.left(), pairs.joined()).midP();
    }
    double pooled = ((double) xFrom + xTo) / total();
    double spread = pooled * (1 - pooled);
    if (spread == 0) {
      return TestResult.twoSided(0, 1, Z, total()).withNote(Notes.SAME_ANSWER);
    }
    double n1 = waves.nFrom();
    double n2 = waves.nTo();
    double variance = spread * (1 / n1 + 1 / n2 - 2 * phi() * waves.nPairs() / n1 / n2);
    return TestResult.normal(difference() / Math.sqrt(variance), Z, total());
  }

  private double standardError() {
    double from = pFrom() * (1 - pFrom()) / waves.nFrom();
    double to = pTo() * (1 - pTo()) / waves.nTo();
    double covariance = phi() * overlap() * Math.sqrt(from) * Math.sqrt(to);
    return Math.sqrt(Math.max(0, from + to - 2 * covariance));
  }

  private double phi() {
    return waves.design() == Design.INDEPENDENT ? 0 : pairs().phi();
  }

  /** n12/&radic;(n1 n2). */
  private double overlap() {
    return waves.nPairs() / Math.sqrt(waves.nFrom()) / Math.sqrt(waves.nTo());
  }

  private Estimate bare() {
    return Estimate.of(MEASURE, difference(), total(), DIFFERENCE)
        .withMissing(waves.from().missing() + waves.to().missing());
  }

  private TooLittle emptyReason() {
    Observations empty = waves.nFrom() == 0 ? waves.from() : waves.to();
    return TooLittle.empty(empty.missing());
  }

  private static Interval finiteWilson(long x, long n, long population, double level) {
    return ProportionInterval.WILSON_FINITE.of(x, n, population, level);
  }

  private double[] negatedFrom() {
    double[] negated = waves.from().values().clone();
    Arrays.setAll(negated, i -> -negated[i]);
    return negated;
  }

  private double[] to() {
    return waves.to().values();
  }

  private double difference() {
    return pTo() - pFrom();
  }

  private double pFrom() {
    return waves.from().mean(waves.from().values());
  }

  private double pTo() {
    return waves.to().mean(waves.to().values());
  }

  private long total() {
    return (long) waves.nFrom() + waves.nTo();
  }
}
