package org.plait.statistics.proportion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.special.Gamma;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Quantiles;
import org.plait.statistics.Require;
import org.plait.statistics.Sample;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;
import org.plait.statistics.WilsonScore;

/**
 * Intervals of the shares of all categories of one question that hold together with the stated
 * confidence.
 *
 * <p><b>Input</b>: a count a category; categories with 0 keep their place. <b>Units</b>: shares, 0
 * to 1. <b>Undefined when</b> there are no answers, or a single category.
 *
 * <p><b>Formula</b>: Goodman: Wilson's interval of each share, z&sup2; the upper quantile of
 * chi-squared with 1 degree of freedom at (1 - level)/k. Sison and Glaz: from p - c/n to p + (c + 2
 * g)/n, c the largest whole number for which all counts of a multinomial with the observed shares
 * lie within c of their expectation with less than the level, g by how much of the step to c + 1
 * the level is passed. That probability is summed exactly here; the paper approximates it by an
 * Edgeworth expansion, which moves the ends by less than 1e-4 in its examples.
 *
 * <p><b>Reference</b>: Goodman (1965) On simultaneous confidence intervals for multinomial
 * proportions, Technometrics 7:247-254; Sison and Glaz (1995) Simultaneous confidence intervals and
 * sample size determination for multinomial proportions, JASA 90:366-369.
 *
 * <p><b>Checked against</b>: R 4.2.2 ({@code intervals.json}); the examples of Sison and Glaz.
 */
public final class SimultaneousIntervals {
  private static final String MEASURE = "proportion";
  private static final Method SHARE = new Method("share of valid answers", "");
  private static final Method GOODMAN =
      new Method("Goodman simultaneous", "Goodman (1965) Technometrics 7:247-254");
  private static final Method SISON_GLAZ =
      new Method("Sison-Glaz simultaneous", "Sison and Glaz (1995) JASA 90:366-369");

  /** Above it the distributions that are folded would take too long. */
  private static final long MOST = 1_000_000;

  private final long[] counts;
  private final long n;

  private SimultaneousIntervals(long[] counts, long n) {
    this.counts = counts;
    this.n = n;
  }

  /**
   * Of the counts of all categories.
   *
   * @param counts the answers in each category
   * @throws IllegalArgumentException if a count is negative
   */
  public static SimultaneousIntervals of(long... counts) {
    return new SimultaneousIntervals(counts.clone(), Require.total(counts));
  }

  /**
   * Goodman's intervals in the order of the counts: the default, also with few answers.
   *
   * @param confidenceLevel with which all hold together, e.g. 0.95
   * @throws IllegalArgumentException unless the level lies strictly between 0 and 1
   */
  public List<Outcome> goodman(double confidenceLevel) {
    Require.level(confidenceLevel);
    double critical = Quantiles.normal(1 - (1 - confidenceLevel) / Math.max(1, counts.length));
    return each(p -> WilsonScore.interval(p, n, critical, confidenceLevel, GOODMAN));
  }

  /**
   * Sison and Glaz's intervals in the order of the counts: narrower with many categories of like
   * size, too narrow with few answers. Undefined of more than 1,000,000 answers.
   *
   * @param confidenceLevel with which all hold together, e.g. 0.95
   * @throws IllegalArgumentException unless the level lies strictly between 0 and 1
   */
  public List<Outcome> sisonGlaz(double confidenceLevel) {
    Require.level(confidenceLevel);
    if (n == 0 || counts.length < 2) {
      return each(p -> new Interval(p, p, confidenceLevel, SISON_GLAZ));
    }
    if (n > MOST) {
      Outcome tooMany = Undefined.of(MEASURE, TooLittle.TOO_MANY_CASES, n);
      return Collections.nCopies(counts.length, tooMany);
    }
    long c = largestBelow(confidenceLevel);
    double here = coverage(c);
    double next = coverage(c + 1);
    double part = next > here ? Sample.clamp((confidenceLevel - here) / (next - here), 0, 1) : 1;
    return each(
        p ->
            new Interval(
                Math.max(0, p - (double) c / n),
                Math.min(1, p + (c + 2 * part) / n),
                confidenceLevel,
                SISON_GLAZ));
  }

  private List<Outcome> each(java.util.function.DoubleFunction<Interval> interval) {
    List<Outcome> outcomes = new ArrayList<>();
    for (long count : counts) {
      if (n == 0 || counts.length < 2) {
        TooLittle reason = n == 0 ? TooLittle.NO_CASES : TooLittle.ONE_CATEGORY;
        outcomes.add(Undefined.of(MEASURE, reason, n));
        continue;
      }
      double p = (double) count / n;
      outcomes.add(
          Estimate.of(MEASURE, p, n, SHARE)
              .withStandardError(Math.sqrt(p * (1 - p) / n))
              .withInterval(interval.apply(p)));
    }
    return outcomes;
  }

  /** The last whole number whose coverage stays below the level; 0 if even that passes it. */
  private long largestBelow(double level) {
    long low = 0;
    long high = 1;
    while (high < n && coverage(high) < level) {
      low = high;
      high = Math.min(n, 2 * high);
    }
    while (low < high) {
      long middle = low + (high - low + 1) / 2;
      if (coverage(middle) < level) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /**
   * P(all counts within c of the observed ones), drawn with the observed shares: independent
   * Poisson counts given their sum, their truncated distributions folded one by one.
   */
  private double coverage(long c) {
    double[] sums = {1};
    long lowest = 0;
    for (long count : counts) {
      long from = Math.max(0, count - c);
      int width = Math.toIntExact(Math.min(count + c, n) - from) + 1;
      double[] next = new double[sums.length + width - 1];
      for (int k = 0; k < width; k++) {
        double probability = poisson(from + k, count);
        for (int s = 0; s < sums.length; s++) {
          next[s + k] += sums[s] * probability;
        }
      }
      sums = next;
      lowest += from;
    }
    return Math.min(1, sums[Math.toIntExact(n - lowest)] / poisson(n, n));
  }

  private static double poisson(long k, long mean) {
    if (mean == 0) {
      return k == 0 ? 1 : 0;
    }
    return Math.exp(k * Math.log(mean) - mean - Gamma.logGamma(k + 1.0));
  }
}
