package org.plait.statistics.time;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.plait.statistics.Method;
import org.plait.statistics.Require;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TestResult;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

/**
 * The log-rank test that durations are alike in two or more groups, also within strata and with
 * delayed entry.
 *
 * <p><b>Input</b>: the groups' {@link Durations}, for each stratum in the same order of groups.
 * <b>Undefined when</b> fewer than two groups have anybody, or no end was seen while people of two
 * groups were followed.
 *
 * <p><b>Formula</b>: at each time with events, in each stratum, the events of a group less those
 * expected if all at risk were alike, with the hypergeometric covariance; the quadratic form of
 * their sums is chi-squared with the number of groups less 1.
 *
 * <p><b>Reference</b>: Mantel (1966) Evaluation of survival data, Cancer Chemotherapy Reports
 * 50:163-170; Peto and Peto (1972) JRSS A 135:185-207. <b>Checked against</b>: survival 3.5-3
 * {@code survdiff}, and the score test of {@code coxph} for delayed entry; fixture {@code
 * survival.json}.
 */
public final class LogRankTest {
  private static final Method METHOD =
      new Method("log-rank", "Mantel (1966) Cancer Chemother. Rep. 50:163-170");
  private static final Method STRATIFIED =
      new Method("stratified log-rank", "Mantel (1966) Cancer Chemother. Rep. 50:163-170");
  private static final double SINGULAR = 1e-10;

  private final long n;
  private final Method method;
  private final double[] observed;
  private final double[] expected;
  private final double[][] covariance;

  private LogRankTest(List<List<Durations>> strata) {
    int groups = strata.isEmpty() ? 0 : strata.get(0).size();
    strata.forEach(stratum -> Require.sameLength(groups, stratum.size(), "each stratum"));
    this.n = strata.stream().flatMap(List::stream).mapToLong(Durations::size).sum();
    this.method = strata.size() > 1 ? STRATIFIED : METHOD;
    this.observed = new double[groups];
    this.expected = new double[groups];
    this.covariance = new double[groups][groups];
    strata.forEach(this::add);
  }

  /**
   * Of these groups.
   *
   * @param groups the durations of each group
   */
  public static LogRankTest of(List<Durations> groups) {
    return new LogRankTest(List.of(groups));
  }

  /**
   * Of the same groups in each stratum.
   *
   * @param strata for each stratum, the durations of each group
   * @throws IllegalArgumentException if the strata differ in the number of groups
   */
  public static LogRankTest stratified(List<List<Durations>> strata) {
    return new LogRankTest(strata);
  }

  private void add(List<Durations> groups) {
    Durations all = Durations.together(groups);
    Sorted everybody = Sorted.of(all);
    List<Sorted> each = groups.stream().map(Sorted::of).toList();
    for (double time : Arrays.stream(all.eventTimes()).distinct().toArray()) {
      double total = everybody.atRisk(time);
      double events = everybody.eventsAt(time);
      double[] share = each.stream().mapToDouble(group -> group.atRisk(time) / total).toArray();
      double spread = total > 1 ? events * (total - events) / (total - 1) : 0;
      for (int g = 0; g < share.length; g++) {
        observed[g] += each.get(g).eventsAt(time);
        expected[g] += events * share[g];
        for (int h = 0; h < share.length; h++) {
          covariance[g][h] += spread * share[g] * ((g == h ? 1 : 0) - share[h]);
        }
      }
    }
  }

  /** The events of each group. */
  public double[] observed() {
    return observed.clone();
  }

  /** The events each group would have if all groups were alike. */
  public double[] expected() {
    return expected.clone();
  }

  /** The test; its degrees of freedom are the groups that could be compared, less 1. */
  public TestOutcome test() {
    int[] used =
        IntStream.range(0, observed.length).filter(g -> covariance[g][g] > SINGULAR).toArray();
    if (used.length < 2) {
      TooLittle reason = n == 0 ? TooLittle.NO_CASES : TooLittle.NO_VARIATION;
      return Undefined.of("log_rank", reason, n);
    }
    int[] free = Arrays.copyOf(used, used.length - 1);
    RealMatrix part = MatrixUtils.createRealMatrix(covariance).getSubMatrix(free, free);
    double[] surplus = IntStream.of(free).mapToDouble(g -> observed[g] - expected[g]).toArray();
    SingularValueDecomposition decomposed = new SingularValueDecomposition(part);
    double[] solved = decomposed.getSolver().solve(MatrixUtils.createRealVector(surplus)).toArray();
    double statistic =
        IntStream.range(0, free.length).mapToDouble(i -> surplus[i] * solved[i]).sum();
    return TestResult.chiSquared(Math.max(0, statistic), decomposed.getRank(), method, n);
  }
}
