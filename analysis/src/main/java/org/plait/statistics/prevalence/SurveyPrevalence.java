package org.plait.statistics.prevalence;

import java.util.Optional;
import org.plait.statistics.ClusterVariance;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Quantiles;
import org.plait.statistics.Require;
import org.plait.statistics.Undefined;
import org.plait.statistics.WilsonScore;

/**
 * The share of yes in the process that a wave's cases come from, by people and machine, where the
 * cases have clusters, survey weights or strata. Without any of these {@link CorrectedPrevalence}
 * gives the same share.
 *
 * <p><b>Input</b>: a {@link JudgedWave}. <b>Units</b>: a proportion, 0 to 1. <b>Missing</b>: cases
 * nobody judged are what the machine is for. <b>Undefined when</b> there is no case, fewer than
 * {@value CorrectedPrevalence#FEWEST} were judged, or a stratum has cases left and fewer than two
 * judged. Without interval where all cases come from one cluster.
 *
 * <p><b>Formula</b>: that of {@link PrevalenceFit}, the weights of the scores learnt from other
 * clusters; V = the squared sums by cluster of what each case adds, times G/(G-1) of G clusters;
 * weights calibrated to margins enter by their residuals. Wilson's interval with p(1-p)/V cases;
 * with clusters or weights t for z, its degrees of freedom the fewer of the clusters with two cases
 * or more and the clusters of judged cases, less one. Where V is 0 or p not strictly between 0 and
 * 1, people's sample alone.
 *
 * <p><b>Reference</b>: Egami, Hinck, Stewart and Wei (2023), NeurIPS 36; S&auml;rndal, Swensson and
 * Wretman (1992) Model Assisted Survey Sampling, chapters 6 and 9; Wilson (1927) JASA 22:209-212;
 * Korn and Graubard (1998) Surv. Meth. 24:193-201. <b>Checked against</b>: hand computation and
 * {@link CorrectedPrevalence}, {@code SurveyPrevalenceTest}; coverage by simulation.
 */
public final class SurveyPrevalence {
  private static final Method COMBINED =
      new Method(
          "intervals of strata and process combined",
          "Zou and Donner (2008) Statistics in Medicine 27:1693-1702");

  private final JudgedWave wave;
  private final PrevalenceFit fit;
  private final boolean corrected;
  private final double[] added;
  private final ClusterVariance variance;

  private SurveyPrevalence(JudgedWave wave, PrevalenceFit fit, boolean corrected) {
    this.wave = wave;
    this.fit = fit;
    this.corrected = corrected;
    this.added = fit.added();
    this.variance = ClusterVariance.of(wave.scores(), added);
  }

  /**
   * Of one wave.
   *
   * @param wave its cases
   */
  public static SurveyPrevalence of(JudgedWave wave) {
    if (wave.judged() > 1 && !wave.sampledByStrata()) {
      SurveyPrevalence both =
          new SurveyPrevalence(wave, new PrevalenceFit(wave, wave.slopes()), true);
      if (both.within() && both.lambda() > 0 && both.variance.variance() > 0) {
        return both;
      }
    }
    return new SurveyPrevalence(wave, new PrevalenceFit(wave, new double[wave.judged()]), false);
  }

  private boolean within() {
    return fit.mean() > 0 && fit.mean() < 1;
  }

  /** The mean weight of the machine's scores, 0 to 1. */
  public double lambda() {
    return fit.lambda();
  }

  /**
   * The share with its interval.
   *
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless 0 &lt; confidenceLevel &lt; 1
   */
  public Outcome estimate(double confidenceLevel) {
    Require.level(confidenceLevel);
    Optional<Undefined> tooLittle = tooLittle();
    if (tooLittle.isPresent()) {
      return tooLittle.get();
    }
    Estimate bare =
        variance.annotate(
            Estimate.of(
                CorrectedPrevalence.MEASURE,
                share(),
                wave.judged(),
                corrected ? CorrectedPrevalence.CORRECTED : CorrectedPrevalence.HUMAN_ONLY));
    if (!variance.estimable()) {
      return bare;
    }
    double critical =
        plain() ? Quantiles.normal(confidenceLevel) : Quantiles.student(confidenceLevel, df());
    return bare.withStandardError(Math.sqrt(variance.variance()))
        .withInterval(interval(variance.variance(), critical, confidenceLevel));
  }

