package org.plait.statistics.prevalence;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Proportion;
import org.plait.statistics.ProportionInterval;
import org.plait.statistics.Require;
import org.plait.statistics.Sample;
import org.plait.statistics.Undefined;

/**
 * The share of yes from a sample that people judged stratum by stratum, e.g. by what the machine
 * had said; also after the fact, as post-stratification.
 *
 * <p><b>Input</b>: for each {@link Stratum} its cases, how many were judged, and how many of these
 * yes. <b>Units</b>: a proportion, 0 to 1. <b>Missing</b>: strata without cases are left out.
 * <b>Undefined when</b> a stratum has cases and none was judged, or fewer than {@value
 * CorrectedPrevalence#FEWEST} cases were judged in all.
 *
 * <p><b>Formula</b>: W = N<sub>h</sub>/N; p = &Sigma; W p<sub>h</sub>; V = &Sigma; W&sup2; (1 -
 * n<sub>h</sub>/N<sub>h</sub>) p<sub>h</sub>(1 - p<sub>h</sub>)/(n<sub>h</sub> - 1). The interval
 * does not use V, which is 0 in a stratum of all or none: it puts together the strata's Jeffreys
 * intervals, lower end p - &radic;&Sigma; W&sup2; (1 - n<sub>h</sub>/N<sub>h</sub>) (p<sub>h</sub>
 * - l<sub>h</sub>)&sup2;, the upper likewise. A stratum that was judged as a whole adds nothing to
 * either. The standard error is left out where a stratum has one judged case only.
 *
 * <p><b>Reference</b>: Cochran (1977) Sampling Techniques, chapter 5; Zou and Donner (2008)
 * Construction of confidence limits about effect measures, Statistics in Medicine 27:1693-1702, for
 * the interval. <b>Checked against</b>: R survey 4.1-1 {@code svymean} with {@code fpc}.
 */
public final class StratifiedPrevalence {
  private static final Method METHOD =
      new Method(
          "stratified human-coded sample, intervals combined",
          "Cochran (1977) Sampling Techniques, chapter 5; Zou and Donner (2008) Statistics in"
              + " Medicine 27:1693-1702");

  /**
   * One stratum.
   *
   * @param cases how many cases it has
   * @param judged how many of them people judged
   * @param positives to how many of these they said yes
   */
  public record Stratum(long cases, long judged, long positives) {
    public Stratum {
      Require.count(cases, "cases");
      Require.count(positives, "positives");
      if (judged > cases || positives > judged) {
        throw new IllegalArgumentException(
            "a stratum must have positives <= judged <= cases, found "
                + positives
                + ", "
                + judged
                + ", "
                + cases);
      }
    }

    double share() {
      return (double) positives / judged;
    }

    double remaining() {
      return 1 - (double) judged / cases;
    }
  }

  private final List<Stratum> strata;
  private final double cases;

  private StratifiedPrevalence(List<Stratum> strata) {
    this.strata = strata;
    this.cases = strata.stream().mapToLong(Stratum::cases).sum();
  }

  /**
   * Of its strata, in any order.
   *
   * @param strata all of them
   */
  public static StratifiedPrevalence of(List<Stratum> strata) {
    return new StratifiedPrevalence(strata.stream().filter(s -> s.cases() > 0).toList());
  }

  /**
   * The share with its interval.
   *
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless 0 &lt; confidenceLevel &lt; 1
   */
  public Outcome estimate(double confidenceLevel) {
    Require.level(confidenceLevel);
    int judged = (int) strata.stream().mapToLong(Stratum::judged).sum();
    if (strata.stream().anyMatch(s -> s.judged() == 0)) {
      return new Undefined(
          CorrectedPrevalence.MEASURE, "a stratum without human-coded comments", judged);
    }
    if (judged < CorrectedPrevalence.FEWEST && judged < cases || judged == 0) {
      return CorrectedPrevalence.tooFew(judged);
    }
    double p = Sample.clamp(sum(s -> weight(s) * s.share()), 0, 1);
    double below =
        Math.sqrt(sum(s -> squared(s, s.share() - jeffreys(s, confidenceLevel).lower())));
    double above =
        Math.sqrt(sum(s -> squared(s, jeffreys(s, confidenceLevel).upper() - s.share())));
    Estimate estimate =
        Estimate.of(CorrectedPrevalence.MEASURE, p, judged, METHOD)
            .withInterval(
                new Interval(
                    Math.max(0, p - below), Math.min(1, p + above), confidenceLevel, METHOD));
    if (judged == cases) {
      return estimate.asCensus();
    }
    boolean estimable = strata.stream().noneMatch(s -> s.judged() == 1 && s.cases() > 1);
    return estimable ? estimate.withStandardError(Math.sqrt(variance())) : estimate;
  }

  private double variance() {
    return sum(
        s ->
            s.remaining() > 0
                ? squared(s, Math.sqrt(s.share() * (1 - s.share()) / (s.judged() - 1.0)))
                : 0);
  }

  private double squared(Stratum stratum, double distance) {
    double weighted = weight(stratum) * distance;
    return weighted * weighted * stratum.remaining();
  }

  private double weight(Stratum stratum) {
    return stratum.cases() / cases;
  }

  private static Interval jeffreys(Stratum s, double level) {
    return Proportion.of(s.positives(), s.judged())
        .estimate(ProportionInterval.JEFFREYS, level)
        .estimate()
        .flatMap(Estimate::interval)
        .orElseThrow();
  }

  private double sum(ToDoubleFunction<Stratum> part) {
    return strata.stream().mapToDouble(part).sorted().sum();
  }
}
