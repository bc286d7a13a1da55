package org.plait.statistics.prevalence;

import java.util.Arrays;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Require;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

/**
 * How differently two waves use the same codes.
 *
 * <p><b>Input</b>: how often each code was used in either wave, or the shares with and without one
 * code; none negative, in the same order. <b>Units</b>: 0, used alike, to 1, nothing in common.
 * <b>Undefined when</b> nothing was used in one of the waves.
 *
 * <p><b>Formula</b>: with each wave's uses divided by their sum, m the mean of the two and H(p) =
 * -&Sigma; p log<sub>2</sub> p: &radic;(H(m) - (H(p) + H(q))/2).
 *
 * <p><b>Reference</b>: Lin (1991) Divergence measures based on the Shannon entropy, IEEE
 * Transactions on Information Theory 37:145-151; Endres and Schindelin (2003) A new metric for
 * probability distributions, IEEE Transactions on Information Theory 49:1858-1860, for the square
 * root. <b>Checked against</b>: hand computation, {@code JensenShannonDistanceTest}.
 */
public final class JensenShannonDistance {

  private static final String MEASURE = "usage_distance";
  private static final Method METHOD =
      new Method(
          "Jensen-Shannon distance, base 2",
          "Lin (1991) IEEE Trans. Inf. Theory 37:145-151; Endres and Schindelin (2003) IEEE Trans."
              + " Inf. Theory 49:1858-1860");

  private final double[] earlier;
  private final double[] later;

  private JensenShannonDistance(double[] earlier, double[] later) {
    this.earlier = earlier;
    this.later = later;
  }

  /**
   * Of two waves' uses.
   *
   * @param earlier how often each code was used in the earlier wave
   * @param later how often in the later wave
   * @throws IllegalArgumentException if the lengths differ or a number is negative
   */
  public static JensenShannonDistance of(double[] earlier, double[] later) {
    Require.sameLength(earlier.length, later.length, "later");
    for (int i = 0; i < earlier.length; i++) {
      if (!(earlier[i] >= 0) || !(later[i] >= 0)) {
        throw new IllegalArgumentException("uses must not be negative, found one at " + i);
      }
    }
    return new JensenShannonDistance(earlier.clone(), later.clone());
  }

  /**
   * The distance.
   *
   * @param n on how many comments it rests
   */
  public Outcome estimate(long n) {
    double before = Arrays.stream(earlier).sum();
    double after = Arrays.stream(later).sum();
    if (before == 0 || after == 0) {
      return Undefined.of(MEASURE, TooLittle.NO_CASES, n);
    }
    double divergence = 0;
    for (int i = 0; i < earlier.length; i++) {
      double p = earlier[i] / before;
      double q = later[i] / after;
      divergence += part((p + q) / 2) - (part(p) + part(q)) / 2;
    }
    return Estimate.of(MEASURE, Math.sqrt(Math.max(0, Math.min(1, divergence))), n, METHOD);
  }

  private static double part(double p) {
    return p > 0 ? -p * Math.log(p) / Math.log(2) : 0;
  }
}
