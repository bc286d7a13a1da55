package org.plait.statistics;

import org.apache.commons.numbers.gamma.LogGamma;

/**
 * Tail probabilities of the number of members of a group in a sample drawn without replacement.
 *
 * <p><b>Formula</b>: the probability at the edge of the tail from logarithms of factorials, the
 * others from the ratio of neighbours, always on the side away from the mean, so that nothing
 * cancels and what is lost to underflow is nothing.
 *
 * @param population everybody
 * @param members how many of them belong to the group
 * @param sample how many are drawn
 */
record HypergeometricTail(long population, long members, long sample) {

  /** Terms smaller than this share of their sum no longer change it. */
  private static final double NEGLIGIBLE = 1e-18;

  /** The probability of this many members or more. */
  double atLeast(long x) {
    return x <= mean() ? 1 - below(x - 1) : above(x);
  }

  /** The probability of this many members or fewer. */
  double atMost(long x) {
    return x >= mean() ? 1 - above(x + 1) : below(x);
  }

  private double mean() {
    return (double) sample * members / population;
  }

  private double above(long x) {
    long most = Math.min(members, sample);
    if (x > most) {
      return 0;
    }
    long start = Math.max(x, fewest());
    double term = probability(start);
    double sum = term;
    for (long k = start; k < most && term > NEGLIGIBLE * sum; k++) {
      double up = (double) (members - k) * (sample - k);
      term *= up / ((k + 1.0) * (population - members - sample + k + 1));
      sum += term;
    }
    return Math.min(1, sum);
  }

  private double below(long x) {
    if (x < fewest()) {
      return 0;
    }
    long start = Math.min(x, Math.min(members, sample));
    double term = probability(start);
    double sum = term;
    for (long k = start; k > fewest() && term > NEGLIGIBLE * sum; k--) {
      double down = (double) k * (population - members - sample + k);
      term *= down / ((members - k + 1.0) * (sample - k + 1));
      sum += term;
    }
    return Math.min(1, sum);
  }

  private long fewest() {
    return Math.max(0, members + sample - population);
  }

  private double probability(long k) {
    return Math.exp(
        logChoose(members, k)
            + logChoose(population - members, sample - k)
            - logChoose(population, sample));
  }

  private static double logChoose(long n, long k) {
    return LogGamma.value(n + 1.0) - LogGamma.value(k + 1.0) - LogGamma.value(n - k + 1.0);
  }
}
