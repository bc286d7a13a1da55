package org.plait.statistics.paired;

import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.plait.statistics.Method;
import org.plait.statistics.TestResult;

/**
 * Boschloo's exact test of two independent shares: Fisher's two-sided p as the statistic, and the
 * largest probability of one as small over all values of the common share.
 *
 * <p><b>Reference</b>: Boschloo (1970) Raised conditional level of significance for the 2 x 2-table
 * when testing the equality of two probabilities, Statistica Neerlandica 24:1-9.
 *
 * @param xFrom in the category in the earlier wave
 * @param nFrom the answers of the earlier wave
 * @param xTo in the category in the later wave
 * @param nTo the answers of the later wave
 */
record Boschloo(int xFrom, int nFrom, int xTo, int nTo) {
  /** The answers above which it would take minutes. */
  static final long MOST = 2_000;

  private static final Method METHOD =
      new Method("Fisher-Boschloo exact", "Boschloo (1970) Statistica Neerlandica 24:1-9");
  private static final double TOLERANCE = 1 + 1e-7;

  /** The statistic is the later less the earlier share. */
  TestResult test() {
    double limit = fisher(nFrom, nTo, xFrom + xTo)[xTo] * TOLERANCE;
    int[][] ends = new int[nFrom + nTo + 1][];
    for (int in = 0; in < ends.length; in++) {
      double[] p = fisher(nFrom, nTo, in);
      ends[in] = IntStream.rangeClosed(0, nTo).filter(x -> p[x] > limit).toArray();
    }
    double largest = Suprema.ofShare(share -> 1 - notExtreme(nFrom, nTo, ends, share));
    double difference = (double) xTo / nTo - (double) xFrom / nFrom;
    return TestResult.twoSided(difference, Math.max(0, largest), METHOD, nFrom + nTo);
  }

  /** For each later count, given so many in the category, Fisher's two-sided p; else 0. */
  private static double[] fisher(int n1, int n2, int in) {
    HypergeometricDistribution tables = HypergeometricDistribution.of(n1 + n2, in, n2);
    double[] probability = new double[n2 + 1];
    for (int x = tables.getSupportLowerBound(); x <= tables.getSupportUpperBound(); x++) {
      probability[x] = tables.probability(x);
    }
    double[] p = new double[n2 + 1];
    for (int x = tables.getSupportLowerBound(); x <= tables.getSupportUpperBound(); x++) {
      for (double other : probability) {
        p[x] += other <= probability[x] * TOLERANCE ? other : 0;
      }
    }
    return p;
  }

  private static double notExtreme(int n1, int n2, int[][] kept, double share) {
    BinomialDistribution first = BinomialDistribution.of(n1, share);
    BinomialDistribution second = BinomialDistribution.of(n2, share);
    double[] later = IntStream.rangeClosed(0, n2).mapToDouble(second::probability).toArray();
    double[] earlier = IntStream.rangeClosed(0, n1).mapToDouble(first::probability).toArray();
    double sum = 0;
    for (int in = 0; in < kept.length; in++) {
      for (int x : kept[in]) {
        sum += later[x] * earlier[in - x];
      }
    }
    return sum;
  }
}
