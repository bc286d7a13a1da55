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

  private SkillingsMackTest(int waves, List<Person> people) {
    this.waves = waves;
    this.people = people;
  }

  /**
   * Of people's answers in so many waves.
   *
   * @throws IllegalArgumentException if a person names a wave outside 0 to the number less one
   */
  public static SkillingsMackTest of(int waves, List<Person> people) {
    for (Person person : people) {
      if (person.waves().stream().anyMatch(wave -> wave < 0 || wave >= waves)) {
        throw new IllegalArgumentException(
            "a wave must be between 0 and " + (waves - 1) + ", found " + person.waves());
      }
    }
    return new SkillingsMackTest(waves, List.copyOf(people));
  }

  /** The test. */
  public TestOutcome test() {
    List<Person> used = people.stream().filter(person -> person.waves().size() > 1).toList();
    if (used.isEmpty()) {
      return Undefined.of(MEASURE, TooLittle.NO_CASES, people.size());
    }
    if (used.stream().allMatch(person -> person.values().stream().distinct().count() == 1)) {
      return Undefined.of(MEASURE, TooLittle.NO_VARIATION, used.size());
    }
    double[] sums = new double[waves];
    double[][] covariance = new double[waves][waves];
    used.forEach(person -> add(person, sums, covariance));
    int kept = waves - 1;
    RealVector a = new ArrayRealVector(Arrays.copyOf(sums, kept));
    LUDecomposition solver =
        new LUDecomposition(
            new Array2DRowRealMatrix(covariance).getSubMatrix(0, kept - 1, 0, kept - 1), SINGULAR);
    if (!solver.getSolver().isNonSingular()) {
      return new Undefined(MEASURE, "waves that nobody connects", used.size());
    }
    double statistic = a.dotProduct(solver.getSolver().solve(a));
    TestResult result = TestResult.chiSquared(Math.max(0, statistic), kept, METHOD, used.size());
    int left = people.size() - used.size();
    return left == 0 ? result : result.withNote(left + " with fewer than two answers left out");
  }

  private static void add(Person person, double[] sums, double[][] covariance) {
    int k = person.waves().size();
    double[] ranks = Ranks.of(person.values().stream().mapToDouble(Double::doubleValue).toArray());
    for (int i = 0; i < k; i++) {
      int wave = person.waves().get(i);
      sums[wave] += Math.sqrt(12.0 / (k + 1)) * (ranks[i] - (k + 1) / 2.0);
      covariance[wave][wave] += k - 1;
      for (int other : person.waves()) {
        covariance[wave][other] -= other == wave ? 0 : 1;
      }
    }
  }
}
