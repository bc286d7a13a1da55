package org.plait.statistics.prevalence;

import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Quantiles;
import org.plait.statistics.Require;
import org.plait.statistics.Sample;
import org.plait.statistics.Undefined;
import org.plait.statistics.WilsonScore;

/**
 * The share of all cases to which people would say yes, from a sample that they judged and a
 * machine's scores of all cases: the default. The machine narrows the interval as far as it is any
 * good and can't bias the share.
 *
 * <p><b>Input</b>: a {@link JudgedSample}. <b>Units</b>: a proportion, 0 to 1. <b>Missing</b>:
 * cases nobody judged are what the machine is for. <b>Undefined when</b> fewer than {@value
 * #FEWEST} cases were judged: the reason says how many are needed.
 *
 * <p><b>Formula</b>: r = y - &lambda; (f - mean of f over all N), with &lambda; learnt without the
 * case itself and cut to 0..1; p = mean of r; v = (1 - n/N) var(r)/n for the cases at hand, plus
 * p(1-p)/N for the process they come from; Wilson's interval of p with p(1-p)/v as sample size,
 * which keeps its coverage for rare codes where p &plusmn; z &radic;v loses it. Where v is 0 or p
 * is not strictly between 0 and 1, the people's sample alone decides.
 *
 * <p><b>Reference</b>: Angelopoulos, Duchi and Zrnic (2023) PPI++: efficient prediction-powered
 * inference, arXiv:2311.01453, for the choice of &lambda;; Wilson (1927) JASA 22:209-212; Korn and
 * Graubard (1998) Surv. Meth. 24:193-201 for the effective size. <b>Checked against</b>: its own
 * definition in R, fixture {@code prevalence.json}; coverage by simulation.
 */
public final class CorrectedPrevalence {
  /** The fewest judged cases that allow an estimate. */
  public static final int FEWEST = 10;

  static final String MEASURE = "proportion";
  private static final String CITATION =
      "Angelopoulos, Duchi and Zrnic (2023) arXiv:2311.01453; Wilson (1927) JASA 22:209-212";

  /** The method of an estimate that rests on people and machine. */
  public static final Method CORRECTED =
      new Method("machine coding corrected by a human-coded sample", CITATION);

  /** The method of an estimate to which the machine had nothing to add. */
  public static final Method HUMAN_ONLY =
      new Method("human-coded sample alone", "Wilson (1927) JASA 22:209-212");

  private final JudgedSample sample;
  private final boolean process;

  private CorrectedPrevalence(JudgedSample sample, boolean process) {
    this.sample = sample;
    this.process = process;
  }

  /**
   * Of the cases at hand: a judgement of every one of them leaves no uncertainty.
   *
   * @param sample what people judged, and the machine's scores
   */
  public static CorrectedPrevalence of(JudgedSample sample) {
    return new CorrectedPrevalence(sample, false);
  }

  /** Of the process that the cases come from: they are a sample themselves. */
  public CorrectedPrevalence ofProcess() {
    return new CorrectedPrevalence(sample, true);
  }

  /** The mean weight of the machine's scores, 0 to 1; 0 where it adds nothing. */
  public double lambda() {
    return sample.size() < 2 ? 0 : slopes().mean();
  }

  /**
   * The variance of the corrected share.
   *
   * @return 0 where it can't be told: fewer than two judged cases, or no variation
   */
  public double variance() {
    return sample.size() < 2 ? 0 : variance(residuals());
  }

  /**
   * How many human-coded cases the machine is worth: the variance of the human-coded sample alone
   * divided by that of the corrected share.
   *
   * @return above 1 where the machine helps; 1 where nothing varies
   */
  public double gain() {
    double own = sample.size() < 2 ? 0 : variance(sample.judgements());
    double corrected = variance();
    return own > 0 && corrected > 0 ? own / corrected : 1;
  }

  /**
   * How many more cases people would have to judge for as small an error without the machine: n
   * such that (1 - n/N) s&sup2;/n is the variance of the corrected share, less those they did.
   *
   * @return at most the cases that are left; negative where the machine does harm; 0 where nothing
   *     varies
   */
  public double worth() {
    int n = sample.size();
    double spread = n < 2 ? 0 : Sample.variance(sample.judgements());
    double sampling = n < 2 ? 0 : sampling(residuals());
    return spread > 0 && sampling > 0 ? spread / (sampling + spread / sample.all().cases()) - n : 0;
  }

  /**
   * The corrected share with its interval.
   *
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless 0 &lt; confidenceLevel &lt; 1
   */
  public Outcome estimate(double confidenceLevel) {
    Require.level(confidenceLevel);
    int n = sample.size();
    if (n < FEWEST && n < sample.all().cases() || n == 0) {
      return tooFew(n);
    }
    double[] residuals = n < 2 ? sample.judgements() : residuals();
    double p = Sample.mean(residuals);
    double v = n < 2 ? 0 : variance(residuals);
    if (n == sample.all().cases() && !process || !(p > 0 && p < 1) || !(v > 0)) {
      return humanOnly(confidenceLevel);
    }
    Interval interval =
        WilsonScore.interval(
            p, p * (1 - p) / v, Quantiles.normal(confidenceLevel), confidenceLevel, CORRECTED);
    return Estimate.of(MEASURE, p, n, CORRECTED)
        .withStandardError(Math.sqrt(v))
        .withInterval(interval);
  }

  static Undefined tooFew(int judged) {
    return needs(FEWEST - judged, judged);
  }

  static Undefined needs(int more, int judged) {
    return new Undefined(
        MEASURE,
        "needs " + more + (more == 1 ? " more human-coded comment" : " more human-coded comments"),
        judged);
  }

  private Outcome humanOnly(double level) {
    long cases = sample.all().cases();
    int n = sample.size();
    double p = (double) sample.positives() / n;
    Estimate bare = Estimate.of(MEASURE, p, n, HUMAN_ONLY);
    if (n == cases && !process) {
      return bare.withInterval(new Interval(p, p, level, HUMAN_ONLY)).asCensus();
    }
    double size = process ? n : n * ((cases - 1.0) / (cases - n));
    return bare.withStandardError(Math.sqrt(p * (1 - p) / size))
        .withInterval(WilsonScore.interval(p, size, Quantiles.normal(level), level, HUMAN_ONLY));
  }

  private LeaveOneOutSlopes slopes() {
    return LeaveOneOutSlopes.of(sample.judgements(), sample.scores());
  }

  private double[] residuals() {
    return slopes().residuals(sample.judgements(), sample.scores(), sample.all().mean());
  }

  private double variance(double[] residuals) {
    double p = Sample.clamp(Sample.mean(residuals), 0, 1);
    double sampling = sampling(residuals);
    return process ? sampling + p * (1 - p) / sample.all().cases() : sampling;
  }

  private double sampling(double[] residuals) {
    return (1 - sample.fraction()) * Sample.variance(residuals) / residuals.length;
  }
}
