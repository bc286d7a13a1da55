package org.plait.statistics.group;

import java.util.List;
import java.util.Optional;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Quantiles;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TestResult;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

/**
 * Whether a mean is the same in several groups, whose spread may differ: Welch's analysis of
 * variance.
 *
 * <p><b>Input</b>: the mean of each group, how many answers it is of, and its standard error, in
 * which clusters and weights may be allowed for. <b>Undefined when</b> fewer than two groups have a
 * standard error above 0; the others are left out.
 *
 * <p><b>Formula</b>: w = 1/SE&sup2;, F = (&Sigma; w(m - M)&sup2;/(G - 1))/(1 + 2(G - 2)/(G&sup2; -
 * 1) &Lambda;), &Lambda; = &Sigma;(1 - w/W)&sup2;/(n - 1), with G - 1 and (G&sup2; - 1)/(3&Lambda;)
 * degrees of freedom. The effect is the share of variance that F tells of, F df1/(F df1 + df2).
 *
 * <p><b>Reference</b>: Welch (1951) On the comparison of several mean values: an alternative
 * approach, Biometrika 38:330-336; Cohen (1965) Handbook of Clinical Psychology, 95-121. <b>Checked
 * against</b>: R 4.2.2 {@code oneway.test}; fixture {@code groups.json}.
 */
public final class MeansOfGroups {
  private static final String MEASURE = "means_of_groups";
  private static final String EFFECT = "eta_squared";
  private static final Method WELCH = new Method("Welch F", "Welch (1951) Biometrika 38:330-336");
  private static final Method ETA =
      new Method("eta squared", "Cohen (1965) Handbook of Clinical Psychology, 95-121");

  private final List<GroupMean> groups;
  private final boolean any;

  private MeansOfGroups(List<GroupMean> groups, boolean any) {
    this.groups = groups;
    this.any = any;
  }

  /**
   * Of the groups' means; those without a standard error above 0 are left out.
   *
   * @param groups each group's mean
   * @return the groups
   */
  public static MeansOfGroups of(List<GroupMean> groups) {
    return new MeansOfGroups(
        groups.stream().filter(GroupMean::varies).toList(),
        groups.stream().anyMatch(group -> group.n() > 0));
  }

  /** How many groups take part. */
  public int size() {
    return groups.size();
  }

  /** The answers of the groups that take part. */
  public long n() {
    return groups.stream().mapToLong(GroupMean::n).sum();
  }

  /** The test that all groups have the same mean; the second degrees of freedom are in the note. */
  public TestOutcome test() {
    if (tooLittle().isPresent()) {
      return Undefined.of(MEASURE, tooLittle().get(), n());
    }
    double f = statistic();
    double p = Quantiles.fisherUpper(f, df(), residualDf());
    return TestResult.twoSided(f, p, WELCH, n())
        .withDf(df())
        .withNote(String.format(java.util.Locale.ROOT, "residual df %.2f", residualDf()));
  }

  /**
   * The share of variance between the groups that the test tells of, 0 to 1.
   *
   * @return undefined as the test is
   */
  public Outcome etaSquared() {
    if (tooLittle().isPresent()) {
      return Undefined.of(EFFECT, tooLittle().get(), n());
    }
    double between = statistic() * df();
    return Estimate.of(EFFECT, between / (between + residualDf()), n(), ETA);
  }

  private double statistic() {
    double all = groups.stream().mapToDouble(MeansOfGroups::weight).sum();
    double middle = groups.stream().mapToDouble(g -> weight(g) * g.mean()).sum() / all;
    double between = 0;
    for (GroupMean group : groups) {
      between += weight(group) * (group.mean() - middle) * (group.mean() - middle);
    }
    double g = groups.size();
    return between / df() / (1 + 2 * (g - 2) / (g * g - 1) * lambda());
  }

  private double lambda() {
    double all = groups.stream().mapToDouble(MeansOfGroups::weight).sum();
    double sum = 0;
    for (GroupMean group : groups) {
      double rest = 1 - weight(group) / all;
      sum += rest * rest / (group.n() - 1.0);
    }
    return sum;
  }

  private double df() {
    return groups.size() - 1.0;
  }

  private double residualDf() {
    double g = groups.size();
    return (g * g - 1) / (3 * lambda());
  }

  private static double weight(GroupMean group) {
    double error = group.standardError().orElseThrow();
    return 1 / (error * error);
  }

  private Optional<TooLittle> tooLittle() {
    if (groups.size() >= 2) {
      return Optional.empty();
    }
    return Optional.of(any ? TooLittle.ONE_GROUP : TooLittle.NO_CASES);
  }
}
