package org.plait.statistics.group;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.Notes;
import org.plait.statistics.Outcome;
import org.plait.statistics.Require;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TestResult;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;
import org.plait.statistics.proportion.ContingencyTable;

/**
 * Whether a share is the same in several groups, and how far apart the groups are.
 *
 * <p><b>Input</b>: the share of each group, how many answers it is of, and its standard error, in
 * which clusters and weights may be allowed for. <b>Undefined when</b> fewer than two groups have
 * answers, or everybody or nobody is in the category.
 *
 * <p><b>Formula</b>: X&sup2; = &Sigma; n<sub>g</sub>(p<sub>g</sub> - p)&sup2;/(p(1 - p)), p =
 * &Sigma; n<sub>g</sub>p<sub>g</sub>/n, which is Pearson's; divided by &delta; = &Sigma;(1 -
 * n<sub>g</sub>/n) d<sub>g</sub>/(G - 1), d<sub>g</sub> each group's design effect, and referred to
 * chi-squared with G - 1 degrees of freedom (Rao and Scott's first order for groups that share no
 * cluster). A group without a standard error has the mean design effect of the others; a &delta;
 * below 1 counts as 1, as it comes from chance. Two groups of single people with an expected count
 * below 5: Fisher's exact test. V = &radic;(X&sup2;/n) with the noncentralities of X&sup2;/&delta;
 * at both ends of the level, over n/&delta;.
 *
 * <p><b>Reference</b>: Rao and Scott (1981) The analysis of categorical data from complex sample
 * surveys, JASA 76:221-230; Cram&eacute;r (1946) Mathematical Methods of Statistics, p. 282;
 * Steiger (2004) Psychological Methods 9:164-182. <b>Checked against</b>: R 4.2.2 {@code
 * chisq.test}, {@code fisher.test}, {@code pchisq}; fixture {@code groups.json}.
 */
public final class SharesOfGroups {
  private static final String MEASURE = "shares_of_groups";
  private static final String EFFECT = "cramer_v";
  private static final Method PEARSON =
      new Method("Pearson chi-squared", "Pearson (1900) Philosophical Magazine 50:157-175");
  private static final Method RAO_SCOTT =
      new Method("Rao-Scott chi-squared, first order", "Rao and Scott (1981) JASA 76:221-230");
  private static final Method CRAMER =
      new Method("Cramér's V", "Cramér (1946) Mathematical Methods of Statistics, p. 282");
  private static final Method NONCENTRAL =
      new Method("noncentral chi-squared", "Steiger (2004) Psychological Methods 9:164-182");

  /** A design effect this near to 1 is what rounding leaves of none. */
  private static final double ROUNDING = 1e-9;

  private static final double SMALL = 5;

  private final List<GroupShare> groups;
  private final long n;
  private final double pooled;

  private SharesOfGroups(List<GroupShare> groups) {
    this.groups = groups;
    this.n = groups.stream().mapToLong(GroupShare::n).sum();
    this.pooled =
        Math.min(1, groups.stream().mapToDouble(g -> g.share() * g.n()).sum() / Math.max(1, n));
  }

  /**
   * Of the groups' shares; groups without answers are left out.
   *
   * @param groups each group's share
   * @return the groups
   */
  public static SharesOfGroups of(List<GroupShare> groups) {
    return new SharesOfGroups(groups.stream().filter(group -> group.n() > 0).toList());
  }

  /** How many groups have answers. */
  public int size() {
    return groups.size();
  }

  /** The answers of all groups. */
  public long n() {
    return n;
  }

  /** &delta;: by how much the test allows for clusters and weights; 1 is not at all. */
  public double designEffect() {
    if (groups.size() < 2) {
      return 1;
    }
    double known =
        groups.stream()
            .map(GroupShare::designEffect)
            .flatMapToDouble(OptionalDouble::stream)
            .average()
            .orElse(1);
    double sum = 0;
    for (GroupShare group : groups) {
      sum += (1 - (double) group.n() / n) * group.designEffect().orElse(known);
    }
    double effect = sum / (groups.size() - 1);
    return effect < 1 + ROUNDING ? 1 : effect;
  }

  /** The test that all groups have the same share. */
  public TestOutcome test() {
    if (tooLittle().isPresent()) {
      return Undefined.of(MEASURE, tooLittle().get(), n);
    }
    double effect = designEffect();
    if (effect > 1) {
      return noted(TestResult.chiSquared(statistic() / effect, groups.size() - 1.0, RAO_SCOTT, n));
    }
    return groups.size() == 2 && expectedBelowFive() && wholePeople()
        ? exact()
        : noted(TestResult.chiSquared(statistic(), groups.size() - 1.0, PEARSON, n));
  }

  /**
   * Cram&eacute;r's V, 0 to 1: how far the groups' shares are apart. Without an interval where the
   * groups are so alike that no V would make them differ as little so often.
   *
   * @param confidenceLevel e.g. 0.95
   * @return V with its interval; undefined as the test is
   * @throws IllegalArgumentException unless the level lies strictly between 0 and 1
   */
  public Outcome cramerV(double confidenceLevel) {
    Require.level(confidenceLevel);
    if (tooLittle().isPresent()) {
      return Undefined.of(EFFECT, tooLittle().get(), n);
    }
    double v = Math.min(1, Math.sqrt(statistic() / n));
    double tail = (1 - confidenceLevel) / 2;
    double upper = limit(tail);
    Estimate estimate = Estimate.of(EFFECT, v, n, CRAMER);
    return upper == 0
        ? estimate.withNote(Notes.MORE_ALIKE_THAN_CHANCE)
        : estimate.withInterval(
            new Interval(
                Math.min(v, limit(1 - tail)), Math.max(v, upper), confidenceLevel, NONCENTRAL));
  }

  private double limit(double probability) {
    double effect = designEffect();
    double noncentrality =
        NoncentralChiSquared.noncentralityAt(
            probability, statistic() / effect, groups.size() - 1.0);
    return Math.min(1, Math.sqrt(noncentrality * effect / n));
  }

  private double statistic() {
    double sum = 0;
    for (GroupShare group : groups) {
      sum += group.n() * (group.share() - pooled) * (group.share() - pooled);
    }
    return sum / (pooled * (1 - pooled));
  }

  private TestOutcome exact() {
    long[][] counts =
        groups.stream()
            .map(group -> new long[] {in(group), group.n() - in(group)})
            .toArray(long[][]::new);
    return ContingencyTable.of(counts)
        .fisher()
        .<TestOutcome>fold(result -> result.withNote(Notes.FEW_EXPECTED), undefined -> undefined);
  }

  private TestResult noted(TestResult result) {
    return expectedBelowFive() ? result.withNote(Notes.FEW_EXPECTED_IN_GROUPS) : result;
  }

  private static long in(GroupShare group) {
    return Math.round(group.share() * group.n());
  }

  /** Whether the shares are those of whole people, which weighted shares are not. */
  private boolean wholePeople() {
    return groups.stream()
        .allMatch(group -> Math.abs(group.share() * group.n() - in(group)) < ROUNDING * group.n());
  }

  private boolean expectedBelowFive() {
    double least = Math.min(pooled, 1 - pooled);
    return groups.stream().anyMatch(group -> group.n() * least < SMALL);
  }

  private Optional<TooLittle> tooLittle() {
    if (groups.size() < 2) {
      return Optional.of(groups.isEmpty() ? TooLittle.NO_CASES : TooLittle.ONE_GROUP);
    }
    return pooled <= 0 || pooled >= 1 ? Optional.of(TooLittle.NO_VARIATION) : Optional.empty();
  }
}
