package org.plait.statistics.repeated;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealVector;
import org.plait.statistics.Method;
import org.plait.statistics.Ranks;
import org.plait.statistics.Require;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TestResult;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

/**
 * Skillings and Mack's test of whether some of several waves, or treatments, are ranked higher by
 * the same people, when people miss some of them. Without missing values and ties it is Friedman's.
 *
 * <p><b>Input</b>: for each person the waves that were answered and the value in each.
 * <b>Missing</b>: a wave that is not named; people with fewer than two waves add nothing and are
 * said in the note. <b>Undefined when</b> nobody answered two waves, everybody gave one value, or
 * people don't connect all the waves. <b>Formula</b>: ranks within each person, midranks for ties;
 * A = the sum over people of &radic;(12/(k + 1)) (rank - (k + 1)/2), k the person's waves; A'
 * &Sigma;&#8315; A with the covariance that has, beside the diagonal, the negative number of people
 * who answered both waves; chi-squared with one degree of freedom less than waves. Ties make it
 * conservative.
 *
 * <p><b>Reference</b>: Skillings and Mack (1981) Technometrics 23:171-177. <b>Checked against</b>:
 * the example of Hollander and Wolfe (1999) Nonparametric Statistical Methods, 2nd ed., section
 * 7.8, and the formula with R's MASS::ginv; fixture {@code repeated.json}.
 */
public final class SkillingsMackTest {
  private static final String MEASURE = "skillings_mack";
  private static final Method METHOD =
      new Method("Skillings-Mack", "Skillings and Mack (1981) Technometrics 23:171-177");
  private static final double SINGULAR = 1e-9;

  /**
   * What one person answered.
   *
   * @param waves the places of the waves that were answered, each once
   * @param values the value in each
   */
  public record Person(List<Integer> waves, List<Double> values) {
    public Person {
      waves = List.copyOf(waves);
      values = List.copyOf(values);
      Require.sameLength(waves.size(), values.size(), "values");
      values.forEach(value -> Require.finite(value, "value"));
      if (waves.stream().distinct().count() < waves.size()) {
        throw new IllegalArgumentException("waves must be named once, found " + waves);
      }
    }
  }

  private final int waves;
  private final List<Person> people;
  private final long[] counts;

  private SkillingsMackTest(int waves, List<Person> people, long[] counts) {
    this.waves = waves;
    this.people = people;
    this.counts = counts;
  }

  /**
   * Of people's answers in so many waves.
   *
   * @param waves how many waves there are
   * @param people what each person answered
   * @throws IllegalArgumentException if a person names a wave outside 0 to the number less one
   */
  public static SkillingsMackTest of(int waves, List<Person> people) {
    long[] ones = new long[people.size()];
    Arrays.fill(ones, 1);
    return ofCounts(waves, people, ones);
  }

  /**
   * Of different sets of answers in so many waves, and how many people gave them.
   *
   * @param waves how many waves there are
   * @param people the different sets of answers
   * @param counts how many people gave each
   * @throws IllegalArgumentException as above, if the lengths differ or a count is negative
   */
  public static SkillingsMackTest ofCounts(int waves, List<Person> people, long[] counts) {
    Require.sameLength(people.size(), counts.length, "counts");
    Arrays.stream(counts).forEach(count -> Require.count(count, "count"));
    for (Person person : people) {
      if (person.waves().stream().anyMatch(wave -> wave < 0 || wave >= waves)) {
        throw new IllegalArgumentException(
            "a wave must be between 0 and " + (waves - 1) + ", found " + person.waves());
      }
    }
    return new SkillingsMackTest(waves, List.copyOf(people), counts.clone());
  }

  /** The test. */
  public TestOutcome test() {
    long all = Arrays.stream(counts).sum();
    long used = 0;
    boolean varied = false;
    double[] sums = new double[waves];
    double[][] covariance = new double[waves][waves];
    for (int i = 0; i < counts.length; i++) {
      Person person = people.get(i);
      if (person.waves().size() > 1 && counts[i] > 0) {
        used += counts[i];
        varied |= person.values().stream().distinct().count() > 1;
        add(person, counts[i], sums, covariance);
      }
    }
    if (used == 0) {
      return Undefined.of(MEASURE, TooLittle.NO_CASES, all);
    }
    if (!varied) {
      return Undefined.of(MEASURE, TooLittle.NO_VARIATION, used);
    }
    int kept = waves - 1;
    RealVector a = new ArrayRealVector(Arrays.copyOf(sums, kept));
    LUDecomposition solver =
        new LUDecomposition(
            new Array2DRowRealMatrix(covariance).getSubMatrix(0, kept - 1, 0, kept - 1), SINGULAR);
    if (!solver.getSolver().isNonSingular()) {
      return new Undefined(MEASURE, "waves that nobody connects", used);
    }
    double statistic = a.dotProduct(solver.getSolver().solve(a));
    TestResult result = TestResult.chiSquared(Math.max(0, statistic), kept, METHOD, used);
    long left = all - used;
    return left == 0 ? result : result.withNote(left + " with fewer than two answers left out");
  }

  private static void add(Person person, long count, double[] sums, double[][] covariance) {
    int k = person.waves().size();
    double[] ranks = Ranks.of(person.values().stream().mapToDouble(Double::doubleValue).toArray());
    for (int i = 0; i < k; i++) {
      int wave = person.waves().get(i);
      sums[wave] += count * Math.sqrt(12.0 / (k + 1)) * (ranks[i] - (k + 1) / 2.0);
      covariance[wave][wave] += count * (k - 1.0);
      for (int other : person.waves()) {
        covariance[wave][other] -= other == wave ? 0 : count;
      }
    }
  }
}
