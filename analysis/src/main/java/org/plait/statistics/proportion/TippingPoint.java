package org.plait.statistics.proportion;

import java.util.Optional;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Require;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

/**
 * How those who did not answer would have had to answer for the share of the whole population to
 * reach a given value: the reader judges whether that is likely.
 *
 * <p><b>Input</b>: x of n answers in the category, a population of N, the value. <b>Units</b>: the
 * share of the N - n who did not answer, 0 to 1. <b>Undefined when</b> nobody answered, everybody
 * did, there are more answers than people, or no answers of the others would bring the share to the
 * value.
 *
 * <p><b>Formula</b>: (value N - x)/(N - n).
 *
 * <p><b>Reference</b>: Manski (1989) Anatomy of the selection problem, J. Human Resources
 * 24:343-360; Yan, Lee, Li (2009) Missing data handling methods in medical device clinical trials,
 * J. Biopharmaceutical Statistics 19:1085-1098. <b>Checked against</b>: no outside reference, being
 * arithmetic; at the value found the whole population has the share asked for, which a test
 * confirms.
 */
public final class TippingPoint {
  private static final String MEASURE = "tipping_point";
  private static final Method METHOD =
      new Method(
          "tipping point of non-response", "Manski (1989) J. Human Resources 24:343-360, bounds");
  private static final String ALWAYS_ABOVE = "above the value whatever the others think";
  private static final String ALWAYS_BELOW = "below the value whatever the others think";
  private static final String EVERYBODY = "everybody answered";

  private final long x;
  private final long n;
  private final long population;

  private TippingPoint(long x, long n, long population) {
    this.x = x;
    this.n = n;
    this.population = population;
  }

  /**
   * Of x of n answers from a population.
   *
   * @param x the answers in the category
   * @param n the valid answers
   * @param population the people in the population
   * @throws IllegalArgumentException unless 0 &lt;= x &lt;= n
   */
  public static TippingPoint of(long x, long n, long population) {
    Require.count(x, "x");
    Require.count(population, "population");
    if (x > n) {
      throw new IllegalArgumentException("x must not be above n, found " + x + " of " + n);
    }
    return new TippingPoint(x, n, population);
  }

  /**
   * The share of those who did not answer at which the share of all is the value.
   *
   * @param value the share of the whole population to reach, 0 to 1
   * @throws IllegalArgumentException unless the value lies between 0 and 1
   */
  public Outcome at(double value) {
    Require.unit(value, "value");
    Optional<Undefined> none = undefined();
    if (none.isPresent()) {
      return none.get();
    }
    double others = population - n;
    double share = (value * population - x) / others;
    if (share < 0) {
      return new Undefined(MEASURE, ALWAYS_ABOVE, n);
    }
    if (share > 1) {
      return new Undefined(MEASURE, ALWAYS_BELOW, n);
    }
    return Estimate.of(MEASURE, share, n, METHOD).withMissing(population - n);
  }

  private Optional<Undefined> undefined() {
    if (n > population) {
      return Optional.of(Undefined.of(MEASURE, TooLittle.POPULATION_TOO_SMALL, n));
    }
    if (n == 0) {
      return Optional.of(Undefined.of(MEASURE, TooLittle.NO_CASES, 0));
    }
    return n == population ? Optional.of(new Undefined(MEASURE, EVERYBODY, n)) : Optional.empty();
  }
}
