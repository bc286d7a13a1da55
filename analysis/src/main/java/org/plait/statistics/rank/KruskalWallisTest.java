package org.plait.statistics.rank;

import java.util.List;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Ranks;
import org.plait.statistics.Sample;
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

  private final Groups groups;

  private KruskalWallisTest(Groups groups) {
    this.groups = groups;
  }

  /**
   * Several independent samples.
   *
   * @param samples the samples, two or more
   */
  public static KruskalWallisTest of(List<double[]> samples) {
    return new KruskalWallisTest(Groups.of(samples));
  }

  /** The test; the statistic is H. */
  public TestOutcome test() {
    double[] pooled = groups.pooled();
    if (groups.count() < 2) {
      TooLittle reason = pooled.length == 0 ? TooLittle.NO_CASES : TooLittle.ONE_GROUP;
      return Undefined.of(MEASURE, reason, pooled.length);
    }
    if (Sample.isConstant(pooled)) {
      return Undefined.of(MEASURE, TooLittle.NO_VARIATION, pooled.length);
    }
    return TestResult.chiSquared(h(), groups.count() - 1, METHOD, pooled.length);
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
    double[] pooled = groups.pooled();
    double[] ranks = Ranks.of(pooled);
    double n = pooled.length;
    double between = 0;
    int start = 0;
    for (int size : groups.sizes()) {
      double sum = 0;
      for (int i = start; i < start + size; i++) {
        sum += ranks[i] - (n + 1) / 2;
      }
      between += sum * sum / size;
      start += size;
    }
    double ties = 1 - Ranks.tieTerm(pooled) / (n * (n - 1) * (n + 1));
    return 12 / (n * (n + 1)) * between / ties;
  }
}
