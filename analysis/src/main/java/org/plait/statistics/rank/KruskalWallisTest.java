package org.plait.statistics.rank;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Ranks;
import org.plait.statistics.Require;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TestResult;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

/**
 * The Kruskal-Wallis test of whether some of several independent samples tend to be higher.
 *
 * <p><b>Undefined when</b> fewer than two samples have values, or all values are the same.
 * <b>Formula</b>: H = (12/(N(N+1)) sum R&sup2;/n - 3(N+1))/(1 - sum(t&sup3;-t)/(N&sup3;-N)),
 * chi-squared with one degree of freedom less than samples. Empty samples are left out.
 *
 * <p><b>Reference</b>: Kruskal and Wallis (1952) JASA 47:583-621. <b>Checked against</b>: R 4.2.2
 * {@code kruskal.test}.
 */
public final class KruskalWallisTest {
  private static final String MEASURE = "kruskal_wallis";
  private static final Method METHOD =
      new Method("Kruskal-Wallis", "Kruskal and Wallis (1952) JASA 47:583-621");

  private final double[] sizes;
  private final double[] rankSums;
  private final double tieTerm;
  private final long n;

  /**
   * What the test rests on.
   *
   * @param sizes the answers of each sample that has any
   * @param rankSums the sums of its ranks, each less (N + 1)/2
   * @param tieTerm the sum of t&sup3; - t
   * @param n the answers of all samples
   */
  private KruskalWallisTest(double[] sizes, double[] rankSums, double tieTerm, long n) {
    this.sizes = sizes;
    this.rankSums = rankSums;
    this.tieTerm = tieTerm;
    this.n = n;
  }

  /**
   * Several independent samples.
   *
   * @param samples the samples, two or more
   */
  public static KruskalWallisTest of(List<double[]> samples) {
    Groups groups = Groups.of(samples);
    double[] pooled = groups.pooled();
    double[] ranks = Ranks.of(pooled);
    double[] sums = new double[groups.count()];
    int start = 0;
    for (int group = 0; group < sums.length; group++) {
      int end = start + groups.sizes()[group];
      for (int i = start; i < end; i++) {
        sums[group] += ranks[i] - (pooled.length + 1.0) / 2;
      }
      start = end;
    }
    double[] sizes = Arrays.stream(groups.sizes()).asDoubleStream().toArray();
    return new KruskalWallisTest(sizes, sums, Ranks.tieTerm(pooled), pooled.length);
  }

  /**
   * How often each sample has each value, the values in ascending order.
   *
   * @param samples the counts of each sample, two samples or more
   * @throws IllegalArgumentException if the lengths differ or a count is negative
   */
  public static KruskalWallisTest ofCounts(List<long[]> samples) {
    long[] all = new long[samples.isEmpty() ? 0 : samples.get(0).length];
    for (long[] counts : samples) {
      Require.sameLength(all.length, counts.length, "counts");
      LongStream.of(counts).forEach(count -> Require.count(count, "count"));
      Arrays.setAll(all, value -> all[value] + counts[value]);
    }
    long n = LongStream.of(all).sum();
    double[] ranks = new double[all.length];
    double below = 0;
    double ties = 0;
    for (int value = 0; value < all.length; value++) {
      ranks[value] = below + (all[value] + 1.0) / 2 - (n + 1.0) / 2;
      below += all[value];
      ties += (double) all[value] * ((double) all[value] * all[value] - 1);
    }
    List<long[]> filled =
        samples.stream().filter(counts -> LongStream.of(counts).sum() > 0).toList();
    return new KruskalWallisTest(
        filled.stream().mapToDouble(counts -> LongStream.of(counts).sum()).toArray(),
        filled.stream().mapToDouble(counts -> sum(counts, ranks)).toArray(),
        ties,
        n);
  }

  private static double sum(long[] counts, double[] ranks) {
    double sum = 0;
    for (int value = 0; value < counts.length; value++) {
      sum += counts[value] * ranks[value];
    }
    return sum;
  }

  /** The test; the statistic is H. */
  public TestOutcome test() {
    if (sizes.length < 2) {
      return Undefined.of(MEASURE, n == 0 ? TooLittle.NO_CASES : TooLittle.ONE_GROUP, n);
    }
    if (tieTerm >= allTied()) {
      return Undefined.of(MEASURE, TooLittle.NO_VARIATION, n);
    }
    return TestResult.chiSquared(h(), sizes.length - 1.0, METHOD, n);
  }

  /**
   * The share of the ranks' variance between the samples, H/(N - 1); undefined as the test is.
   *
   * <p><b>Reference</b>: Tomczak and Tomczak (2014) Trends in Sport Sciences 21:19-25.
   */
  public Outcome epsilonSquared() {
    Method method =
        new Method("epsilon squared", "Tomczak and Tomczak (2014) Trends Sport Sci. 21:19-25");
    return test()
        .<Outcome>fold(
            result ->
                Estimate.of(
                    "epsilon_squared", result.statistic() / (result.n() - 1.0), result.n(), method),
            undefined -> new Undefined("epsilon_squared", undefined.reason(), undefined.n()));
  }

  private double h() {
    double between = 0;
    for (int i = 0; i < sizes.length; i++) {
      between += rankSums[i] * rankSums[i] / sizes[i];
    }
    double ties = 1 - tieTerm / allTied();
    return 12 / ((double) n * (n + 1.0)) * between / ties;
  }

  /** The tie term of values that are all the same. */
  private double allTied() {
    return (double) n * ((double) n - 1) * (n + 1.0);
  }
}
