package org.plait.statistics.prevalence;

import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Quantiles;
import org.plait.statistics.Require;
import org.plait.statistics.Sample;
import org.plait.statistics.Undefined;

/**
 * By how much a share moves because the judging itself moved: the same cases judged afresh, under a
 * later codebook or by later coders (a bridge sample).
 *
 * <p><b>Input</b>: the old and the new judgement of each case, 0 or 1, in the same order.
 * <b>Units</b>: a difference of proportions, new minus old. <b>Undefined when</b> fewer than two
 * cases were judged twice.
 *
 * <p><b>Formula</b>: d = mean(new - old), SE = &radic;(s<sub>d</sub>&sup2;/b), t with b - 1 degrees
 * of freedom. Where nothing moved there is no interval, and the note says so.
 *
 * <p><b>Reference</b>: Student (1908) The probable error of a mean, Biometrika 6:1-25. <b>Checked
 * against</b>: R 4.2.2 {@code t.test}.
 */
public final class JudgementShift {
  private static final String MEASURE = "shift";
  private static final Method METHOD =
      new Method("bridge sample", "Student (1908) Biometrika 6:1-25");

  private final double[] differences;

  private JudgementShift(double[] differences) {
    this.differences = differences;
  }

  /**
   * Of old and new judgements.
   *
   * @param before the old judgements
   * @param after the new judgements of the same cases
   * @throws IllegalArgumentException if the lengths differ or a judgement is not 0 or 1
   */
  public static JudgementShift of(double[] before, double[] after) {
    Require.sameLength(before.length, after.length, "after");
    double[] differences = new double[before.length];
    for (int i = 0; i < before.length; i++) {
      if (before[i] != 0 && before[i] != 1 || after[i] != 0 && after[i] != 1) {
        throw new IllegalArgumentException("judgement must be 0 or 1 at " + i);
      }
      differences[i] = after[i] - before[i];
    }
    return new JudgementShift(differences);
  }

  /**
   * The shift with its interval.
   *
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless 0 &lt; confidenceLevel &lt; 1
   */
  public Outcome estimate(double confidenceLevel) {
    Require.level(confidenceLevel);
    int b = differences.length;
    if (b < 2) {
      return new Undefined(MEASURE, b == 0 ? "no cases" : "one case", b);
    }
    double shift = Sample.mean(differences);
    double error = Math.sqrt(Sample.variance(differences) / b);
    Estimate bare = Estimate.of(MEASURE, shift, b, METHOD);
    if (error == 0) {
      return bare.withNote("no variation: no interval");
    }
    double half = Quantiles.student(confidenceLevel, b - 1.0) * error;
    return bare.withStandardError(error)
        .withInterval(
            new Interval(
                Math.max(-1, shift - half), Math.min(1, shift + half), confidenceLevel, METHOD));
  }
}
