package org.plait.statistics.multiple;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.plait.statistics.Method;
import org.plait.statistics.Require;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TestResult;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;
import org.plait.statistics.proportion.ContingencyTable;

/**
 * The test of multiple marginal independence: whether groups differ in any option of a question
 * that allows several answers.
 *
 * <p><b>Input</b>: {@link Ticks} and the group of each respondent. <b>Missing</b>: respondents
 * without a group are left out before. <b>Undefined when</b> fewer than two groups have anybody, or
 * no option was ticked by some and not by others; such options are left out and named in the note.
 *
 * <p><b>Formula</b>: X&sup2; = sum over options of Pearson's chi-squared of group by ticked or not.
 * The options of one person go together, so X&sup2; is no chi-squared: it is a weighted sum with
 * the eigenvalues &delta; of the covariance of the standardised differences between groups. Their
 * mean is 1 under independence, so that the first-order corrected statistic is X&sup2; itself, with
 * (groups - 1) x options degrees of freedom; second order, X&sup2; (groups - 1) options / &Sigma;
 * &delta;&sup2; with ((groups - 1) options)&sup2; / &Sigma; &delta;&sup2; degrees of freedom.
 *
 * <p><b>Reference</b>: Bilder, Loughin and Nettleton (2000) Multiple marginal independence testing
 * for pick any/c variables, Communications in Statistics - Simulation 29:1285-1316; Rao and Scott
 * (1984) Annals of Statistics 12:46-60. <b>Checked against</b>: quant_reference Q1 for X&sup2;, its
 * parts and Bonferroni, from the published table; the second order against its definition in R.
 */
public final class MarginalIndependence {
  private static final String MEASURE = "marginal_independence";
  private static final String CITATION =
      "Bilder, Loughin and Nettleton (2000) Commun. Stat. Simul. 29:1285-1316";

  private final Ticks ticks;
  private final int[] groups;
  private final int[] used;
  private final int[] options;

  private MarginalIndependence(Ticks ticks, int[] groups) {
    this.ticks = ticks;
    this.groups = groups;
    this.used = Arrays.stream(groups).distinct().sorted().toArray();
    this.options = ticks.varying();
  }

  /**
   * Of respondents and their groups, numbered in any way.
   *
   * @param ticks what each respondent ticked
   * @param groups the group of each respondent
   * @throws IllegalArgumentException if the lengths differ
   */
  public static MarginalIndependence of(Ticks ticks, int[] groups) {
    Require.sameLength(ticks.respondents(), groups.length, "groups");
    return new MarginalIndependence(ticks, groups.clone());
  }

  /** Pearson's test of each option by itself, in their order; undefined for options left out. */
  public List<TestOutcome> optionByOption() {
    List<TestOutcome> tests = new ArrayList<>();
    for (int option = 0; option < ticks.options().size(); option++) {
      int tested = option;
      long[][] table =
          IntStream.of(used).mapToObj(group -> row(group, tested)).toArray(long[][]::new);
      tests.add(ContingencyTable.of(table).chiSquared());
    }
    return List.copyOf(tests);
  }

  private long[] row(int group, int option) {
    long[] row = new long[2];
    for (int i = 0; i < groups.length; i++) {
      row[(int) ticks.value(i, option)] += groups[i] == group ? 1 : 0;
    }
    return row;
  }

  /** The test with the first-order correction. */
  public TestOutcome firstOrder() {
    return corrected(1, "Rao-Scott, first order");
  }

  /**
   * The test with the second-order correction: the default. Undefined when answers do not vary
   * within any group.
   */
  public TestOutcome secondOrder() {
    if (undefined()) {
      return none();
    }
    double factor = sumOfSquares() / parts();
    return factor > 0
        ? corrected(factor, "Rao-Scott, second order")
        : Undefined.of(MEASURE, TooLittle.NO_VARIATION, ticks.respondents());
  }

  /** The smallest p of the options times their number. */
  public TestOutcome bonferroni() {
    if (undefined()) {
      return none();
    }
    TestResult least =
        optionByOption().stream()
            .flatMap(test -> test.result().stream())
            .min(Comparator.comparingDouble(TestResult::pValue))
            .orElseThrow();
    Method method = new Method("marginal independence, Bonferroni", CITATION);
    double p = Math.min(1, least.pValue() * options.length);
    return noted(TestResult.twoSided(least.statistic(), p, method, ticks.respondents()));
  }

  private TestOutcome corrected(double factor, String correction) {
    if (undefined()) {
      return none();
    }
    double statistic =
        optionByOption().stream()
            .flatMap(test -> test.result().stream())
            .mapToDouble(TestResult::statistic)
            .sum();
    Method method = new Method("marginal independence, " + correction, CITATION);
    return noted(
        TestResult.chiSquared(statistic / factor, parts() / factor, method, ticks.respondents()));
  }

  private TestResult noted(TestResult result) {
    return ticks.leftOut().isEmpty() ? result : result.withNote(ticks.leftOut());
  }

  private double parts() {
    return (used.length - 1.0) * options.length;
  }

  /**
   * The sum of the squared eigenvalues, as the squared length of the symmetric covariance matrix of
   * the standardised differences: of groups i and l, options j and k, with c<sub>i</sub> the
   * covariance of two options within a group and a<sub>i</sub> the group's share of people,
   * &radic;(a<sub>i</sub>a<sub>l</sub>) ([i = l] c<sub>i</sub>/a<sub>i</sub> - c<sub>i</sub> -
   * c<sub>l</sub> + &Sigma; a c) / (s<sub>j</sub>s<sub>k</sub>).
   */
  private double sumOfSquares() {
    double sum = 0;
    for (int j : options) {
      for (int k : options) {
        double spread =
            Math.sqrt(
                ticks.share(j) * (1 - ticks.share(j)) * ticks.share(k) * (1 - ticks.share(k)));
        sum += ofPair(j, k) / (spread * spread);
      }
    }
    return sum;
  }

  private double ofPair(int j, int k) {
    double[] shares = new double[used.length];
    double[] covariances = new double[used.length];
    double pooled = 0;
    for (int g = 0; g < used.length; g++) {
      int group = used[g];
      int[] members = IntStream.range(0, groups.length).filter(i -> groups[i] == group).toArray();
      double n = members.length;
      double first = IntStream.of(members).mapToDouble(i -> ticks.value(i, j)).sum() / n;
      double second = IntStream.of(members).mapToDouble(i -> ticks.value(i, k)).sum() / n;
      double both =
          IntStream.of(members).mapToDouble(i -> ticks.value(i, j) * ticks.value(i, k)).sum() / n;
      shares[g] = n / groups.length;
      covariances[g] = both - first * second;
      pooled += shares[g] * covariances[g];
    }
    double sum = 0;
    for (int i = 0; i < used.length; i++) {
      for (int l = 0; l < used.length; l++) {
        double own = i == l ? covariances[i] / shares[i] : 0;
        double part = own - covariances[i] - covariances[l] + pooled;
        sum += shares[i] * shares[l] * part * part;
      }
    }
    return sum;
  }

  private boolean undefined() {
    return used.length < 2 || options.length == 0;
  }

  private Undefined none() {
    TooLittle reason =
        ticks.respondents() == 0
            ? TooLittle.NO_CASES
            : used.length < 2 ? TooLittle.ONE_GROUP : TooLittle.NO_VARIATION;
    return Undefined.of(MEASURE, reason, ticks.respondents());
  }
}