  /**
   * The share of the cases at hand, drawn by strata, with its interval: V = &Sigma; W&sup2; (1 -
   * n<sub>h</sub>/N<sub>h</sub>) s&sup2;<sub>r,h</sub>/n<sub>h</sub>, without clusters and weights;
   * where it is 0 or p not strictly between 0 and 1, people's {@link StratifiedPrevalence}.
   *
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless 0 &lt; confidenceLevel &lt; 1
   * @throws IllegalStateException if cases have weights
   */
  public Outcome estimateOfCases(double confidenceLevel) {
    Require.level(confidenceLevel);
    if (wave.scores().weighted()) {
      throw new IllegalStateException("the cases at hand count the same");
    }
    Optional<Undefined> tooLittle = tooLittle();
    if (tooLittle.isPresent()) {
      return tooLittle.get();
    }
    double v = fit.varianceOfCases();
    if (!corrected || !(v > 0)) {
      return StratifiedPrevalence.of(fit.strata()).estimate(confidenceLevel);
    }
    return Estimate.of(
            CorrectedPrevalence.MEASURE, share(), wave.judged(), CorrectedPrevalence.CORRECTED)
        .withStandardError(Math.sqrt(v))
        .withInterval(
            wilson(v, fit.effectiveSize(), Quantiles.normal(confidenceLevel), confidenceLevel));
  }

  /** Why there is no share, if there is none. */
  Optional<Undefined> tooLittle() {
    int judged = wave.judged();
    if (wave.cases() == 0) {
      return Optional.of(new Undefined(CorrectedPrevalence.MEASURE, "no cases", 0));
    }
    int few = judged < wave.cases() ? CorrectedPrevalence.FEWEST - judged : 0;
    int more = Math.max(few, wave.wanting());
    return more > 0 ? Optional.of(CorrectedPrevalence.needs(more, judged)) : Optional.empty();
  }

  /** The interval at this variance, which is that of the share or its part of a change's. */
  Interval interval(double v, double critical, double level) {
    return wave.sampledByStrata() && !wave.scores().weighted()
        ? combined(v, critical, level)
        : wilson(v, fit.effectiveSize(), critical, level);
  }

  private Interval wilson(double v, double n, double critical, double level) {
    double effective = WilsonScore.effectiveSize(share(), v, n);
    Method method = corrected ? CorrectedPrevalence.CORRECTED : WilsonScore.EFFECTIVE;
    return WilsonScore.interval(share(), effective, critical, level, method);
  }

  /** The strata's own intervals put together with that of the process, whose variance is left. */
  private Interval combined(double v, double critical, double level) {
    Interval strata =
        StratifiedPrevalence.of(fit.strata())
            .estimate(level)
            .estimate()
            .flatMap(Estimate::interval)
            .orElseThrow();
    double left = Math.max(0, v - fit.varianceOfCases());
    Interval process = wilson(left, wave.cases(), critical, level);
    double p = share();
    return new Interval(
        Math.max(0, p - Math.hypot(p - strata.lower(), p - process.lower())),
        Math.min(1, p + Math.hypot(strata.upper() - p, process.upper() - p)),
        level,
        COMBINED);
  }

  /** Rounding may leave people's share a trifle outside. */
  double share() {
    return Math.min(1, Math.max(0, fit.mean()));
  }

  /** Whether neither clusters nor weights matter. */
  boolean plain() {
    return !variance.byCluster() && !wave.scores().weighted();
  }

  double df() {
    return Math.max(1, Math.min(variance.df(), wave.judgedClusters() - 1.0));
  }

  double[] added() {
    return added.clone();
  }

  JudgedWave wave() {
    return wave;
  }
}
