package org.plait.statistics.response;

import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Require;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

/**
 * How evenly the people of a population answered: the representativity indicator and the
 * coefficient of variation of their propensities to answer.
 *
 * <p><b>Input</b>: a propensity for each group of a frame with the people in it, or one for each
 * person. <b>Units</b>: the indicator is 1 where all answer with the same propensity and falls to 0
 * where it is decided by the group; the coefficient is 0 in the first case. <b>Undefined when</b>
 * there is nobody (the mean), there are fewer than two people (the others), or nobody answers (the
 * coefficient).
 *
 * <p><b>Formula</b>: R = 1 - 2 S, CV = S / mean, with S^2 = sum N_g (p_g - mean)^2 / (N - 1), mean
 * the mean over all people. S^2 is at most N / (N - 1) / 4, so where every propensity is 0 or 1 the
 * divisor N - 1 would take R just below 0 (to -0.41 for two people); R is then 0. By chance alone
 * the share of a group has the variance mean (1 - mean) (N - N_g) / (N_g (N - 1)) of the
 * hypergeometric distribution, so that S^2 is mean (1 - mean) N (G - 1) / (N - 1)^2 on average,
 * with G groups that have anybody. <b>Reference</b>: Schouten, Cobben and Bethlehem (2009) Survey
 * Methodology 35:101-113; de Heij, Schouten and Shlomo (2015) RISQ manual 2.1. <b>Checked
 * against</b>: the formula by hand in {@code ResponsePropensitiesTest}, for chance by all draws of
 * a small population; no adjustment for the estimation of the propensities is made.
 */
public final class ResponsePropensities {
  private static final Method R =
      new Method("R-indicator", "Schouten et al. (2009) Survey Methodology 35:101-113");
  private static final Method CHANCE = new Method("R-indicator by chance alone", "");
  private static final Method CV =
      new Method("coefficient of variation of propensities", "de Heij et al. (2015) RISQ manual");
  private static final Method MEAN = new Method("mean propensity", "");
  private static final Method DEVIATION = new Method("standard deviation of propensities", "");

  private final double[] propensities;
  private final double[] people;

  private ResponsePropensities(double[] propensities, double[] people) {
    this.propensities = propensities;
    this.people = people;
  }

  /**
   * Propensities of groups.
   *
   * @param propensities the share of each group that answered
   * @param people how many people are in each group
   * @throws IllegalArgumentException if they differ in length, a propensity is not between 0 and 1
   *     or a number is negative
   */
  public static ResponsePropensities of(double[] propensities, double[] people) {
    Require.sameLength(propensities.length, people.length, "people");
    for (int group = 0; group < people.length; group++) {
      Require.unit(propensities[group], "propensity");
      Require.notNegative(people[group], "people");
    }
    return new ResponsePropensities(propensities.clone(), people.clone());
  }

  /**
   * Propensities of single people.
   *
   * @param propensities the estimated chance of each person, 0 to 1
   */
  public static ResponsePropensities of(double[] propensities) {
    return of(propensities, DoubleStream.generate(() -> 1).limit(propensities.length).toArray());
  }

  /** The representativity indicator. */
  public Outcome representativity() {
    String measure = "r_indicator";
    return total() < 2
        ? tooFew(measure)
        : Estimate.of(measure, Math.max(0, 1 - 2 * spread()), Math.round(total()), R);
  }

  /**
   * The indicator that chance alone makes of it: that of the mean squared deviation where as many
   * people answer, drawn from all without regard to their group.
   */
  public Outcome byChance() {
    String measure = "r_indicator_by_chance";
    if (total() < 2) {
      return tooFew(measure);
    }
    double average = average();
    long groups = DoubleStream.of(people).filter(count -> count > 0).count();
    double squares = average * Math.max(0, 1 - average) * total() * (groups - 1);
    double spread = Math.sqrt(squares) / (total() - 1);
    return Estimate.of(measure, Math.max(0, 1 - 2 * spread), Math.round(total()), CHANCE);
  }

  /** The coefficient of variation of the propensities. */
  public Outcome coefficientOfVariation() {
    String measure = "propensity_cv";
    if (total() >= 2 && average() == 0) {
      return new Undefined(measure, "nobody answers", Math.round(total()));
    }
    return total() < 2
        ? tooFew(measure)
        : Estimate.of(measure, spread() / average(), Math.round(total()), CV);
  }

  /** The mean propensity, which is the response rate. */
  public Outcome mean() {
    String measure = "propensity_mean";
    return total() < 1
        ? tooFew(measure)
        : Estimate.of(measure, average(), Math.round(total()), MEAN);
  }

  /** The standard deviation of the propensities over the people. */
  public Outcome deviation() {
    String measure = "propensity_sd";
    return total() < 2
        ? tooFew(measure)
        : Estimate.of(measure, spread(), Math.round(total()), DEVIATION);
  }

  private double average() {
    return sum(i -> propensities[i]) / total();
  }

  private double spread() {
    double mean = average();
    double squares = sum(i -> (propensities[i] - mean) * (propensities[i] - mean));
    return Math.sqrt(squares / (total() - 1));
  }

  private double total() {
    return DoubleStream.of(people).sum();
  }

  private double sum(IntToDoubleFunction term) {
    return IntStream.range(0, people.length)
        .mapToDouble(i -> people[i] * term.applyAsDouble(i))
        .sum();
  }

  private Undefined tooFew(String measure) {
    long n = Math.round(total());
    return Undefined.of(measure, n == 0 ? TooLittle.NO_CASES : TooLittle.ONE_CASE, n);
  }
}
